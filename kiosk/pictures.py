"""Pictures as people send them: photographs, scans, screenshots."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageOps

from kiosk.files import open_plain

MOST_PIXELS = 100_000_000


class NoPicture(ValueError):
    """The file is not a picture, or a larger one than is read."""


def gray(path: Path) -> tuple[bytes, int, int]:
    """Give the picture at *path* as one byte of gray a pixel, with its width and height.

    It stands as the camera was held. `NoPicture` for another kind of file and beyond 100
    million pixels, `OSError` where there is none.
    """
    with open_plain(path) as source:
        try:
            with Image.open(source) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise NoPicture("too large")
                upright = ImageOps.exif_transpose(opened).convert("L")
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as cause:
            # Pillow says `OSError` of files cut short, too.
            raise NoPicture("not a picture") from cause
    return upright.tobytes(), upright.width, upright.height
