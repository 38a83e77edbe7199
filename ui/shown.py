"""How a Python class is made known to QML, under the name `Firma`."""

from __future__ import annotations

from operator import attrgetter
from typing import Any, TypeVar, cast

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

# QmlElement reads these where it is called.
QML_IMPORT_NAME = "Firma"
QML_IMPORT_MAJOR_VERSION = 1

# A plain `list` would be a list of anything to QML, and qmllint could not check it.
STRINGS = cast("type", "QList<QString>")
NUMBERS = cast("type", "QVariantList")

C = TypeVar("C", bound=type[QObject])


def item(kind: C) -> C:
    """Let QML make objects of *kind*; what one of them held goes with it.

    PySide never lets go of the Python half of an object that QML made: it is emptied, so
    that nothing which one person drew outlives their page.
    """
    begin = kind.__init__

    def __init__(self: QObject, parent: QObject | None = None) -> None:  # noqa: N807 - it is one
        begin(self, parent)
        self.destroyed.connect(self.__dict__.clear)

    cast("Any", kind).__init__ = __init__
    return QmlElement(kind)


def view_model(kind: C) -> C:
    """Let QML know *kind*; the application makes the objects and hands them down."""
    uncreatable = cast("Any", QmlUncreatable)("Built by the application")
    return cast("C", QmlElement(uncreatable(kind)))


def shown(kind: type, field: str, notify: Signal) -> Property:
    """Give a read-only property that shows *field* of the object's `_view`."""
    return Property(kind, attrgetter(f"_view.{field}"), notify=notify)
