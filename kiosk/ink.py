"""The drawing a signer makes: strokes on a pad `UNITS` wide, thinned, packed, smoothed.

Packed form, version 1: the byte 1, then zlib over unsigned LEB128 varints: width,
height, number of strokes, points of each stroke, then the columns x, y, t, pressure
over all points. A column holds zigzag differences of differences, beginning from 0.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from kiosk import varints
from kiosk.pen import Pen, Point, Segment, Steady, Stroke, outline

__all__ = ["Ink", "InkError", "Pen", "Point", "Segment", "Steady", "Stroke", "fit", "is_blank"]
__all__ += ["ink_length", "is_small", "outline", "pack", "point", "thin", "unpack", "verify"]

UNITS = 8192
PRINTED_MM = 60
# Half a pixel at 300 dpi when the pad is printed 60 mm wide: 8192 / 708.7 / 2 = 5.78.
TOLERANCE = 5.5

FORMAT = 1
MAX_STROKES = 512
MAX_POINTS = 8192
MAX_MS = 3_600_000
MAX_HEIGHT = 4 * UNITS
MAX_PACKED = 48 * 1024
_MAX_BODY = 5 * (3 + MAX_STROKES + 4 * MAX_POINTS)
_CHUNK = 256

_BLANK_LENGTH = UNITS // 64
_DENSE = 4000
_SMALL_LENGTH, _LARGE_LENGTH = UNITS // 6, UNITS // 2
_SMALL_MS = 250


class InkError(ValueError):
    """The bytes are not a drawing of this format, or the drawing is beyond its bounds."""


@dataclass(frozen=True, slots=True)
class Ink:
    """One drawing: the pad's width and height in units, and the strokes in their order."""

    width: int
    height: int
    strokes: tuple[Stroke, ...]


def point(x: float, y: float, t: float, pressure: float) -> Point:
    """Give the point for a pen at *x*, *y* units, which may lie beyond the pad; *pressure* 0–1."""
    reach = 2 * UNITS
    return Point(
        min(max(round(x), -reach), UNITS + reach),
        min(max(round(y), -reach), UNITS + reach),
        _within(round(t), MAX_MS),
        _within(round(pressure * 255), 255),
    )


def fit(height: int, strokes: tuple[Stroke, ...]) -> Ink:
    """Give the drawing made on a pad *height* units high, whole.

    Where the hand went on beyond the pad, the pad grows to hold it: what was drawn is
    never cut or bent, at most all of it becomes smaller alike.
    """
    points = [point for stroke in strokes for point in stroke]
    left = min([0, *(point.x for point in points)])
    right = max([UNITS, *(point.x for point in points)])
    top = min([0, *(point.y for point in points)])
    bottom = max([height, *(point.y for point in points)])
    wide, high = right - left, bottom - top
    scale = min(1.0, UNITS / wide, MAX_HEIGHT / high)
    grown = tuple(
        tuple(
            Point(round((x - left) * scale), round((y - top) * scale), t, pressure)
            for x, y, t, pressure in stroke
        )
        for stroke in strokes
    )
    return Ink(UNITS, max(1, round(high * scale)), grown)


def ink_length(ink: Ink) -> int:
    """Give the length of the pen's path on the pad, in units."""
    return round(
        sum(hypot(b.x - a.x, b.y - a.y) for stroke in ink.strokes for a, b in pairwise(stroke))
    )


def is_blank(ink: Ink) -> bool:
    """Tell whether nothing but a touch was left on the pad."""
    return ink_length(ink) < _BLANK_LENGTH


def is_small(ink: Ink) -> bool:
    """Tell whether the drawing is so short, in path or else in time, that a person should look."""
    length = ink_length(ink)
    if length < _SMALL_LENGTH or length >= _LARGE_LENGTH:
        return length < _SMALL_LENGTH
    points = [point for stroke in ink.strokes for point in stroke]
    return points[-1].t - points[0].t < _SMALL_MS


def thin(ink: Ink) -> Ink:
    """Drop points that lie within `TOLERANCE` of the path through the kept ones.

    Half a pixel at 300 dpi for a pad printed 60 mm wide; the ends of a stroke are kept.
    A drawing that would keep more than a third of its points stays as it is, unless it
    is very long: uneven steps pack worse than the few points they save.
    """
    strokes = tuple(_thin_stroke(stroke) for stroke in ink.strokes)
    count = sum(map(len, ink.strokes))
    worth = 3 * sum(map(len, strokes)) <= count or count > _DENSE
    return Ink(ink.width, ink.height, strokes) if worth else ink


def pack(ink: Ink) -> bytes:
    """Give the bytes of *ink*; `InkError` when it is beyond the bounds of the format."""
    _check(ink)
    points = [point for stroke in ink.strokes for point in stroke]
    body = bytearray()
    head = (ink.width, ink.height, len(ink.strokes), *map(len, ink.strokes))
    varints.put(body, head)
    for column in zip(*points, strict=True):
        varints.put(body, varints.differences(column))
    raw = bytes((FORMAT,)) + zlib.compress(bytes(body), 9)
    if len(raw) > MAX_PACKED:
        raise InkError("too long")
    return raw


def unpack(raw: bytes) -> Ink:
    """Read what `pack` wrote; `InkError` for anything else. Memory is bounded by the caps."""
    width, height, sizes, values = unpack_head(raw)
    count = sum(sizes)
    columns = [
        varints.sums(values[start : start + count]) for start in range(0, 4 * count, count or 1)
    ]
    points = iter([Point(*four) for four in zip(*columns, strict=True)])
    strokes = tuple(tuple(next(points) for _ in range(size)) for size in sizes)
    ink = Ink(width, height, strokes)
    _check(ink)
    return ink


def verify(raw: bytes) -> None:
    """Refuse what `unpack` would refuse (`InkError`), without making any point."""
    width, height, sizes, values = unpack_head(raw)
    _check_pad(width, height, sizes)
    count = sum(sizes)
    x, y, t, pressure = (values[start : start + count] for start in range(0, 4 * count, count))
    steps = list(varints.steps(t))
    in_time = min(steps) >= 0 and sum(steps) <= MAX_MS
    if not (in_time and _lies(x, width) and _lies(y, height) and _lies(pressure, 255)):
        raise InkError("point")


def unpack_head(raw: bytes) -> tuple[int, int, list[int], list[int]]:
    """Give width, height, points a stroke, and the four columns as they were packed."""
    try:
        values = varints.take(inflate(raw))
    except varints.VarintError as cause:
        raise InkError("number") from cause
    if len(values) < 3 or values[2] > MAX_STROKES or len(values) < 3 + values[2]:
        raise InkError("form")
    start = 3 + values[2]
    sizes = values[3:start]
    if sum(sizes) > MAX_POINTS or len(values) != start + 4 * sum(sizes):
        raise InkError("form")
    return values[0], values[1], sizes, values[start:]


def _within(value: int, top: int) -> int:
    return min(max(value, 0), top)


def _thin_stroke(stroke: Stroke) -> Stroke:
    last = len(stroke) - 1
    if last < 2:
        return stroke
    # In chunks: the search is quadratic at worst, and a stroke may hold thousands of points.
    bounds = [*range(0, last, _CHUNK), last]
    kept = set(bounds)
    spans = list(pairwise(bounds))
    while spans:
        start, end = spans.pop()
        far, away = _farthest(stroke, start, end)
        if away > TOLERANCE:
            kept.add(far)
            spans += [(start, far), (far, end)]
    return tuple(stroke[index] for index in sorted(kept))


def _farthest(stroke: Stroke, start: int, end: int) -> tuple[int, float]:
    ax, ay = stroke[start][:2]
    bx, by = stroke[end][:2]
    dx, dy = bx - ax, by - ay
    square = dx * dx + dy * dy
    far, away = start, 0.0
    for index in range(start + 1, end):
        x, y = stroke[index][:2]
        along = ((x - ax) * dx + (y - ay) * dy) / square if square else 0.0
        along = min(max(along, 0.0), 1.0)
        distance = hypot(x - ax - along * dx, y - ay - along * dy)
        if distance > away:
            far, away = index, distance
    return far, away


def _check(ink: Ink) -> None:
    _check_pad(ink.width, ink.height, [len(stroke) for stroke in ink.strokes])
    last = 0
    for stroke in ink.strokes:
        for x, y, t, pressure in stroke:
            on_pad = 0 <= x <= ink.width and 0 <= y <= ink.height
            if not (on_pad and last <= t <= MAX_MS and 0 <= pressure <= 255):
                raise InkError("point")
            last = t


def _check_pad(width: int, height: int, sizes: list[int]) -> None:
    if width != UNITS or not 0 < height <= MAX_HEIGHT:
        raise InkError("pad")
    if not sizes or len(sizes) > MAX_STROKES or sum(sizes) > MAX_POINTS or 0 in sizes:
        raise InkError("strokes")


def _lies(bends: list[int], top: int) -> bool:
    column = list(varints.sums(bends))
    return min(column) >= 0 and max(column) <= top


def inflate(raw: bytes) -> bytes:
    """Give the varints of a packed drawing; `InkError` if they are not whole or too many."""
    if not 1 < len(raw) <= MAX_PACKED or raw[0] != FORMAT:
        raise InkError("format")
    inflater = zlib.decompressobj()
    try:
        body = inflater.decompress(raw[1:], _MAX_BODY)
    except zlib.error as cause:
        raise InkError("not zlib") from cause
    if not inflater.eof or inflater.unused_data:
        raise InkError("length")
    return body
