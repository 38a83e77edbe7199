"""The day of a kiosk: how it stands, what comes next, and the campaign's end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.event import State, has_begun, time_left
from kiosk.model import Language, Mode, Moment
from ui.kiosk.day_view import UNKNOWN, DayView, Facts, Kept, view
from ui.kiosk.day_words import Way
from ui.kiosk.pages import RESTING
from ui.kiosk.shell import Shell
from ui.kiosk.store import Opened, Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.journal import Journal

BEAT_MS = 5000
# Signers' pages where nobody is in the middle of a pass: the end may come here.
_BETWEEN = frozenset(["Start", "Letter", "Goodbye", *RESTING])
_PAGES = {
    Way.READY: "Ready",
    Way.REHEARSE: "Rehearse",
    Way.CLOSE: "Closing",
    Way.MORE: "DeskMore",
    Way.CALIBRATE: "Calibrate",
    Way.PURGE: "Purge",
}
# Volunteers' pages under the header of the day, by how their names begin.
_HEADED = ("Desk", "Closing", "Export", "Ready", "Rehears", "Sending", "PaperDone")


@view_model
class Day(QObject):
    """Leads a volunteer through the day; there is nothing here that shows a signature."""

    changed = Signal()
    signing_asked = Signal()
    closing_asked = Signal()
    naming_asked = Signal()
    sending_asked = Signal()
    withdrawal_asked = Signal()
    duty_asked = Signal()
    slip_asked = Signal()
    paper_asked = Signal()
    export_asked = Signal()
    quitting = Signal()
    ended = Signal()

    def __init__(self, shell: Shell, store: Store, kept: Callable[[], Kept]) -> None:
        """Show *kept* in the header, asked for at each beat."""
        super().__init__()
        self._shell, self._store, self._kept = shell, store, kept
        self._checked, self._copied, self._ending = False, False, False
        self._page = ""
        self._view = DayView()
        self._clock = QTimer(self, interval=BEAT_MS)
        self._clock.timeout.connect(self.beat)
        self._clock.start()
        shell.page_changed.connect(self._turn)
        shell.language_changed.connect(self.refresh)

    # --- for the application ---------------------------------------------------------

    def stop(self) -> None:
        """Look at the clock no more: the window is being closed."""
        self._clock.stop()

    def set_copied(self, *, copied: bool) -> None:
        """Tell whether what the closed event left is where it should be."""
        self._copied = copied
        self.refresh()

    def arrive(self) -> None:
        """Go where the day stands: to signing, or to what a volunteer has to do next."""
        self.beat()
        if self._state is State.OPEN and not self._ending:
            self.signing_asked.emit()
        elif not self._ending:
            self.lead()

    @Slot()
    def lead(self) -> None:
        """Go to the desk; of a closed event, into the wizard where it was left."""
        if self._state is State.CLOSED and not self._copied:
            self.closing_asked.emit()
        else:
            self._shell.show("Desk")

    def beat(self) -> None:
        """Look at the clock: an event whose campaign has ended is closed by itself."""
        passing = self._shell.signs() and self._shell.property("page") not in _BETWEEN
        if self._store.over and self._store.event is not None and not passing and not self._ending:
            self._ending = True
            now = self._store.now()
            self._store.change(lambda journal: journal.close_event(now), self._end, self._end)
        self.refresh()

    # --- for the pages ---------------------------------------------------------------

    @Slot(str)
    def go(self, way: str) -> None:
        """Do what a button of the desk says."""
        if self._store.busy:
            return
        asked = {
            "quit": self.quitting,
            "resume": self.signing_asked,
            "close": self.closing_asked,
            "closing": self.slip_asked,
            "newEvent": self.naming_asked,
            "name": self.naming_asked,
            "export": self.export_asked,
            "sending": self.sending_asked,
            "withdraw": self.withdrawal_asked,
            "paper": self.paper_asked,
            "duty": self.duty_asked,
        }
        now = self._store.now()
        if way in asked:
            asked[way].emit()
        elif way == "desk":
            self._shell.show("Desk", forward=False)
        elif way == "open":
            self._open(now)
        elif way == "goOn":
            self._change(lambda journal: journal.resume(now))
        elif way == "pause":
            self._change(lambda journal: journal.pause(now))
        else:
            self._shell.show(_PAGES[Way(way)])

    def _open(self, now: Moment) -> None:
        planned = self._store.opened.planned if self._store.opened else None
        if planned is not None:
            self._change(lambda journal: journal.open_event(planned, now))

    def _change(self, act: Callable[[Journal], None]) -> None:
        """Take the day a step further; what comes next is on the signers' page."""
        self._store.change(act, self._sign, self._shell.refuse)

    def _sign(self, _: Opened) -> None:
        self.refresh()
        self.signing_asked.emit()

    def _end(self, _: object) -> None:
        """Tell signers that it has ended, and lead volunteers into the wizard."""
        self._ending = False
        self.refresh()
        if self._shell.signs():
            self.ended.emit()
        elif self._shell.property("page") in {"Desk", "DeskMore", "Unlock"}:
            self.lead()

    # --- inside ----------------------------------------------------------------------

    @property
    def _state(self) -> State:
        return self._store.opened.state if self._store.opened else State.SETUP

    def _turn(self) -> None:
        """Follow the page; whoever comes back from the ready check has seen it."""
        before, self._page = self._page, str(self._shell.property("page"))
        self._checked = self._checked or before == "Ready"
        self.beat()

    @Slot()
    def refresh(self) -> None:
        """Show how the day stands now."""
        facts = self._facts()
        self._view = view(facts) if facts else DayView()
        self.changed.emit()

    def _facts(self) -> Facts | None:
        opened = self._store.opened
        if opened is None:
            return None
        campaign, now = opened.campaign.campaign, self._store.now()
        official = opened.mode is Mode.OFFICIAL
        early = official and not has_begun(campaign.opens, now)
        language: Language = "es" if self._shell.property("language") == "es" else "en"
        return Facts(
            language,
            now,
            opened.state,
            opened.planned or opened.last_event,
            opened.planned is not None,
            opened.ready,
            self._checked,
            campaign.opens if early else None,
            time_left(campaign.closes, now) if official else None,
            self._copied,
            self._store.counts,
            self._kept() if self._is_headed() else UNKNOWN,
        )

    def _is_headed(self) -> bool:
        headed = self._page.startswith(_HEADED) and self._page != "ClosingSlip"
        return headed and self._store.opened is not None

    def _declined(self) -> int:
        return self._store.counts.declined

    def _signed(self) -> int:
        return self._store.counts.signed

    headed = Property(bool, _is_headed, notify=changed)
    signed = Property(int, _signed, notify=changed)
    declined = Property(int, _declined, notify=changed)
    eventName = shown(str, "event", changed)
    told = shown(str, "told", changed)
    says = shown(str, "says", changed)
    next = shown(str, "act", changed)
    strong = shown(str, "strong", changed)
    ways = shown(STRINGS, "ways", changed)
    wayWords = shown(STRINGS, "way_words", changed)
    more = shown(STRINGS, "more", changed)
    moreWords = shown(STRINGS, "more_words", changed)
    figures = shown(STRINGS, "figures", changed)
    labels = shown(STRINGS, "labels", changed)
    figuresWords = shown(str, "figures_words", changed)
    sticks = shown(str, "sticks", changed)
    warning = shown(str, "warning", changed)
    ending = shown(str, "ending", changed)
