"""No colour says anything alone, and every colour stands out from the ones it is used on."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import pytest

from tests.journeys import pixels
from tests.journeys.scene import Box
from tests.journeys.sights import look, touring
from tests.journeys.stand import LANDSCAPE
from ui.kiosk.shell import PALETTES

TEXT, CONTROL = 7, 3
PAIRS = (
    *((over, ground, TEXT) for over in ("text", "soft", "accent") for ground in ("paper", "sheet")),
    *((over, "paper", TEXT) for over in ("good", "stop")),
    ("overAccent", "accent", TEXT),
    ("overAccent", "pressed", TEXT),
    ("notice", "noticeGround", TEXT),
    ("text", "board", TEXT),
    ("stripe", "stripeGround", TEXT),
    ("line", "paper", CONTROL),
    ("line", "sheet", CONTROL),
)
A_TICK = 80  # pixels: the outline of a tick of 4 mm
# Before and after something is taken: the station, the item, the station after.
TAKEN = {
    "Eligibility": ("statement0/yes", "Eligibility answered"),
    "State": ("state13", "State chosen"),
    "Choices": ("choice0", "Choices taken"),
}


@pytest.mark.parametrize("palette", PALETTES)
def test_every_pair_of_the_theme_stands_out(at_start, palette):
    kiosk = at_start()
    while kiosk.kiosk.shell.property("palette") != palette:
        kiosk.kiosk.shell.nextPalette()
    theme = kiosk.kiosk.engine.singletonInstance("Firma.Ui", "Theme")
    weak = {}
    for over, ground, least in PAIRS:
        both = [theme.property(name).getRgb()[:3] for name in (over, ground)]
        ratio = float(pixels.ratio(np.array(both[0]), np.array(both[1])))
        if ratio < least:
            weak[over, ground] = ratio
    assert weak == {}


def test_what_is_taken_differs_in_shape_without_any_colour(qapp, tmp_path_factory):
    """More edges change than when the same thing is merely shown in other colours."""
    before: dict[str, tuple[str, np.ndarray, int]] = {}
    compared = 0
    with closing(touring(tmp_path_factory.mktemp("colours"))) as stops:
        for kiosk, station in stops:
            if station in TAKEN:
                name, after = TAKEN[station]
                plain = _edges(kiosk, name)
                look(kiosk, language="en", size=LANDSCAPE, scale=1.0, palette="light")
                before[after] = (name, plain, _differing(plain, _edges(kiosk, name)))
            elif station in before:
                name, plain, recoloured = before[station]
                assert _differing(plain, _edges(kiosk, name)) > recoloured + A_TICK, station
                compared += 1
            if compared == len(TAKEN):
                break
    assert compared == len(TAKEN)


def _edges(kiosk, name: str) -> np.ndarray:
    area = kiosk.hand._area(kiosk.hand.item(name))
    inner = Box(area.x() + 6, area.y() + 6, area.width() - 12, area.height() - 12)
    return pixels.edges(pixels.grabbed(kiosk.kiosk.window), inner)


def _differing(one: np.ndarray, other: np.ndarray) -> int:
    """Give how many pixels are an edge in one picture and not in the other."""
    return int((one ^ other).sum())
