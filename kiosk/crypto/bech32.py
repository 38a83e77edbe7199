"""Bech32 (BIP 173), the spelling of age's keys: bytes as letters that check themselves."""

from __future__ import annotations

from collections.abc import Iterable

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_STEPS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECK = 6


def encode(prefix: str, raw: bytes) -> str:
    """Spell *raw* behind *prefix*, in lower case."""
    digits = _regrouped(raw, 8, 5)
    check = _sum((*_spread(prefix), *digits, *(0,) * _CHECK)) ^ 1
    digits += [check >> 5 * (_CHECK - 1 - at) & 31 for at in range(_CHECK)]
    return f"{prefix}1{''.join(_LETTERS[one] for one in digits)}"


def decode(text: str) -> tuple[str, bytes]:
    """Give prefix and bytes; `ValueError` unless *text* is whole and in one case."""
    prefix, _, rest = text.lower().rpartition("1")
    body = [_LETTERS.index(letter) for letter in rest[:-_CHECK]]
    raw = bytes(_regrouped(body, 5, 8)[: len(body) * 5 // 8])
    whole = encode(prefix, raw)
    if not prefix or text not in (whole, whole.upper()):
        raise ValueError("no Bech32")
    return prefix, raw


def _spread(prefix: str) -> tuple[int, ...]:
    marks = prefix.encode("ascii")
    return (*(mark >> 5 for mark in marks), 0, *(mark & 31 for mark in marks))


def _sum(digits: Iterable[int]) -> int:
    found = 1
    for digit in digits:
        top, found = found >> 25, (found & 0x1FFFFFF) << 5 ^ digit
        for at, step in enumerate(_STEPS):
            found ^= step if top >> at & 1 else 0
    return found


def _regrouped(values: Iterable[int], old: int, new: int) -> list[int]:
    """Give bits that came *old* at a time *new* at a time; the last is filled up with zeros."""
    held, bits, out = 0, 0, []
    for value in values:
        held, bits = held << old | value, bits + old
        while bits >= new:
            bits -= new
            out.append(held >> bits & (1 << new) - 1)
    if bits:
        out.append(held << new - bits & (1 << new) - 1)
    return out
