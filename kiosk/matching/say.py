"""Reasons in a person's language."""

from __future__ import annotations

import tomllib
from functools import cache

import resources
from kiosk.matching.value import Reason
from kiosk.model import Language
from kiosk.states import HOME_BY_CODE, NEVER
from kiosk.words import plain

_NEVER = {"en": "never lived in the US", "es": "nunca vivió en EE. UU."}


def say(reason: Reason, language: Language) -> str:
    """Word *reason* in a few words; a code without a row is a bug, and raises `KeyError`."""
    facts = {name: plain(fact).replace("\n", " ") for name, fact in reason.facts}
    if "home" in facts:
        facts["home"] = _home(facts["home"], language)
    return table()[reason.code][language].format_map(facts)


def _home(code: str, language: Language) -> str:
    if code == NEVER:
        return _NEVER[language]
    home = HOME_BY_CODE.get(code)
    return home.say(language) if home else code


@cache
def table() -> dict[str, dict[Language, str]]:
    """Give the words of every reason, read once."""
    rows: dict[str, dict[Language, str]] = tomllib.loads(
        resources.at("names", "reasons.toml").read_text("utf-8")
    )
    return rows
