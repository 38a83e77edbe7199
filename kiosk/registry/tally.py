"""The tally: how much there is, and of what."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from kiosk.registry import spelling
from kiosk.registry import tables as t
from kiosk.registry.conflicts import resolved
from kiosk.registry.decision_tables import online
from kiosk.registry.kiosks import may_go_out
from kiosk.registry.paper import counts_elsewhere
from kiosk.registry.rows import count
from kiosk.registry.sql import ColumnElement, Connection, func, select
from kiosk.registry.status import DUPLICATE, EXCLUDED, HELD, of_status, set_aside
from kiosk.registry.value import Counts, HeldEvent, Tally
from kiosk.registry.withdrawing import waiting


def tally(db: Connection) -> Tally:
    """Count everything; the held have rows in the table of signatures, whoever brought them."""
    query = select(t.record.c.status, func.count()).group_by(t.record.c.status)
    statuses = Counter({str(status): int(number) for status, number in db.execute(query)})
    signed = t.signature.c
    return Tally(
        captured=statuses.total() + count(db, online),
        voided=statuses[t.VOIDED],
        withdrawn=statuses[t.WITHDRAWN],
        quarantined=statuses[t.UNREAD],
        conflicts=statuses[t.CONFLICT] - resolved(db),
        twice=_signatures(db, counts_elsewhere()),
        refused=_signatures(db, of_status(t.REFUSED)),
        duplicates=_signatures(db, set_aside(DUPLICATE)),
        held=_signatures(db, set_aside(HELD)),
        excluded=_signatures(db, set_aside(EXCLUDED)),
        deliverable=_signatures(db, may_go_out()),
        unconfirmed=_signatures(db, of_status(t.NEW) & may_go_out()),
        off_day=_off_day(db),
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
    query = select(signed.event, func.count()).where(may_go_out()).group_by(signed.event)
    held = {bytes(uid): int(number) for uid, number in db.execute(query)}
    found = (HeldEvent(uid, event, held.get(uid, 0)) for uid, event in spelling.events(db).items())
    return tuple(sorted(found, key=lambda one: (one.event.day, one.event.name, one.uid)))


def _signatures(db: Connection, which: ColumnElement[bool]) -> int:
    return int(db.execute(select(func.count()).select_from(t.signature).where(which)).scalar_one())


def _off_day(db: Connection) -> int:
    """Count the signatures from neither their event's day nor one next to it."""
    signed = t.signature.c
    query = select(signed.event, signed.day, func.count()).where(may_go_out())
    days = {uid: event.day for uid, event in spelling.events(db).items()}
    return sum(
        number
        for uid, day, number in db.execute(query.group_by(signed.event, signed.day))
        if uid in days and abs(date.fromisoformat(day) - days[uid]) > timedelta(days=1)
    )


def _by(db: Connection, column: ColumnElement[str]) -> Counts:
    query = select(column, func.count()).where(may_go_out()).group_by(column).order_by(column)
    return tuple((str(value), int(number)) for value, number in db.execute(query))


def _by_choice(db: Connection) -> Counts:
    numbers: Counter[str] = Counter()
    for chosen, number in _by(db, t.signature.c.choices):
        numbers.update(dict.fromkeys(chosen.split(), number))
    return tuple(sorted(numbers.items()))
