"""A kiosk opened by its command keeps a fault's words, which may be a name, off the terminal."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.app import Kiosk
from ui.demo.hand import Hand
from ui.kiosk.setup import Setup
from ui.start import open_kiosk

def fail(setup):
    raise ValueError("Canary Ficticia")

run, Setup.begin = Kiosk.run, fail

def touch(kiosk):
    hand = Hand(kiosk.app, kiosk.window, kiosk.shell)
    hand.tap("setupButton")
    hand.expect("Fault")
    kiosk.app.quit()

def with_a_fault(kiosk):
    QTimer.singleShot(0, lambda: touch(kiosk))
    return run(kiosk)

Kiosk.run = with_a_fault
sys.exit(open_kiosk(Path(sys.argv[1]), full_screen=False))
"""


@pytest.mark.long
def test_a_fault_in_a_slot_leaves_its_words_nowhere(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path / "kiosk")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": "."},
    )
    assert ended.returncode == 0
    assert "ValueError" in ended.stderr
    assert "Canary" not in ended.stdout + ended.stderr
