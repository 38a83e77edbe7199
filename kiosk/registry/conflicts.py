"""Records of which there are several versions, until a person says which one stands.

What was said counts for the versions that were there then: one more, and the record
waits again.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from kiosk import record
from kiosk.campaign.value import SignedCampaign
from kiosk.model import RecordId
from kiosk.registry import tables as t
from kiosk.registry.decision_tables import standing
from kiosk.registry.decisions import VERSION
from kiosk.registry.letters import known
from kiosk.registry.opening import Opened, read_plain
from kiosk.registry.rows import Rows, forget_pairs, mapped, on
from kiosk.registry.sql import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    delete,
    func,
    select,
)


def settle_versions(db: Connection) -> None:
    """Let the versions that people chose say what their records say, and no others."""
    wanted = {row["a"]: found for row in _said(db) if (found := _chosen(db, row))}
    there = mapped(db, _resolved(t.signature.c.id, t.signature.c.text))
    rows = Rows(db)
    for id_ in there.keys() | wanted.keys():
        found = wanted.get(id_)
        if found is not None and found.text == there.get(id_):
            continue
        for table in (t.signature, t.ink):
            db.execute(delete(table).where(on(table, id_)))
        forget_pairs(db, id_)
        if found is not None:
            rows.hold(id_, found)
    rows.flush()


def resolved(db: Connection) -> int:
    """Count the records with several versions of which one stands."""
    return int(db.execute(_resolved(func.count())).scalar_one())


def seen(hashes: Sequence[bytes]) -> bytes:
    """Name the versions that somebody had before them, 32 bytes."""
    return sha256(b"firma/versions\x00" + b"".join(sorted(hashes))).digest()


def versions(db: Connection, id_: bytes) -> Sequence[RowMapping]:
    """Give the versions of one record, by their hashes."""
    query = select(t.conflict).where(on(t.conflict, id_)).order_by(t.conflict.c.hash)
    return db.execute(query).mappings().all()


def opened(plain: bytes, id_: bytes, campaigns: Sequence[SignedCampaign]) -> Opened | None:
    """Read what was sealed; nothing if it is no good under any version of the campaign."""
    try:
        event = record.decode(plain).signature.event
    except record.RecordError:
        return None
    tried = (read_plain(plain, RecordId.unpack(id_), event, one) for one in campaigns)
    return next((found for found in tried if isinstance(found, Opened)), None)


def _said(db: Connection) -> Sequence[RowMapping]:
    query = select(standing.c.a, standing.c.keep, standing.c.seen)
    return db.execute(query.where(standing.c.kind == VERSION)).mappings().all()


def _chosen(db: Connection, said: RowMapping) -> Opened | None:
    found = {row["hash"]: row["plain"] for row in versions(db, said["a"])}
    plain = found.get(said["keep"])
    if plain is None or seen(list(found)) != said["seen"]:
        return None
    return opened(plain, said["a"], known(db))


def _resolved(*columns: ColumnElement[Any]) -> Select[Any]:
    """Give the query for signatures that stand although their record has several versions."""
    query = select(*columns).select_from(t.signature)
    joined = query.join(t.record, t.record.c.id == t.signature.c.id)
    return joined.where(t.record.c.status == t.CONFLICT)
