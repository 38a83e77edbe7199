"""Canonical JSON and the types inside it: sections 1 and 1.1 of docs/export-format.md."""

from __future__ import annotations

import base64
import binascii
import json
import re
from datetime import date, datetime
from unicodedata import category, is_normalized

LARGEST = 2**53 - 1
LEVELS = 16
TIME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
CODE = re.compile(r"[a-z][a-z0-9-]{0,31}")
ZONE = re.compile(r"[A-Za-z0-9_+/-]{1,64}")


class Refused(Exception):
    """The file is refused as a whole; `reason` is a code of section 9."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def must(holds: object, reason: str) -> None:
    if not holds:
        raise Refused(reason)


def parse(raw: bytes) -> object:
    """Give what *raw* says, if it is the one form of it; else `not-canonical`."""
    try:
        found = json.loads(raw.decode("utf-8"), parse_float=_never, parse_constant=_never)
        _sound(found, 0)
        again = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        must(again.encode("utf-8") == raw, "not-canonical")
    except (ValueError, RecursionError) as cause:
        raise Refused("not-canonical") from cause
    return found


def _never(_: str) -> None:
    raise ValueError("numbers are integers")


def _sound(found: object, level: int) -> None:
    if isinstance(found, str):
        must(is_normalized("NFC", found), "not-canonical")
    elif isinstance(found, int):
        must(abs(found) <= LARGEST, "not-canonical")
    elif isinstance(found, list | dict):
        must(level < LEVELS, "not-canonical")
        for each in found:
            _sound(each, level + 1)
        if isinstance(found, dict):
            for each in found.values():
                _sound(each, level + 1)


def fields(found: object, forms: dict, reason: str) -> dict:
    """Give the fields of an object, each in its type: exactly those of *forms*, or *reason*."""
    must(isinstance(found, dict), reason)
    assert isinstance(found, dict)
    must(set(found) == set(forms), reason)
    try:
        return {name: form(found[name]) for name, form in forms.items()}
    except (ValueError, TypeError) as cause:
        raise Refused(reason) from cause


def _holds(holds: object) -> None:
    if not holds:
        raise ValueError


def integer(least: int, most: int = LARGEST):
    def form(found: object) -> int:
        _holds(type(found) is int and least <= found <= most)
        return found

    return form


def octets(size: int | None):
    """Take base64 of *size* bytes; of any number for `None`."""

    def form(found: object) -> bytes:
        try:
            raw = base64.b64decode(text(found), validate=True)
        except binascii.Error as cause:
            raise ValueError from cause
        # Only one string stands for these bytes: the bits at its end are zero.
        _holds(len(raw) == (len(raw) if size is None else size))
        _holds(base64.b64encode(raw).decode() == found)
        return raw

    return form


def text(found: object) -> str:
    _holds(isinstance(found, str))
    return found


def boolean(found: object) -> bool:
    _holds(isinstance(found, bool))
    return found


def one_of(*words: str):
    def form(found: object) -> str:
        _holds(text(found) in words)
        return found

    return form


def matching(pattern: re.Pattern[str]):
    def form(found: object) -> str:
        _holds(pattern.fullmatch(text(found)))
        return found

    return form


def line(found: object) -> str:
    _holds(1 <= len(text(found)) <= 200)
    _holds(not any(category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in found))
    return found


def line_or_empty(found: object) -> str:
    return "" if found == "" else line(found)


def time(found: object) -> str:
    parts = TIME.fullmatch(text(found))
    _holds(parts)
    year, *rest = map(int, parts.groups())
    datetime(year, *rest)  # noqa: DTZ001 - only whether there is such a time
    _holds(1970 <= year <= 2199)
    return found


def day(found: object) -> str:
    parts = DAY.fullmatch(text(found))
    _holds(parts)
    year, month, number = map(int, parts.groups())
    date(year, month, number)
    _holds(2000 <= year <= 2199)
    return found


def moment(found: object) -> dict:
    forms = {"offset": integer(-1080, 1080), "utc": time, "zone": matching(ZONE)}
    _holds(isinstance(found, dict) and set(found) == set(forms))
    return {name: form(found[name]) for name, form in forms.items()}


code = matching(CODE)
