"""What goes into lists for other systems, and what the register says of each list."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.model import Moment, Name, Place, RecordId


@dataclass(frozen=True, slots=True)
class HandedSigner:
    """One signer as a list may have them; `email` is empty unless they chose to be written to.

    `signed` is None for those of another source that tells no time.
    """

    id: RecordId
    line: str
    name: Name
    place: Place
    language: str
    signed: Moment | None
    email: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class HandedOn:
    """A list that was given out: when, which, how many signers, to whom and by whom.

    `sha256` names the file's bytes; `withdrawn` counts those in it who withdrew since, so
    that whoever has the list can be told.
    """

    at: Moment
    profile: str
    format: str
    rows: int
    sha256: bytes
    to: str
    by: str
    withdrawn: int = 0
