"""An open registry finds people who signed twice, and keeps what is decided on them."""

from __future__ import annotations

import time
from dataclasses import replace

from kiosk.errors import DecisionRefused
from kiosk.model import Moment
from kiosk.registry import decisions, pairing, searching
from kiosk.registry.base import Base
from kiosk.registry.decided import Decided, Found, Pair
from kiosk.registry.decisions import PAIR, Choice
from kiosk.registry.logbook import told
from kiosk.registry.rows import log
from kiosk.registry.settling import SAME
from kiosk.registry.sides import GONE, Sides
from kiosk.registry.sql import Connection
from kiosk.registry.verdicts import Decision, Subject

CHOICES = (SAME, "household", "different", "later")


class Deciding(Base):
    """What is asked of a registry about pairs and decisions."""

    def find_duplicates(self, progress: searching.Progress, now: Moment) -> Found | None:
        """Search for people who signed twice; the pairs are kept, decisions stay.

        Where nothing changed since the last search, nothing is searched. Gives nothing
        where *progress* answered False: what was found before is still there.
        """
        try:
            with self._reading() as db:
                found = searching.last(db) or searching.find(db, progress, time.monotonic, now)
                if found.fresh:
                    log(db, now, searching.SEARCHED, f"{found.signers} {found.pairs}")
                return replace(found, open=pairing.counts(db)[pairing.OPEN])
        except searching.Stopped:
            return None

    def searched(self) -> bool:
        """Tell whether all that came in was searched for people who signed twice.

        Who was left out since needs no other search.
        """
        with self._reading() as db:
            return searching.last(db) is not None or searching.is_newest(db)

    def pair_counts(self) -> dict[str, int]:
        """Count the pairs in each state: `open`, `decided`, `later`, `conflict`."""
        with self._reading() as db:
            return pairing.counts(db)

    def pairs(self, state: str = "open", limit: int = 50, after: str = "") -> tuple[Pair, ...]:
        """Give the next pairs of a state after the one whose id is given, most alike first."""
        with self._reading() as db:
            return pairing.page(db, state, limit, after)

    def pair(self, a: str, b: str) -> Pair:
        """Give two lines side by side, whether they were proposed or not."""
        with self._reading() as db:
            return pairing.shown(db, [_both(Sides(db), a, b)])[0]

    def decide(
        self, a: str, b: str, choice: str, keep: str | None, why: str, by: str, now: Moment
    ) -> Pair:
        """Say whether two lines are one person: `same`, `household`, `different` or `later`.

        Of the `same`, *keep* is the line that stays; where nobody says, it is that of a
        confirmed kiosk, then the one signed first. `DecisionRefused` says why not.
        """
        with self._reading() as db:
            sides = Sides(db)
            one, other = _both(sides, a, b)
            stays = named(sides, keep) if keep else b""
            if choice not in CHOICES:
                raise DecisionRefused(why="choice")
            if stays and (choice != SAME or stays not in (one, other)):
                raise DecisionRefused(why="keep")
            chosen = Choice(Subject(PAIR, one, other), choice, stays)
            decisions.append(db, [chosen], why, by, now)
        with self._reading() as db:
            return pairing.shown(db, [(one, other)])[0]

    def undo(self, decision: str, by: str, now: Moment) -> Decided:
        """Take a decision of any kind back; the log keeps both. Gives the undo."""
        with self._reading() as db:
            try:
                id_ = bytes.fromhex(decision)
            except ValueError as cause:
                raise DecisionRefused(why="unknown") from cause
            made = decisions.undo(db, id_, by, now)
            return next(one for one in _log(db) if one.id == made.hex())

    def decisions(self) -> tuple[Decided, ...]:
        """Give the log of everything that was decided, the newest first."""
        with self._reading() as db:
            return _log(db)


def named(sides: Sides, line: str) -> bytes:
    """Give the record of a line; `DecisionRefused` where no kiosk is called like that."""
    found = sides.lines.find(line)
    if found is None:
        raise DecisionRefused(why="line", line=line)
    return found.pack()


def _both(sides: Sides, a: str, b: str) -> tuple[bytes, bytes]:
    one, other = sorted((named(sides, a), named(sides, b)))
    if one == other:
        raise DecisionRefused(why="itself")
    for id_, side in sides.of((one, other)).items():
        if side.stands == GONE and not sides.is_known(id_):
            raise DecisionRefused(why="line", line=side.line)
    return one, other


def _log(db: Connection) -> tuple[Decided, ...]:
    about: dict[Subject, list[Decision]] = {}
    order: dict[str, int] = {}
    for at, one in enumerate(decisions.every(db)):
        about.setdefault(one.subject, []).append(one)
        order[one.id.hex()] = at
    found = [one for several in told(about, Sides(db)).values() for one in several]
    return tuple(sorted(found, key=lambda one: order[one.id]))
