"""The numbers and the pictures that people would rather look at; live after each merge."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.dates import spoken
from kiosk.errors import PaperRefused
from kiosk.files import write_durably
from kiosk.model import Language, Mode
from ui.console.desk import Desk
from ui.console.drawing import Drawing
from ui.console.tallying_view import KINDS, TallyView, view
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.registry.registry import Registry
    from kiosk.registry.value import Tally

PAGE = "Tally"
_QUICK = 0.3
ITEMS = (Drawing,)  # importing it makes it known to QML


@view_model
class Tallying(QObject):
    """Shows one picture of the tally and the same facts as a table; saves pictures."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office, self._out = desk.shell, desk.office, desk.out
        self._tally: Tally | None = None
        self._kind, self._saved = next(iter(KINDS)), ""
        self._worked, self._seconds = False, 0.0
        self._view = TallyView()
        desk.shell.language_changed.connect(self._refresh)
        desk.shell.page_changed.connect(self._turned)
        desk.office.opened.connect(self._count)
        desk.office.changed.connect(self._heard)
        desk.office.work_changed.connect(self._heed)
        desk.office.closed.connect(self._forget)
        desk.out.changed.connect(self.changed)

    # --- for the page ----------------------------------------------------------------

    @Slot(int)
    def choose(self, index: int) -> None:
        """Show the picture at *index* of the list."""
        self._kind, self._saved = list(KINDS)[index], ""
        self._refresh()

    @Slot(str)
    def save(self, form: str) -> None:
        """Save the picture that is shown as `png`, `svg` or `pdf`, in the folder for files."""
        if self._view.svg:
            target = self._out.at(f"tally-{self._kind}", form)
            title = self._view.kinds[self._view.chosen]
            now, tongue = self._office.now().utc, self._shell.tongue
            task = partial(_save, target, self._view.svg, title, tongue, now)
            self._office.run(task, lambda file: self._told(str(file)), self._shell.refuse)

    @Slot(QUrl)
    def chooseFolder(self, folder: QUrl) -> None:
        """Write files into *folder* from here on."""
        self._out.choose(Path(folder.toLocalFile()))

    # --- inside ----------------------------------------------------------------------

    def _turned(self) -> None:
        if self._shell.property("page") == PAGE:
            self._saved = ""
            self._count()

    def _heed(self) -> None:
        """Note that long work, such as a merge, is under way: its end is worth a count."""
        self._worked = self._worked or bool(self._office.property("working"))

    def _heard(self) -> None:
        """Count anew; a registry so large that it takes long, not after each decision."""
        shown_now = self._shell.property("page") == PAGE
        if shown_now or self._worked or self._seconds < _QUICK:
            self._worked = False
            self._count()

    def _count(self) -> None:
        def act(held: Registry) -> tuple[Tally, float]:
            began = monotonic()
            return held.tally(), monotonic() - began

        self._office.ask(act, self._take, self._shell.refuse)

    def _take(self, counted: tuple[Tally, float]) -> None:
        tally, self._seconds = counted
        self._tally = tally
        self._shell.note(PAGE, f"{tally.deliverable:,}" if tally.captured else "")
        self._refresh()

    def _forget(self) -> None:
        self._tally, self._saved = None, ""
        self._refresh()

    def _told(self, file: str) -> None:
        self._saved = file
        self._refresh()

    def _draw(self, kind: str, tally: Tally, language: Language) -> str:
        """Give the picture; below it stand the day and the campaign."""
        from kiosk import picture

        signed = self._office.campaign
        if signed is None:
            return ""
        campaign = signed.campaign
        day = spoken(self._office.now().local.date(), language)
        note = picture.Note(
            f"{day} · {campaign.title.say(language)}", rehearsal=campaign.mode is Mode.REHEARSAL
        )
        choices = {choice.id: choice.words for choice in campaign.choices}
        return picture.draw(kind, tally, language, note, choices)

    def _refresh(self) -> None:
        tongue, signed = self._shell.tongue, self._office.campaign
        choices = (
            {one.id: one.words.say(tongue) for one in signed.campaign.choices} if signed else {}
        )
        self._view = view(self._tally, self._kind, tongue, self._draw, choices, self._saved)
        self.changed.emit()

    empty = shown(bool, "empty", changed)
    kinds = shown(STRINGS, "kinds", changed)
    chosen = shown(int, "chosen", changed)
    figure = shown(str, "figure", changed)
    caption = shown(str, "caption", changed)
    ties = shown(str, "ties", changed)
    tied = shown(bool, "tied", changed)
    labels = shown(STRINGS, "labels", changed)
    numbers = shown(STRINGS, "numbers", changed)
    svg = shown(str, "svg", changed)
    saved = shown(str, "saved", changed)
    told = shown(str, "told", changed)
    folder = Property(str, lambda self: self._out.shown, notify=changed)


def _save(target: Path, svg: str, title: str, language: Language, now: datetime) -> Path:
    """Write the picture durably as what *target* ends with; `PaperRefused` if that fails."""
    from kiosk.picture.pdf import pdf
    from kiosk.picture.png import png

    match target.suffix:
        case ".png":
            raw = png(svg)
        case ".pdf":
            raw = pdf(svg, title, language, now)
        case _:
            raw = svg.encode()
    try:
        write_durably(target, raw)
    except OSError as cause:
        raise PaperRefused(file=target.name) from cause
    return target
