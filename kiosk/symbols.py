"""Codes of twelve symbols that a person can read aloud, copy and type again.

The alphabet has 23 symbols and none that is taken for another: `0 O`, `1 I L`,
`2 Z`, `5 S`, `8 B` and `U V` are all left out, both sides of each pair, so a
misread symbol is refused and never becomes another code. The last symbol makes
the weighted sum of all twelve come out at a fixed value modulo 23. Since 23 is
prime and the weights 1 … 12 differ, every single wrong symbol and every swap of
two symbols is noticed. Each kind of code has a sum of its own: none is taken for
another kind.
"""

from __future__ import annotations

ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
SYMBOLS = 12
GROUP = 4
BASE = len(ALPHABET)

_BETWEEN = str.maketrans("", "", "- \t\r\n\u00a0\u00ad\u2010\u2011\u2012\u2013\u2014\u2212_.")
_LONGEST = 64
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def device(id_: bytes) -> str:
    """Give the 26 letters and digits of Crockford's base 32 that spell a device id (16 bytes).

    They hold all 128 bits, and two zero bits at the end; ten of them name a kiosk to people.
    """
    bits = int.from_bytes(id_, "big") << 2
    return "".join(_CROCKFORD[bits >> (5 * at) & 31] for at in reversed(range(26)))


def spelled(number: int, symbols: int) -> str:
    """Give *number* in as many *symbols*, the least first; what is beyond them is dropped."""
    places = []
    for _ in range(symbols):
        number, place = divmod(number, BASE)
        places.append(ALPHABET[place])
    return "".join(places)


def number(symbols: str) -> int:
    """Give the number that `spelled` spelled."""
    return sum(ALPHABET.index(symbol) * BASE**at for at, symbol in enumerate(symbols))


def complete(symbols: str, total: int) -> str:
    """Give `XXXX-XXXX-XXXX` from eleven *symbols*, with the check that makes the sum *total*."""
    missing = (total - _weighted(symbols)) * pow(SYMBOLS, -1, BASE)
    return grouped(symbols + ALPHABET[missing % BASE])


def parse(text: str, total: int) -> str | None:
    """Give the code of this *total* that *text* spells, `XXXX-XXXX-XXXX`, or None.

    Case, blanks, hyphens, dashes and dots are forgiven; no symbol is ever replaced.
    """
    if len(text) > _LONGEST:
        return None
    # Only a–z is raised: `upper` turns some foreign letters into symbols of ours.
    bare = "".join(c.upper() if c.isascii() else c for c in text.translate(_BETWEEN))
    if len(bare) != SYMBOLS or any(symbol not in ALPHABET for symbol in bare):
        return None
    return grouped(bare) if _weighted(bare) == total else None


def grouped(symbols: str) -> str:
    """Give *symbols* in groups of four with hyphens between."""
    return "-".join(symbols[at : at + GROUP] for at in range(0, SYMBOLS, GROUP))


def _weighted(symbols: str) -> int:
    return sum(w * ALPHABET.index(s) for w, s in enumerate(symbols, 1)) % BASE
