"""The versions of one record beside each other, for a person to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk import record
from kiosk.campaign.value import SignedCampaign
from kiosk.errors import DecisionRefused
from kiosk.registry import spelling
from kiosk.registry import tables as t
from kiosk.registry.conflicts import opened, seen, versions
from kiosk.registry.decided import Conflict, Side, Version
from kiosk.registry.decision_tables import standing
from kiosk.registry.decisions import VERSION, Choice, of
from kiosk.registry.letters import known
from kiosk.registry.logbook import told
from kiosk.registry.rows import on
from kiosk.registry.sides import Sides
from kiosk.registry.sql import Connection, RowMapping, select
from kiosk.registry.verdicts import Subject

STANDS = "stands"


def told_versions(db: Connection) -> tuple[Conflict, ...]:
    """Give every record of which there are several versions."""
    ids = db.execute(
        select(t.record.c.id).where(t.record.c.status == t.CONFLICT).order_by(t.record.c.id)
    )
    every = ids.scalars().all()
    sides, events = Sides(db), {uid: one.name for uid, one in spelling.events(db).items()}
    log = told(of(db, [Subject(VERSION, id_) for id_ in every]), sides)
    found, campaigns = [], known(db)
    for id_ in every:
        rows = versions(db, id_)
        state, hash_ = _standing(db, id_, rows)
        shown = tuple(
            Version(row["hash"].hex(), _side(row, sides, events, campaigns)) for row in rows
        )
        decisions = log.get(Subject(VERSION, id_), ())
        found.append(Conflict(sides.line(id_), shown, state, hash_, decisions))
    return tuple(found)


def chosen(db: Connection, id_: bytes, version: str) -> Choice:
    """Give the choice of one version; `DecisionRefused` where there is none to choose."""
    query = select(t.record.c.id).where(on(t.record, id_) & (t.record.c.status == t.CONFLICT))
    found = {row["hash"].hex(): row["plain"] for row in versions(db, id_)}
    plain = found.get(version.casefold())
    if db.execute(query).one_or_none() is None or plain is None:
        raise DecisionRefused(why="version")
    if opened(plain, id_, known(db)) is None:
        raise DecisionRefused(why="version")
    hashes = [bytes.fromhex(each) for each in found]
    keep = bytes.fromhex(version)
    return Choice(Subject(VERSION, id_), STANDS, keep, seen(hashes))


def _standing(db: Connection, id_: bytes, rows: Sequence[RowMapping]) -> tuple[str, str]:
    """Give `open`, `decided` or `split`, and the version that stands."""
    c = standing.c
    query = select(c.keep, c.seen, c.split).where((c.kind == VERSION) & (c.a == id_))
    said = db.execute(query).one_or_none()
    if said is None or said.seen != seen([row["hash"] for row in rows]):
        return "open", ""
    stands = next((row for row in rows if row["hash"] == said.keep and row["plain"]), None)
    if stands is None:
        return "open", ""
    return ("split" if said.split else "decided"), said.keep.hex()


def _side(
    row: RowMapping,
    sides: Sides,
    events: dict[bytes, str],
    campaigns: Sequence[SignedCampaign],
) -> Side:
    bare = Side(sides.line(row["id"]), "sealed" if row["sealed"] else "gone")
    if row["plain"] is None:
        return bare
    try:
        found = record.decode(row["plain"])
    except record.RecordError:
        return replace(bare, stands="foreign")
    fits = opened(row["plain"], row["id"], campaigns) is not None
    signature = found.signature
    return Side(
        line=bare.line,
        stands="readable" if fits else "foreign",
        name=signature.name,
        place=signature.place,
        home=signature.home,
        event=events.get(signature.event, ""),
        kiosk=sides.kiosk(row["id"]),
        signed=signature.signed,
        method=signature.method,
        language=signature.shown.language,
        email=signature.email,
        ink=found.ink,
    )
