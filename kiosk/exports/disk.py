"""A new file in a folder: whole, read back and under a free name; or not there at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import BinaryIO

from kiosk.exports.reasons import refusal
from kiosk.files import sync_folder
from kiosk.passing import passing_file

_BLOCK = 1 << 16


class NewFile:
    """A file that has no name yet; `write` to it, then `keep` it."""

    def __init__(self, file: BinaryIO, temporary: Path, path: Path) -> None:
        self._file, self._temporary, self._path = file, temporary, path
        self._digest = sha256()

    def write(self, raw: bytes, /) -> int:
        """Write all of *raw*."""
        self._digest.update(raw)
        return self._file.write(raw)

    def keep(self) -> tuple[Path, bytes]:
        """Bring the file to the disk, read it back and name it: its path and SHA-256."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        digest = self._digest.digest()
        if _on_the_disk(self._temporary) != digest:
            raise refusal("read-back")
        path = _name(self._temporary, self._path)
        try:
            sync_folder(path.parent)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path, digest


@contextmanager
def new_file(folder: Path, name: str) -> Iterator[NewFile]:
    """Open a file to be kept in *folder* as *name*, or as `name-2`, `name-3` … if that is taken.

    Whatever happens inside, nothing is left but a file that was kept. An `OSError`
    becomes `ExportRefused("not-written")`.
    """
    try:
        with passing_file(folder) as (file, temporary):
            yield NewFile(file, temporary, folder / Path(name).name)
    except OSError as cause:
        raise refusal("not-written") from cause


def _on_the_disk(path: Path) -> bytes:
    digest = sha256()
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            # Else the answer comes from memory, and says nothing about a bad stick.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.digest()


def _name(temporary: Path, wanted: Path) -> Path:
    for number in count(1):
        stem = wanted.stem if number == 1 else f"{wanted.stem}-{number}"
        path = wanted.with_name(stem + wanted.suffix)
        with suppress(FileExistsError):
            _claim(temporary, path)
            return path
    raise AssertionError


def _claim(temporary: Path, path: Path) -> None:
    """Name the file *path*; `FileExistsError` if the name is taken. Nothing is overwritten."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # FAT and exFAT sticks know no links, and a rename overwrites. Taking the name first
        # would leave an empty export under it when the stick is pulled out between the two.
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        temporary.replace(path)
