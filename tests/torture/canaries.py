"""Words that must be found nowhere, and every spelling in which a file could give them away."""

from __future__ import annotations

import base64
import os
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote_to_bytes

from tests.journeys.walking import EMAIL, GIVEN, SURNAME, TOWN
from tests.kiosk.sync.servers import PASSWORD, USER

# Who leaves half-way, who is on duty, who helps, who is a witness, who wrote on paper.
OTHER, OTHER_SURNAME = "Ultraimaginaria", "Ñandutí-Inventado"
DUTY, HELPER, WITNESS = "Vigilia Quimérica", "Auxilio Supuesto", "Testigo Xilófono"
PAPER, PAPER_SURNAME, PAPER_EMAIL = "Papirolea", "Hojasuelta", "papirolea@correo.example"
PIN = "402918"
# What an organizer writes: why somebody counts, and to whom a list goes.
REASON, RECEIVER = "la persona existe, dice Xóchitl", "Imprenta Zapotilla"
WORDS = (
    GIVEN,
    SURNAME,
    TOWN,
    EMAIL,
    OTHER,
    OTHER_SURNAME,
    DUTY,
    HELPER,
    WITNESS,
    PAPER,
    PAPER_SURNAME,
    PAPER_EMAIL,
    USER,
    PASSWORD,
)
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1")
_RUN = re.compile(rb"[A-Za-z0-9+/_-]{8,}")
_HEX = re.compile(rb"[0-9a-fA-F]{8,}")
_ESCAPED = re.compile(rb"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|&#x?([0-9a-fA-F]{2,5});")
_SAFE = bytes.maketrans(b"-_", b"+/")
_DEPTH = 2


def needles(words: Iterable[str]) -> Mapping[str, frozenset[bytes]]:
    """Give the bytes of each of *words* in every encoding, case and form of its letters."""
    return {word: frozenset(_needles(word)) for word in words}


def _needles(word: str) -> Iterator[bytes]:
    for form in ("NFC", "NFD"):
        for text in (word, word.lower(), word.upper()):
            for encoding in _ENCODINGS:
                yield normalize(form, text).encode(encoding, "replace")


def given_away(raw: bytes, sought: Mapping[str, frozenset[bytes]]) -> set[str]:
    """Give which words stand in *raw*, as it is or in what it is a spelling of.

    Looked into are hexadecimal, base64 (both alphabets, at each alignment), percent signs,
    escapes of JSON, Python and HTML, zlib, gzip and ZIP; and in what comes of it once more.
    """
    return {
        word
        for form in set(_forms(raw, _DEPTH))
        for word, spelled in sought.items()
        if any(one in form for one in spelled)
    }


class Search:
    """Looks for *words* in files; what it has looked into once it knows by its digest."""

    def __init__(self, words: Iterable[str]) -> None:
        self._sought = needles(words)
        self._known: dict[bytes, set[str]] = {}

    def below(self, place: Path) -> tuple[list[str], int]:
        """Give which word stands in which file or file's name, and how many files there are."""
        files = sorted(path for path in place.rglob("*") if path.is_file())
        found = [
            f"{word} in {path.relative_to(place)}"
            for path in files
            for word in self._in(path.read_bytes()) | self._in(os.fsencode(path.name))
        ]
        return found, len(files)

    def _in(self, raw: bytes) -> set[str]:
        digest = sha256(raw).digest()
        if digest not in self._known:
            self._known[digest] = given_away(raw, self._sought)
        return self._known[digest]


def _forms(raw: bytes, depth: int) -> Iterator[bytes]:
    yield raw
    if depth:
        for other in (*_decoded(raw), *_inflated(raw)):
            if other:
                yield from _forms(other, depth - 1)


def _decoded(raw: bytes) -> Iterator[bytes]:
    yield b"\n".join(_base64(run) for run in _RUN.findall(raw))
    digits = _HEX.findall(raw)
    for at in (0, 1):
        yield b"\n".join(_from_hex(run[at:]) for run in digits)
    if b"%" in raw and (plain := unquote_to_bytes(raw)) != raw:
        yield plain
    if _ESCAPED.search(raw):
        yield _ESCAPED.sub(_letter, raw)


def _base64(run: bytes) -> bytes:
    """Decode *run* from each of its first four letters on: nobody knows where it begins."""
    plain = run.translate(_SAFE)
    cut = (plain[at:] for at in range(4))
    return b"\n".join(base64.b64decode(one + b"A" * (-len(one) % 4)) for one in cut)


def _from_hex(run: bytes) -> bytes:
    return bytes.fromhex(run[: len(run) // 2 * 2].decode())


def _letter(found: re.Match[bytes]) -> bytes:
    wide, narrow, entity = found.groups()
    if entity is not None:
        digits = (
            entity if found[0][2:3] in b"xX" else b"%x" % int(entity) if entity.isdigit() else b"20"
        )
        return chr(min(int(digits, 16), 0xD7FF)).encode()
    number = int(wide or narrow, 16)
    return chr(number).encode("utf-8", "replace")


def _inflated(raw: bytes) -> Iterator[bytes]:
    """Give what is compressed in *raw*: streams of zlib and gzip, members of a ZIP."""
    for at in (
        found.start() for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", raw)
    ):
        yield _unpacked(raw[at:], 32 + 15)
    for found in re.finditer(rb"PK\x03\x04.{4}\x08\x00.{16}(..)(..)", raw, re.DOTALL):
        name, extra = (int.from_bytes(one, "little") for one in found.groups())
        yield _unpacked(raw[found.end() + name + extra :], -15)


def _unpacked(raw: bytes, kind: int) -> bytes:
    try:
        return zlib.decompressobj(kind).decompress(raw, 1 << 22)
    except zlib.error:
        return b""
