"""What the copying speaks of: sticks, what one of them holds, and what went wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick or card that is there now: where it is mounted, what it is called.

    `device` is what the system calls the file system at `root` (`st_dev`): an empty mount
    point, or another stick in its place, has another.
    """

    root: Path
    name: str
    device: int


@dataclass(frozen=True, slots=True)
class Copy:
    """One part as it must stand on a stick: its number, file name, SHA-256 and size in bytes.

    `first` and `last` are the sequences it covers.
    """

    n: int
    name: str
    sha256: bytes
    size: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What went wrong with a stick: the code of a `StickRefused`, and the stick's name."""

    code: str
    stick: str


@dataclass(frozen=True, slots=True)
class Round:
    """What came of bringing one stick up to date.

    `id` names the stick wherever it is put in (16 bytes; empty if it could not be read).
    `held` are the parts that were read back from it whole, `lost` those that were looked
    for and are not there whole, `unfit` those whose file in the spool is not as it was
    made. `complete` tells that nothing is left to do, `finding` why it ended early.
    """

    id: bytes
    held: frozenset[int]
    lost: frozenset[int] = frozenset()
    unfit: frozenset[int] = frozenset()
    complete: bool = False
    finding: Finding | None = None
