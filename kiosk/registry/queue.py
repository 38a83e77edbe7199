"""The queue for review, a page at a time, and rules over many lines at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from kiosk.errors import DecisionRefused
from kiosk.folding import folded
from kiosk.registry import spelling
from kiosk.registry import tables as t
from kiosk.registry.decided import Flag, Rule
from kiosk.registry.decision_tables import aside, flag, late_void, standing
from kiosk.registry.decisions import LINE, of
from kiosk.registry.logbook import told
from kiosk.registry.settling import EXCLUDE, HOLD, RELEASE
from kiosk.registry.sides import Sides
from kiosk.registry.sql import ColumnElement, Connection, Select, case, func, literal_column, select
from kiosk.registry.status import HELD
from kiosk.registry.suspects import (
    BURST,
    LATE_VOID,
    NAME,
    OFF_DAY,
    PROFANITY,
    SAME_INK,
    TINY,
)
from kiosk.registry.verdicts import Subject

WITHDREW, CONFLICT = "withdrew", "conflict"
KINDS = (LATE_VOID, WITHDREW, CONFLICT, NAME, PROFANITY, TINY, SAME_INK, BURST, OFF_DAY)
EVERY = "every"
PARAMS = ("kiosk", "event", "day", "name")
OPEN, RELEASED, EXCLUDED, SPLIT = "open", "released", "excluded", "conflict"
STATES = (OPEN, HELD, RELEASED, EXCLUDED, SPLIT)
_STATE_OF = {HOLD: HELD, RELEASE: RELEASED, EXCLUDE: EXCLUDED}


def page(db: Connection, kind: str | None, state: str, limit: int, after: str) -> tuple[Flag, ...]:
    """Give the next *limit* entries of a *state* after the one named, kind by kind."""
    if (kind is not None and kind not in KINDS) or state not in STATES:
        raise DecisionRefused(why="kind")
    last_kind, last = _parsed(after)
    kinds = [kind] if kind else list(KINDS)
    if last_kind in kinds:
        kinds = kinds[kinds.index(last_kind) :]
    found: list[tuple[str, bytes, str, str]] = []
    for one in kinds:
        beyond = last if one == last_kind else b""
        query = _entries(one).subquery()
        rows = select(query).where((query.c.state == state) & (query.c.id > beyond))
        some = db.execute(rows.order_by(query.c.id).limit(limit - len(found)))
        found += [(one, row.id, row.facts, row.state) for row in some]
        if len(found) >= limit:
            break
    return _flags(db, found)


def counts(db: Connection) -> dict[str, int]:
    """Count what is open in the queue, kind by kind."""
    found = {}
    for kind in KINDS:
        query = _entries(kind).subquery()
        number = select(func.count()).select_from(query).where(query.c.state == OPEN)
        found[kind] = int(db.execute(number).scalar_one())
    return found


def matching(db: Connection, rule: Rule, choice: str) -> list[bytes]:
    """Give the records that a rule is about and of which *choice* was not said yet."""
    params = dict(rule.params)
    if rule.kind not in {*KINDS, EVERY} or not set(PARAMS).issuperset(params):
        raise DecisionRefused(why="kind")
    if rule.kind == EVERY and not params:
        # Everything at once is no rule: it would be said by mistake.
        raise DecisionRefused(why="kind")
    c, sides = t.signature.c, Sides(db)
    events = {uid: one.name for uid, one in spelling.events(db).items()}
    query = select(c.id, c.event, c.day, c.printed)
    if rule.kind != EVERY:
        query = query.where(c.id.in_(select(_entries(rule.kind).subquery().c.id)))
    said = (standing.c.kind == LINE) & (standing.c.choice == choice)
    query = query.where(c.id.not_in(select(standing.c.a).where(said)))
    if "day" in params:
        query = query.where(c.day == params["day"])
    found = []
    for row in db.execute(query.order_by(c.id)):
        told_of = {"event": events.get(row.event, ""), "name": row.printed}
        told_of["kiosk"] = sides.lines.kiosk(row.id[:16])
        if all(folded(told_of[name]) == folded(params[name]) for name in told_of if name in params):
            found.append(row.id)
    return found


def _entries(kind: str) -> Select[Any]:
    """Give the query for id, facts and state of everything of a kind."""
    if kind == CONFLICT:
        versions = select(func.count()).where(t.conflict.c.id == t.record.c.id).scalar_subquery()
        told_of = func.printf('[["versions", "%d"]]', versions).label("facts")
        chosen = t.record.c.id.in_(select(t.signature.c.id))
        stands = case((chosen, RELEASED), else_=OPEN).label("state")
        return select(t.record.c.id, told_of, stands).where(t.record.c.status == t.CONFLICT)
    if kind == WITHDREW:
        decided = select(standing.c.a).where(standing.c.kind == LINE)
        late = select(late_void.c.id)
        unasked = (aside.c.why == HELD) & aside.c.id.not_in(decided) & aside.c.id.not_in(late)
        facts: ColumnElement[str] = literal_column("'[]'").label("facts")
        waits: ColumnElement[str] = literal_column(f"'{OPEN}'").label("state")
        return select(aside.c.id, facts, waits).where(unasked)
    c, said = flag.c, standing.c
    choices = [(said.choice == choice, state) for choice, state in _STATE_OF.items()]
    said_of = select(case((said.split == 1, SPLIT), *choices, else_=OPEN))
    state = said_of.where((said.kind == LINE) & (said.a == c.id)).scalar_subquery()
    here = c.id.in_(select(t.signature.c.id))
    query = select(c.id, c.facts, func.coalesce(state, OPEN).label("state"))
    return query.where((c.kind == kind) & here)


def _parsed(after: str) -> tuple[str, bytes]:
    kind, _, id_ = after.partition(":")
    try:
        return kind, bytes.fromhex(id_)
    except ValueError as cause:
        raise DecisionRefused(why="pair") from cause


def _flags(db: Connection, found: Sequence[tuple[str, bytes, str, str]]) -> tuple[Flag, ...]:
    ids = [id_ for _, id_, _, _ in found]
    sides = Sides(db)
    on_them = sides.of(ids)
    log = told(of(db, [Subject(LINE, id_) for id_ in ids]), sides)
    return tuple(
        Flag(
            id=f"{kind}:{id_.hex()}",
            kind=kind,
            side=on_them[id_],
            facts=tuple((name, fact) for name, fact in json.loads(facts)),
            state=state,
            decisions=log.get(Subject(LINE, id_), ()),
        )
        for kind, id_, facts, state in found
    )
