"""Ink in pixels: segments become parts of an image, and the image parts of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from kiosk.ink import UNITS, Segment
from ui.kiosk.strokes import Extent

_MARGIN = 2


class View(NamedTuple):
    """Where units lie on the pad: `scale` pixels a unit, from `left`, `top` pixels on."""

    scale: float
    left: float
    top: float

    def units(self, spot: QPointF) -> tuple[float, float]:
        """Give the units at a place on the pad."""
        return (spot.x() - self.left) / self.scale, (spot.y() - self.top) / self.scale


def plain(width: float) -> View:
    """Give the view of a blank pad: its width is all units."""
    return View(max(width, 1.0) / UNITS, 0.0, 0.0)


def fitted(extent: Extent, width: float, height: float) -> View:
    """Give the view that shows *extent* whole, in its proportions, in the middle of the pad."""
    scale = max(min(width / extent.width, height / extent.height), 1.0 / UNITS)
    left = (width - scale * extent.width) / 2 - scale * extent.left
    return View(scale, left, (height - scale * extent.height) / 2 - scale * extent.top)


class Layer:
    """An image as large as the pad that holds every segment that is certain."""

    def __init__(self) -> None:
        """Begin without an image."""
        self.image = QImage()
        self.colour = QColor(Qt.GlobalColor.black)
        self.thickness = 1.0

    def drop(self) -> None:
        """Forget the image; it is made anew when it is next shown."""
        self.image = QImage()

    def make(self, size: QSize, ratio: float) -> None:
        """Make the image, clear, for a pad of *size* with *ratio* device pixels a pixel."""
        self.image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.setDevicePixelRatio(ratio)
        self.image.fill(Qt.GlobalColor.transparent)

    def add(self, segments: Sequence[Segment], view: View) -> QRect:
        """Draw *segments* into the image; give the pixels of the pad that changed."""
        if not segments or self.image.isNull():
            return QRect()
        painter = QPainter(self.image)
        self.draw(painter, segments, view)
        painter.end()
        return self.reach(segments, view)

    def draw(self, painter: QPainter, segments: Sequence[Segment], view: View) -> None:
        """Draw *segments* with *painter*."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(view.left, view.top)
        painter.scale(view.scale, view.scale)
        pen = QPen(self.colour)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for x0, y0, cx, cy, x1, y1, width in segments:
            path = QPainterPath(QPointF(x0, y0))
            path.quadTo(cx, cy, x1, y1)
            # A dot has no length; a round cap still needs something to stand on.
            path.lineTo(x1 + 0.01, y1)
            pen.setWidthF(width * self.thickness)
            painter.setPen(pen)
            painter.drawPath(path)

    def reach(self, segments: Sequence[Segment], view: View) -> QRect:
        """Give the pixels of the pad that *segments* may colour."""
        if not segments:
            return QRect()
        across = [x for one in segments for x in (one.x0, one.cx, one.x1)]
        down = [y for one in segments for y in (one.y0, one.cy, one.y1)]
        wide = max(one.width for one in segments) * self.thickness / 2 * view.scale + _MARGIN
        left, top = view.left + min(across) * view.scale, view.top + min(down) * view.scale
        right, bottom = view.left + max(across) * view.scale, view.top + max(down) * view.scale
        area = QRectF(QPointF(left - wide, top - wide), QPointF(right + wide, bottom + wide))
        return area.toAlignedRect()
