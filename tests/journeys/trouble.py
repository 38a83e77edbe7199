"""What goes wrong on a table at a fair."""

from __future__ import annotations

import resource
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path


@contextmanager
def full_disk():
    """What the kernel does to a process whose files may not grow: every write fails."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def picture(folder: Path) -> dict[str, str]:
    """The hash of each file below *folder*."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}
