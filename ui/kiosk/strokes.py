"""The strokes of one drawing while it is made: in units, whatever becomes of the screen."""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple

from kiosk.ink import (
    MAX_POINTS,
    MAX_STROKES,
    UNITS,
    Ink,
    Pen,
    Point,
    Segment,
    Steady,
    fit,
    is_blank,
    outline,
    point,
    thin,
)


class Extent(NamedTuple):
    """Where the pad and all ink lie, in units: from `left`, `top` on."""

    left: float
    top: float
    width: float
    height: float


class Strokes:
    """Takes a hand's points, gives the line to draw: what is certain, and a tail for now."""

    def __init__(self) -> None:
        """Begin with a blank sheet of no height."""
        self.steady = False
        self.height = 0
        self._strokes: list[list[Point]] = []
        self._count = 0
        self._begun = 0.0
        self._last = 0.0
        self._pen = Pen()
        self._spring: Steady | None = None
        self._blank = True
        self._thinned: Ink | None = None

    def __len__(self) -> int:
        """How many strokes there are, with the one that is being made."""
        return len(self._strokes)

    @property
    def blank(self) -> bool:
        """Whether nothing but a touch was left, as of the last stroke that ended."""
        return self._blank

    @property
    def room(self) -> bool:
        """Whether another stroke can be kept."""
        return len(self._strokes) < MAX_STROKES and self._count < MAX_POINTS

    def begin(self, ms: float, height: int) -> None:
        """Begin a stroke at *ms* of any steady clock, on a pad *height* units high if the first."""
        ms = ms if isfinite(ms) else 0.0
        if not self._strokes:
            self._begun, self._last, self.height = ms, 0.0, max(1, height)
        self._pen, self._spring = Pen(), Steady() if self.steady else None
        self._thinned = None
        self._strokes.append([])

    def add(self, x: float, y: float, ms: float, pressure: float) -> tuple[Segment, ...]:
        """Take the hand at *x*, *y* units; give the segments that are now certain."""
        if not (isfinite(x) and isfinite(y) and isfinite(ms) and isfinite(pressure)):
            return ()  # a broken screen or driver: the hand's way goes on at the next point
        # Two devices may have two clocks; a drawing has one, and it never goes back.
        self._last = max(self._last, ms - self._begun)
        new = point(x, y, self._last, pressure)
        return self._put(self._spring.add(new) if self._spring else new)

    def tail(self) -> tuple[Segment, ...]:
        """Give what leads to the newest point for now."""
        return self._pen.tail()

    def end(self) -> tuple[Segment, ...]:
        """End the stroke; give its last segments."""
        rest = self._spring.rest() if self._spring else ()
        certain = tuple(segment for new in rest for segment in self._put(new))
        if rest:
            self._last = max(self._last, rest[-1].t)
        self._look()
        return (*certain, *self._pen.lift())

    def drop(self) -> None:
        """Take the last stroke back."""
        self._count -= len(self._strokes.pop())
        self._look()

    def clear(self) -> None:
        """Take every stroke back."""
        self._strokes, self._count, self._blank, self._thinned = [], 0, True, None

    def drawing(self) -> Ink:
        """Give the drawing as made, thinned to what print can show."""
        return self._thinned or thin(fit(max(1, self.height), tuple(map(tuple, self._strokes))))

    def line(self, *, moving: bool) -> tuple[Segment, ...]:
        """Give all that is certain, anew: the last stroke without its tail while it is made."""
        ended = self._strokes[:-1] if moving else self._strokes
        segments = [segment for stroke in ended for segment in outline(tuple(stroke))]
        if moving:
            pen = Pen()
            segments += [segment for one in self._strokes[-1] for segment in pen.add(one)]
        return tuple(segments)

    def extent(self) -> Extent:
        """Give what a screen of another shape must show: the first pad and all ink."""
        points = [one for stroke in self._strokes for one in stroke]
        left, top = min([0, *(one.x for one in points)]), min([0, *(one.y for one in points)])
        right = max([UNITS, *(one.x for one in points)])
        bottom = max([self.height, *(one.y for one in points)])
        return Extent(left, top, right - left, bottom - top)

    def _put(self, new: Point) -> tuple[Segment, ...]:
        stroke = self._strokes[-1]
        resting = bool(stroke) and (new.x, new.y) == (stroke[-1].x, stroke[-1].y)
        if resting or self._count >= MAX_POINTS:
            return ()
        stroke.append(new)
        self._count += 1
        return self._pen.add(new)

    def _look(self) -> None:
        """Thin what there is now, while the hand is in the air and nobody waits."""
        self._thinned = None
        self._thinned = self.drawing()
        self._blank = is_blank(self._thinned)
