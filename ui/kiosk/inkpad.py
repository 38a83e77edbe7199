"""The pad that a signer writes on: the stroke appears under the finger, and only there."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Property, QEvent, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QEventPoint,
    QGuiApplication,
    QInputDevice,
    QMouseEvent,
    QPainter,
    QPointerEvent,
    QTouchEvent,
)
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ink import Ink, Segment
from ui.kiosk.inkpaint import Layer, fitted, plain
from ui.kiosk.strokes import Strokes
from ui.shown import item

_MOUSE = -1
_STYLUS = QInputDevice.DeviceType.Stylus


@item
class InkPad(QQuickPaintedItem):
    """Follows one finger, stylus or mouse; keeps strokes in units of the pad's width.

    A new point paints its own segment into an image, and a tail over it that the next
    point replaces. All is drawn anew only after undo, clear, resize and a change of
    colour: a turned screen shows the same drawing, whole and in its proportions.

    `thickness` widens the line on the screen alone; `steady` calms a trembling hand;
    `palm` is the width in pixels from which a touch is no finger (0: any may be one);
    `pressure` is what the stylus says just now, for Qt leaves it out of its mouse events.
    """

    changed = Signal()
    look_changed = Signal()
    pressed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setAcceptTouchEvents(True)
        self.setKeepTouchGrab(True)
        self.setKeepMouseGrab(True)
        self._strokes = Strokes()
        self._layer = Layer()
        self._view = plain(0)
        self._following: int | None = None
        self._tail = QRect()
        self._pressure = 0.0
        self._palm = 0.0

    # --- what was drawn --------------------------------------------------------------

    def drawing(self) -> Ink:
        """Give the drawing as made, thinned to what print can show."""
        return self._strokes.drawing()

    @Slot()
    def undoStroke(self) -> None:
        """Take the last stroke back."""
        if len(self._strokes) and self._following is None:
            self._strokes.drop()
            self._redraw()
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Take every stroke back."""
        self._following = None
        self._strokes.clear()
        self._redraw()
        self.changed.emit()

    # --- one pointer -----------------------------------------------------------------

    def touchEvent(self, event: QTouchEvent) -> None:
        """Follow the first finger; a palm or a second finger draws nothing."""
        for finger in event.points():
            if finger.state() == QEventPoint.State.Pressed:
                if self._following is None and not self._is_palm(finger):
                    self._begin(finger.id(), finger.position(), event)
            elif finger.id() == self._following:
                self._go_on(finger, event)
        if event.type() == QEvent.Type.TouchCancel:
            self._end()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke with the mouse, or with a stylus: what the hand below it did is undone."""
        if self._following is not None and event.device().type() == _STYLUS:
            self._forget()
        if self._following is None:
            self._begin(_MOUSE, event.position(), event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the stroke."""
        if self._following == _MOUSE:
            self._follow(event.position(), event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if self._following == _MOUSE:
            self._follow(event.position(), event)
            self._end()
        event.accept()

    def touchUngrabEvent(self) -> None:
        """End the stroke when something else takes the finger."""
        if self._following != _MOUSE:
            self._end()

    def mouseUngrabEvent(self) -> None:
        """End the stroke when something else takes the mouse."""
        if self._following == _MOUSE:
            self._end()

    def _go_on(self, finger: QEventPoint, event: QTouchEvent) -> None:
        if self._is_palm(finger):
            self._forget()
            return
        self._follow(finger.position(), event)
        if finger.state() == QEventPoint.State.Released:
            self._end()

    def _is_palm(self, finger: QEventPoint) -> bool:
        size = finger.ellipseDiameters()
        return 0 < self._palm < max(size.width(), size.height())

    def _begin(self, pointer: int, where: QPointF, event: QPointerEvent) -> None:
        if not self._strokes.room:
            return
        if not len(self._strokes):
            self._view = plain(self.width())
        self._following = pointer
        self._strokes.begin(_moment(event), round(self.height() / self._view.scale))
        self._follow(where, event)
        self.changed.emit()

    def _follow(self, where: QPointF, event: QPointerEvent) -> None:
        x, y = self._view.units(where)
        self._show(self._strokes.add(x, y, _moment(event), self._pressed(event)))

    def _pressed(self, event: QPointerEvent) -> float:
        """Give how hard the pen is pressed, 0–1; 0 where the device does not tell."""
        if event.device().type() == _STYLUS:
            return self._pressure
        if event.pointingDevice().hasCapability(QInputDevice.Capability.Pressure):
            return event.points()[0].pressure()
        return 0.0

    def _end(self) -> None:
        if self._following is None:
            return
        self._following = None
        self._show(self._strokes.end())
        self.changed.emit()

    def _forget(self) -> None:
        """Drop the stroke that is being made: it was a palm's."""
        self._following = None
        self._strokes.drop()
        self._redraw()
        self.changed.emit()

    # --- on the screen ---------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        """Show the image of all that is certain, and the tail over it."""
        if self._layer.image.isNull():
            self._draw_all()
        painter.drawImage(QPointF(0, 0), self._layer.image)
        if self._following is not None:
            self._layer.draw(painter, self._strokes.tail(), self._view)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Draw anew for another size, also in the middle of a stroke."""
        super().geometryChange(new, old)
        if new.size() != old.size():
            if len(self._strokes):
                self._view = fitted(self._strokes.extent(), new.width(), new.height())
            self._redraw()

    def _draw_all(self) -> None:
        # Not window(): its Python object would then end with this item.
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        self._layer.make(self.size().toSize(), ratio)
        if len(self._strokes):
            self._layer.add(self._strokes.line(moving=self._following is not None), self._view)

    def _show(self, certain: tuple[Segment, ...]) -> None:
        """Paint what is certain into the image, and ask for the parts of the screen that change."""
        if self._layer.image.isNull():
            self.update()
            return
        touched = self._layer.add(certain, self._view) | self._tail
        tail = self._strokes.tail() if self._following is not None else ()
        self._tail = self._layer.reach(tail, self._view)
        self.update(touched | self._tail)

    def _redraw(self) -> None:
        self._layer.drop()
        self.update()

    def _get_ink(self) -> QColor:
        return self._layer.colour

    def _set_ink(self, colour: QColor) -> None:
        if colour != self._layer.colour:
            self._layer.colour = colour
            self._look_changed()

    def _get_thickness(self) -> float:
        return self._layer.thickness

    def _set_thickness(self, thickness: float) -> None:
        if thickness != self._layer.thickness:
            self._layer.thickness = thickness
            self._look_changed()

    def _look_changed(self) -> None:
        self._redraw()
        self.look_changed.emit()

    def _get_steady(self) -> bool:
        return self._strokes.steady

    def _set_steady(self, steady: bool) -> None:
        self._strokes.steady = steady
        self.look_changed.emit()

    def _get_pressure(self) -> float:
        return self._pressure

    def _set_pressure(self, pressure: float) -> None:
        self._pressure = pressure
        self.pressed.emit()

    def _get_palm(self) -> float:
        return self._palm

    def _set_palm(self, palm: float) -> None:
        self._palm = palm
        self.look_changed.emit()

    def _get_blank(self) -> bool:
        return self._strokes.blank

    def _get_strokes(self) -> int:
        return len(self._strokes)

    ink = Property(QColor, _get_ink, _set_ink, notify=look_changed)
    thickness = Property(float, _get_thickness, _set_thickness, notify=look_changed)
    steady = Property(bool, _get_steady, _set_steady, notify=look_changed)
    palm = Property(float, _get_palm, _set_palm, notify=look_changed)
    pressure = Property(float, _get_pressure, _set_pressure, notify=pressed)
    blank = Property(bool, _get_blank, notify=changed)
    strokes = Property(int, _get_strokes, notify=changed)


def _moment(event: QPointerEvent) -> float:
    """Give the ms at which it happened; events that waited together keep their own times."""
    return event.timestamp() or monotonic() * 1000
