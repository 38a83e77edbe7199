"""The anchor: where the journal stood when the last signer was thanked.

It stands outside the database, so that an older copy of the database does not pass for
the newest. The file has two places of one page each, written in turn and in place: it
takes no new room on a full disk, and a write cut by a power loss spoils the older one.
"""

from __future__ import annotations

import hmac
import os
import struct
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kiosk.crypto.keys import zero
from kiosk.files import write_durably

NAME = "anchor"
PLACE = 4096
_MAGIC = b"firma-anchor/1\n\x00"
_FORM = struct.Struct(">16s16sQ32sQ32s")
_MAC_SIZE = 32


class AnchorError(ValueError):
    """The file is missing, or holds no anchor made with this key."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where both chains stand: the last sequence and audit number, and their heads."""

    seq: int
    head: bytes
    audit: int
    audit_head: bytes


class Anchor:
    """The anchor file of one database; knows the key that makes and checks it."""

    def __init__(self, folder: Path, key: bytearray, database: bytes) -> None:
        """Derive the anchor's own key from the journal's, which may then be zeroed."""
        self._path = folder / NAME
        self._key = bytearray(hmac.digest(key, b"firma/anchor-key/1", "sha256"))
        self._database = database
        self._next = 0

    def create(self, head: Head) -> None:
        """Make the file, with *head* in both places."""
        write_durably(self._path, self._packed(head) * 2)

    def read(self) -> Head:
        """Give the newest head that was anchored; `AnchorError` if there is none to believe."""
        try:
            raw = self._path.read_bytes()
        except OSError as cause:
            raise AnchorError("unreadable") from cause
        if len(raw) != 2 * PLACE:
            raise AnchorError("size")
        found = [self._unpacked(raw[:PLACE]), self._unpacked(raw[PLACE:])]
        heads = [(head, place) for place, head in enumerate(found) if head is not None]
        if not heads:
            raise AnchorError("no place verifies")
        newest, place = max(heads, key=lambda each: (each[0].audit, each[0].seq))
        self._next = 1 - place
        return newest

    def write(self, head: Head) -> None:
        """Make *head* durable; `OSError` leaves the previous one."""
        handle = os.open(self._path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
        try:
            os.lseek(handle, self._next * PLACE, os.SEEK_SET)
            if os.write(handle, self._packed(head)) != PLACE:
                raise OSError("short write")
            os.fsync(handle)
        finally:
            os.close(handle)
        self._next = 1 - self._next

    def forget(self) -> None:
        """Zero the key."""
        zero(self._key)

    def _packed(self, head: Head) -> bytes:
        text = _FORM.pack(_MAGIC, self._database, head.seq, head.head, head.audit, head.audit_head)
        return (text + self._mac(text)).ljust(PLACE, b"\0")

    def _unpacked(self, place: bytes) -> Head | None:
        text, mac = place[: _FORM.size], place[_FORM.size : _FORM.size + _MAC_SIZE]
        magic, database, seq, head, audit, audit_head = _FORM.unpack(text)
        if not hmac.compare_digest(self._mac(text), mac):
            return None
        if (magic, database) != (_MAGIC, self._database):
            return None
        return Head(seq, head, audit, audit_head)

    def _mac(self, text: bytes) -> bytes:
        return hmac.new(self._key, text, sha256).digest()
