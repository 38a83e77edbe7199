"""Signatures withdrawn by their receipts, in whatever order the two arrive.

What is kept are two sets: the receipts that were withdrawn, and the versions of records
that lost what they said to one of them. A void says more than a withdrawal (the kiosk
itself dropped the bytes), so it takes its version out of the second set.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.exports.value import Withdrawal
from kiosk.model import RecordId
from kiosk.registry import tables as t
from kiosk.registry.late import Late
from kiosk.registry.opening import Opened
from kiosk.registry.rows import forget_pairs
from kiosk.registry.sql import (
    Connection,
    Select,
    Table,
    delete,
    func,
    insert_new,
    select,
    update,
)

NOWHERE = b""
_MANY = 250


class Withdrawals:
    """The receipts that were withdrawn, inside one transaction."""

    def __init__(self, db: Connection) -> None:
        """Know every receipt that was withdrawn so far."""
        self._db, self._late = db, Late(db)
        self._receipts = set(db.execute(select(t.withdrawal.c.receipt).distinct()).scalars())

    def take(self, withdrawals: Sequence[Withdrawal], device: bytes) -> int:
        """Keep what a kiosk told; give how many held signatures are taken out by it."""
        for one in withdrawals:
            id_ = RecordId(device, one.seq).pack() if one.seq else NOWHERE
            self._tell(one.receipt, id_, one.at.local.isoformat())
        fresh = {one.receipt for one in withdrawals} - self._receipts
        self._receipts |= fresh
        return self.take_out(sorted(fresh)) if fresh else 0

    def beats(self, id_: bytes, digest: bytes, found: Opened) -> bool:
        """Tell whether this version was withdrawn; then that is all that is kept of it."""
        receipt = found.receipt
        if receipt not in self._receipts:
            return False
        self._lose(id_, digest, receipt)
        return True

    def knows(self, receipt: bytes) -> bool:
        """Tell whether this receipt was withdrawn."""
        return receipt in self._receipts

    def has_beaten(self, id_: bytes, digest: bytes) -> bool:
        """Tell whether this version was here and was withdrawn."""
        table = t.withdrawn
        one = (table.c.id == id_) & (table.c.hash == digest)
        return self._db.execute(select(table.c.id).where(one)).one_or_none() is not None

    def give_way(self, id_: bytes, digest: bytes) -> None:
        """Let a void of this version count instead."""
        table = t.withdrawn
        self._db.execute(delete(table).where((table.c.id == id_) & (table.c.hash == digest)))

    def _tell(self, receipt: bytes, id_: bytes, at: str) -> None:
        """Of two tellings the earlier stays."""
        table = t.withdrawal
        one = (table.c.receipt == receipt) & (table.c.id == id_)
        self._db.execute(insert_new(table), {"receipt": receipt, "id": id_, "at": at})
        self._db.execute(update(table).where(one & (table.c.at > at)).values(at=at))

    def take_out(self, fresh: list[bytes]) -> int:
        """Let *fresh* receipts end what they name; give how many held signatures that was."""
        taken = 0
        query = select(t.signature.c.id, t.record.c.hash, t.signature.c.receipt).join(
            t.record, t.record.c.id == t.signature.c.id
        )
        # One of several versions that was chosen follows from its row among the conflicts.
        query = query.where(t.record.c.status == t.HELD)
        for id_, digest, receipt in list(self._with(t.signature, fresh, query)):
            for table in (t.signature, t.ink):
                self._db.execute(delete(table).where(table.c.id == id_))
            forget_pairs(self._db, id_)
            # A void that waited beside it says more.
            voided = self._late.counts(id_, digest)
            change = update(t.record).where(t.record.c.id == id_)
            self._db.execute(change.values(status=t.VOIDED if voided else t.WITHDRAWN))
            if voided:
                self.give_way(id_, digest)
            else:
                self._lose(id_, digest, receipt)
            taken += 1
        query = select(t.conflict.c.id, t.conflict.c.hash, t.conflict.c.receipt)
        for id_, digest, receipt in list(self._with(t.conflict, fresh, query)):
            one = (t.conflict.c.id == id_) & (t.conflict.c.hash == digest)
            change = update(t.conflict).where(one)
            self._db.execute(change.values(plain=None, sealed=None, reason="", receipt=None))
            self._lose(id_, digest, receipt)
        return taken

    def _with(
        self, table: Table, receipts: list[bytes], query: Select[Any]
    ) -> Iterator[Sequence[bytes]]:
        for start in range(0, len(receipts), _MANY):
            some = table.c.receipt.in_(receipts[start : start + _MANY])
            yield from self._db.execute(query.where(some))

    def _lose(self, id_: bytes, digest: bytes, receipt: bytes) -> None:
        row = {"id": id_, "hash": digest, "receipt": receipt}
        self._db.execute(insert_new(t.withdrawn), row)


def waiting(db: Connection) -> int:
    """Count the receipts that were withdrawn and fit no record: theirs may still come."""
    table = t.withdrawal
    found = select(t.withdrawn.c.receipt)
    fits = (table.c.id != NOWHERE) | table.c.receipt.in_(found)
    placed = select(table.c.receipt).where(fits)
    query = select(func.count(table.c.receipt.distinct())).where(table.c.receipt.not_in(placed))
    return int(db.execute(query).scalar_one())
