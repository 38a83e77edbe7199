"""The register of transfers: kept, read, and compared with what stands now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice
from unicodedata import normalize

from kiosk import canonical
from kiosk.model import Moment, RecordId
from kiosk.registry import tables as t
from kiosk.registry.decision_tables import aside, online
from kiosk.registry.decision_tables import standing as standing_now
from kiosk.registry.decisions import VERSION
from kiosk.registry.kiosks import may_go_out
from kiosk.registry.lines import lines
from kiosk.registry.rows import log, mapped
from kiosk.registry.sql import (
    Connection,
    RowMapping,
    insert,
    insert_many,
    insert_new,
    literal_column,
    select,
)
from kiosk.registry.status import DUPLICATE, refused
from kiosk.registry.transfer import Handing, Since, Standing, Transfer
from kiosk.registry.transfer_tables import acknowledged, transfer, transferred

_MANY = 500
CORRECTION = "correction"


def transfers(db: Connection) -> tuple[Transfer, ...]:
    """Give the register, in the order of time."""
    seen = select(acknowledged).order_by(acknowledged.c.at.desc(), acknowledged.c.by.desc())
    said = {row.uid: (_moment(row.at), row.by) for row in db.execute(seen)}
    # The number that people say stays: of one second, the order is that of this registry.
    query = select(transfer).order_by(transfer.c.at, literal_column("transfer.rowid"))
    rows = db.execute(query).mappings().all()
    numbers = {row["uid"]: n for n, row in enumerate(rows, 1)}
    return tuple(_transfer(n, row, said.get(row["uid"]), numbers) for n, row in enumerate(rows, 1))


def keep(
    db: Connection, handing: Handing, follows: bytes, ids: Iterable[tuple[int, bytes]]
) -> bytes:
    """Write down a file and its lines; give the name of the entry."""
    row = _row(handing, follows)
    uid = sha256(canonical.dumps([str(value) for value in row.values()])).digest()
    if db.execute(select(transfer.c.uid).where(transfer.c.uid == uid)).first():
        return uid  # the very same file, made again within a second
    first, last, count = 0, 0, 0
    source = iter(ids)
    while some := list(islice(source, _MANY)):
        hashes = _hashes(db, [id_ for _, id_ in some])
        rows = [(uid, number, id_, hashes.get(id_, b"")) for number, id_ in some]
        insert_many(db, transferred, rows)
        first, last, count = first or some[0][0], some[-1][0], count + len(some)
    db.execute(insert(transfer).values(uid=uid, first=first, last=last, lines=count, **row))
    log(db, handing.at, "transfer", handing.packet)
    return uid


def acknowledge(db: Connection, uid: bytes, by: str, now: Moment) -> None:
    """Write down that it was received."""
    db.execute(insert_new(acknowledged), {"uid": uid, "at": _iso(now), "by": by})


def series(all_: Sequence[Transfer], one: Transfer) -> list[Transfer]:
    """Give the transfers of the same content to the same addressee, in the order of time."""
    same = (one.content, one.region, one.to)
    return [each for each in all_ if (each.content, each.region, each.to) == same]


def standing(db: Connection, one: Transfer) -> dict[bytes, Standing]:
    """Give the lines that the addressee of *one* holds, by record."""
    held: dict[bytes, Standing] = {}
    for each in series(transfers(db), one):
        if each.kind == CORRECTION:
            for line in in_file(db, each.uid):
                held.pop(line.id, None)
        else:
            held.update((line.id, line) for line in in_file(db, each.uid))
    return held


def in_file(db: Connection, uid: bytes) -> tuple[Standing, ...]:
    """Give the lines of one file by their numbers."""
    c = transferred.c
    query = select(c.number, c.id, c.hash).where(c.uid == uid).order_by(c.number)
    return tuple(Standing(*row) for row in db.execute(query))


def since(db: Connection, held: Iterable[Standing]) -> Since:
    """Tell which of the lines *held* stand no more, and why."""
    named, stand = lines(db), 0
    fallen: list[tuple[int, str, str]] = []
    source = iter(held)
    while some := list(islice(source, _MANY)):
        why = _why(db, some)
        stand += len(some) - len(why)
        fallen += (
            (line.number, named.line(RecordId.unpack(line.id)), why[line.id])
            for line in some
            if line.id in why
        )
    return Since(stand, tuple(sorted(fallen)))


def _why(db: Connection, some: Sequence[Standing]) -> dict[bytes, str]:
    """Give the reason for each that stands no more."""
    ids = [line.id for line in some]
    signed, record = t.signature.c, t.record.c
    may = set(db.execute(select(signed.id).where(signed.id.in_(ids), may_go_out())).scalars())
    not_ours = set(db.execute(select(signed.id).where(signed.id.in_(ids), refused())).scalars())
    query = select(record.id, record.status).where(record.id.in_(ids))
    known, hashes = mapped(db, query), _hashes(db, ids)
    # Those of other sources have no record: they are as they came.
    others = select(online.c.id).where(online.c.id.in_(ids))
    known |= dict.fromkeys(db.execute(others).scalars(), t.HELD)
    put_aside: dict[bytes, str] = {
        row.id: row.why
        for row in db.execute(select(aside.c.id, aside.c.why).where(aside.c.id.in_(ids)))
    }
    found = {}
    for line in some:
        status = known.get(line.id, "gone")
        if line.id in may:
            if hashes.get(line.id, b"") != line.hash:
                found[line.id] = "changed"
        elif status != t.HELD:
            found[line.id] = status
        else:
            # What counts under another record of the same line of a sheet is there twice.
            found[line.id] = put_aside.get(line.id, t.REFUSED if line.id in not_ours else DUPLICATE)
    return found


def _hashes(db: Connection, ids: Sequence[bytes]) -> dict[bytes, bytes]:
    """Give the version of each that stands, of several the one that a person chose."""
    record, said = t.record.c, standing_now.c
    chosen = select(said.a, said.keep).where((said.kind == VERSION) & said.a.in_(ids))
    found: dict[bytes, bytes] = mapped(db, chosen)
    only = select(record.id, record.hash).where(record.id.in_(ids) & record.hash.is_not(None))
    return found | mapped(db, only)


def _transfer(
    n: int, row: RowMapping, said: tuple[Moment, str] | None, numbers: dict[bytes, int]
) -> Transfer:
    return Transfer(
        n=n,
        at=_moment(row["at"]),
        what=row["what"],
        to=row["addressee"],
        by=row["by"],
        lines=row["lines"],
        first=row["first"],
        last=row["last"],
        sha256=row["sha256"],
        kind=row["kind"],
        acknowledged=said[0] if said else None,
        acknowledged_by=said[1] if said else "",
        content=row["content"],
        region=row["region"],
        language=row["language"],
        packet=row["packet"],
        digest=row["digest"],
        follows=numbers.get(row["follows"], 0),
        uid=row["uid"],
    )


def _row(handing: Handing, follows: bytes) -> dict[str, object]:
    return {
        "at": _iso(handing.at),
        "kind": handing.kind,
        "content": handing.content,
        "region": handing.region,
        "follows": follows,
        "what": normalize("NFC", handing.what),
        "addressee": normalize("NFC", handing.to),
        "by": normalize("NFC", handing.by),
        "language": handing.language,
        "packet": handing.packet,
        "digest": handing.digest,
        "sha256": handing.sha256,
    }


def _iso(moment: Moment) -> str:
    """Give a text that sorts by time."""
    return moment.utc.isoformat()


def _moment(text: str) -> Moment:
    return Moment.at(datetime.fromisoformat(text).astimezone(UTC))
