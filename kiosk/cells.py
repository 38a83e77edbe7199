"""Cells of a table that a spreadsheet opens: none is a formula, and each name comes back."""

from __future__ import annotations

# A spreadsheet runs what begins so.
_ORDERS = ("=", "+", "-", "@", "\t", "\r")


def guarded(text: str) -> str:
    """Give *text* with an apostrophe before what a spreadsheet could take for a formula.

    What begins with apostrophes and then so gets one more, for `unguarded` takes one away.
    """
    return f"'{text}" if text.lstrip("'").startswith(_ORDERS) else text


def unguarded(text: str) -> str:
    """Give what *text* was before `guarded`; a formula that nobody guarded stays as it is."""
    if text.startswith("'") and text.lstrip("'").startswith(_ORDERS):
        return text[1:]
    return text
