"""A kiosk with its spool, sticks that are put in, and what is read from them, all made up."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk import copies
from kiosk.copies import Round, Standing, Stick
from kiosk.exports.read import read
from kiosk.exports.value import Sealed, Void, Withdrawal
from kiosk.journal import Journal
from kiosk.model import Moment
from tests.kiosk.journal.making import DRAWING, IDENTITY, NOW, reopen, signature

FOREVER = 1e9


def stick_in(root: Path, name: str = "ROJA") -> Stick:
    """The stick that is mounted at *root*, which is made if it is not there."""
    root.mkdir(exist_ok=True)
    return Stick(root, name, root.stat().st_dev)


@dataclass
class Kiosk:
    """A journal that is open, its spool, and how many sticks were given a name."""

    folder: Path
    journal: Journal
    named: int = 0

    @property
    def spool(self) -> Path:
        return self.folder / copies.SPOOL

    def sign(self, count: int = 1) -> None:
        for _ in range(count):
            self.journal.append(signature(f"Ficticia {self.journal.head.seq + 1}"), DRAWING)

    def keep_up(self, idle: float = FOREVER, now: Moment = NOW) -> Standing:
        return copies.keep_up(self.journal, self.spool, now, idle_seconds=idle)

    def standing(self) -> Standing:
        return copies.standing(self.journal, self.spool)

    def round(
        self,
        stick: Stick,
        *,
        checked: frozenset[int] = frozenset(),
        others: frozenset[bytes] = frozenset(),
        stop: Callable[[], bool] = lambda: False,
    ) -> Round:
        """One round on one stick, and what the journal learns of it."""
        self.named += 1
        chance, task = self.named.to_bytes(16, "big"), self.standing().task
        found = copies.bring_up(stick, task, chance, checked=checked, others=others, stop=stop)
        copies.record(self.journal, self.spool, stick, found, NOW)
        return found

    def bring_up(self, stick: Stick) -> Round:
        """Rounds until nothing is left to do; the first one reads everything."""
        self.keep_up()
        found = self.round(stick)
        while found.finding is None and (not found.complete or found.unfit):
            self.keep_up()
            found = self.round(stick, checked=found.held)
        return found

    def again(self) -> None:
        """Close the journal and open it anew, as after a restart."""
        self.journal.close()
        self.journal = reopen(self.folder)
        copies.sweep(self.journal, self.spool)


def ours(stick: Stick) -> Path:
    """The folder of ours on *stick*."""
    (found,) = (stick.root / "Firma").iterdir()
    return found


def files(stick: Stick) -> list[Path]:
    """The parts on *stick*, by name."""
    return sorted(ours(stick).glob("*.firma-export"))


@dataclass
class Told:
    """What exports say together: sealed bytes by sequence, voids, receipts, the end."""

    sealed: dict[int, bytes]
    voids: set[int]
    receipts: set[bytes]
    closed: bool


def told(exports: list[Path]) -> Told:
    """Read every export whole, as an organizer's registry does."""
    found = Told({}, set(), set(), closed=False)
    for export in exports:
        with read(io.BytesIO(export.read_bytes()), [IDENTITY]) as opened:
            for item in opened.items():
                if isinstance(item, Sealed):
                    found.sealed[item.seq] = item.sealed
                elif isinstance(item, Void):
                    found.voids.add(item.seq)
                elif isinstance(item, Withdrawal):
                    found.receipts.add(item.receipt)
            found.closed = found.closed or opened.trailer.closed
    for seq in found.voids:
        found.sealed.pop(seq, None)
    return found


def holds(journal: Journal) -> Told:
    """What the journal's own full export says."""
    items = list(journal.export_slice(None, NOW)[1])
    return Told(
        {item.seq: item.sealed for item in items if isinstance(item, Sealed)},
        {item.seq for item in items if isinstance(item, Void)},
        {item.receipt for item in items if isinstance(item, Withdrawal)},
        closed=journal.event is None,
    )
