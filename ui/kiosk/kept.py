"""How safe and how able the kiosk is right now: copies, room and battery for the header."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.home import DATABASE
from ui.kiosk.day_view import Kept
from ui.kiosk.store import Store

if TYPE_CHECKING:
    from kiosk.copies import Standing


@dataclass(frozen=True, slots=True)
class Means:
    """What the machine has left: free bytes beside the journal, and its battery in percent."""

    free: int
    battery: int | None = None
    charging: bool = False


Look = Callable[[Path], Means]


def machine(folder: Path) -> Means:
    """Ask the machine whose kiosk is in *folder*; it answers at once."""
    from kiosk.ready import machine as asked

    power = asked.power()
    return Means(asked.free(folder), power.percent, bool(power.plugged))


def kept(
    store: Store, standing: Standing | None, means: Means, sticks: str = "", problem: str = ""
) -> Kept:
    """Give what the header of the day shows beside the counts."""
    from kiosk.ready.checks import room_for

    try:
        database = (store.folder / DATABASE).stat().st_size
    except OSError:
        database = 0
    room = room_for(means.free, database, store.counts.signed)
    return Kept(
        backed_up=None if standing is None else standing.safe,
        last_copy=None if standing is None else standing.last,
        room=room - room % 10 ** max(0, len(str(room)) - 2),
        battery=means.battery,
        charging=means.charging,
        sticks=sticks,
        problem=problem,
    )
