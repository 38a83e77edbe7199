"""Spanish order of names: Ñ after N, accents and case only break ties.

Digits, then the Latin letters, then other scripts in the order of their code points.
A blank or hyphen comes before every letter, so `De la Cruz` stands before `Dean`;
apostrophes and other marks do not count.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from kiosk.model import Name

Key = tuple[tuple[int, ...], tuple[str, ...], tuple[bool, ...], str]

_TILDE = "\u0303"
# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_BLANK, _DIGITS, _LATIN, _OTHER = 1, 2, 20, 100
_WIDE = 255
_PLACES = tuple(bytes((place,)) for place in range(_WIDE))


def sort_key(name: str) -> Key:
    """Give what *name* is compared by: letters, then accents, then case, then the text."""
    letters: list[int] = []
    accents: list[str] = []
    capitals: list[bool] = []
    for letter in unicodedata.normalize("NFC", name.strip()):
        for place, marks, capital in _spots(letter):
            letters.append(place)
            accents.append(marks)
            capitals.append(capital)
    return tuple(letters), tuple(accents), tuple(capitals), name


def name_key(name: Name) -> tuple[Key, Key]:
    """Give what a signer is sorted by: surname, then given name; the given name if alone."""
    return sort_key(name.surname or name.given), sort_key(name.given)


def initial(name: Name) -> str:
    """Give the capital under which a signer is found: Ñ is one, Á is an A; `#` for none."""
    for letter in unicodedata.normalize("NFC", (name.surname or name.given).strip()):
        for base, marks in _apart(letter):
            if _place(base, marks) > _BLANK:
                plain = "ñ" if base == "n" and _TILDE in marks else base
                return plain.upper() if plain.isalpha() else "#"
    return "#"


def packed_key(name: Name) -> bytes:
    """Give bytes that compare as `name_key` does, and take little room."""
    return _packed(name.surname or name.given) + b"\x00\x00" + _packed(name.given)


@lru_cache(16384)
def _packed(name: str) -> bytes:
    letters, accents, capitals, text = sort_key(name)
    first = b"".join(_PLACES[at] if at < _WIDE else _wide(at) for at in letters)
    # Those of one length alone are compared, so what is least may be left out at the end.
    marks = [each.encode() for each in accents]
    while marks and not marks[-1]:
        marks.pop()
    heights = bytes(1 + each for each in capitals).rstrip(b"\x01")
    return b"\x00".join((first, b"\x01".join((*marks, b"")), heights, text.encode()))


def _wide(place: int) -> bytes:
    return bytes((_WIDE,)) + place.to_bytes(3, "big")


@cache
def _spots(letter: str) -> tuple[tuple[int, str, bool], ...]:
    """Give what each part of a letter is compared by; nothing for what does not count."""
    placed = ((_place(base, marks), marks) for base, marks in _apart(letter))
    return tuple((place, marks, letter.isupper()) for place, marks in placed if place)


def _apart(letter: str) -> list[tuple[str, str]]:
    folded = letter.casefold()
    plain = folded.translate(_PLAIN)
    own = folded if plain != folded else ""
    bases: list[tuple[str, str]] = []
    for part in unicodedata.normalize("NFD", plain):
        if bases and unicodedata.combining(part):
            bases[-1] = (bases[-1][0], bases[-1][1] + part)
        else:
            bases.append((part, own))
    return bases


def _place(base: str, marks: str) -> int:
    if base.isspace() or unicodedata.category(base) == "Pd":
        return _BLANK
    if "a" <= base <= "z":
        # Two places a letter: Ñ takes the second one of N.
        return _LATIN + 2 * (ord(base) - ord("a")) + (base == "n" and _TILDE in marks)
    if base.isdecimal():
        return _DIGITS + unicodedata.decimal(base)
    return _OTHER + ord(base) if unicodedata.category(base)[0] in "LSN" else 0
