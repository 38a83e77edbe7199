"""Files that have no name of their own yet: hidden, ours, gone in the end whatever happens.

A program that is killed leaves them where they were. They may hold what a list or a packet
holds, so the first writing into that folder by the next run takes them away: those that
bear our mark, were last written before that run, and that no running program holds locked.
Where a file system knows no locks nobody can tell, and they stay.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

MARK = re.compile(r"\.firma-[a-z0-9_]{8}\.partial")
_BEFORE, _AFTER = ".firma-", ".partial"
_BEGAN = time.time()
# Folders that this run has swept: what comes to be there later is its own.
_swept: set[tuple[int, int]] = set()


@contextmanager
def passing_file(folder: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """Give a new file in *folder*, and its path; it is gone at the end unless it was renamed."""
    sweep(folder)
    handle, name, lock = _new(folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file, path
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        _let_go(lock)


@contextmanager
def passing_folder(folder: Path) -> Iterator[Path]:
    """Give a new folder in *folder*; it is gone at the end, with what is in it."""
    sweep(folder)
    with tempfile.TemporaryDirectory(_AFTER, _BEFORE, folder) as name:
        lock = _locked_folder(name)
        try:
            yield Path(name)
        finally:
            _let_go(lock)


def sweep(folder: Path) -> None:
    """Take away what an earlier run left in *folder* when it was killed, as far as that goes."""
    with suppress(OSError):
        found = folder.stat()
        if (found.st_dev, found.st_ino) in _swept:
            return
        _swept.add((found.st_dev, found.st_ino))
        with os.scandir(folder) as entries:
            left = [Path(entry.path) for entry in entries if MARK.fullmatch(entry.name)]
        for path in left:
            with suppress(OSError):
                if path.lstat().st_mtime < _BEGAN:
                    _take_away(path)


def _new(folder: Path) -> tuple[int, str, int]:
    """Give the handle and the name of a new file, and what keeps it locked."""
    while True:
        handle, name = tempfile.mkstemp(_AFTER, _BEFORE, folder)
        try:
            # A copy of the handle: the lock outlives the closing of the file, until it is named.
            lock = _lock(handle)
            # Another program may have swept it before it was locked.
            if lock is not None and os.fstat(handle).st_nlink:
                return handle, name, lock
        except BaseException:
            os.close(handle)
            with suppress(OSError):
                Path(name).unlink()
            raise
        os.close(handle)


if sys.platform == "win32":

    def _lock(_handle: int) -> int | None:
        return -1  # what is open there cannot be removed by others

    def _locked_folder(_name: str) -> int:
        return -1

    def _let_go(_lock: int) -> None:
        return

    def _take_away(path: Path) -> None:
        if path.is_file():  # of a folder nobody can tell
            path.unlink()

else:
    import fcntl

    _KIND = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK

    def _lock(handle: int) -> int | None:
        """Lock the file of *handle*, where its system can; None where another program has it."""
        lock = os.dup(handle)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            return None
        except OSError:
            pass  # then nobody else can lock it either, and it is not swept
        return lock

    def _locked_folder(name: str) -> int:
        lock = os.open(name, _KIND | os.O_DIRECTORY)
        with suppress(OSError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return lock

    def _let_go(lock: int) -> None:
        os.close(lock)

    def _take_away(path: Path) -> None:
        """Remove what nobody has locked; no link is followed. `OSError` where that cannot be."""
        lock = os.open(path, _KIND)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        finally:
            os.close(lock)
