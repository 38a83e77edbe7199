"""The one Qt application of this process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQuickControls2 import QQuickStyle

import resources

QML = Path(__file__).parent / "qml"


def application(*, keyboard: bool = True) -> QGuiApplication:
    """Make the one Qt application, with our faces and style, and the *keyboard* on the screen."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if keyboard:
        os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
        os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"  # it lives in our own scene
        os.environ["QT_VIRTUALKEYBOARD_LAYOUT_PATH"] = str(QML / "keyboard" / "layouts")
        os.environ["QT_VIRTUALKEYBOARD_STYLE"] = "firma"
    os.environ["QML_NO_TOUCH_COMPRESSION"] = "1"  # every point of a stroke counts
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    # Without a display's own beat Qt waits 5 ms before each frame: ink shall not.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    # Told while a library of the keyboard's is being loaded: whoever loads another one just then,
    # as Python does with the journal's, would wait for it for ever, and it for Python.
    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false")
    QQuickStyle.setStyle("Basic")
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("Firma")
    for face in sorted(resources.at("fonts").iterdir(), key=lambda entry: entry.name):
        if face.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(face.read_bytes())
    return app
