"""What is shown of a merge: a pure function from outcomes to values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kiosk.model import Language
from kiosk.words import plain
from ui.console import merging_words as words
from ui.console.merging_words import Brought

SIGNS = {"done": "check", "seen": "check", "look": "minus", "failed": "cross", "now": "right"}


@dataclass(frozen=True, slots=True)
class MergingView:
    """The values of the properties of `Merging`; names, notes and signs run together.

    `stage` is `empty`, `working`, `paused`, `done` or `stopped`; `verdict` that of the chosen
    file: `waits`, `now`, `done`, `seen`, `look` or `failed`.
    """

    stage: str = "empty"
    heading: str = ""
    line: str = ""
    names: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    title: str = ""
    file: str = ""
    verdict: str = ""
    facts: list[str] = field(default_factory=list)
    kiosk: str = ""
    kiosk_words: str = ""


def view(
    stage: str, told: Sequence[Brought], chosen: int, place: int, language: Language
) -> MergingView:
    """Give what is shown of *told* while the file at *place* is merged (-1: none is)."""
    stages = [words.stage(one.outcome) for one in told]
    notes = [words.short(one.outcome) for one in told]
    if 0 <= place < len(told) and stages[place] == "waits":
        stages[place], notes[place] = "now", words.under_way()
    shown = MergingView(
        stage=stage,
        heading=words.heading(stage, told),
        line=_line(stage, told, place),
        names=[words.whose(one) for one in told],
        notes=notes,
        signs=[SIGNS.get(one, "") for one in stages],
    )
    if not 0 <= chosen < len(told):
        return shown
    return _with(shown, told[chosen], stages[chosen], language)


def _with(shown: MergingView, one: Brought, verdict: str, language: Language) -> MergingView:
    """Give *shown* with the pane of one file."""
    asked = words.unheard_of(one.outcome)
    return replace(
        shown,
        title=words.whose(one),
        file=plain(one.file.name),
        verdict=verdict,
        facts=words.facts(one, language),
        kiosk=plain(getattr(one.outcome, "kiosk", "")) if asked else "",
        kiosk_words=getattr(one.outcome, "kiosk_words", "") if asked else "",
    )


def _line(stage: str, told: Sequence[Brought], place: int) -> str:
    if not told:
        return words.invite() if stage == "empty" else words.looking()
    return words.at(place + 1, len(told)) if place >= 0 else words.sums(told)
