"""Whose kiosks they are: said by organizers who compared six words, and kept here.

A file cannot tell whether its kiosk is one of ours. A registry that is made anew asks
again.
"""

from __future__ import annotations

from typing import Any

from kiosk.errors import UsageRefused
from kiosk.model import Moment
from kiosk.phrases import fingerprint
from kiosk.registry import tables as t
from kiosk.registry.decisions import KIOSK, Choice, append
from kiosk.registry.lines import Lines, lines
from kiosk.registry.paper import counts_elsewhere
from kiosk.registry.rows import log, mapped
from kiosk.registry.sql import ColumnElement, Connection, func, literal_column, select
from kiosk.registry.status import DUPLICATE, EXCLUDED, HELD, refused, set_aside
from kiosk.registry.team_tables import barred
from kiosk.registry.trust import Trust, pack, settle_kiosks, trusted
from kiosk.registry.value import Kiosk
from kiosk.registry.verdicts import Subject

UNSAID = "—"


def kiosks(db: Connection) -> tuple[Kiosk, ...]:
    """Give the kiosks that exports came from, by name, with the signatures of each."""
    rows = db.execute(select(t.device)).all()
    named, said = Lines(row.id for row in rows), trusted(db)
    counts = select(func.substr(t.signature.c.id, 1, 16), func.count()).group_by(
        literal_column("1")
    )
    held = mapped(db, counts)
    late = mapped(db, counts.where(t.signature.c.id.in_(select(barred.c.id))))
    return tuple(
        Kiosk(
            row.name,
            named.kiosk(row.id),
            fingerprint(row.public),
            row.status,
            held.get(row.id, 0),
            late.get(row.id, 0),
            _since(said.get(row.id)),
            split=row.id in said and said[row.id].split,
        )
        for row in sorted(rows, key=lambda row: (row.name, row.id))
    )


def _since(trust: Trust | None) -> Moment | None:
    return None if trust is None or trust.since is None else Moment.at(trust.since)


def confirm(db: Connection, words: str, by: str, now: Moment) -> Kiosk:
    """Confirm the kiosk with these six words.

    Its id would not do: it stands in every list here, and comparing is the point.
    """
    return _decide(db, words, t.CONFIRMED, by, now, by_id=False)


def refuse(db: Connection, said: str, by: str, now: Moment) -> Kiosk:
    """Refuse the kiosk with these six words or this id."""
    return _decide(db, said, t.REFUSED, by, now, by_id=True)


def retire(db: Connection, said: str, by: str, now: Moment, since: Moment | None) -> Kiosk:
    """Take leave of a kiosk: what it exports after *since*, or now, is held back.

    By its id only if it was confirmed, else by its six words.
    """
    row = _found(db, said, by_id=True)
    words = row.status == t.NEW
    return _decide(db, said, t.RETIRED, by, now, by_id=not words, since=since or now)


def revoke(db: Connection, said: str, by: str, now: Moment, since: Moment | None) -> Kiosk:
    """Trust a kiosk no more: nothing of it counts, or nothing signed from *since* on."""
    return _decide(db, said, t.REVOKED, by, now, by_id=True, since=since)


def may_go_out() -> ColumnElement[bool]:
    """Give the condition for the signatures that may be handed over."""
    return ~refused() & ~set_aside(HELD, EXCLUDED, DUPLICATE) & ~counts_elsewhere()


def _decide(
    db: Connection,
    said: str,
    status: str,
    by: str,
    now: Moment,
    *,
    by_id: bool,
    since: Moment | None = None,
) -> Kiosk:
    id_ = _found(db, said, by_id=by_id).id
    keep = pack(since.utc if since is not None else None)
    append(db, [Choice(Subject(KIOSK, id_), status, keep)], "", by or UNSAID, now)
    settle_kiosks(db)
    log(db, now, f"kiosk-{status}", id_.hex())
    named = lines(db).kiosk(id_)
    return next(one for one in kiosks(db) if one.id == named)


def _found(db: Connection, said: str, *, by_id: bool) -> Any:  # noqa: ANN401 - a row
    rows = db.execute(select(t.device)).all()
    named = Lines(row.id for row in rows)
    asked = " ".join(said.casefold().replace("-", " ").split())
    for row in rows:
        known = named.kiosk(row.id)
        if asked == fingerprint(row.public) or (by_id and asked == known.casefold()):
            return row
    raise UsageRefused(why="kiosk-unknown")
