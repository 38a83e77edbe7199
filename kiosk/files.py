"""Files that are whole or not there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def write_durably(path: Path, raw: bytes) -> None:
    """Make *path* hold *raw*, on the disk when this returns; `OSError` leaves what was there.

    A temporary file beside it is written, synced and renamed; on failure it is removed.
    """
    with writing_durably(path) as file:
        file.write(raw)


@contextmanager
def writing_durably(path: Path) -> Iterator[BinaryIO]:
    """Give a file that becomes *path* when all is written, and is nothing if that fails."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in *folder* durable; where folders cannot be synced (Windows), do nothing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
