"""Many drawings unpacked at once, into columns: what `kiosk.ink.unpack` gives, in one pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kiosk import ink
from kiosk.ink import InkError

Whole = NDArray[np.int64]
_LONGEST = 5


class Points(NamedTuple):
    """The points of some drawings: columns, and which stroke and drawing each belongs to."""

    x: Whole
    y: Whole
    t: Whole
    pressure: Whole
    stroke: Whole
    drawing: Whole
    sizes: Whole
    first_of_stroke: Whole
    first_of_drawing: Whole


class _Head(NamedTuple):
    height: int
    sizes: list[int]
    total: int
    start: int


def decode(packed: Sequence[bytes]) -> tuple[Points | None, list[int]]:
    """Give the points of all that are drawings, and the indexes of these in *packed*."""
    bodies: dict[int, bytes] = {}
    for index, raw in enumerate(packed):
        try:
            body = ink.inflate(raw)
        except InkError:
            continue
        if body and body[-1] < 0x80:
            bodies[index] = body
    while bodies:
        heads, columns = _columns(bodies)
        if len(heads) == len(bodies) and not (wrong := _wrong(heads, columns)):
            return _points(heads, columns), list(bodies)
        good = heads if len(heads) < len(bodies) else heads.keys() - wrong
        bodies = {index: body for index, body in bodies.items() if index in good}
    return None, []


def _columns(bodies: dict[int, bytes]) -> tuple[dict[int, _Head], list[Whole]]:
    """Give the heads of those that are well formed, and the four columns of them all."""
    raw = np.frombuffer(b"".join(bodies.values()), np.uint8)
    ends = np.flatnonzero(raw < 0x80)
    starts = np.concatenate(([0], ends[:-1] + 1))
    length = ends - starts + 1
    values = (raw[starts] & 0x7F).astype(np.int64)
    longer = np.flatnonzero(length > 1)
    for at in range(1, _LONGEST):
        values[longer] |= (raw[starts[longer] + at].astype(np.int64) & 0x7F) << (7 * at)
        longer = longer[length[longer] > at + 1]
    sizes = np.cumsum([len(body) for body in bodies.values()])
    stops = np.searchsorted(ends, sizes).tolist()
    begins = [0, *stops[:-1]]
    longest = np.maximum.reduceat(length, begins).tolist()
    heads: dict[int, _Head] = {}
    for index, start, stop, most in zip(bodies, begins, stops, longest, strict=True):
        head = _head(values, start, stop) if most <= _LONGEST else None
        if head is not None:
            heads[index] = head
    if not heads:
        return heads, []
    flat = np.concatenate([values[one.start : one.start + 4 * one.total] for one in heads.values()])
    counts = np.repeat([one.total for one in heads.values()], 4)
    summed = _summed(flat, counts)
    which = np.repeat(np.tile(np.arange(4, dtype=np.int8), len(heads)), counts)
    return heads, [summed[which == column] for column in range(4)]


def _head(values: Whole, start: int, stop: int) -> _Head | None:
    """Read the head of the drawing from *start* up to *stop*; nothing if it is none."""
    count = stop - start
    if count < 3:
        return None
    width, height, strokes, *sizes = values[start : start + 16].tolist()
    fits = width == ink.UNITS and 0 < height <= ink.MAX_HEIGHT and 0 < strokes <= ink.MAX_STROKES
    if not fits or count < 3 + strokes:
        return None
    if strokes > len(sizes):
        sizes = values[start + 3 : start + 3 + strokes].tolist()
    sizes = sizes[:strokes]
    total = sum(sizes)
    if 0 in sizes or total > ink.MAX_POINTS or count != 3 + strokes + 4 * total:
        return None
    return _Head(height, sizes, total, start + 3 + strokes)


def _summed(bends: Whole, counts: Whole) -> Whole:
    """Undo zigzag and both differences; each column, *counts* long, begins from 0."""
    column = (bends >> 1) ^ -(bends & 1)
    firsts = np.cumsum(counts) - counts
    for _ in range(2):
        before = np.concatenate(([0], np.cumsum(column)))
        column = before[1:] - np.repeat(before[firsts], counts)
    return column


def _wrong(heads: dict[int, _Head], columns: list[Whole]) -> set[int]:
    """Give those with a point beyond the bounds of the format."""
    x, y, t, pressure = columns
    totals = [one.total for one in heads.values()]
    height = np.repeat([one.height for one in heads.values()], totals)
    firsts = np.cumsum([0, *totals[:-1]])
    back = np.diff(t, prepend=0) < 0
    back[firsts] = False
    beyond = (x < 0) | (x > ink.UNITS) | (y < 0) | (y > height) | (t < 0) | (t > ink.MAX_MS)
    bad = np.logical_or.reduceat(beyond | back | (pressure < 0) | (pressure > 255), firsts)
    return {index for index, is_bad in zip(heads, bad.tolist(), strict=True) if is_bad}


def _points(heads: dict[int, _Head], columns: list[Whole]) -> Points:
    sizes = np.array([size for one in heads.values() for size in one.sizes])
    totals = np.array([one.total for one in heads.values()])
    return Points(
        x=columns[0],
        y=columns[1],
        t=columns[2],
        pressure=columns[3],
        stroke=np.repeat(np.arange(len(sizes)), sizes),
        drawing=np.repeat(np.arange(len(totals)), totals),
        sizes=sizes,
        first_of_stroke=np.cumsum(sizes) - sizes,
        first_of_drawing=np.cumsum(totals) - totals,
    )
