"""What a packet is made from, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.campaign.value import SignedCampaign
from kiosk.model import Event, Method, Moment, Name, Place


@dataclass(frozen=True, slots=True)
class Line:
    """One signature as handed over.

    `ink` is packed, and empty for `Method.TYPED` and for `Method.PAPER`, which alone has
    the serial of its `sheet` and the line on it.
    """

    id: str
    name: Name
    place: Place
    ink: bytes = field(repr=False)
    method: Method
    witness: str = ""
    sheet: str = ""
    sheet_line: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """The way from captured to deliverable: the first is the sum of all others."""

    captured: int
    voided: int
    withdrawn: int
    duplicates: int
    held: int
    deliverable: int


@dataclass(frozen=True, slots=True)
class Sitting:
    """An event, and how many of the lines were signed there."""

    event: Event
    signatures: int


@dataclass(frozen=True, slots=True)
class Packet:
    """Everything in a packet; the same value gives the same bytes.

    `by_home` counts the lines by US state (`US-TX`), `never`, or empty for who did not
    say. `unconfirmed` counts the lines from kiosks that no organizer confirmed.
    `registry_digest` is the SHA-256 (32 bytes) that names what the registry held.
    """

    campaign: SignedCampaign
    lines: tuple[Line, ...]
    counts: Counts
    events: tuple[Sitting, ...]
    by_home: tuple[tuple[str, int], ...]
    made: Moment
    registry_digest: bytes
    unconfirmed: int = 0


@dataclass(frozen=True, slots=True)
class Written:
    """A packet on the disk: its pages, the SHA-256 (32 bytes) of the file, and its id.

    `substituted` names what no face could draw: (line id, characters).
    """

    path: Path
    sha256: bytes
    pages: int
    id: str
    substituted: tuple[tuple[str, str], ...]
