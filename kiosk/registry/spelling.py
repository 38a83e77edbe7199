"""How an event is spelled: kiosks may differ in capitals and blanks, and in the time zone."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from kiosk.model import Event, Place
from kiosk.registry import online
from kiosk.registry import tables as t
from kiosk.registry.sql import Connection, select


def events(db: Connection) -> dict[bytes, Event]:
    """Give every event by its uid, as most kiosks spell it; sources of other signers, too.

    One confirmed kiosk outweighs any number of others: whoever makes kiosks does not
    rename events. Refused ones have no say where anybody else has. What is left undecided
    falls to the least spelling, so the order of arrival decides nothing.
    """
    statuses = {row.id: row.status for row in db.execute(select(t.device))}
    told: defaultdict[bytes, defaultdict[Event, Counter[str]]]
    told = defaultdict(lambda: defaultdict(Counter))
    for row in db.execute(select(t.told)):
        place, day = Place(row.town, row.state), date.fromisoformat(row.day)
        told[row.uid][Event(row.name, place, day, row.zone)][statuses[row.device]] += 1
    named = {uid: min(all_, key=lambda one: _rank(one, all_)) for uid, all_ in told.items()}
    return named | online.events(db)


def _rank(event: Event, spelled: dict[Event, Counter[str]]) -> tuple[int, int, str, str, str]:
    by = spelled[event]
    ours = by[t.CONFIRMED] + by[t.RETIRED]
    return -ours, -by[t.NEW], event.name, event.place.town, event.zone
