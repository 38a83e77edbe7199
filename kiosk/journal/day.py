"""The day as the audit entries tell it: planned, rehearsed, opened, paused, closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kiosk import event as days
from kiosk.crypto.cipher import Connection
from kiosk.event import Day
from kiosk.journal.rows import to_moment
from kiosk.journal.store import Draft
from kiosk.model import Event, Moment, Place

PLANNED, READY, OPENED, PAUSED, RESUMED, CLOSED = (
    "planned",
    "ready",
    "event-opened",
    "paused",
    "resumed",
    "event-closed",
)
_STEPS: dict[str, Callable[[Day, Moment], Day]] = {
    PLANNED: lambda day, _: days.plan(day),
    READY: lambda day, at: days.rehearsed(days.rehearse(day), at),
    # An event may be opened that was never planned.
    OPENED: lambda day, _: days.open_(days.plan(day)),
    PAUSED: lambda day, _: days.pause(day),
    RESUMED: lambda day, _: days.resume(day),
    CLOSED: lambda day, _: days.close(day),
}
KINDS = frozenset(_STEPS)
_QUERY = """SELECT kind, at FROM audit WHERE kind IN (?, ?, ?, ?, ?, ?) ORDER BY n"""


def stepped(day: Day, kind: str, at: Moment) -> Day:
    """Give the day after the entry *kind*; `NotNow` where it could not be made."""
    return _STEPS[kind](day, at)


def read(connection: Connection) -> Day:
    """Give the day that the audit entries tell of."""
    day = Day()
    for kind, at in connection.execute(_QUERY, tuple(_STEPS)).fetchall():
        day = stepped(day, kind, to_moment(at))
    return day


def add_plan(draft: Draft, event: Event) -> None:
    """Name *event* ahead, on the audit entry that was just added."""
    place, on = event.place, event.day.isoformat()
    draft.connection.execute(
        "INSERT INTO plan (audit, name, town, state, day, zone) VALUES (?, ?, ?, ?, ?, ?)",
        (draft.head.audit, event.name, place.town, place.state, on, event.zone),
    )


def planned(connection: Connection) -> Event | None:
    """Give the event that was named last, unless one was opened since."""
    row = connection.execute(
        "SELECT name, town, state, day, zone FROM plan WHERE audit >"
        " (SELECT coalesce(max(n), 0) FROM audit WHERE kind = ?) ORDER BY audit DESC LIMIT 1",
        (OPENED,),
    ).fetchone()
    if row is None:
        return None
    name, town, state, on, zone = row
    return Event(name, Place(town, state), date.fromisoformat(on), zone)
