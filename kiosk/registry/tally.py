"""The tally: how much there is, and of what."""

from __future__ import annotations

from collections import Counter
from datetime import date

from kiosk.model import Event, Place
from kiosk.registry import tables as t
from kiosk.registry.rows import count
from kiosk.registry.sql import ColumnElement, Connection, func, select
from kiosk.registry.value import Counts, HeldEvent, Tally
from kiosk.registry.withdrawing import waiting


def tally(db: Connection) -> Tally:
    """Count everything; only the deliverable have rows in the table of signatures."""
    query = select(t.record.c.status, func.count()).group_by(t.record.c.status)
    statuses = Counter({str(status): int(number) for status, number in db.execute(query)})
    signed = t.signature.c
    return Tally(
        captured=statuses.total(),
        voided=statuses[t.VOIDED],
        withdrawn=statuses[t.WITHDRAWN],
        quarantined=statuses[t.UNREAD],
        conflicts=statuses[t.CONFLICT],
        deliverable=count(db, t.signature),
        quarantined_files=count(db, t.refused_file),
        withdrawals_waiting=waiting(db),
        by_day=_by(db, signed.day),
        by_event=tuple(
            (f"{one.event.day.isoformat()} {one.event.name}", one.deliverable)
            for one in events(db)
            if one.deliverable
        ),
        by_state=_by(db, signed.state),
        by_home=_by(db, signed.home),
        by_language=_by(db, signed.language),
        by_method=_by(db, signed.method),
        by_choice=_by_choice(db),
    )


def events(db: Connection) -> tuple[HeldEvent, ...]:
    """Give every event that exports told of, by day and name."""
    signed = t.signature.c
    query = select(signed.event, func.count()).group_by(signed.event)
    held = {bytes(uid): int(number) for uid, number in db.execute(query)}
    found = (
        HeldEvent(
            row.uid,
            Event(row.name, Place(row.town, row.state), date.fromisoformat(row.day), row.zone),
            held.get(row.uid, 0),
        )
        for row in db.execute(select(t.event))
    )
    return tuple(sorted(found, key=lambda one: (one.event.day, one.event.name, one.uid)))


def _by(db: Connection, column: ColumnElement[str]) -> Counts:
    query = select(column, func.count()).group_by(column).order_by(column)
    return tuple((str(value), int(number)) for value, number in db.execute(query))


def _by_choice(db: Connection) -> Counts:
    numbers: Counter[str] = Counter()
    for chosen, number in _by(db, t.signature.c.choices):
        numbers.update(dict.fromkeys(chosen.split(), number))
    return tuple(sorted(numbers.items()))
