"""An open registry knows what was handed over to whom, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kiosk.errors import TransferUnknown
from kiosk.model import Moment
from kiosk.registry import picking, transfers
from kiosk.registry.base import Base
from kiosk.registry.lines import Lines, lines
from kiosk.registry.transfer import Chosen, Handing, Since, Standing, Transfer
from kiosk.registry.value import Deliverable


class Transferring(Base):
    """What is asked of a registry about files for others."""

    def transfers(self) -> tuple[Transfer, ...]:
        """Give the register, in the order of time."""
        with self._reading() as db:
            return transfers.transfers(db)

    def transfer(self, n: int) -> Transfer:
        """Give one transfer; `TransferUnknown` if there is none of this number."""
        found = self.transfers()
        if not 1 <= n <= len(found):
            raise TransferUnknown(number=n)
        return found[n - 1]

    def hand_over(self, handing: Handing, ids: Iterable[tuple[int, bytes]]) -> Transfer:
        """Put a file into the register with its lines: the printed number, the record."""
        follows = self.transfer(handing.follows).uid if handing.follows else b""
        with self._writing() as db:
            uid = transfers.keep(db, handing, follows, ids)
        return next(one for one in self.transfers() if one.uid == uid)

    def acknowledge(self, n: int, by: str, now: Moment) -> Transfer:
        """Write down that whoever got it said so; the first time counts."""
        one = self.transfer(n)
        with self._writing() as db:
            transfers.acknowledge(db, one.uid, by, now)
        return self.transfer(n)

    def chosen(
        self,
        choice: str = "",
        region: str = "",
        without: frozenset[bytes] = frozenset(),
        places: Mapping[int, int] | None = None,
    ) -> Chosen:
        """Give who may be handed over, sorted by name.

        Only those who made the *choice*, where one is given; of them those of the US state
        *region*, by ZIP code; none of the records in *without*. With *places*, those come
        first whose version has the lower one, and versions are counted.
        """
        with self._reading() as db:
            return picking.chosen(db, choice, region, without, places)

    def picked(self, ids: Sequence[bytes], named: Lines) -> list[Deliverable]:
        """Give these signatures whole, in the same order."""
        with self._reading() as db:
            return picking.picked(db, ids, named)

    def line_names(self) -> Lines:
        """Give what names the lines of every kiosk."""
        with self._reading() as db:
            return lines(db)

    def standing(self, n: int) -> dict[bytes, Standing]:
        """Give the lines that the addressee of a transfer holds, by record.

        All transfers of the same content to the same addressee count, less what
        corrections took back.
        """
        one = self.transfer(n)
        with self._reading() as db:
            return transfers.standing(db, one)

    def highest(self, n: int) -> int:
        """Give the highest number that any line for the addressee of a transfer has."""
        one = self.transfer(n)
        return max(each.last for each in transfers.series(self.transfers(), one))

    def since(self, held: Iterable[Standing]) -> Since:
        """Tell which of these lines stand no more, and why."""
        with self._reading() as db:
            return transfers.since(db, held)

    def in_file(self, n: int) -> tuple[Standing, ...]:
        """Give the lines of one file by their numbers."""
        one = self.transfer(n)
        with self._reading() as db:
            return transfers.in_file(db, one.uid)
