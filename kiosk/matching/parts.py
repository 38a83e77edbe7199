"""A name taken apart: given names, surnames, whose surname a husband's is, Jr. or Sr."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.folding import folded
from kiosk.matching import lore
from kiosk.matching.remembered import remembered
from kiosk.model import Name

_ORDINAL = re.compile(r"\bm\.?\s?ª\.?", re.IGNORECASE)
_TILDE = re.compile("ñ", re.IGNORECASE)
_MOST = 6


class Word(NamedTuple):
    """A word of a name: folded, as written, and folded with its ñ kept."""

    key: str
    shown: str
    tilde: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A name's words without particles, titles and suffixes.

    `husband` tells at which place of `surnames` a husband's begins, or -1; `suffix` is
    `jr`, `sr`, a number or empty; `whole` is every surname word in one, particles too.
    """

    given: tuple[Word, ...]
    surnames: tuple[Word, ...]
    husband: int = -1
    suffix: str = ""
    whole: str = ""

    def turned(self) -> Parts:
        """Give the name as if its two boxes had been mixed up."""
        whole = "".join(word.key for word in self.given)
        return Parts(self.surnames, self.given, -1, self.suffix, whole)


def take_apart(name: Name) -> Parts:
    """Give the parts of *name*; one box that holds everything is divided."""
    given, given_suffix = _given(name.given)
    surnames, husband, suffix, whole = _surnames(name.surname)
    if not surnames and len(given) > 1:
        given, surnames = _divided(given)
        whole = "".join(word.key for word in surnames)
    elif not given and len(surnames) > 1 and surnames[0].key in _leading():
        given, surnames = _divided(surnames)
        husband, whole = -1, "".join(word.key for word in surnames)
    return Parts(given[:_MOST], surnames[:_MOST], husband, suffix or given_suffix, whole)


def _words(text: str) -> tuple[Word, ...]:
    spaced = text.replace(".", ". ")
    if not text.isascii():
        spaced = _ORDINAL.sub("Ma ", unicodedata.normalize("NFC", text)).replace(".", ". ")
    return tuple(word for token in spaced.split() for word in _token(token))


@remembered(1 << 15)
def _token(token: str) -> tuple[Word, ...]:
    keys = folded(token).split() or ([token.casefold()] if any(map(str.isalnum, token)) else [])
    shown = token.strip(".,;:\"'“”‘’()")
    if len(keys) != 1:
        return tuple(Word(key, key.title(), key) for key in keys)
    if whole := lore.shortened().get(keys[0]):
        shown = whole
    # No name holds "nzzn": it stands for the ñ that folding would take for an n.
    return (Word(folded(shown) or keys[0], shown, folded(_TILDE.sub("nzzn", shown)) or keys[0]),)


@remembered(1 << 14)
def _given(text: str) -> tuple[tuple[Word, ...], str]:
    words = _words(text)
    while len(words) > 1 and words[0].key in lore.TITLES:
        words = words[1:]
    words, suffix = _without_suffix(words)
    bare = tuple(word for word in words if word.key not in lore.PARTICLES or len(word.key) == 1)
    return bare or words, suffix


@remembered(1 << 15)
def _surnames(text: str) -> tuple[tuple[Word, ...], int, str, str]:
    words, suffix = _without_suffix(_words(text))
    found: list[Word] = []
    husband = -1
    for at, word in enumerate(words):
        wife = word.key == "de" and found and husband < 0 and _marries(words, at)
        if word.key in lore.WIDOW or wife:
            husband = len(found)
        elif word.key not in lore.PARTICLES:
            found.append(word)
    whole = "".join(word.key for word in words if word.key not in lore.WIDOW)
    return tuple(found or words), husband if husband < len(found) else -1, suffix, whole


def _marries(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether *de* is a wife's: before a surname, not before *la*, and not of a compound."""
    after = words[at + 1].key if at + 1 < len(words) else ""
    return (
        bool(after)
        and after not in lore.PARTICLES
        and (words[at - 1].key, after) != ("ponce", "leon")
    )


def _without_suffix(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], str]:
    if len(words) > 1 and words[-1].key in lore.SUFFIXES:
        return words[:-1], lore.SUFFIXES[words[-1].key]
    return words, ""


def _divided(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Divide a whole name: given names lead as far as they are known, at least one."""
    at = 1
    while at < len(words) - 1 and words[at].key in _leading() - lore.surnames():
        at += 1
    return words[:at], words[at:]


def _leading() -> frozenset[str]:
    return lore.given_names()
