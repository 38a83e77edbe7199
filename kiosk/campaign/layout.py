"""The letter in blocks, for the screen and for paper: only whitespace ever changes.

The rules are named `layout-1` and are written down in docs/campaign-format.md. Every
character that is not whitespace comes out as it went in, in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kiosk.campaign import letter

RULES = "layout-1"
WIDEST_WRAPPED = 120
SHORT = 0.6
NBSP = "\u00a0"

_ITEM = re.compile(
    r"(\((\d{1,3})\)|(\d{1,3})(?:\.-|[.)]))(?=[^\w.,)]|[^\W\d_])\s*(\S.*)", re.DOTALL
)
_CAPITAL = "[A-ZÁÉÍÓÚÜÑ]"
_TITLES = (
    "Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Srta|Lic|Ing|Mtro|Mtra|Prof|Amb|Sec|Gen|Gov|Hon|Rev|Sen|Rep|St|Sto|Sta"
)
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
)
_MESES = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre"
    "|diciembre"
)
# In each match every space becomes a no-break space; the order does not matter.
_TIES = tuple(
    re.compile(pattern)
    for pattern in (
        r" (?=[-–—] )",  # a dash set between spaces never begins a line
        rf"(?<![\w.]){_CAPITAL}\. (?={_CAPITAL})",  # J. Trump; not what follows U.S.
        rf"(?<=\w) (?={_CAPITAL}\. {_CAPITAL})",  # Donald J.
        rf"\b(?:{_TITLES})\. (?=\S)",  # Sra. Ficticia
        r"\b(?:No|Nos|Núm|Art|art)\. (?=\d)",
        rf"\b(?:{_MONTHS}) (?=\d)",  # February 23rd
        rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?=(?:{_MONTHS})\b)",  # 23 February
        rf"\b\d{{1,2}}(?:\.?º)? de (?:{_MESES})(?: del? \d{{4}})?\b",  # 23 de febrero de 2017
    )
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or an item of a numbered list; `number` is as written (`1.`, `(1)`)."""

    kind: Literal["paragraph", "item"]
    number: str
    text: str


def blocks(letter_text: str, first_line: int) -> tuple[Block, ...]:
    """Give the delivered part of the letter, from *first_line* (from 1) on."""
    rows = letter.delivered(letter_text, first_line)
    ends = _line_ends_block(rows)
    found: list[list[str]] = []
    numbers: list[str] = []
    last, open_ = 0, False
    for row in rows:
        if not row.strip():
            open_ = False
            continue
        item = _ITEM.fullmatch(row.strip())
        value = int(item[2] or item[3]) if item else 0
        if item and value in (1, last + 1):
            found.append([item[4]])
            numbers.append(item[1])
            last = value
        elif open_:
            found[-1].append(row)
        else:
            found.append([row])
            numbers.append("")
        open_ = not ends(row)
    return tuple(map(_block, numbers, found))


def plain(text: str) -> str:
    """Give *text* with every run of whitespace as one space, and no-break spaces by the rules."""
    spaced = " ".join(text.split())
    joints = {at for tie in _TIES for match in tie.finditer(spaced) for at in _spaces(match)}
    return "".join(NBSP if at in joints else mark for at, mark in enumerate(spaced))


def _block(number: str, rows: list[str]) -> Block:
    return Block("item" if number else "paragraph", number, plain(" ".join(rows)))


def _line_ends_block(rows: list[str]) -> Callable[[str], bool]:
    """Tell lines that end their block from those an editor wrapped.

    Where any line is wider than 120 characters, nobody wrapped the text and every line
    stands for itself. Else a line under 0.6 of the widest one was ended on purpose.
    """
    widest = max((len(row.strip()) for row in rows), default=0)
    if widest > WIDEST_WRAPPED:
        return lambda _: True
    return lambda row: len(row.strip()) < SHORT * widest


def _spaces(match: re.Match[str]) -> list[int]:
    return [at for at in range(match.start(), match.end()) if match.string[at] == " "]
