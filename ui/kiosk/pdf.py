"""A PDF read back by Qt: its first page as text and as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from kiosk.rehearsal import Page

_SCALE = 2.5


def look(pdf: bytes) -> Page:
    """Give the first page of *pdf*; `ValueError` if it cannot be read."""
    from kiosk.rehearsal import Page, Picture

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        raise ValueError("not a PDF")
    points = document.pagePointSize(0)
    size = QSize(round(points.width() * _SCALE), round(points.height() * _SCALE))
    gray = _on_white(document.render(0, size))
    page = Page(
        document.getAllText(0).text(), Picture(gray.width(), gray.height(), _rows(gray), _SCALE)
    )
    document.close()
    return page


def _on_white(image: QImage) -> QImage:
    """Give *image* in gray, with paper where nothing was drawn."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper.convertToFormat(QImage.Format.Format_Grayscale8)


def _rows(image: QImage) -> bytes:
    """Give the pixels without what fills each row up to a multiple of four bytes."""
    raw, width, step = bytes(image.constBits()), image.width(), image.bytesPerLine()
    return b"".join(raw[at : at + width] for at in range(0, step * image.height(), step))
