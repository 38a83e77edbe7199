"""Where the kiosk of this person stands on this machine, and whether it was set up."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

DATABASE, SLOTS = "journal.db", "keyslots.json"


def default_folder() -> Path:
    """Give the folder of this person's kiosk."""
    return user_data_path("firma", appauthor=False) / "kiosk"


def is_enrolled(folder: Path) -> bool:
    """Tell whether a kiosk was set up in *folder*, whatever became of it."""
    return any((folder / name).exists() for name in (DATABASE, SLOTS))
