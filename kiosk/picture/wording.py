"""What the pictures say, in both languages."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache

import resources
from kiosk.dates import near
from kiosk.model import Language
from kiosk.picture.shades import FEW


class Wording:
    """The words of a picture in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def say(self, key: str, **facts: str | int) -> str:
        """Give the words for *key* with *facts* in their places; numbers get their commas."""
        said = {
            name: fact if isinstance(fact, str) else f"{fact:,}" for name, fact in facts.items()
        }
        return _table()[key][self.language].format_map(said)

    def count(self, count: int, *, exact: bool = True) -> str:
        """Give a number; a small one not exactly unless *exact*."""
        return f"{count:,}" if exact or count == 0 or count >= FEW else self.say("few", n=FEW - 1)

    def code(self, kind: str, code: str) -> str:
        """Give the name of a language or method, or the code that has none."""
        return self.say(f"{kind}-{code}") if f"{kind}-{code}" in _table() else code

    def day(self, iso: str) -> str:
        """Give a day as `11 February`."""
        return near(date.fromisoformat(iso), self.language)

    def told(self, title: str, counts: list[tuple[str, str]]) -> str:
        """Give a picture in one sentence for whoever hears it."""
        return f"{title}. " + "; ".join(f"{name}: {said}" for name, said in counts) + "."


@cache
def _table() -> dict[str, dict[Language, str]]:
    return tomllib.loads(resources.at("picture", "words.toml").read_text("utf-8"))
