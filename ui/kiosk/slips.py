"""The closing slip on the screen, and saved as a PDF."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QUrl, Signal, Slot

from kiosk.dates import spoken
from kiosk.errors import ExportRefused
from kiosk.model import Language, Moment
from ui.kiosk import closing_view as steps
from ui.kiosk.drives import Folders
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.journal import Journal
    from kiosk.packet.slip import Slip

_NAME = "firma-slip"


@dataclass(frozen=True, slots=True)
class SlipView:
    """The values of the properties of `Slips`, one by one."""

    labels: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    payload: str = ""
    saved: str = ""


@view_model
class Slips(QObject):
    """Shows what organizers compare with what reaches them; it names no signer."""

    changed = Signal()
    seen = Signal()

    def __init__(self, shell: Shell, store: Store, sticks: Folders) -> None:
        """Save beside the copies: on the one stick that *sticks* gives."""
        super().__init__()
        self._shell, self._store, self._sticks = shell, store, sticks
        self._slip: tuple[Slip, str] | None = None
        self._saved = ""
        self._view = SlipView()
        shell.language_changed.connect(self._refresh)

    @Slot()
    def open(self) -> None:
        """Draw the slip up and show it."""
        self._store.ask(partial(_drawn, now=self._store.now()), self._show, self._shell.refuse)

    @Slot()
    def next(self) -> None:
        """Go on: the slip was seen."""
        self.seen.emit()

    @Slot(result=bool)
    def save(self) -> bool:
        """Save onto the one stick that is there; false where a folder has to be chosen."""
        found = self._sticks()
        if len(found) == 1:
            self._save(found[0])
        return len(found) == 1

    @Slot(QUrl)
    def saveUrl(self, url: QUrl) -> None:
        """Save into a folder that was pointed at."""
        self._save(Path(url.toLocalFile()))

    def _save(self, folder: Path) -> None:
        if self._slip is None or self._store.busy:
            return
        slip, text = self._slip
        name = f"{_NAME}_{slip.device_short.lower()}_{slip.day.isoformat()}.pdf"
        language = self._language
        task = lambda _: _written(folder / name, text, language)  # noqa: E731
        self._store.ask(task, self._told, self._shell.refuse)

    def _told(self, file: Path) -> None:
        self._saved = str(file)
        self._refresh()

    def _show(self, drawn: tuple[Slip, str]) -> None:
        self._slip, self._saved = drawn, ""
        self._refresh()
        self._shell.show("ClosingSlip")

    @property
    def _language(self) -> Language:
        return "es" if self._shell.property("language") == "es" else "en"

    def _refresh(self) -> None:
        if self._slip is not None:
            slip, text = self._slip
            rows = _rows(slip, self._language)
            saved = _words("saved").replace("%1", self._saved) if self._saved else ""
            labels, values = [label for label, _ in rows], [value for _, value in rows]
            self._view = replace(self._view, labels=labels, values=values)
            self._view = replace(self._view, payload=text, saved=saved)
        self.changed.emit()

    labels = shown(STRINGS, "labels", changed)
    values = shown(STRINGS, "values", changed)
    payload = shown(str, "payload", changed)
    saved = shown(str, "saved", changed)


_TABLE: dict[str, object] = {
    "event": QT_TRANSLATE_NOOP("Slips", "Event"),
    "kiosk": QT_TRANSLATE_NOOP("Slips", "Kiosk"),
    "numbers": QT_TRANSLATE_NOOP("Slips", "First and last number"),
    "none": QT_TRANSLATE_NOOP("Slips", "none"),
    "counts": QT_TRANSLATE_NOOP("Slips", "Signed · undone · withdrawn"),
    "root": QT_TRANSLATE_NOOP("Slips", "Six words for all of it"),
    "saved": QT_TRANSLATE_NOOP("Slips", "Saved: %1"),
}


def _rows(slip: Slip, language: Language) -> list[tuple[str, str]]:
    """Give what the slip says, each value with its label."""
    counts = slip.counts
    numbers = f"{slip.first:,} – {slip.last:,}" if slip.last >= slip.first else _words("none")
    return [
        (_words("event"), f"{slip.event} · {spoken(slip.day, language)}"),
        (_words("kiosk"), f"{slip.kiosk} · {slip.device_short}"),
        (_words("numbers"), numbers),
        (_words("counts"), f"{counts.signed:,} · {counts.voided:,} · {counts.withdrawn:,}"),
        (_words("root"), slip.root_words),
    ]


def _words(code: str) -> str:
    return QCoreApplication.translate("Slips", str(_TABLE[code]))


def _drawn(journal: Journal, now: Moment) -> tuple[Slip, str]:
    """Draw up the slip; it names the copy that was written last, or else the last part."""
    from kiosk.packet.slip import draw_up

    name, start = steps.last_copy(journal, now)
    return draw_up(journal, None, name, start, now)


def _written(file: Path, text: str, language: Language) -> Path:
    """Write the PDF durably. Raises `ExportRefused` (`not-written`)."""
    from kiosk.files import write_durably
    from kiosk.packet.slip_paper import Form, write

    pdf = write(text, language, Form.A6)
    try:
        write_durably(file, pdf)
    except OSError as cause:
        raise ExportRefused("not-written") from cause
    return file
