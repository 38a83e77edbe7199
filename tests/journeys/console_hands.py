"""Hands before the console: keys, a clipboard, things dropped on the window."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.crypto import keys
from tests.journeys.console_stand import PASSPHRASE, Office


def page(desk, name):
    return desk.console.pages[name]


def key(desk, *names):
    """Press keys, each once what the one before began is done."""
    for name in names:
        QTest.keyClick(desk.console.window, getattr(Qt.Key, f"Key_{name}"))
        desk.settle()
        desk.settle()


def paste(desk, text):
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(desk.console.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()


def drop(desk, *places):
    """Drag *places* over the window and let go."""
    mime, window = QMimeData(), desk.console.window
    mime.setUrls([QUrl.fromLocalFile(str(place)) for place in places])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none, spot = Qt.KeyboardModifier.NoModifier, QPoint(700, 500)
    enter = QDragEnterEvent(spot, action, mime, left, none)
    QGuiApplication.sendEvent(window, enter)
    QGuiApplication.sendEvent(window, QDropEvent(QPointF(spot), action, mime, left, none))
    desk.settle()


def tally(desk):
    """Count what the registry holds now."""
    told = []
    desk.console.office.ask(lambda registry: registry.tally(), told.append, lambda _: None)
    desk.hand.wait(lambda: bool(told), "the tally")
    return told[0]


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(each.get_textpage().get_text_bounded() for each in document)
    finally:
        document.close()


def own_key(place: Path) -> Path:
    team, path = Office(), place / "organizer.key"
    secret, public = team.identity.secret.encode(), team.identity.recipient
    keys.write_secret(path, "organizer", "Ana Ficticia", public, secret, PASSPHRASE, keys.FLOOR)
    return path
