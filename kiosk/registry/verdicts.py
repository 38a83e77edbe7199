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
_RECORD, _KIOSK, _HASH, _TIME = 24, 16, 32, 8
# The length of the two subjects of each kind, and what may be chosen.
_SHAPES = {
    "pair": (_RECORD, _RECORD, {"same", "household", "different", "later"}),
    "line": (_RECORD, 0, {"hold", "release", "exclude"}),
    "version": (_RECORD, 0, {"stands"}),
    "kiosk": (_KIOSK, 0, {"new", "confirmed", "refused", "retired", "revoked"}),
}
_LAST_SECOND = 253_000_000_000  # since 1970: no calendar goes further


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
    dead: dict[bytes, bool] = {}
    for one in decisions:
        if one.choice == UNDO:
            undos.setdefault(one.keep, []).append(one.id)
    ahead = list(undos)
    while ahead:
        own = undos.get(ahead[-1], [])
        # An undo names what was there before it, so this ends.
        if later := [undo for undo in own if undo not in dead]:
            ahead += later
        else:
            dead[ahead.pop()] = any(not dead[undo] for undo in own)
    return frozenset(id_ for id_ in undos if dead[id_])


def is_sound(one: Decision) -> bool:
    """Tell whether a decision is of a shape that is made here; its words and time aside."""
    kind, a, b = one.subject.kind, one.subject.a, one.subject.b
    first, second, choices = _SHAPES.get(kind, (0, 0, set[str]()))
    if not first or (len(a), len(b)) != (first, second) or (b and a >= b):
        return False
    if any(len(head) != _HASH for head in one.heads) or len(one.seen) not in {0, _HASH}:
        return False
    if one.choice == UNDO:
        return len(one.keep) == _HASH
    return one.choice in choices and _may_keep(one)


def _may_keep(one: Decision) -> bool:
    match one.subject.kind:
        case "pair":
            kept = {b"", one.subject.a, one.subject.b} if one.choice == "same" else {b""}
            return one.keep in kept
        case "version":
            return len(one.keep) == _HASH
        case "kiosk":
            is_time = len(one.keep) == _TIME and int.from_bytes(one.keep, "big") < _LAST_SECOND
            return is_time or not one.keep
    return not one.keep


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
