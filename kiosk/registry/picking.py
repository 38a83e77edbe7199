"""Signatures for a copy: chosen and sorted by their names alone, then read whole, page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kiosk.collation import packed_key
from kiosk.model import Name
from kiosk.registry import tables as t
from kiosk.registry.delivery import reading, whole
from kiosk.registry.kiosks import may_go_out
from kiosk.registry.lines import Lines
from kiosk.registry.said import VERSION
from kiosk.registry.sql import (
    ColumnElement,
    Connection,
    RowMapping,
    Text,
    case,
    cast,
    func,
    literal_column,
    select,
)
from kiosk.registry.transfer import Chosen
from kiosk.registry.value import Deliverable

ID = 24
_PAGE = 5_000
_END = b"\x00"
_NOWHERE = 255


def chosen(
    db: Connection,
    choice: str,
    region: str,
    without: frozenset[bytes] = frozenset(),
    places: Mapping[int, int] | None = None,
) -> Chosen:
    """Give who may be handed over, sorted; see `Transferring.chosen`."""
    new = set(db.execute(select(t.device.c.id).where(t.device.c.status == t.NEW)).scalars())
    head = 1 if places else 0
    found = Chosen([], Counter(), Counter(), {}, 0, head=head)
    unconfirmed = 0
    for row in _rows(db, choice, region, versions=bool(places)):
        id_ = row["id"]
        if id_ in without:
            continue
        zip_ = row["zip"] or ""
        first = zip_.encode() + _END if region else b""
        if places:
            found.by_version[row["version"]] += 1
            first = bytes((places.get(row["version"], _NOWHERE),)) + first
        name = Name(row["given"], row["surname"], "")
        found.keys.append(first + packed_key(name) + _END + id_)
        found.by_home[row["home"]] += 1
        found.by_event[row["event"]] += 1
        unconfirmed += id_[:16] in new
    found.keys.sort()
    zips: dict[str, int] = {}
    for key in found.keys if region else ():
        code = zip_of(key, head)
        zips[code] = zips.get(code, 0) + 1
    return replace(found, by_zip=dict(sorted(zips.items())), unconfirmed=unconfirmed)


def zip_of(key: bytes, head: int = 0) -> str:
    """Give the ZIP code in the key of an annex, behind the *head* bytes of the version."""
    return key[head:].partition(_END)[0].decode()


def picked(db: Connection, ids: Sequence[bytes], named: Lines) -> list[Deliverable]:
    """Give the signatures with these *ids*, whole and in the same order."""
    query = reading().where(t.signature.c.id.in_(ids))
    found = {row["id"]: row for row in db.execute(query).mappings()}
    return [whole(found[id_], named) for id_ in ids]


def _rows(db: Connection, choice: str, region: str, *, versions: bool) -> Iterator[RowMapping]:
    signed, last = t.signature.c, b""
    zip_: ColumnElement[str] = literal_column("''")
    which = may_go_out()
    if choice:
        which &= func.instr(" " + signed.choices + " ", f" {choice} ") > 0
    if region:
        said = cast(signed.text, Text)
        found = func.json_extract(said, "$.signature.postal_code")
        zip_ = case((func.json_valid(said) == 1, found), else_=zip_)
        which &= signed.home == region
    fields = (signed.id, signed.given, signed.surname, signed.home, signed.event)
    # The words are read only where there are several versions to tell apart.
    told: ColumnElement[int] = func.coalesce(VERSION, 0) if versions else literal_column("0")
    columns = select(*fields, zip_.label("zip"), told.label("version"))
    query = columns.where(which).order_by(signed.id).limit(_PAGE)
    while page := db.execute(query.where(signed.id > last)).mappings().all():
        yield from page
        last = page[-1]["id"]
