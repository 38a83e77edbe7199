"""Contrast as it arrives on the screen: from the rendered pixels, by WCAG's own formula."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from tests.journeys.scene import Box

_FEW = 4  # a colour that fewer pixels have is the edge of another


def grabbed(window: QQuickWindow) -> np.ndarray:
    """Give what the window shows: rows of pixels of red, green and blue."""
    image = window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def luminance(colours: np.ndarray) -> np.ndarray:
    """Give the relative luminance of each colour, 0 to 1 (WCAG 2.2)."""
    part = colours / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def ratio(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Give the contrast of colours, 1 to 21 (WCAG 2.2)."""
    a, b = luminance(one), luminance(other)
    return (np.maximum(a, b) + 0.05) / (np.minimum(a, b) + 0.05)


def crop(picture: np.ndarray, box: Box) -> np.ndarray:
    """Give the part of the picture under the box."""
    left, top = max(0, round(box.x)), max(0, round(box.y))
    return picture[top : max(top, round(box.bottom)), left : max(left, round(box.right))]


def written(picture: np.ndarray, box: Box) -> float:
    """Give the contrast of the writing in the box with the ground it stands on."""
    colours, counts = _colours(crop(picture, box).reshape(-1, 3))
    ground = colours[counts.argmax()]
    return float(ratio(colours[counts >= _FEW], ground).max())


def outlined(picture: np.ndarray, box: Box, *, ring: int) -> float:
    """Give the contrast of a control's edge with what lies around it, *ring* pixels off."""
    around = Box(box.x - ring, box.y - ring, box.width + 2 * ring, box.height + 2 * ring)
    colours, counts = _colours(_frame(crop(picture, around), 2))
    ground = colours[counts.argmax()]
    colours, counts = _colours(_frame(crop(picture, box), 3))
    edge = colours[counts >= (box.width + box.height) / 4]
    return float(ratio(edge, ground).max()) if len(edge) else 1.0


def changed(before: np.ndarray, after: np.ndarray, box: Box, *, ring: int) -> tuple[float, float]:
    """Give how many pixels around a control changed by 3:1 or more, and by how much at most."""
    around = Box(box.x - ring, box.y - ring, box.width + 2 * ring, box.height + 2 * ring)
    contrast = ratio(crop(before, around), crop(after, around))
    return float((contrast >= 3).sum()), float(contrast.max())


def edges(picture: np.ndarray, box: Box) -> np.ndarray:
    """Give where the lightness jumps: what one sees of shapes when all colours are gone."""
    grey = crop(picture, box).astype(np.int32) @ np.array([299, 587, 114]) // 1000
    along = np.abs(np.diff(grey, axis=1))[:-1, :]
    down = np.abs(np.diff(grey, axis=0))[:, :-1]
    return np.maximum(along, down) > 40


def _frame(part: np.ndarray, thick: int) -> np.ndarray:
    sides = (part[:thick], part[-thick:], part[:, :thick], part[:, -thick:])
    return np.concatenate([side.reshape(-1, 3) for side in sides])


def _colours(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    values, counts = np.unique(packed, return_counts=True)
    return np.stack([values >> 16, values >> 8 & 255, values & 255], axis=1), counts
