"""What is shown of a table of online signers before it counts: pure, from rows to words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.dates import spoken
from kiosk.folding import folded
from kiosk.model import Language, Moment
from kiosk.states import HOME_BY_CODE, NEVER, state_name
from kiosk.words import plain
from ui.console import telling

if TYPE_CHECKING:
    from kiosk.registry.columns import Online
    from kiosk.registry.decided import Imported

FIELDS = ("given", "surname", "name", "town", "state", "home", "email", "zip", "signed", "language")
SHOWN = 40
_LABELS = {
    "given": QT_TRANSLATE_NOOP("Importing", "Given names"),
    "surname": QT_TRANSLATE_NOOP("Importing", "Surnames"),
    "name": QT_TRANSLATE_NOOP("Importing", "Whole name, if it is one column"),
    "town": QT_TRANSLATE_NOOP("Importing", "City or town in Mexico"),
    "state": QT_TRANSLATE_NOOP("Importing", "State in Mexico"),
    "home": QT_TRANSLATE_NOOP("Importing", "US state"),
    "email": QT_TRANSLATE_NOOP("Importing", "Email"),
    "zip": QT_TRANSLATE_NOOP("Importing", "ZIP"),
    "signed": QT_TRANSLATE_NOOP("Importing", "Date and time"),
    "language": QT_TRANSLATE_NOOP("Importing", "Language"),
}
_FAULTS = {
    "short": QT_TRANSLATE_NOOP("Importing", "fewer columns than the others"),
    "name": QT_TRANSLATE_NOOP("Importing", "no name that could be printed"),
    "place": QT_TRANSLATE_NOOP("Importing", "no city, or no state of Mexico"),
    "home": QT_TRANSLATE_NOOP("Importing", "a US state that does not exist"),
    "email": QT_TRANSLATE_NOOP("Importing", "an email that cannot be one"),
    "signed": QT_TRANSLATE_NOOP("Importing", "a date that is not written as 2027-02-06"),
}
_WORDS = {
    "none": QT_TRANSLATE_NOOP("Importing", "— not in the table —"),
    "row": QT_TRANSLATE_NOOP("Importing", "Row %1"),
    "good": QT_TRANSLATE_NOOP("Importing", "%1 rows can be taken"),
    "good-one": QT_TRANSLATE_NOOP("Importing", "1 row can be taken"),
    "bad": QT_TRANSLATE_NOOP("Importing", "left out: %1"),
    "fault": QT_TRANSLATE_NOOP("Importing", "%1 (%2)"),
    "never": QT_TRANSLATE_NOOP("Importing", "never lived in the US"),
    "needs": QT_TRANSLATE_NOOP("Importing", "Say which columns hold the name and the city."),
    "done": QT_TRANSLATE_NOOP("Importing", "%1 new lines from “%2”; %3 were here before."),
    "done-out": QT_TRANSLATE_NOOP("Importing", "Left out: %1 rows that nobody could have signed."),
}
# Folded names of columns, as other systems call them.
_KNOWN = {
    "given": (
        "given",
        "given name",
        "given names",
        "first name",
        "first_name",
        "nombre",
        "nombres",
    ),
    "surname": (
        *("surname", "surnames", "last name", "last_name", "family name"),
        *("apellido", "apellidos"),
    ),
    "name": ("name", "full name", "full_name", "nombre completo"),
    "town": ("city", "town", "ciudad", "municipio", "localidad", "poblacion"),
    "state": ("state", "estado", "province", "state/province", "entidad"),
    "home": ("us state", "us_state", "votes in", "estado de ee uu", "estado en ee uu"),
    "email": ("email", "e-mail", "mail", "correo", "correo electronico"),
    "zip": ("zip", "zip code", "zip_code", "postal code", "codigo postal"),
    "signed": ("signed", "signed at", "date", "created_at", "created at", "timestamp", "fecha"),
    "language": ("language", "lang", "idioma", "preferred language"),
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What a table would bring: its first rows, and how many of all can be taken."""

    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    good: int = 0
    summary: str = ""


def guessed(header: Sequence[str]) -> dict[str, str]:
    """Give the column of each field, as far as the names of the columns tell."""
    named = {folded(name): name for name in header if header.count(name) == 1}
    found: dict[str, str] = {}
    for one in FIELDS:
        column = next((named[known] for known in _KNOWN[one] if known in named), "")
        if column and column not in found.values():
            found[one] = column
    return found


def suffices(mapping: Mapping[str, str]) -> bool:
    """Tell whether a name and a town are among the fields."""
    named = {one for one, column in mapping.items() if column}
    return bool({"given", "surname", "name"} & named) and "town" in named


def preview(rows: Iterable[Online | str], language: Language) -> Preview:
    """Give the first rows in words, and count all."""
    faults: Counter[str] = Counter()
    titles, notes, signs, good = list[str](), list[str](), list[str](), 0
    for number, row in enumerate(rows, 1):
        wrong = isinstance(row, str)
        if isinstance(row, str):
            faults[row] += 1
        good += not wrong
        if number > SHOWN:
            continue
        titles.append(_said("row", f"{number:,}") if isinstance(row, str) else plain(row.printed))
        notes.append(_fault(row) if isinstance(row, str) else _note(row, language))
        signs.append("cross" if wrong else "check")
    return Preview(titles, notes, signs, good, _summary(good, faults))


def labels() -> list[str]:
    """Give the names of the fields."""
    return [telling.said("Importing", _LABELS, one) for one in FIELDS]


def none() -> str:
    """Give what stands for no column."""
    return _said("none")


def needs() -> str:
    """Say what is missing before anything can be shown."""
    return _said("needs")


def done(made: Imported) -> str:
    """Say what came of a table."""
    said = [_said("done", f"{made.new:,}", plain(made.source), f"{made.seen:,}")]
    if made.refused:
        said.append(_said("done-out", f"{len(made.refused):,}"))
    return " ".join(said)


def _summary(good: int, faults: Counter[str]) -> str:
    said = [_said("good-one") if good == 1 else _said("good", f"{good:,}")]
    if faults:
        most = islice(faults.most_common(), 3)
        told = ", ".join(_said("fault", f"{count:,}", _fault(code)) for code, count in most)
        said.append(_said("bad", told))
    return " · ".join(said)


def _fault(code: str) -> str:
    return telling.said("Importing", _FAULTS, code) if code in _FAULTS else code


def _note(row: Online, language: Language) -> str:
    home = HOME_BY_CODE.get(row.home)
    us = _said("never") if row.home == NEVER else home.say(language) if home else ""
    place = f"{plain(row.town)}, {state_name(row.state)}"
    return " · ".join(filter(None, (place, us, plain(row.email), _day(row.signed, language))))


def _day(signed: str, language: Language) -> str:
    """Give the day in Mexico on which somebody signed, in words."""
    if not signed:
        return ""
    if signed.endswith("T00:00:00Z"):  # a table that tells the day alone
        return spoken(date.fromisoformat(signed[:10]), language)
    return spoken(Moment.at(datetime.fromisoformat(signed)).local.date(), language)


def _said(code: str, *facts: str) -> str:
    return telling.said("Importing", _WORDS, code, *facts)
