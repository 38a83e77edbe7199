"""Ink on paper: the pen's line of many drawings at once, as strokes of a PDF, never pictures.

The same line as `kiosk.pen` gives, reckoned in whole columns: curves are drawn as straight
pieces that leave them by less than 0.04 mm, and widths are rounded to steps of 0.07 mm: less
than a dot at 300 to the inch.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kiosk import ink, pen
from kiosk.packet.decoding import Points, decode

PRINTED_WIDTH = ink.PRINTED_MM / 25.4 * 72
WIDTH_STEP = 9
_NEARLY, _BENT = 10.0, 20.0
_FILTERED = (1, 2, 4, 8)
_OUTSIDE = 0.125
# So many that their columns stay in the cache of a core.
_AT_ONCE = 128

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]


class Drawn(NamedTuple):
    """One drawing for the page: its operators in pad units, and where its ink lies there."""

    operators: str
    left: int
    top: int
    right: int
    bottom: int


class Box(NamedTuple):
    """Where a drawing goes, in points from the bottom left."""

    x: float
    y: float
    width: float
    height: float


class _Pieces(NamedTuple):
    """Straight pieces in the order they are drawn: their ends, width step, stroke and point."""

    x0: Whole
    y0: Whole
    x1: Whole
    y1: Whole
    step: Whole
    stroke: Whole
    drawing: Whole


def draw(packed: Sequence[bytes]) -> list[Drawn | None]:
    """Give the operators of every drawing; nothing for bytes that are no drawing."""
    parts = range(0, len(packed), _AT_ONCE)
    return [one for start in parts for one in _drawn(packed[start : start + _AT_ONCE])]


def _drawn(packed: Sequence[bytes]) -> list[Drawn | None]:
    points, good = decode(packed)
    found: list[Drawn | None] = [None] * len(packed)
    if points is None:
        return found
    pieces = _pieces(points)
    texts = _operators(pieces, len(good))
    firsts = points.first_of_drawing
    sides = [
        np.minimum.reduceat(points.x, firsts),
        np.minimum.reduceat(points.y, firsts),
        np.maximum.reduceat(points.x, firsts),
        np.maximum.reduceat(points.y, firsts),
    ]
    for at, text, *side in zip(good, texts, *(side.tolist() for side in sides), strict=True):
        found[at] = Drawn(text, *side)
    return found


def put(drawn: Drawn, box: Box) -> str:
    """Give the operators that put *drawn* at the middle of *box*.

    The pad is printed 60 mm wide, smaller only where the drawing would leave the box.
    """
    scale = min(
        PRINTED_WIDTH / ink.UNITS,
        box.width / (drawn.right - drawn.left + pen.WIDEST),
        box.height / (drawn.bottom - drawn.top + pen.WIDEST),
    )
    x = box.x + box.width / 2 - scale * (drawn.left + drawn.right) / 2
    y = box.y + box.height / 2 + scale * (drawn.top + drawn.bottom) / 2
    head = f"q 1 J 1 j 0 G {scale:.5f} 0 0 {-scale:.5f} {x:.2f} {y:.2f} cm"
    return f"{head}\n{drawn.operators}Q"


def _pieces(points: Points) -> _Pieces:
    """Give the pen's line of every stroke: to each corner, around it, and on to the end."""
    count = len(points.x)
    x, y = points.x.astype(np.float32), points.y.astype(np.float32)
    first = np.zeros(count, bool)
    first[points.first_of_stroke] = True
    last = np.roll(first, -1)
    dx, dy = np.diff(x), np.diff(y)
    legs = np.sqrt(dx * dx + dy * dy)
    width = _widths(points, legs, first)
    inner = np.flatnonzero(~(first | last))
    spots = _around(inner, (x, y), (dx, dy), legs)
    ends = np.flatnonzero(first | last)
    twice = np.flatnonzero(first & last)
    # Vertices in drawing order: every point has one at least, ends stay where they are.
    many = np.ones(count, np.int64)
    many[inner] = spots[0]
    many[twice] = 2
    begin = np.cumsum(many) - many
    at = np.repeat(np.arange(count), many)
    vx, vy = np.empty(len(at), np.int64), np.empty(len(at), np.int64)
    within = np.repeat(~(first | last), many)
    vx[within], vy[within] = np.rint(spots[1]), np.rint(spots[2])
    for some in (begin[ends], begin[twice] + 1):
        vx[some], vy[some] = points.x[at[some]], points.y[at[some]]
    stroke = points.stroke[at]
    joined = np.flatnonzero(stroke[1:] == stroke[:-1])
    step = np.rint(width * np.float32(1 / WIDTH_STEP)).astype(np.int64)[at[joined + 1]]
    return _Pieces(
        vx[joined],
        vy[joined],
        vx[joined + 1],
        vy[joined + 1],
        step,
        stroke[joined],
        points.drawing[at[joined]],
    )


def _widths(points: Points, legs: Floats, first: NDArray[np.bool_]) -> Floats:
    """Give the pen's width at each point: what it filters dies away within sixteen steps."""
    speed = np.zeros(len(points.x), np.float32)
    steps = legs / np.maximum(np.diff(points.t), 1).astype(np.float32)
    speed[1:] = np.where(first[1:], np.float32(0), steps)
    since = np.arange(len(speed)) - points.first_of_stroke[points.stroke]
    filtered = speed * np.float32(pen.FILTER)
    for back in _FILTERED:
        # What two sums of half the length give together: 2, 4, 8 and 16 steps.
        weight = np.float32((1 - pen.FILTER) ** back)
        longer = filtered.copy()
        longer[back:] += np.where(since[back:] >= back, weight * filtered[:-back], np.float32(0))
        filtered = longer
    width = np.maximum(pen.WIDEST / (1 + filtered * np.float32(1 / pen.SWIFT)), pen.NARROWEST)
    if not points.pressure.any():
        return np.asarray(width)
    pressed = pen.LIGHTEST + (1 - pen.LIGHTEST) * points.pressure / pen.FULL_PRESSURE
    factor = np.where(points.pressure > 0, np.minimum(pressed, 1.0), 1.0)
    return np.asarray(width * factor.astype(np.float32))


def _reach(
    ax: Floats, ay: Floats, bx: Floats, by: Floats, a: Floats, b: Floats
) -> tuple[Floats, Floats]:
    """Give how far on each leg, 0–½ of it, the line leaves the straight way to a corner."""
    product = a * b
    apart = product > 0
    one = np.float32(1)
    turn = np.sqrt(
        np.maximum(0, (one - (ax * bx + ay * by) / np.where(apart, product, one)) * np.float32(0.5))
    )
    longest = np.where(turn > 0, 2 * pen.CUT / np.where(turn > 0, turn, one), a + b)
    half = np.where(apart, np.float32(0.5), np.float32(0))
    return (
        np.minimum(half, longest / np.where(apart, a, one)),
        np.minimum(half, longest / np.where(apart, b, one)),
    )


def _around(
    inner: Whole, corner: tuple[Floats, Floats], legs: tuple[Floats, Floats], long: Floats
) -> tuple[Whole, Floats, Floats]:
    """Give how many vertices each corner has, one to four, and these.

    They lie in the middles of equal parts of its curve. One alone is moved to the outside by
    half of what its pieces would cut off.
    """
    x, y = corner[0][inner], corner[1][inner]
    ax, ay, bx, by = legs[0][inner - 1], legs[1][inner - 1], legs[0][inner], legs[1][inner]
    near, far = _reach(ax, ay, bx, by, long[inner - 1], long[inner])
    # From the corner to where the curve begins, and to where it ends.
    ax, ay, bx, by = -ax * near, -ay * near, bx * far, by * far
    cut = np.square(ax + bx) + np.square(ay + by)
    parts = np.ones(len(inner), np.int64)
    parts[cut >= (4 * _NEARLY) ** 2] = 2
    parts[cut >= (4 * _BENT) ** 2] = 4
    which = np.repeat(np.arange(len(inner)), parts)
    place = np.arange(len(which)) - np.repeat(np.cumsum(parts) - parts, parts)
    many = parts[which]
    t = (place + np.float32(0.5)) / many.astype(np.float32)
    before, after = np.square(1 - t), np.square(t)
    alone = many == 1
    before[alone] = after[alone] = _OUTSIDE
    return (
        parts,
        x[which] + ax[which] * before + bx[which] * after,
        y[which] + ay[which] * before + by[which] * after,
    )


def _operators(pieces: _Pieces, drawings: int) -> list[str]:
    """Give `w`, `m`, `l` and `S` for each drawing; zero bytes fill each row until the end."""
    count = len(pieces.x0)
    fresh = np.ones(count, bool)
    fresh[1:] = (np.diff(pieces.step) != 0) | (np.diff(pieces.stroke) != 0)
    runs = np.flatnonzero(fresh)
    number = _numbers(int(max(pieces.x0.max(), pieces.y0.max(), pieces.x1.max(), pieces.y1.max())))
    size = number.itemsize
    rows = np.empty(count + 2 * len(runs), [("x", f"S{size}"), ("y", f"S{size}"), ("op", "S4")])
    lines = np.arange(count) + 2 * np.cumsum(fresh)
    ending = np.ones(count, bool)
    ending[:-1] = fresh[1:]
    rows["x"][lines], rows["y"][lines] = number[pieces.x1], number[pieces.y1]
    rows["op"][lines] = np.where(ending, b"l S\n", b"l\n")
    moves = lines[runs] - 1
    rows["x"][moves], rows["y"][moves] = number[pieces.x0[runs]], number[pieces.y0[runs]]
    rows["op"][moves] = b"m\n"
    rows["x"][moves - 1] = number[pieces.step[runs] * WIDTH_STEP]
    rows["y"][moves - 1] = b"w"
    rows["op"][moves - 1] = b"\n"
    begins = np.searchsorted(pieces.drawing, np.arange(drawings + 1))
    edges = [*(lines[begins[:-1]] - 2).tolist(), len(rows)]
    raw, wide = rows.tobytes(), rows.itemsize
    parts = (raw[start * wide : end * wide] for start, end in pairwise(edges))
    return [part.translate(None, b"\0").decode("ascii") for part in parts]


def _numbers(largest: int) -> NDArray[np.bytes_]:
    """Give all numbers up to *largest* as text with a blank behind."""
    return _digits(4 if largest < 10_000 else 5)


@cache
def _digits(digits: int) -> NDArray[np.bytes_]:
    top = ink.MAX_HEIGHT + 1 if digits > 4 else 10_000
    return np.array([b"%d " % number for number in range(top)])
