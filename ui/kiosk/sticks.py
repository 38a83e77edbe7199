"""The sticks and cards that are in now, each with what tells it from another in its place."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStorageInfo

from ui.kiosk.drives import Folders

if TYPE_CHECKING:
    from kiosk.copies import Stick


def present(look: Folders) -> tuple[Stick, ...]:
    """Give the sticks whose folders *look* gives.

    May wait for a stick that does not answer: not for the GUI's thread.
    """
    from kiosk.copies import Stick  # here: the first page does without

    found = []
    for root in look():
        with suppress(OSError):
            found.append(Stick(root, _name(root), root.stat().st_dev))
    # One that was pulled out just then left the folder it was mounted on, which is no stick.
    still = set(look())
    return tuple(stick for stick in found if stick.root in still)


def _name(root: Path) -> str:
    """Give what people call the stick: the folder is named after it, but on Windows."""
    return root.name or QStorageInfo(str(root)).displayName() or str(root)
