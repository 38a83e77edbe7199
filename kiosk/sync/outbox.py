"""What to send next, and when: decided from what the journal remembers, and a clock.

Nothing is kept in memory, so a restart changes nothing. The clock may jump: whoever waits
never waits longer than they would have waited in any case.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.sync.faults import is_of_all

_FIRST, _LONGEST = timedelta(seconds=15), timedelta(minutes=10)
_SPREAD = 0.25


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is not there yet, and how it fared: `tries` failed, `said` why the last did.

    `next` is when it may be tried again, None for a file that was never tried.
    """

    n: int
    tries: int = 0
    next: datetime | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Send:
    """Send these now, in this order."""

    these: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rest:
    """Nothing is due before so much time has passed."""

    time: timedelta


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing waits."""


Step = Send | Rest | Done


def decide(waiting: tuple[Waiting, ...], now: datetime, *, asked: bool = False) -> Step:
    """Say what comes next. *asked* for by a person, everything is due.

    After a failure that would meet every file, one alone goes first, and the others only
    once it is there: never the same one twice, so that none holds up the rest.
    """
    if not waiting:
        return Done()
    wide = [each for each in waiting if is_of_all(each.said) and each.said]
    resting = max((_left(each, waiting, now) for each in wide), default=timedelta())
    if resting > timedelta() and not asked:
        return Rest(resting)
    left = {each.n: timedelta() if asked else _left(each, waiting, now) for each in waiting}
    due = sorted(
        (each for each in waiting if left[each.n] <= timedelta()),
        key=lambda each: (each.tries, each.n),
    )
    if not due:
        return Rest(min(left.values()))
    return Send(tuple(each.n for each in (due[:1] if wide and not asked else due)))


def failed(
    each: Waiting, waiting: tuple[Waiting, ...], said: str, now: datetime, jitter: float
) -> Waiting:
    """Give *each* after one more failure, whose reason is *said*. *jitter* lies in 0 to 1.

    What would meet every file is counted over all that wait.
    """
    once_more = Waiting(each.n, each.tries + 1, None, said)
    others = tuple(once_more if one.n == each.n else one for one in waiting)
    return Waiting(each.n, each.tries + 1, now + _wait(once_more, others) * _spread(jitter), said)


def _left(each: Waiting, waiting: tuple[Waiting, ...], now: datetime) -> timedelta:
    if each.next is None:
        return timedelta()
    # Further off than any wait: the clock was put back since.
    return min(each.next - now, _wait(each, waiting) * _spread(1.0))


def _wait(each: Waiting, waiting: tuple[Waiting, ...]) -> timedelta:
    tries = sum(one.tries for one in waiting) if is_of_all(each.said) else each.tries
    return min(_LONGEST, _FIRST * float(1 << min(max(tries - 1, 0), 16)))


def _spread(jitter: float) -> float:
    return 1.0 - _SPREAD + 2 * _SPREAD * jitter
