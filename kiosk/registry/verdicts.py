"""What counts of all that was decided on one subject: pure, and the same in any order.

Each decision names those that its organizer knew of (`heads`), so it can be told whether
somebody changed their mind or two people decided apart from each other. An undo is a
decision on the same subject that names another one, even an undo.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

UNDO = "undo"
NOBODY = b""


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """What is decided on: `pair` of two records, `line` (one), `version` (which of a record's)."""

    kind: str
    a: bytes
    b: bytes = b""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; `at` is as `moments.stored` writes it, so it sorts by time."""

    id: bytes
    at: str
    by: str
    subject: Subject
    choice: str
    keep: bytes
    why: str
    seen: bytes
    heads: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision that counts, and whether others that nobody has overtaken differ from it."""

    decision: Decision
    split: bool


def undone(decisions: Iterable[Decision]) -> frozenset[bytes]:
    """Give the ids of those that an undo ends, which is not undone itself."""
    undos: dict[bytes, list[bytes]] = {}
    for one in decisions:
        if one.choice == UNDO:
            undos.setdefault(one.keep, []).append(one.id)
    # An undo names what was there before it, so this ends.
    dead: dict[bytes, bool] = {}

    def is_dead(id_: bytes) -> bool:
        if id_ not in dead:
            dead[id_] = any(not is_dead(undo) for undo in undos.get(id_, ()))
        return dead[id_]

    return frozenset(id_ for id_ in undos if is_dead(id_))


def leaves(decisions: Iterable[Decision]) -> tuple[bytes, ...]:
    """Give the ids that no other names: what the next one overtakes."""
    every = tuple(decisions)
    named = {head for one in every for head in one.heads}
    return tuple(sorted(one.id for one in every if one.id not in named))


def verdict(decisions: Iterable[Decision]) -> Verdict | None:
    """Give what counts; nothing where everything is undone."""
    ahead = front(decisions)
    if not ahead:
        return None
    newest = max(ahead, key=lambda one: (one.at, one.id))
    return Verdict(newest, len({(one.choice, one.keep, one.seen) for one in ahead}) > 1)


def front(decisions: Iterable[Decision]) -> list[Decision]:
    """Give those that are not undone and that nobody has overtaken."""
    known = {one.id: one for one in decisions}
    gone = undone(known.values())
    live = [one for one in known.values() if one.choice != UNDO and one.id not in gone]
    overtaken = {id_ for one in live for id_ in _before(one, known)}
    return [one for one in live if one.id not in overtaken]


def _before(decision: Decision, known: Mapping[bytes, Decision]) -> set[bytes]:
    """Give the ids of all that *decision* overtakes, however far back."""
    found: set[bytes] = set()
    ahead = list(decision.heads)
    while ahead:
        id_ = ahead.pop()
        if id_ not in found and id_ in known:
            found.add(id_)
            ahead += known[id_].heads
    return found
