"""Ink on a page is told from other ink, whatever its size; words from other words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.ink import Ink
from kiosk.rehearsal import Page, Picture, signer
from kiosk.rehearsal.looking import says, shows

CELL = (0.0, 0.0, 200.0, 80.0)
SCALE = 2.0
EMPTY = Picture(400, 160, b"\xff" * 64_000, SCALE)


def drawn(ink: Ink, *, wide: float = 0.04, left: int = 10) -> Page:
    """A page with every point of *ink* as a blot of three pixels."""
    gray = bytearray(EMPTY.gray)
    for stroke in ink.strokes:
        for each in stroke:
            x, y = round(left + each.x * wide), round(20 + each.y * wide)
            for down in (-1, 0, 1):
                at = (y + down) * EMPTY.width + x
                gray[at - 1 : at + 2] = bytes(3)
    return Page("", replace(EMPTY, gray=bytes(gray)))


def test_the_drawing_is_found_in_any_size_and_place():
    ink = signer.drawing()

    assert shows(drawn(ink), ink, CELL)
    assert shows(drawn(ink, wide=0.03, left=90), ink, CELL)


def test_an_empty_cell_shows_nothing():
    assert not shows(Page("", EMPTY), signer.drawing(), CELL)


@pytest.mark.parametrize("lost", (0, 1))
def test_a_stroke_that_is_missing_is_missed(lost):
    ink = signer.drawing()
    kept = tuple(stroke for at, stroke in enumerate(ink.strokes) if at != lost)

    assert not shows(drawn(replace(ink, strokes=kept)), ink, CELL)


def test_ink_that_does_not_belong_there_is_seen():
    ink = signer.drawing()
    first = ink.strokes[0]
    more = tuple(each._replace(y=2600 - each.y) for each in first)

    assert not shows(drawn(replace(ink, strokes=(*ink.strokes, more))), ink, CELL)


def test_a_mirrored_drawing_is_another():
    ink = signer.drawing()
    mirrored = tuple(
        tuple(each._replace(x=8192 - each.x) for each in stroke) for stroke in ink.strokes
    )

    assert not shows(drawn(replace(ink, strokes=mirrored)), ink, CELL)


def test_words_are_found_across_a_break_and_however_they_are_composed():
    page = Page("Ensayo N\u0303andu\u0301\r\nde Prueba", EMPTY)

    assert says(page, ("Ensayo Ñandú de Prueba",))
    assert not says(page, ("Ensayo Nandu de Prueba",))
