"""The volunteer's side: unlock, the way out, close the event, carry the export away."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from kiosk.dates import spoken
from kiosk.errors import KioskError
from kiosk.model import Language
from ui.kiosk import problems
from ui.kiosk.drives import Folders
from ui.kiosk.shell import Shell
from ui.kiosk.store import Opened, Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.exports.write import Saved


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
    export_name: str = ""
    export_words: str = ""
    progress: float = -1.0
    folders: list[str] = field(default_factory=list)


@view_model
class Volunteer(QObject):
    """What a volunteer may do. There is nothing here that shows or deletes a signature."""

    changed = Signal()
    unlocked = Signal()
    quitting = Signal()
    withdrawal_asked = Signal()

    def __init__(self, shell: Shell, store: Store, folders: Folders) -> None:
        super().__init__()
        self._shell, self._store, self._look = shell, store, folders
        self._problem = ""
        self._saved: Saved | None = None
        self._found: tuple[Path, ...] = ()
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
            self._store.close_event(lambda _: self.openExport(), self._refuse)

    @Slot()
    def withdraw(self) -> None:
        """Let somebody withdraw a signature while no event is open."""
        self.withdrawal_asked.emit()

    @Slot()
    def newEvent(self) -> None:
        """Ask for the name and place of the next event."""
        self._shell.show("SetupEvent")

    # --- the export ------------------------------------------------------------------

    @Slot()
    def openExport(self) -> None:
        """Ask where the export shall go."""
        self._saved = None
        self.lookAgain()
        self._shell.show("Export")

    @Slot()
    def lookAgain(self) -> None:
        """Look once more for sticks and folders."""
        self._found = self._look()
        self._say("" if self._found else "no-folder")

    @Slot(int)
    def exportTo(self, index: int) -> None:
        """Write the export to the folder at *index*."""
        self._export(self._found[index])

    @Slot(QUrl)
    def exportToUrl(self, url: QUrl) -> None:
        """Write the export to a folder that was pointed at."""
        self._export(Path(url.toLocalFile()))

    @Slot()
    def back(self) -> None:
        """Go back: from the way out to the signers, from the export to the desk."""
        if self._shell.property("page") == "WayOut":
            self.resume()
        else:
            self._shell.show("Desk", forward=False)

    def _export(self, folder: Path) -> None:
        self._store.export(folder, self._exported, self._refuse)

    def _exported(self, saved: Saved) -> None:
        self._saved = saved
        self._say("")
        self._shell.show("Exported")

    # --- inside ----------------------------------------------------------------------

    def _refuse(self, refusal: KioskError) -> None:
        self._shell.refuse(refusal)

    def _say(self, problem: str) -> None:
        self._problem = problem
        self._refresh()

    def _refresh(self) -> None:
        opened, counts, saved = self._store.opened, self._store.counts, self._saved
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
            export_name=saved.path.name if saved else "",
            export_words=_words(saved) if saved else "",
            folders=[str(folder) for folder in self._found],
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
    exportName = shown(str, "export_name", changed)
    exportWords = shown(str, "export_words", changed)
    progress = shown(float, "progress", changed)
    folders = shown(STRINGS, "folders", changed)


def _words(saved: Saved) -> str:
    """Say what the export holds, for a person who must trust it."""
    words = QCoreApplication.translate(
        "Volunteer",
        "Signatures written, read back and compared: %1. Every byte is there.",
    )
    return str(words).replace("%1", str(saved.trailer.count))
