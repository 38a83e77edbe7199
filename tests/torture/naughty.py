"""The Big List of Naughty Strings through every field (tests/vectors/naughty, MIT licence)."""

from __future__ import annotations


def chapter() -> str:
    return ""
