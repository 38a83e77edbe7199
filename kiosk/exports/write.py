"""Write one export: a stream that holds one frame in memory, and a file that is there or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from kiosk.crypto.seal import seal_stream
from kiosk.exports import wire
from kiosk.exports.disk import new_file
from kiosk.exports.names import file_name
from kiosk.exports.reasons import refusal
from kiosk.exports.running import Running
from kiosk.exports.value import Header, Item, Trailer, keyset

__all__ = ["Saved", "file_name", "save", "write"]

Sign = Callable[[str, bytes], bytes]


class Writable(Protocol):
    """Where an export goes: a file, `io.BytesIO`."""

    def write(self, raw: bytes, /) -> int:
        """Write all of *raw*."""


@dataclass(frozen=True, slots=True)
class Saved:
    """An export on the disk: where, the SHA-256 of the file, and what was signed."""

    path: Path
    sha256: bytes
    trailer: Trailer


def write(
    target: Writable,
    header: Header,
    items: Iterable[Item],
    *,
    closed: bool,
    recipients: Sequence[str],
    sign: Sign,
) -> Trailer:
    """Write an export of *items* to *target*, sealed to the *recipients*.

    `sign(tag, message)` signs with the device's key. Raises `ExportRefused` for what a
    reader would refuse; what *items*, *sign* and *target* raise comes through.
    """
    if header.keyset != keyset(recipients):
        raise refusal("keyset")
    inner = _Inner(header, items, closed=closed, sign=sign)
    seal_stream(inner, cast("BinaryIO", target), recipients)
    return inner.trailer


def save(
    folder: Path,
    name: str,
    header: Header,
    items: Iterable[Item],
    *,
    closed: bool,
    recipients: Sequence[str],
    sign: Sign,
) -> Saved:
    """Write an export into *folder* as *name*; a file of that name stays, ours gets a number.

    It was read back from the disk, byte for byte, before it got its name. Raises
    `ExportRefused` (`not-written`, `read-back`); then nothing of it is in the folder.
    """
    with new_file(folder, name) as file:
        trailer = write(file, header, items, closed=closed, recipients=recipients, sign=sign)
        path, digest = file.keep()
    return Saved(path, digest, trailer)


class _Inner:
    """The inner stream, made while it is read."""

    trailer: Trailer

    def __init__(self, header: Header, items: Iterable[Item], *, closed: bool, sign: Sign) -> None:
        self._header, self._items, self._closed, self._sign = header, items, closed, sign
        self._parts = self._frames()
        self._left = b""

    def read(self, size: int, /) -> bytes:
        """Give the next bytes, at most *size*; none at the end."""
        # As much as is asked for: each call crosses from the library that seals and back.
        parts, have = [self._left], len(self._left)
        while have < size and (part := next(self._parts, None)) is not None:
            parts.append(part)
            have += len(part)
        whole = b"".join(parts)
        given, self._left = whole[:size], whole[size:]
        return given

    def _frames(self) -> Iterator[bytes]:
        running = Running(self._header)
        digest = sha256()
        for part in self._before_the_trailer(running):
            digest.update(part)
            yield part
        totals = running.totals(closed=self._closed)
        unsigned = wire.of_totals(totals)
        digest.update(unsigned)
        self.trailer = Trailer.of(totals, self._sign(wire.TAG, digest.digest()))
        yield unsigned + self.trailer.signature
        yield wire.of_end()

    def _before_the_trailer(self, running: Running) -> Iterator[bytes]:
        yield wire.MAGIC + wire.of_header(self._header)
        for item in self._items:
            part = wire.of_item(item)
            running.take(item)
            yield part
