"""Read one export: all of it is verified before any of it is handed out."""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import TracebackType
from typing import BinaryIO, Self, cast

from kiosk import frames
from kiosk.crypto.header import MAX_HEADER
from kiosk.crypto.seal import Identity, unseal_stream
from kiosk.crypto.sign import verify
from kiosk.errors import IdentityNeeded, SealDamaged
from kiosk.exports import check, wire
from kiosk.exports.reasons import refusal
from kiosk.exports.running import Running
from kiosk.exports.scan import scan
from kiosk.exports.value import Header, Item, Trailer

_IN_MEMORY = 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Verified:
    """The end of a stream that holds: the trailer, and the hash that was signed."""

    trailer: Trailer
    digest: bytes


class Export:
    """An export that was verified whole. Close it, or use it as a context.

    `digest` is what the device signed, 32 bytes: it names the export, whatever its
    file is called and however often it was sealed.
    """

    def __init__(self, stage: BinaryIO, header: Header, trailer: Trailer, digest: bytes) -> None:
        self._stage = stage
        self.header, self.trailer, self.digest = header, trailer, digest

    def items(self) -> Iterator[Item]:
        """Give the items in their order; start over each time, one reader at a time.

        Raises `ExportRefused` at the end if the stage did not keep what was verified.
        """
        for part in _walk(self._stage, self.digest):
            if not isinstance(part, Header | _Verified):
                yield part

    def close(self) -> None:
        """Let go of the staged stream; nothing of it stays on the disk."""
        self._stage.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def read(source: frames.Readable, identities: Sequence[Identity]) -> Export:
    """Open and verify the export in *source*, read to its end; `ExportRefused` with a reason.

    Up to 1 MiB is staged in memory, the rest in an unnamed temporary file, in which
    every record is still sealed.
    """
    # Outlives this call when all is well, hence no `with`.
    stage = cast("BinaryIO", tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115
    try:
        _open(_Source(source), _Stage(stage), identities)
        header, verified = _ends(_walk(stage))
    except BaseException:
        stage.close()
        raise
    return Export(stage, header, verified.trailer, verified.digest)


def _open(source: _Source, stage: _Stage, identities: Sequence[Identity]) -> None:
    """Decrypt all of *source* into *stage*."""
    scan(source.peek(MAX_HEADER))
    try:
        unseal_stream(source, cast("BinaryIO", stage), identities)
    except IdentityNeeded as cause:
        raise refusal("other-recipients") from cause
    except SealDamaged as cause:
        raise refusal("damaged") from cause


def _ends(parts: Iterator[Header | Item | _Verified]) -> tuple[Header, _Verified]:
    """Run through a whole walk; give what it began and ended with."""
    match (next(parts), deque(parts, maxlen=1)):
        case (Header() as header, [_Verified() as verified]):
            return header, verified
    raise AssertionError


def _walk(stage: BinaryIO, known: bytes = b"") -> Iterator[Header | Item | _Verified]:
    """Check the inner stream from its start to its end, and give its parts as they pass.

    A stream that was checked before, whose digest is *known*, has to be the same still.
    """
    stage.seek(0)
    wire.magic(stage.read(len(wire.MAGIC)))
    signed = sha256(wire.MAGIC)
    incoming = _frames(stage)
    first = _expect(wire.HEADER, incoming)
    signed.update(frames.pack(*first))
    header = wire.to_header(first.payload)
    running = Running(header)
    yield header
    for frame in incoming:
        if frame.kind == wire.TRAILER:
            break
        item = wire.to_item(frame)
        if not known:
            running.take(item)
        signed.update(frames.pack(*frame))
        yield item
    trailer = wire.to_trailer(frame.payload)
    signed.update(frames.pack(*frame)[: -wire.SIGNATURE_SIZE])
    if known:
        if signed.digest() != known:
            raise refusal("unreadable")
        return
    check.totals(trailer.totals, running.totals(closed=trailer.closed))
    if not verify(header.device, wire.TAG, signed.digest(), trailer.signature):
        raise refusal("signature")
    _expect(wire.END, incoming)
    if stage.read(1):
        raise refusal("trailing")
    yield _Verified(trailer, signed.digest())


def _frames(stage: BinaryIO) -> Iterator[frames.Frame]:
    """Give the frames of *stage*; it never ends of itself, for a whole stream was left before."""
    try:
        for frame in frames.unpack(stage, wire.LONGEST_FRAME):
            wire.allowed(frame)
            yield frame
    except frames.FrameTooLongError as cause:
        raise refusal("frame") from cause
    except frames.FrameError as cause:
        raise refusal("truncated") from cause
    raise refusal("truncated")


def _expect(kind: int, incoming: Iterator[frames.Frame]) -> frames.Frame:
    frame = next(incoming)
    if frame.kind != kind:
        raise refusal("order")
    return frame


class _Source:
    """The file as it was given; what the disk refuses becomes `unreadable`."""

    def __init__(self, source: frames.Readable) -> None:
        self._source = source
        self._ahead = b""

    def peek(self, size: int) -> bytes:
        """Give the first *size* bytes, or all of a shorter file; `read` gives them again."""
        while len(self._ahead) < size and (part := self._fetch(size - len(self._ahead))):
            self._ahead += part
        return self._ahead

    def read(self, size: int, /) -> bytes:
        """Give up to *size* bytes; none at the end."""
        if not self._ahead:
            return self._fetch(size)
        given, self._ahead = self._ahead[:size], self._ahead[size:]
        return given

    def _fetch(self, size: int) -> bytes:
        try:
            return self._source.read(size)
        except OSError as cause:
            raise refusal("unreadable") from cause


class _Stage:
    """Where the decrypted stream waits; a full disk becomes `no-room`."""

    def __init__(self, stage: BinaryIO) -> None:
        self._stage = stage

    def write(self, raw: bytes, /) -> int:
        """Write all of *raw*."""
        try:
            return self._stage.write(raw)
        except OSError as cause:
            raise refusal("no-room") from cause
