"""The places from which people sign at this event, for the suggestions. In memory alone."""

from __future__ import annotations

from collections import Counter

from kiosk import places
from kiosk.entry import clean
from kiosk.model import Event, Place

FEWEST = 3


class RecentTowns:
    """Counts towns of the list while the program runs; another event begins anew."""

    def __init__(self) -> None:
        """Know of none."""
        self._event: Event | None = None
        self._counts: Counter[Place] = Counter()

    def begin(self, event: Event | None) -> None:
        """Count for *event*; what was counted for another is forgotten."""
        if event != self._event:
            self._event = event
            self._counts.clear()

    def add(self, town: str, state: str) -> None:
        """Count one more signature, if its town is in the list: free text is never kept."""
        place = Place(clean(town), state)
        if place in places.towns():
            self._counts[place] += 1

    def first(self) -> tuple[Place, ...]:
        """Give the towns with the most signatures, from three on.

        With fewer the order of the suggestions would tell where the last person lives.
        """
        return tuple(place for place, count in self._counts.most_common() if count >= FEWEST)
