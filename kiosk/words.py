"""Refusals in a person's language.

The table stands in `resources/refusals/*.toml`: one table a code, with one
sentence in `en` and one in `es`. `{name}` stands for a fact of the refusal. A
refusal with a reason or a `why` has a row for each: `export-<reason>`,
`packet-<why>`, `usage-<why>`.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable
from functools import cache

import resources
from kiosk.errors import ExportRefused, KioskError
from kiosk.model import Language

_LONGEST_FACT = 120


def sentence(refusal: KioskError, language: Language) -> str:
    """Word *refusal*: what happened, what was kept, what to do.

    A code without a row is a bug, and raises `KeyError`.
    """
    facts = {name: _shown(fact) for name, fact in refusal.facts.items()}
    return table()[_row(refusal)][language].format_map(facts)


def plain(text: str) -> str:
    """Give *text* without what it could tell a terminal; line feeds and blanks stay.

    Names come from sticks, kiosks and other people's campaigns: they may hold terminal
    escapes, marks that turn the writing around, or bytes that are no text.
    """
    return escaped(text, lambda _: "\ufffd")


def escaped(text: str, escape: Callable[[str], str]) -> str:
    """Give *text* with each character that `plain` would not let through put in other words."""
    return "".join(c if _harmless(c) else escape(c) for c in text)


def _row(refusal: KioskError) -> str:
    if isinstance(refusal, ExportRefused):
        return f"export-{refusal.reason}"
    if "why" in refusal.facts:
        own = f"{refusal.code.removesuffix('-refused')}-{refusal.facts['why']}"
        return own if own in table() else refusal.code
    return refusal.code


def _shown(fact: str | int) -> str | int:
    if isinstance(fact, int):
        return fact
    seen = plain(fact).replace("\n", "\ufffd")
    return seen if len(seen) <= _LONGEST_FACT else f"{seen[: _LONGEST_FACT - 1]}…"


def _harmless(character: str) -> bool:
    # A no-break space is not "printable", and stands in titles and large numbers; nor are
    # the joiners, without which names are misspelled in Persian, Sinhala and other scripts.
    known = character.isprintable() or character in "\n\u200c\u200d"
    return known or unicodedata.category(character) == "Zs"


@cache
def table() -> dict[str, dict[Language, str]]:
    """Give every row of the table, read once."""
    rows: dict[str, dict[Language, str]] = {}
    for page in sorted(resources.at("refusals").iterdir(), key=lambda entry: entry.name):
        if page.name.endswith(".toml"):
            rows.update(tomllib.loads(page.read_text("utf-8")))
    return rows
