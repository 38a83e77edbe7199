"""Fonts, icons, translations, places, refusals and the default campaign."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def at(*names: str) -> Traversable:
    """Give the resource below this package, in a checkout and in an installed wheel."""
    return files(__name__).joinpath(*names)
