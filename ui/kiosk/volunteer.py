"""The volunteer's side: unlock, the way out, close the event."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.dates import spoken
from kiosk.errors import KioskError
from kiosk.model import Language
from ui.kiosk import problems
from ui.kiosk.shell import Shell
from ui.kiosk.store import Opened, Store
from ui.shown import shown, view_model


@dataclass(frozen=True, slots=True)
class DeskView:
    """The values of the properties of `Volunteer`, one by one."""

    event: str = ""
    day: str = ""
    signed: int = 0
    undone: int = 0
    declined: int = 0
    withdrawn: int = 0
    open: bool = False
    problem: str = ""


@view_model
class Volunteer(QObject):
    """What a volunteer may do. There is nothing here that shows or deletes a signature."""

    changed = Signal()
    unlocked = Signal()
    quitting = Signal()
    withdrawal_asked = Signal()
    export_asked = Signal()

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__()
        self._shell, self._store = shell, store
        self._problem = ""
        self._view = DeskView()
        shell.corner_held.connect(self._way_out)
        shell.language_changed.connect(self._refresh)

    # --- in and out ------------------------------------------------------------------

    @Slot(str)
    def unlock(self, passphrase: str) -> None:
        """Open the journal; the start page, or the desk when no event is open, comes next."""
        if self._asked(passphrase):
            self._store.open(passphrase, self._unlocked, self._refuse)

    @Slot(str)
    def enter(self, passphrase: str) -> None:
        """Leave the signers' pages with the passphrase."""
        if self._asked(passphrase):
            self._store.check(passphrase, lambda _: self._desk(), self._refuse)

    @Slot()
    def resume(self) -> None:
        """Give the screen back to the signers."""
        if self._store.event is not None:
            self.unlocked.emit()

    @Slot()
    def quit(self) -> None:
        """Lock the journal and end the program."""
        self.quitting.emit()

    @Slot()
    def calibrate(self) -> None:
        """Fit the screen's millimetres to a bank card."""
        self._shell.show("Calibrate")

    def _way_out(self) -> None:
        self._say("")
        self._shell.show("WayOut")

    def _unlocked(self, opened: Opened) -> None:
        self._say("")
        if opened.event is None:
            self._desk()
        self.unlocked.emit()

    def _asked(self, passphrase: str) -> bool:
        self._say("" if passphrase.strip() else "phrase-empty")
        # A second touch, or Enter after a touch, while the first is being tried.
        return bool(passphrase.strip()) and not self._store.busy

    def _desk(self) -> None:
        self._say("")
        self._shell.show("Desk")

    # --- the event -------------------------------------------------------------------

    @Slot()
    def closeEvent(self) -> None:
        """Take no more signatures at this event; the export comes next."""
        if not self._store.busy:
            self._store.close_event(lambda _: self._closed(), self._refuse)

    @Slot()
    def withdraw(self) -> None:
        """Let somebody withdraw a signature while no event is open."""
        self.withdrawal_asked.emit()

    @Slot()
    def newEvent(self) -> None:
        """Ask for the name and place of the next event."""
        self._shell.show("SetupEvent")

    @Slot()
    def back(self) -> None:
        """Go back from the way out to the signers."""
        self.resume()

    def _closed(self) -> None:
        self._say("")
        self.export_asked.emit()

    # --- inside ----------------------------------------------------------------------

    def _refuse(self, refusal: KioskError) -> None:
        self._shell.refuse(refusal)

    def _say(self, problem: str) -> None:
        self._problem = problem
        self._refresh()

    def _refresh(self) -> None:
        opened, counts = self._store.opened, self._store.counts
        event = opened.last_event if opened else None
        language: Language = "es" if self._shell.property("language") == "es" else "en"
        self._view = DeskView(
            event=event.name if event else "",
            day=spoken(event.day, language) if event else "",
            signed=counts.signed,
            undone=counts.voided,
            declined=counts.declined,
            withdrawn=counts.withdrawn,
            open=bool(opened and opened.event),
            problem=problems.words(self._problem),
        )
        self.changed.emit()

    eventName = shown(str, "event", changed)
    day = shown(str, "day", changed)
    signed = shown(int, "signed", changed)
    undone = shown(int, "undone", changed)
    declined = shown(int, "declined", changed)
    withdrawn = shown(int, "withdrawn", changed)
    open = shown(bool, "open", changed)
    problem = shown(str, "problem", changed)
