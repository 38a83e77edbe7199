"""The bytes that are sealed: `u32 length | u32 length | canonical JSON | ink | zeros`.

The zeros fill up to a multiple of `STEP`: the length of a sealed record would else tell
who typed, who drew and who gave an email address.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk import canonical
from kiosk.model import RecordId, Signature

FORMAT = 1
CAP = 64 * 1024
STEP = 4096
_HEAD = 8


class RecordError(ValueError):
    """The bytes are not a record of this format."""


@dataclass(frozen=True, slots=True)
class Record:
    """One signer's record as sealed: whose it is, what was signed, the packed ink."""

    id: RecordId
    signature: Signature
    ink: bytes


@dataclass(frozen=True, slots=True)
class _Text:
    v: int
    device: bytes
    seq: int
    signature: Signature


def encode(record: Record) -> bytes:
    """Give the plaintext to seal; `RecordError` beyond 64 KiB and for what `decode` refuses."""
    fields = _Text(FORMAT, record.id.device, record.id.seq, record.signature)
    _check(fields)
    try:
        text = canonical.encode(fields)
    except canonical.NotCanonicalError as cause:
        raise RecordError("form") from cause
    raw = join(text, record.ink)
    if len(raw) > CAP:
        raise RecordError("too long")
    return raw


def decode(raw: bytes) -> Record:
    """Read what `encode` wrote; `RecordError` for anything else."""
    end = _HEAD + int.from_bytes(raw[:4], "big")
    last = end + int.from_bytes(raw[4:_HEAD], "big")
    if len(raw) > CAP or len(raw) != last + -last % STEP or any(raw[last:]):
        raise RecordError("length")
    try:
        text = canonical.decode(raw[_HEAD:end], _Text, CAP)
    except canonical.NotCanonicalError as cause:
        raise RecordError("form") from cause
    _check(text)
    return Record(RecordId(text.device, text.seq), text.signature, raw[end:last])


def join(words: bytes, ink: bytes) -> bytes:
    """Give the bytes of a record from its canonical JSON and its ink, filled up with zeros."""
    whole = len(words).to_bytes(4, "big") + len(ink).to_bytes(4, "big") + words + ink
    return whole + bytes(-len(whole) % STEP)


def text(raw: bytes) -> bytes:
    """Give the canonical JSON in the bytes of a record: the signed words, byte for byte."""
    return raw[_HEAD : _HEAD + int.from_bytes(raw[:4], "big")]


def _check(text: _Text) -> None:
    signature, shown = text.signature, text.signature.shown
    hashes = (signature.campaign_sha256, shown.letter, shown.notice, shown.statement)
    sizes = [len(text.device), len(signature.event), len(signature.receipt), *map(len, hashes)]
    if text.v != FORMAT or text.seq < 1 or sizes != [16, 8, *[32] * 5]:
        raise RecordError("form")
