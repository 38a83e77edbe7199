"""Qt's own messages: their place goes to the log, their text does not, for it may hold a name."""

from __future__ import annotations

import logging
from pathlib import PurePath

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("firma.qt")

# Said on every start by Qt's own keyboard and by its probe for a sound system.
_KNOWN = ("qt.multimedia.symbolsresolver", "qt.qml.propertyCache.append")
_KEYBOARD = "qrc:/qt-project.org/imports/QtQuick/VirtualKeyboard/"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def install() -> None:
    """Send Qt's messages to the log from here on."""
    qInstallMessageHandler(_handle)


def _handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    category = str(context.category or "default")
    if category in _KNOWN or message.startswith(_KEYBOARD):
        return
    place = PurePath(str(context.file)).name if context.file else "?"
    log.log(_LEVELS[kind], "qt %s at %s:%s", category, place, context.line)
