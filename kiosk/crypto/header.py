"""The header of an age file, read by hand before any cryptography.

A stanza of kind `scrypt` names its own cost, and one such file keeps a machine busy for
minutes and gigabytes: it is refused before any key is derived.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from kiosk.frames import Readable

VERSION = b"age-encryption.org/v1\n"
MAX_HEADER = 64 * 1024
MAX_RECIPIENTS = 20
MAX_STANZAS = 24  # age implementations add stanzas of kinds nobody knows ("grease")
OURS = b"X25519"
_BLOCK = 1024
_FULL = 64
_STANZA = re.compile(rb"-> ([\x21-\x7e]+)((?: [\x21-\x7e]+)*)\n")
_BODY = re.compile(rb"[A-Za-z0-9+/]{0,64}\n")
_MAC = re.compile(rb"--- [A-Za-z0-9+/]{43}\n")
_SHARE = re.compile(rb" [A-Za-z0-9+/]{43}")

HeaderFault = Literal["truncated", "not-age", "scrypt", "age-header", "other-recipients"]


class HeaderError(ValueError):
    """The header is none that we would open; `reason` is a code of docs/export-format.md."""

    def __init__(self, reason: HeaderFault) -> None:
        """Keep the reason."""
        self.reason: HeaderFault = reason
        super().__init__(reason)


class Header(NamedTuple):
    """A header that may be opened: the kinds of its stanzas, its size, and all that was read."""

    kinds: tuple[str, ...]
    size: int
    read: bytes


def read_header(source: Readable) -> Header:
    """Take from *source* at least its header; `HeaderError` unless it is one we would open."""
    lines = _Lines(source)
    lines.version()
    kinds: list[bytes] = []
    line = lines.take()
    while not _MAC.fullmatch(line):
        match = _STANZA.fullmatch(line)
        if match is None:
            raise HeaderError("age-header")
        kinds.append(_allowed(*match.groups()))
        if len(kinds) > MAX_STANZAS or kinds.count(OURS) > MAX_RECIPIENTS:
            raise HeaderError("age-header")
        line = _after_body(lines)
    if OURS not in kinds:
        raise HeaderError("other-recipients")
    return Header(tuple(kind.decode("ascii") for kind in kinds), lines.position, bytes(lines.seen))


def _allowed(kind: bytes, arguments: bytes) -> bytes:
    if kind == b"scrypt":
        raise HeaderError("scrypt")
    if kind == OURS and not _SHARE.fullmatch(arguments):
        raise HeaderError("age-header")
    return kind


def _after_body(lines: _Lines) -> bytes:
    """Pass over a stanza's body, which ends with its first line under 64 letters."""
    while _BODY.fullmatch(line := lines.take()):
        if len(line) <= _FULL:
            return lines.take()
    raise HeaderError("age-header")


class _Lines:
    """The lines of a header, read in blocks; `seen` is everything read so far."""

    def __init__(self, source: Readable) -> None:
        self._source, self.position = source, 0
        self.seen = bytearray()

    def version(self) -> None:
        """Pass over the first line; it may be cut, or of some other kind of file."""
        while len(self.seen) < len(VERSION) and (part := self._source.read(_BLOCK)):
            self.seen += part
        if not self.seen.startswith(VERSION):
            cut = VERSION.startswith(self.seen)
            raise HeaderError("truncated" if cut else "not-age")
        self.position = len(VERSION)

    def take(self) -> bytes:
        """Give one line with its line feed; `HeaderError` if the header has none in its cap."""
        while (end := self.seen.find(b"\n", self.position)) < 0:
            part = self._source.read(_BLOCK)
            if len(self.seen) + len(part) > MAX_HEADER or len(self.seen) >= MAX_HEADER:
                raise HeaderError("age-header")
            if not part:
                raise HeaderError("truncated")
            self.seen += part
        line = bytes(self.seen[self.position : end + 1])
        self.position = end + 1
        return line
