"""Line ids: what a person reads out to name one record."""

from __future__ import annotations

from kiosk.model import RecordId

# Crockford's base 32: no I, L, O or U.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 6


def kiosk_id(device: bytes) -> str:
    """Give six letters and digits for a device id; they hold its first 30 bits."""
    bits = int.from_bytes(device[:4], "big") >> 2
    return "".join(_LETTERS[bits >> (5 * at) & 31] for at in reversed(range(_LENGTH)))


def line_id(record: RecordId) -> str:
    """Give `7KQ2MD-12`: the kiosk and its twelfth record, the same in every registry."""
    return f"{kiosk_id(record.device)}-{record.seq}"
