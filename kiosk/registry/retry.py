"""Records that would not open are tried again, once with each identity that comes to hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.crypto.seal import Identity
from kiosk.model import RecordId
from kiosk.registry import tables as t
from kiosk.registry.keys import Keys
from kiosk.registry.letters import known
from kiosk.registry.opening import MISMATCH, SEAL, Opened, Unread, open_record
from kiosk.registry.rows import Rows, on
from kiosk.registry.sql import Connection, RowMapping, Select, Table, select, update
from kiosk.registry.versions import Versions
from kiosk.registry.withdrawing import Withdrawals

PAGE = 250


def retry(db: Connection, keys: Keys) -> int:
    """Hold those records that *keys* open by now; give how many there were."""
    return _Retry(db, keys).run()


class _Retry:
    """One round over what waits, inside one transaction."""

    def __init__(self, db: Connection, keys: Keys) -> None:
        self._db, self._known, self._keys = db, known(db), keys
        self._withdrawals = Withdrawals(db)
        self._rows, self._versions = Rows(db), Versions(db, self._withdrawals)

    def run(self) -> int:
        singles = select(t.unread.c.id, t.unread.c.sealed, t.record.c.event, t.record.c.hash)
        versions = select(t.conflict.c.id, t.conflict.c.sealed, t.record.c.event, t.conflict.c.hash)
        resolved = sum(
            self._single(row, self._open(row, identities), tried)
            for row, identities, tried in self._waiting(t.unread, singles)
        )
        self._rows.flush()
        return resolved + sum(
            self._version(row, self._open(row, identities), tried)
            for row, identities, tried in self._waiting(t.conflict, versions)
        )

    def _waiting(
        self, table: Table, query: Select[Any]
    ) -> Iterator[tuple[RowMapping, Sequence[Identity], str]]:
        """Give rows, the identities not yet tried on each, and all that are tried then.

        Whoever takes a row changes what was tried on it, or lets go of it.
        """
        query = query.join(t.record, t.record.c.id == table.c.id)
        waits = table.c.reason == SEAL
        for before in (
            self._db.execute(select(table.c.tried).where(waits).distinct()).scalars().all()
        ):
            identities, tried = self._keys.untried(before), self._keys.tried(before)
            some = query.where(waits & (table.c.tried == before)).limit(PAGE)
            while identities and (page := self._db.execute(some).mappings().all()):
                for row in page:
                    yield row, identities, tried

    def _open(self, row: RowMapping, identities: Sequence[Identity]) -> Opened | Unread:
        id_ = RecordId.unpack(row["id"])
        found: Opened | Unread = Unread(row["sealed"], MISMATCH)
        for campaign in self._known:
            found = open_record(row["sealed"], id_, row["event"], campaign, identities)
            if isinstance(found, Opened) or found.reason != MISMATCH:
                break
        return found

    def _single(self, row: RowMapping, found: Opened | Unread, tried: str) -> int:
        id_ = row["id"]
        if isinstance(found, Unread):
            change = update(t.unread).where(on(t.unread, id_))
            self._db.execute(change.values(reason=found.reason, tried=tried))
            return 0
        self._rows.forget(id_)
        status = t.WITHDRAWN if self._withdrawals.beats(id_, row["hash"], found) else t.HELD
        if status == t.HELD:
            self._rows.hold(id_, found)
        self._db.execute(update(t.record).where(on(t.record, id_)).values(status=status))
        return 1

    def _version(self, row: RowMapping, found: Opened | Unread, tried: str) -> int:
        self._versions.put(row["id"], row["hash"], found, tried)
        return int(isinstance(found, Opened))
