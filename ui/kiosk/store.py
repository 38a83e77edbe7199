"""The kiosk's journal behind the one worker thread: every call answers later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.errors import EventClosed, KioskError, NotSaved, WrongPassphrase
from kiosk.event import State, is_over
from kiosk.model import Counts, Event, Mode, Moment, Place, RecordId, Signature
from ui.jobs import Jobs

if TYPE_CHECKING:
    from kiosk.campaign.value import SignedCampaign
    from kiosk.crypto.passphrase import Cost
    from kiosk.journal import Enrolment, Journal, Withdrawn
    from kiosk.session import Draft

T = TypeVar("T")
Refused = Callable[[KioskError], None]
Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """Give the machine's time, aware."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Opened:
    """What the pages need to know of a journal that was just opened."""

    campaign: SignedCampaign
    kiosk: str
    mode: Mode
    event: Event | None
    last_event: Event | None
    counts: Counts
    state: State
    ready: Moment | None
    planned: Event | None


class Store:
    """Opens the journal with the passphrase, and hands every action to the worker."""

    def __init__(self, folder: Path, jobs: Jobs, clock: Clock = wall_clock) -> None:
        self.folder = folder
        self._jobs, self._clock = jobs, clock
        self._journal: Journal | None = None
        self._lent: Journal | None = None
        self._own: Opened | None = None
        self.opened: Opened | None = None
        self.counts = Counts(0, 0, 0)

    @property
    def event(self) -> Event | None:
        """The event that takes signatures now."""
        return self.opened.event if self.opened else None

    @property
    def over(self) -> bool:
        """Whether the last day of an official campaign has ended: nobody may begin to sign."""
        opened = self.opened
        if opened is None or opened.mode is not Mode.OFFICIAL:
            return False
        return is_over(opened.campaign.campaign.closes, self._here())

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._jobs.busy

    def now(self) -> Moment:
        """Give the moment that it is, in the zone of the event."""
        return Moment.at(self._clock(), self.event.zone) if self.event else self._here()

    def enrol(
        self,
        folder: Path,
        prepare: Callable[[], Enrolment],
        passphrase: str,
        cost: Callable[[], Cost],
        done: Callable[[Opened], None],
        refused: Refused,
    ) -> None:
        """Make the journal in *folder* and open it. *prepare* runs on the worker."""
        from kiosk.journal import enrol, open_journal  # here, and not there: see `Kiosk`

        def task() -> Opened:
            try:
                enrolment = prepare()
            except OSError as cause:
                raise NotSaved from cause
            enrol(folder, enrolment, passphrase, cost())
            self.folder = folder
            return self._hold(open_journal(folder, passphrase))

        self._jobs.run(task, self._remember(done), refused)

    def open(self, passphrase: str, done: Callable[[Opened], None], refused: Refused) -> None:
        """Open the journal with its passphrase."""
        from kiosk.journal import open_journal

        self._jobs.run(
            lambda: self._hold(open_journal(self.folder, passphrase)),
            self._remember(done),
            refused,
        )

    def check(self, passphrase: str, done: Callable[[None], None], refused: Refused) -> None:
        """Call *done* if *passphrase* is this journal's; nothing is opened with it."""

        def task() -> None:
            if not self._held().knows(passphrase):
                raise WrongPassphrase

        self._jobs.run(task, done, refused)

    def open_event(self, event: Event, done: Callable[[Opened], None], refused: Refused) -> None:
        """Let people sign at *event*."""
        now = Moment.at(self._clock(), event.zone)
        self.change(lambda journal: journal.open_event(event, now), done, refused)

    def change(
        self, act: Callable[[Journal], None], done: Callable[[Opened], None], refused: Refused
    ) -> None:
        """Call *act*, which takes the day a step further; *done* gets how it stands then."""

        def task() -> Opened:
            journal = self._held()
            act(journal)
            return self._hold(journal)

        self._jobs.run(task, self._remember(done), refused)

    def append(
        self,
        signature: Signature,
        ink: bytes,
        done: Callable[[RecordId], None],
        refused: Refused,
    ) -> None:
        """Seal and keep one signature; *done* is called when nothing can lose it any more."""
        self._counted(lambda journal: journal.append(signature, ink), done, refused)

    def void(self, seq: int, done: Callable[[None], None], refused: Refused) -> None:
        """Drop the bytes of a signature that its signer took back."""
        now = self.now()
        self._counted(lambda journal: journal.void(seq, now), done, refused)

    def withdraw(self, receipt: bytes, done: Callable[[Withdrawn], None], refused: Refused) -> None:
        """Withdraw the signature whose receipt has this digest."""
        now = self.now()
        self._counted(lambda journal: journal.withdraw(receipt, now), done, refused)

    def has_signed(self, draft: Draft, done: Callable[[bool], None]) -> None:
        """Tell *done* whether somebody of this name and place signed at the open event."""

        def task() -> bool:
            place = Place(draft.town, draft.state)
            return self._signed_in().has_signed(draft.given, draft.surname, place)

        # Only a hint: whoever reviews what they said goes on without it.
        self._jobs.run(task, done, lambda _: None)

    def note(self, kind: str, refused: Refused) -> None:
        """Count something that names nobody, such as a signer who declined."""
        now = self.now()
        self._counted(lambda journal: journal.note(kind, now), lambda _: None, refused)

    def ask(
        self,
        act: Callable[[Journal], T],
        done: Callable[[T], None],
        refused: Refused,
        *,
        quiet: bool = False,
    ) -> None:
        """Call *act* with the open journal, on the journal's thread; *quiet* as in `Jobs.run`."""
        self._jobs.run(lambda: act(self._held()), done, refused, quiet=quiet)

    def lock(self, done: Callable[[None], None], refused: Refused) -> None:
        """Close the journal, and its key with it, once the work under way has ended.

        Until it is opened again, whoever asks is refused with `EventClosed`.
        """

        def locked(_: None) -> None:
            self.opened, self.counts = None, Counts(0, 0, 0)
            done(None)

        self._jobs.run(self._let_go, locked, refused)

    def lend(
        self,
        begin: Callable[[Journal], Journal],
        done: Callable[[Opened], None],
        refused: Refused,
    ) -> None:
        """Have what is signed go into the journal that *begin* makes beside ours, for practice.

        `opened` tells of that one; `ask`, `change` and `check` keep to ours.
        """

        def task() -> Opened:
            self._lent = begin(self._held())
            return _opened(self._lent)

        self._own = self.opened
        self._jobs.run(task, self._remember(done), refused)

    def take_back(self, end: Callable[[Journal], None], refused: Refused) -> None:
        """Tell of ours again, at once; then call *end* with what was lent, if it is still open."""

        def task() -> None:
            lent, self._lent = self._lent, None
            if lent is not None:
                end(lent)

        if self.opened is not None and self._own is not None:
            self.opened, self.counts = self._own, self._own.counts
        self._own = None
        self._jobs.run(task, lambda _: None, refused)

    def close(self) -> None:
        """Let the work under way end, close the journal on its own thread, end the thread."""
        self._jobs.run(self._let_go, lambda _: None, lambda _: None)
        self._jobs.finish()

    def _let_go(self) -> None:
        if self._lent is not None:
            self._lent.close()
            self._lent = None
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _held(self) -> Journal:
        if self._journal is None:
            raise EventClosed
        return self._journal

    def _signed_in(self) -> Journal:
        """Give the journal that takes what is signed: ours, unless another is lent."""
        return self._lent or self._held()

    def _hold(self, journal: Journal) -> Opened:
        self._journal = journal
        return _opened(journal)

    def _remember(self, done: Callable[[Opened], None]) -> Callable[[Opened], None]:
        def answer(opened: Opened) -> None:
            self.opened, self.counts = opened, opened.counts
            done(opened)

        return answer

    def _counted(
        self, act: Callable[[Journal], T], done: Callable[[T], None], refused: Refused
    ) -> None:
        def task() -> tuple[T, Counts]:
            journal = self._signed_in()
            return act(journal), journal.counts()

        def answer(result: tuple[T, Counts]) -> None:
            value, self.counts = result
            done(value)

        self._jobs.run(task, answer, refused)

    def _here(self) -> Moment:
        return Moment.at(self._clock())


def _opened(journal: Journal) -> Opened:
    enrolment = journal.enrolment
    return Opened(
        journal.campaign,
        enrolment.kiosk,
        enrolment.mode,
        journal.event,
        journal.last_event,
        journal.counts(),
        journal.state,
        journal.ready,
        journal.planned,
    )
