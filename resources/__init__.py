"""Fonts, icons, translations, places, refusals and the default campaign."""

from pathlib import Path


def at(*names: str) -> Path:
    """Give the resource below this package, in a checkout and in an installed wheel.

    Both are plain folders: `importlib.resources` would cost the start some milliseconds.
    """
    return Path(__file__).parent.joinpath(*names)
