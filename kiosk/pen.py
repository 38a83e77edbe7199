"""The line a pen leaves: smooth, wide where slow and pressed; the same on screen and paper."""

from __future__ import annotations

from math import exp, hypot
from typing import NamedTuple

# Units: 8192 are the width of the pad.
WIDEST, NARROWEST = 56.0, 22.0
SWIFT = 12.0  # units a ms at which the line is half its widest
FILTER = 0.7
CUT = 32.0
# A stylus that presses 0 draws this share of the width, one that presses half draws all.
LIGHTEST, FULL_PRESSURE = 0.4, 127.5

# A hand that trembles does so 4 to 12 times a second: a spring of this many ms, twice over,
# leaves a quarter of what shakes five times a second, and nearly all of what is meant.
SPRING = 55.0
_FRAME = 16
_RESTED, _AHEAD = 2.0, 200.0


class Point(NamedTuple):
    """Where the pen was: units from the top left, ms since the first point, pressure 0–255.

    Pressure 0 says that the device does not tell.
    """

    x: int
    y: int
    t: int
    pressure: int


Stroke = tuple[Point, ...]


class Segment(NamedTuple):
    """A quadratic curve from `x0, y0` by the control `cx, cy` to `x1, y1`, with round ends.

    Units; a dot begins and ends at the same place.
    """

    x0: float
    y0: float
    cx: float
    cy: float
    x1: float
    y1: float
    width: float


class Pen:
    """Turns the points of one stroke into segments as they come; one point behind.

    The curve runs from middle to middle of the legs, and nearer to a point where that
    would cut its corner by more than `CUT`, so that the corners of an X stay corners.
    """

    def __init__(self) -> None:
        """Begin a stroke."""
        self._points: list[Point] = []
        self._at = (0.0, 0.0)
        self._speed = 0.0
        self._drawn = False

    def add(self, point: Point) -> tuple[Segment, ...]:
        """Take the next point; give the segments that are now certain."""
        self._points.append(point)
        if len(self._points) == 1:
            self._at = (point.x, point.y)
        if len(self._points) < 3:
            return ()
        before, corner, after = self._points
        del self._points[0]
        near, far = _reach(before, corner, after)
        width = self._width(before, corner)
        enter = (corner.x + (before.x - corner.x) * near, corner.y + (before.y - corner.y) * near)
        leave = (corner.x + (after.x - corner.x) * far, corner.y + (after.y - corner.y) * far)
        line = self._line(enter, width)
        self._at = leave
        self._drawn = True
        return (*line, Segment(*enter, corner.x, corner.y, *leave, width))

    def lift(self) -> tuple[Segment, ...]:
        """End the stroke; give its last segments."""
        if not self._points:
            return ()
        before, last = self._points[0], self._points[-1]
        width = self._width(before, last)
        line = self._line((last.x, last.y), width)
        x, y = self._at
        return line if line or self._drawn else (Segment(x, y, x, y, x, y, width),)

    def tail(self) -> tuple[Segment, ...]:
        """Give what leads to the newest point for now; the next point may bend it."""
        speed = self._speed
        segments = self.lift()
        self._speed = speed
        return segments

    def _line(self, to: tuple[float, float], width: float) -> tuple[Segment, ...]:
        (x, y), (u, v) = self._at, to
        if abs(u - x) + abs(v - y) < 1:
            return ()
        return (Segment(x, y, (x + u) / 2, (y + v) / 2, u, v, width),)

    def _width(self, a: Point, b: Point) -> float:
        speed = hypot(b.x - a.x, b.y - a.y) / max(b.t - a.t, 1)
        self._speed = FILTER * speed + (1 - FILTER) * self._speed
        return max(WIDEST / (1 + self._speed / SWIFT), NARROWEST) * _pressed(b.pressure)


class Steady:
    """Draws a trembling hand after itself on a spring, so that the stroke is calm."""

    def __init__(self) -> None:
        """Begin a stroke."""
        self._hand: Point | None = None
        self._middle = self._end = (0.0, 0.0)

    def add(self, hand: Point) -> Point:
        """Take where the hand is; give where the stroke is."""
        if self._hand is None:
            self._middle = self._end = (hand.x, hand.y)
        else:
            share = 1 - exp(-(hand.t - self._hand.t) / SPRING)
            self._middle = _nearer(self._middle, (hand.x, hand.y), share)
            self._end = _nearer(self._end, self._middle, share)
        self._hand = hand
        x, y = self._end
        return Point(round(x), round(y), hand.t, hand.pressure)

    def rest(self) -> Stroke:
        """End the stroke: give the points by which it comes to rest where the hand was bound.

        Where a trembling hand left is as good as anywhere around it; but a swift one that
        is far ahead meant to go there.
        """
        points: list[Point] = []
        if self._hand is None:
            return ()
        x, y, t, _ = self._hand
        u, v = self._middle
        if hypot(x - u, y - v) > _AHEAD:
            u, v = x, y
        while hypot(u - self._end[0], v - self._end[1]) > _RESTED:
            t += _FRAME
            self._end = _nearer(self._end, (u, v), 1 - exp(-_FRAME / SPRING))
            points.append(Point(round(self._end[0]), round(self._end[1]), t, self._hand.pressure))
        return tuple(points)


def outline(stroke: Stroke) -> tuple[Segment, ...]:
    """Give the smooth path of *stroke*: wide where the pen was slow, narrow where swift."""
    pen = Pen()
    return (*(segment for point in stroke for segment in pen.add(point)), *pen.lift())


def _nearer(at: tuple[float, float], to: tuple[float, float], share: float) -> tuple[float, float]:
    return at[0] + (to[0] - at[0]) * share, at[1] + (to[1] - at[1]) * share


def _pressed(pressure: int) -> float:
    """Give the share of the width that a pen of this pressure draws."""
    if not pressure:
        return 1.0
    return min(1.0, LIGHTEST + (1 - LIGHTEST) * pressure / FULL_PRESSURE)


def _reach(before: Point, corner: Point, after: Point) -> tuple[float, float]:
    """Give how far on each leg, 0–½ of it, the curve leaves the straight way."""
    ax, ay = corner.x - before.x, corner.y - before.y
    bx, by = after.x - corner.x, after.y - corner.y
    a, b = hypot(ax, ay), hypot(bx, by)
    if not a or not b:
        return 0.0, 0.0
    turn = max(0.0, (1 - (ax * bx + ay * by) / (a * b)) / 2) ** 0.5
    longest = 2 * CUT / turn if turn else a + b
    return min(0.5, longest / a), min(0.5, longest / b)
