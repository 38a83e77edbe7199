"""Deeds that end by `kill -9`: after a time, or where the n-th call that writes would begin.

The calls are counted and met by strace. What was said before is what people were told.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
# Whatever changes a file or a folder, or brings it to the disk.
WRITES = (
    "write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,link,linkat,unlink,unlinkat,"
    "rename,renameat,renameat2,mkdir,mkdirat,rmdir"
)
PATIENCE = 60


@dataclass(frozen=True)
class After:
    """The kill comes after so many seconds."""

    seconds: float


@dataclass(frozen=True)
class AtCall:
    """The kill comes where the n-th call of this name would begin; strace counts each apart."""

    name: str
    n: int


class Measure(NamedTuple):
    """How long a deed takes that nobody kills, and its calls that write, in their order."""

    seconds: float
    calls: tuple[str, ...]

    def moment(self, chance) -> After | AtCall:
        """Draw a moment of the deed: half of them by the clock, half by the calls."""
        if chance.random() < 0.5:
            return After(chance.uniform(0, self.seconds))
        return self.at(chance.randrange(len(self.calls)))

    def at(self, place: int) -> AtCall:
        """Give the moment of one call."""
        name = self.calls[place]
        return AtCall(name, self.calls[: place + 1].count(name))


class Death(NamedTuple):
    """What a deed said, and whether it was killed before its end."""

    said: list[list[str]]
    killed: bool


class Dying:
    """A process of its own that does deeds; `do` lets one die."""

    def __init__(self) -> None:
        self.complaints = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.dying_child"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.complaints,
            bufsize=0,
        )
        self.ahead = b""

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(PATIENCE)
        self.process.stdout.close()
        self.complaints.close()

    def measure(self, deed, chance, **facts) -> Measure:
        """Let the deed end, counting."""
        with tempfile.NamedTemporaryFile() as told:
            pid = self._ask(deed, chance, facts)
            watcher = _attach(pid, "-o", told.name, "-e", f"trace={WRITES}")
            begun = time.monotonic()
            death = self._begin(None)
            took = time.monotonic() - begun
            _let_go(watcher)
            assert not death.killed
            names = (line.partition(b"(") for line in told)
            return Measure(took, tuple(name.decode() for name, sign, _ in names if sign))

    def do(self, deed, chance, moment=None, **facts) -> Death:
        """Let the deed end at *moment*; for none, by itself."""
        pid = self._ask(deed, chance, facts)
        if isinstance(moment, AtCall):
            met = f"inject={moment.name}:signal=KILL:when={moment.n}"
            watcher = _attach(pid, "-o", "/dev/null", "-e", f"trace={moment.name}", "-e", met)
            death = self._begin(None)
            _let_go(watcher)
            return death
        if isinstance(moment, After):
            handle = os.pidfd_open(pid)
            try:
                return self._begin(moment.seconds, handle)
            finally:
                os.close(handle)
        return self._begin(None)

    def _ask(self, deed, chance, facts) -> int:
        asked = {"deed": deed, "seed": chance.getrandbits(60), **facts}
        self.process.stdin.write(json.dumps(asked, default=str).encode() + b"\n")
        word, pid = self._line(PATIENCE).split()
        assert word == b"pid"
        return int(pid)

    def _begin(self, seconds, handle=None) -> Death:
        self.process.stdin.write(b"!")
        said, until = [], None if seconds is None else time.monotonic() + seconds
        while True:
            line = self._line(PATIENCE if until is None else until - time.monotonic())
            if line is None:
                assert until is not None, "the deed hangs"
                with suppress(ProcessLookupError):  # it has just ended by itself
                    signal.pidfd_send_signal(handle, signal.SIGKILL)
                until = None
                continue
            word, *rest = line.decode().split()
            if word == "died":
                status = int(rest[0])
                assert status in {0, -signal.SIGKILL}, self._complaint()
                return Death(said, status != 0)
            said.append(rest)

    def _line(self, wait) -> bytes | None:
        while b"\n" not in self.ahead:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, wait))
            if not ready:
                return None
            part = os.read(self.process.stdout.fileno(), 1 << 16)
            assert part, self._complaint()
            self.ahead += part
        line, _, self.ahead = self.ahead.partition(b"\n")
        return line

    def _complaint(self) -> str:
        self.complaints.seek(0)
        return self.complaints.read().decode()


def _attach(pid: int, *options: str) -> subprocess.Popen:
    """Watch one process; when this returns, none of its calls passes unseen."""
    command = ("strace", "-p", str(pid), *options)
    watcher = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    line = watcher.stderr.readline()
    assert b"attached" in line, line
    return watcher


def _let_go(watcher: subprocess.Popen) -> None:
    watcher.communicate(timeout=PATIENCE)
