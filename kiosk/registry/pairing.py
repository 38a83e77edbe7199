"""Pairs of signatures before people, a page at a time, with what was decided on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kiosk.errors import DecisionRefused
from kiosk.matching import Signer, compare
from kiosk.matching.value import Reason
from kiosk.registry import tables as t
from kiosk.registry.components import persons
from kiosk.registry.decided import Pair, Side
from kiosk.registry.decision_tables import aside, proposal, standing
from kiosk.registry.decisions import PAIR, of
from kiosk.registry.logbook import told
from kiosk.registry.paper import counts_elsewhere
from kiosk.registry.rows import mapped
from kiosk.registry.searching import SCALE, reasons
from kiosk.registry.settling import SAME, same
from kiosk.registry.sides import GONE, Sides
from kiosk.registry.sql import ColumnElement, Connection, func, select
from kiosk.registry.status import EXCLUDED, refused, set_aside
from kiosk.registry.verdicts import Subject

OPEN, DECIDED, LATER, CONFLICT = "open", "decided", "later", "conflict"
STATES = (OPEN, DECIDED, LATER, CONFLICT)
_UNSCORED = -1
Key = tuple[bytes, bytes]


def page(db: Connection, state: str, limit: int, after: str) -> tuple[Pair, ...]:
    """Give the next *limit* pairs of a *state* after the one named, most alike first."""
    if state not in STATES:
        raise DecisionRefused(why="state")
    found = _open(db, limit, after) if state == OPEN else _said(db, state, limit, after)
    return shown(db, found)


def counts(db: Connection) -> dict[str, int]:
    """Count the pairs of each state."""
    chained = _chained(db)
    c = standing.c
    query = select(c.a, c.b, c.choice, c.split).where(c.kind == PAIR)
    states = [_state(row.choice, row.split, (row.a, row.b) in chained) for row in db.execute(query)]
    waiting = int(
        db.execute(select(func.count()).select_from(proposal).where(_waits())).scalar_one()
    )
    return {OPEN: waiting} | {state: states.count(state) for state in STATES[1:]}


def name(a: bytes, b: bytes) -> str:
    """Name a pair."""
    return f"{a.hex()}-{b.hex()}"


def shown(db: Connection, keys: Sequence[Key]) -> tuple[Pair, ...]:
    """Give pairs with both their sides and all that was decided on them."""
    sides = Sides(db)
    about = [Subject(PAIR, a, b) for a, b in keys]
    log = of(db, about)
    decisions = told(log, sides)
    kept = _kept(db, [id_ for key in keys for id_ in key])
    on_them = sides.of({id_ for key in keys for id_ in key})
    chained, found = _chained(db), _found(db, keys)
    pairs = []
    for (a, b), subject in zip(keys, about, strict=True):
        score, said = found.get((a, b)) or _compared(a, b, on_them)
        # The reasons tell of names, and of whoever is gone no name is told.
        said = () if GONE in (on_them[a].stands, on_them[b].stands) else said
        row = db.execute(_standing(a, b)).one_or_none()
        choice, split = (row.choice, bool(row.split)) if row else ("", False)
        chain = (a, b) in chained
        stays = kept.get(a) or kept.get(b) or (b"" if choice != SAME else _either(a, b, on_them))
        pairs.append(
            Pair(
                id=name(a, b),
                a=on_them[a],
                b=on_them[b],
                score=score,
                reasons=said,
                state=_state(choice, split, chain) if row else OPEN,
                choice=choice,
                kept=sides.line(stays) if stays else "",
                conflict="split" if split else "chain" if chain else "",
                decisions=decisions.get(subject, ()),
            )
        )
    return tuple(pairs)


def _either(a: bytes, b: bytes, sides: dict[bytes, Side]) -> bytes:
    """Give the one of two that is left where the other is not here any more."""
    left = [id_ for id_ in (a, b) if sides[id_].stands == "deliverable"]
    return left[0] if len(left) == 1 else b""


def _state(choice: str, split: object, chained: bool) -> str:  # noqa: FBT001 - it is asked below
    if split or chained:
        return CONFLICT
    return LATER if choice == LATER else DECIDED


def _open(db: Connection, limit: int, after: str) -> list[Key]:
    c = proposal.c
    query = select(c.a, c.b).where(_waits())
    if after:
        a, b = _parsed(after)
        at = db.execute(select(c.score).where((c.a == a) & (c.b == b))).scalar()
        score = _UNSCORED if at is None else at
        beyond = (c.a > a) | ((c.a == a) & (c.b > b))
        query = query.where((c.score < score) | ((c.score == score) & beyond))
    found = db.execute(query.order_by(c.score.desc(), c.a, c.b).limit(limit))
    return [(row.a, row.b) for row in found]


def _said(db: Connection, state: str, limit: int, after: str) -> list[Key]:
    """Give those decided on, the last decided first."""
    c, chained = standing.c, _chained(db)
    query = select(c.a, c.b, c.choice, c.split).where(c.kind == PAIR)
    found = [
        (row.a, row.b)
        for row in db.execute(query.order_by(c.at.desc(), c.a, c.b))
        if _state(row.choice, row.split, (row.a, row.b) in chained) == state
    ]
    start = found.index(_parsed(after)) + 1 if after and _parsed(after) in found else 0
    return found[start : start + limit]


def _waits() -> ColumnElement[bool]:
    """Give the condition for proposals that nobody decided on and that still matter."""
    c, said = proposal.c, standing.c
    on = (said.kind == PAIR) & (said.a == c.a) & (said.b == c.b)
    undecided = ~select(said.a).where(on).exists() & ~_implied()
    return undecided & _matters(c.a) & _matters(c.b)


def _matters(id_: ColumnElement[Any]) -> ColumnElement[bool]:
    """Give the condition for a record that could still go out.

    Asked of one record at a time: a list of all of them makes the search for a page quadratic.
    """
    could = ~refused() & ~set_aside(EXCLUDED) & ~counts_elsewhere()
    return select(t.signature.c.id).where((t.signature.c.id == id_) & could).exists()


def _implied() -> ColumnElement[bool]:
    """Give the condition for proposals that decisions on other pairs have answered."""
    c, one, other = proposal.c, aside.alias("one").c, aside.alias("other").c
    both = (one.id == c.a) & (other.id == c.b) & (one.kept == other.kept) & (one.kept != b"")
    by_other = (one.id == c.a) & (one.kept == c.b)
    by_one = (other.id == c.b) & (other.kept == c.a)
    return (
        select(one.id).where(by_other).exists()
        | select(other.id).where(by_one).exists()
        | select(one.id, other.id).where(both).exists()
    )


def _chained(db: Connection) -> set[Key]:
    """Give the pairs said to be two persons whom other pairs make one."""
    person = {id_: at for at, one in enumerate(persons(same(db))) for id_ in one.records}
    c = standing.c
    apart = select(c.a, c.b).where((c.kind == PAIR) & c.choice.in_(("household", "different")))
    return {
        (row.a, row.b)
        for row in db.execute(apart)
        if row.a in person and person[row.a] == person.get(row.b)
    }


def _kept(db: Connection, ids: Sequence[bytes]) -> dict[bytes, bytes]:
    query = select(aside.c.id, aside.c.kept).where((aside.c.kept != b"") & aside.c.id.in_(ids))
    return mapped(db, query)


def _found(db: Connection, keys: Sequence[Key]) -> dict[Key, tuple[float, tuple[Reason, ...]]]:
    c = proposal.c
    asked = select(c.a, c.b, c.score, c.reasons).where(c.a.in_([a for a, _ in keys]))
    wanted = set(keys)
    return {
        (row.a, row.b): (row.score / SCALE, reasons(row.reasons))
        for row in db.execute(asked)
        if (row.a, row.b) in wanted
    }


def _compared(a: bytes, b: bytes, sides: dict[bytes, Side]) -> tuple[float, tuple[Reason, ...]]:
    """Compare two that no search proposed, or whose search is yet to come."""
    if GONE in (sides[a].stands, sides[b].stands):
        return 0.0, ()
    found = compare(_signer(a, sides[a]), _signer(b, sides[b]))
    return found.score, found.reasons


def _signer(id_: bytes, side: Side) -> Signer:
    minute = int(side.signed.utc.timestamp()) // 60 if side.signed else 0
    town, state = side.place.town, side.place.state
    return Signer(id_, side.name, town, state, side.home, side.email, minute, id_[:16])


def _standing(a: bytes, b: bytes) -> Any:  # noqa: ANN401 - a query of two columns
    c = standing.c
    return select(c.choice, c.split).where((c.kind == PAIR) & (c.a == a) & (c.b == b))


def _parsed(pair: str) -> Key:
    try:
        a, _, b = pair.partition("-")
        found = bytes.fromhex(a), bytes.fromhex(b)
    except ValueError as cause:
        raise DecisionRefused(why="pair") from cause
    return found
