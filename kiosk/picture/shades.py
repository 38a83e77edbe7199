"""How counts become shades: one colour from light to dark, so that more is darker to every eye."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from kiosk.picture.drawing import TEXT, WHITE

FEW = 5
"""A smaller count of people, of one place or kind, is not told exactly."""
NOBODY = "#EFE9DB"
_FILLS = ("#DDE7F4", "#AFC6E4", "#7FA3D1", "#2F63A8", "#163D77")
_STEPS = tuple(first * 10**power for power in range(7) for first in (1, 2, 5))


class Shade(NamedTuple):
    """A fill, and the colour that words on it have: contrast 6 or more."""

    fill: str
    ink: str


class Shades:
    """The classes of some counts: at most five, each from its least count up."""

    def __init__(self, counts: Iterable[int]) -> None:
        """Divide *counts* by even factors: a few places have most of the people."""
        told = [count for count in counts if count >= FEW]
        least, most = min(told, default=FEW), max(told, default=FEW)
        wanted = (least * (most / least) ** (part / 4) for part in range(1, 4))
        rounded = {max(step for step in _STEPS if step <= each) for each in wanted}
        self._from = (1, *sorted({FEW, *rounded} if told else ()))

    def of(self, count: int) -> Shade:
        """Give the shade of *count*."""
        if count <= 0:
            return Shade(NOBODY, TEXT)
        place = bisect_right(self._from, count) - 1
        return self._shade(place)

    def legend(self) -> tuple[tuple[Shade, int, int | None], ...]:
        """Give each class: its shade, its least and its greatest count, None for no end."""
        ends = (*(least - 1 for least in self._from[1:]), None)
        return tuple(
            (self._shade(place), least, end)
            for place, (least, end) in enumerate(zip(self._from, ends, strict=True))
        )

    def _shade(self, place: int) -> Shade:
        # The lightest is always 1 to 4; the darkest always the class that has no end.
        last = len(self._from) - 1
        at = 0 if place == 0 else len(_FILLS) - 1 - (last - place)
        return Shade(_FILLS[at], WHITE if at >= 3 else TEXT)
