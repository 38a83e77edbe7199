"""Ink on paper: the pen's line of many drawings at once, as strokes of a PDF, never pictures.

The same line as `kiosk.pen` gives, reckoned in whole columns: curves are drawn as straight
pieces that leave them by less than 0.04 mm, and widths are rounded to steps of 0.05 mm: less
than a dot of a good printer.
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
WIDTH_STEP = 7
_NEARLY, _BENT = 5.0, 20.0
_FILTERED = 10

Floats = NDArray[np.float64]
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
    x, y = points.x.astype(float), points.y.astype(float)
    first = np.zeros(count, bool)
    first[points.first_of_stroke] = True
    last = np.roll(first, -1)
    inner = np.flatnonzero(~first & ~last)
    width = _widths(points, x, y, first)
    near, far = _reach(x, y, inner)
    enter = [axis[inner] + (axis[inner - 1] - axis[inner]) * near for axis in (x, y)]
    leave = [axis[inner] + (axis[inner + 1] - axis[inner]) * far for axis in (x, y)]
    spots = _around(inner, (x, y), enter, leave)
    # Vertices in drawing order: a point's own number, then its place around the corner.
    ends = np.flatnonzero(first | last)
    twice = np.flatnonzero(first & last)
    order = np.concatenate((spots[0], ends, twice))
    vx = np.rint(np.concatenate((spots[1], x[ends], x[twice]))).astype(np.int64)
    vy = np.rint(np.concatenate((spots[2], y[ends], y[twice]))).astype(np.int64)
    sorted_ = np.argsort(order, kind="stable")
    at, vx, vy = order[sorted_], vx[sorted_], vy[sorted_]
    stroke = points.stroke[at]
    joined = np.flatnonzero(stroke[1:] == stroke[:-1])
    step = np.rint(width / WIDTH_STEP).astype(np.int64)[at[joined + 1]]
    return _Pieces(
        vx[joined],
        vy[joined],
        vx[joined + 1],
        vy[joined + 1],
        step,
        stroke[joined],
        points.drawing[at[joined]],
    )


def _widths(points: Points, x: Floats, y: Floats, first: NDArray[np.bool_]) -> Floats:
    """Give the pen's width at each point: what it filters dies away within ten steps."""
    speed = np.zeros(len(x))
    steps = np.hypot(np.diff(x), np.diff(y)) / np.maximum(np.diff(points.t), 1)
    speed[1:] = np.where(first[1:], 0.0, steps)
    since = np.arange(len(x)) - points.first_of_stroke[points.stroke]
    filtered = np.zeros(len(x))
    weight = pen.FILTER
    for back in range(_FILTERED):
        shifted = np.concatenate((np.zeros(back), speed))[: len(x)]
        filtered += np.where(since >= back, weight * shifted, 0.0)
        weight *= 1 - pen.FILTER
    width = np.maximum(pen.WIDEST / (1 + filtered / pen.SWIFT), pen.NARROWEST)
    pressed = pen.LIGHTEST + (1 - pen.LIGHTEST) * points.pressure / pen.FULL_PRESSURE
    return width * np.where(points.pressure > 0, np.minimum(pressed, 1.0), 1.0)


def _reach(x: Floats, y: Floats, inner: Whole) -> tuple[Floats, Floats]:
    """Give how far on each leg, 0–½ of it, the line leaves the straight way to a corner."""
    ax, ay = x[inner] - x[inner - 1], y[inner] - y[inner - 1]
    bx, by = x[inner + 1] - x[inner], y[inner + 1] - y[inner]
    a, b = np.hypot(ax, ay), np.hypot(bx, by)
    apart = (a > 0) & (b > 0)
    product = np.where(apart, a * b, 1.0)
    turn = np.sqrt(np.maximum(0.0, (1 - (ax * bx + ay * by) / product) / 2))
    longest = np.where(turn > 0, 2 * pen.CUT / np.where(turn > 0, turn, 1.0), a + b)
    near = np.minimum(0.5, longest / np.where(a > 0, a, 1.0))
    far = np.minimum(0.5, longest / np.where(b > 0, b, 1.0))
    return np.where(apart, near, 0.0), np.where(apart, far, 0.0)


def _around(
    inner: Whole, corner: tuple[Floats, Floats], enter: list[Floats], leave: list[Floats]
) -> tuple[Whole, Floats, Floats]:
    """Give the vertices around each corner: where the curve begins, and one to four on it.

    A corner that the curve hardly leaves is its only vertex.
    """
    x, y = corner[0][inner], corner[1][inner]
    bend = np.hypot(x - (enter[0] + leave[0]) / 2, y - (enter[1] + leave[1]) / 2) / 2
    straight = bend < _NEARLY
    parts = np.where(straight, 1, np.where(bend < _BENT, 2, 4))
    # Where the curve begins is left out if the one before ended there.
    gap = ~straight
    follows = np.diff(inner) == 1
    apart = np.abs(enter[0][1:] - leave[0][:-1]) + np.abs(enter[1][1:] - leave[1][:-1])
    gap[1:] &= ~follows | straight[:-1] | (apart >= 1)
    count = parts + gap
    which = np.repeat(np.arange(len(inner)), count)
    place = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    t = (place + ~gap[which]) / parts[which]
    t[straight[which]] = 0.5
    own, before, after = (1 - t) * t * 2, (1 - t) ** 2, t**2
    return (
        inner[which],
        enter[0][which] * before + x[which] * own + leave[0][which] * after,
        enter[1][which] * before + y[which] * own + leave[1][which] * after,
    )


def _operators(pieces: _Pieces, drawings: int) -> list[str]:
    """Give `w`, `m`, `l` and `S` for each drawing; every operator takes the same room."""
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
    rows["op"][lines] = np.where(ending, b"l S\n", b"l  \n")
    moves = lines[runs] - 1
    rows["x"][moves], rows["y"][moves] = number[pieces.x0[runs]], number[pieces.y0[runs]]
    rows["op"][moves] = b"m  \n"
    rows["x"][moves - 1] = number[pieces.step[runs] * WIDTH_STEP]
    rows["y"][moves - 1] = b"w".ljust(size)
    rows["op"][moves - 1] = b"   \n"
    begins = np.searchsorted(pieces.drawing, np.arange(drawings + 1))
    edges = [*(lines[begins[:-1]] - 2).tolist(), len(rows)]
    text = rows.tobytes().decode("ascii")
    wide = rows.itemsize
    return [text[start * wide : end * wide] for start, end in pairwise(edges)]


def _numbers(largest: int) -> NDArray[np.bytes_]:
    """Give all numbers up to *largest* as text of one length, with a blank behind."""
    return _digits(4 if largest < 10_000 else 5)


@cache
def _digits(digits: int) -> NDArray[np.bytes_]:
    top = ink.MAX_HEIGHT + 1 if digits > 4 else 10_000
    return np.array([f"{number:>{digits}} ".encode() for number in range(top)])
