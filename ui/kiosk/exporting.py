"""A copy by hand: the event's export onto a stick or into a folder that was pointed at."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from kiosk.model import Moment
from ui.kiosk import problems
from ui.kiosk.drives import Folders
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.exports.write import Saved
    from kiosk.journal import Journal


@dataclass(frozen=True, slots=True)
class ExportView:
    """The values of the properties of `Exporting`, one by one."""

    problem: str = ""
    name: str = ""
    words: str = ""
    folders: list[str] = field(default_factory=list)


@view_model
class Exporting(QObject):
    """Writes the whole event so far to where a volunteer wants it."""

    changed = Signal()

    def __init__(self, shell: Shell, store: Store, folders: Folders) -> None:
        super().__init__()
        self._shell, self._store, self._look = shell, store, folders
        self._problem = ""
        self._saved: Saved | None = None
        self._found: tuple[Path, ...] = ()
        self._view = ExportView()
        shell.language_changed.connect(self._refresh)

    @Slot()
    def open(self) -> None:
        """Ask where the export shall go."""
        self._saved = None
        self.lookAgain()
        self._shell.show("Export")

    @Slot()
    def lookAgain(self) -> None:
        """Look once more for sticks and folders."""
        self._found = self._look()
        self._problem = "" if self._found else "no-folder"
        self._refresh()

    @Slot(int)
    def choose(self, index: int) -> None:
        """Write the export to the folder at *index*."""
        self._write(self._found[index])

    @Slot(QUrl)
    def chooseUrl(self, url: QUrl) -> None:
        """Write the export to a folder that was pointed at."""
        self._write(Path(url.toLocalFile()))

    @Slot()
    def back(self) -> None:
        """Go back to the desk."""
        self._shell.show("Desk", forward=False)

    def _write(self, folder: Path) -> None:
        if self._store.busy:
            return
        write = partial(written, target=folder, now=self._store.now())
        self._store.ask(write, self._exported, self._shell.refuse)

    def _exported(self, saved: Saved) -> None:
        self._saved, self._problem = saved, ""
        self._refresh()
        self._shell.show("Exported")

    def _refresh(self) -> None:
        saved = self._saved
        self._view = ExportView(
            problem=problems.words(self._problem),
            name=saved.path.name if saved else "",
            words=_words(saved) if saved else "",
            folders=[str(folder) for folder in self._found],
        )
        self.changed.emit()

    problem = shown(str, "problem", changed)
    exportName = shown(str, "name", changed)
    exportWords = shown(str, "words", changed)
    folders = shown(STRINGS, "folders", changed)


def written(journal: Journal, target: Path, now: Moment) -> Saved:
    """Write the export of the open or last event into *target*, read it back, compare.

    Raises as `kiosk.exports.write.save`, and `EventMissing`.
    """
    from kiosk.exports import write

    header, items, closed = journal.export_slice(None, now)
    records = journal.counts().signed
    name = write.file_name(header.campaign, header.event, header.kiosk, now, records)
    recipients, sign = journal.recipients, journal.sign
    return write.save(target, name, header, items, closed=closed, recipients=recipients, sign=sign)


def _words(saved: Saved) -> str:
    """Say what the export holds, for a person who must trust it."""
    words = QCoreApplication.translate(
        "Volunteer",
        "Signatures written, read back and compared: %1. Every byte is there.",
    )
    return str(words).replace("%1", str(saved.trailer.count))
