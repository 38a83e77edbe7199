"""The day of a kiosk: Setup, Rehearsal, Open, Paused, Closed; and the days of a campaign.

Nothing here reads a clock. A campaign's days are whole days in Mexico City.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.errors import NotNow
from kiosk.model import ZONE, Moment

# Whoever had the notice before them when the campaign closed may end within this.
GRACE = timedelta(minutes=10)


class State(StrEnum):
    """Where the day stands; the value is the state's name in tables and tests."""

    SETUP = "setup"
    REHEARSAL = "rehearsal"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Day:
    """The state, and when a rehearsal of this day last went well."""

    state: State = State.SETUP
    ready: Moment | None = None


def plan(day: Day) -> Day:
    """Give the day after an event was named; after a closed one a new day begins."""
    if day.state is State.CLOSED:
        return Day()
    return _in(day, State.SETUP, State.REHEARSAL)


def rehearse(day: Day) -> Day:
    """Give the day once it is rehearsed."""
    return replace(_in(day, State.SETUP, State.REHEARSAL), state=State.REHEARSAL)


def rehearsed(day: Day, now: Moment) -> Day:
    """Give the day once its rehearsal went well."""
    return replace(_in(day, State.REHEARSAL), ready=now)


def open_(day: Day) -> Day:
    """Give the day on which people may sign; a spare tablet opens without a rehearsal."""
    return replace(_in(day, State.SETUP, State.REHEARSAL), state=State.OPEN)


def pause(day: Day) -> Day:
    """Give the day on which nobody signs for a while."""
    return replace(_in(day, State.OPEN), state=State.PAUSED)


def resume(day: Day) -> Day:
    """Give the day on which people sign again."""
    return replace(_in(day, State.PAUSED), state=State.OPEN)


def close(day: Day) -> Day:
    """Give the day on which nobody signs any more."""
    return replace(_in(day, State.OPEN, State.PAUSED), state=State.CLOSED)


def time_left(closes: date, now: Moment, zone: str = ZONE) -> timedelta:
    """Give what is left until the end of the day *closes* in *zone*; zero once it is over."""
    return max(_midnight(closes + timedelta(days=1), zone) - now.utc, timedelta())


def is_over(closes: date, now: Moment, zone: str = ZONE) -> bool:
    """Tell whether the day *closes* has ended in *zone*: nobody may begin to sign."""
    return not time_left(closes, now, zone)


def has_begun(opens: date, now: Moment, zone: str = ZONE) -> bool:
    """Tell whether the day *opens* has begun in *zone*."""
    return now.utc >= _midnight(opens, zone)


def may_end(closes: date, begun: Moment, signed: Moment, zone: str = ZONE) -> bool:
    """Tell whether a pass whose notice was shown at *begun* may end in a signature at *signed*."""
    if not is_over(closes, signed, zone):
        return True
    late = signed.utc - _midnight(closes + timedelta(days=1), zone)
    return not is_over(closes, begun, zone) and late < GRACE


def _in(day: Day, *states: State) -> Day:
    if day.state not in states:
        raise NotNow(state=day.state.value)
    return day


def _midnight(day: date, zone: str) -> datetime:
    """Give when *day* begins. Both sides of what is compared are aware."""
    return datetime.combine(day, time(), ZoneInfo(zone))
