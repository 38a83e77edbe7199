"""How many of the deliverable there are of each kind: few passes, over an index alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.model import ZONE, Event
from kiosk.registry import tables as t
from kiosk.registry.kiosks import may_go_out
from kiosk.registry.sql import ColumnElement, Connection, func, select
from kiosk.registry.tally_tables import MINUTE
from kiosk.registry.value import Counts


@dataclass(frozen=True, slots=True)
class Counted:
    """The deliverable, by what they say; `by_hour` on the clock of each event."""

    off_day: int
    events: Mapping[bytes, int]
    by_day: Counts
    by_hour: Counts
    by_state: Counts
    by_home: Counts
    by_language: Counts
    by_method: Counts
    by_choice: Counts


def counted(db: Connection, known: Mapping[bytes, Event]) -> Counted:
    """Count the deliverable; *known* are the events by their uid."""
    c = t.signature.c
    days = _grouped(db, c.event, c.day)
    places = _grouped(db, c.state, c.home)
    ways = _grouped(db, c.language, c.method, c.choices)
    held: Counter[bytes] = Counter()
    for (uid, _day), number in days.items():
        held[bytes(uid)] += number
    return Counted(
        off_day=_off_day(days, known),
        events=held,
        by_day=_by(days, 1),
        by_hour=_by_hour(db, known),
        by_state=_by(places, 0),
        by_home=_by(places, 1),
        by_language=_by(ways, 0),
        by_method=_by(ways, 1),
        by_choice=_by_choice(ways),
    )


def _grouped(db: Connection, *columns: ColumnElement[Any]) -> dict[tuple[Any, ...], int]:
    query = select(*columns, func.count()).where(may_go_out()).group_by(*columns)
    return {tuple(row[:-1]): int(row[-1]) for row in db.execute(query)}


def _by(groups: Mapping[tuple[Any, ...], int], at: int) -> Counts:
    numbers: Counter[str] = Counter()
    for said, number in groups.items():
        numbers[str(said[at])] += number
    return tuple(sorted(numbers.items()))


def _by_choice(ways: Mapping[tuple[Any, ...], int]) -> Counts:
    numbers: Counter[str] = Counter()
    for (_, _, chosen), number in ways.items():
        for choice in set(chosen.split()):
            numbers[choice] += number
    return tuple(sorted(numbers.items()))


def _by_hour(db: Connection, known: Mapping[bytes, Event]) -> Counts:
    """Count by `2017-02-11T12`, the hour that the event's clock showed."""
    numbers: Counter[str] = Counter()
    zones: dict[str, ZoneInfo] = {}
    for (uid, minute), number in _grouped(db, t.signature.c.event, MINUTE).items():
        if minute:
            name = known[uid].zone if uid in known else ZONE
            zone = zones.setdefault(name, ZoneInfo(name))
            at = datetime.fromisoformat(minute).replace(tzinfo=UTC).astimezone(zone)
            numbers[f"{at:%Y-%m-%dT%H}"] += number
    return tuple(sorted(numbers.items()))


def _off_day(days: Mapping[tuple[Any, ...], int], known: Mapping[bytes, Event]) -> int:
    """Count the signatures from neither their event's day nor one next to it."""
    return sum(
        number
        for (uid, day), number in days.items()
        if uid in known and abs(date.fromisoformat(day) - known[uid].day) > timedelta(days=1)
    )
