"""Receipt codes: twelve symbols that a person can read aloud, copy and type again.

The alphabet has 23 symbols and none that is taken for another: `0 O`, `1 I L`,
`2 Z`, `5 S`, `8 B` and `U V` are all left out, both sides of each pair, so a
misread symbol is refused and never becomes another code. The last symbol makes
the weighted sum of all twelve come out at a fixed value modulo 23. Since 23 is
prime and the weights 1 … 12 differ, every single wrong symbol and every swap of
two symbols is noticed.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
SYMBOLS = 12
GROUP = 4

_BASE = len(ALPHABET)
_SUM = 1  # not 0, or twelve times the same first symbol would be a code
_TAG = b"firma/receipt/1\x00"
_MARK = "Firma"
_BETWEEN = str.maketrans("", "", "- \t\r\n\u00a0\u00ad\u2010\u2011\u2012\u2013\u2014\u2212_.")
_LONGEST = 64


def new_code(randbytes: Callable[[int], bytes]) -> str:
    """Give a new code, `XXXX-XXXX-XXXX`: 49.7 random bits from *randbytes* and a check."""
    # 16 bytes for 50 bits: the remainder favours no symbol by more than 2**-78.
    number = int.from_bytes(randbytes(16), "big") % _BASE ** (SYMBOLS - 1)
    symbols: list[str] = []
    for _ in range(SYMBOLS - 1):
        number, place = divmod(number, _BASE)
        symbols.append(ALPHABET[place])
    return _grouped("".join(symbols) + _check("".join(symbols)))


def parse(text: str) -> str | None:
    """Give the code that *text* spells, `XXXX-XXXX-XXXX`, or None if it spells none.

    Case, blanks, hyphens, dashes and dots are forgiven; no symbol is ever replaced.
    """
    if len(text) > _LONGEST:
        return None
    # Only a–z is raised: `upper` turns some foreign letters into symbols of ours.
    bare = "".join(c.upper() if c.isascii() else c for c in text.translate(_BETWEEN))
    if len(bare) != SYMBOLS or any(symbol not in ALPHABET for symbol in bare):
        return None
    return _grouped(bare) if _weighted(bare) == _SUM else None


def digest(code: str) -> bytes:
    """Give the tagged SHA-256 (32 bytes) that stands for *code* in records.

    The code may be in any form that `parse` forgives; `ValueError` if it is none.
    """
    canonical = parse(code)
    if canonical is None:
        raise ValueError("not a receipt code")
    return sha256(_TAG + canonical.encode("ascii")).digest()


def payload(code: str, campaign_id: str, contact: str) -> str:
    """Give the text of the receipt's QR: three lines that a phone shows as they are.

    Code, campaign and whom to write to; nothing about the signer.
    """
    return "\n".join((f"{_MARK} {code}", _one_line(campaign_id), _one_line(contact)))


def read_payload(text: str) -> tuple[str, str] | None:
    """Give code and campaign id of what `payload` wrote, or None."""
    lines = text.split("\n")
    if len(lines) != len(("code", "campaign", "contact")) or not lines[0].startswith(_MARK + " "):
        return None
    code = parse(lines[0].removeprefix(_MARK))
    return None if code is None else (code, lines[1])


def _weighted(symbols: str) -> int:
    return sum(w * ALPHABET.index(s) for w, s in enumerate(symbols, 1)) % _BASE


def _check(symbols: str) -> str:
    missing = (_SUM - _weighted(symbols)) * pow(SYMBOLS, -1, _BASE)
    return ALPHABET[missing % _BASE]


def _grouped(symbols: str) -> str:
    return "-".join(symbols[at : at + GROUP] for at in range(0, SYMBOLS, GROUP))


def _one_line(text: str) -> str:
    return " ".join(text.split())
