"""Sending to the organizers' storage, while nobody looks: never in a signer's way."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.errors import KioskError
from kiosk.model import Language, Moment
from ui.jobs import Jobs
from ui.kiosk.copying import NOT_NOW
from ui.kiosk.courier import Courier
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.kiosk.syncing_view import SyncingView, view
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.journal import Journal
    from kiosk.sync.box import Box

PAGE = "Sending"
# How often the outbox is looked into where nothing tells of a new file.
LOOK_MS = 20_000
_SOON_MS, _LONGEST_MS = 500, 60_000


class Result(NamedTuple):
    """How one file of an outbox ended: `said` is empty if it is there, else the reason."""

    box: Box
    n: int
    said: str
    at: Moment
    jitter: float


@view_model
class Syncing(QObject):
    """Looks into the outbox, and has what is due sent by a thread of its own.

    What came of each file goes into the journal at once: a restart goes on from there.
    """

    changed = Signal()
    set_up_asked = Signal()
    left = Signal()

    def __init__(self, shell: Shell, store: Store, jobs: Jobs) -> None:
        super().__init__()
        self._shell, self._store = shell, store
        self._box: Box | None = None
        self._fresh: dict[int, str] = {}
        self._results: list[Result] = []
        self._under_way: frozenset[int] = frozenset()
        self._busy = self._asked = self._again = self._closed = False
        self._view = SyncingView()
        self.courier = Courier()
        self.courier.told.connect(self._told)
        self.courier.faulted.connect(self._stumbled)
        jobs.faulted_quietly.connect(self._stumbled)
        shell.language_changed.connect(self._refresh)
        self._clock = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    # --- for the application ---------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """See whether something is to be sent: a part may be new, or a wait be over."""
        if self._closed or self._store.opened is None:
            self._rest(LOOK_MS)
        elif self._busy:
            self._again = True
        elif self._shell.property("page") in NOT_NOW:
            self._rest(_SOON_MS)
        else:
            self._record()
            from kiosk.sync import box, send, storage  # noqa: F401 loaded here, on this thread

            self._busy, self._again, spool = True, False, self._spool()
            self._store.ask(
                lambda journal: box.look(journal, spool), self._looked, self._refused, quiet=True
            )

    def close(self) -> None:
        """Stop what is being sent; the journal knows what is there."""
        self._record()
        self._closed = True
        self._clock.stop()
        self.courier.close()

    # --- for the pages ---------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Show what is sent and what is not."""
        self._refresh()
        self._shell.show(PAGE)
        self.look()

    @Slot()
    def tryNow(self) -> None:
        """Wait no longer: try everything that is not there."""
        self._asked = True
        self.look()

    @Slot()
    def setUp(self) -> None:
        """Say where to send to, by hand."""
        self.set_up_asked.emit()

    @Slot()
    def back(self) -> None:
        """Go back to where the day stands."""
        self.left.emit()

    # --- inside ----------------------------------------------------------------------

    def _looked(self, box: Box | None) -> None:
        from kiosk.sync.outbox import Rest, Send

        self._box, self._fresh, self._busy = box, {}, False
        asked, self._asked = self._asked, False
        step = None if box is None else box.step(self._store.now(), asked=asked)
        if isinstance(step, Send) and box is not None and not self._closed:
            self._busy, self._under_way = True, frozenset(step.these)
            self.courier.send(box, step.these, self._ended)
        elif isinstance(step, Rest):
            self._rest(min(max(_SOON_MS, int(step.time.total_seconds() * 1000)), _LONGEST_MS))
        else:
            self._rest(LOOK_MS)
        self._refresh()

    def _told(self, box: Box, n: int, said: str) -> None:
        self._fresh[n] = said
        self._results.append(Result(box, n, said, self._store.now(), random.random()))  # noqa: S311
        if self._shell.property("page") not in NOT_NOW:
            self._record()
        self._refresh()

    def _record(self) -> None:
        """Have the journal remember how files ended; while somebody signs, that waits."""
        results, self._results, spool = self._results, [], self._spool()
        if results and not self._closed:
            self._store.ask(
                lambda journal: _remember(journal, spool, results),
                lambda _: None,
                self._refused,
                quiet=True,
            )

    def _ended(self, _: str) -> None:
        self._busy, self._under_way = False, frozenset()
        self.look()

    def _refused(self, _: KioskError) -> None:
        """Go on later: the journal is not open, or its disk is full, which others say."""
        self._stumbled()

    def _stumbled(self) -> None:
        self._busy, self._under_way = False, frozenset()
        self._rest(LOOK_MS)

    def _rest(self, milliseconds: int) -> None:
        if self._closed:
            return
        self._clock.start(_SOON_MS if self._again else milliseconds)

    def _spool(self) -> Path:
        from kiosk.copies import SPOOL

        return self._store.folder / SPOOL

    def _refresh(self) -> None:
        language: Language = "es" if self._shell.property("language") == "es" else "en"
        new = view(self._box, self._fresh, self._under_way, language)
        if new != self._view:
            self._view = new
            self.changed.emit()

    heading = shown(str, "heading", changed)
    line = shown(str, "line", changed)
    where = shown(str, "where", changed)
    problem = shown(str, "problem", changed)
    progress = shown(float, "progress", changed)
    canTry = shown(bool, "can_try", changed)
    names = shown(STRINGS, "names", changed)
    stages = shown(STRINGS, "stages", changed)
    results = shown(STRINGS, "words", changed)


def _remember(journal: Journal, spool: Path, results: list[Result]) -> None:
    from kiosk.copies.parts import drop_unfit
    from kiosk.sync.box import arrived, failed

    for each in results:
        if not each.said:
            arrived(journal, each.box, each.n, each.at)
            continue
        failed(journal, each.box, each.n, each.said, each.at, each.jitter)
        if each.said == "lost":  # it is made anew
            drop_unfit(journal, spool, frozenset({each.n}))
