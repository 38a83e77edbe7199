"""Frames: `u32 length | u8 type | payload`, big-endian, after a magic line.

Campaign files and exports share this layer. A length above the reader's cap is
refused before anything of that size is read or allocated.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple, Protocol

_HEAD = struct.Struct(">IB")


class Readable(Protocol):
    """What a frame is read from: a file, a pipe, `io.BytesIO`."""

    def read(self, size: int, /) -> bytes:
        """Give up to *size* bytes; none at the end."""


class FrameError(ValueError):
    """The bytes end inside a frame, or a frame is longer than the cap."""


class FrameTooLongError(FrameError):
    """A frame is longer than the cap; nothing of it was read."""


class Frame(NamedTuple):
    """One frame: its type (0–255) and its payload."""

    kind: int
    payload: bytes


def pack(kind: int, payload: bytes) -> bytes:
    """Give the bytes of one frame."""
    return _HEAD.pack(len(payload), kind) + payload


def unpack(stream: Readable, cap: int) -> Iterator[Frame]:
    """Give the frames of *stream* up to its end; `FrameError` if it ends inside one."""
    while head := _exactly(stream, _HEAD.size, may_end=True):
        length, kind = _HEAD.unpack(head)
        if length > cap:
            raise FrameTooLongError("frame longer than allowed")
        yield Frame(kind, _exactly(stream, length))


def expect_magic(stream: Readable, magic: bytes) -> bool:
    """Tell whether *stream* begins with *magic*; the magic is consumed."""
    return _exactly(stream, len(magic), may_end=True, may_fall_short=True) == magic


def _exactly(
    stream: Readable, size: int, *, may_end: bool = False, may_fall_short: bool = False
) -> bytes:
    parts: list[bytes] = []
    missing = size
    while missing:
        part = stream.read(missing)
        if not part:
            break
        parts.append(part)
        missing -= len(part)
    if missing and not (may_end and missing == size) and not may_fall_short:
        raise FrameError("ends inside a frame")
    return b"".join(parts)
