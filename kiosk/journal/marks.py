"""Keyed hashes by which the journal finds again what it does not hold in clear."""

from __future__ import annotations

import hmac

from kiosk.crypto.keys import zero
from kiosk.folding import signer
from kiosk.model import Place


class ReceiptMarks:
    """Hashes digests of receipts under a key of the journal's own."""

    def __init__(self, key: bytearray) -> None:
        """Derive the key from the journal's, which may then be zeroed."""
        self._key = bytearray(hmac.digest(key, b"firma/receipt-key/1", "sha256"))

    def of(self, receipt: bytes) -> bytes:
        """Give the mark (32 bytes) of a receipt's digest."""
        return hmac.digest(self._key, b"firma/receipt-mark/1\x00" + receipt, "sha256")

    def forget(self) -> None:
        """Zero the key."""
        zero(self._key)


def signer_mark(key: bytes, given: str, surname: str, place: Place) -> bytes:
    """Give the mark (32 bytes) of a name at a place under the *key* of an event."""
    text = signer(given, surname, place).encode("utf-8")
    return hmac.digest(key, b"firma/signer-mark/1\x00" + text, "sha256")
