"""Whatever was thanked is there after `kill -9`, at fifty moments taken at random."""

from __future__ import annotations

import random
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.exports.value import Sealed, Void
from tests.kiosk.journal.making import NOW, reopen

ROUNDS = 50
ROOT = Path(__file__).parents[3]


def sign_until_killed(folder, seconds, enough):
    """Let a process sign for a while, kill it, and give what it had said by then."""
    command = [sys.executable, "-m", "tests.kiosk.journal.signing_child", str(folder)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    said = b""
    deadline = None
    while deadline is None or (time.monotonic() < deadline and said.count(b"\n") < enough):
        wait = 30 if deadline is None else max(0, deadline - time.monotonic())
        ready, _, _ = select.select([child.stdout], [], [], wait)
        part = child.stdout.read1() if ready else b""
        assert part or deadline, child.communicate()
        said += part
        deadline = deadline or time.monotonic() + seconds
    child.kill()
    rest, complaint = child.communicate()
    assert child.returncode == -9
    assert complaint == b""
    said += rest
    return [int(line) for line in said[: said.rfind(b"\n") + 1].split()]


@pytest.mark.long
@pytest.mark.timeout(300)
def test_fifty_kills_lose_no_signature_that_was_thanked(new):
    clock = random.Random(20270206)
    thanked, undone, ahead, torn = set(), set(), 0, 0
    for _ in range(ROUNDS):
        said = sign_until_killed(new, clock.uniform(0, 0.12), clock.randint(1, 40))
        thanked |= {seq for seq in said if seq > 0}
        undone |= {-seq for seq in said if seq < 0}
        wal = new / "journal.db-wal"
        torn += wal.exists() and wal.stat().st_size > 0
        journal = reopen(new)
        ahead += journal.head.seq > max(thanked)
        kept = list(journal.export_slice(None, NOW)[1])
        sealed = {item.seq for item in kept if isinstance(item, Sealed)}
        voids = {item.seq for item in kept if isinstance(item, Void)}
        assert thanked <= sealed | voids
        assert undone <= voids
        assert sealed | voids == set(range(1, journal.head.seq + 1))
        assert all(seq % 7 == 0 for seq in voids)
        journal.close()
    assert len(thanked) >= ROUNDS
    # Kills that only fall between two signatures would prove nothing.
    assert ahead + torn > 0


def test_a_copy_made_after_a_kill_opens_as_well(new, tmp_path):
    said = sign_until_killed(new, 0.05, 20)
    copy = shutil.copytree(new, tmp_path / "copy")
    for folder in (new, copy):
        journal = reopen(folder)
        assert journal.head.seq >= max(said)
        journal.close()
