"""Posters and cards for the next event: they name nobody who signed."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, Signal, Slot

from kiosk.errors import PaperRefused
from kiosk.files import write_durably
from ui.console.desk import Desk
from ui.console.telling import said
from ui.shown import STRINGS, view_model

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign

KINDS = ("poster-a4", "poster-letter", "table-card", "quick-card")
_TABLE: dict[str, object] = {
    "poster-a4": QT_TRANSLATE_NOOP("Papers", "Poster, A4"),
    "poster-letter": QT_TRANSLATE_NOOP("Papers", "Poster, letter size"),
    "table-card": QT_TRANSLATE_NOOP("Papers", "Card for the table"),
    "quick-card": QT_TRANSLATE_NOOP("Papers", "Card for volunteers"),
    "saved": QT_TRANSLATE_NOOP("Papers", "Saved: %1"),
}


@view_model
class Papers(QObject):
    """Makes the poster, the table's card and the volunteers' card of the open campaign."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office, self._out = desk.shell, desk.office, desk.out
        self._kind, self._file = 0, ""
        desk.shell.language_changed.connect(self.changed)
        desk.out.changed.connect(self.changed)
        desk.office.closed.connect(self._forget)

    @Slot(int)
    def choose(self, kind: int) -> None:
        """Take another kind of paper."""
        self._kind, self._file = kind, ""
        self.changed.emit()

    @Slot()
    def make(self) -> None:
        """Write the paper that is chosen into the folder for files, and show it."""
        signed = self._office.campaign
        if signed is not None:
            kind = KINDS[self._kind]
            made, target = self._office.now().local, self._out.at(kind, "pdf")
            task = partial(_written, signed.campaign, kind, made, target)
            self._office.run(task, self._show, self._shell.refuse)

    def _show(self, file: Path) -> None:
        self._file = str(file)
        self.changed.emit()

    def _forget(self) -> None:
        self._kind, self._file = 0, ""
        self.changed.emit()

    def _get_saved(self) -> str:
        return said("Papers", _TABLE, "saved", self._file) if self._file else ""

    def _get_kinds(self) -> list[str]:
        return [said("Papers", _TABLE, kind) for kind in KINDS]

    kinds = Property(STRINGS, _get_kinds, notify=changed)
    kind = Property(int, lambda self: self._kind, notify=changed)
    file = Property(str, lambda self: self._file, notify=changed)
    saved = Property(str, _get_saved, notify=changed)


def _written(campaign: Campaign, kind: str, made: datetime, target: Path) -> Path:
    """Write the PDF durably. Raises `PaperRefused`."""
    from kiosk.packet import card, poster

    forms = {
        "poster-a4": poster.Form.POSTER_A4,
        "poster-letter": poster.Form.POSTER_LETTER,
        "table-card": poster.Form.TABLE,
    }
    form = forms.get(kind)
    raw = poster.write(campaign, form, made) if form else card.write(campaign, made)
    try:
        write_durably(target, raw)
    except OSError as cause:
        raise PaperRefused(file=target.name) from cause
    return target
