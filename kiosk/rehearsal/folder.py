"""The folders of rehearsals, beside the kiosk's own: on the same disk, and gone afterwards."""

from __future__ import annotations

import shutil
from pathlib import Path

_KINDS = ("rehearsal", "practice")


def place(kiosk: Path, kind: str) -> Path:
    """Give the folder for a `rehearsal` or for `practice` beside the folder of a *kiosk*."""
    return kiosk.with_name(f".{kiosk.name}.{kind}")


def sweep(kiosk: Path) -> None:
    """Leave nothing of a rehearsal that did not end: the machine went dark, the program died."""
    for kind in _KINDS:
        clear(place(kiosk, kind))


def clear(folder: Path) -> None:
    """Delete *folder* and all in it. `OSError` if something of it stays."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
