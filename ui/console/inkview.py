"""A signature's ink as it was drawn, for whoever has to look at it."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence

from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ink import UNITS, InkError, Segment, outline, unpack
from ui.kiosk.inkpaint import Layer, fitted
from ui.kiosk.strokes import Extent
from ui.shown import item

# A tiny drawing is shown as tiny: what is fitted is this share of the pad's width at least.
_LEAST = UNITS * 0.3


@item
class InkView(QQuickPaintedItem):
    """Draws packed ink, given as base64, whole and in its proportions.

    It is `blank` where there is none, as with names that were typed or stand on paper.
    """

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._ink, self._parts = "", tuple[Segment, ...]()
        self._layer = Layer()

    def paint(self, painter: QPainter) -> None:
        """Draw every stroke."""
        if self._parts:
            view = fitted(_extent(self._parts), self.width(), self.height())
            self._layer.draw(painter, self._parts, view)

    def _get_ink(self) -> str:
        return self._ink

    def _set_ink(self, ink: str) -> None:
        if ink != self._ink:
            self._ink, self._parts = ink, _parts(ink)
            self.changed.emit()
            self.update()

    def _get_colour(self) -> QColor:
        return self._layer.colour

    def _set_colour(self, colour: QColor) -> None:
        self._layer.colour = colour
        self.changed.emit()
        self.update()

    def _get_blank(self) -> bool:
        return not self._parts

    ink = Property(str, _get_ink, _set_ink, notify=changed)
    colour = Property(QColor, _get_colour, _set_colour, notify=changed)
    blank = Property(bool, _get_blank, notify=changed)


def _parts(ink: str) -> tuple[Segment, ...]:
    """Give the line of the drawing; none where there is no drawing."""
    try:
        strokes = unpack(b64decode(ink)).strokes if ink else ()
    except (InkError, ValueError):
        return ()  # a record is verified before it is held: this is an older form of ink
    return tuple(part for stroke in strokes for part in outline(stroke))


def _extent(parts: Sequence[Segment]) -> Extent:
    """Give the part of the pad that is shown: all ink, in the middle, with some air."""
    across = [x for one in parts for x in (one.x0, one.x1)]
    down = [y for one in parts for y in (one.y0, one.y1)]
    air = max(one.width for one in parts)
    box = QRectF(min(across), min(down), max(across) - min(across), max(down) - min(down))
    box.adjust(-air, -air, air, air)
    grown = max(0.0, _LEAST - box.width()) / 2
    box.adjust(-grown, 0, grown, 0)
    return Extent(box.x(), box.y(), box.width(), max(box.height(), 1.0))
