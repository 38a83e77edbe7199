"""Files that are whole or not there."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kiosk.passing import passing_file

# Of a share that cannot sync folders: as durable as it gets there.
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP)


def write_durably(path: Path, raw: bytes) -> None:
    """Make *path* hold *raw*, on the disk when this returns; `OSError` leaves what was there.

    A temporary file beside it is written, synced and renamed; on failure it is removed.
    """
    with writing_durably(path) as file:
        file.write(raw)


@contextmanager
def writing_durably(path: Path) -> Iterator[BinaryIO]:
    """Give a file that becomes *path* when all is written, and is nothing if that fails.

    Where only the name of a file in place of an older one could not be synced, the new one is
    there, whole, and `OSError` says that a power cut may still bring back the older.
    """
    with passing_file(path.parent) as (file, passing):
        yield file
        file.flush()
        os.fsync(file.fileno())
        file.close()
        is_new = not os.path.lexists(path)
        passing.replace(path)
    try:
        sync_folder(path.parent)
    except OSError as fault:
        if fault.errno in _NO_SYNC:
            return
        # Else it would be there and told to have failed.
        if is_new:
            with suppress(OSError):
                path.unlink()
        raise


def remove_durably(path: Path) -> None:
    """Make *path* be nothing, also after a power cut; where there is nothing, do nothing.

    `OSError` says that it is still there, or may come back.
    """
    try:
        path.unlink()
    except FileNotFoundError:
        return
    _sync_names(path.parent)


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """Make *folder*, and those above it that are missing, so that their names are on the disk.

    A file that is synced in it would else be lost with a folder that nobody had synced.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode, parents=True, exist_ok=True)
    for made in reversed(missing):
        _sync_names(made.parent)


def _sync_names(folder: Path) -> None:
    """Make the names in *folder* as durable as they get there."""
    try:
        sync_folder(folder)
    except OSError as fault:
        if fault.errno not in _NO_SYNC:
            raise


def open_plain(path: Path) -> BinaryIO:
    """Open a plain file for reading; `OSError` at once for a pipe, a device, a folder, a socket.

    What lies on a stick may be any of these under a name of ours: a pipe would be waited
    for, and some devices never end.
    """
    if not stat.S_ISREG(path.stat().st_mode):  # only looking: opening a device may do something
        raise _no_plain_file(path)
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 - paths know no opener
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise _no_plain_file(path)
    return file


def read_plain(path: Path, most: int) -> bytes:
    """Give the bytes of a plain file, one over *most* at most: its reader refuses what is longer.

    Raises as `open_plain`.
    """
    with open_plain(path) as file:
        return file.read(most + 1)


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _no_plain_file(path: Path) -> OSError:
    return OSError(errno.EINVAL, "not a plain file", str(path))


def sync_folder(folder: Path) -> None:
    """Make the names in *folder* durable; where folders cannot be synced (Windows), do nothing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
