"""What is shown of pairs that may be one person: pure functions from pairs to words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.dates import spoken
from kiosk.model import Language
from kiosk.words import plain
from ui.console import sides_view as sides
from ui.console import telling

if TYPE_CHECKING:
    from kiosk.registry.decided import Decided, Found, Pair, Side

STATES = ("open", "later", "conflict", "decided")
_WORDS = {
    "open": QT_TRANSLATE_NOOP("Duplicating", "To decide (%1)"),
    "later": QT_TRANSLATE_NOOP("Duplicating", "Later (%1)"),
    "conflict": QT_TRANSLATE_NOOP("Duplicating", "Disputed (%1)"),
    "decided": QT_TRANSLATE_NOOP("Duplicating", "Decided (%1)"),
    "work": QT_TRANSLATE_NOOP("Duplicating", "Looking for people who signed twice"),
    "head-search": QT_TRANSLATE_NOOP("Duplicating", "Did anybody sign twice?"),
    "head-none": QT_TRANSLATE_NOOP("Duplicating", "Nobody seems to have signed twice"),
    "head-left": QT_TRANSLATE_NOOP("Duplicating", "%1 pairs to decide"),
    "head-one": QT_TRANSLATE_NOOP("Duplicating", "1 pair to decide"),
    "head-done": QT_TRANSLATE_NOOP("Duplicating", "Every pair is decided"),
    "lead": QT_TRANSLATE_NOOP(
        "Duplicating",
        "Nothing is joined by itself: each pair waits for a person, and can be undone.",
    ),
    "lead-old": QT_TRANSLATE_NOOP(
        "Duplicating", "Not everybody who is here now was looked through yet."
    ),
    "lead-found": QT_TRANSLATE_NOOP(
        "Duplicating", "%1 signatures looked through: %2 pairs that may be one person."
    ),
    "very": QT_TRANSLATE_NOOP("Duplicating", "very much alike"),
    "much": QT_TRANSLATE_NOOP("Duplicating", "much alike"),
    "some": QT_TRANSLATE_NOOP("Duplicating", "somewhat alike"),
    "same": QT_TRANSLATE_NOOP("Duplicating", "Same person: %1 stays"),
    "same-bare": QT_TRANSLATE_NOOP("Duplicating", "Same person"),
    "household": QT_TRANSLATE_NOOP("Duplicating", "Household: both count"),
    "different": QT_TRANSLATE_NOOP("Duplicating", "Different people: both count"),
    "put-off": QT_TRANSLATE_NOOP("Duplicating", "Put off until later"),
    "undo": QT_TRANSLATE_NOOP("Duplicating", "Undone"),
    "by": QT_TRANSLATE_NOOP("Duplicating", "%1 · %2, %3, %4"),
    "split": QT_TRANSLATE_NOOP(
        "Duplicating", "Two organizers decided differently. Decide again: the newest counts."
    ),
    "chain": QT_TRANSLATE_NOOP(
        "Duplicating",
        "Other pairs make these two one person, and this pair says they are not. Decide again, or"
        " undo one of the others.",
    ),
    "first": QT_TRANSLATE_NOOP("Duplicating", "signed first"),
    "left": QT_TRANSLATE_NOOP("Duplicating", "Left"),
    "right": QT_TRANSLATE_NOOP("Duplicating", "Right"),
}


@dataclass(frozen=True, slots=True)
class PairView:
    """One pair side by side; `likeness` is `same`, `other` or nothing, a row each.

    `suggested` is the side that would stay: 0 the left, 1 the right one.
    """

    names: list[str] = field(default_factory=list)
    inks: list[str] = field(default_factory=list)
    no_inks: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    likeness: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    verdict: str = ""
    log: list[str] = field(default_factory=list)
    suggested: int = 0
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class DuplicatingView:
    """The values of the properties of `Duplicating`; titles, notes and signs run together."""

    heading: str = ""
    lead: str = ""
    states: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)


def view(
    pairs: Sequence[Pair], counts: Mapping[str, int], found: Found | None, *, current: bool
) -> DuplicatingView:
    """Give what is shown of the list.

    *found* is what this evening's search gave; *current* tells that nothing came since.
    """
    return DuplicatingView(
        heading=_heading(counts, current=current),
        lead=_lead(found, current=current or not any(counts.values())),
        states=[_said(state, f"{counts.get(state, 0):,}") for state in STATES],
        titles=[_name(pair.a) for pair in pairs],
        notes=[f"{_name(pair.b)}\n{_note(pair)}" for pair in pairs],
        signs=[
            "minus" if pair.conflict else "check" if pair.state == "decided" else ""
            for pair in pairs
        ],
    )


def pair_view(pair: Pair, language: Language) -> PairView:
    """Give one pair side by side."""
    from kiosk.matching import say

    labels, left, right, likeness = sides.table(pair.a, pair.b, language)
    stays = suggested(pair)
    return PairView(
        names=[_name(pair.a), _name(pair.b)],
        inks=[sides.ink(pair.a), sides.ink(pair.b)],
        no_inks=[sides.no_ink(pair.a), sides.no_ink(pair.b)],
        labels=labels,
        left=left,
        right=right,
        likeness=likeness,
        reasons=[say(reason, language) for reason in pair.reasons],
        verdict=_said(pair.conflict) if pair.conflict else _verdict(pair),
        log=[_logged(one, pair, language) for one in pair.decisions],
        suggested=stays,
        suggestion=why_suggested(pair),
    )


def suggested(pair: Pair) -> int:
    """Give the side that stays unless somebody says otherwise: the one signed first."""
    if pair.kept:
        return int(pair.kept == pair.b.line)
    one, other = pair.a.signed, pair.b.signed
    return int(bool(one and other and other.utc < one.utc))


def why_suggested(pair: Pair) -> str:
    """Say why that side would stay."""
    return _said("first") if pair.a.signed and pair.b.signed else ""


def work() -> str:
    """Name the search at the foot of the window."""
    return _said("work")


def _heading(counts: Mapping[str, int], *, current: bool) -> str:
    left = counts.get("open", 0)
    if left:
        return _said("head-one") if left == 1 else _said("head-left", f"{left:,}")
    if any(counts.values()):
        return _said("head-done")
    return _said("head-none" if current else "head-search")


def _lead(found: Found | None, *, current: bool) -> str:
    if not current:
        return f"{_said('lead')} {_said('lead-old')}"
    if found is None:
        return _said("lead")
    return f"{_said('lead-found', f'{found.signers:,}', f'{found.pairs:,}')} {_said('lead')}"


def _note(pair: Pair) -> str:
    if pair.state in {"decided", "later"} or pair.choice:
        return _verdict(pair)
    return _said("very" if pair.score >= 0.95 else "much" if pair.score >= 0.8 else "some")


def _verdict(pair: Pair) -> str:
    if not pair.choice:
        return ""
    return _choice(pair.choice, pair.kept, pair)


def _choice(choice: str, keep: str, pair: Pair) -> str:
    if choice == "same":
        side = {pair.a.line: pair.a, pair.b.line: pair.b}.get(keep)
        return _said("same", _name(side)) if side else _said("same-bare")
    return _said("put-off" if choice == "later" else choice)


def _logged(one: Decided, pair: Pair, language: Language) -> str:
    local = one.at.local
    what = _choice(one.choice, one.keep, pair)
    day = spoken(local.date(), language)
    said = _said("by", what, plain(one.by), day, f"{local:%H:%M}")
    return f"{said} · {_said('undo')}" if one.undone else said


def _name(side: Side) -> str:
    return plain(side.name.printed) or side.line


def _said(code: str, *facts: str) -> str:
    return telling.said("Duplicating", _WORDS, code, *facts)
