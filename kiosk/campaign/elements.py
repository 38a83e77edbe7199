"""What a privacy notice has to say: read from resources/campaign/elements.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal

import resources
from kiosk.model import Bilingual, Language

Kind = Literal["simplified", "full"]


@dataclass(frozen=True, slots=True)
class Element:
    """One thing a notice says, and the words of which one shows that it does."""

    id: str
    name: Bilingual
    words: dict[Language, tuple[str, ...]]
    warning: bool

    def is_in(self, notice: str, language: Language) -> bool:
        """Tell whether *notice* says it in *language*; capitals do not matter."""
        folded = notice.casefold()
        return any(word.casefold() in folded for word in self.words[language])


@cache
def elements(kind: Kind) -> tuple[Element, ...]:
    """Give what the *kind* of notice has to say."""
    page = tomllib.loads(resources.at("campaign", "elements.toml").read_text("utf-8"))
    return tuple(
        Element(
            row["id"],
            Bilingual(**row["name"]),
            {"en": tuple(row["en"]), "es": tuple(row["es"])},
            row.get("warning", False),
        )
        for row in page[kind]
    )
