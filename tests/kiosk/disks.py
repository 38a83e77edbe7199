"""Disks that are full: by a limit of the kernel's on files, or real ones of a given size."""

from __future__ import annotations

import resource
import shutil
import subprocess
import tempfile
from contextlib import contextmanager

_MOUNT = ("mount", "-t", "tmpfs", "-o")


@contextmanager
def no_file_longer_than(size):
    """What the kernel does to a process whose files may not grow: each write beyond fails."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def a_full_disk(place, room=0):
    """Fill the file system of *place* to its last byte, but for *room* bytes (whole pages)."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 20, 4096, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
        file.truncate(max(0, file.tell() - room))
    try:
        yield
    finally:
        filler.unlink()


def may_mount():
    """Tell whether this user may mount a file system here."""
    if shutil.which("mount") is None:
        return False
    with tempfile.TemporaryDirectory() as place:
        command = [*_MOUNT, "size=1m", "tmpfs", place]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return False
        subprocess.run(["umount", place], check=True)
    return True


@contextmanager
def mounted(place, size="1m"):
    """Give *place* as a disk of its own, of one mebibyte in memory if no *size* is told."""
    place.mkdir()
    subprocess.run([*_MOUNT, f"size={size}", "tmpfs", place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)
