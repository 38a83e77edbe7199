"""Copies of the day, made and carried while nobody looks: never in a signer's way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.errors import EventClosed, KioskError
from kiosk.model import Language, Moment
from kiosk.session import Step
from ui.jobs import Jobs
from ui.kiosk.carriers import RETRY_SECONDS, Carrier
from ui.kiosk.copying_view import CopyingView, view
from ui.kiosk.drives import Folders
from ui.kiosk.shell import Shell
from ui.kiosk.sticks import present
from ui.kiosk.store import Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.copies import Finding, Round, Standing, Stick
    from kiosk.event import State
    from kiosk.journal import Journal

TICK_MS = 2000
# While somebody may sign the next moment, or may still take it back.
NOT_NOW = frozenset(
    {
        Step.SIGN,
        Step.SIGN_STEADY,
        Step.SIGN_TYPED,
        Step.SAVING,
        Step.NOT_SAVED,
        Step.THANKS,
    }
)
_LOOKS_A_LOOK = 15

# What tells whether anything happened: both chains' ends, and where the day stands.
_Key = tuple[int, int, "State"]


@view_model
class Copying(QObject):
    """Makes parts on the journal's thread and has each stick's own thread carry them there.

    `standing` tells in numbers how the copies stand, None before the journal is open.
    """

    changed = Signal()

    def __init__(
        self,
        shell: Shell,
        store: Store,
        jobs: Jobs,
        look: Folders,
        ticks: Callable[[], float] = monotonic,
    ) -> None:
        """Look for sticks by *look*, on a thread of its own; *ticks* counts seconds."""
        super().__init__()
        self._shell, self._store, self._look, self._ticks = shell, store, look, ticks
        self._carriers: dict[tuple[Path, int], Carrier] = {}
        self._leaving: list[Carrier] = []
        self._gone: Finding | None = None
        self._refused: KioskError | None = None
        self._looking = self._asking = self._swept = self._closed = False
        self._everything = False
        self._key: _Key | None = None
        self._last_signed, self._not_before, self._turn = -float("inf"), 0.0, 0
        self._folder, self.standing = store.folder, cast("Standing | None", None)
        self._view = CopyingView()
        self._lookout = Jobs("sticks")
        self._lookout.faulted_quietly.connect(self._stumbled)
        jobs.faulted_quietly.connect(self._stumbled)
        shell.language_changed.connect(self._refresh)
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self.tick)
        self._clock.start()

    @property
    def words(self) -> tuple[str, str]:
        """How the sticks stand that are in, and what is wrong; empty where there is nothing."""
        return " · ".join(self._view.sticks), self._view.problem

    @Slot()
    def tick(self) -> None:
        """Look for sticks, and make and carry what is due."""
        if self._closed or self._store.opened is None:
            return
        if self._store.folder != self._folder:
            self._begin()
        self._turn += 1
        self._step()
        if not self._looking:
            self._looking = True
            self._lookout.run(lambda: present(self._look), self._seen, lambda _: None, quiet=True)

    @Slot()
    def flush(self) -> None:
        """Copy everything as soon as nobody signs, and read back all that is on the sticks."""
        for carrier in self._carriers.values():
            carrier.recheck()
        self._everything = True
        self._step()

    def close(self) -> None:
        """Begin nothing more; wait for what is being written."""
        self._closed = True
        self._clock.stop()
        for carrier in (*self._carriers.values(), *self._leaving):
            carrier.end(wait=True)
        self._lookout.finish()

    def _begin(self) -> None:
        """Know nothing of the journal in the store's folder yet."""
        self._folder, self.standing = self._store.folder, None
        self._key, self._swept, self._last_signed = None, False, -float("inf")

    # --- the journal -----------------------------------------------------------------

    def _step(self) -> None:
        """Have the journal make what is due, unless somebody may sign the next moment."""
        now, everything = self._ticks(), self._everything
        if self._asking or self._shell.property("page") in NOT_NOW:
            return
        if self._store.opened is None or (now < self._not_before and not everything):
            return
        self._asking, self._everything = True, False
        idle = float("inf") if everything else now - self._last_signed
        known = None if everything or self._turn % _LOOKS_A_LOOK == 0 else self._key
        spool, moment, swept = self._spool(), self._store.now(), self._swept
        self._store.ask(
            lambda journal: _stand(journal, spool, moment, known, idle, swept=swept),
            self._stood,
            self._refuse,
            quiet=True,
        )

    def _stood(self, answer: tuple[_Key, Standing | None]) -> None:
        self._asking, self._swept, self._refused = False, True, None
        key, standing = answer
        before, self._key = self._key, key
        if before is not None and before[0] != key[0]:
            self._last_signed = self._ticks()
        if before is not None and before[2] is not key[2]:
            for carrier in self._carriers.values():
                carrier.recheck()
        if standing is not None:
            self.standing = standing
        self._feed()

    def _refuse(self, refusal: KioskError) -> None:
        self._asking = False
        if isinstance(refusal, EventClosed):
            # The journal was locked meanwhile: what was carried is looked at again later.
            for carrier in self._carriers.values():
                carrier.recheck()
        else:
            self._refused = refusal
            self._not_before = self._ticks() + RETRY_SECONDS
        self._refresh()

    # --- the sticks ------------------------------------------------------------------

    def _seen(self, sticks: tuple[Stick, ...]) -> None:
        self._looking = False
        if self._closed:
            return
        there = {(stick.root, stick.device): stick for stick in sticks}
        for place in [place for place in self._carriers if place not in there]:
            self._leave(self._carriers.pop(place))
        for place, stick in there.items():
            if place not in self._carriers:
                self._carriers[place] = Carrier(stick, self._refresh)
        self._leaving = [carrier for carrier in self._leaving if carrier.busy]
        self._feed()

    def _leave(self, carrier: Carrier) -> None:
        carrier.end(wait=False)
        if carrier.busy:
            self._leaving.append(carrier)

    def _feed(self) -> None:
        if self.standing is not None and not self._closed:
            for carrier in self._carriers.values():
                others = frozenset(
                    other.id for other in self._carriers.values() if other is not carrier
                )
                carrier.feed(self.standing.task, self._ticks(), others - {b""}, self._carried)
        self._refresh()

    def _carried(self, carrier: Carrier, found: Round) -> None:
        """Have the journal remember what came of a round, and begin the next."""
        if self._closed:
            return
        if found.finding is not None and found.finding.code == "stick-gone":
            self._gone = found.finding
        elif found.finding is None and found.complete:
            self._gone = None
        from kiosk.copies import record, standing

        stick, spool, now = carrier.stick, self._spool(), self._store.now()

        def act(journal: Journal) -> Standing:
            record(journal, spool, stick, found, now)
            return standing(journal, spool)

        self._store.ask(act, self._recorded, self._refuse, quiet=True)

    def _recorded(self, standing: Standing) -> None:
        self.standing = standing
        self._feed()

    # --- inside ----------------------------------------------------------------------

    def _spool(self) -> Path:
        from kiosk.copies import SPOOL

        return self._store.folder / SPOOL

    def _stumbled(self) -> None:
        """Go on after a bug, which was logged, a while later."""
        self._looking = self._asking = False
        self._not_before = self._ticks() + RETRY_SECONDS

    def _refresh(self) -> None:
        language: Language = "es" if self._shell.property("language") == "es" else "en"
        seen = tuple(carrier.seen(self.standing) for carrier in self._carriers.values())
        new = view(self.standing, seen, self._gone, self._refused, language)
        if new != self._view:
            self._view = new
            self.changed.emit()

    backedUp = shown(int, "backed_up", changed)
    signed = shown(int, "signed", changed)
    safe = shown(int, "safe", changed)
    lastCopy = shown(str, "last_copy", changed)
    line = shown(str, "line", changed)
    problem = shown(str, "problem", changed)
    present = shown(bool, "present", changed)
    working = shown(bool, "working", changed)
    current = shown(bool, "current", changed)
    sticks = shown(STRINGS, "sticks", changed)


def _stand(
    journal: Journal,
    spool: Path,
    now: Moment,
    known: _Key | None,
    idle: float,
    *,
    swept: bool,
) -> tuple[_Key, Standing | None]:
    """Make what is due; nothing is told if nothing happened since *known*."""
    from kiosk.copies import IDLE_SECONDS, keep_up, sweep

    if not swept:
        sweep(journal, spool)
    key = (journal.head.seq, journal.head.audit, journal.state)
    if known is not None and known[0] != key[0]:
        idle = 0.0
    if key == known and (idle < IDLE_SECONDS or not journal.unparted):
        return key, None
    return key, keep_up(journal, spool, now, idle_seconds=idle)
