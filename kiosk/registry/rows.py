"""Rows on their way into the tables: gathered, then written many at a time."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kiosk.model import Moment
from kiosk.registry import tables as t
from kiosk.registry.decision_tables import proposal
from kiosk.registry.opening import Opened
from kiosk.registry.sql import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    delete,
    func,
    insert,
    insert_many,
    insert_new,
    select,
)


def on(table: Table, id_: bytes) -> ColumnElement[bool]:
    """Give the condition for the rows of one record."""
    return table.c.id == id_


class Rows:
    """Gathers new rows of one transaction until `flush`."""

    def __init__(self, db: Connection) -> None:
        """Write to *db*."""
        self._db = db
        self._new: defaultdict[Table, list[Row]] = defaultdict(list)
        self._once: defaultdict[Table, list[dict[str, object]]] = defaultdict(list)

    def add(self, table: Table, *row: object) -> None:
        """Take a row whose key is not there yet: a value for each column in its order."""
        self._new[table].append(row)

    def hold(self, id_: bytes, found: Opened) -> None:
        """Take what a record says, and its ink."""
        self._new[t.signature].append((id_, *found.said))
        self._new[t.ink].append((id_, found.ink))

    def note(self, **row: object) -> None:
        """Take an entry of a kiosk's audit, which may be there already."""
        self._once[t.noted].append(row)

    def bury(self, id_: bytes, digest: bytes, at: str, reason: str) -> str:
        """Make the void of one version known; of two tellings the lesser one stays.

        Gives the reason that stands.
        """
        table = t.tombstone
        one = (table.c.id == id_) & (table.c.hash == digest)
        told = self._db.execute(select(table.c.at, table.c.reason).where(one)).one_or_none()
        if told is not None and tuple(told) <= (at, reason):
            return str(told.reason)
        self._db.execute(delete(table).where(one))
        self._db.execute(insert(table).values(id=id_, hash=digest, at=at, reason=reason))
        return reason

    def forget(self, id_: bytes) -> None:
        """Drop what a record says, its ink and its sealed bytes."""
        for table in (t.signature, t.ink, t.unread):
            self._db.execute(delete(table).where(on(table, id_)))
        forget_pairs(self._db, id_)

    def flush(self) -> None:
        """Write what was gathered."""
        for table, rows in self._new.items():
            insert_many(self._db, table, rows)
        for table, entries in self._once.items():
            self._db.execute(insert_new(table), entries)
        self._new.clear()
        self._once.clear()


def forget_pairs(db: Connection, id_: bytes) -> None:
    """Drop the pairs of a record that says nothing any more: their reasons tell of its words."""
    db.execute(delete(proposal).where((proposal.c.a == id_) | (proposal.c.b == id_)))


def count(db: Connection, table: Table) -> int:
    """Give the number of rows in *table*."""
    return int(db.execute(select(func.count()).select_from(table)).scalar_one())


def mapped(db: Connection, query: Select[Any]) -> dict[Any, Any]:
    """Give the rows of a query of two columns, the second by the first."""
    return {row[0]: row[1] for row in db.execute(query)}


def log(db: Connection, now: Moment, kind: str, detail: str) -> None:
    """Write down what is done to the registry; *detail* names nobody."""
    db.execute(insert(t.journal).values(at=now.local.isoformat(), kind=kind, detail=detail))
