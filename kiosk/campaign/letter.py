"""The letter as text: its lines, where the delivered part begins, which language it speaks."""

from __future__ import annotations

import re

from kiosk.model import Language

BOM = "\ufeff"
_BREAK = re.compile(r"\r\n|\r|\n")
_SALUTATION = re.compile(
    r"\s*(dear|to the|to whom|to:|honou?rable|your excellency|sir\b|madam\b|ladies and gentlemen"
    r"|estimad[oa]s?|distinguid[oa]s?|apreciad[oa]s?|respetad[oa]s?|honorables?|excelent[ií]sim[oa]s?"
    r"|querid[oa]s?|a quien|al? (la )?(señor|embajador|secretari|president)|muy señor|señor)",
    re.IGNORECASE,
)
_LONGEST_SALUTATION = 160
_COMMON = {
    "en": frozenset(
        {"the", "of", "and", "to", "that", "is", "are", "we", "our", "have", "with", "this", "not"}
    ),
    "es": frozenset(
        {"el", "la", "los", "las", "de", "que", "y", "en", "es", "son", "con", "no", "por"}
    ),
}


def text(raw: bytes) -> str:
    """Read the letter's bytes as UTF-8, changing nothing; `UnicodeDecodeError` if they are not."""
    return raw.decode("utf-8")


def lines(letter_text: str) -> list[str]:
    """Give the lines as an editor counts them: LF, CRLF and CR end one, nothing else does."""
    return _BREAK.split(letter_text.removeprefix(BOM))


def delivered(letter_text: str, first_line: int) -> list[str]:
    """Give the lines that are delivered, from *first_line* (from 1) on."""
    return lines(letter_text)[max(first_line, 1) - 1 :]


def salutation_line(letter_text: str) -> int:
    """Give the line (from 1) that greets the addressees, or 1 if none does.

    What stands above it usually invites people to sign and is not delivered.
    """
    for number, line in enumerate(lines(letter_text), 1):
        if len(line.strip()) <= _LONGEST_SALUTATION and _SALUTATION.match(line):
            return number
    return 1


def language_of(letter_text: str) -> Language:
    """Tell by its commonest words which of our two languages the letter speaks."""
    found = re.findall(r"[^\W\d_]+", letter_text.casefold())
    english = sum(word in _COMMON["en"] for word in found)
    spanish = sum(word in _COMMON["es"] for word in found)
    return "es" if spanish > english else "en"
