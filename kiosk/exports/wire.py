"""What the inner stream of an export looks like, frame by frame."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from kiosk import canonical, frames
from kiosk.exports import check
from kiosk.exports.reasons import Reason, refusal
from kiosk.exports.value import (
    VERSION,
    Audit,
    Header,
    Item,
    Sealed,
    Totals,
    Trailer,
    Void,
    Withdrawal,
)

MAGIC = b"firma-export/1\n"
TAG = "export"
HEADER, RECORD, VOID, AUDIT, WITHDRAWAL = 1, 2, 3, 4, 5
TRAILER, END = 254, 255
SIGNATURE_SIZE = 64
_SEQ_SIZE = 8
CAPS = {
    HEADER: 8 * 1024,
    RECORD: _SEQ_SIZE + check.MAX_SEALED,
    VOID: 1024,
    AUDIT: 2048,
    WITHDRAWAL: 1024,
    TRAILER: 1024,
    END: 0,
}
LONGEST_FRAME = max(CAPS.values())
T = TypeVar("T")
_ANY_MAGIC = re.compile(rb"firma-export/[0-9]+\n?")


def of_header(header: Header) -> bytes:
    """Give the header's frame, checked."""
    check.header(header)
    return _frame(HEADER, _encoded(header))


def of_item(item: Item) -> bytes:
    """Give the frame of a record, a void, an audit entry or a withdrawal, checked."""
    match item:
        case Sealed(seq, sealed):
            check.sealed(item)
            return _frame(RECORD, seq.to_bytes(_SEQ_SIZE, "big") + sealed)
        case Void():
            check.void(item)
            return _frame(VOID, _encoded(item))
        case Audit():
            check.audit(item)
            return _frame(AUDIT, _encoded(item))
        case Withdrawal():
            check.withdrawal(item)
            return _frame(WITHDRAWAL, _encoded(item))


def of_totals(totals: Totals) -> bytes:
    """Give the trailer's frame without its last 64 bytes, which are the signature."""
    text = _encoded(totals)
    return frames.pack(TRAILER, text + bytes(SIGNATURE_SIZE))[:-SIGNATURE_SIZE]


def of_end() -> bytes:
    """Give the frame after which nothing follows."""
    return frames.pack(END, b"")


def magic(raw: bytes) -> None:
    """Refuse a stream that does not begin as ours, *raw* being its first 15 bytes."""
    if raw == MAGIC:
        return
    if len(raw) < len(MAGIC) and MAGIC.startswith(raw):
        raise refusal("truncated")
    raise refusal("newer" if _ANY_MAGIC.fullmatch(raw) else "magic")


def allowed(frame: frames.Frame) -> None:
    """Refuse a frame of a type we do not know, or longer than its type may be."""
    if len(frame.payload) > CAPS.get(frame.kind, -1):
        raise refusal("frame")


def to_header(payload: bytes) -> Header:
    """Read a header and check it; one of a later version says so before its form counts."""
    try:
        form = canonical.loads(payload, CAPS[HEADER])
    except canonical.NotCanonicalError as cause:
        raise refusal("not-canonical") from cause
    version = form.get("v") if isinstance(form, dict) else None
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise refusal("newer")
    header = _decoded(payload, Header, "header")
    check.header(header)
    return header


def to_item(frame: frames.Frame) -> Item:
    """Read a record, a void, an audit entry or a withdrawal and check it."""
    kind, payload = frame
    if kind == RECORD:
        record = Sealed(int.from_bytes(payload[:_SEQ_SIZE], "big"), payload[_SEQ_SIZE:])
        check.sealed(record)
        return record
    if kind == VOID:
        return _checked(payload, Void, check.void)
    if kind == AUDIT:
        return _checked(payload, Audit, check.audit)
    if kind == WITHDRAWAL:
        return _checked(payload, Withdrawal, check.withdrawal)
    raise refusal("order")


def to_trailer(payload: bytes) -> Trailer:
    """Read a trailer; what it says is checked against the items, by `check.totals`."""
    cut = max(0, len(payload) - SIGNATURE_SIZE)
    return Trailer.of(_decoded(payload[:cut], Totals, "trailer"), payload[cut:])


def _checked(payload: bytes, kind: type[T], fields: Callable[[T], None]) -> T:
    item = _decoded(payload, kind, "item")
    fields(item)
    return item


def _frame(kind: int, payload: bytes) -> bytes:
    allowed(frames.Frame(kind, payload))
    return frames.pack(kind, payload)


def _encoded(value: object) -> bytes:
    try:
        return canonical.encode(value)
    except canonical.NotCanonicalError as cause:
        raise refusal("not-canonical") from cause


def _decoded(payload: bytes, kind: type[T], reason: Reason) -> T:
    try:
        canonical.loads(payload, LONGEST_FRAME)
    except canonical.NotCanonicalError as cause:
        raise refusal("not-canonical") from cause
    try:
        return canonical.decode(payload, kind, LONGEST_FRAME)
    except canonical.NotCanonicalError as cause:
        raise refusal(reason) from cause
