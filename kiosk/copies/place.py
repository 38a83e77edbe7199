"""A folder of ours on a stick, reached so that no link leads elsewhere.

Where the system can (not on Windows), it is held open: what is done in it is done there,
whatever its path leads to a moment later, such as the empty mount point of a stick that
was pulled out. Nothing is opened that is not a plain file or a folder.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.copies.faults import told_of
from kiosk.copies.reading import READING, fresh_blocks
from kiosk.copies.value import Stick
from kiosk.errors import StickGone, StickOdd

_BY_HANDLE = hasattr(os, "O_DIRECTORY") and os.open in os.supports_dir_fd
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_NEW = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
# Of a file system that cannot sync a folder: as durable as it gets there.
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES)


class Place:
    """The folder, open; `OSError` comes through. Names are of files right in it."""

    def __init__(self, stick: Stick, path: Path, handle: int | None) -> None:
        """Work in *path*, by its *handle* where there is one."""
        self.stick = stick.name
        self._path, self._handle = path, handle

    def names(self) -> list[str]:
        """Give what stands in the folder."""
        with os.scandir(self._path if self._handle is None else self._handle) as found:
            return [entry.name for entry in found]

    def size(self, name: str) -> int | None:
        """Give the size of a file, None if there is none. Raises `StickOdd` for no plain file."""
        try:
            found = os.stat(self._at(name), dir_fd=self._handle, follow_symlinks=False)
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(found.st_mode):
            raise StickOdd(stick=self.stick)
        return found.st_size

    def blocks(self, name: str) -> Iterator[bytes]:
        """Read a file past what the system remembers of it; of no plain file, nothing."""
        if self.size(name) is None:
            return
        with fresh_blocks(lambda flags: self._open(name, READING | flags)) as blocks:
            yield from blocks

    def room(self) -> int:
        """Give how many bytes the stick still takes."""
        return shutil.disk_usage(self._path if self._handle is None else self._handle).free

    def create(self, name: str) -> int:
        """Give the handle of a new file; `FileExistsError` if the name is taken."""
        return self._open(name, _NEW)

    def rename(self, old: str, new: str) -> None:
        """Call the file *old* by its *new* name; a file of that name goes."""
        self.size(new)
        at = {"src_dir_fd": self._handle, "dst_dir_fd": self._handle}
        os.replace(self._at(old), self._at(new), **at)  # noqa: PTH105 - paths know no handles

    def remove(self, name: str) -> None:
        """Take a plain file away, if it is there."""
        if self.size(name) is not None:
            with suppress(FileNotFoundError):
                os.unlink(self._at(name), dir_fd=self._handle)

    def sync(self) -> None:
        """Make the names in the folder durable, where its system can."""
        if self._handle is None:
            return
        try:
            os.fsync(self._handle)
        except OSError as fault:
            if fault.errno not in _NO_SYNC:
                raise

    def _at(self, name: str) -> str | Path:
        return self._path / name if self._handle is None else name

    def _open(self, name: str, flags: int) -> int:
        return os.open(self._at(name), flags, 0o644, dir_fd=self._handle)


@contextmanager
def place_on(stick: Stick, names: Sequence[str]) -> Iterator[Place]:
    """Open the folder *names*, one in the other, on *stick*; make what is not there.

    Raises each `StickRefused`, also for what happens inside.
    """
    with told_of(stick):
        if not _BY_HANDLE:
            yield Place(stick, _by_path(stick, names), None)
            return
        handle = os.open(stick.root, os.O_RDONLY | os.O_DIRECTORY)
        try:
            if os.fstat(handle).st_dev != stick.device:
                raise StickGone(stick=stick.name)
            for name in names:
                below = _folder_in(handle, name)
                os.close(handle)
                handle = below
                if os.fstat(handle).st_dev != stick.device:
                    raise StickOdd(stick=stick.name)
            yield Place(stick, stick.root.joinpath(*names), handle)
        finally:
            os.close(handle)


def _folder_in(handle: int, name: str) -> int:
    try:
        return os.open(name, _FOLDER, dir_fd=handle)
    except FileNotFoundError:
        os.mkdir(name, 0o755, dir_fd=handle)
        with suppress(OSError):
            os.fsync(handle)
        return os.open(name, _FOLDER, dir_fd=handle)


def _by_path(stick: Stick, names: Sequence[str]) -> Path:
    """Give the folder where folders have no handles, each step looked at first."""
    path = stick.root
    if path.stat().st_dev != stick.device:
        raise StickGone(stick=stick.name)
    for name in names:
        path /= name
        path.mkdir(mode=0o755, exist_ok=True)
        found = path.lstat()
        # On Windows a link to a folder is a folder with a reparse tag.
        if not stat.S_ISDIR(found.st_mode) or bool(getattr(found, "st_reparse_tag", 0)):
            raise StickOdd(stick=stick.name)
    return path
