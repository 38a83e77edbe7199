"""Line ids: what a person reads out to name one record."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from kiosk.model import RecordId
from kiosk.registry import tables as t
from kiosk.registry.decision_tables import source
from kiosk.registry.sql import Connection, select
from kiosk.symbols import device as spelled

_LEAST, _ALL = 10, 26


class Lines:
    """The ids of some kiosks and of their records.

    A kiosk's id are the first ten letters of its device id, or as many more as tell it
    from each of the others: whoever makes keys until two ids begin alike gains nothing.
    """

    def __init__(self, devices: Iterable[bytes]) -> None:
        """Tell *devices* (16 bytes each) from each other."""
        self._devices = tuple(set(devices))
        whole = sorted({spelled(device) for device in self._devices})
        self._least = dict.fromkeys(whole, _LEAST)
        for one, next_ in pairwise(whole):
            needed = 1 + next(at for at in range(_ALL) if one[at] != next_[at])
            self._least[one] = max(self._least[one], needed)
            self._least[next_] = max(self._least[next_], needed)
        self._names = {device: self._short(device) for device in self._devices}

    def kiosk(self, device: bytes) -> str:
        """Give the letters and digits that name a kiosk."""
        return self._names.get(device) or self._short(device)

    def _short(self, device: bytes) -> str:
        whole = spelled(device)
        return whole[: self._least.get(whole, _LEAST)]

    def line(self, record: RecordId) -> str:
        """Give `7KQ2MD8VXA-12`: the kiosk and its twelfth record."""
        return f"{self.kiosk(record.device)}-{record.seq}"

    def find(self, line: str) -> RecordId | None:
        """Give the record that `line` names; capitals and blanks do not matter."""
        name, _, number = line.strip().upper().rpartition("-")
        kiosks = [raw for raw in self._devices if self.kiosk(raw) == name]
        if len(kiosks) != 1 or not number.isascii() or not number.isdigit():
            return None
        seq = int(number[:20])
        return RecordId(kiosks[0], seq) if 0 < seq < 1 << 63 else None


def lines(db: Connection) -> Lines:
    """Give the ids of all kiosks and sources that the registry knows."""
    devices = db.execute(select(t.device.c.id)).scalars().all()
    return Lines((*devices, *db.execute(select(source.c.id)).scalars()))
