"""What was handed over, as the register of transfers tells it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kiosk.model import Moment


@dataclass(frozen=True, slots=True)
class Transfer:
    """One file that was made to be handed over; `n` counts from 1 in the order of time.

    `kind` is what was ordered (`full`, `public`, `internal`, `annex`, `supplement`,
    `correction`) and `content` what of each signature is in it, so what a supplement or a
    correction follows; `follows` is the number of that transfer, 0 for none. `packet` is
    the printed id, `digest` the packet hash. The lines are numbered `first` to `last`.
    """

    n: int
    at: Moment
    what: str
    to: str
    by: str
    lines: int
    first: int
    last: int
    sha256: bytes
    kind: str
    acknowledged: Moment | None
    acknowledged_by: str
    content: str
    region: str
    language: str
    packet: str
    digest: bytes
    follows: int
    uid: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Handing:
    """What is known of a file before it is in the register; `follows` is a number, or 0."""

    at: Moment
    what: str
    to: str
    by: str
    kind: str
    content: str
    region: str
    language: str
    packet: str
    digest: bytes
    sha256: bytes
    follows: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """The signatures of a copy, counted before any is read whole.

    Each of `keys` is what it is sorted by, then its 24 bytes; its first `head` bytes are the
    place of the version that was signed. The tables count them by US state, event, ZIP code
    (those of an annex only, in order) and version (only where places were given).
    """

    keys: list[bytes] = field(repr=False)
    by_home: Counter[str]
    by_event: Counter[bytes]
    by_zip: dict[str, int]
    unconfirmed: int
    by_version: Counter[int] = field(default_factory=Counter)
    head: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """A line that an addressee holds: its number, the record, and the version of it."""

    number: int
    id: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Since:
    """What became of the lines of a transfer: the line ids, and why each stands no more.

    The reason is `withdrawn`, `voided`, `duplicate`, `held`, `excluded`, `conflict`,
    `refused`, `changed` or `gone`.
    """

    standing: int
    fallen: tuple[tuple[int, str, str], ...]
