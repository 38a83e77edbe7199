"""How the window of the console is opened."""

from __future__ import annotations

import signal
from pathlib import Path

from kiosk.model import Language

_ENDING = ("SIGTERM", "SIGHUP")  # Windows has no SIGHUP


def open_console(
    registry: Path | None = None, *, language: Language = "en", animated: bool = True
) -> int:
    """Run the console, with *registry* offered first; give the exit code."""
    from kiosk.home import default_folder
    from kiosk.process import hide_memory, spare_memory
    from ui import qtlog
    from ui.console.app import Console
    from ui.console.options import ConsoleOptions

    hide_memory()
    spare_memory()
    qtlog.install()  # before anything may fail: Qt repeats a fault's words, which may be a name
    home = default_folder().parent / "console"
    console = Console(ConsoleOptions(registry, home=home, animated=animated))
    console.shell.changeLanguage(language)
    for name in _ENDING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _: console.app.exit(128 + number))
    return console.run()
