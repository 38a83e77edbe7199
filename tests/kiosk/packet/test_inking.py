"""The page draws the line that the screen's pen draws."""

from __future__ import annotations

import re
import zlib
from math import hypot

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk import ink, pen, varints
from kiosk.ink import Ink, InkError, Point, Segment
from kiosk.packet.decoding import decode
from kiosk.packet.inking import WIDTH_STEP, Box, Drawn, draw, put
from tests.kiosk.packet.made_up import drawing


@st.composite
def inks(draw_: st.DrawFn) -> Ink:
    height = draw_(st.integers(1, ink.MAX_HEIGHT))
    at = st.tuples(st.integers(0, ink.UNITS), st.integers(0, height), st.integers(0, 40))
    pressure = draw_(st.sampled_from((0, 1, 60, 128, 255)))
    strokes, t = [], 0
    for stroke in draw_(st.lists(st.lists(at, min_size=1, max_size=30), min_size=1, max_size=5)):
        points = []
        for x, y, later in stroke:
            t += later
            points.append(Point(x, y, t, pressure))
        strokes.append(tuple(points))
    return Ink(ink.UNITS, height, tuple(strokes))


def pieces(drawn: Drawn) -> list[tuple[int, tuple[int, int], tuple[int, int], bool]]:
    """Read operators: width, from, to, and whether a new path was begun."""
    found, stack, width, here, fresh = [], [], 0, (0, 0), False
    for word in drawn.operators.split():
        if word == "w":
            (width,) = stack
        elif word == "m":
            here, fresh = (stack[0], stack[1]), True
        elif word == "l":
            found.append((width, here, (stack[0], stack[1]), fresh))
            here, fresh = (stack[0], stack[1]), False
        elif word != "S":
            stack.append(int(word))
            continue
        stack = []
    return found


def along(segment: Segment, steps: int = 16) -> list[tuple[float, float]]:
    x0, y0, cx, cy, x1, y1, _ = segment
    ts = [step / steps for step in range(steps + 1)]
    return [
        (
            x0 * (1 - t) ** 2 + 2 * cx * t * (1 - t) + x1 * t * t,
            y0 * (1 - t) ** 2 + 2 * cy * t * (1 - t) + y1 * t * t,
        )
        for t in ts
    ]


def away(spot: tuple[float, float], a: tuple[int, int], b: tuple[int, int]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    part = ((spot[0] - a[0]) * dx + (spot[1] - a[1]) * dy) / square if square else 0
    part = min(max(part, 0), 1)
    return hypot(spot[0] - a[0] - part * dx, spot[1] - a[1] - part * dy)


@given(inks())
@settings(max_examples=25)
def test_the_printed_line_leaves_the_pens_line_by_a_hair(drawing_: Ink) -> None:
    (drawn,) = draw([ink.pack(drawing_)])
    assert drawn is not None
    printed = pieces(drawn)
    for stroke in drawing_.strokes:
        segments = list(ink.outline(stroke))
        for at, segment in enumerate(segments):
            # Its width may begin or end a piece early: where a curve is rounded, not before.
            widths = {one.width for one in segments[max(0, at - 1) : at + 2]}
            near = [
                piece
                for piece in printed
                if any(abs(piece[0] - width) <= 0.51 * WIDTH_STEP for width in widths)
            ]
            for spot in along(segment):
                assert min(away(spot, a, b) for _, a, b, _ in near) < 6


@given(inks())
@settings(max_examples=25)
def test_nothing_is_printed_that_the_pen_did_not_draw(drawing_: Ink) -> None:
    (drawn,) = draw([ink.pack(drawing_)])
    assert drawn is not None
    line = [
        spot for stroke in drawing_.strokes for one in ink.outline(stroke) for spot in along(one)
    ]
    longest = 1 + max((hypot(b[0] - a[0], b[1] - a[1]) for _, a, b, _ in pieces(drawn)), default=0)
    for _, a, b, _ in pieces(drawn):
        for end in (a, b):
            assert min(hypot(end[0] - x, end[1] - y) for x, y in line) <= longest


@given(st.lists(inks(), min_size=1, max_size=5))
@settings(max_examples=25)
def test_drawings_do_not_depend_on_their_neighbours(drawings: list[Ink]) -> None:
    packed = [ink.pack(one) for one in drawings]
    assert [sorted(pieces(one)) for one in draw(packed) if one] == [
        sorted(pieces(draw([one])[0])) for one in packed
    ]


@given(st.lists(st.binary(max_size=120), max_size=4), inks())
@example([b"\x01" + zlib.compress(b"\x80\x40\x01\x01\x01" + b"\xff" * 9 + b"\x01\x00\x00")], None)
def test_the_same_bytes_are_refused_as_one_by_one(raws: list[bytes], drawing_: Ink | None) -> None:
    packed = [b"\x01" + zlib.compress(raw) for raw in raws] + raws
    packed += [ink.pack(drawing_)] if drawing_ else []
    good = []
    for index, raw in enumerate(packed):
        try:
            ink.unpack(raw)
        except InkError:
            continue
        good.append(index)
    assert decode(packed)[1] == good


@given(inks())
def test_the_columns_hold_the_points(drawing_: Ink) -> None:
    points, good = decode([b"broken", drawing(1), ink.pack(drawing_), b""])
    assert good == [1, 2]
    assert points is not None
    mine = points.drawing == 1
    expected = [point[:3] for stroke in drawing_.strokes for point in stroke]
    found = zip(points.x[mine], points.y[mine], points.t[mine], strict=True)
    assert [tuple(map(int, one)) for one in found] == expected


@pytest.mark.parametrize("change", (-1, 300_000_000))
def test_a_point_beyond_the_pad_is_no_drawing(change: int) -> None:
    from kiosk import varints

    body = bytearray()
    varints.put(body, (ink.UNITS, 3000, 1, 2))
    for column in ((5, change), (5, 5), (0, 9), (0, 0)):
        varints.put(body, varints.differences(column))
    raw = b"\x01" + zlib.compress(bytes(body))
    assert draw([raw, drawing(3)])[0] is None
    assert draw([raw, drawing(3)])[1] is not None


@given(inks())
def test_a_drawing_stays_in_its_box(drawing_: Ink) -> None:
    (drawn,) = draw([ink.pack(drawing_)])
    assert drawn is not None
    box = Box(100, 200, 188, 50)
    text = put(drawn, box)
    scale, x, y = (float(re.findall(r"-?[\d.]+", text.splitlines()[0])[at]) for at in (3, 7, 8))
    for width, *ends, _ in pieces(drawn):
        for across, down in ends:
            reach = width / 2 * scale
            assert box.x - 0.6 < x + across * scale - reach
            assert x + across * scale + reach < box.x + box.width + 0.6
            assert box.y - 0.6 < y - down * scale - reach
            assert y - down * scale + reach < box.y + box.height + 0.6


def test_a_touch_is_a_dot() -> None:
    (drawn,) = draw([ink.pack(Ink(ink.UNITS, 3000, ((Point(7, 9, 0, 0),),)))])
    assert drawn is not None
    ((width, a, b, fresh),) = pieces(drawn)
    assert (a, b, fresh) == ((7, 9), (7, 9), True)
    assert abs(width - pen.WIDEST) <= WIDTH_STEP / 2


def _strokes(count: int, points: int) -> tuple[int, ...]:
    """Strokes as a drawing's body has them, behind its size."""
    return (count, *(points,) * count, *(0,) * 4 * count * points)


@pytest.mark.parametrize(
    "values",
    (
        (ink.UNITS, 0, 1, 1, 0, 0, 0, 0),
        (ink.UNITS, ink.MAX_HEIGHT + 1, 1, 1, 0, 0, 0, 0),
        (ink.UNITS - 1, 3000, 1, 1, 0, 0, 0, 0),
        (ink.UNITS, 3000),
        (ink.UNITS, 3000, 0),
        (ink.UNITS, 3000, 1, 0),
        (ink.UNITS, 3000, 5, 1),
        (ink.UNITS, 3000, 1, 1, 0, 0, 0),
        (ink.UNITS, 3000, 1, 1, 0, 0, 0, 0, 0),
        (ink.UNITS, 3000, *_strokes(ink.MAX_STROKES + 1, 1)),
        (ink.UNITS, 3000, *_strokes(1, ink.MAX_POINTS + 1)),
    ),
)
def test_what_is_no_drawing_to_one_reader_is_none_to_the_other(values):
    body = bytearray()
    varints.put(body, values)
    raw = b"\x01" + zlib.compress(bytes(body))
    assert decode([raw]) == (None, [])
    with pytest.raises(ink.InkError):
        ink.unpack(raw)
