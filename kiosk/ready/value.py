"""What is known of a kiosk and its machine, and what was found out about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Level(StrEnum):
    """Green: nothing to do. Amber: somebody should know. Red: do not begin like this."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


_ORDER = (Level.RED, Level.AMBER, Level.GREEN)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found. `code` begins with the name of the check: `room-little`."""

    code: str
    level: Level
    facts: Mapping[str, str | int | date] = field(default_factory=dict)

    @property
    def check(self) -> str:
        """The name of the check."""
        return self.code.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Book:
    """An open journal that was read again. `database` is its file in bytes.

    `signed` counts who signed at the open or last event, `waiting` the signatures that no
    stick or storage holds, `copied` is when the last one took some. `last` is the time of
    the last thing that happened, `ready` the local time of the rehearsal.
    """

    records: int
    database: int
    signed: int
    waiting: int
    copied: datetime | None
    last: datetime | None
    ready: datetime | None
    zone: str


@dataclass(frozen=True, slots=True)
class Shut:
    """A journal that was not read: a code, and the facts of its sentence.

    `shut` without a passphrase, `none` where no kiosk was set up, `running` while the
    kiosk has it, else the code of what refused it.
    """

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Power:
    """The battery in percent, `None` without one; `plugged` is `None` where nobody can tell."""

    percent: int | None
    plugged: bool | None


@dataclass(frozen=True, slots=True)
class Clock:
    """The time it is, the newest time that the program's own files bear, and minutes jumped.

    `moved` are the seconds by which the clock was set, since the program started, against
    one that nobody sets; 0 where there is nothing to compare.
    """

    now: datetime
    built: datetime
    moved: int = 0


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone of the event: minutes from UTC now, `None` where nobody knows the zone.

    `current` tells that the rules know of the end of summer time in Mexico; `machine` are
    the minutes of the machine's own clock.
    """

    name: str
    offset: int | None
    current: bool
    machine: int


@dataclass(frozen=True, slots=True)
class Dumps:
    """What becomes of memory if the program breaks down.

    `limit` is the size of a core file in bytes, -1 for any; `dumpable` is false where the
    process forbade it; `handler` is the program that is given dumps, or empty.
    """

    limit: int
    dumpable: bool
    handler: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """What keeps people in the program: a session of its own, and who starts it again."""

    session: str
    restarted: bool


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick or card: its name, and whether it takes files."""

    name: str
    writable: bool


@dataclass(frozen=True, slots=True)
class Machine:
    """What the machine says of itself. `free` are bytes beside the journal.

    `swap` holds kinds: `memory`, `encrypted`, `disk`, `unknown`, or `spared` where the system
    keeps this program out of it; `dumps` is `None` where the system has none.
    """

    free: int
    power: Power
    clock: Clock
    offset: int
    swap: frozenset[str]
    dumps: Dumps | None
    lock: Lock
    sticks: tuple[Stick, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """What only the window knows. `density` in pixels a millimetre, `short` side in mm.

    `fitted` tells that somebody held a card to the screen; `voices` are languages.
    """

    density: float
    short: int
    fitted: bool
    touch: bool
    keyboard: bool
    voices: frozenset[str]
    printer: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything there is to judge. `typed` tells that the passphrase opened this kiosk.

    `typed` is `None` where nobody was asked for it, `window` where there is none.
    """

    machine: Machine
    book: Book | Shut
    typed: bool | None
    zone: Zone | None = None
    window: Window | None = None


def green(code: str, **facts: str | int | date) -> Finding:
    """Find nothing to do."""
    return Finding(code, Level.GREEN, facts)


def amber(code: str, **facts: str | int | date) -> Finding:
    """Find something that somebody should know."""
    return Finding(code, Level.AMBER, facts)


def red(code: str, **facts: str | int | date) -> Finding:
    """Find something with which nobody should begin."""
    return Finding(code, Level.RED, facts)


def worst(findings: Iterable[Finding]) -> Level:
    """Give the worst level of *findings*; green for none."""
    return min((each.level for each in findings), key=_ORDER.index, default=Level.GREEN)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give *findings* with the worst first; those of one level stay as they were."""
    return tuple(sorted(findings, key=lambda each: _ORDER.index(each.level)))
