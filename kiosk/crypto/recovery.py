"""What a recovery sheet says of a key: 22 words, and a code to be scanned; and back again.

The words are those of the fingerprints, whose list never changes. 284 bits hold the kind,
the secret's 256 bits and 24 bits of a checksum, so that a slip of the pen is told from
another key.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from kiosk.crypto import bech32
from kiosk.crypto.seal import Identity
from kiosk.crypto.sign import SigningKey
from kiosk.errors import SheetRefused
from kiosk.phrases import words
from kiosk.pictures import NoPicture, gray
from kiosk.scanning import texts

COUNT = 22
KINDS = ("organizer", "root")
_PREFIXES = {"organizer": "age-secret-key-", "root": "firma-root-key-"}
_CODE = re.compile(r"(?:AGE-SECRET|FIRMA-ROOT)-KEY-1[0-9A-Z]{58}")
_CHECK_BITS, _SECRET_BITS = 24, 256
_TAG = b"firma recovery sheet\x00"


@dataclass(frozen=True, slots=True)
class Recovered:
    """A key that came back: `secret` as its key file holds it, `public` as people know it."""

    kind: str
    public: str
    secret: bytes = field(repr=False)


def sheet_words(kind: str, secret: bytes) -> tuple[str, ...]:
    """Give the words for a key of *kind* (`organizer`, `root`) whose file holds *secret*."""
    raw = _raw(kind, secret)
    number = KINDS.index(kind)
    number = number << _SECRET_BITS | int.from_bytes(raw, "big")
    number = number << _CHECK_BITS | _check(kind, raw)
    names, found = words("en"), []
    for _ in range(COUNT):
        number, index = divmod(number, len(names))
        found.append(names[index])
    return tuple(found)


def sheet_code(kind: str, secret: bytes) -> str:
    """Give what the QR code of the sheet says; an organizer's is what `age` itself reads."""
    return bech32.encode(_PREFIXES[kind], _raw(kind, secret)).upper()


def from_words(typed: str) -> Recovered:
    """Read the words of a sheet, whatever their case, numbers and commas.

    Raises `SheetRefused`: `words` for another count, `word` for one that is not ours (its
    `number`), `check` where each is ours and all together are not.
    """
    said = _said(typed)
    places = _places()
    for number, one in enumerate(said, 1):
        if one not in places:
            raise SheetRefused(why="word", number=number)
    if len(said) != COUNT:
        raise SheetRefused(why="words", count=COUNT)
    whole = 0
    for one in reversed(said):
        whole = whole * len(places) + places[one]
    whole, check = divmod(whole, 1 << _CHECK_BITS)
    kind, secret = divmod(whole, 1 << _SECRET_BITS)
    if kind >= len(KINDS):
        raise SheetRefused(why="check")
    raw = secret.to_bytes(_SECRET_BITS // 8, "big")
    if check != _check(KINDS[kind], raw):
        raise SheetRefused(why="check")
    return _recovered(KINDS[kind], raw)


def from_code(text: str) -> Recovered:
    """Read what the sheet's code says; `SheetRefused` (`picture`)."""
    found = _CODE.search("".join(text.upper().split()))
    try:
        prefix, raw = bech32.decode(found[0] if found else "")
    except ValueError:
        raise SheetRefused(why="picture") from None
    kind = next((kind for kind, known in _PREFIXES.items() if known == prefix), "")
    if not kind or len(raw) != _SECRET_BITS // 8:
        raise SheetRefused(why="picture")
    return _recovered(kind, raw)


def from_picture(file: Path) -> Recovered:
    """Read the code in a photograph or scan of the sheet; `SheetRefused` (`picture`)."""
    try:
        codes = texts(*gray(file))
    except (NoPicture, OSError) as cause:
        raise SheetRefused(why="picture") from cause
    return from_code(next((code for code in codes if _CODE.search(code.upper())), ""))


def _said(typed: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", typed).casefold()
    return re.findall(r"[a-z]+", "".join(one for one in folded if not unicodedata.combining(one)))


def _raw(kind: str, secret: bytes) -> bytes:
    raw = secret if kind == "root" else bech32.decode(secret.decode("ascii"))[1]
    if len(raw) * 8 != _SECRET_BITS:
        raise ValueError("not a key of this kind")
    return raw


def _recovered(kind: str, raw: bytes) -> Recovered:
    if kind == "root":
        return Recovered(kind, SigningKey.from_seed(raw).public.hex(), raw)
    secret = bech32.encode(_PREFIXES[kind], raw).upper()
    return Recovered(kind, Identity(secret).recipient, secret.encode("ascii"))


def _check(kind: str, raw: bytes) -> int:
    digest = sha256(_TAG + kind.encode() + raw).digest()
    return int.from_bytes(digest[: _CHECK_BITS // 8], "big")


@cache
def _places() -> dict[str, int]:
    return {word: place for place, word in enumerate(words("en"))}
