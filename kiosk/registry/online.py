"""Signers of other sources: what a table said, kept as it was told, and counted like others.

A line's id follows from the name of its source and from what the row says. So a table may
come again, longer or in another order, and whatever was decided on a line still holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256

from kiosk import canonical, entry
from kiosk.errors import ImportRefused
from kiosk.model import Event, Method, Moment, Place, RecordId
from kiosk.registry import tables as t
from kiosk.registry.columns import Online
from kiosk.registry.decided import Imported
from kiosk.registry.decision_tables import online, source
from kiosk.registry.lines import lines
from kiosk.registry.rows import log
from kiosk.registry.sql import Connection, insert_many, insert_new, select


@dataclass(frozen=True, slots=True)
class Origin:
    """Where rows came from: the file's SHA-256, how it was read, by whom, and when."""

    sha256: bytes
    mapping: Mapping[str, str]
    by: str
    now: Moment


_SEQUENCE = 53  # bits: what other programs can count to


def take(db: Connection, rows: Iterable[Online | str], name: str, origin: Origin) -> Imported:
    """Keep the rows of the source *name*; tell what came of each."""
    name = entry.clean(name)
    if not name or len(name) > 100:
        raise ImportRefused(why="source")
    id_ = source_id(name)
    told = {"id": id_, "name": name, "at": origin.now.local.isoformat(), "by": origin.by}
    told |= {"sha256": origin.sha256, "mapping": canonical.dumps(dict(origin.mapping)).decode()}
    db.execute(insert_new(source), told)
    known = set(db.execute(select(online.c.id).where(online.c.source == id_)).scalars())
    new, seen, refused, number = [], 0, [], 0
    for number, row in enumerate(rows, 1):
        if isinstance(row, str):
            refused.append((number, row))
            continue
        words = canonical.dumps(asdict(row))
        digest = sha256(words).digest()
        line = line_id(id_, digest)
        if line in known:
            seen += 1
            continue
        known.add(line)
        new.append((line, id_, digest, number, words))
    insert_many(db, online, new)
    log(db, origin.now, "imported", f"{origin.sha256.hex()} {len(new)}")
    named = lines(db)
    ends = [named.line(RecordId.unpack(new[at][0])) for at in (0, -1)] if new else ["", ""]
    return Imported(name, number, len(new), seen, tuple(refused), ends[0], ends[1])


def settle_online(db: Connection) -> None:
    """Let every line of other sources stand among the signatures."""
    missing = select(online.c.id, online.c.source, online.c.text)
    missing = missing.where(online.c.id.not_in(select(t.signature.c.id)))
    rows = db.execute(missing).all()
    if not rows:
        return
    days = {one.id: one.at[:10] for one in db.execute(select(source.c.id, source.c.at))}
    said = [_signature(row.id, row.source, row.text, days[row.source]) for row in rows]
    insert_many(db, t.signature, said)
    insert_many(db, t.ink, [(row.id, b"") for row in rows])


def events(db: Connection) -> dict[bytes, Event]:
    """Give an event for each source: its name, no place, the day when it came."""
    found = db.execute(select(source.c.id, source.c.name, source.c.at))
    nowhere = Place("", "")
    return {
        event_of(row.id): Event(row.name, nowhere, date.fromisoformat(row.at[:10])) for row in found
    }


def source_id(name: str) -> bytes:
    """Give the 16 bytes that stand where other lines have their kiosk."""
    return sha256(b"firma/source\x00" + name.casefold().encode()).digest()[:16]


def line_id(source: bytes, digest: bytes) -> bytes:
    """Give the id of a row by what it says."""
    number = int.from_bytes(sha256(source + digest).digest()[:8], "big") >> (64 - _SEQUENCE)
    return RecordId(source, max(1, number)).pack()


def event_of(source: bytes) -> bytes:
    """Give the 8 bytes that stand where other lines have their event."""
    return sha256(b"firma/source event\x00" + source).digest()[:8]


def _signature(id_: bytes, source: bytes, text: bytes, day: str) -> tuple[object, ...]:
    said = canonical.loads(text, 1 << 20)
    if not isinstance(said, dict):
        raise TypeError("not a row")
    fields = {name: str(value) for name, value in said.items()}
    signed = fields["signed"]
    when: canonical.Json = {"utc": signed, "offset": 0, "zone": "UTC"} if signed else None
    words: dict[str, canonical.Json] = {"online": said}
    words["signature"] = {
        "email": fields["email"],
        "postal_code": fields["zip"],
        "signed": when,
        "volunteer": "",
    }
    names = (fields["given"], fields["surname"], fields["printed"])
    place = (fields["town"], fields["state"], fields["home"], Method.TYPED.value)
    receipt = sha256(b"firma/online\x00" + id_).digest()
    rest = ("", fields["language"], signed[:10] or day, "", receipt, canonical.dumps(words))
    return (id_, event_of(source), *names, *place, *rest)
