"""The hash chains of a kiosk and the root of an export.

They bind hashes, not bytes: a record may lose its bytes and all of them still hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from kiosk import canonical
from kiosk.exports.value import Audit

_START = b"firma/chain-start\x00"
_STEP = b"firma/chain\x00"
_AUDIT_START = b"firma/audit-start\x00"
_AUDIT_STEP = b"firma/audit\x00"
_LEAF, _NODE = b"\x00", b"\x01"


def genesis(campaign_sha256: bytes, device: bytes) -> bytes:
    """Give the head before sequence 1 of the *device* (public key, 32 bytes)."""
    return sha256(_START + campaign_sha256 + device).digest()


def step(head: bytes, sealed_sha256: bytes) -> bytes:
    """Give the head after one more record."""
    return sha256(_STEP + head + sealed_sha256).digest()


def audit_genesis(campaign_sha256: bytes, device: bytes) -> bytes:
    """Give the audit head before entry 1 of the *device* (public key, 32 bytes)."""
    return sha256(_AUDIT_START + campaign_sha256 + device).digest()


def audit_step(head: bytes, audit: Audit) -> bytes:
    """Give the audit head after one more entry."""
    return sha256(_AUDIT_STEP + head + sha256(canonical.encode(audit)).digest()).digest()


class Tree:
    """The Merkle tree of RFC 6962, grown leaf by leaf; it keeps one hash a level."""

    def __init__(self) -> None:
        """Start with no leaf."""
        self._peaks: list[tuple[int, bytes]] = []

    def add(self, leaf: bytes) -> None:
        """Take the next leaf: what it holds, not its hash."""
        height, node = 0, sha256(_LEAF + leaf).digest()
        while self._peaks and self._peaks[-1][0] == height:
            node = _join(self._peaks.pop()[1], node)
            height += 1
        self._peaks.append((height, node))

    def root(self) -> bytes:
        """Give the root of what was taken so far; SHA-256 of nothing for no leaf."""
        if not self._peaks:
            return sha256().digest()
        *others, (_, node) = self._peaks
        for _, left in reversed(others):
            node = _join(left, node)
        return node


def merkle_root(hashes: Iterable[bytes]) -> bytes:
    """Give the RFC 6962 root over the *hashes* of sealed records, in constant memory."""
    tree = Tree()
    for leaf in hashes:
        tree.add(leaf)
    return tree.root()


def _join(left: bytes, right: bytes) -> bytes:
    return sha256(_NODE + left + right).digest()
