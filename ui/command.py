"""The `firma` command: without a word it opens the kiosk, and waits for nothing else."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command and end the process with its exit code."""
    if sys.argv[1:] == ["open-records"]:  # where there are no scripts to start: see its own words
        from kiosk.registry.opener import main as serve

        serve()
    sys.exit(_words() if sys.argv[1:] else _kiosk())


def _words() -> int:
    from kiosk.process import hide_memory
    from ui.words import run

    hide_memory()  # what merges, exports and prints lists holds keys and names as well
    return run()


def _kiosk() -> int:
    from ui.start import open_kiosk

    try:
        return open_kiosk()
    except (Exception, KeyboardInterrupt) as fault:  # noqa: BLE001 - worded as after any word
        from kiosk.cli import answer

        return answer(fault)
