"""Read codes, such as QR codes, out of a picture."""

from __future__ import annotations

import zxingcpp


def texts(gray: bytes, width: int, height: int) -> tuple[str, ...]:
    """Give what the codes in a picture say; one byte of gray a pixel, rows without gaps."""
    if len(gray) != width * height:
        raise ValueError("not a picture of this size")
    if not gray:
        return ()
    pixels = memoryview(gray).cast("B", shape=[height, width])
    found = zxingcpp.read_barcodes(pixels)
    return tuple(code.text for code in found)
