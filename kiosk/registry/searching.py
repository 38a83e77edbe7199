"""The search for people who signed twice: proposals are stored, decisions never touched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from hashlib import sha256
from itertools import islice

from kiosk.matching import proposals
from kiosk.matching.value import Proposal, Reason, Signer
from kiosk.model import Moment, Name
from kiosk.registry import tables as t
from kiosk.registry.decided import Found
from kiosk.registry.decision_tables import proposal, search
from kiosk.registry.paper import counts_elsewhere
from kiosk.registry.rows import count
from kiosk.registry.said import EMAIL, SIGNED
from kiosk.registry.sql import (
    ColumnElement,
    Connection,
    delete,
    func,
    insert,
    insert_many,
    select,
)
from kiosk.registry.status import EXCLUDED, refused, set_aside

Progress = Callable[[int, int], bool | None]
SCALE = 1_000_000
SEARCHED = "searched"
_BRINGS = ("merged", "registry-merged", "imported")
_PAGE = 2_000
_ONLY = 1


class Stopped(Exception):
    """Somebody stopped the search: what was there before stays."""


def last(db: Connection) -> Found | None:
    """Give what the last search found, if everything is still as it searched it."""
    row = db.execute(select(search).where(search.c.id == _ONLY)).mappings().one_or_none()
    if row is None or row["digest"] != _digest(db):
        return None
    return Found(row["signers"], row["pairs"], 0, 0, row["milliseconds"] / 1000, fresh=False)


def is_newest(db: Connection) -> bool:
    """Tell whether nothing was merged since the last search that found anything new."""
    c = t.journal.c
    query = select(c.kind, func.max(c.n)).where(c.kind.in_((SEARCHED, *_BRINGS)))
    latest = {kind: int(n) for kind, n in db.execute(query.group_by(c.kind))}
    return latest.pop(SEARCHED, 0) > max(latest.values(), default=0)


def find(db: Connection, progress: Progress, clock: Callable[[], float], now: Moment) -> Found:
    """Search everybody and store the pairs; raise `Stopped` where *progress* answers False."""
    began, before = clock(), count(db, proposal)
    stopped = False

    def tell(done: int, all_: int) -> bool:
        nonlocal stopped
        stopped = stopped or progress(done, all_) is False
        return not stopped

    known = _known(db) if before else set()
    db.execute(delete(proposal))
    pairs = new = 0
    waiting = proposals(signers(db), tell)
    while some := list(islice(waiting, _PAGE)):
        insert_many(db, proposal, [_row(one) for one in some])
        pairs += len(some)
        new += sum(_pair(one.a, one.b) not in known for one in some)
    if stopped:
        raise Stopped
    taken = clock() - began
    db.execute(delete(search))
    row = {"id": _ONLY, "digest": _digest(db), "signers": _signers(db), "pairs": pairs}
    row |= {"milliseconds": int(taken * 1000), "at": now.local.isoformat()}
    db.execute(insert(search).values(row))
    return Found(int(str(row["signers"])), pairs, new, 0, taken, fresh=True)


def signers(db: Connection) -> Iterator[Signer]:
    """Give everybody whose signature could count, page by page, by their ids."""
    signed, at = t.signature.c, b""
    fields = (signed.given, signed.surname, signed.town, signed.state, signed.home)
    query = select(signed.id, *fields, SIGNED, EMAIL).where(_searched())
    while page := db.execute(query.where(signed.id > at).order_by(signed.id).limit(_PAGE)).all():
        for id_, given, surname, town, state, home, when, email in page:
            name = Name(given, surname, "")
            yield Signer(id_, name, town, state, home, email or "", _minute(when), id_[:16])
        at = page[-1][0]
    # The pages just read are not wanted again, and their room is, for the pairs.
    db.exec_driver_sql("PRAGMA shrink_memory")


def reasons(stored: str) -> tuple[Reason, ...]:
    """Read reasons as `proposal.reasons` holds them."""
    return tuple(
        Reason(code, tuple((name, fact) for name, fact in facts))
        for code, facts in json.loads(stored)
    )


def _searched() -> ColumnElement[bool]:
    """Give the condition for those that are compared; who is held may be released."""
    return ~refused() & ~set_aside(EXCLUDED) & ~counts_elsewhere()


def _signers(db: Connection) -> int:
    query = select(func.count()).select_from(t.signature).where(_searched())
    return int(db.execute(query).scalar_one())


def _digest(db: Connection) -> bytes:
    """Name those that are compared, and what they said."""
    found = sha256()
    query = select(t.signature.c.id, t.signature.c.receipt).where(_searched())
    for id_, receipt in db.execute(query.order_by(t.signature.c.id)):
        found.update(id_ + receipt)
    return found.digest()


def _known(db: Connection) -> set[bytes]:
    return {_pair(a, b) for a, b in db.execute(select(proposal.c.a, proposal.c.b))}


def _pair(a: bytes, b: bytes) -> bytes:
    return sha256(a + b).digest()[:8]


def _row(one: Proposal) -> tuple[object, ...]:
    said = json.dumps([[each.code, each.facts] for each in one.reasons], ensure_ascii=False)
    return one.a, one.b, round(one.score * SCALE), said


def _minute(when: str | None) -> int:
    return int(datetime.fromisoformat(when).timestamp()) // 60 if when else 0
