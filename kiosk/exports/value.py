"""What one export says: frozen values, as `docs/export-format.md` names them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any

from kiosk.model import Event, Mode, Moment

VERSION = 1
SUFFIX = ".firma-export"


@dataclass(frozen=True, slots=True)
class Header:
    """Whose export it is and what it covers.

    `device` is the Ed25519 public key, 32 bytes; `keyset` names the recipients (see
    the function of that name); hashes and heads are SHA-256. The export covers the
    sequences `first` to `last`; an event without signatures has `last == first - 1`.
    `previous_head` is the chain before `first`, `previous_audit_head` the audit chain
    before entry `audit_first`.
    """

    v: int
    campaign: str
    campaign_version: int
    campaign_sha256: bytes
    keyset: bytes
    device: bytes
    kiosk: str
    event: Event
    event_uid: bytes
    mode: Mode
    first: int
    last: int
    previous_head: bytes
    audit_first: int
    previous_audit_head: bytes
    made: Moment


@dataclass(frozen=True, slots=True)
class Sealed:
    """One record, sealed at the tap: an age file that only organizers open."""

    seq: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Void:
    """A record that is gone: the hash of its sealed bytes keeps the chain whole.

    `reason` is a code: `undone` when the signer took the signature back at once,
    `withdrawn` when it was withdrawn by its receipt.
    """

    seq: int
    sealed_sha256: bytes
    at: Moment
    reason: str


@dataclass(frozen=True, slots=True)
class Audit:
    """Something that happened at the kiosk, about nobody; `n` goes up by one from 1."""

    n: int
    at: Moment
    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Whoever holds the receipt with this digest (32 bytes) took the signature back.

    The record may be of any kiosk. `seq` is this kiosk's own record that lost its bytes
    to it, 0 where the kiosk knows of none.
    """

    receipt: bytes
    at: Moment
    seq: int


Item = Sealed | Void | Audit | Withdrawal


@dataclass(frozen=True, slots=True)
class Totals:
    """How much there is, and where the chains end.

    `count` are records with bytes and `voids` records without, within the range;
    `earlier` are voids of sequences before it. `closed` tells that the event takes no
    more signatures.
    """

    count: int
    voids: int
    earlier: int
    audits: int
    head: bytes
    root: bytes
    audit_head: bytes
    closed: bool


@dataclass(frozen=True, slots=True)
class Trailer(Totals):
    """The totals, and the device's signature over everything: Ed25519, 64 bytes."""

    signature: bytes

    @classmethod
    def of(cls, totals: Totals, signature: bytes) -> Trailer:
        """Give *totals* as signed."""
        return cls(**_parts(totals), signature=signature)

    @property
    def totals(self) -> Totals:
        """What was signed."""
        return Totals(**_parts(self))


def keyset(recipients: Sequence[str]) -> bytes:
    """Name a set of age recipients, whatever their order: 32 bytes."""
    return sha256("\n".join(sorted(recipients)).encode("ascii")).digest()


def _parts(totals: Totals) -> dict[str, Any]:
    return {field.name: getattr(totals, field.name) for field in fields(Totals)}
