"""The pad that a signer writes on: the stroke appears under the finger, and only there."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Property, QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QTouchEvent,
)
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ink import MAX_POINTS, UNITS, Ink, Point, is_blank, point, thin
from kiosk.pen import Pen, Segment, outline
from ui.shown import item

_MARGIN = 4


@item
class InkPad(QQuickPaintedItem):
    """Follows one finger, stylus or mouse; keeps strokes in units of the pad's width.

    The drawing lives in units, so a turned or resized screen draws it anew from them.
    Each new point paints its own segment into an image; a whole redraw happens only
    after undo, clear, resize and a change of colour.
    """

    changed = Signal()
    ink_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setAcceptTouchEvents(True)
        self.setOpaquePainting(False)
        self._ink = QColor(Qt.GlobalColor.black)
        self._strokes: list[list[Point]] = []
        self._height = 0
        self._following: int | None = None
        self._begun = 0.0
        self._pen = Pen()
        self._image = QImage()

    # --- what was drawn --------------------------------------------------------------

    def drawing(self) -> Ink:
        """Give the drawing as made, thinned to what print can show."""
        strokes = tuple(tuple(stroke) for stroke in self._strokes)
        return thin(Ink(UNITS, max(1, self._height), strokes))

    @Slot()
    def undoStroke(self) -> None:
        """Take the last stroke back."""
        if self._strokes and self._following is None:
            self._strokes.pop()
            self._redraw()
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Take every stroke back."""
        self._strokes, self._following = [], None
        self._redraw()
        self.changed.emit()

    # --- one pointer -----------------------------------------------------------------

    def touchEvent(self, event: QTouchEvent) -> None:
        """Follow the first finger; a palm or a second finger draws nothing."""
        for finger in event.points():
            if finger.state() == finger.State.Pressed and self._following is None:
                self._begin(finger.id(), finger.position(), finger.pressure())
            elif finger.id() == self._following:
                self._follow(finger.position(), finger.pressure())
                if finger.state() == finger.State.Released:
                    self._end()
        if event.type() == QEvent.Type.TouchCancel:
            self._end()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke with the mouse or a stylus that speaks like one."""
        if self._following is None:
            self._begin(-1, event.position(), 0.0)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the stroke."""
        if self._following == -1:
            self._follow(event.position(), 0.0)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if self._following == -1:
            self._follow(event.position(), 0.0)
            self._end()
        event.accept()

    def touchUngrabEvent(self) -> None:
        """End the stroke when something else takes the finger."""
        self._end()

    def mouseUngrabEvent(self) -> None:
        """End the stroke when something else takes the mouse."""
        if self._following == -1:
            self._end()

    def _begin(self, pointer: int, where: QPointF, pressure: float) -> None:
        if not self._strokes:
            self._begun = monotonic()
            self._height = round(self.height() * self._scale())
        self._following, self._pen = pointer, Pen()
        self._strokes.append([])
        self._follow(where, pressure)
        self.changed.emit()

    def _follow(self, where: QPointF, pressure: float) -> None:
        stroke = self._strokes[-1]
        new = point(
            where.x(),
            where.y(),
            (monotonic() - self._begun) * 1000,
            # Qt says 1.0 for every device that does not tell.
            0.0 if pressure >= 1.0 else pressure,
            scale=self._scale(),
            height=self._height,
        )
        if stroke and (new.x, new.y) == (stroke[-1].x, stroke[-1].y):
            return
        if sum(map(len, self._strokes)) < MAX_POINTS:
            stroke.append(new)
            self._paint(self._pen.add(new))

    def _end(self) -> None:
        if self._following is None:
            return
        self._following = None
        self._paint(self._pen.lift())
        self.changed.emit()

    # --- on the screen ---------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        """Show the image; it holds all segments painted so far."""
        if self._image.size() != self._pixels():
            self._draw_all()
        painter.drawImage(QRectF(0, 0, self.width(), self.height()), self._image)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Draw anew for another size; the strokes are kept in units."""
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._redraw()

    def _scale(self) -> float:
        return UNITS / max(self.width(), 1.0)

    def _pixels(self) -> QSize:
        # Not window(): its Python object would then end with this item.
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        return (self.size() * ratio).toSize()

    def _redraw(self) -> None:
        self._image = QImage()
        self.update()

    def _draw_all(self) -> None:
        self._image = QImage(self._pixels(), QImage.Format.Format_ARGB32_Premultiplied)
        self._image.fill(Qt.GlobalColor.transparent)
        for stroke in self._strokes:
            self._paint(outline(tuple(stroke)))

    def _paint(self, segments: tuple[Segment, ...]) -> None:
        if not segments or self._image.isNull():
            self.update()
            return
        # A turned screen keeps the drawing's proportions: units follow the width alone.
        scale = self._image.width() / UNITS
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        touched = QRectF()
        for one in segments:
            path = QPainterPath(QPointF(one.x0, one.y0))
            path.quadTo(one.cx, one.cy, one.x1, one.y1)
            # A dot has no length; a round cap still needs something to stand on.
            path.lineTo(one.x1 + 0.01, one.y1)
            round_ends = Qt.PenCapStyle.RoundCap
            solid, joint = Qt.PenStyle.SolidLine, Qt.PenJoinStyle.RoundJoin
            painter.setPen(QPen(self._ink, one.width, solid, round_ends, joint))
            painter.drawPath(path)
            wide = one.width + _MARGIN / scale
            touched |= path.boundingRect().adjusted(-wide, -wide, wide, wide)
        painter.end()
        ratio = self.width() / UNITS
        self.update(
            QRectF(
                touched.x() * ratio,
                touched.y() * ratio,
                touched.width() * ratio,
                touched.height() * ratio,
            ).toAlignedRect()
        )

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, colour: QColor) -> None:
        if colour != self._ink:
            self._ink = colour
            self._redraw()
            self.ink_changed.emit()

    def _get_blank(self) -> bool:
        return not self._strokes or is_blank(self.drawing())

    def _get_strokes(self) -> int:
        return len(self._strokes)

    ink = Property(QColor, _get_ink, _set_ink, notify=ink_changed)
    blank = Property(bool, _get_blank, notify=changed)
    strokes = Property(int, _get_strokes, notify=changed)
