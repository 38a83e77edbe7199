"""A picture given as SVG, drawn sharp at any size."""

from __future__ import annotations

from PySide6.QtCore import Property, QByteArray, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from PySide6.QtSvg import QSvgRenderer

from ui.shown import item


@item
class Drawing(QQuickPaintedItem):
    """Draws `svg` as large as its room allows, in its own proportions, at the top left.

    `ratio` is the picture's height over its width, 0 where there is none.
    """

    svg_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._svg, self._renderer = "", QSvgRenderer()
        self.setAntialiasing(True)

    def paint(self, painter: QPainter) -> None:
        """Draw the picture."""
        if self._renderer.isValid():
            whole = QSizeF(self._renderer.defaultSize())
            fits = whole.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer.render(painter, QRectF(0, 0, fits.width(), fits.height()))

    def _get_svg(self) -> str:
        return self._svg

    def _set_svg(self, svg: str) -> None:
        if svg != self._svg:
            self._svg, self._renderer = svg, _renderer(svg)
            self.svg_changed.emit()
            self.update()

    def _get_ratio(self) -> float:
        size = self._renderer.defaultSize()
        return size.height() / size.width() if size.width() > 0 else 0.0

    svg = Property(str, _get_svg, _set_svg, notify=svg_changed)
    ratio = Property(float, _get_ratio, notify=svg_changed)


def _renderer(svg: str) -> QSvgRenderer:
    renderer = QSvgRenderer()
    if svg:
        renderer.load(QByteArray(svg.encode()))
    return renderer
