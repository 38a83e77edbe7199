"""What a packet says, in the letter's language."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from kiosk.dates import spoken
from kiosk.model import Language


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a packet in one language."""

    language: Language

    def say(self, key: str, **facts: str | int) -> str:
        """Give the words for *key* with *facts* in their places; numbers get their commas."""
        if not facts:
            return _plain(key, self.language)
        said = {
            name: fact if isinstance(fact, str) else self.number(fact)
            for name, fact in facts.items()
        }
        return _table()[key][self.language].format_map(said)

    def number(self, count: int) -> str:
        """Give a whole number as both countries write it: 1,234,567."""
        return f"{count:,}"

    def listed(self, numbers: Sequence[int]) -> str:
        """Give some numbers in a row: 1, 2 and 5."""
        *most, last = map(str, numbers)
        return f"{', '.join(most)} {self.say('and')} {last}" if most else last

    def people(self, count: int) -> str:
        """Give how many people."""
        return self.say("one-person") if count == 1 else self.say("people", count=count)

    def day(self, day: date) -> str:
        """Give a day in words."""
        return spoken(day, self.language)


@cache
def _plain(key: str, language: Language) -> str:
    return _table()[key][language].format_map({})


@cache
def _table() -> dict[str, dict[Language, str]]:
    text = resources.at("packet", "words.toml").read_text("utf-8")
    return tomllib.loads(text)
