"""An open registry lets people stop single lines, and let them go again."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.errors import DecisionRefused
from kiosk.model import Moment
from kiosk.registry import decisions
from kiosk.registry.base import Base
from kiosk.registry.deciding import named
from kiosk.registry.decisions import LINE, Choice
from kiosk.registry.settling import EXCLUDE, HOLD, RELEASE
from kiosk.registry.sides import Sides
from kiosk.registry.sql import Connection
from kiosk.registry.verdicts import Subject


class Reviewing(Base):
    """What is asked of a registry about lines that somebody should look at."""

    def hold(self, lines: Iterable[str], why: str, by: str, now: Moment) -> tuple[str, ...]:
        """Keep lines here until somebody releases them; give the ids of the decisions."""
        with self._reading() as db:
            return _say(db, lines, HOLD, why, by, now)

    def release(self, lines: Iterable[str], why: str, by: str, now: Moment) -> tuple[str, ...]:
        """Let lines go that were held or excluded; give the ids of the decisions."""
        with self._reading() as db:
            return _say(db, lines, RELEASE, why, by, now)

    def exclude(self, lines: Iterable[str], why: str, by: str, now: Moment) -> tuple[str, ...]:
        """Never hand lines over; they stay here. Gives the ids of the decisions."""
        with self._reading() as db:
            return _say(db, lines, EXCLUDE, why, by, now)


def _say(
    db: Connection, lines: Iterable[str], choice: str, why: str, by: str, now: Moment
) -> tuple[str, ...]:
    if not why.strip():
        raise DecisionRefused(why="why")
    sides = Sides(db)
    ids = {named(sides, line): line for line in lines}
    for id_, line in ids.items():
        if not sides.is_known(id_):
            raise DecisionRefused(why="line", line=line)
    chosen = (Choice(Subject(LINE, id_), choice) for id_ in ids)
    return tuple(made.hex() for made in decisions.append(db, chosen, why, by, now))
