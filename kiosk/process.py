"""What a running kiosk keeps from the rest of its machine, and how little it takes of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.errors import JournalInUse

_SET_DUMPABLE = 4  # linux/prctl.h
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8  # malloc.h of glibc
_LARGE = 1 << 20


def hide_memory() -> None:
    """Let no breakdown write this process to the disk, and no other program look into it.

    No core file anywhere but on Windows; on Linux neither a handler of dumps nor another
    program of the same person is given the memory. Programs started from here leave no core
    file either. On Windows nothing changes: there the machine's settings decide.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - only here

        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def spare_memory() -> None:
    """Let what is freed go back to the system, before any thread is started.

    By itself glibc keeps a heap a thread and, of every size that was freed once, room for the
    next: after a merge of a million and a look at it, some 140 MB. Other systems are left as they
    are.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - only here

    adjust = getattr(ctypes.CDLL(None), "mallopt", None)
    if adjust is not None:
        adjust(_ARENA_MAX, 1)
        adjust(_MMAP_THRESHOLD, _LARGE)


def take_place(folder: Path) -> Callable[[], None]:
    """Be the one running kiosk of *folder*, which need not exist; give what ends that.

    The system ends it too when the process dies, however it dies. Raises `JournalInUse` where
    another one runs. Where nothing can be written nobody is kept out: a journal has its own lock.
    """
    place = folder.with_name(f".{folder.name}.running")
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        opened = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return lambda: None
    try:
        _lock(opened)
    except OSError as cause:
        os.close(opened)
        raise JournalInUse from cause
    return lambda: os.close(opened)


if sys.platform == "win32":

    def _lock(opened: int) -> None:
        import msvcrt  # noqa: PLC0415 - only here

        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)

else:

    def _lock(opened: int) -> None:
        import fcntl  # noqa: PLC0415 - there is none on Windows

        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
