"""A journal's files replaced by others of a new key, all of them or none.

The new files are made in `next.partial`. Its rename to `next` is the moment that counts:
before it the old journal stands, after it the new one, whenever power goes. What is left
to do then is done at the next opening, and needs no key.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from kiosk.crypto import keys
from kiosk.errors import NotSaved
from kiosk.files import sync_folder
from kiosk.home import DATABASE, SLOTS
from kiosk.journal import anchor

PARTIAL, NEXT = "next.partial", "next"


def stage(folder: Path, fill: Callable[[Path], None]) -> None:
    """Let *fill* make the new files in an empty folder; when this returns, they stand.

    What *fill* raises comes through, and nothing is left of it.
    """
    staged = folder / PARTIAL
    shutil.rmtree(staged, ignore_errors=True)
    try:
        staged.mkdir(mode=0o700)
        fill(staged)
        sync_folder(staged)
        staged.rename(folder / NEXT)
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise
    sync_folder(folder)


def settle(folder: Path) -> None:
    """End what was cut short; nobody has the journal open. Raises `NotSaved`."""
    staged = folder / NEXT
    try:
        if staged.is_dir():
            _take(folder, staged)
        if (folder / PARTIAL).is_dir():
            shutil.rmtree(folder / PARTIAL)
    except OSError as cause:
        raise NotSaved from cause


def _take(folder: Path, staged: Path) -> None:
    if (staged / DATABASE).exists():
        # SQLite would play what is left of the old journal's WAL into the new one.
        for suffix in ("-wal", "-shm"):
            (folder / (DATABASE + suffix)).unlink(missing_ok=True)
        keys.backup(folder / SLOTS).unlink(missing_ok=True)
        sync_folder(folder)
    for name in (DATABASE, SLOTS, anchor.NAME):
        if (staged / name).exists():
            (staged / name).replace(folder / name)
            sync_folder(folder)
            sync_folder(staged)
    shutil.rmtree(staged)
    sync_folder(folder)
