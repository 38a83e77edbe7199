"""How the window of the kiosk is opened: at once."""

from __future__ import annotations

import gc
from pathlib import Path


def open_kiosk(
    folder: Path | None = None, *, full_screen: bool = True, animated: bool = True
) -> int:
    """Run the kiosk in *folder*, this person's own if not given; give the exit code."""
    gc.disable()  # what the start makes stays: to look for garbage among it is time lost
    from kiosk.home import default_folder
    from ui import qtlog
    from ui.app import Kiosk, Options

    qtlog.install()  # before anything may fail: Qt repeats a fault's words, which may be a name
    kept = folder or default_folder()
    options = Options(kept, full_screen=full_screen, animated=animated, speech="", printer="")
    kiosk = Kiosk(options)
    gc.freeze()
    gc.enable()
    return kiosk.run()
