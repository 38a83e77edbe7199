"""What is wrong with a campaign, in a person's words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import resources
from kiosk.model import Bilingual, Language

TONGUES: dict[Language, Bilingual] = {
    "en": Bilingual("English", "inglés"),
    "es": Bilingual("Spanish", "español"),
}
# Where the words of a problem name its field themselves.
_PLACES = {
    "version": "version",
    "letter-missing": "letter.file",
    "letter-first-line": "letter.first_line",
    "letter-starts-blank": "letter.first_line",
    "translation-missing": "letter.translation",
    "asks-missing": "asks",
    "requests-count": "requests",
    "addressees-missing": "addressees",
    "eligibility-missing": "eligibility",
    "notice-version": "notice.version",
    "controller-missing": "controller.name",
    "domicile-missing": "controller.domicile",
    "contact-missing": "controller.contact",
    "share-link": "share_link",
    "opens-after-closes": "opens",
    "delivery-before-close": "delivery.day",
    "organizers-missing": "organizers",
    "organizers-many": "organizers",
    "organizers-one": "organizers",
    "storage-scheme": "storage.scheme",
    "storage-twice": "storage",
    "accent-form": "accent",
    "accent-pale": "accent",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing missing or wrong. A `warning` alone does not keep people from signing.

    `where` is the field of the form, such as `addressees[1].name`.
    """

    code: str
    en: str
    es: str
    warning: bool = False
    where: str = ""

    def say(self, language: Language) -> str:
        """Give the sentence in *language*."""
        return self.es if language == "es" else self.en


def problem(code: str, *, warning: bool = False, **facts: str | int | Bilingual) -> Problem:
    """Word a problem; facts that differ between the languages are `Bilingual`."""
    words = _table()[code]
    where = str(facts.get("where") or _PLACES.get(code, ""))
    return Problem(code, _filled(words, "en", facts), _filled(words, "es", facts), warning, where)


def errors(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give those of *found* that keep people from signing."""
    return tuple(one for one in found if not one.warning)


def _filled(
    words: dict[Language, str], language: Language, facts: dict[str, str | int | Bilingual]
) -> str:
    said = {
        name: fact.say(language) if isinstance(fact, Bilingual) else fact
        for name, fact in facts.items()
    }
    return words[language].format_map(said)


@cache
def _table() -> dict[str, dict[Language, str]]:
    return tomllib.loads(resources.at("campaign", "problems.toml").read_text("utf-8"))
