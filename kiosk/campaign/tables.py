"""Reading a TOML form forgivingly: what is missing stays empty, what is wrong is noted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from kiosk.campaign.problems import Problem, problem
from kiosk.campaign.value import UNSET
from kiosk.model import LANGUAGES, Bilingual

_KINDS: dict[type, Bilingual] = {
    str: Bilingual("text in quotation marks", "texto entre comillas"),
    int: Bilingual("a whole number", "un número entero"),
    date: Bilingual(
        "a day such as 2026-01-31, without quotation marks", "un día como 2026-01-31, sin comillas"
    ),
    dict: Bilingual("a table of fields", "una tabla de campos"),
    list: Bilingual("a list of tables", "una lista de tablas"),
}

T = TypeVar("T")


@dataclass(slots=True)
class Table:
    """One table of the form, what was asked of it, and what was wrong with it."""

    values: dict[str, object]
    where: str = ""
    found: list[Problem] = field(default_factory=list)
    _asked: set[str] = field(default_factory=set)

    def text(self, key: str) -> str:
        """Give a text, NFC and without blanks around it; empty if it is missing."""
        return clean(self._take(key, str) or "")

    def whole(self, key: str, default: int) -> int:
        """Give a whole number."""
        value = self._take(key, int)
        return default if value is None else value

    def day(self, key: str) -> date:
        """Give a day; `UNSET` if it is missing or still an empty text."""
        if self.values.get(key) == "":
            self._asked.add(key)
            return UNSET
        value = self._take(key, date)
        return UNSET if value is None else value

    def pair(self, key: str) -> Bilingual:
        """Give the texts of a table with `en` and `es`."""
        return self.table(key).languages()

    def languages(self) -> Bilingual:
        """Give this table's own `en` and `es`."""
        return Bilingual(*(self.text(language) for language in LANGUAGES))

    def table(self, key: str) -> Table:
        """Give a table in this one; an empty one if it is missing."""
        values = self._take(key, dict)
        return Table({} if values is None else values, self._name(key), self.found)

    def has(self, key: str) -> bool:
        """Tell whether anything stands under *key*."""
        return key in self.values

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Give this table's own fields, whatever their names, by name."""
        return tuple((key, self.text(key)) for key in sorted(self.values))

    def rows(self, key: str) -> Iterator[Table]:
        """Give the tables of a list; each is checked for unknown fields when it was read."""
        values: list[object] = self._take(key, list) or []
        for number, value in enumerate(values, 1):
            where = f"{self._name(key)}[{number}]"
            if not isinstance(value, dict):
                self._note(where, dict)
                continue
            row = Table(value, where, self.found)
            yield row
            row.done()

    def done(self) -> None:
        """Note every field that nobody asked for: a misspelled one would be lost silently."""
        for key in self.values:
            if key not in self._asked:
                self.found.append(problem("form-unknown", where=self._name(key)))

    def _take(self, key: str, kind: type[T]) -> T | None:
        self._asked.add(key)
        value = self.values.get(key)
        if value is None:
            return None
        # A bool is an int, and a moment is a day, to Python alone.
        if isinstance(value, kind) and not isinstance(value, bool | datetime):
            return value
        self._note(self._name(key), kind)
        return None

    def _name(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def _note(self, where: str, kind: type) -> None:
        self.found.append(problem("form-type", where=where, wanted=_KINDS[kind]))


def clean(text: str) -> str:
    """Give *text* composed (NFC), with plain line ends and no blanks around it."""
    whole = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", whole).strip()
