"""An open registry counts what it holds, and gives out what may be handed over."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.registry import tally as counting
from kiosk.registry.base import Base
from kiosk.registry.delivery import deliverable
from kiosk.registry.sql import refusing
from kiosk.registry.value import Deliverable, HeldEvent, Tally


class Counting(Base):
    """What is asked of a registry about numbers and lines."""

    def tally(self) -> Tally:
        """Count what is there; the parts add up to what was captured."""
        with self._reading() as db:
            return counting.tally(db)

    def events(self) -> tuple[HeldEvent, ...]:
        """Give the events that exports told of, by day and name."""
        with self._reading() as db:
            return counting.events(db)

    def deliverable(self) -> Iterator[Deliverable]:
        """Give every signature that may be handed over, with its ink; sort them yourself."""
        with self._reading():
            pass
        with refusing(self._path):
            yield from deliverable(self._engine)
