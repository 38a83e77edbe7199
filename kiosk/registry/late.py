"""Voids that came long after their records were signed: people look at them first.

A signer who undoes does so at once. A void that is told later may be anybody's, so the
record stays, held, and the void waits beside it. Of several tellings the least counts;
one that came in time ends the record as ever, and so does a withdrawal.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from kiosk.registry import tables as t
from kiosk.registry.decision_tables import late_void
from kiosk.registry.opening import Opened
from kiosk.registry.said import SIGNED
from kiosk.registry.sql import (
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    delete,
    insert,
    select,
)

IN_TIME = timedelta(minutes=10)
Told = tuple[str, str]


class Late:
    """The voids that wait, inside one transaction."""

    def __init__(self, db: Connection) -> None:
        """Read and write *db*."""
        self._db = db

    def takes(self, row: RowMapping, digest: bytes, told: Told) -> bool:
        """Let a void of a held record wait if it came late; tell whether it does.

        *told* is when it is said to have been, ISO 8601, and the reason.
        """
        if row["status"] != t.HELD or row["hash"] != digest:
            return False
        id_ = row["id"]
        signed = self._db.execute(select(SIGNED).where(t.signature.c.id == id_)).scalar()
        before = _told(self._db, late_void, id_, digest)
        least = min(filter(None, (before, told)))
        if signed is None or not _is_late(signed, least) or told[1] == t.WITHDRAWN:
            _forget(self._db, late_void, id_, digest)
            return False
        _put(self._db, late_void, id_, digest, least)
        return True

    def lifts(self, id_: bytes, digest: bytes, found: Opened) -> bool:
        """Let the void of a record wait that was told before the record; tell whether it does."""
        told = _told(self._db, t.tombstone, id_, digest)
        signed = json.loads(found.text)["signature"]["signed"]["utc"]
        if told is None or not _is_late(signed, told):
            return False
        _forget(self._db, t.tombstone, id_, digest)
        _put(self._db, late_void, id_, digest, told)
        return True

    def counts(self, id_: bytes, digest: bytes) -> bool:
        """Let a void that waits count at last; tell whether any counts."""
        told = _told(self._db, late_void, id_, digest)
        if told is None:
            return _told(self._db, t.tombstone, id_, digest) is not None
        _forget(self._db, late_void, id_, digest)
        _put(self._db, t.tombstone, id_, digest, told)
        return True


def reconcile(db: Connection, other: Connection) -> None:
    """Say of every void told in *db* whether it waits, by the records of both registries.

    To be called when the voids of *other* were taken over, and its records not yet.
    """
    voids = {
        (row.id, row.hash): (row.at, row.reason) for row in db.execute(select(t.tombstone)).all()
    }
    waiting = {
        (row.id, row.hash): (row.at, row.reason) for row in db.execute(select(late_void)).all()
    }
    if not voids and not waiting:
        return
    signed = _signed(db, voids, waiting) | _signed(other, voids, waiting)
    # What one of them lost to a withdrawal has no record left for a void to wait beside.
    lost = {(row.id, row.hash) for row in db.execute(select(t.withdrawn)).all()}
    for key, when in signed.items():
        told = min(each[key] for each in (voids, waiting) if key in each)
        late = key not in lost and _is_late(when, told)
        here, there = (late_void, t.tombstone) if late else (t.tombstone, late_void)
        _forget(db, there, *key)
        _put(db, here, *key, told)


def _signed(
    db: Connection, *voids: dict[tuple[bytes, bytes], Told]
) -> dict[tuple[bytes, bytes], str]:
    """Give when those records were signed that are held and of which a void was told."""
    query = select(t.record.c.id, t.record.c.hash, SIGNED)
    query = query.join(t.signature, t.signature.c.id == t.record.c.id)
    query = query.where(t.record.c.status == t.HELD)
    ids = sorted({id_ for told in voids for id_, _ in told})
    found = {}
    for start in range(0, len(ids), 250):
        for row in db.execute(query.where(t.record.c.id.in_(ids[start : start + 250]))):
            if any((row.id, row.hash) in told for told in voids):
                found[row.id, row.hash] = row.signed
    return found


def _is_late(signed: str, told: Told) -> bool:
    at, reason = told
    apart = datetime.fromisoformat(at) - datetime.fromisoformat(signed)
    return reason != t.WITHDRAWN and apart > IN_TIME


def _one(table: Table, id_: bytes, digest: bytes) -> ColumnElement[bool]:
    return (table.c.id == id_) & (table.c.hash == digest)


def _told(db: Connection, table: Table, id_: bytes, digest: bytes) -> Told | None:
    query = select(table.c.at, table.c.reason).where(_one(table, id_, digest))
    row = db.execute(query).one_or_none()
    return None if row is None else (row.at, row.reason)


def _forget(db: Connection, table: Table, id_: bytes, digest: bytes) -> None:
    db.execute(delete(table).where(_one(table, id_, digest)))


def _put(db: Connection, table: Table, id_: bytes, digest: bytes, told: Told) -> None:
    _forget(db, table, id_, digest)
    db.execute(insert(table).values(id=id_, hash=digest, at=told[0], reason=told[1]))
