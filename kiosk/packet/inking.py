"""Ink on paper: curves, never pictures."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from kiosk import ink
from kiosk.ink import Ink, Segment
from kiosk.pen import WIDEST

PRINTED_WIDTH = ink.PRINTED_MM / 25.4 * 72
_STEP = 3


class Box(NamedTuple):
    """Where a drawing goes, in points from the bottom left."""

    x: float
    y: float
    width: float
    height: float


def draw(drawing: Ink, box: Box) -> str:
    """Give the operators that draw what is on the pad at the middle of *box*.

    The pad is printed 60 mm wide, smaller only where the drawing would leave the box.
    """
    outlines = [ink.outline(stroke) for stroke in drawing.strokes]
    xs = [point.x for stroke in drawing.strokes for point in stroke]
    ys = [point.y for stroke in drawing.strokes for point in stroke]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    room = WIDEST
    scale = min(
        PRINTED_WIDTH / ink.UNITS,
        box.width / (right - left + room),
        box.height / (bottom - top + room),
    )
    x = box.x + box.width / 2 - scale * (left + right) / 2
    y = box.y + box.height / 2 + scale * (top + bottom) / 2
    # In the pad's own units, so that every number is a short integer.
    head = f"q 1 J 1 j 0 G {scale:.5f} 0 0 {-scale:.5f} {x:.2f} {y:.2f} cm"
    return "\n".join((head, *(path for outline in outlines for path in _paths(outline)), "Q"))


def _paths(outline: tuple[Segment, ...]) -> list[str]:
    paths = []
    for width, run in groupby(outline, lambda segment: round(segment.width / _STEP)):
        segments = list(run)
        parts = [f"{width * _STEP} w {segments[0].x0:.0f} {segments[0].y0:.0f} m"]
        for x0, y0, cx, cy, x1, y1, _ in segments:
            parts.append(
                f"{(x0 + 2 * cx) / 3:.0f} {(y0 + 2 * cy) / 3:.0f} "
                f"{(x1 + 2 * cx) / 3:.0f} {(y1 + 2 * cy) / 3:.0f} {x1:.0f} {y1:.0f} c"
            )
        paths.append(" ".join((*parts, "S")))
    return paths
