"""A page of a PDF on the screen, as Qt reads it back from the disk."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.shown import item


@item
class PdfView(QQuickPaintedItem):
    """Draws page `page` (from 0) of `file` as large as its room allows, in the middle.

    `pages` is how many there are, 0 where the file cannot be read; `words` is the text of
    the page, for whoever hears it.
    """

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._file, self._page, self._pages = "", 0, 0
        self._document: QPdfDocument | None = None
        self._image, self._of = QImage(), (0, QSize())

    def paint(self, painter: QPainter) -> None:
        """Draw the page on white paper, with a fine edge."""
        if self._document is None or not self._pages:
            return
        points = self._document.pagePointSize(self._page)
        fits = points.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        room = QRectF((self.width() - fits.width()) / 2, 0, fits.width(), fits.height())
        painter.fillRect(room, Qt.GlobalColor.white)
        painter.drawImage(room, self._drawn(fits))

    def _drawn(self, fits: QSizeF) -> QImage:
        """Render the page once for each size it is shown in."""
        wanted = (self._page, fits.toSize())
        if self._document is not None and self._of != wanted:
            self._image, self._of = self._document.render(*wanted), wanted
        return self._image

    def _get_file(self) -> str:
        return self._file

    def _set_file(self, file: str) -> None:
        if file == self._file:
            return
        self._file, self._page, self._of = file, 0, (0, QSize())
        self._document = QPdfDocument() if file else None
        if self._document is not None:
            self._document.load(file)
        self._pages = self._document.pageCount() if self._document is not None else 0
        self.changed.emit()
        self.update()

    def _get_page(self) -> int:
        return self._page

    def _set_page(self, page: int) -> None:
        page = max(0, min(page, self._pages - 1))
        if page != self._page:
            self._page = page
            self.changed.emit()
            self.update()

    def _get_words(self) -> str:
        if self._document is None or not self._pages:
            return ""
        return self._document.getAllText(self._page).text()

    def _get_ratio(self) -> float:
        if self._document is None or not self._pages:
            return 0.0
        points = self._document.pagePointSize(self._page)
        return points.height() / points.width()

    file = Property(str, _get_file, _set_file, notify=changed)
    page = Property(int, _get_page, _set_page, notify=changed)
    pages = Property(int, lambda self: self._pages, notify=changed)
    ratio = Property(float, _get_ratio, notify=changed)
    words = Property(str, _get_words, notify=changed)
