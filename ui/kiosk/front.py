"""Keeps the window open and in front: what would close it, cover it or photograph it is refused.

On every page: a request to close while a journal is open, the system's own keys, and dropped
files. On signers' pages also a window that was covered or put away comes back by itself.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import StaysOpen
from ui.kiosk.shell import Shell

BACK_MS = 400
_RAISING = ("xcb", "windows", "cocoa")  # others only complain
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_DROPS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})
_NAMED = frozenset(
    {
        Qt.Key.Key_Print,
        Qt.Key.Key_SysReq,
        Qt.Key.Key_Pause,
        Qt.Key.Key_Menu,
        Qt.Key.Key_Help,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Hyper_L,
        Qt.Key.Key_Hyper_R,
        Qt.Key.Key_Alt,
    }
)
# F1 to F35 but ours; keys that browse, play and start programs; and those of telephones.
_RANGES = (
    (Qt.Key.Key_F1, Qt.Key.Key_F11),
    (Qt.Key.Key_F13, Qt.Key.Key_F35),
    (Qt.Key.Key_Back, Qt.Key(Qt.Key.Key_AltGr - 1)),
    (Qt.Key.Key_Select, Qt.Key.Key_CameraFocus),
)
# What moves and marks within a field, for volunteers who type with a keyboard of their own.
_EDITING = frozenset(
    {
        *(Qt.Key(code) for code in b"ACVXYZ"),
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Insert,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
    }
)


class Front(QObject):
    """Watches the window for as long as it lives.

    *held* tells whether a journal is open: if not, a request to close is passed on as
    `end_asked`. Only where *returns* does a window that somebody covered or put away come back.
    """

    end_asked = Signal()

    def __init__(
        self, shell: Shell, window: QQuickWindow, held: Callable[[], bool], *, returns: bool
    ) -> None:
        super().__init__()
        self._shell, self._window, self._held = shell, window, held
        self._back = QTimer(self, interval=BACK_MS)
        self._back.timeout.connect(self._return)
        self._returns = returns
        window.installEventFilter(self)
        window.activeChanged.connect(self._look)
        window.windowStateChanged.connect(self._look)

    def release(self) -> None:
        """Watch no more: the window may close."""
        self._back.stop()
        self._window.removeEventFilter(self)
        self._window.activeChanged.disconnect(self._look)
        self._window.windowStateChanged.disconnect(self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from the window what leads out of it."""
        kind = event.type()
        if kind == QEvent.Type.Close:
            self._refuse(event)
            return True
        if kind in _KEYS and isinstance(event, QKeyEvent) and leads_out(event):
            event.accept()  # or a shortcut of Qt's own would still be looked for
            return True
        if kind in _DROPS:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _refuse(self, event: QEvent) -> None:
        """Stay open; a volunteer is told how to end, a signer is not disturbed.

        What Qt closes by itself it also takes apart by itself, in its own order.
        """
        event.ignore()
        if not self._held():
            self.end_asked.emit()
        elif not self._shell.signs():
            self._shell.refuse(StaysOpen())

    def _look(self) -> None:
        """Forget a signer whose window was put away; begin to come back."""
        if self._minimised():
            self._shell.abandon()
        if self._returns and self._away():
            self._back.start()

    def _away(self) -> bool:
        away = not self._window.isActive() or self._minimised()
        return away and self._shell.signs()

    def _minimised(self) -> bool:
        return bool(self._window.windowStates() & Qt.WindowState.WindowMinimized)

    def _return(self) -> None:
        """Come back, again and again until nothing is before us or a volunteer is."""
        if not self._away():
            self._back.stop()
            return
        if self._minimised():
            self._window.showFullScreen()
        if QGuiApplication.platformName() in _RAISING:
            self._window.raise_()
        self._window.requestActivate()


def leads_out(event: QKeyEvent) -> bool:
    """Tell whether this key may lead out of the window, or take a picture of it.

    Letters that are typed with AltGr, or with Option on a Mac, lead nowhere.
    """
    key, held = event.key(), event.modifiers()
    if key in _NAMED or any(first <= key <= last for first, last in _RANGES):
        return True
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    if held & Qt.KeyboardModifier.MetaModifier:
        return True
    if alt:
        typed = event.text().isprintable() and event.text() != ""
        return not (typed and (control or sys.platform == "darwin"))
    return control and key not in _EDITING and key != Qt.Key.Key_Control
