"""The reports of merges: written beside the registry as PDF, and found again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from kiosk.errors import PaperRefused
from kiosk.model import Language, Moment
from kiosk.words import plain
from ui.console import merging_words as words
from ui.console import telling
from ui.console.desk import Desk
from ui.console.merging_words import Brought
from ui.shown import STRINGS, view_model

MOST = 50
_WORDS = {
    "title": QT_TRANSLATE_NOOP("Reports", "Report of a merge"),
    "when": QT_TRANSLATE_NOOP("Reports", "%1, %2 · %3"),
}


@view_model
class Reports(QObject):
    """Keeps a report of each merge, which names kiosks, files and numbers, and no signer."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office = desk.shell, desk.office
        self._file: Path | None = None
        self._earlier: tuple[Path, ...] = ()
        desk.office.opened.connect(self._look)
        desk.office.closed.connect(self.begin)

    def begin(self) -> None:
        """Let the next report be a new one."""
        self._file = None
        self.changed.emit()

    def keep(self, told: Sequence[Brought]) -> None:
        """Write what came of *told*; over the report of the same merge, if it was written."""
        path, signed = self._office.path, self._office.campaign
        if path is None or signed is None:
            return
        now, language = self._office.now(), self._shell.tongue
        folder = path.with_name(f"{path.stem}-reports")
        file = self._file or folder / f"merge_{now.local:%Y%m%d-%H%M%S}.pdf"
        title, when = signed.campaign.title.say(language), _when(now, language, self._office.by)
        lead = (title, when, words.sums(told))
        report = (telling.said("Reports", _WORDS, "title"), lead, _entries(told, language))
        self._office.run(
            lambda: _written(file, report, language, now), self._kept, self._shell.refuse
        )

    @Slot()
    def open(self) -> None:
        """Show the report of the last merge in the machine's own program, which prints it."""
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    @Slot(int)
    def openEarlier(self, place: int) -> None:
        """Show an earlier report."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._earlier[place])))

    def _kept(self, file: Path) -> None:
        self._file = file
        self._look()

    def _look(self) -> None:
        path = self._office.path
        folder = path.with_name(f"{path.stem}-reports") if path else Path()
        found = sorted(folder.glob("merge_*.pdf"), reverse=True) if path else []
        self._earlier = tuple(found[:MOST])
        self.changed.emit()

    file = Property(str, lambda self: self._file.name if self._file else "", notify=changed)
    earlier = Property(STRINGS, lambda self: [one.name for one in self._earlier], notify=changed)


Drawn = tuple[str, tuple[str, ...], list[tuple[str, str, str, tuple[str, ...]]]]


def _entries(
    told: Sequence[Brought], language: Language
) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (
            words.whose(one),
            "" if words.whose(one) == plain(one.file.name) else plain(one.file.name),
            words.short(one.outcome),
            tuple(words.facts(one, language)),
        )
        for one in told
    ]


def _when(now: Moment, language: Language, by: str) -> str:
    from kiosk.dates import spoken

    local = now.local
    day = spoken(local.date(), language)
    return telling.said("Reports", _WORDS, "when", day, f"{local:%H:%M}", plain(by))


def _written(file: Path, drawn: Drawn, language: Language, now: Moment) -> Path:
    """Write the PDF durably. Raises `PaperRefused`."""
    from kiosk.files import write_durably
    from kiosk.packet.report import Entry, Report, write

    title, lead, entries = drawn
    report = Report(title, lead, tuple(Entry(*one) for one in entries))
    try:
        file.parent.mkdir(exist_ok=True)
        write_durably(file, write(report, language, now.local))
    except OSError as cause:
        raise PaperRefused(file=file.name) from cause
    return file
