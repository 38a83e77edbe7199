"""PNG files of pictures: the one place that knows the library which draws them."""

from __future__ import annotations

import resvg_py

import resources
from kiosk.picture.letters import drawable

SHARP = 2.0


def png(svg: str, sharp: float = SHARP) -> bytes:
    """Give *svg* as a PNG, *sharp* dots for each unit; only our own faces draw its words."""
    fonts = sorted(str(font) for font in resources.at("fonts").glob("*.ttf"))
    return resvg_py.svg_to_bytes(
        svg_string=drawable(svg),
        zoom=sharp,
        skip_system_fonts=True,
        font_files=fonts,
        serif_family="Source Serif 4",
        sans_serif_family="Noto Sans",
    )
