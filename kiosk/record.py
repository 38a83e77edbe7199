"""The bytes that are sealed: `u32 length | u32 length | canonical JSON | ink | zeros`.

The zeros fill up to a multiple of `STEP`: the length of a sealed record would else tell
who typed, who drew and who gave an email address.

Version 1 knows no paper. Version 2 is of `Method.PAPER` alone and tells sheet and line:
so each record has one version, and what was sealed under 1 stays the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk import canonical
from kiosk.model import Method, RecordId, Signature

FORMAT, PAPER_FORMAT = 1, 2
CAP = 64 * 1024
STEP = 4096
_HEAD = 8
_OPTIONAL = frozenset({"sheet", "line"})


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
    version = _version(record.signature)
    fields = _Text(version, record.id.device, record.id.seq, record.signature)
    _check(fields)
    try:
        text = canonical.encode(fields, _OPTIONAL)
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
    if len(raw) > CAP or len(raw) != last + -last % STEP or raw[last:] != bytes(len(raw) - last):
        raise RecordError("length")
    try:
        text = canonical.decode(raw[_HEAD:end], _Text, CAP, _OPTIONAL)
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


def _version(signature: Signature) -> int:
    return PAPER_FORMAT if signature.method is Method.PAPER else FORMAT


def _check(text: _Text) -> None:
    signature, shown = text.signature, text.signature.shown
    hashes = (signature.campaign_sha256, shown.letter, shown.notice, shown.statement)
    sizes = [len(text.device), len(signature.event), len(signature.receipt), *map(len, hashes)]
    if text.v != _version(signature) or text.seq < 1 or sizes != [16, 8, *[32] * 5]:
        raise RecordError("form")
    if (bool(signature.sheet), signature.line > 0) != (text.v == PAPER_FORMAT,) * 2:
        raise RecordError("form")
