"""What to send next, and when: decided from what the journal remembers, and a clock.

Nothing is kept in memory, so a restart changes nothing. The clock may jump: nobody waits
longer than they would have waited in any case.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.sync.faults import is_of_all

_FIRST, _LONGEST = timedelta(seconds=15), timedelta(minutes=10)
_SPREAD = 0.25


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is not there yet, or the storage itself (`n` 0), and how it fared.

    `tries` failed, the last for the reason `said`; `next` is when it may be tried again,
    None for at once. `gone` is a file that is to be taken away from there.
    """

    n: int
    tries: int = 0
    next: datetime | None = None
    said: str = ""
    gone: bool = False


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


def decide(
    storage: Waiting, waiting: tuple[Waiting, ...], now: datetime, *, asked: bool = False
) -> Step:
    """Say what comes next. *asked* for by a person, everything is due.

    While the *storage* itself failed last, one file alone goes first, and never the same
    one twice while there are others: so none holds up the rest.
    """
    if not waiting:
        return Done()
    if asked:
        return Send(tuple(each.n for each in _in_order(waiting)))
    if (left := _left(storage, now)) > timedelta():
        return Rest(left)
    due = _in_order(tuple(each for each in waiting if _left(each, now) <= timedelta()))
    if not due:
        return Rest(min(_left(each, now) for each in waiting))
    return Send(tuple(each.n for each in (due[:1] if storage.tries else due)))


def failed(
    storage: Waiting, each: Waiting, said: str, now: datetime, jitter: float
) -> tuple[Waiting, Waiting]:
    """Give the storage and the file after one more failure, for the reason *said*.

    What would meet every file lets the storage rest, else this file alone. Each rest is
    twice as long as the one before, up to ten minutes, and spread by *jitter*, 0 to 1.
    """
    file = replace(each, tries=each.tries + 1, next=None, said=said)
    if is_of_all(said):
        tries = storage.tries + 1
        return replace(storage, tries=tries, next=now + _wait(tries, jitter), said=said), file
    return storage, replace(file, next=now + _wait(file.tries, jitter))


def _in_order(waiting: tuple[Waiting, ...]) -> list[Waiting]:
    return sorted(waiting, key=lambda each: (not each.gone, each.tries, each.n))


def _left(each: Waiting, now: datetime) -> timedelta:
    if each.next is None:
        return timedelta()
    left = each.next - now
    # Further off than any wait: the clock was put back since. One try sets it right.
    return timedelta() if left > _wait(each.tries, 1.0) else left


def _wait(tries: int, jitter: float) -> timedelta:
    """Give the wait after so many failures, spread over a quarter to both sides."""
    doubled = _FIRST * float(1 << min(max(tries - 1, 0), 16))
    return min(_LONGEST, doubled) * (1.0 - _SPREAD + 2 * _SPREAD * jitter)
