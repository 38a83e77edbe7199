"""A hand that shakes leaves a calm line, and a swift one loses nothing of its stroke."""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, sin

import pytest

from kiosk import ink
from kiosk.ink import Point


def trembling(hertz: float, amplitude: float = 120.0) -> tuple[Point, ...]:
    """A slow line from left to right, drawn by a hand that shakes up and down."""
    return tuple(
        Point(1000 + 2 * t, round(1500 + amplitude * sin(2 * pi * hertz * t / 1000)), t, 0)
        for t in range(0, 3000, 12)
    )


def steadied(stroke: ink.Stroke) -> ink.Stroke:
    steady = ink.Steady()
    return (*(steady.add(point) for point in stroke), *steady.rest())


@pytest.mark.parametrize(("hertz", "left"), ((5, 0.5), (8, 0.35), (12, 0.25)))
def test_a_trembling_hand_leaves_a_calm_line(hertz: float, left: float) -> None:
    calm = steadied(trembling(hertz))[30:]
    assert max(abs(point.y - 1500) for point in calm) <= left * 120
    assert max(abs(point.y - 1500) for point in calm[:-30]) <= left * 120 / 1.8


def test_a_calm_line_ends_where_the_hand_was_bound_and_keeps_its_order() -> None:
    stroke = trembling(6)
    calm = steadied(stroke)
    assert calm[0] == stroke[0]
    assert hypot(calm[-1].x - stroke[-1].x, calm[-1].y - 1500) < ink.UNITS / 50
    assert all(a.t <= b.t for a, b in pairwise(calm))
    assert len(calm) < len(stroke) + 60
    dot = (Point(5, 6, 0, 0),)
    assert steadied(dot) == dot


def test_a_swift_stroke_reaches_where_the_hand_left() -> None:
    swift = tuple(Point(1000 + 40 * t, 1500, t, 0) for t in range(0, 90, 8))
    assert hypot(steadied(swift)[-1].x - swift[-1].x, 0) < 4


def test_a_slow_bow_is_hardly_changed_by_the_spring() -> None:
    bow = tuple(
        Point(round(4000 + 1500 * cos(t / 700)), round(1500 + 900 * sin(t / 700)), t, 0)
        for t in range(0, 4400, 12)
    )
    calm = steadied(bow)[40:]
    radius = [hypot((x - 4000) / 1500, (y - 1500) / 900) for x, y, _, _ in calm]
    assert min(radius) > 0.95
