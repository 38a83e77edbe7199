"""What was found, in a person's language: one sentence that says what it is and what to do.

The table stands in `resources/ready/words.toml`: one table a code. What refused a journal
is worded as everywhere, by `resources/refusals`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache

import resources
from kiosk import words
from kiosk.dates import spoken
from kiosk.model import Language
from kiosk.ready.value import Finding, Level, in_order, worst

# In this order on screen and paper, where nothing is wrong.
GROUPS = {
    "signatures": ("journal", "passphrase", "room", "copy", "rehearsal"),
    "machine": ("power", "clock", "zone", "single", "lockdown", "swap", "dumps"),
    "around": ("screen", "touch", "keyboard", "voice", "stick", "printer"),
}


def say(code: str, language: Language, **facts: str | int | date) -> str:
    """Give the words of *code* with *facts* in their places."""
    row = table().get(code) or words.table()[code]
    return row[language].format_map({name: _said(fact, language) for name, fact in facts.items()})


def sentence(finding: Finding, language: Language) -> str:
    """Word *finding*."""
    return say(finding.code, language, **finding.facts)


def heading(findings: Iterable[Finding], language: Language) -> str:
    """Give the one sentence above all *findings*."""
    found = tuple(findings)
    level = worst(found)
    return say(f"report-{level}", language, count=sum(each.level is level for each in found))


def grouped(findings: Iterable[Finding]) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    """Give what is not green as the group `first`, worst first; then the others by group."""
    found = tuple(findings)
    groups = [("first", in_order(each for each in found if each.level is not Level.GREEN))]
    for name, checks in GROUPS.items():
        fine = (each for each in found if each.level is Level.GREEN)
        groups.append((name, tuple(each for each in fine if each.check in checks)))
    return tuple((name, each) for name, each in groups if each)


@cache
def table() -> dict[str, dict[Language, str]]:
    """Give every row of the table, read once."""
    return tomllib.loads(resources.at("ready", "words.toml").read_text("utf-8"))


def _said(fact: str | int | date, language: Language) -> str:
    match fact:
        case date():
            return spoken(fact, language)
        case int():
            return f"{fact:,}"
    return words.plain(fact)
