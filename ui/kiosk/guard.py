"""Keeps what one person did from the next: no copying, nothing left on the clipboard.

`F12` hides the screen, as the button in the top bar does; held, it lets signing rest. A
window that loses the keyboard's focus goes back to the start page: somebody may have left,
or looked elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtQuick import QQuickWindow

from ui.kiosk.pages import UNCOPIED
from ui.kiosk.shell import Shell

HIDING = Qt.Key.Key_F12
HELD_MS = 2000
_ALWAYS = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
    }
)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_BUTTONS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_WATCHED = _ALWAYS | _KEYS | _BUTTONS
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_KEY = QKeySequence.StandardKey
_SEQUENCES = (
    _KEY.Copy,
    _KEY.Cut,
    _KEY.Paste,
    _KEY.Undo,
    _KEY.Redo,
    *(key for key in _KEY if key.name.startswith("Select")),
)


class Guard(QObject):
    """Watches a window while signers use it; volunteers' pages are left alone.

    `panicked` tells that the key which hides was held: signing shall rest.
    """

    panicked = Signal()

    def __init__(self, shell: Shell, window: QQuickWindow) -> None:
        super().__init__()
        self._shell, self._window = shell, window
        shell.page_changed.connect(empty_clipboard)
        window.activeChanged.connect(self._look)
        window.installEventFilter(self)
        self._held = QTimer(self, interval=HELD_MS, singleShot=True)
        self._held.timeout.connect(self.panicked)

    def release(self) -> None:
        """Watch no more."""
        self._window.removeEventFilter(self)
        self._window.activeChanged.disconnect(self._look)
        self._shell.page_changed.disconnect(empty_clipboard)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from a page what could take something out of it, or bring it back."""
        kind = event.type()
        if kind not in _WATCHED or self._shell.property("page") not in UNCOPIED:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent):
            if event.key() == HIDING and self._shell.signs():
                self._hide(event, pressed=kind == QEvent.Type.KeyPress)
            return copies(event)
        if isinstance(event, QMouseEvent):
            return event.button() != Qt.MouseButton.LeftButton
        if kind in _ALWAYS:
            return True
        return super().eventFilter(watched, event)

    def _hide(self, event: QKeyEvent, *, pressed: bool) -> None:
        """Hide at once; a key that is held also repeats, and those are no presses."""
        if event.isAutoRepeat():
            return
        if pressed:
            self._shell.hide()
            self._held.start()
        elif event.type() == QEvent.Type.KeyRelease:
            self._held.stop()

    def _look(self) -> None:
        # A volunteer's page stays: a stick that is put in opens a window of its own.
        if not self._window.isActive() and self._shell.signs():
            self._shell.abandon()


def copies(event: QKeyEvent) -> bool:
    """Tell whether this key selects, copies, brings back or opens a menu, or is ours."""
    if event.key() in {HIDING, Qt.Key.Key_Menu}:
        return True
    # AltGr, which writes @ and ñ on many keyboards, comes as Ctrl and Alt from Windows.
    held = event.modifiers()
    if held & _COMMAND and not held & Qt.KeyboardModifier.AltModifier:
        return True
    return any(event.matches(sequence) for sequence in _SEQUENCES)


def empty_clipboard() -> None:
    """Leave nothing on the clipboard, nor in the selection of X11."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
