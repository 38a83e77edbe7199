"""What the law asks of a campaign, as data: periods in business days, and the authority's name."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from kiosk.model import Bilingual, Language


@dataclass(frozen=True, slots=True)
class Law:
    """Periods are in business days. Have a lawyer look at them before real use."""

    name: Bilingual
    checked_on: date
    authority: Bilingual
    answer_days: int
    carry_out_days: int

    def words(self, language: Language) -> dict[str, str]:
        """Give what fills the blanks of a notice that come from the law."""
        return {
            "authority": self.authority.say(language),
            "answer_days": str(self.answer_days),
            "carry_out_days": str(self.carry_out_days),
        }


@cache
def law() -> Law:
    """Read `resources/campaign/law.toml`."""
    values = tomllib.loads(resources.at("campaign", "law.toml").read_text("utf-8"))
    return Law(
        Bilingual(**values["name"]),
        values["checked_on"],
        Bilingual(**values["authority"]),
        values["answer_days"],
        values["carry_out_days"],
    )
