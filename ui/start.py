"""How the window of the kiosk is opened: at once, alone, and with its memory to itself."""

from __future__ import annotations

import gc
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.app import Kiosk

SECOND_MS = 20_000
_ENDING = ("SIGTERM", "SIGHUP")  # Windows has no SIGHUP


def open_kiosk(
    folder: Path | None = None,
    *,
    full_screen: bool = True,
    animated: bool = True,
    attended: bool = False,
) -> int:
    """Run the kiosk in *folder*, this person's own if not given; give the exit code.

    Raises `JournalInUse` after saying so on the screen, if one runs there already.
    """
    gc.disable()  # what the start makes stays: to look for garbage among it is time lost
    from kiosk.errors import JournalInUse
    from kiosk.home import default_folder
    from kiosk.lockdown import ATTENDED
    from kiosk.process import hide_memory, take_place
    from ui import qtlog
    from ui.app import Kiosk, Options

    hide_memory()
    qtlog.install()  # before anything may fail: Qt repeats a fault's words, which may be a name
    if attended:
        os.environ[ATTENDED] = "1"
    kept = folder or default_folder()
    options = Options(kept, full_screen=full_screen, animated=animated, speech="", printer="")
    try:
        leave = take_place(kept)
    except JournalInUse:
        _tell_second(Kiosk(options))
        raise
    kiosk = Kiosk(options)
    _heed(kiosk)
    gc.freeze()
    gc.enable()
    code = kiosk.run()
    leave()
    return code


def _tell_second(kiosk: Kiosk) -> None:
    """Say that the first copy goes on, then end."""
    from PySide6.QtCore import QTimer

    kiosk.shell.show("Running")
    QTimer.singleShot(SECOND_MS, kiosk.end)
    kiosk.run()


def yield_session(kiosk: Kiosk) -> None:
    """End with the session of this machine, once what is being kept is kept."""
    kiosk.jobs.drain()
    kiosk.end()


def _heed(kiosk: Kiosk) -> None:
    """End in order when the system asks for it: a signature that is being kept is kept first.

    The exit code is not 0, which says that a volunteer switched the kiosk off.
    """

    def end(number: int, _: object) -> None:
        kiosk.app.exit(128 + number)

    for name in _ENDING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)
    kiosk.app.commitDataRequest.connect(lambda _: yield_session(kiosk))
