"""The append-only store of one kiosk, open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk import record
from kiosk.crypto.seal import seal
from kiosk.errors import (
    CampaignOver,
    EventClosed,
    EventMissing,
    EventPaused,
    LineEntered,
    WithdrawalsPaused,
)
from kiosk.event import State, may_end
from kiosk.exports.value import Header, Item
from kiosk.journal import lines, names, slices, withdrawals
from kiosk.journal.base import Enrolment
from kiosk.journal.day import KINDS
from kiosk.journal.days import Days
from kiosk.journal.parts import Parts
from kiosk.journal.pins import Pins
from kiosk.journal.purging import Purging
from kiosk.journal.store import CLOCK_BACK
from kiosk.journal.targets import Targets
from kiosk.journal.verify import PURGED
from kiosk.journal.withdrawals import WITHDRAWN, Withdrawn
from kiosk.model import Counts, Event, Method, Moment, Place, RecordId, Signature, device_id

__all__ = ["Enrolment", "Journal"]

_KIND = re.compile(r"[a-z][a-z0-9-]{0,31}")
_DETAIL = re.compile(r"[a-z0-9.:_-]{0,64}")
DECLINED, UNDONE = "declined", "undone"
# Entries that something else stands on.
_OWN = KINDS | {WITHDRAWN, PURGED, CLOCK_BACK}


class Journal(Days, Pins, Parts, Targets, Purging):
    """An open journal. It belongs to the thread that opened it."""

    def append(self, signature: Signature, ink: bytes) -> RecordId:
        """Seal a signature to the organizers and keep it; give its id.

        When this returns, the record is committed, and checkpointed and anchored unless
        the disk failed after the commit. Raises `EventClosed` if its event is not open,
        `EventPaused`, `CampaignOver`, `LineEntered` and `NotSaved`: then nothing was kept.
        """
        held = self._open
        if held is None or held.uid != signature.event:
            raise EventClosed
        # Sheets are typed in while nobody signs.
        if self.state is State.PAUSED and signature.method is not Method.PAPER:
            raise EventPaused
        own = (self.campaign.sha256, self.enrolment.mode)
        if (signature.campaign_sha256, signature.mode) != own:
            raise ValueError("signed under another campaign than this kiosk's")
        self._must_be_in_time(signature)
        if signature.method is Method.PAPER and self.is_entered(signature.receipt):
            raise LineEntered(sheet=signature.sheet, line=signature.line)
        with self._store.writing() as draft:
            id_ = RecordId(device_id(self.device), draft.head.seq + 1)
            plain = record.encode(record.Record(id_, signature, ink))
            draft.add_record(held.n, seal(plain, self.recipients), signature.signed)
            draft.add_receipt(self._store.marks.of(signature.receipt))
            whose = (signature.name.given, signature.name.surname)
            names.add_signer(draft.connection, held.n, id_.seq, whose, signature.place)
            draft.add_audit(signature.signed, "signed", str(id_.seq))
        return id_

    def _must_be_in_time(self, signature: Signature) -> None:
        """Refuse to end a pass after an official campaign; a line of paper was signed before."""
        if not self._is_official or signature.method is Method.PAPER:
            return
        closes = self.campaign.campaign.closes
        if not may_end(closes, signature.shown.at, signature.signed):
            raise CampaignOver(closes=closes.isoformat())

    def is_entered(self, reference: bytes) -> bool:
        """Tell whether the line of a sheet with this `kiosk.paper.reference` is in here."""
        mark = self._store.marks.of(reference)
        return lines.is_entered(self._store.connection, reference, mark)

    def void(self, seq: int, now: Moment) -> None:
        """Drop the bytes of a record whose signer took it back; its hash stays.

        Nothing changes if they are gone already. `ValueError` for a sequence that never was.
        """
        if not 1 <= seq <= self.head.seq:
            raise ValueError("no such record")
        query = "SELECT 1 FROM record WHERE seq = ? AND sealed IS NULL"
        if self._store.connection.execute(query, (seq,)).fetchone():
            return
        with self._store.writing() as draft:
            draft.add_void(seq, now, UNDONE)
            draft.add_audit(now, "voided", str(seq))

    def withdraw(self, receipt: bytes, now: Moment) -> Withdrawn:
        """Withdraw the signature whose receipt has this digest, wherever it was signed.

        If the record is here its bytes are dropped; every export tells of the withdrawal
        from now on. Nothing changes if it was withdrawn or undone here before. Raises
        `WithdrawalsPaused` after too many codes that nobody here signed with, `NotSaved`.
        """
        connection = self._store.connection
        found = withdrawals.find(connection, self._store.marks.of(receipt))
        if withdrawals.is_known(connection, receipt) or (found and not found[1]):
            return Withdrawn.ALREADY
        paused = self._pace.is_spent() or withdrawals.are_too_many(connection, now)
        if found is None and paused:
            raise WithdrawalsPaused(most=withdrawals.MOST)
        with self._store.writing() as draft:
            withdrawals.add(draft, receipt, found[0] if found else None, now)
        self._pace.add()
        return Withdrawn.HERE if found else Withdrawn.ELSEWHERE

    def has_signed(self, given: str, surname: str, place: Place) -> bool:
        """Tell whether somebody of this name and place signed at the open event: a hint."""
        held = self._open
        if held is None:
            return False
        return names.is_signer(self._store.connection, held.n, (given, surname), place)

    def note(self, kind: str, now: Moment, detail: str = "") -> None:
        """Write down something that happened, about nobody: two codes, `ValueError` for text."""
        if kind in _OWN:
            raise ValueError("only what does this is noted as it")
        if not _KIND.fullmatch(kind) or not _DETAIL.fullmatch(detail):
            raise ValueError("an audit entry holds codes only")
        with self._store.writing() as draft:
            draft.add_audit(now, kind, detail)

    def noted(self, kind: str) -> tuple[str, ...]:
        """Give the details noted under *kind* since the last event closed; none before it did."""
        held = self._find(None)
        if held is None or held.audit_last is None:
            return ()
        query = "SELECT detail FROM audit WHERE kind = ? AND n > ? ORDER BY n"
        rows = self._store.connection.execute(query, (kind, held.audit_last)).fetchall()
        return tuple(detail for (detail,) in rows)

    def counts(self, event: Event | None = None) -> Counts:
        """Give the counts of *event*, of the open or last one for `None`; zero before any.

        A signature counts as withdrawn where it was signed.
        """
        held = self._find(event)
        if held is None:
            return Counts(0, 0, 0)
        last = self.head.seq if held.last is None else held.last
        audit_last = self.head.audit if held.audit_last is None else held.audit_last
        gone, withdrawn, declined = self._store.connection.execute(
            "SELECT (SELECT count(*) FROM void WHERE seq BETWEEN ?1 AND ?2),"
            " (SELECT count(*) FROM void WHERE seq BETWEEN ?1 AND ?2 AND reason = ?3),"
            " (SELECT count(*) FROM audit WHERE n BETWEEN ?4 AND ?5 AND kind = ?6)",
            (held.first, last, WITHDRAWN, held.audit_first, audit_last, DECLINED),
        ).fetchone()
        return Counts(last - held.first + 1 - gone, gone - withdrawn, declined, withdrawn)

    def span(self, event: Event | None = None) -> tuple[int, int]:
        """Give the first and last sequence of *event*, purged or not; the last is one less if none.

        Of the open or last event for `None`. Raises `EventMissing`.
        """
        held = self._find(event)
        if held is None:
            raise EventMissing
        return held.first, self.head.seq if held.last is None else held.last

    def export_slice(self, event: Event | None, now: Moment) -> tuple[Header, Iterator[Item], bool]:
        """Give what an export of *event* holds, of the open or last one for `None`.

        What was purged is not in it: it begins after that, and tells of withdrawals since.

        The items are read while they are taken; the last tells whether the event is
        closed. Raises `EventMissing`.
        """
        held = self._find(event)
        if held is None:
            raise EventMissing
        left = self._left(held)
        items = slices.items(self._store.connection, left, self.head)
        return self._header(left, now), items, held.last is not None
