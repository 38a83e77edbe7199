"""How a console is run: which registry, and what of the machine it may ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui.kiosk.drives import Folders, machine_folders, machine_sticks
from ui.kiosk.store import Clock, wall_clock
from ui.options import calibrated

if TYPE_CHECKING:
    from kiosk.crypto.passphrase import Cost


@dataclass(frozen=True, slots=True)
class ConsoleOptions:
    """How a console is run; `registry` is the file that is offered first, if any.

    `printer` names a printer or `file:PATH` of a PDF; empty is the machine's own, None is none.
    """

    registry: Path | None = None
    home: Path = Path()
    folders: Folders = machine_folders
    sticks: Folders = machine_sticks
    clock: Clock = wall_clock
    cost: Callable[[], Cost] = calibrated
    animated: bool = True
    size: tuple[int, int] = (1280, 800)
    printer: str | None = ""
