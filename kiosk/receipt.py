"""Receipt codes: twelve symbols (`kiosk.symbols`) by which a signature is withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from kiosk import symbols
from kiosk.symbols import ALPHABET, GROUP, SYMBOLS

__all__ = ["ALPHABET", "GROUP", "SYMBOLS"]

_SUM = 1  # not 0, or twelve times the same first symbol would be a code
_TAG = b"firma/receipt/1\x00"
_MARK = "Firma"


def new_code(randbytes: Callable[[int], bytes]) -> str:
    """Give a new code, `XXXX-XXXX-XXXX`: 49.7 random bits from *randbytes* and a check."""
    # 16 bytes for 50 bits: the remainder favours no symbol by more than 2**-78.
    number = int.from_bytes(randbytes(16), "big") % symbols.BASE ** (SYMBOLS - 1)
    return symbols.complete(symbols.spelled(number, SYMBOLS - 1), _SUM)


def parse(text: str) -> str | None:
    """Give the code that *text* spells, `XXXX-XXXX-XXXX`, or None if it spells none.

    Case, blanks, hyphens, dashes and dots are forgiven; no symbol is ever replaced.
    """
    return symbols.parse(text, _SUM)


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


def _one_line(text: str) -> str:
    return " ".join(text.split())
