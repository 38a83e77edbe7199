"""What people decided: an append-only set of rows named by their content, merged by union."""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice
from typing import Any

from kiosk import canonical
from kiosk.errors import DecisionRefused
from kiosk.model import Moment
from kiosk.registry.decision_tables import decision as table
from kiosk.registry.decision_tables import standing
from kiosk.registry.sql import (
    ColumnElement,
    Connection,
    delete,
    insert,
    insert_new,
    literal_column,
    select,
)
from kiosk.registry.verdicts import UNDO, Decision, Subject, is_sound, leaves, undone, verdict

PAIR, LINE, VERSION, KIOSK = "pair", "line", "version", "kiosk"
LONGEST = 500
Row = tuple[bytes, str, str, str, bytes, bytes, str, bytes, str, bytes, bytes]
_UTC = "%Y-%m-%dT%H:%M:%SZ"
_MANY = 250
# In which order decisions came to this registry tells those of one second apart.
_CAME: ColumnElement[int] = literal_column("decision.rowid")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen on one subject, before it has a time and an organizer."""

    subject: Subject
    choice: str
    keep: bytes = b""
    seen: bytes = b""


def append(
    db: Connection, choices: Iterable[Choice], why: str, by: str, now: Moment
) -> tuple[bytes, ...]:
    """Decide on subjects that differ from each other; give the ids of the decisions."""
    why, by = _words(why), _words(by)
    if not by:
        raise DecisionRefused(why="nobody")
    made: list[bytes] = []
    waiting = iter(choices)
    while some := list(islice(waiting, _MANY)):
        known = of(db, [one.subject for one in some])
        new = [_made(one, leaves(known[one.subject]), why, by, now) for one in some]
        _keep(db, [_row(one) for one in new])
        made += (one.id for one in new)
    return tuple(made)


def undo(db: Connection, id_: bytes, by: str, now: Moment) -> bytes:
    """Take a decision back, by another one; `DecisionRefused` if it is unknown or undone."""
    found = db.execute(select(table).where(table.c.id == id_)).one_or_none()
    if found is None:
        raise DecisionRefused(why="unknown")
    subject = _decision(found).subject
    if id_ in undone(of(db, [subject])[subject]):
        raise DecisionRefused(why="undone")
    return append(db, [Choice(subject, UNDO, id_)], "", by, now)[0]


def rows(db: Connection) -> Iterator[Row]:
    """Give every decision as it is stored, for another registry to absorb."""
    for row in db.execute(select(table).order_by(table.c.id)):
        yield tuple(row)


def absorb(db: Connection, others: Iterable[Sequence[object]]) -> int:
    """Take in the decisions of another registry (`rows`); give how many were new here.

    Sets add up: the order and the number of times do not matter. `DecisionRefused` for a
    row that is not what its name says.
    """
    new, waiting = 0, iter(others)
    while some := list(islice(waiting, _MANY)):
        ids = [row[0] for row in some]
        known = set(db.execute(select(table.c.id).where(table.c.id.in_(ids))).scalars())
        fresh = [_checked(row) for row in some if row[0] not in known]
        _keep(db, fresh)
        new += len({row[0] for row in fresh})
    return new


def of(db: Connection, subjects: Sequence[Subject]) -> defaultdict[Subject, list[Decision]]:
    """Give all decisions on some *subjects*, each list as they came."""
    found: defaultdict[Subject, list[Decision]] = defaultdict(list)
    asked, ids = set(subjects), list({subject.a for subject in subjects})
    kinds = sorted({subject.kind for subject in subjects})  # without them no index helps
    for start in range(0, len(ids), _MANY):
        some = table.c.a.in_(ids[start : start + _MANY])
        query = select(table).where(table.c.kind.in_(kinds) & some)
        for row in db.execute(query.order_by(_CAME)):
            one = _decision(row)
            if one.subject in asked:
                found[one.subject].append(one)
    return found


def every(db: Connection) -> tuple[Decision, ...]:
    """Give all decisions, the newest first."""
    query = select(table).order_by(table.c.at.desc(), _CAME.desc())
    return tuple(map(_decision, db.execute(query)))


def moment(stored: str) -> Moment:
    """Read a time as `decision.at` holds it."""
    utc, offset, zone = stored.split(" ", 2)
    return Moment(datetime.strptime(utc, _UTC).replace(tzinfo=UTC), int(offset), zone)


def _made(one: Choice, heads: tuple[bytes, ...], why: str, by: str, now: Moment) -> Decision:
    at = f"{now.utc.strftime(_UTC)} {now.offset} {now.zone}"
    bare = Decision(b"", at, by, one.subject, one.choice, one.keep, why, one.seen, heads)
    return Decision(_name(bare), at, by, one.subject, one.choice, one.keep, why, one.seen, heads)


def _name(one: Decision) -> bytes:
    """Give the SHA-256 of what a decision says."""
    said: dict[str, canonical.Json] = {
        "at": one.at,
        "by": one.by,
        "kind": one.subject.kind,
        "a": _base64(one.subject.a),
        "b": _base64(one.subject.b),
        "choice": one.choice,
        "keep": _base64(one.keep),
        "why": one.why,
        "seen": _base64(one.seen),
        "heads": [_base64(head) for head in sorted(one.heads)],
    }
    return sha256(b"firma/decision\x00" + canonical.dumps(said)).digest()


def _checked(row: Sequence[object]) -> Row:
    try:
        found = _decision(tuple(map(_plain, row)))
        if found.id == _name(found) and is_sound(found) and _is_said(found):
            moment(found.at)
            return _row(found)
    except (ValueError, TypeError, AttributeError) as cause:
        raise DecisionRefused(why="forged") from cause
    raise DecisionRefused(why="forged")


def _is_said(one: Decision) -> bool:
    """Tell whether the words of a decision are as they are stored here."""
    try:
        return bool(one.by) and (_words(one.why), _words(one.by)) == (one.why, one.by)
    except DecisionRefused:
        return False


def _plain(value: object) -> str | bytes:
    """Give a value as it is stored; `TypeError` for what is neither text nor bytes."""
    if not isinstance(value, str | bytes):
        raise TypeError("neither text nor bytes")
    return value


def _keep(db: Connection, new: Sequence[Row]) -> None:
    """Store *new* decisions, and say anew what counts of their subjects."""
    if not new:
        return
    names = table.c.keys()
    db.execute(insert_new(table), [dict(zip(names, row, strict=True)) for row in new])
    subjects = list({Subject(row[3], row[4], row[5]) for row in new})
    known = of(db, subjects)
    for subject in subjects:
        one = (standing.c.kind == subject.kind) & (standing.c.a == subject.a)
        db.execute(delete(standing).where(one & (standing.c.b == subject.b)))
        found = verdict(known[subject])
        if found is not None:
            counts = found.decision
            row = {"kind": subject.kind, "a": subject.a, "b": subject.b, "keep": counts.keep}
            row |= {"choice": counts.choice, "seen": counts.seen, "decision": counts.id}
            db.execute(insert(standing).values(row | {"at": counts.at, "split": int(found.split)}))


def _decision(row: Sequence[Any]) -> Decision:
    id_, at, by, kind, a, b, choice, keep, why, seen, joined = row
    heads = tuple(joined[at : at + 32] for at in range(0, len(joined), 32))
    return Decision(id_, at, by, Subject(kind, a, b), choice, keep, why, seen, heads)


def _row(one: Decision) -> Row:
    kind, a, b = one.subject.kind, one.subject.a, one.subject.b
    heads = b"".join(sorted(one.heads))
    return one.id, one.at, one.by, kind, a, b, one.choice, one.keep, one.why, one.seen, heads


def _words(typed: str) -> str:
    """Give *typed* as it is stored; `DecisionRefused` for what is no text or too long."""
    text = unicodedata.normalize("NFC", " ".join(typed.split()))
    if len(text) > LONGEST or any(0xD800 <= ord(letter) < 0xE000 for letter in text):
        raise DecisionRefused(why="words", most=LONGEST)
    return text


def _base64(raw: bytes) -> str:
    return b64encode(raw).decode()
