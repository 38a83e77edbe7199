"""Qt's own words may hold a name: the log gets only where they were said."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType

from ui import qtlog


def test_the_text_of_a_message_never_reaches_the_log(caplog):
    caplog.set_level(logging.DEBUG)
    for kind in (QtMsgType.QtDebugMsg, QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
        qtlog._handle(kind, QMessageLogContext(), "Error: nobody is called Zenobia")
    assert len(caplog.records) == 3
    assert "Zenobia" not in caplog.text


def test_what_the_keyboard_always_says_is_not_repeated(caplog):
    caplog.set_level(logging.DEBUG)
    said = f"{qtlog._KEYBOARD}InputPanel.qml:107:5: QML Keyboard: Binding loop"
    qtlog._handle(QtMsgType.QtWarningMsg, QMessageLogContext(), said)
    assert caplog.records == []
