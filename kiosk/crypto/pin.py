"""A PIN of six digits, and what tells it from another: an Argon2id verifier.

A verifier is no secret and guards nothing by itself: whoever holds one can try every
six digits. What a PIN opens and what not stands in docs/decisions.
"""

from __future__ import annotations

import os
import re
from base64 import b64decode, b64encode
from collections.abc import Sequence
from hmac import compare_digest
from itertools import pairwise
from typing import NamedTuple

from kiosk.crypto.passphrase import FLOOR, Cost, derive

DIGITS = 6
SALT_SIZE = 16
MOST = Cost(256 * 1024, 10, 16)
"""No verifier may ask a kiosk for more than this."""

_PIN = re.compile(r"[0-9]{6}")
_FORM = re.compile(
    r"\$argon2id\$v=19\$m=([1-9][0-9]{0,6}),t=([1-9][0-9]?),p=([1-9][0-9]?)"
    r"\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})"
)
# Down and up the columns of the pad, its corners, its cross.
_DRAWN = frozenset(("147258", "258369", "369258", "258147", "741852", "852963", "963852", "852741"))
_CROSSED = frozenset(("159357", "357159", "159753", "951357", "753159", "357951", "753951"))


class _Verifier(NamedTuple):
    cost: Cost
    salt: bytes
    hashed: bytes


def is_pin(text: str) -> bool:
    """Tell whether *text* is six digits, 0 to 9."""
    return _PIN.fullmatch(text) is not None


def is_weak(pin: str) -> bool:
    """Tell whether somebody who looks over a shoulder, or guesses, would have *pin* soon.

    Weak are fewer than three digits in all, a row up or down (890123 as well), a half
    said twice, a pair said three times, a half and its mirror, pairs that are each one digit
    twice, shapes drawn on the pad, and dates, which most people choose.
    """
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return (
        len(set(pin)) < 3
        or steps in ({1}, {9})
        or pin[:3] in (pin[3:], pin[:2:-1])
        or pin[:2] == pin[2:4] == pin[4:]
        or all(first == second for first, second in zip(pin[::2], pin[1::2], strict=True))
        or pin in _DRAWN | _CROSSED
        or _is_date(pin)
    )


def verifier(pin: str, cost: Cost = FLOOR, salt: bytes = b"") -> str:
    """Give a text by which *pin* is known again and not read; *salt* has 16 bytes.

    Verifiers that share a salt are tried together. `ValueError` for what is no PIN, and
    for a cost that no kiosk would pay.
    """
    salt = salt or os.urandom(SALT_SIZE)
    if not is_pin(pin) or len(salt) != SALT_SIZE or not _bearable(cost):
        raise ValueError("not six digits, a salt and a cost within bounds")
    head = f"$argon2id$v=19$m={cost.memory_kib},t={cost.passes},p={cost.lanes}"
    return f"{head}${_text(salt)}${_text(derive(pin, salt, cost))}"


def shared_salt(verifiers: Sequence[str]) -> bytes:
    """Give the salt of the last of *verifiers* that is one, or none: `verifier` makes a new one."""
    read = [one for one in map(_read, verifiers) if one]
    return read[-1].salt if read else b""


def is_verifier(text: str) -> bool:
    """Tell whether *text* is what `verifier` writes, at a cost within bounds."""
    return _read(text) is not None


def fitting(pin: str, verifiers: Sequence[str]) -> int | None:
    """Give which of *verifiers* is *pin*'s, or None; texts that are none fit nothing."""
    read = [_read(text) for text in verifiers]
    hashed = {
        (one.cost, one.salt): derive(pin, one.salt, one.cost)
        for one in {(one.cost, one.salt): one for one in read if one}.values()
    }
    found = [
        number
        for number, one in enumerate(read)
        if one and compare_digest(hashed[one.cost, one.salt], one.hashed)
    ]
    return found[0] if found else None


def _is_date(pin: str) -> bool:
    """Tell whether *pin* is a day of any year in any order, or a month of 1900 to 2099."""
    a, b, c = (int(pin[at : at + 2]) for at in (0, 2, 4))
    days = ((a, b), (b, a), (c, b))
    months = ((pin[:2], c), (pin[2:4], a))
    return any(_is_day(day, month) for day, month in days) or any(
        century in {"19", "20"} and 1 <= month <= 12 for century, month in months
    )


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _read(text: str) -> _Verifier | None:
    form = _FORM.fullmatch(text)
    if form is None:
        return None
    memory, passes, lanes, salt, hashed = form.groups()
    cost = Cost(int(memory), int(passes), int(lanes))
    one = _Verifier(cost, b64decode(salt + "=="), b64decode(hashed + "="))
    same = (_text(one.salt), _text(one.hashed)) == (salt, hashed)
    return one if same and _bearable(cost) else None


def _bearable(cost: Cost) -> bool:
    return (
        FLOOR.memory_kib <= cost.memory_kib <= MOST.memory_kib
        and FLOOR.passes <= cost.passes <= MOST.passes
        and 1 <= cost.lanes <= MOST.lanes
    )


def _text(raw: bytes | bytearray) -> str:
    return b64encode(raw).decode("ascii").rstrip("=")
