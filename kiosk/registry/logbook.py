"""The log of decisions in the words of lines: who said what, when, and whether it counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.registry.decided import Decided
from kiosk.registry.decisions import KIOSK, PAIR, VERSION, moment
from kiosk.registry.sides import Sides
from kiosk.registry.verdicts import UNDO, Decision, Subject, undone, verdict


def told(
    decisions: Mapping[Subject, Iterable[Decision]], sides: Sides
) -> dict[Subject, tuple[Decided, ...]]:
    """Give the decisions on each subject, the newest first."""
    found = {}
    for subject, several in decisions.items():
        # Those of one second stand as they came, the last of them first.
        known = list(several)
        known.reverse()
        known.sort(key=lambda one: one.at, reverse=True)
        gone, counts = undone(known), verdict(known)
        newest = counts.decision.id if counts else b""
        found[subject] = tuple(
            _told(one, sides, undone=one.id in gone, counts=one.id == newest) for one in known
        )
    return found


def _told(one: Decision, sides: Sides, *, undone: bool, counts: bool) -> Decided:
    about = one.subject
    subjects = (about.a, about.b) if about.kind == PAIR else (about.a,)
    name = sides.lines.kiosk if about.kind == KIOSK else sides.line
    named = one.choice == UNDO or about.kind in {VERSION, KIOSK}
    keep = one.keep.hex() if named else sides.line(one.keep) if one.keep else ""
    return Decided(
        id=one.id.hex(),
        at=moment(one.at),
        by=one.by,
        kind=about.kind,
        lines=tuple(map(name, subjects)),
        choice=one.choice,
        keep=keep,
        why=one.why,
        undone=undone,
        counts=counts,
    )
