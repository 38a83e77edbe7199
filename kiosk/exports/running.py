"""What has gone by: the order of an export's items, its chains and its counts.

The writer and the reader keep the same book, so that neither lets through what the
other would refuse.
"""

from __future__ import annotations

from hashlib import sha256

from kiosk.exports import chain
from kiosk.exports.reasons import refusal
from kiosk.exports.value import Audit, Header, Item, Sealed, Totals, Void, Withdrawal


class Running:
    """Counts and chains over the items after one header."""

    def __init__(self, header: Header) -> None:
        """Start where the header says."""
        self._header = header
        self._next = header.first
        self._head = header.previous_head
        self._tree = chain.Tree()
        self._next_audit = header.audit_first
        self._audit_head = header.previous_audit_head
        self._last_earlier = 0
        self._last_receipt: bytes | None = b""
        self._count = self._voids = self._earlier = 0

    def take(self, item: Item) -> None:
        """Count the next item; `sequence` for one that is missing, repeated or misplaced."""
        if isinstance(item, Withdrawal):
            self._take_back(item.receipt)
            return
        self._last_receipt = None
        match item:
            case Audit():
                self._follow(item)
            case Void(seq) if seq < self._header.first:
                self._take_earlier(seq)
            case Void(seq, sealed_sha256):
                self._link(seq, sealed_sha256)
                self._voids += 1
            case Sealed(seq, sealed):
                self._link(seq, sha256(sealed).digest())
                self._count += 1

    def totals(self, *, closed: bool) -> Totals:
        """Give the totals; `sequence` while the range is not complete."""
        if self._next != self._header.last + 1:
            raise refusal("sequence")
        return Totals(
            count=self._count,
            voids=self._voids,
            earlier=self._earlier,
            audits=self._next_audit - self._header.audit_first,
            head=self._head,
            root=self._tree.root(),
            audit_head=self._audit_head,
            closed=closed,
        )

    def _link(self, seq: int, sealed_sha256: bytes) -> None:
        if seq != self._next or seq > self._header.last:
            raise refusal("sequence")
        self._next += 1
        self._head = chain.step(self._head, sealed_sha256)
        self._tree.add(sealed_sha256)

    def _take_earlier(self, seq: int) -> None:
        # All of them come first, ascending: one set has one sequence of bytes.
        if seq <= self._last_earlier or self._next != self._header.first:
            raise refusal("sequence")
        self._last_earlier = seq
        self._earlier += 1

    def _take_back(self, receipt: bytes) -> None:
        # Before everything else and ascending, for the same reason.
        if self._last_receipt is None or receipt <= self._last_receipt:
            raise refusal("sequence")
        self._last_receipt = receipt

    def _follow(self, audit: Audit) -> None:
        if audit.n != self._next_audit:
            raise refusal("sequence")
        self._next_audit += 1
        self._audit_head = chain.audit_step(self._audit_head, audit)
