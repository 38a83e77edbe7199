"""Refusals in a person's language.

The table stands in `resources/refusals/*.toml`: one table a code, with one
sentence in `en` and one in `es`. `{name}` stands for a fact of the refusal.
"""

from __future__ import annotations

import tomllib
from functools import cache

import resources
from kiosk.errors import ExportRefused, KioskError
from kiosk.model import Language


def sentence(refusal: KioskError, language: Language) -> str:
    """Word *refusal*: what happened, what was kept, what to do.

    A reason of an export has its own row, `export-<reason>`. A code without a row is
    a bug, and raises `KeyError`.
    """
    code = refusal.code
    if isinstance(refusal, ExportRefused):
        code = f"export-{refusal.reason}"
    return table()[code][language].format_map(refusal.facts)


@cache
def table() -> dict[str, dict[Language, str]]:
    """Give every row of the table, read once."""
    rows: dict[str, dict[Language, str]] = {}
    for page in sorted(resources.at("refusals").iterdir(), key=lambda entry: entry.name):
        if page.name.endswith(".toml"):
            rows.update(tomllib.loads(page.read_text("utf-8")))
    return rows
