"""Every page of the console looks as in its picture, in both languages.

`FIRMA_ACCEPT_PICTURES=1 pytest tests/journeys/test_console_pictures.py -k NAME` takes those
of one tour anew; look at each one that changed before you keep it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import numpy as np
import pytest

from tests.journeys import pixels
from tests.journeys.chance import nothing_by_chance
from tests.journeys.console_stand import ConsoleStand, console_stand, copied, filled
from tests.journeys.console_tour import TOURS, travel
from tests.journeys.test_pictures import ACCEPT, compare, keep

pytestmark = pytest.mark.timeout(300)

PICTURES = Path(__file__).parent / "pictures" / "console"
LARGEST = 2.0
Look = tuple[str, float, str]


def looks(station: str) -> Iterator[Look]:
    """Give how to look at it: a page in both languages and once in large text; a state once."""
    if " " in station:
        yield "es", 1.0, "paper"
        return
    yield "en", 1.0, "paper"
    yield "es", 1.0, "paper"
    yield "es", LARGEST, "paper"


def name(station: str, one: Look) -> str:
    language, scale, palette = one
    rest = ("" if scale == 1 else f"-x{scale:g}") + ("" if palette == "paper" else f"-{palette}")
    return f"{station.replace(', ', '-').replace(' ', '-').lower()}-{language}{rest}.png"


def taken(stand: ConsoleStand, one: Look) -> np.ndarray:
    """Give the window in this language, text size and palette, once two frames show the same."""
    language, scale, palette = one
    shell = stand.console.shell
    if shell.property("language") != language:
        shell.changeLanguage(language)
    while shell.property("textScale") != scale:
        shell.largerText()
    while shell.property("palette") != palette:
        shell.nextPalette()
    stand.settle()
    before = pixels.grabbed(stand.console.window)
    for _ in range(50):
        stand.settle()
        picture = pixels.grabbed(stand.console.window)
        if np.array_equal(picture, before):
            return picture
        before = picture
    raise AssertionError(f"{stand.hand.page()} does not come to rest")


@pytest.fixture(scope="session")
def registry(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("filled"))


@pytest.mark.parametrize("tour", sorted(TOURS))
def test_every_page_looks_as_in_its_picture(qapp, registry, tmp_path, tour):
    accept = bool(os.environ.get(ACCEPT))
    PICTURES.mkdir(parents=True, exist_ok=True)
    own = copied(registry, tmp_path / "evening")
    wrong = []
    with chdir(own.parent), nothing_by_chance():  # the pages show the same path on each machine
        stand = console_stand(Path(own.name), home=Path("home"))
        flash = qapp.styleHints().cursorFlashTime()
        qapp.styleHints().setCursorFlashTime(0)
        try:
            for station in travel(stand, TOURS[tour]):
                for one in looks(station):
                    file, picture = PICTURES / name(station, one), taken(stand, one)
                    told = compare(file, picture, tmp_path)
                    if told and accept:
                        keep(file, picture)
                    elif told:
                        wrong.append(told)
                taken(stand, ("en", 1.0, "paper"))
        finally:
            qapp.styleHints().setCursorFlashTime(flash)
            stand.console.close()
    assert not wrong, "\n".join(wrong)


def test_no_picture_is_kept_of_a_page_that_is_gone():
    wanted = {name(it, one) for tour in TOURS.values() for it in tour for one in looks(it)}
    assert {file.name for file in PICTURES.glob("*.png")} == wanted
