"""The 32 states of Mexico, and the states and territories of the United States."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

import resources
from kiosk.model import Language

NEVER = "never"
"""The `home` of someone who never lived in the United States."""


@dataclass(frozen=True, slots=True)
class State:
    """A state of Mexico: ISO 3166-2 code without `MX-`, full name, shown name, abbreviation."""

    code: str
    inegi: str
    name: str
    short: str
    abbreviation: str


@dataclass(frozen=True, slots=True)
class Home:
    """A US state, district or territory: ISO 3166-2 code (`US-TX`) and its names."""

    code: str
    name: str
    es: str

    def say(self, language: Language) -> str:
        """Give the name in *language*."""
        return self.es if language == "es" else self.name


def rows(page: str) -> Iterator[dict[str, str]]:
    """Give the rows of a table of `resources/places`, without its head."""
    text = resources.at("places", page).read_text("utf-8")
    return iter(csv.DictReader(text.splitlines()))


STATES: tuple[State, ...] = tuple(
    State(row["code"], row["inegi"], row["name"], row["short"], row["abbreviation"])
    for row in rows("states.csv")
)
HOMES: tuple[Home, ...] = tuple(
    Home(row["code"], row["en"], row["es"]) for row in rows("homes.csv")
)
STATE_BY_CODE = MappingProxyType({state.code: state for state in STATES})
HOME_BY_CODE = MappingProxyType({home.code: home for home in HOMES})


def state_name(code: str) -> str:
    """Give the name shown for a state's *code*: `MEX` is always "Estado de México".

    A code that is none is given back: it came from a record and has to be seen.
    """
    state = STATE_BY_CODE.get(code)
    return code if state is None else state.short


def state_code(text: str) -> str:
    """Give the code of the state that *text* names, by code, name or abbreviation, or *text*."""
    named = {
        name.casefold(): state.code
        for state in STATES
        for name in (state.code, state.name, state.short, state.abbreviation)
    }
    return named.get(text.casefold(), text)
