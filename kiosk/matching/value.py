"""Who is compared, and what is said of two of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from kiosk.model import Name


@dataclass(frozen=True, slots=True)
class Signer:
    """What is known of one signature: id 24 bytes, device 16, `minute` in minutes of UTC.

    `state` is ISO 3166-2:MX (`JAL`), `home` is `US-TX`, `never` or empty. Whatever is
    not known is empty, a minute that is not known 0.
    """

    id: bytes
    name: Name
    town: str = ""
    state: str = ""
    home: str = ""
    email: str = ""
    minute: int = 0
    device: bytes = b""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against: a code of `resources/names/reasons.toml`."""

    code: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two are one person (0 to 1), whether to ask people, and why."""

    score: float
    proposed: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two signatures that may be one person's; `a` comes before `b`."""

    a: bytes
    b: bytes
    score: float
    reasons: tuple[Reason, ...]


class Given(IntEnum):
    """How the given names of two signers agree."""

    MISSING = 0
    SAME = 1
    FULLER = 2
    INITIAL = 3
    LETTER = 4
    RELATED = 5
    SIMILAR = 6
    PART = 7
    ALIKE = 8
    CLASH = 9
    DIFFERENT = 10
    NEVER = 11


class Surname(IntEnum):
    """How their surnames agree."""

    MISSING = 0
    BOTH = 1
    SAME = 2
    BOTH_SIMILAR = 3
    SIMILAR = 4
    FULLER = 5
    MARRIED = 6
    OTHER = 7
    ALIKE = 8
    CLASH = 9
    SWAPPED = 10
    DIFFERENT = 11


class Suffix(IntEnum):
    """How Jr., Sr., II agree."""

    NONE = 0
    SAME = 1
    ONE = 2
    CONFLICT = 3


class Boxes(IntEnum):
    """Whether given names and surnames stand in the same boxes."""

    SAME = 0
    SWAPPED = 1


class Where(IntEnum):
    """How town and state agree."""

    MISSING = 0
    SAME = 1
    SIMILAR = 2
    STATE = 3
    TOWN_ONLY = 4
    DIFFERENT = 5


class Home(IntEnum):
    """How the US states agree."""

    MISSING = 0
    SAME = 1
    DIFFERENT = 2


class Email(IntEnum):
    """How the addresses agree."""

    MISSING = 0
    SAME = 1
    SIMILAR = 2
    DIFFERENT = 3


class Time(IntEnum):
    """How near in time they signed, and at which kiosks."""

    APART = 0
    TWO_KIOSKS = 1
    ONE_KIOSK = 2
    TOO_FAR = 3


FEATURES: tuple[type[IntEnum], ...] = (Given, Surname, Suffix, Boxes, Where, Home, Email, Time)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One level a feature in the order of `FEATURES`, the reasons, and the words agreed on.

    By how common the words agreed on are, an agreement is weighed: folded, `home` its code.
    """

    levels: tuple[int, ...]
    reasons: tuple[Reason, ...]
    given: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    town: str = ""
    home: str = ""
