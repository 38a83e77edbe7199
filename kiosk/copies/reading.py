"""Reading a file back from the medium, and not from what the system remembers of it.

On Linux by `O_DIRECT`, where the file system knows it (FAT, exFAT and ext4 do); elsewhere
the system is asked to forget the file first, which it does for what is written and synced.
On macOS reading goes round the cache by `F_NOCACHE`. Windows offers neither to us: there the
bytes may come from memory. What the stick itself keeps in its own memory nobody can pass.
"""

from __future__ import annotations

import errno
import mmap
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

if sys.platform != "win32":
    import fcntl

# Without O_NONBLOCK a pipe put in the file's place would be waited for, for ever.
READING = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_DIRECT: int = getattr(os, "O_DIRECT", 0)
_NO_CACHE = 48  # F_NOCACHE of macOS, which Python does not name
_BLOCK = 1 << 20


@contextmanager
def fresh_blocks(opened: Callable[[int], int]) -> Iterator[Iterator[bytes]]:
    """Give the blocks of the file that *opened* opens with the flags it is given."""
    direct = True
    try:
        handle = opened(_DIRECT)
    except OSError as fault:
        if fault.errno != errno.EINVAL:
            raise
        handle, direct = opened(0), False
    try:
        yield _blocks(handle, direct=direct and bool(_DIRECT))
    finally:
        os.close(handle)


def _blocks(handle: int, *, direct: bool) -> Iterator[bytes]:
    left = os.fstat(handle).st_size
    _forget(handle)
    # Direct reading wants memory that begins on a page, and an end of the file that it
    # is not asked to read past.
    with mmap.mmap(-1, _BLOCK) as memory:
        while left > 0:
            count = _read(handle, memory, direct=direct)
            if not count:
                return
            left -= count
            yield memory[:count]


def _read(handle: int, memory: mmap.mmap, *, direct: bool) -> int:
    if sys.platform == "win32":
        found = os.read(handle, _BLOCK)
        memory[: len(found)] = found
        return len(found)
    try:
        return os.readv(handle, [memory])
    except OSError as fault:
        if not direct or fault.errno != errno.EINVAL:
            raise
    # Opened without complaint, and refused only now.
    fcntl.fcntl(handle, fcntl.F_SETFL, fcntl.fcntl(handle, fcntl.F_GETFL) & ~_DIRECT)
    return os.readv(handle, [memory])


def _forget(handle: int) -> None:
    if sys.platform == "linux":
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    elif sys.platform == "darwin":
        with suppress(OSError):
            fcntl.fcntl(handle, _NO_CACHE, 1)
