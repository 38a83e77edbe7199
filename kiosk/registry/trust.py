"""Which kiosks organizers trust, and from when on no more: what follows from their decisions.

A kiosk that was retired was one of ours: what it exported until then counts, whatever
comes in later exports is held back. Of one that was revoked nothing counts, or nothing
that was signed from some moment on. Where organizers disagree, the more careful one is
followed until somebody decides again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.registry import tables as t
from kiosk.registry.bare import fetch, put
from kiosk.registry.chains import Range, joined_ranges
from kiosk.registry.decision_tables import decision, standing
from kiosk.registry.decisions import KIOSK, of
from kiosk.registry.said import SIGNED
from kiosk.registry.sql import Connection, select, update
from kiosk.registry.team_tables import barred
from kiosk.registry.verdicts import Decision, Subject, front

# From the least careful to the most.
_CARE = (t.NEW, t.CONFIRMED, t.RETIRED, t.REVOKED, t.REFUSED)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Trust:
    """What counts of a kiosk: its status, from when on (nothing for ever), and who disagrees."""

    status: str
    since: datetime | None = None
    split: bool = False


def pack(since: datetime | None) -> bytes:
    """Give a moment as a decision keeps it: 8 bytes, the seconds since 1970; nothing for none."""
    return b"" if since is None else int((since - _EPOCH).total_seconds()).to_bytes(8, "big")


def unpack(kept: bytes) -> datetime | None:
    """Read what `pack` gave."""
    return datetime.fromtimestamp(int.from_bytes(kept, "big"), UTC) if len(kept) == 8 else None


def trusted(db: Connection) -> dict[bytes, Trust]:
    """Give what organizers said of each kiosk on which they said anything."""
    query = select(standing.c.a, standing.c.choice, standing.c.keep, standing.c.split)
    rows = db.execute(query.where(standing.c.kind == KIOSK)).all()
    split = of(db, [Subject(KIOSK, row.a) for row in rows if row.split])
    return {
        row.a: _careful(split[Subject(KIOSK, row.a)])
        if row.split
        else Trust(row.choice, unpack(row.keep))
        for row in rows
    }


def settle_kiosks(db: Connection) -> None:
    """Make the status of each kiosk true, and which signatures do not count for it."""
    found = trusted(db)
    said = set(db.execute(select(decision.c.a).where(decision.c.kind == KIOSK)).scalars())
    statuses = {row.id: row.status for row in db.execute(select(t.device.c.id, t.device.c.status))}
    for id_, before in statuses.items():
        # A status may be older than the log of decisions.
        unsaid = t.NEW if id_ in said else before
        after = found[id_].status if id_ in found else unsaid
        if after != before:
            db.execute(update(t.device).where(t.device.c.id == id_).values(status=after))
    wanted: dict[bytes, str] = {}
    for id_, trust in found.items():
        if trust.status in {t.RETIRED, t.REVOKED}:
            wanted |= dict.fromkeys(_barred(db, id_, trust), trust.status)
    if wanted != dict(fetch(db, "SELECT id, why FROM barred")):
        db.exec_driver_sql("DELETE FROM barred")
        put(db, barred, list(wanted.items()))


def _barred(db: Connection, device: bytes, trust: Trust) -> Iterable[bytes]:
    """Give the signatures of a kiosk that do not count; a pure question to the tables."""
    signed = t.signature.c
    ends = (device + bytes(8), device + b"\xff" * 8)
    query = select(signed.id, SIGNED).where(signed.id.between(*ends))
    if trust.since is None:
        return [row.id for row in db.execute(query)]
    if trust.status == t.REVOKED:
        from_ = trust.since
        return [row.id for row in db.execute(query) if datetime.fromisoformat(row.signed) >= from_]
    files = fetch(db, "SELECT first, last, made FROM file WHERE device = ?", (device,))
    before = joined_ranges(
        (first, last) for first, last, made in files if datetime.fromisoformat(made) <= trust.since
    )
    return [row.id for row in db.execute(query) if not _covers(before, row.id)]


def _covers(ranges: Iterable[Range], id_: bytes) -> bool:
    seq = int.from_bytes(id_[16:], "big")
    return any(first <= seq <= last for first, last in ranges)


def _careful(decisions: list[Decision]) -> Trust:
    """Give the most careful of those that nobody has overtaken; of two, the earlier moment."""

    def care(one: Decision) -> tuple[int, float]:
        since = unpack(one.keep)
        return _CARE.index(one.choice), -(since or _EPOCH).timestamp()

    found = max(front(decisions), key=care)
    return Trust(found.choice, unpack(found.keep), split=True)
