"""How far a merge of many files is, how fast it goes, and how long it will take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

# What a sealed record takes in an export, until the files themselves tell.
_RECORD = 4200.0
# Before so much has gone by nobody can tell how long the rest will take.
_SOON = 0.5


@dataclass(frozen=True, slots=True)
class Far:
    """How far a merge is.

    `file` is the name of the file under way, the `number`th of `files`; `done` of its
    `count` records are folded, of a file known before none. `records` were folded of all
    files, of about `expected`. `speed` is records a second, `left` seconds; None as long as
    nobody can tell. `seconds` have gone by, without those spent paused.
    """

    file: str
    number: int
    files: int
    done: int
    count: int
    records: int
    expected: int
    seconds: float
    speed: float
    left: float | None


class Pace:
    """Follows a merge of files of these *sizes* (bytes) on a *clock* (seconds)."""

    def __init__(self, sizes: Sequence[int], clock: Callable[[], float]) -> None:
        """Start the clock."""
        self._sizes, self._clock = [max(1, size) for size in sizes], clock
        self._whole = sum(self._sizes)
        self._began, self._rested = clock(), 0.0
        self._place, self._behind, self._records = 0, 0, 0
        self._file, self._done, self._count = "", 0, 0

    @property
    def seconds(self) -> float:
        """How long it has taken, rests aside."""
        return self._clock() - self._began - self._rested

    def begin(self, place: int, file: str) -> None:
        """Go on to the file at *place*, whatever became of those before."""
        self._records += self._done
        self._behind += sum(self._sizes[self._place : place])
        self._place, self._file, self._done, self._count = place, file, 0, 0

    def take(self, done: int, count: int) -> Far:
        """Give how far it is with *done* of *count* records of this file."""
        self._done, self._count = done, count
        return self.far()

    def end(self) -> Far:
        """Give how far it is after the last file."""
        self.begin(len(self._sizes), "")
        return self.far()

    def rest(self, wait: Callable[[], bool]) -> bool:
        """Call *wait*, whose time does not count; give its answer."""
        before = self._clock()
        answer = wait()
        self._rested += self._clock() - before
        return answer

    def far(self) -> Far:
        """Give how far it is."""
        seconds, records = self.seconds, self._records + self._done
        share = self._done / self._count if self._count else 0.0
        here = self._sizes[self._place] * share if self._place < len(self._sizes) else 0
        behind = self._behind + here
        each = behind / records if records else _RECORD
        left = (self._whole - behind) * seconds / behind if behind and seconds > _SOON else None
        return Far(
            file=self._file,
            number=min(self._place + 1, len(self._sizes)),
            files=len(self._sizes),
            done=self._done,
            count=self._count,
            records=records,
            expected=max(records, round(records + (self._whole - behind) / each)),
            seconds=seconds,
            speed=records / seconds if seconds > 0 else 0.0,
            left=left,
        )
