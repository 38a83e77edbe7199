"""Canonical JSON: one value, one sequence of bytes.

UTF-8, NFC, keys sorted by code point, no blanks, integers only. A reader that
gets its own bytes back from `dumps(loads(raw))` knows that nobody else could
have written the same value otherwise; `loads` makes that comparison itself.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from typing import Any, NoReturn, TypeVar, cast

import msgspec

_TYPES = "canonical JSON holds objects, arrays, strings, integers, booleans and null"
MAX_DEPTH = 16
MAX_INTEGER = 2**53 - 1

_DIGITS = bytes(48 if 48 <= byte < 58 else 0 for byte in range(256))
_FAST = msgspec.json.Encoder(order="sorted")

T = TypeVar("T")
Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


class NotCanonicalError(ValueError):
    """The bytes are not the canonical form of any value."""


def dumps(value: Json) -> bytes:
    """Give the only bytes that stand for *value*.

    Raises `NotCanonicalError` for floats, integers beyond ±(2**53 - 1), strings that
    are not NFC or hold lone surrogates, and more than 16 arrays and objects in each other.
    """
    _check(value, 0)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def loads(raw: bytes, cap: int) -> Json:
    """Read *raw*, at most *cap* bytes; refuse what `dumps` would not write."""
    if len(raw) > cap:
        raise NotCanonicalError("too long")
    try:
        value: Json = json.loads(
            raw.decode("utf-8"), parse_float=_refuse, parse_constant=_refuse, parse_int=_integer
        )
        same = dumps(value) == raw
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as cause:
        raise NotCanonicalError("not JSON") from cause
    if not same:
        raise NotCanonicalError("not in canonical form")
    return value


def encode(value: object, optional: frozenset[str] = frozenset()) -> bytes:
    """Give the canonical bytes of a frozen dataclass: bytes become base64, dates ISO 8601.

    A field named in *optional* is left out where it is null, zero or empty.
    """
    plain: Json = msgspec.to_builtins(value)
    return dumps(_spared(plain, optional) if optional else plain)


def decode(raw: bytes, kind: type[T], cap: int, optional: frozenset[str] = frozenset()) -> T:
    """Read what `encode` wrote for a *kind*; refuse other fields, types and forms."""
    if (quick := _quickly(raw, kind, cap, optional)) is not None:
        return quick
    try:
        value = msgspec.convert(loads(raw, cap), kind, strict=True)
    except (msgspec.ValidationError, RecursionError) as cause:
        raise NotCanonicalError("not of the expected form") from cause
    if encode(value, optional) != raw:
        raise NotCanonicalError("not of the expected form")
    return value


def _quickly(raw: bytes, kind: type[T], cap: int, optional: frozenset[str]) -> T | None:
    """Read what is plainly canonical, without a look at each value; None tells nothing.

    Whatever this gives, the long way gives as well. Writing the value again gives *raw*, so
    keys are sorted, nothing is left over and text is UTF-8. What that does not show is seen
    in *raw* as a whole: that it is NFC (then so are its parts), no number too long for an
    integer, no more brackets than may stand in each other; floats are seen in *kind*.
    """
    if len(raw) > cap or raw.count(b"{") + raw.count(b"[") > MAX_DEPTH or _has_long(raw):
        return None
    decoder = _decoder(cast("Any", kind))
    if decoder is None:
        return None
    try:
        value: T = decoder.decode(raw)
        if not (raw.isascii() or unicodedata.is_normalized("NFC", raw.decode("utf-8"))):
            return None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    written = _FAST.encode(value)
    if optional:
        # Quotes inside a text are escaped, and a key has none: so this is the field itself.
        written = _empty(optional).sub(b"", written)
    return value if written == raw else None


def _has_long(raw: bytes) -> bool:
    """Tell whether 16 digits follow each other, as in a number that may be out of range."""
    return b"0" * 16 in raw.translate(_DIGITS)


@lru_cache(maxsize=32)
def _decoder(kind: Any) -> msgspec.json.Decoder[Any] | None:  # noqa: ANN401 - of any kind
    """Give what reads a *kind* whose values are its own fields, texts and integers."""
    form = repr(msgspec.inspect.type_info(kind))
    loose = ("AnyType", "FloatType", "DictType", "CustomType", "RawType", "DecimalType")
    return None if any(name in form for name in loose) else msgspec.json.Decoder(kind, strict=True)


@lru_cache(maxsize=8)
def _empty(optional: frozenset[str]) -> re.Pattern[bytes]:
    names = "|".join(sorted(optional))
    return re.compile(rb'"(?:%b)":(?:0|""|null|\[\]|\{\}),' % names.encode())


def _spared(value: Json, optional: frozenset[str]) -> Json:
    match value:
        case dict():
            return {
                key: _spared(item, optional)
                for key, item in value.items()
                if key not in optional or item or item is False
            }
        case list() | tuple():
            return [_spared(item, optional) for item in value]
        case _:
            return value


def _refuse(_: str) -> NoReturn:
    raise NotCanonicalError("not an integer")


def _integer(digits: str) -> int:
    # A number of a million digits would cost quadratic time before the range check.
    if len(digits) > 17:
        raise NotCanonicalError("integer out of range")
    return int(digits)


def _check(value: Json, depth: int) -> None:
    match value:
        case None | bool():
            pass
        case int():
            if abs(value) > MAX_INTEGER:
                raise NotCanonicalError("integer out of range")
        case str():
            _check_text(value)
        case list() | tuple() | dict() if depth == MAX_DEPTH:
            raise NotCanonicalError("nested too deep")
        case list() | tuple():
            for item in value:
                _check(item, depth + 1)
        case dict():
            for key, item in value.items():
                _check_text(key)
                _check(item, depth + 1)
        case _:
            raise NotCanonicalError(_TYPES)


def _check_text(text: object) -> None:
    if not isinstance(text, str):
        raise NotCanonicalError(_TYPES)
    if not unicodedata.is_normalized("NFC", text):
        raise NotCanonicalError("not NFC")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as cause:
        raise NotCanonicalError("lone surrogate") from cause
