"""Typing at the console: into a field, or a key that the page itself understands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from tests.journeys.console_stand import ConsoleStand


def typed(stand: ConsoleStand, box: str, text: str) -> None:
    """Type *text* into the field called *box*, in the place of what stands in it."""
    stand.hand.tap(box)
    window = stand.console.window
    QTest.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            stand.console.app.sendEvent(window, event)
    stand.settle()


def pressed(stand: ConsoleStand, *keys: Qt.Key) -> None:
    """Press *keys*, each once what the one before began is done."""
    for key in keys:
        QTest.keyClick(stand.console.window, key)
        stand.settle()


def tapped(stand: ConsoleStand, *names: str) -> None:
    """Touch what is called so, one after the other, and let the registry answer."""
    for name in names:
        stand.hand.tap(name)
        stand.settle()
