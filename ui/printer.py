"""Prints every page of one PDF, in a process of its own: a printer may never answer.

`list` writes one JSON list, `[{"name": …, "roll": …}, …]`, the default printer first.
`print NAME` prints the PDF that it reads; `print file:PATH` prints it into another PDF.
It ends with 0 if all went well.
"""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_MM = 25.4 / 72
_SHARP = 300  # dots an inch: fine enough for the QR
_NARROW = 90
_FILE = "file:"


def listed() -> list[dict[str, object]]:
    """Give this machine's printers; a roll is narrower than 90 mm."""
    names = QPrinterInfo.availablePrinterNames()
    default = QPrinterInfo.defaultPrinterName()
    return [
        {"name": name, "roll": _narrow(QPrinterInfo.printerInfo(name))}
        for name in sorted(names, key=lambda name: name != default)
    ]


def _narrow(printer: QPrinterInfo) -> bool:
    size = printer.defaultPageSize().size(QPageSize.Unit.Millimeter)
    return 0 < size.width() <= _NARROW


def printed(pdf: bytes, to: str) -> bool:
    """Print each page of *pdf* in its own size and turn; false if that failed."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        return False
    device = _device(to)
    _set_page(device, document.pagePointSize(0))
    painter = QPainter()
    if not painter.begin(device):
        return False
    for page in range(document.pageCount()):
        if page:
            _set_page(device, document.pagePointSize(page))
            device.newPage()
        paper = device.pageLayout().fullRectPixels(device.resolution())
        painter.drawImage(paper.translated(-paper.topLeft()), document.render(page, paper.size()))
    return painter.end() and device.printerState() != QPrinter.PrinterState.Error


def _device(to: str) -> QPrinter:
    device = QPrinter()
    if to.startswith(_FILE):
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        device.setOutputFileName(to.removeprefix(_FILE))
    else:
        device.setPrinterName(to)
    device.setResolution(_SHARP)
    device.setFullPage(True)
    return device


def _set_page(device: QPrinter, points: QSizeF) -> None:
    size = points * _MM
    wide = points.width() > points.height()
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    paper = QPageSize(
        size.transposed() if wide else size,
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    device.setPageLayout(QPageLayout(paper, turned, QMarginsF()))


def main(words: list[str]) -> int:
    """Do what *words* ask for."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # it shows nothing, and takes no focus
    app = QGuiApplication([])
    match words:
        case ["list"]:
            sys.stdout.write(json.dumps(listed()))
            done = True
        case ["print", to]:
            done = printed(sys.stdin.buffer.read(), to)
        case _:
            return 2
    del app
    return 0 if done else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
