"""Signatures as people look at them, some at a time, with what became of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from kiosk.model import Method, Moment, Name, Place, RecordId
from kiosk.registry import spelling
from kiosk.registry import tables as t
from kiosk.registry.decided import Side
from kiosk.registry.decision_tables import aside, online, source
from kiosk.registry.lines import lines
from kiosk.registry.paper import counts_elsewhere
from kiosk.registry.rows import mapped
from kiosk.registry.said import EMAIL, OFFSET, SIGNED, ZONE
from kiosk.registry.sql import Connection, RowMapping, select
from kiosk.registry.team_tables import barred

GONE, REFUSED, TWICE, DELIVERABLE = "gone", "refused", "twice", "deliverable"
_MANY = 250


class Sides:
    """What is known of some records, inside one transaction."""

    def __init__(self, db: Connection) -> None:
        """Learn the names of kiosks and events."""
        self._db, self.lines = db, lines(db)
        devices = db.execute(select(t.device.c.id, t.device.c.name, t.device.c.status)).all()
        self._kiosks = {row.id: row.name for row in devices}
        self._kiosks |= mapped(db, select(source.c.id, source.c.name))
        self._refused = {row.id for row in devices if row.status == t.REFUSED}
        self._events = {uid: one.name for uid, one in spelling.events(db).items()}

    def of(self, ids: Collection[bytes]) -> dict[bytes, Side]:
        """Give a side for each of *ids*; of what says nothing here, the line alone."""
        asked = sorted(set(ids))
        found = {id_: Side(self.line(id_), GONE) for id_ in asked}
        for start in range(0, len(asked), _MANY):
            some = asked[start : start + _MANY]
            found |= {row["id"]: side for row, side in self._rows(some)}
        return found

    def line(self, id_: bytes) -> str:
        """Give the id of a line."""
        return self.lines.line(RecordId.unpack(id_))

    def kiosk(self, id_: bytes) -> str:
        """Give the name of the kiosk or source that a record came from."""
        return str(self._kiosks.get(id_[:16], ""))

    def is_known(self, id_: bytes) -> bool:
        """Tell whether the registry ever heard of a record."""
        return any(
            self._db.execute(select(each.c.id).where(each.c.id == id_)).one_or_none()
            for each in (t.record, online)
        )

    def _rows(self, ids: list[bytes]) -> Iterator[tuple[RowMapping, Side]]:
        db, signed = self._db, t.signature.c
        query = select(aside.c.id, aside.c.why).where(aside.c.id.in_(ids))
        why = mapped(db, query)
        query = select(barred.c.id).where(barred.c.id.in_(ids))
        late = set(db.execute(query).scalars())
        twice = set(
            db.execute(select(signed.id).where(signed.id.in_(ids) & counts_elsewhere())).scalars()
        )
        fields = (c for c in signed if c.name not in {"text", "receipt", "choices", "witness"})
        rows = select(*fields, SIGNED, OFFSET, ZONE, EMAIL, t.ink.c.ink)
        rows = rows.join(t.ink, t.ink.c.id == signed.id).where(signed.id.in_(ids))
        for row in db.execute(rows).mappings():
            id_ = row["id"]
            stands = why.get(id_, TWICE if id_ in twice else DELIVERABLE)
            is_refused = id_[:16] in self._refused or id_ in late
            yield row, self._side(row, REFUSED if is_refused else stands)

    def _side(self, row: RowMapping, stands: str) -> Side:
        return Side(
            line=self.line(row["id"]),
            stands=stands,
            name=Name(row["given"], row["surname"], row["printed"]),
            place=Place(row["town"], row["state"]),
            home=row["home"],
            event=self._events.get(row["event"], ""),
            kiosk=self.kiosk(row["id"]),
            signed=signed_at(row),
            method=Method(row["method"]),
            language="es" if row["language"] == "es" else "en",
            email=row["email"] or "",
            ink=row["ink"],
        )


def signed_at(row: RowMapping) -> Moment | None:
    """Give when a row says that it was signed."""
    if not row["signed"]:
        return None
    return Moment(datetime.fromisoformat(row["signed"]), row["offset"], row["zone"])
