"""What the campaign desk shows: frozen, from the draft and the part that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.campaign.fields import label, read_field
from kiosk.model import Language
from ui.console.campaign_rows import SECTIONS, Row, section_of
from ui.console.campaign_words import OWN, words

if TYPE_CHECKING:
    from kiosk.campaign.problems import Problem
    from ui.console.draft_box import DraftBox

_LAST = ("check", "preview", "sign")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class CampaignView:
    """Everything on the page; lists beside each other have a row for each field, part or problem.

    The `options` of a choice are words, one a line.
    """

    part: str
    place: int
    about: str
    titles: list[str]
    notes: list[str]
    signs: list[str]
    keys: list[str]
    kinds: list[str]
    labels: list[str]
    values: list[str]
    options: list[str]
    wrongs: list[str]
    problems: list[str]
    problem_places: list[str]
    problem_signs: list[str]
    complete: bool
    version: str
    differences: list[str]
    difference_notes: list[str]
    comparison: str
    file_name: str
    accent: str


def view(box: DraftBox, part: str, rows: Sequence[Row], language: Language) -> CampaignView:
    """Give what is shown of *part*, whose *rows* are asked for."""
    errors = [one for one in box.problems if not one.warning]
    notes, signs = _parts(box.problems)
    found, told, comparison = _compared(box, language)
    campaign = box.campaign
    return CampaignView(
        part=part,
        place=SECTIONS.index(part),
        about=words(f"about-{part}"),
        titles=[words(each) for each in SECTIONS],
        notes=notes,
        signs=signs,
        keys=[f"{row.kind} {row.path}" for row in rows],
        kinds=[row.kind for row in rows],
        labels=[row.label for row in rows],
        values=[_value(box, row) for row in rows],
        options=["\n".join(_option(row.path, each) for each in row.options) for row in rows],
        wrongs=[_wrong(box, row, language) for row in rows],
        problems=[bare(one, language) for one in box.problems],
        problem_places=[_place(one, language) for one in box.problems],
        problem_signs=["minus" if one.warning else "cross" for one in box.problems],
        complete=not errors,
        version=str(campaign.version),
        differences=found,
        difference_notes=told,
        comparison=comparison,
        file_name=f"{campaign.id or 'campaign'}-v{campaign.version}.campaign",
        accent=campaign.accent,
    )


def _value(box: DraftBox, row: Row) -> str:
    """Give what stands in the field; of a choice, which option is taken."""
    if row.kind != "choice":
        return row.value or box.strays.get(row.path, "")
    return str(row.options.index(row.value) if row.value in row.options else -1)


def bare(problem: Problem, language: Language) -> str:
    """Give the sentence of *problem* without the form's name for its field."""
    if problem.code in OWN:
        return words(f"own-{problem.code}")
    said = problem.say(language)
    for prefix in (f"{problem.where}: ", f"{problem.where.partition('.')[0]}: "):
        said = said.removeprefix(prefix)
    return said[:1].upper() + said[1:]


def _parts(problems: Sequence[Problem]) -> tuple[list[str], list[str]]:
    """Give for each part what is missing there, and its sign."""
    wrong = dict.fromkeys(SECTIONS, 0)
    odd = dict.fromkeys(SECTIONS, 0)
    for one in problems:
        (odd if one.warning else wrong)[section_of(one.where)] += 1
    wrong["check"] = sum(wrong.values())
    notes, signs = [], []
    for part in SECTIONS:
        if part in ("preview", "sign") and not wrong[part]:
            notes.append("")
            signs.append("")
        elif wrong[part]:
            notes.append(words("missing", str(wrong[part])))
            signs.append("cross")
        elif odd[part]:
            notes.append(words("look-at", str(odd[part])))
            signs.append("minus")
        else:
            notes.append(words("done"))
            signs.append("check")
    return notes, signs


def _wrong(box: DraftBox, row: Row, language: Language) -> str:
    """Give what is wrong with what was typed; what nobody checked yet is no fault here."""
    typed = row.value or row.path in box.strays
    if not typed or read_field(box.checked, row.path) != row.value:
        return ""
    return next((bare(one, language) for one in box.problems if one.where == row.path), "")


def _place(problem: Problem, language: Language) -> str:
    number = problem.where.partition("[")[2].partition("]")[0]
    section = words(section_of(problem.where))
    named = label(problem.where, language)
    return f"{section} · {named}{' ' + number if number else ''}"


def _option(path: str, value: str) -> str:
    if not value and path == "storage.scheme":
        return words("option-none")
    return words(f"option-{value}")


def _compared(box: DraftBox, language: Language) -> tuple[list[str], list[str], str]:
    """Give what differs from the version that this one goes on from."""
    if box.base is None:
        return [], [], words("first")
    from kiosk.campaign.differences import compare
    from kiosk.campaign.drafting import finished

    compared = compare(box.base.campaign, finished(box.campaign))
    found = [f"{one.say(language)}: {words(one.kind)}" for one in compared.differences]
    told = [
        _short(" → ".join(filter(None, (one.old, one.new))) or "  ".join(one.lines))
        for one in compared.differences
    ]
    return found, told, words("anew" if compared.anew else "same")


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…"
