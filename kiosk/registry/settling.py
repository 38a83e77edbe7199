"""What follows from decisions and records, kept up to date: nothing is worked out twice."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kiosk.registry import tables as t
from kiosk.registry.components import Person, Same, kept, persons
from kiosk.registry.conflicts import settle_versions
from kiosk.registry.decision_tables import aside, late_void, standing
from kiosk.registry.decisions import LINE, PAIR
from kiosk.registry.online import settle_online
from kiosk.registry.paper import counts_elsewhere
from kiosk.registry.rows import mapped
from kiosk.registry.said import SIGNED
from kiosk.registry.sql import Connection, delete, insert, select, union
from kiosk.registry.status import DUPLICATE, EXCLUDED, HELD, OURS, refused
from kiosk.registry.trust import settle_kiosks

_MANY = 250
HOLD, RELEASE, EXCLUDE, SAME = "hold", "release", "exclude", "same"


class Settled:
    """Knows whether anything changed since the last time.

    The registry is its program's alone and has one connection, so what that connection
    changed is all that changed.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._at = -1

    def forget(self) -> None:
        """Know nothing again."""
        self._at = -1

    def settle(self, db: Connection) -> None:
        """Make what follows from records and decisions true, if anything changed."""
        if _changes(db) != self._at:
            settle_versions(db)
            settle_online(db)
            settle_kiosks(db)
            _settle_aside(db)
            self._at = _changes(db)


@dataclass(frozen=True, slots=True)
class _Held:
    """A record that says something: when it was signed, whether its kiosk is confirmed."""

    signed: str
    confirmed: bool


def _changes(db: Connection) -> int:
    return int(db.exec_driver_sql("SELECT total_changes()").scalar_one())


def _settle_aside(db: Connection) -> None:
    """Say which signatures stay here because of what people decided."""
    copies = _same_line(db)
    people = persons([*same(db), *copies])
    present = _present(db, {id_ for one in copies for id_ in (one.a, one.b)})
    wanted = _stopped(db, people, present)
    before = {row.id: (row.why, row.kept) for row in db.execute(select(aside))}
    out = {id_: (why, b"") for id_, why in wanted.items()}
    # Which line of a sheet counts depends on those that are held.
    _write(db, {id_: row for id_, row in before.items() if row[0] == DUPLICATE} | out, before)
    twice = set(db.execute(select(t.signature.c.id).where(counts_elsewhere())).scalars())
    here = {id_: one for id_, one in present.items() if id_ not in wanted and id_ not in twice}
    for person in people:
        stays = kept(person, here, lambda id_: (not here[id_].confirmed, here[id_].signed, id_))
        out |= {id_: (DUPLICATE, stays) for id_ in person.records if id_ in here and id_ != stays}
    _write(db, out, {row.id: (row.why, row.kept) for row in db.execute(select(aside))})


def same(db: Connection) -> list[Same]:
    """Give the pairs that count as one person."""
    c = standing.c
    query = select(c.a, c.b, c.keep, c.at, c.decision)
    found = db.execute(query.where((c.kind == PAIR) & (c.choice == SAME)))
    return [Same(row.a, row.b, row.keep, (row.at, row.decision)) for row in found]


def _same_line(db: Connection) -> list[Same]:
    """Give what is one signature anyhow: other records of a sheet's line that was decided on."""
    c, signed = standing.c, t.signature.c
    decided = union(
        *(select(id_).where((c.kind == PAIR) & (c.choice == SAME)) for id_ in (c.a, c.b))
    )
    query = select(signed.receipt, signed.id).where(t.ON_PAPER, signed.id.in_(decided))
    lines = mapped(db, query)
    found, receipts = [], list(lines)
    for start in range(0, len(receipts), _MANY):
        some = signed.receipt.in_(receipts[start : start + _MANY])
        for id_, receipt in db.execute(select(signed.id, signed.receipt).where(t.ON_PAPER, some)):
            if id_ != lines[receipt]:
                found.append(Same(id_, lines[receipt], b"", ("", b"")))
    return found


def _present(db: Connection, copies: AbstractSet[bytes]) -> dict[bytes, _Held]:
    """Give the records that somebody decided on, and *copies*, whose kiosk is not refused."""
    c = standing.c
    ours = union(
        select(c.a).where(c.kind != "version"),
        select(c.b).where(c.kind == PAIR),
        select(late_void.c.id),
    )
    asked, those = [t.signature.c.id.in_(ours)], sorted(copies)
    asked += [
        t.signature.c.id.in_(those[start : start + _MANY]) for start in range(0, len(those), _MANY)
    ]
    status = {row.id: row.status for row in db.execute(select(t.device.c.id, t.device.c.status))}
    query = select(t.signature.c.id, SIGNED).where(~refused())
    return {
        id_: _Held(signed or "", status.get(id_[:16]) in OURS)
        for which in asked
        for id_, signed in db.execute(query.where(which))
    }


def _stopped(
    db: Connection, people: tuple[Person, ...], present: Mapping[bytes, _Held]
) -> dict[bytes, str]:
    """Give what is held or excluded, and which of the two.

    Whoever withdrew one signature is not handed over by another one unasked.
    """
    said = standing.c
    lines = mapped(db, select(said.a, said.choice).where(said.kind == LINE))
    gone = {id_ for person in people for id_ in person.records if id_ not in present}
    withdrawn = {id_ for id_ in gone if _status(db, id_) == t.WITHDRAWN}
    waiting = {id_ for one in people if withdrawn.intersection(one.records) for id_ in one.records}
    waiting |= set(db.execute(select(late_void.c.id)).scalars())
    found = {}
    for id_ in present:
        choice = lines.get(id_, HOLD if id_ in waiting else "")
        if choice in {HOLD, EXCLUDE}:
            found[id_] = EXCLUDED if choice == EXCLUDE else HELD
    return found


def _status(db: Connection, id_: bytes) -> str | None:
    return db.execute(select(t.record.c.status).where(t.record.c.id == id_)).scalar()


def _write(
    db: Connection,
    rows: Mapping[bytes, tuple[str, bytes]],
    before: Mapping[bytes, tuple[str, bytes]],
) -> None:
    """Store what changed."""
    for id_ in before.keys() - rows.keys():
        db.execute(delete(aside).where(aside.c.id == id_))
    for id_, (why, stays) in rows.items():
        if before.get(id_) != (why, stays):
            db.execute(delete(aside).where(aside.c.id == id_))
            db.execute(insert(aside).values(id=id_, why=why, kept=stays))
