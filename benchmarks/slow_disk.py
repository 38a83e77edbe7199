"""A slow disk for one process and its threads: every sync of theirs takes longer, by `strace`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

SYNCS = "fsync,fdatasync"


def slowly(
    words: Sequence[str], milliseconds: int, log: Path, more: Mapping[str, str]
) -> tuple[int, int]:
    """Run *words* with *more* in their environment; give how they ended, and their syncs.

    Each sync waits so many *milliseconds* longer, in its own thread, as for a disk. The
    syncs are written down in *log*.
    """
    strace = shutil.which("strace")
    if strace is None:
        sys.exit("strace is not installed")
    delay = f"inject={SYNCS}:delay_exit={milliseconds * 1000}"
    trace = (strace, "-f", "--seccomp-bpf", "-e", f"trace={SYNCS}", "-e", delay, "-o", str(log))
    ended = subprocess.run((*trace, "--", *words), env=os.environ | more, check=False)  # noqa: S603 - our own words
    with log.open(encoding="utf-8") as lines:
        return ended.returncode, sum("sync(" in line for line in lines)
