"""What a packet is made from, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from kiosk.campaign.value import SignedCampaign
from kiosk.collation import name_key
from kiosk.model import Event, Language, Method, Moment, Name, Place
from kiosk.packet.order import Variant


@dataclass(frozen=True, slots=True)
class Line:
    """One signature as handed over.

    `ink` is packed, and empty for `Method.TYPED` and for `Method.PAPER`, which alone has
    the serial of its `sheet` and the line on it. `beside` is what a copy prints below the
    town: the ZIP code of an annex, where and when of an internal copy.
    `version` is that of the campaign whose letter was signed, 0 if it is the packet's.
    """

    id: str
    name: Name
    place: Place
    ink: bytes = field(repr=False)
    method: Method
    witness: str = ""
    sheet: str = ""
    sheet_line: int = 0
    beside: str = ""
    version: int = 0


class Lines(Protocol):
    """The lines of a packet, in the order they are printed."""

    def __len__(self) -> int:
        """Count them."""
        ...

    def batches(
        self, size: int, start: int = 0, stop: int | None = None
    ) -> Iterator[Sequence[Line]]:
        """Give those from *start* up to *stop*, at most *size* at once."""
        ...


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
class Edition:
    """A version of the campaign, and how many of a packet's lines signed it."""

    campaign: SignedCampaign
    lines: int

    @property
    def version(self) -> int:
        """Give the number of the version."""
        return self.campaign.campaign.version


@dataclass(frozen=True, slots=True)
class Packet:
    """Everything in a packet; the same value gives the same bytes.

    `by_home` counts the lines by US state (`US-TX`), `never`, or empty for who did not
    say. `unconfirmed` counts the lines from kiosks that no organizer confirmed.
    `registry_digest` is the SHA-256 (32 bytes) that names what the registry held.

    `variant` says what of each line is printed, in `language` (the letter's if none is
    given), for `to` (the letter's addressees if empty). `elsewhere` of the deliverable are
    not among the lines: they did not choose this, or went out before. A supplement
    `follows` the packet with this id, and its lines are numbered from `first` on. `region`
    A public copy counts everybody by state (`by_state`), home and event. `region`
    is the US state of an annex, `zips` its ZIP codes in order and how many lines each has.

    Where the lines signed several versions, `editions` has each of these, those with the
    same letter beside each other, and lines that are not a tuple come in that order.
    """

    campaign: SignedCampaign
    lines: tuple[Line, ...] | Lines
    counts: Counts
    events: tuple[Sitting, ...]
    by_home: tuple[tuple[str, int], ...]
    made: Moment
    registry_digest: bytes
    unconfirmed: int = 0
    variant: Variant = Variant.FULL
    language: Language | None = None
    to: str = ""
    elsewhere: int = 0
    follows: str = ""
    first: int = 1
    region: str = ""
    zips: tuple[tuple[str, int], ...] = ()
    by_state: tuple[tuple[str, int], ...] = ()
    editions: tuple[Edition, ...] = ()

    @property
    def last(self) -> int:
        """Give the number of the last line."""
        return self.first + len(self.lines) - 1


@dataclass(frozen=True, slots=True)
class Written:
    """A packet on the disk: its pages, the SHA-256 (32 bytes) of the file, its id and its hash.

    `substituted` names what no face could draw: (line id, characters).
    """

    path: Path
    sha256: bytes
    pages: int
    id: str
    substituted: tuple[tuple[str, str], ...]
    digest: bytes = b""


class Sorted:
    """Lines that are at hand, by surname, given name and id."""

    def __init__(
        self, lines: Sequence[Line], place: Callable[[Line], int] = lambda _line: 0
    ) -> None:
        """Sort *lines*, those first that have the lower *place*."""
        self._lines = sorted(lines, key=lambda line: (place(line), name_key(line.name), line.id))

    def __len__(self) -> int:
        return len(self._lines)

    def batches(
        self, size: int, start: int = 0, stop: int | None = None
    ) -> Iterator[Sequence[Line]]:
        """Give those from *start* up to *stop*, at most *size* at once."""
        some = self._lines[start:stop]
        for at in range(0, len(some), size):
            yield some[at : at + size]
