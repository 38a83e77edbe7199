"""The way out of the signers' pages: six digits, or the five words; and the page of a pause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.errors import KioskError, PinLocked, PinSpent, WrongPin
from kiosk.event import State
from ui.kiosk import problems
from ui.kiosk.gate_words import Pins, said_of
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import shown, view_model

if TYPE_CHECKING:
    from kiosk.journal import Journal

DIGITS = 6
CAME_IN = "came-in"


@dataclass(frozen=True, slots=True)
class GateView:
    """The values of the properties of `Gate`, one by one."""

    by_pin: bool = False
    pins: bool = False
    typed: int = 0
    wait: int = 0
    problem: str = ""
    paused: bool = False


@view_model
class Gate(QObject):
    """Lets a volunteer through to the desk; what was typed is kept nowhere else."""

    changed = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, shell: Shell, store: Store) -> None:
        """`entered` tells that somebody may go to the desk, `left` that signers go on."""
        super().__init__()
        self._shell, self._store = shell, store
        self._pins, self._by_pin = Pins(), False
        self._digits, self._problem, self._wait = "", "", 0
        self._view = GateView()
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self.tick)
        shell.corner_held.connect(self.open)
        shell.language_changed.connect(self._refresh)
        shell.page_changed.connect(self._turned)

    def tick(self) -> None:
        """One second of waiting less."""
        self._wait = max(0, self._wait - 1)
        if not self._wait:
            self._clock.stop()
            self._problem = ""
        self._refresh()

    # --- for the pages ---------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Ask who is there."""
        if not self._store.busy:
            self._store.ask(_pins, self._opened, self._shell.refuse)

    @Slot(int)
    def press(self, digit: int) -> None:
        """Take one digit; the sixth is the last."""
        if self._wait or self._store.busy or len(self._digits) == DIGITS:
            return
        self._digits += str(digit)
        self._problem = ""
        if len(self._digits) == DIGITS:
            self._try()
        self._refresh()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._digits = self._digits[:-1]
        self._refresh()

    @Slot()
    def useWords(self) -> None:
        """Ask for the five words instead."""
        self._digits, self._by_pin, self._problem = "", False, ""
        self._refresh()

    @Slot()
    def usePin(self) -> None:
        """Ask for the six digits after all."""
        self._by_pin, self._problem = self._pins.left > 0, ""
        self._refresh()

    @Slot(str)
    def enter(self, passphrase: str) -> None:
        """Go to the desk with the five words; wrong PINs are forgotten with that."""
        self._say("" if passphrase.strip() else "phrase-empty")
        # A second touch, or Enter after a touch, while the first is being tried.
        if passphrase.strip() and not self._store.busy:
            now = self._store.now()

            def act(journal: Journal) -> None:
                journal.reset_pins(passphrase, now)
                journal.note(CAME_IN, now, "words")

            self._store.ask(act, self._through, self._shell.refuse)

    @Slot()
    def back(self) -> None:
        """Leave things as they are."""
        self._forget()
        self.left.emit()

    # --- inside ----------------------------------------------------------------------

    def _opened(self, pins: Pins) -> None:
        self._forget()
        self._pins, self._by_pin = pins, pins.any and pins.left > 0
        if pins.any and not pins.left:
            self._problem = said_of("spent")
        self._wait_for(pins.wait)
        self._refresh()
        self._shell.show("WayOut")

    def _try(self) -> None:
        digits, now = self._digits, self._store.now()

        def act(journal: Journal) -> str:
            # Who it was, by a number and never by name: organizers see what the roster says.
            whose = journal.check_pin(digits, now)
            journal.note(CAME_IN, now, str(journal.volunteers.index(whose) + 1))
            return whose

        self._store.ask(act, self._through, self._refused)

    def _through(self, _: str | None) -> None:
        self._forget()
        self.entered.emit()

    def _refused(self, refusal: KioskError) -> None:
        self._digits = ""
        match refusal:
            case WrongPin():
                left = int(refusal.facts["left"])
                self._pins = Pins(any=True, left=left)
                self._store.ask(_pins, self._waited, self._shell.refuse)
                self._problem = said_of("wrong", left)
            case PinLocked():
                self._wait_for(int(refusal.facts["seconds"]))
            case PinSpent():
                self._pins, self._by_pin = Pins(any=True), False
                self._problem = said_of("spent")
            case _:
                self._shell.refuse(refusal)
        self._refresh()

    def _waited(self, pins: Pins) -> None:
        self._pins = pins
        self._wait_for(pins.wait)
        self._refresh()

    def _wait_for(self, seconds: int) -> None:
        self._wait = seconds
        if seconds:
            self._clock.start()

    def _turned(self) -> None:
        if self._shell.property("page") != "WayOut":
            self._forget()

    def _forget(self) -> None:
        self._digits, self._problem, self._wait = "", "", 0
        self._clock.stop()
        self._refresh()

    def _say(self, code: str) -> None:
        self._problem = problems.words(code)
        self._refresh()

    def _refresh(self) -> None:
        opened = self._store.opened
        self._view = GateView(
            by_pin=self._by_pin,
            pins=self._pins.left > 0 and self._pins.any,
            typed=len(self._digits),
            wait=self._wait,
            problem=said_of("wait", self._wait) if self._wait and self._by_pin else self._problem,
            paused=bool(opened and opened.state is State.PAUSED),
        )
        self.changed.emit()

    byPin = shown(bool, "by_pin", changed)
    pins = shown(bool, "pins", changed)
    typed = shown(int, "typed", changed)
    wait = shown(int, "wait", changed)
    problem = shown(str, "problem", changed)
    paused = shown(bool, "paused", changed)


def _pins(journal: Journal) -> Pins:
    return Pins(journal.has_pins, journal.pin_left, journal.pin_wait)
