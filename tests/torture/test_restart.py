"""A kiosk that was killed with thousands of signatures opens again at once, with all of them."""

from __future__ import annotations

import random
import resource
import statistics
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.crypto import keys
from kiosk.journal import enrol
from tests.kiosk.journal.making import ENROLMENT, FAIR, NOW, PASSPHRASE, reopen, signature
from tests.torture import after
from tests.torture.dying import Dying

ROOT = Path(__file__).parents[2]
SEED = 20270207
OPENING = """
import sys
from pathlib import Path
from kiosk.crypto.seal import Identity
from kiosk.journal import recover_journal
print(recover_journal(Path(sys.argv[1]), [Identity(sys.argv[2])]).head.seq)
"""
IDENTITY = "AGE-SECRET-KEY-18G545FM7F6A89GXMMPXH3GE0JXGQ22QJRM0JWXGJS3UF28ZPV07SZZAEW8"


def kiosk(folder, signed):
    enrol(folder, ENROLMENT, PASSPHRASE, keys.FLOOR)
    journal, told = reopen(folder), after.Told()
    journal.open_event(FAIR, NOW)
    for number in range(signed):
        name = f"Ficticia-{number}"
        told.signed[journal.append(signature(name), bytes(700)).seq] = name
    journal.close()
    return told


def worked():
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def restart(folder):
    """Start Python, load the journal's rooms and open it; the passphrase's second is left out.

    Gives the seconds that passed, those of them that a core worked, and the last sequence.
    """
    before, begun = worked(), time.perf_counter()
    command = [sys.executable, "-c", OPENING, str(folder), IDENTITY]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return time.perf_counter() - begun, worked() - before, int(told.stdout)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_a_kiosk_that_was_killed_restarts_with_everybody(tmp_path, effort, figure):
    chance, dying, signed, rounds = random.Random(SEED), Dying(), effort(250, 10_000), effort(2, 9)
    told, took = kiosk(tmp_path / "full", signed), []
    kiosk(tmp_path / "empty", 0)
    for _ in range(rounds):
        measured = dying.measure("sign", chance, folder=tmp_path / "empty")
        death = dying.do("sign", chance, measured.moment(chance), folder=tmp_path / "full")
        told.hear(death.said)
        *seconds, there = restart(tmp_path / "full")
        assert there >= max(told.signed)
        took.append(seconds)
    dying.close()
    assert not after.losses(tmp_path / "full", told)
    bare = [restart(tmp_path / "empty")[:2] for _ in range(rounds)]
    begun = time.perf_counter()
    sha256(bytes(1 << 28)).digest()
    for name, found in ((f"{signed} records", took), ("a handful of records", bare)):
        passed, spent = (round(statistics.median(each), 2) for each in zip(*found, strict=True))
        figure(f"restart after a kill, {name}: seconds, of which a core's", f"{passed}, {spent}")
    figure("SHA-256 of 256 MiB beside it: seconds", round(time.perf_counter() - begun, 2))
