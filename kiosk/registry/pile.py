"""A pile of files on its way into a registry, one after the other; none stops the rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from unicodedata import normalize

from kiosk.errors import ExportRefused, RegistryNotSaved
from kiosk.exports.value import SUFFIX
from kiosk.model import Moment
from kiosk.registry.merge import Progress, Stopped
from kiosk.registry.pace import Far, Pace
from kiosk.registry.report import Ended, FileReport, Report, of_file
from kiosk.registry.token import Token
from kiosk.registry.value import Outcome

MOST = 100_000
# Told how far it is; whoever answers False cancels.
Watch = Callable[[Far], object]
# Told of each file by its place among them, when it is done.
Each = Callable[[int, Outcome | ExportRefused], object]
Merge = Callable[[Path, Progress], Outcome]


def found(places: Sequence[Path]) -> tuple[Path, ...]:
    """Give the files at *places*, each once: what is named, and every export in a folder."""
    files = (file for place in places for file in _in(place))
    return tuple(dict.fromkeys(islice(files, MOST)))


@dataclass
class Pile:
    """Files to be merged by `merge`, which raises as `Registry.merge` does."""

    files: Sequence[Path]
    merge: Merge
    watch: Watch
    token: Token
    each: Each
    clock: Callable[[], float]
    told: list[FileReport] = field(default_factory=list)
    refusal: RegistryNotSaved | None = None

    def run(self, now: Moment) -> Report:
        """Merge all of them; give the report. A full disk ends it, and is left in `refusal`."""
        pace = Pace([_size(file) for file in self.files], self.clock)
        ended = self._run(pace)
        if ended == "done":
            self.watch(pace.end())
        left = tuple(_name(file) for file in self.files[len(self.told) :])
        return Report(now, round(pace.seconds), ended, tuple(self.told), left)

    def _run(self, pace: Pace) -> Ended:
        for place, file in enumerate(self.files):
            pace.begin(place, _name(file))

            def progress(done: int, count: int) -> bool:
                goes_on = self.watch(pace.take(done, count)) is not False
                return pace.rest(self.token.wait) and goes_on

            outcome: Outcome | ExportRefused
            try:
                if not progress(0, 0):
                    return "cancelled"
                outcome = self.merge(file, progress)
            except Stopped:
                return "cancelled"
            except ExportRefused as refusal:
                outcome = refusal
            except RegistryNotSaved as refusal:
                self.refusal = refusal
                return "not-saved"
            self.told.append(of_file(_name(file), outcome))
            self.each(place, outcome)
        return "done"


def _in(place: Path) -> Iterator[Path]:
    if not place.is_dir():
        yield place
        return
    unlisted: list[OSError] = []
    for folder, below, names in os.walk(place, onerror=unlisted.append):
        below.sort()
        yield from (Path(folder) / name for name in sorted(names) if name.endswith(SUFFIX))
    # A folder that cannot be listed is told like a file that cannot be read.
    yield from (Path(fault.filename) for fault in unlisted if fault.filename)


def _name(file: Path) -> str:
    """Give a file's name as a report may hold it, whatever bytes some system made it of."""
    return normalize("NFC", os.fsencode(file.name).decode("utf-8", "replace"))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0  # it is told why when it is its turn
