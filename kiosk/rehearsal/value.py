"""The steps of a rehearsal, and what is looked at in each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """What a rehearsal does, in this order."""

    JOURNAL = "journal"
    SIGN = "sign"
    EXPORT = "export"
    READ = "read"
    OPEN = "open"
    PRINT = "print"
    COMPARE = "compare"
    CLEAR = "clear"


STEPS = tuple(Step)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it is seen: one byte of gray a pixel, 0 black; `scale` pixels a point."""

    width: int
    height: int
    gray: bytes
    scale: float


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page, read by somebody else than who printed it."""

    text: str
    picture: Picture


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A rehearsal that went well; `opened` tells that an organizer's key opened the record."""

    opened: bool
