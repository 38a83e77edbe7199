"""What the tally page says: pure, from the tally and the language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.dates import near
from kiosk.model import Language
from kiosk.states import HOME_BY_CODE, NEVER, state_name
from ui.console.telling import said

if TYPE_CHECKING:
    from kiosk.registry.value import Counts, Tally

# The pictures in the order of the list, and what of the tally each of them shows.
KINDS: dict[str, tuple[str, ...]] = {
    "funnel": (),
    "days": ("by_day",),
    "events": ("by_event",),
    "map": ("by_state",),
    "homes": ("by_home",),
    "ways": ("by_language", "by_method", "by_choice"),
    "all": (),
}
OUT = (
    "voided",
    "withdrawn",
    "quarantined",
    "conflicts",
    "refused",
    "twice",
    "duplicates",
    "held",
    "excluded",
)
_TABLE: dict[str, object] = {
    "funnel": QT_TRANSLATE_NOOP("Tallying", "From captured to deliverable"),
    "days": QT_TRANSLATE_NOOP("Tallying", "By day and hour"),
    "events": QT_TRANSLATE_NOOP("Tallying", "By event"),
    "map": QT_TRANSLATE_NOOP("Tallying", "By state of Mexico"),
    "homes": QT_TRANSLATE_NOOP("Tallying", "By US state"),
    "ways": QT_TRANSLATE_NOOP("Tallying", "By language, way and choice"),
    "all": QT_TRANSLATE_NOOP("Tallying", "All on one sheet"),
    "captured": QT_TRANSLATE_NOOP("Tallying", "Captured"),
    "voided": QT_TRANSLATE_NOOP("Tallying", "Undone by their signers"),
    "withdrawn": QT_TRANSLATE_NOOP("Tallying", "Withdrawn"),
    "quarantined": QT_TRANSLATE_NOOP("Tallying", "Could not be opened"),
    "conflicts": QT_TRANSLATE_NOOP("Tallying", "There in two versions"),
    "refused": QT_TRANSLATE_NOOP("Tallying", "From kiosks that are not ours"),
    "twice": QT_TRANSLATE_NOOP("Tallying", "Same line of a paper sheet"),
    "duplicates": QT_TRANSLATE_NOOP("Tallying", "Duplicates, as decided"),
    "held": QT_TRANSLATE_NOOP("Tallying", "Held for review"),
    "excluded": QT_TRANSLATE_NOOP("Tallying", "Left out after review"),
    "deliverable": QT_TRANSLATE_NOOP("Tallying", "Deliverable"),
    "ties": QT_TRANSLATE_NOOP("Tallying", "The sums tie: %1 captured − %2 left out = %3."),
    "untied": QT_TRANSLATE_NOOP(
        "Tallying", "The sums do not tie: %1 captured, %2 left out, %3 deliverable."
    ),
    "one": QT_TRANSLATE_NOOP("Tallying", "signature to deliver"),
    "many": QT_TRANSLATE_NOOP("Tallying", "signatures to deliver"),
    "unsaid": QT_TRANSLATE_NOOP("Tallying", "Not said"),
    "never": QT_TRANSLATE_NOOP("Tallying", "Never lived in the US"),
    "en": QT_TRANSLATE_NOOP("Tallying", "Signed in English"),
    "es": QT_TRANSLATE_NOOP("Tallying", "Signed in Spanish"),
    "drawn": QT_TRANSLATE_NOOP("Tallying", "Drawn"),
    "mark": QT_TRANSLATE_NOOP("Tallying", "Mark with a witness"),
    "typed": QT_TRANSLATE_NOOP("Tallying", "Typed"),
    "paper": QT_TRANSLATE_NOOP("Tallying", "On paper"),
    "online": QT_TRANSLATE_NOOP("Tallying", "Online"),
    "saved": QT_TRANSLATE_NOOP("Tallying", "Saved: %1"),
}


@dataclass(frozen=True, slots=True)
class TallyView:
    """The values of the properties of `Tallying`, one by one."""

    empty: bool = True
    kinds: list[str] = field(default_factory=list)
    chosen: int = 0
    figure: str = ""
    caption: str = ""
    ties: str = ""
    tied: bool = True
    labels: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    svg: str = ""
    told: str = ""
    saved: str = ""


def words(code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language."""
    return said("Tallying", _TABLE, code, *facts)


def view(
    tally: Tally | None,
    kind: str,
    language: Language,
    draw: Callable[[str, Tally, Language], str],
    choices: Mapping[str, str],
    saved: str = "",
) -> TallyView:
    """Say what the page shows of *tally* when *kind* is chosen.

    *draw* gives its picture, *choices* the words of the campaign's choices by their ids.
    """
    kinds = [words(each) for each in KINDS]
    if tally is None or not tally.captured:
        return TallyView(kinds=kinds)
    out = sum(getattr(tally, name) for name in OUT)
    tied = tally.captured - out == tally.deliverable
    rows = _rows(tally, kind, language, choices)
    return TallyView(
        empty=False,
        kinds=kinds,
        chosen=list(KINDS).index(kind),
        figure=f"{tally.deliverable:,}",
        caption=words("one" if tally.deliverable == 1 else "many"),
        ties=words("ties" if tied else "untied", *_figures(tally.captured, out, tally.deliverable)),
        tied=tied,
        labels=[label for label, _ in rows],
        numbers=[number for _, number in rows],
        svg=draw(kind, tally, language),
        told="; ".join(f"{label}: {number}" for label, number in rows),
        saved=words("saved", saved) if saved else "",
    )


def _rows(
    tally: Tally, kind: str, language: Language, choices: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Give the table below the picture: the same facts for whoever hears them."""
    if not KINDS[kind]:
        shown = [name for name in OUT if getattr(tally, name)]
        return [
            (words("captured"), f"{tally.captured:,}"),
            *((words(name), f"− {getattr(tally, name):,}") for name in shown),
            (words("deliverable"), f"{tally.deliverable:,}"),
        ]
    rows: list[tuple[str, str]] = []
    for by in KINDS[kind]:
        counts: Counts = getattr(tally, by)
        named = [
            (choices.get(code) or _name(by, code, language), number) for code, number in counts
        ]
        if by not in ("by_day", "by_event"):
            named.sort(key=lambda row: -row[1])
        rows += [(label, f"{number:,}") for label, number in named]
    return rows


def _name(by: str, code: str, language: Language) -> str:
    match by:
        case "by_day":
            return near(date.fromisoformat(code), language)
        case "by_event":
            day, name = code.split(" ", maxsplit=1)
            return f"{name} · {near(date.fromisoformat(day), language)}"
        case "by_state":
            return state_name(code)
        case "by_home" if code in HOME_BY_CODE:
            return HOME_BY_CODE[code].say(language)
    known = {"": "unsaid", NEVER: "never"}.get(code, code)
    return words(known) if known in _TABLE else code


def _figures(*numbers: int) -> Sequence[str]:
    return [f"{number:,}" for number in numbers]
