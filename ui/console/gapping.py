"""The gap ledger: what came of each kiosk and event, with the closing slips ticked against it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.errors import SlipRefused
from ui.console.desk import Desk
from ui.console.gapping_view import GappingView, Place, places, view
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.registry.registry import Registry
    from kiosk.registry.team import Ticked
    from kiosk.registry.value import GapLine, Kiosk

PAGE = "Gaps"
_BEGIN = "firma-slip/"
Loaded = tuple["tuple[GapLine, ...]", "tuple[Ticked, ...]", "tuple[Kiosk, ...]"]


@view_model
class Gapping(QObject):
    """Shows what is missing, and what to do next; slips are ticked by a scan or their text."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office = desk.shell, desk.office
        self._places: tuple[Place, ...] = ()
        self._kiosks: dict[str, Kiosk] = {}
        self._at, self._typing = 0, False
        self._wanted: tuple[str, str] | None = None
        self._view = GappingView()
        desk.shell.language_changed.connect(self._refresh)
        desk.office.opened.connect(self._load)
        desk.office.changed.connect(self._load)
        desk.office.closed.connect(self._forget)
        self._refresh()

    # --- for the page ----------------------------------------------------------------

    @Slot(int)
    def choose(self, at: int) -> None:
        """Show one kiosk at one event."""
        if 0 <= at < len(self._places):
            self._at, self._typing = at, False
            self._refresh()

    @Slot(bool)
    def type(self, typing: bool) -> None:
        """Ask for the text of a slip's code, or no more."""
        self._typing = typing
        self.changed.emit()

    @Slot(str)
    def tickText(self, text: str) -> None:
        """Tick the slip whose code holds *text*; its line feeds may be spelled out."""
        self._tick(lambda: text.replace("\\n", "\n"))

    @Slot(QUrl)
    def tickImage(self, url: QUrl) -> None:
        """Tick the slip on a photograph or scan."""
        file = Path(url.toLocalFile())
        self._tick(lambda: _in_picture(file))

    @Slot(str)
    def judge(self, said: str) -> None:
        """Say of the kiosk that is shown: `confirm`, `refuse`, `retire` or `revoke`."""
        words, now, by = self._view.words, self._office.now(), self._office.by

        def act(registry: Registry) -> Kiosk:
            known = {"confirm": registry.confirm, "refuse": registry.refuse}
            decide = known.get(said) or (registry.retire if said == "retire" else registry.revoke)
            return decide(words, now, by)

        self._office.change(act, lambda _: None, self._shell.refuse)

    # --- inside ----------------------------------------------------------------------

    def _tick(self, text: Callable[[], str]) -> None:
        by, now = self._office.by, self._office.now()
        self._shell.dismiss()

        def act(registry: Registry) -> Ticked:
            return registry.tick_slip(text(), by, now)

        self._office.change(act, self._ticked, self._shell.refuse)

    def _ticked(self, ticked: Ticked) -> None:
        self._typing = False
        self._wanted = (ticked.words, ticked.event)

    def _load(self) -> None:
        def act(registry: Registry) -> Loaded:
            return registry.gaps(), registry.slips(), registry.kiosks()

        self._office.ask(act, self._show, lambda _: None, quiet=True)

    def _show(self, loaded: Loaded) -> None:
        lines, slips, kiosks = loaded
        before = self._places[self._at] if self._at < len(self._places) else None
        self._places = places(lines, slips)
        self._kiosks = {one.id: one for one in kiosks}
        wanted, self._wanted = self._wanted or _name(before), None
        found = [at for at, one in enumerate(self._places) if _name(one) == wanted]
        self._at = found[0] if found else 0
        self._refresh()

    def _forget(self) -> None:
        self._places, self._kiosks, self._at, self._typing = (), {}, 0, False
        self._refresh()

    def _refresh(self) -> None:
        wrong = sum(bool(place.wrong) for place in self._places)
        self._shell.note(PAGE, f"{wrong:,}" if wrong else "")
        self._view = view(self._places, self._at, self._kiosks, self._shell.tongue)
        self.changed.emit()

    at = Property(int, lambda self: self._at, notify=changed)
    typing = Property(bool, lambda self: self._typing, notify=changed)
    heading = shown(str, "heading", changed)
    lead = shown(str, "lead", changed)
    titles = shown(STRINGS, "titles", changed)
    notes = shown(STRINGS, "notes", changed)
    signs = shown(STRINGS, "signs", changed)
    title = shown(str, "title", changed)
    sentence = shown(str, "sentence", changed)
    facts = shown(STRINGS, "facts", changed)
    steps = shown(STRINGS, "steps", changed)
    status = shown(str, "status", changed)
    words = shown(str, "words", changed)
    trust = shown(str, "trust", changed)
    good = shown(bool, "good", changed)


def _name(place: Place | None) -> tuple[str, str] | None:
    """Name a place, whatever becomes of it: by its kiosk and its event."""
    if place is None:
        return None
    if place.slip is not None:
        return place.slip.words, place.slip.event
    return (place.line.device, place.line.event) if place.line else None


def _in_picture(image: Path) -> str:
    """Give the text of the slip in a picture; `SlipRefused` where there is none."""
    from kiosk.pictures import NoPicture, gray
    from kiosk.scanning import texts

    try:
        codes = texts(*gray(image))
    except NoPicture as cause:
        raise SlipRefused(why="image", file=image.name) from cause
    for code in codes:
        if code.startswith(_BEGIN):
            return code
    raise SlipRefused(why="image", file=image.name)
