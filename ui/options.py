"""How a kiosk is run: where it stands, and what of the machine it may ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui.kiosk.around import Look
from ui.kiosk.around import machine as machine_look
from ui.kiosk.drives import Folders, machine_folders, machine_sticks
from ui.kiosk.kept import Look as MeansLook
from ui.kiosk.kept import machine as machine_means
from ui.kiosk.lock import IDLE_SECONDS as LOCK_SECONDS
from ui.kiosk.store import Clock, wall_clock

if TYPE_CHECKING:
    from kiosk.crypto.passphrase import Cost


def calibrated() -> Cost:
    """Give what a passphrase costs on this machine; it takes seconds."""
    from kiosk.crypto.passphrase import calibrate

    return calibrate()


@dataclass(frozen=True, slots=True)
class Options:
    """How a kiosk is run.

    `density` is in pixels a millimetre, 0 for what was calibrated or the screen says.
    `speech` names an engine of Qt, `printer` a printer or `file:PATH` of a PDF; empty is
    the machine's own, None is none.
    """

    folder: Path
    folders: Folders = machine_folders
    sticks: Folders = machine_sticks
    means: MeansLook = machine_means
    clock: Clock = wall_clock
    cost: Callable[[], Cost] = calibrated
    animated: bool = True
    lock_seconds: float = LOCK_SECONDS
    full_screen: bool = True
    size: tuple[int, int] = (1280, 800)
    density: float = 0.0
    speech: str | None = None
    printer: str | None = None
    machine: Look = machine_look
