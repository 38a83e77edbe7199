"""Whoever was thanked on the real screen is in the export, whenever the power went."""

from __future__ import annotations

import random
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.receipt import digest
from tests.journeys import office

ROOT = Path(__file__).parents[2]
KILLS = 4


def sign_until_killed(place, seconds):
    """Let a kiosk sign for a while after its first thanks, kill it, and give what it said."""
    command = [sys.executable, "-m", "tests.journeys.signing_child", str(place)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert child.stdout is not None
    ready, _, _ = select.select([child.stdout], [], [], 60)
    said = child.stdout.readline() if ready else b""
    time.sleep(seconds)  # the moment of the kill is what is tried
    child.kill()
    rest, _ = child.communicate()
    assert child.returncode == -9
    assert said.endswith(b"\n")
    said += rest
    return said[: said.rfind(b"\n") + 1].decode().split()


@pytest.mark.long
@pytest.mark.timeout(240)
def test_a_kill_of_the_running_kiosk_loses_nobody_who_was_thanked(run, tmp_path):
    clock = random.Random(20270206)
    office.enrolled(tmp_path / "kiosk")
    thanked = []
    for _ in range(KILLS):
        thanked += sign_until_killed(tmp_path, clock.uniform(0, 0.6))
    stand = run()
    stand.unlock()
    kept = stand.carry().records
    assert stand.kiosk.day.property("signed") == len(kept)
    receipts = [record.signature.receipt for record in kept]
    assert {digest(code) for code in thanked} <= set(receipts)
    assert [record.id.seq for record in kept] == list(range(1, len(kept) + 1))
    assert len(thanked) >= KILLS
