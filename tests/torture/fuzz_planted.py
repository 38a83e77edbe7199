"""Readers with a fault put in on purpose: a fuzzer that misses one of them proves nothing."""

from __future__ import annotations

from kiosk import varints
from tests.torture.fuzz_targets import Target


def unguarded(raw: bytes) -> None:
    """Read the head of a drawing as `kiosk.ink.unpack_head` does, without asking how long it is."""
    try:
        values = varints.take(raw)
    except varints.VarintError:
        return
    if len(values) > 2 and values[2] > 0:
        raise IndexError(values[3 : 3 + values[2]][values[2] - 1])


def endless(raw: bytes) -> None:
    """Follow a length that never moves on."""
    at = 0
    while at < len(raw):
        at += raw[at] if raw[at] < 0x80 else 1


def greedy(raw: bytes) -> None:
    """Believe a length before it is bounded."""
    if len(raw) >= 4:
        max(b"\1" * min(int.from_bytes(raw[:4], "big"), 320 << 20))


PLANTED = {
    "planted-unguarded": Target(unguarded, "planted", 64),
    "planted-endless": Target(endless, "planted", 64, seconds=1),
    "planted-greedy": Target(greedy, "planted", 64, megabytes=256),
}
