"""Records that would not open are tried again whenever identities are at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.seal import Identity
from kiosk.model import RecordId
from kiosk.registry import tables as t
from kiosk.registry.opening import SEAL, Opened, Unread, open_record
from kiosk.registry.rows import Rows, on
from kiosk.registry.sql import Connection, select, update
from kiosk.registry.versions import Versions
from kiosk.registry.withdrawing import Withdrawals

_Open = Callable[[bytes, bytes, bytes], Opened | Unread]


def retry(db: Connection, pinned: SignedCampaign, identities: Sequence[Identity]) -> int:
    """Hold those records that *identities* open by now; give how many there were."""

    def opened(id_: bytes, sealed: bytes, event: bytes) -> Opened | Unread:
        return open_record(sealed, RecordId.unpack(id_), event, pinned, identities)

    withdrawals = Withdrawals(db)
    return _retry_single(db, withdrawals, opened) + _retry_versions(db, withdrawals, opened)


def _retry_single(db: Connection, withdrawals: Withdrawals, opened: _Open) -> int:
    rows, resolved = Rows(db), 0
    query = (
        select(t.unread.c.id, t.unread.c.sealed, t.record.c.event, t.record.c.hash)
        .join(t.record, t.record.c.id == t.unread.c.id)
        .where(t.unread.c.reason == SEAL)
    )
    for id_, sealed, event, digest in db.execute(query).all():
        found = opened(id_, sealed, event)
        if isinstance(found, Opened):
            rows.forget(id_)
            status = t.WITHDRAWN if withdrawals.beats(id_, digest, found) else t.HELD
            if status == t.HELD:
                rows.hold(id_, found)
            db.execute(update(t.record).where(on(t.record, id_)).values(status=status))
            resolved += 1
        elif found.reason != SEAL:
            query_ = update(t.unread).where(on(t.unread, id_))
            db.execute(query_.values(reason=found.reason))
    rows.flush()
    return resolved


def _retry_versions(db: Connection, withdrawals: Withdrawals, opened: _Open) -> int:
    versions, resolved = Versions(db, withdrawals), 0
    query = (
        select(t.conflict.c.id, t.conflict.c.hash, t.conflict.c.sealed, t.record.c.event)
        .join(t.record, t.record.c.id == t.conflict.c.id)
        .where(t.conflict.c.reason == SEAL)
    )
    for id_, digest, sealed, event in db.execute(query).all():
        found = opened(id_, sealed, event)
        if isinstance(found, Opened) or found.reason != SEAL:
            versions.put(id_, digest, found)
            resolved += isinstance(found, Opened)
    return resolved
