"""An open registry lets people stop single lines, and let them go again."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.errors import DecisionRefused
from kiosk.model import Moment
from kiosk.registry import decisions, queue, suspects
from kiosk.registry.base import Base
from kiosk.registry.decided import Conflict, Flag, Rule
from kiosk.registry.deciding import named
from kiosk.registry.decisions import LINE, Choice
from kiosk.registry.settling import EXCLUDE, HOLD, RELEASE
from kiosk.registry.sides import Sides
from kiosk.registry.sql import Connection
from kiosk.registry.verdicts import Subject
from kiosk.registry.version_sides import chosen, told_versions

CHOICES = (HOLD, RELEASE, EXCLUDE)


class Reviewing(Base):
    """What is asked of a registry about lines that somebody should look at."""

    def scan(self, progress: suspects.Progress = lambda _done, _all: None) -> bool:
        """Fill the queue anew if anything changed; False where *progress* answered False."""
        try:
            with self._reading() as db:
                suspects.scan_all(db, progress)
        except suspects.Stopped:
            return False
        return True

    def review(
        self, kind: str | None = None, limit: int = 50, after: str = "", state: str = "open"
    ) -> tuple[Flag, ...]:
        """Give the next entries of the queue after the one whose id is given, kind by kind.

        What was merged since the last scan is scanned first.
        """
        self.scan()
        with self._reading() as db:
            return queue.page(db, kind, state, limit, after)

    def review_counts(self) -> dict[str, int]:
        """Count what is open in the queue, by its kind."""
        self.scan()
        with self._reading() as db:
            return queue.counts(db)

    def count_rule(self, rule: Rule, choice: str) -> int:
        """Count the lines on which a rule would say *choice*; nothing is decided."""
        return len(self._ruled(rule, choice))

    def apply_rule(self, rule: Rule, choice: str, why: str, by: str, now: Moment) -> int:
        """Say *choice* (`hold`, `release`, `exclude`) on every line of a rule; give how many."""
        ids = self._ruled(rule, choice)
        with self._reading() as db:
            return len(_append(db, ids, choice, why, by, now))

    def _ruled(self, rule: Rule, choice: str) -> list[bytes]:
        if choice not in CHOICES:
            raise DecisionRefused(why="kind")
        self.scan()
        with self._reading() as db:
            return queue.matching(db, rule, choice)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Give the records of which there are several versions, by their lines."""
        with self._reading() as db:
            return told_versions(db)

    def resolve_conflict(self, line: str, version: str, why: str, by: str, now: Moment) -> Conflict:
        """Say which version of a record stands; it counts until another version comes.

        `DecisionRefused` where the record is not in conflict or the version cannot be read.
        """
        with self._reading() as db:
            id_ = named(Sides(db), line)
            choice = chosen(db, id_, version)
            decisions.append(db, [choice], _reason(why), by, now)
            line = Sides(db).line(id_)
        return next(one for one in self.conflicts() if one.line == line)

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
    sides = Sides(db)
    ids = {named(sides, line): line for line in lines}
    for id_, line in ids.items():
        if not sides.is_known(id_):
            raise DecisionRefused(why="line", line=line)
    return _append(db, ids, choice, why, by, now)


def _append(
    db: Connection, ids: Iterable[bytes], choice: str, why: str, by: str, now: Moment
) -> tuple[str, ...]:
    chosen = (Choice(Subject(LINE, id_), choice) for id_ in ids)
    return tuple(made.hex() for made in decisions.append(db, chosen, _reason(why), by, now))


def _reason(why: str) -> str:
    if not why.strip():
        raise DecisionRefused(why="why")
    return why
