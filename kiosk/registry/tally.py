"""The tally: how much there is, and of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kiosk.model import Event
from kiosk.registry import spelling
from kiosk.registry import tables as t
from kiosk.registry.conflicts import resolved
from kiosk.registry.counts import counted
from kiosk.registry.decision_tables import online
from kiosk.registry.kiosks import may_go_out
from kiosk.registry.letters import counts
from kiosk.registry.paper import counts_elsewhere
from kiosk.registry.rows import count
from kiosk.registry.sql import ColumnElement, Connection, func, select
from kiosk.registry.status import DUPLICATE, EXCLUDED, HELD, of_status, refused, set_aside
from kiosk.registry.value import HeldEvent, Tally
from kiosk.registry.withdrawing import waiting


def tally(db: Connection) -> Tally:
    """Count everything; the held have rows in the table of signatures, whoever brought them."""
    query = select(t.record.c.status, func.count()).group_by(t.record.c.status)
    statuses = Counter({str(status): int(number) for status, number in db.execute(query)})
    known = spelling.events(db)
    said = counted(db, known)
    kiosks = set(db.execute(select(t.device.c.status)).scalars())
    return Tally(
        captured=statuses.total() + count(db, online),
        voided=statuses[t.VOIDED],
        withdrawn=statuses[t.WITHDRAWN],
        quarantined=statuses[t.UNREAD],
        conflicts=statuses[t.CONFLICT] - resolved(db),
        twice=_signatures(db, counts_elsewhere()),
        refused=_signatures(db, refused()),
        duplicates=_signatures(db, set_aside(DUPLICATE)),
        held=_signatures(db, set_aside(HELD)),
        excluded=_signatures(db, set_aside(EXCLUDED)),
        deliverable=sum(said.events.values()),
        unconfirmed=_signatures(db, of_status(t.NEW) & may_go_out()) if t.NEW in kiosks else 0,
        off_day=said.off_day,
        quarantined_files=count(db, t.refused_file),
        withdrawals_waiting=waiting(db),
        by_day=said.by_day,
        by_hour=said.by_hour,
        by_event=tuple(
            (f"{one.event.day.isoformat()} {one.event.name}", one.deliverable)
            for one in _held(known, said.events)
            if one.deliverable
        ),
        by_state=said.by_state,
        by_home=said.by_home,
        by_language=said.by_language,
        by_method=said.by_method,
        by_choice=said.by_choice,
        by_version=tuple((str(n), many) for n, many in sorted(counts(db, may_go_out()).items())),
    )


def events(db: Connection) -> tuple[HeldEvent, ...]:
    """Give every event that exports told of, by day and name."""
    signed = t.signature.c
    query = select(signed.event, func.count()).where(may_go_out()).group_by(signed.event)
    held = {bytes(uid): int(number) for uid, number in db.execute(query)}
    return _held(spelling.events(db), held)


def _held(known: Mapping[bytes, Event], held: Mapping[bytes, int]) -> tuple[HeldEvent, ...]:
    found = (HeldEvent(uid, event, held.get(uid, 0)) for uid, event in known.items())
    return tuple(sorted(found, key=lambda one: (one.event.day, one.event.name, one.uid)))


def _signatures(db: Connection, which: ColumnElement[bool]) -> int:
    return int(db.execute(select(func.count()).select_from(t.signature).where(which)).scalar_one())
