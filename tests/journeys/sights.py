"""The whole tour as plain values: each page in every size, language and text size, measured."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import chdir, closing
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.journeys import office, pixels
from tests.journeys.chance import nothing_by_chance
from tests.journeys.preparing import MORNING, planned
from tests.journeys.scene import Box, Seen, seen
from tests.journeys.setting_up import FIRST_START
from tests.journeys.stand import DENSITY, LANDSCAPE, PORTRAIT, Stand, stand
from tests.journeys.tour import EVENING, Station, travel
from ui.kiosk.shell import PALETTES

SCALES = (1.0, 2.0, 4.0)
# Spanish takes more room: it is looked at in every size. English in landscape: in each palette.
WISHES = (
    *product(("es",), (LANDSCAPE, PORTRAIT), SCALES),
    *product(("en",), (LANDSCAPE, PORTRAIT), (4.0,)),
    ("en", PORTRAIT, 1.0),
)
RING = 7  # pixels off a control: beyond its edge, short of its neighbour


@dataclass(frozen=True, slots=True)
class Sight:
    """One page as it stood on the screen at one moment."""

    station: str
    language: str
    size: tuple[int, int]
    scale: float
    palette: str
    items: tuple[Seen, ...]
    written: dict[int, float] = field(default_factory=dict)
    outlined: dict[int, float] = field(default_factory=dict)

    def __str__(self) -> str:
        """Say which sight this is, for whoever must mend it."""
        turn = "landscape" if self.size[0] > self.size[1] else "portrait"
        return f"{self.station} ({self.language}, {turn}, x{self.scale:g}, {self.palette})"

    def kinds(self, *kinds: str) -> tuple[Seen, ...]:
        """Give what is shown of these kinds and not under something that lies over the page."""
        return tuple(one for one in self.items if one.kind in kinds and not self._covered(one))

    def controls(self) -> tuple[Seen, ...]:
        """Give everything that is touched or typed in, but for the keys of the keyboard."""
        return self.kinds("button", "field", "pad")

    def within(self, one: Seen, kind: str) -> int:
        """Give the number of the part of this kind that holds the item, 0 for none."""
        parts = {part.number for part in self.items if part.kind == kind}
        return next((number for number in one.above if number in parts), 0)

    def overlaid(self, one: Seen) -> bool:
        """Say whether a warning, a refusal or a question lies over a part of the item."""
        return any(not layer.left.cut(one.left).empty for layer in self._over(one))

    def _covered(self, one: Seen) -> bool:
        return any(layer.left.cut(one.left).holds(one.left) for layer in self._over(one))

    def _over(self, one: Seen) -> Iterator[Seen]:
        for layer in self.items:
            later = layer.number > one.number and layer.number not in one.above
            if layer.kind == "layer" and later:
                yield layer


def mm(pixels_: float) -> float:
    """Give the length on the screen of the tests, in millimetres."""
    return pixels_ / DENSITY


def look(
    kiosk: Stand, *, language: str, size: tuple[int, int], scale: float, palette: str
) -> tuple[Seen, ...]:
    """Give what is shown of the page in this language, turn, text size and palette, at rest."""
    shell = kiosk.kiosk.shell
    if shell.property("language") != language:
        shell.changeLanguage(language)
    if (kiosk.kiosk.window.width(), kiosk.kiosk.window.height()) != size:
        kiosk.kiosk.window.resize(*size)
    while shell.property("textScale") != scale:
        shell.largerText()
    while shell.property("palette") != palette:
        shell.nextPalette()
    return at_rest(kiosk)


def at_rest(kiosk: Stand) -> tuple[Seen, ...]:
    """Give what is shown once two frames in a row show the same."""
    kiosk.settle()
    window, before = kiosk.kiosk.window, ()
    panel = window.findChild(QQuickItem, "keyboard")
    # It is loaded after the first page; a slow machine's pictures must not miss it.
    kiosk.hand.wait(lambda: panel.property("item") is not None, "the keyboard")
    for _ in range(50):
        drawn: list[bool] = []
        done = window.frameSwapped.connect(lambda frames=drawn: frames.append(True))
        window.update()
        kiosk.hand.wait(lambda frames=drawn: bool(frames), "a frame")
        window.frameSwapped.disconnect(done)
        items = seen(window)
        if items == before:
            return items
        before = items
    raise AssertionError(f"{kiosk.hand.page()} does not come to rest")


def home(kiosk: Stand) -> None:
    """Show the page as it greets the first person."""
    look(kiosk, language="en", size=LANDSCAPE, scale=1.0, palette="paper")


def touring(folder: Path) -> Generator[tuple[Stand, str]]:
    """Go through the first start, the morning and the evening; yield the kiosk at each station.

    Close it, should the tour end early: the kiosk on the way must go before the next comes.
    """
    office.enrolled(folder / "enrolled")
    planned(folder / "planned")
    parts = (("new", FIRST_START), ("planned", MORNING), ("enrolled", EVENING))
    with chdir(folder):  # so that the pages show the same path to a file on each machine
        for name, stations in parts:
            yield from _tour(Path(name), Path(f"stick of {name}"), stations)


def _tour(folder: Path, stick: Path, stations: dict[str, Station]) -> Iterator[tuple[Stand, str]]:
    with nothing_by_chance():
        kiosk = stand(folder, stick)
        flash = kiosk.kiosk.app.styleHints().cursorFlashTime()
        kiosk.kiosk.app.styleHints().setCursorFlashTime(0)
        QAccessible.setActive(True)
        try:
            for station in travel(kiosk, stations):
                yield kiosk, station
                home(kiosk)
        finally:
            kiosk.kiosk.app.styleHints().setCursorFlashTime(flash)
            kiosk.kiosk.close()
            kiosk.kiosk.shell._clock.stop()


def sights(folder: Path) -> tuple[Sight, ...]:
    """Look at everything: geometry in each size, contrast in each palette."""
    found = []
    with closing(touring(folder)) as stops:
        for kiosk, station in stops:
            for language, size, scale in WISHES:
                items = look(kiosk, language=language, size=size, scale=scale, palette="paper")
                found.append(Sight(station, language, size, scale, "paper", items))
            for palette in PALETTES:
                items = look(kiosk, language="en", size=LANDSCAPE, scale=1.0, palette=palette)
                found.append(_coloured(kiosk, station, palette, items))
    return tuple(found)


def _coloured(kiosk: Stand, station: str, palette: str, items: tuple[Seen, ...]) -> Sight:
    picture = pixels.grabbed(kiosk.kiosk.window)
    written = {one.number: pixels.written(picture, one.left) for one in items if _legible(one)}
    outlined = {
        one.number: pixels.outlined(picture, one.area, ring=RING)
        for one in items
        if one.kind in {"button", "field", "pad"} and one.left.holds(one.area)
    }
    return Sight(station, "en", LANDSCAPE, 1.0, palette, items, written, outlined)


def _legible(one: Seen) -> bool:
    return one.kind == "text" and one.enabled and one.left.holds(one.area)


Finding = tuple[str, float]
Measure = Callable[[Sight], Iterator[Finding]]


def findings(all_sights: tuple[Sight, ...], measure: Measure, least: float) -> list[str]:
    """Give one line for each thing that measures less than *least*, the worst first."""
    bad: dict[str, tuple[float, str]] = {}
    measured = 0
    for sight in all_sights:
        for what, value in measure(sight):
            measured += 1
            if value < least and (what not in bad or value < bad[what][0]):
                bad[what] = (value, str(sight))
    assert measured, "nothing was measured"
    return [f"{value:.2f} < {least}: {what}, {where}" for what, (value, where) in _worst(bad)]


def hold(all_sights: tuple[Sight, ...], measure: Measure, least: float) -> None:
    """Assert that everything measures *least* or more; name what does not, and where."""
    bad = findings(all_sights, measure, least)
    assert not bad, f"{len(bad)} too little:\n" + "\n".join(bad[:30])


def _worst(bad: dict[str, tuple[float, str]]) -> list[tuple[str, tuple[float, str]]]:
    return sorted(bad.items(), key=lambda one: one[1][0])


@pytest.fixture(scope="module")
def tour(qapp, tmp_path_factory):
    """The sights of every page, taken once for all measures."""
    return sights(tmp_path_factory.mktemp("tour"))


WINDOW = {size: Box(0, 0, *size) for size in (LANDSCAPE, PORTRAIT)}
