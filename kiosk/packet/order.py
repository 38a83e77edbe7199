"""What an organizer orders, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.model import Language


class Variant(StrEnum):
    """What a file is for, and so what of each signature is in it.

    `FULL` goes to the addressees: name, town, state and signature. `PUBLIC` names only those
    who chose it, and counts the rest. `INTERNAL` stays with the organizers. `ANNEX` goes to
    members of Congress: those of one US state who chose it. `SUPPLEMENT` and `CORRECTION`
    follow an earlier transfer: what came since, and which of its lines stand no more.
    """

    FULL = "full"
    PUBLIC = "public"
    INTERNAL = "internal"
    ANNEX = "annex"
    SUPPLEMENT = "supplement"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: in which language, by whom, to whom.

    `since` is the number of the transfer that a supplement or correction follows; `to` is
    then who got that one. `region` is the US state of an annex (`US-TX`). Without a
    `language` it is the letter's; without `to` it goes to the letter's addressees.
    """

    variant: Variant = Variant.FULL
    language: Language | None = None
    by: str = ""
    to: str = ""
    since: int | None = None
    region: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A file on the disk and in the register of transfers, as number `transfer`.

    Its lines are numbered `first` to `last`; a correction names the first and last that it
    takes back. `substituted` names what no face could draw: (line id, characters).
    """

    path: Path
    sha256: bytes
    signatures: int
    first: int
    last: int
    transfer: int
    id: str
    pages: int
    substituted: tuple[tuple[str, str], ...] = ()
