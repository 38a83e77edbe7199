"""Whether a file is what was handed over, and which of its lines still stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from kiosk.registry.registry import Registry
from kiosk.registry.transfer import Transfer

_TAIL = 1024
_BLOCK = 1 << 20
_TOLD = re.compile(rb"^%firma (P-[0-9A-Z-]{10,40}) ([0-9a-f]{64})$", re.MULTILINE)


class Verdict(StrEnum):
    """What a file is: byte for byte as registered, a packet of ours altered, or not ours."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found about a file with this SHA-256.

    `standing` of its lines stand; `fallen` are the others: printed number, line id, and the
    reason as `Since` has it. `after` are the transfers that follow this one.
    """

    verdict: Verdict
    sha256: bytes
    transfer: Transfer | None
    standing: int = 0
    fallen: tuple[tuple[int, str, str], ...] = ()
    after: tuple[Transfer, ...] = ()


def verify(registry: Registry, file: Path) -> Verified:
    """Compare *file* with the register of transfers, and its lines with what stands today.

    `OSError` where it cannot be read. The lines of a changed file are those of the packet
    it says it is.
    """
    digest, tail = _read(file)
    known = registry.transfers()
    found = next((one for one in known if one.sha256 == digest), None)
    verdict = Verdict.UNCHANGED
    if found is None:
        verdict = Verdict.CHANGED
        found = _named(known, tail)
    if found is None:
        return Verified(Verdict.FOREIGN, digest, None)
    since = registry.since(registry.in_file(found.n))
    after = tuple(one for one in known if one.follows == found.n)
    return Verified(verdict, digest, found, since.standing, since.fallen, after)


def _named(known: tuple[Transfer, ...], tail: bytes) -> Transfer | None:
    """Give the transfer whose id and packet hash stand in the last lines of the file."""
    told = _TOLD.findall(tail)
    if not told:
        return None
    packet, digest = told[-1][0].decode(), bytes.fromhex(told[-1][1].decode())
    return next((one for one in known if (one.packet, one.digest) == (packet, digest)), None)


def _read(file: Path) -> tuple[bytes, bytes]:
    """Give the SHA-256 of a file, and how it ends."""
    found, tail = sha256(), b""
    with file.open("rb") as source:
        while block := source.read(_BLOCK):
            found.update(block)
            tail = (tail + block)[-_TAIL:]
    return found.digest(), tail
