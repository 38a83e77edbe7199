"""What the page of lists says: pure, from the counts, the register and what is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.model import Language
from ui.console.packeting_view import when
from ui.console.telling import said

if TYPE_CHECKING:
    from kiosk.registry.handed import HandedOn

PROFILES = ("delivery", "action-network", "civicrm", "nationbuilder", "osdi")
EVERYBODY = ("delivery",)
_TABLE: dict[str, object] = {
    "delivery": QT_TRANSLATE_NOOP("Handing", "For the delivery"),
    "action-network": QT_TRANSLATE_NOOP("Handing", "Action Network"),
    "civicrm": QT_TRANSLATE_NOOP("Handing", "CiviCRM"),
    "nationbuilder": QT_TRANSLATE_NOOP("Handing", "NationBuilder"),
    "osdi": QT_TRANSLATE_NOOP("Handing", "OSDI"),
    "delivery-note": QT_TRANSLATE_NOOP("Handing", "everybody, by name, city and state"),
    "action-network-note": QT_TRANSLATE_NOOP("Handing", "who chose email"),
    "civicrm-note": QT_TRANSLATE_NOOP("Handing", "who chose email"),
    "nationbuilder-note": QT_TRANSLATE_NOOP("Handing", "who chose email"),
    "osdi-note": QT_TRANSLATE_NOOP("Handing", "who chose email"),
    "all-none": QT_TRANSLATE_NOOP("Handing", "There is nobody to hand on yet."),
    "all-one": QT_TRANSLATE_NOOP("Handing", "One person is on this list."),
    "all-many": QT_TRANSLATE_NOOP("Handing", "%1 people are on this list."),
    "all-why": QT_TRANSLATE_NOOP(
        "Handing",
        "Name, city and state of everybody whose signature stands, as they agreed to when they"
        " signed. An email address is in it only where its owner chose to be written to.",
    ),
    "chosen-none": QT_TRANSLATE_NOOP("Handing", "Nobody of %2 chose to be written to."),
    "chosen-one": QT_TRANSLATE_NOOP("Handing", "One person of %2 chose to be written to."),
    "chosen-many": QT_TRANSLATE_NOOP("Handing", "%1 people of %2 chose to be written to."),
    "chosen-why": QT_TRANSLATE_NOOP(
        "Handing", "Only they are on this list. Everybody else is left out, whatever they signed."
    ),
    "csv": QT_TRANSLATE_NOOP("Handing", "CSV"),
    "excel": QT_TRANSLATE_NOOP("Handing", "CSV for Excel"),
    "xlsx": QT_TRANSLATE_NOOP("Handing", "Workbook (XLSX)"),
    "json": QT_TRANSLATE_NOOP("Handing", "JSON"),
    "rows": QT_TRANSLATE_NOOP("Handing", "%1 people · %2"),
    "rows-one": QT_TRANSLATE_NOOP("Handing", "One person · %2"),
    "what": QT_TRANSLATE_NOOP("Handing", "List"),
    "form": QT_TRANSLATE_NOOP("Handing", "Form"),
    "people": QT_TRANSLATE_NOOP("Handing", "People"),
    "to": QT_TRANSLATE_NOOP("Handing", "To"),
    "when": QT_TRANSLATE_NOOP("Handing", "When"),
    "by": QT_TRANSLATE_NOOP("Handing", "By"),
    "gone": QT_TRANSLATE_NOOP("Handing", "Withdrew since"),
    "sum": QT_TRANSLATE_NOOP("Handing", "SHA-256"),
    "tell": QT_TRANSLATE_NOOP(
        "Handing",
        "%1 of them withdrew since. Tell %2, and hand on the list anew: it leaves them out.",
    ),
    "writing": QT_TRANSLATE_NOOP("Handing", "Writing the list"),
    "saved": QT_TRANSLATE_NOOP("Handing", "Saved: %1"),
    "missing-to": QT_TRANSLATE_NOOP("Handing", "Please write whom it goes to."),
}


@dataclass(frozen=True, slots=True)
class HandingView:
    """The values of the properties of `HandingOn`, one by one."""

    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    chosen: int = 0
    listed: bool = False
    heading: str = ""
    count: str = ""
    why: str = ""
    columns: str = ""
    possible: bool = False
    forms: list[str] = field(default_factory=list)
    form: int = 0
    to: str = ""
    labels: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    told: str = ""
    problem: str = ""
    saved: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the page stands on: how many there are, how many chose email, what was given out."""

    everybody: int = 0
    opted: int = 0
    given: tuple[HandedOn, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: places in the lists that the page shows."""

    form: int = 0
    to: str = ""
    problem: str = ""
    saved: str = ""


def words(code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language."""
    return said("Handing", _TABLE, code, *facts)


def view(
    at: Standing,
    chosen: int,
    asked: Asked,
    language: Language,
    offered: tuple[str, Sequence[str]],
) -> HandingView:
    """Say what the page shows; *offered* are the columns and the forms of what is chosen."""
    entry = at.given[chosen - len(PROFILES)] if chosen >= len(PROFILES) else None
    name = entry.profile if entry else PROFILES[chosen]
    kind, number = ("all", at.everybody) if name in EVERYBODY else ("chosen", at.opted)
    rows = details(entry, language) if entry else ()
    columns, forms = offered
    return HandingView(
        titles=[*(words(one) for one in PROFILES), *(words(one.profile) for one in at.given)],
        notes=[
            *(words(f"{one}-note") for one in PROFILES),
            *(_note(one, language) for one in at.given),
        ],
        signs=[
            *("" for _ in PROFILES),
            *("minus" if one.withdrawn else "check" for one in at.given),
        ],
        chosen=chosen,
        listed=entry is not None,
        heading=words(name),
        count=words(f"{kind}-{_many(number)}", f"{number:,}", f"{at.everybody:,}"),
        why=words(f"{kind}-why"),
        columns=columns,
        possible=number > 0,
        forms=[words(form) for form in forms],
        form=asked.form,
        to=asked.to,
        labels=[label for label, _ in rows],
        facts=[fact for _, fact in rows],
        told=words("tell", f"{entry.withdrawn:,}", entry.to) if entry and entry.withdrawn else "",
        problem=words(asked.problem) if asked.problem else "",
        saved=words("saved", asked.saved) if asked.saved else "",
    )


def details(one: HandedOn, language: Language) -> Sequence[tuple[str, str]]:
    """Give everything that the register tells of one list."""
    return (
        (words("what"), words(one.profile)),
        (words("form"), words(one.format)),
        (words("people"), f"{one.rows:,}"),
        (words("to"), one.to),
        (words("when"), when(one.at, language)),
        (words("by"), one.by),
        (words("gone"), f"{one.withdrawn:,}"),
        (words("sum"), one.sha256.hex()),
    )


def _note(one: HandedOn, language: Language) -> str:
    people = words("rows-one" if one.rows == 1 else "rows", f"{one.rows:,}", one.to)
    return f"{people} · {when(one.at, language)}"


def _many(number: int) -> str:
    return {0: "none", 1: "one"}.get(number, "many")
