"""Files on their way into the registry: found, merged one after the other, stopped unharmed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import ExportRefused
from kiosk.exports.value import SUFFIX
from kiosk.model import Moment

if TYPE_CHECKING:
    from kiosk.crypto.seal import Identity
    from kiosk.registry.registry import Registry
    from kiosk.registry.value import Outcome

MOST = 100_000
# What a sealed record takes in an export, until the files themselves tell.
_RECORD = 4200.0
Tell = Callable[[int, int], bool]
Ended = Callable[[int, "Outcome | ExportRefused"], None]


class Stopped(Exception):
    """Somebody stopped the merge within a file: nothing of that file stays."""


def found(places: Sequence[Path]) -> tuple[Path, ...]:
    """Give the files at *places*: what was pointed at, and every export in a folder."""
    files = (file for place in places for file in _in(place))
    return tuple(dict.fromkeys(file for file, _ in zip(files, range(MOST), strict=False)))


def exports(folder: Path) -> int:
    """Count the exports in *folder* and below."""
    return sum(1 for _ in _in(folder))


def bring(
    registry: Registry,
    files: Sequence[Path],
    identities: Sequence[Identity],
    now: Moment,
    tell: Tell,
    ended: Ended,
) -> bool:
    """Merge *files*; give whether it came to its end. *ended* is told of each file by its place.

    *tell* gets the records done, and how many there are as far as sizes tell. Where it says
    False, the file under way leaves nothing behind, and those before stay merged.
    """
    load = _Load([_size(file) for file in files])
    for place, file in enumerate(files):
        load.begin(place)

        def progress(done: int, count: int) -> None:
            if not tell(*load.take(done, count)):
                raise Stopped

        try:
            if not tell(*load.take(0, 0)):
                return False
            outcome: Outcome | ExportRefused = registry.merge(file, identities, now, progress)
        except ExportRefused as refusal:
            outcome = refusal
        except Stopped:
            return False
        ended(place, outcome)
    return True


@dataclass(slots=True)
class _Load:
    """How many records are done, and how many there will have been."""

    sizes: list[int]
    place: int = 0
    done: int = 0
    here: int = 0
    _known: list[tuple[int, int]] = field(default_factory=list)

    def begin(self, place: int) -> None:
        """Go on to the file at *place*."""
        self.done += self.here
        self.place, self.here = place, 0

    def take(self, done: int, count: int) -> tuple[int, int]:
        """Give done and all, with *done* of *count* records of this file."""
        self.here = done
        if count and len(self._known) <= self.place:
            self._known.append((self.sizes[self.place], count))
        measured = sum(size for size, _ in self._known)
        each = measured / sum(n for _, n in self._known) if self._known else _RECORD
        rest = sum(self.sizes[self.place + 1 :]) / each
        here = count or self.sizes[self.place] / each
        return self.done + done, max(1, round(self.done + here + rest))


def _in(place: Path) -> Iterator[Path]:
    if not place.is_dir():
        yield place
        return
    for folder, below, names in os.walk(place):
        below.sort()
        yield from (Path(folder) / name for name in sorted(names) if name.endswith(SUFFIX))


def _size(file: Path) -> int:
    try:
        return max(1, file.stat().st_size)
    except OSError:
        return 1  # it is told why when it is its turn
