"""What the commands for keys and campaigns print, in the terminal's language."""

from __future__ import annotations

import tomllib
from functools import cache

import resources
from kiosk.cli import language
from kiosk.model import Language


def say(code: str, **facts: str | int) -> str:
    """Give the words of *code* in resources/campaign/terminal.toml, filled with *facts*."""
    return _table()[code][language()].format_map(facts)


@cache
def _table() -> dict[str, dict[Language, str]]:
    return tomllib.loads(resources.at("campaign", "terminal.toml").read_text("utf-8"))
