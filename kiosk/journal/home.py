"""Where the kiosk of this person stands on this machine."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path


def default_folder() -> Path:
    """Give the folder of this person's kiosk."""
    return user_data_path("firma", appauthor=False) / "kiosk"
