"""What is shown of the queue for review: pure functions from its entries to words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.dates import spoken
from kiosk.model import Language
from kiosk.words import plain
from ui.console import sides_view as sides
from ui.console import telling

if TYPE_CHECKING:
    from kiosk.registry.decided import Decided, Flag

STATES = ("open", "held", "excluded", "released")
VERSIONS = len(STATES)
CHOICES = ("release", "hold", "exclude")
SCOPES = ("kind", "kiosk", "event", "name")
_WORDS = {
    "open": QT_TRANSLATE_NOOP("Reviewing", "To look at (%1)"),
    "held": QT_TRANSLATE_NOOP("Reviewing", "Held"),
    "excluded": QT_TRANSLATE_NOOP("Reviewing", "Excluded"),
    "released": QT_TRANSLATE_NOOP("Reviewing", "Released"),
    "versions": QT_TRANSLATE_NOOP("Reviewing", "Two versions (%1)"),
    "head-none": QT_TRANSLATE_NOOP("Reviewing", "Nothing needs a second look"),
    "head-one": QT_TRANSLATE_NOOP("Reviewing", "1 line needs a second look"),
    "head-some": QT_TRANSLATE_NOOP("Reviewing", "%1 lines need a second look"),
    "lead": QT_TRANSLATE_NOOP(
        "Reviewing", "Nothing is dropped by itself. What you leave here goes out with the rest."
    ),
    "disputed": QT_TRANSLATE_NOOP(
        "Reviewing", "Two organizers decided differently. Decide again: the newest counts."
    ),
    "hold": QT_TRANSLATE_NOOP("Reviewing", "Held"),
    "release": QT_TRANSLATE_NOOP("Reviewing", "Released"),
    "exclude": QT_TRANSLATE_NOOP("Reviewing", "Excluded"),
    "undo": QT_TRANSLATE_NOOP("Reviewing", "Undone"),
    "undone": QT_TRANSLATE_NOOP("Reviewing", "taken back"),
    "log": QT_TRANSLATE_NOOP("Reviewing", "%1: %2 · %3, %4, %5"),
    "of-kind": QT_TRANSLATE_NOOP("Reviewing", "All of this kind"),
    "of-kiosk": QT_TRANSLATE_NOOP("Reviewing", "Of this kind at %1"),
    "of-event": QT_TRANSLATE_NOOP("Reviewing", "Of this kind at %1"),
    "of-name": QT_TRANSLATE_NOOP("Reviewing", "Of this kind named %1"),
    "count-one": QT_TRANSLATE_NOOP("Reviewing", "This is 1 line."),
    "count": QT_TRANSLATE_NOOP("Reviewing", "These are %1 lines."),
    "count-none": QT_TRANSLATE_NOOP("Reviewing", "There is no line of which that was not said."),
}


@dataclass(frozen=True, slots=True)
class ReviewingView:
    """The values of the properties of `Reviewing`; titles, notes and signs run together."""

    heading: str = ""
    lead: str = ""
    states: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    kind: str = ""
    why: str = ""
    name: str = ""
    ink: str = ""
    no_ink: str = ""
    labels: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    scopes: list[str] = field(default_factory=list)


def view(
    flags: Sequence[Flag],
    at: int,
    counts: Mapping[str, int],
    conflicts: int,
    language: Language,
) -> ReviewingView:
    """Give the list, and the entry chosen; *conflicts* are records in several versions."""
    from kiosk.registry.junk import say

    waiting = sum(n for kind, n in counts.items() if kind != "conflict")
    left = waiting + conflicts
    kind = "none" if not left else "one" if left == 1 else "some"
    states = [_said(state, f"{waiting:,}") for state in STATES]
    listed = ReviewingView(
        heading=_said(f"head-{kind}", f"{left:,}"),
        lead=_said("lead"),
        states=[*states, _said("versions", f"{conflicts:,}")],
        titles=[_name(one) for one in flags],
        notes=[say(one.kind, language) for one in flags],
        signs=[_sign(one) for one in flags],
    )
    return _with(listed, flags[at], language) if 0 <= at < len(flags) else listed


def reason(one: Flag, language: Language) -> str:
    """Give the reason that is offered first."""
    from kiosk.registry.junk import say

    return say(one.kind, language)


def params(one: Flag, scope: str) -> tuple[tuple[str, str], ...]:
    """Give what narrows a rule to lines like *one*."""
    told = {
        "kind": (),
        "kiosk": (("kiosk", one.side.line.rpartition("-")[0]),),
        "event": (("event", one.side.event),),
        "name": (("name", one.side.name.printed),),
    }
    return told[scope]


def counted(count: int) -> str:
    """Say how many lines a rule is about."""
    if not count:
        return _said("count-none")
    return _said("count-one") if count == 1 else _said("count", f"{count:,}")


def logged(one: Decided, language: Language) -> str:
    """Say who decided what, when and why."""
    local = one.at.local
    what = _said(one.choice) if one.choice in _WORDS else one.choice
    day = spoken(local.date(), language)
    said = _said("log", what, plain(one.why), plain(one.by), day, f"{local:%H:%M}")
    return f"{said} · {_said('undone')}" if one.undone else said


def _with(listed: ReviewingView, one: Flag, language: Language) -> ReviewingView:
    from kiosk.registry.junk import say, why

    labels, values, *_ = sides.table(one.side, None, language)
    return replace(
        listed,
        kind=say(one.kind, language),
        why=_said("disputed")
        if one.state == "conflict"
        else why(one.kind, _facts(one, language), language),
        name=_name(one),
        ink=sides.ink(one.side),
        no_ink=sides.no_ink(one.side),
        labels=labels,
        values=values,
        log=[logged(each, language) for each in one.decisions],
        scopes=_scopes(one),
    )


def _facts(one: Flag, language: Language) -> tuple[tuple[str, str], ...]:
    """Give the facts of an entry, with days in words."""
    return tuple((name, _day(fact, language)) for name, fact in one.facts)


def _day(fact: str, language: Language) -> str:
    try:
        return spoken(date.fromisoformat(fact), language)
    except ValueError:
        return plain(fact)


def _scopes(one: Flag) -> list[str]:
    side = one.side
    return [
        _said("of-kind"),
        _said("of-kiosk", plain(side.kiosk)),
        _said("of-event", plain(side.event)),
        _said("of-name", plain(side.name.printed)),
    ]


def _sign(one: Flag) -> str:
    return {"conflict": "minus", "excluded": "cross", "released": "check"}.get(one.state, "")


def _name(one: Flag) -> str:
    return plain(one.side.name.printed) or one.side.line


def _said(code: str, *facts: str) -> str:
    return telling.said("Reviewing", _WORDS, code, *facts)
