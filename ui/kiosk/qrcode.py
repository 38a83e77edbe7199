"""A QR code as a picture item, black on white whatever the palette: phones need it so."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.shown import item

QUIET = 4


@item
class QrCode(QQuickPaintedItem):
    """Draws `text` with a quiet zone of four modules, each module a whole pixel wide."""

    text_changed = Signal()
    colours_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._dark, self._light = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)

    def paint(self, painter: QPainter) -> None:
        """Fill the quiet zone, then each dark module."""
        size = min(self.width(), self.height())
        painter.fillRect(QRectF(0, 0, size, size), self._light)
        if not self._text:
            return
        from kiosk.qr import matrix

        rows = matrix(self._text)
        module = max(1, int(size // (len(rows) + 2 * QUIET)))
        edge = (size - module * len(rows)) // 2
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    square = QRectF(edge + x * module, edge + y * module, module, module)
                    painter.fillRect(square, self._dark)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.text_changed.emit()
            self.update()

    def _get_dark(self) -> QColor:
        return self._dark

    def _set_dark(self, colour: QColor) -> None:
        self._dark = colour
        self.colours_changed.emit()
        self.update()

    def _get_light(self) -> QColor:
        return self._light

    def _set_light(self, colour: QColor) -> None:
        self._light = colour
        self.colours_changed.emit()
        self.update()

    text = Property(str, _get_text, _set_text, notify=text_changed)
    dark = Property(QColor, _get_dark, _set_dark, notify=colours_changed)
    light = Property(QColor, _get_light, _set_light, notify=colours_changed)
