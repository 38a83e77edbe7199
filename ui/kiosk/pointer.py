"""Hides the pointer from fingers: it shows only while somebody moves a mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent
from PySide6.QtQuick import QQuickWindow

_MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.HoverMove})
_MICE = QInputDevice.DeviceType.Mouse, QInputDevice.DeviceType.TouchPad


class Pointer(QObject):
    """Hides the pointer from the start where there is a touch screen, and at every touch."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window, self._hidden = window, False
        window.installEventFilter(self)
        screens = (
            one.type() == QInputDevice.DeviceType.TouchScreen for one in QInputDevice.devices()
        )
        self._set(hidden=any(screens))

    def release(self) -> None:
        """Watch no more, and show it again."""
        self._window.removeEventFilter(self)
        self._set(hidden=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what points; let it pass."""
        kind = event.type()
        if kind == QEvent.Type.TouchBegin:
            self._set(hidden=True)
        elif kind in _MOVES and isinstance(event, QMouseEvent) and _by_mouse(event):
            self._set(hidden=False)
        return super().eventFilter(watched, event)

    def _set(self, *, hidden: bool) -> None:
        if hidden == self._hidden:
            return
        self._hidden = hidden
        if hidden:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        else:
            QGuiApplication.restoreOverrideCursor()


def _by_mouse(event: QMouseEvent) -> bool:
    """Tell whether a mouse did it: a touch that nobody takes comes again as a mouse's event."""
    return event.pointingDevice().type() in _MICE
