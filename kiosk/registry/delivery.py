"""What may be handed over, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from kiosk.model import Method, Name, Place, RecordId
from kiosk.registry import tables as t
from kiosk.registry.kiosks import may_go_out
from kiosk.registry.lines import Lines, lines
from kiosk.registry.paper import place
from kiosk.registry.said import VERSION
from kiosk.registry.sql import (
    ColumnElement,
    Connection,
    Engine,
    RowMapping,
    Select,
    case,
    func,
    literal_column,
    select,
)
from kiosk.registry.team_tables import barred
from kiosk.registry.value import Deliverable

PAGE = 500


def deliverable(engine: Engine) -> Iterator[Deliverable]:
    """Give every signature that may be handed over, with its ink.

    Between pages the registry is free for others.
    """
    last = b""
    with engine.connect() as db:
        names = lines(db)
    signed = t.signature.c
    query = reading().where(may_go_out()).order_by(signed.id)
    while True:
        with engine.connect() as db:
            page = db.execute(query.where(signed.id > last).limit(PAGE)).mappings().all()
        if not page:
            return
        yield from (whole(row, names) for row in page)
        last = page[-1]["id"]


def reading() -> Select[Any]:
    """Give the query for signatures with all that may be handed over, and their ink."""
    signed = t.signature.c
    fields = (c for c in signed if c.name not in {"text", "receipt", "choices", "language"})
    text = case((t.ON_PAPER, signed.text), else_=literal_column("x''")).label("on_paper")
    ink = func.coalesce(t.ink.c.ink, literal_column("x''")).label("ink")
    # The words are read only where there are several versions to tell apart.
    several: ColumnElement[bool] = literal_column("EXISTS (SELECT 1 FROM letter)")
    version = case((several, VERSION), else_=literal_column("0")).label("version")
    return select(*fields, text, ink, version).outerjoin(t.ink, t.ink.c.id == signed.id)


def digest(db: Connection) -> bytes:
    """Name the records and what became of each: SHA-256 over all of them in their order."""
    record = t.record.c
    found = sha256(b"firma/registry\x00")
    query = select(t.device.c.id).where(t.device.c.status == t.REFUSED)
    refused = set(db.execute(query).scalars())
    late = set(db.execute(select(barred.c.id)).scalars())
    for id_, hash_, status in db.execute(
        select(record.id, record.hash, record.status).order_by(record.id)
    ):
        if status == t.HELD and (id_[:16] in refused or id_ in late):
            status = t.REFUSED  # noqa: PLW2901 - what became of it
        found.update(id_ + (hash_ or bytes(32)) + status.encode() + b"\x00")
    return found.digest()


def whole(row: RowMapping, names: Lines) -> Deliverable:
    """Give what a row of `reading` says."""
    id_ = RecordId.unpack(row["id"])
    sheet, sheet_line = place(row["on_paper"])
    return Deliverable(
        id=id_,
        line=names.line(id_),
        name=Name(row["given"], row["surname"], row["printed"]),
        place=Place(row["town"], row["state"]),
        home=row["home"],
        method=Method(row["method"]),
        witness=row["witness"],
        event=row["event"],
        day=row["day"],
        ink=row["ink"],
        sheet=sheet,
        sheet_line=sheet_line,
        version=row["version"] or 0,
    )
