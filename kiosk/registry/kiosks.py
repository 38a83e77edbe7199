"""Whose kiosks they are: said by organizers who compared six words, and kept here.

A file cannot tell whether its kiosk is one of ours. A registry that is made anew asks
again.
"""

from __future__ import annotations

from collections import Counter

from kiosk.errors import UsageRefused
from kiosk.model import Moment, RecordId
from kiosk.phrases import fingerprint
from kiosk.registry import tables as t
from kiosk.registry.lines import Lines
from kiosk.registry.paper import counts_elsewhere
from kiosk.registry.rows import log
from kiosk.registry.sql import ColumnElement, Connection, select, update
from kiosk.registry.status import DUPLICATE, EXCLUDED, HELD, of_status, set_aside
from kiosk.registry.value import Kiosk


def kiosks(db: Connection) -> tuple[Kiosk, ...]:
    """Give the kiosks that exports came from, by name, with the signatures of each."""
    rows = db.execute(select(t.device)).all()
    named = Lines(row.id for row in rows)
    held = Counter(
        RecordId.unpack(id_).device for id_ in db.execute(select(t.signature.c.id)).scalars()
    )
    return tuple(
        Kiosk(row.name, named.kiosk(row.id), fingerprint(row.public), row.status, held[row.id])
        for row in sorted(rows, key=lambda row: (row.name, row.id))
    )


def confirm(db: Connection, words: str, now: Moment) -> Kiosk:
    """Confirm the kiosk with these six words.

    Its id would not do: it stands in every list here, and comparing is the point.
    """
    return _decide(db, words, t.CONFIRMED, now, by_id=False)


def refuse(db: Connection, said: str, now: Moment) -> Kiosk:
    """Refuse the kiosk with these six words or this id."""
    return _decide(db, said, t.REFUSED, now, by_id=True)


def may_go_out() -> ColumnElement[bool]:
    """Give the condition for the signatures that may be handed over."""
    return ~of_status(t.REFUSED) & ~set_aside(HELD, EXCLUDED, DUPLICATE) & ~counts_elsewhere()


def _decide(db: Connection, said: str, status: str, now: Moment, *, by_id: bool) -> Kiosk:
    rows = db.execute(select(t.device)).all()
    named = Lines(row.id for row in rows)
    asked = " ".join(said.casefold().replace("-", " ").split())
    for row in rows:
        id_ = named.kiosk(row.id)
        if asked == fingerprint(row.public) or (by_id and asked == id_.casefold()):
            db.execute(update(t.device).where(t.device.c.id == row.id).values(status=status))
            log(db, now, f"kiosk-{status}", row.id.hex())
            return next(one for one in kiosks(db) if one.id == id_)
    raise UsageRefused(why="kiosk-unknown")
