"""The outbox as the journal keeps it: what is there, what waits, and what to send now.

Everything here runs on the journal's thread, and asks no storage anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.campaign.value import Storage
from kiosk.errors import SyncRefused
from kiosk.journal import Attempt
from kiosk.model import Moment
from kiosk.sync import outbox, settings
from kiosk.sync.outbox import Step, Waiting
from kiosk.sync.send import Parcel

if TYPE_CHECKING:
    from kiosk.journal import Journal, Part


@dataclass(frozen=True, slots=True)
class Line:
    """One file of the outbox. `waiting` is None once it is there."""

    n: int
    first: int
    last: int
    final: bool
    waiting: Waiting | None
    parcel: Parcel

    @property
    def is_there(self) -> bool:
        """Whether it was read back from the storage."""
        return self.waiting is None


@dataclass(frozen=True, slots=True)
class Box:
    """The outbox of one storage.

    `folder` is the campaign's there, `target` its id in the journal. `wrong` is what keeps
    it from being used at all, such as a key that was not typed in yet.
    """

    storage: Storage
    folder: str
    target: bytes
    whole: Waiting
    lines: tuple[Line, ...]
    last: Moment | None
    wrong: SyncRefused | None

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """What is not there yet, and what is to be taken away."""
        return tuple(line.waiting for line in self.lines if line.waiting is not None)

    def step(self, now: Moment, *, asked: bool = False) -> Step:
        """Say what comes next (see `outbox.decide`)."""
        if self.wrong is not None:
            return outbox.Done()
        return outbox.decide(self.whole, self.waiting, now.utc, asked=asked)

    def parcels(self, these: tuple[int, ...]) -> tuple[Parcel, ...]:
        """Give the parcels of those numbers, in their order."""
        known = {line.n: line.parcel for line in self.lines}
        return tuple(known[n] for n in these)


def look(journal: Journal, spool: Path) -> Box | None:
    """Give the outbox of the journal's storage, None if it has none; parts lie in *spool*."""
    storage = journal.storage
    if storage is None:
        return None
    folder = settings.folder(journal.campaign.campaign.id, journal.enrolment.mode)
    wrong = next(iter(settings.check(storage)), None)
    if wrong is not None:
        return Box(storage, folder, b"", Waiting(0), (), None, wrong)
    target = settings.target(storage)
    known = {each.id: each for each in journal.targets()}
    if target not in known:
        journal.add_target(target, "storage", settings.shown(storage))
    last = known[target].last if target in known else None
    lines = tuple(_lines(journal, target, spool))
    return Box(storage, folder, target, _waiting(journal, target, 0), lines, last, None)


def arrived(journal: Journal, box: Box, n: int, now: Moment) -> None:
    """Remember that the file *n* is there, or was taken away; the storage is sound."""
    line = _line(box, n)
    if line.parcel.gone:
        journal.forget_carried(box.target, n)
        journal.set_attempt(box.target, n, Attempt())
    else:
        journal.add_carried(box.target, n, now)
    if journal.attempt(box.target, 0).tries:
        journal.set_attempt(box.target, 0, Attempt())


def failed(journal: Journal, box: Box, n: int, said: str, now: Moment, jitter: float) -> None:
    """Remember why the file *n* is not there, and when it may be tried again."""
    whole, file = _waiting(journal, box.target, 0), _waiting(journal, box.target, n)
    after = outbox.failed(whole, file, said, now.utc, jitter)
    for each in after:
        if each not in (whole, file):
            following = None if each.next is None else Moment.at(each.next, now.zone)
            journal.set_attempt(box.target, each.n, Attempt(each.tries, following, each.said))


def _lines(journal: Journal, target: bytes, spool: Path) -> list[Line]:
    there = journal.carried(target)
    held = [part for event in journal.events for part in journal.parts(event)]
    lines = []
    for part in held:
        waiting = None if part.n in there else _waiting(journal, target, part.n)
        tried = waiting is not None and waiting.tries > 0
        parcel = Parcel(spool / part.name, part.sha256, part.size, tried=tried)
        lines.append(Line(part.n, part.first, part.last, part.final, waiting, parcel))
    covered = {seq for part in held if part.n in there for seq in range(part.first, part.last + 1)}
    return lines + [
        _goner(part, journal, target, spool)
        for part in journal.dropped_parts()
        if _is_replaced(part, covered)
        and (part.n in there or journal.attempt(target, part.n).tries)
    ]


def _is_replaced(part: Part, covered: set[int]) -> bool:
    """Tell whether all that a dropped part covers arrived anew: nothing goes before."""
    return part.last >= part.first and covered.issuperset(range(part.first, part.last + 1))


def _goner(part: Part, journal: Journal, target: bytes, spool: Path) -> Line:
    held = _waiting(journal, target, part.n)
    waiting = Waiting(held.n, held.tries, held.next, held.said, gone=True)
    parcel = Parcel(spool / part.name, part.sha256, part.size, gone=True)
    return Line(part.n, part.first, part.last, part.final, waiting, parcel)


def _waiting(journal: Journal, target: bytes, n: int) -> Waiting:
    attempt = journal.attempt(target, n)
    return Waiting(n, attempt.tries, attempt.next.utc if attempt.next else None, attempt.said)


def _line(box: Box, n: int) -> Line:
    return next(line for line in box.lines if line.n == n)
