"""The append-only store of one kiosk, open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk import canonical, record
from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.seal import seal
from kiosk.crypto.sign import SigningKey
from kiosk.errors import (
    EventClosed,
    EventMissing,
    ExportRefused,
    LineEntered,
    UsageRefused,
    WithdrawalsPaused,
)
from kiosk.exports import check
from kiosk.exports.value import Header, Item
from kiosk.journal import lines, names, rows, slices, withdrawals
from kiosk.journal.anchor import Head
from kiosk.journal.store import Store
from kiosk.journal.withdrawals import WITHDRAWN, Withdrawn
from kiosk.model import Counts, Event, Method, Mode, Moment, Place, RecordId, Signature, device_id

_KIND = re.compile(r"[a-z][a-z0-9-]{0,31}")
_DETAIL = re.compile(r"[a-z0-9.:_-]{0,64}")
DECLINED, UNDONE = "declined", "undone"


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What is decided when a kiosk is set up; `campaign` is the campaign file."""

    campaign: bytes
    kiosk: str
    mode: Mode
    zone: str


class Journal:
    """An open journal. It belongs to the thread that opened it."""

    def __init__(
        self,
        enrolment: Enrolment,
        campaign: SignedCampaign,
        key: SigningKey,
        store: Store,
        knows: Callable[[str], bool],
        release: Callable[[], None],
    ) -> None:
        """Take over an opened *store*; *release* lets go of the folder's lock."""
        self.enrolment = enrolment
        self.campaign = campaign
        self.device = key.public
        self.knows = knows
        self._key = key
        self._store = store
        self._release = release
        self._events = rows.events(store.connection)

    @property
    def event(self) -> Event | None:
        """The event that takes signatures."""
        held = self._open
        return None if held is None else held.event

    @property
    def last_event(self) -> Event | None:
        """The event that takes signatures, or else the last that did."""
        return self._events[-1].event if self._events else None

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event of this kiosk, in the order in which they were opened."""
        return tuple(held.event for held in self._events)

    @property
    def head(self) -> Head:
        """Where both chains stand."""
        return self._store.head

    @property
    def recipients(self) -> tuple[str, ...]:
        """The organizers' age recipients, which the campaign's root signed."""
        return tuple(each.recipient for each in self.campaign.campaign.organizers)

    def open_event(self, event: Event, now: Moment) -> None:
        """Let people sign at *event*; nothing changes if they can already.

        Raises `EventClosed` for one that was closed, `UsageRefused` (`why`: `event-open`,
        `event-name`) while another is open, or for one that no export could name.
        """
        known = self._find(event)
        if known is not None and known.last is None:
            return
        if known is not None:
            raise EventClosed
        if self._open is not None:
            raise UsageRefused(why="event-open")
        head, start = self.head, slices.genesis(self.campaign, self.device)
        audits = slices.begun(self._events[-1] if self._events else None, start)
        uid = event.uid(self.campaign.campaign.id)
        held = rows.Held(len(self._events) + 1, uid, event, head.seq + 1, head.head, *audits)
        try:
            check.header(self._header(held, now))
            canonical.encode(event)
        except (ExportRefused, canonical.NotCanonicalError) as cause:
            raise UsageRefused(why="event-name") from cause
        with self._store.writing() as draft:
            rows.add_event(draft.connection, held, now)
            names.add_key(draft.connection, held.n)
            draft.add_audit(now, "event-opened", uid.hex())
        self._events = (*self._events, held)

    def close_event(self, now: Moment) -> None:
        """Take no more signatures at the open event. Raises `EventClosed` if there is none."""
        held = self._open
        if held is None:
            raise EventClosed
        with self._store.writing() as draft:
            draft.add_audit(now, "event-closed", held.uid.hex())
            closed = rows.add_closing(draft.connection, held, draft.head, now)
        self._events = (*self._events[:-1], closed)

    def append(self, signature: Signature, ink: bytes) -> RecordId:
        """Seal a signature to the organizers and keep it; give its id.

        When this returns, the record is committed, and checkpointed and anchored unless
        the disk failed after the commit. Raises `EventClosed` if its event is not open,
        `LineEntered` and `NotSaved`: then nothing of it was kept.
        """
        held = self._open
        if held is None or held.uid != signature.event:
            raise EventClosed
        campaign = self.campaign.campaign
        if (signature.campaign_sha256, signature.mode) != (self.campaign.sha256, campaign.mode):
            raise ValueError("signed under another campaign than this kiosk's")
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
        query = "SELECT 1 FROM void WHERE seq = ?"
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
        if found is None and withdrawals.are_too_many(connection, now):
            raise WithdrawalsPaused(most=withdrawals.MOST)
        with self._store.writing() as draft:
            withdrawals.add(draft, receipt, found[0] if found else None, now)
        return Withdrawn.HERE if found else Withdrawn.ELSEWHERE

    def has_signed(self, given: str, surname: str, place: Place) -> bool:
        """Tell whether somebody of this name and place signed at the open event: a hint."""
        held = self._open
        if held is None:
            return False
        return names.is_signer(self._store.connection, held.n, (given, surname), place)

    def note(self, kind: str, now: Moment, detail: str = "") -> None:
        """Write down something that happened, about nobody: two codes, `ValueError` for text."""
        if kind == WITHDRAWN:
            raise ValueError("only a withdrawal is noted as one")
        if not _KIND.fullmatch(kind) or not _DETAIL.fullmatch(detail):
            raise ValueError("an audit entry holds codes only")
        with self._store.writing() as draft:
            draft.add_audit(now, kind, detail)

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

    def export_slice(self, event: Event | None, now: Moment) -> tuple[Header, Iterator[Item], bool]:
        """Give what an export of *event* holds, of the open or last one for `None`.

        The items are read while they are taken; the last tells whether the event is
        closed. Raises `EventMissing`.
        """
        held = self._find(event)
        if held is None:
            raise EventMissing
        items = slices.items(self._store.connection, held, self.head)
        return self._header(held, now), items, held.last is not None

    def sign(self, tag: str, message: bytes) -> bytes:
        """Sign with the device's key, for the purpose *tag* alone."""
        return self._key.sign(tag, message)

    def close(self) -> None:
        """Let go of the journal, its keys and the folder."""
        try:
            self._store.close()
        finally:
            self._release()

    @property
    def _open(self) -> rows.Held | None:
        return self._events[-1] if self._events and self._events[-1].last is None else None

    def _find(self, event: Event | None) -> rows.Held | None:
        uid = None if event is None else event.uid(self.campaign.campaign.id)
        return next((each for each in reversed(self._events) if uid in {None, each.uid}), None)

    def _header(self, held: rows.Held, now: Moment) -> Header:
        kiosk = self.enrolment.kiosk
        return slices.header(held, self.head, self.campaign, self.device, kiosk, now)
