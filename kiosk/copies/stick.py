"""One stick brought up to date: known again, swept, repaired, written to and read back.

Every file is written under a passing name, synced, read back past the system's memory,
compared, named, and its name synced. Whatever ends that early leaves either nothing or a
leftover which the next round sweeps. Only files of ours, in the folder of ours, are touched.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from kiosk.copies.naming import LEFTOVER, superseded
from kiosk.copies.place import Place, place_on
from kiosk.copies.value import Copy, Finding, Round, Stick
from kiosk.errors import StickFalse, StickGone, StickRefused

ID = "stick.id"
MOST = 10
ROOM = 16 * 1024 * 1024
"""A stick with less is for signatures alone: nothing is laid beside them."""
_ID = re.compile(rb"firma-stick/1 ([0-9a-f]{32})\n")
_ID_SIZE = 47
_BLOCK = 1 << 20


class _Unfit(Exception):
    """The part's file in the spool is not as it was made."""


@dataclass(frozen=True, slots=True)
class Task:
    """What the sticks shall hold: in which folder, which copies, from which spool.

    `device` is ours in file names (`naming.device`). `beside` are small files by name that
    tell the next kiosk of the event: nothing is lost where one of them is not there.
    """

    folder: Sequence[str]
    copies: Sequence[Copy]
    spool: Path
    device: str
    beside: Sequence[tuple[str, bytes]] = ()


@dataclass(slots=True)
class _Notes:
    """What a round has found so far."""

    id: bytes = b""
    held: set[int] = field(default_factory=set)
    lost: set[int] = field(default_factory=set)
    unfit: set[int] = field(default_factory=set)
    finding: Finding | None = None

    def round(self, task: Task) -> Round:
        left = {copy.n for copy in task.copies} - self.held - self.unfit
        return Round(
            id=self.id,
            held=frozenset(self.held),
            lost=frozenset(self.lost - self.held),
            unfit=frozenset(self.unfit),
            complete=not left and self.finding is None,
            finding=self.finding,
        )


def bring_up(
    stick: Stick,
    task: Task,
    chance: bytes,
    *,
    checked: frozenset[int] = frozenset(),
    others: frozenset[bytes] = frozenset(),
    stop: Callable[[], bool] = lambda: False,
) -> Round:
    """Make *stick* hold each copy of *task* whole; at most `MOST` are written in one round.

    Those *checked* before, since the stick was put in, are not read again. `chance` (16
    random bytes) names a stick that has no name, or that of one of the *others* which are
    here too. Nothing is raised for the stick's faults: the round tells of them.
    """
    notes = _Notes(held=set(checked))
    try:
        with place_on(stick, task.folder) as place:
            _sweep(place)
            notes.id = _known(place, chance, others)
            for copy in task.copies:
                if copy.n not in checked:
                    (notes.held if _holds(place, copy) else notes.lost).add(copy.n)
            wanted = [copy for copy in task.copies if copy.n not in notes.held]
            for copy in wanted[:MOST]:
                if stop():
                    break
                _carry(place, copy, task.spool, notes)
            _tidy(place, task, notes)
            if place.room() > ROOM:
                for name, raw in task.beside:
                    _lay(place, name, raw)
    except StickRefused as fault:
        notes.finding = Finding(fault.code, stick.name)
        if isinstance(fault, StickGone):
            # What could not be read may well be there.
            notes.lost.clear()
    return notes.round(task)


def _sweep(place: Place) -> None:
    """Take away what an earlier round was pulled out of."""
    for name in place.names():
        if LEFTOVER.fullmatch(name):
            place.remove(name)


def _known(place: Place, chance: bytes, others: frozenset[bytes]) -> bytes:
    """Give the stick's own id; write it one if it has none, or another's here."""
    raw = b"".join(place.blocks(ID)) if place.size(ID) == _ID_SIZE else b""
    found = _ID.fullmatch(raw)
    if found and (known := bytes.fromhex(found[1].decode("ascii"))) not in others:
        return known
    new = b"firma-stick/1 " + chance.hex().encode("ascii") + b"\n"
    _write(place, ID, [new], sha256(new).digest())
    return chance


def _carry(place: Place, copy: Copy, spool: Path, notes: _Notes) -> None:
    try:
        _write(place, copy.name, _blocks(spool / copy.name), copy.sha256)
    except _Unfit:
        notes.unfit.add(copy.n)
    else:
        notes.held.add(copy.n)


def _lay(place: Place, name: str, raw: bytes) -> None:
    """Make the file *name* hold *raw*, unless it does."""
    digest = sha256(raw).digest()
    if place.size(name) != len(raw) or _digest(place, name) != digest:
        _write(place, name, [raw], digest)


def _write(place: Place, name: str, blocks: Iterable[bytes], expected: bytes) -> None:
    """Make the file *name* hold *blocks*, whose SHA-256 is *expected*; or nothing of them."""
    passing = f".firma-{expected.hex()[:16]}.partial"
    try:
        _fill(place.create(passing), blocks, expected)
        _compare(place, passing, expected)
        place.rename(passing, name)
        place.sync()
    except BaseException:
        with suppress(OSError, StickRefused):
            place.remove(passing)
        raise
    # Once more by its name: a stick that lies about its size may have lost the folder.
    _compare(place, name, expected)


def _fill(handle: int, blocks: Iterable[bytes], expected: bytes) -> None:
    """Write and sync; `_Unfit` if the blocks are not what is expected."""
    digest = sha256()
    with os.fdopen(handle, "wb") as file:
        for block in blocks:
            digest.update(block)
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    if digest.digest() != expected:
        raise _Unfit


def _compare(place: Place, name: str, expected: bytes) -> None:
    """Raise `StickFalse`, and take the file away, unless it reads as it was written."""
    if _digest(place, name) != expected:
        place.remove(name)
        raise StickFalse(stick=place.stick)


def _digest(place: Place, name: str) -> bytes:
    digest = sha256()
    for block in place.blocks(name):
        digest.update(block)
    return digest.digest()


def _blocks(source: Path) -> Iterator[bytes]:
    """Read a part in the spool; whatever fails there is not the stick's fault."""
    try:
        with source.open("rb") as file:
            while block := file.read(_BLOCK):
                yield block
    except OSError as cause:
        raise _Unfit from cause


def _holds(place: Place, copy: Copy) -> bool:
    """Tell whether the copy is there, to the last bit."""
    if place.size(copy.name) != copy.size:
        return False
    try:
        return _digest(place, copy.name) == copy.sha256
    except OSError:
        # A file that cannot be read is as good as none; a stick that was pulled out is
        # noticed by what is done next.
        return False


def _tidy(place: Place, task: Task, notes: _Notes) -> None:
    """Take away older parts of ours, all of which the stick holds in newer ones."""
    held = {copy.name: (copy.first, copy.last) for copy in task.copies if copy.n in notes.held}
    old = superseded(place.names(), task.device, held, whole=len(held) == len(task.copies))
    for name in old:
        place.remove(name)
    if old:
        place.sync()
