"""Which page of the console is given which view models."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QQmlEngine

from ui.shown import view_model


@view_model
class ConsoleModels(QObject):
    """Hands each page its view models, under the names of its required properties."""

    def __init__(self, given: Mapping[str, Mapping[str, QObject]]) -> None:
        """Take for each page what it is *given*, by name."""
        super().__init__()
        self._given = given
        for model in (model for models in given.values() for model in models.values()):
            # What a slot hands over, QML would otherwise delete as its own.
            QQmlEngine.setObjectOwnership(model, QQmlEngine.ObjectOwnership.CppOwnership)

    @Slot(str, result="QVariantMap")
    def of(self, page: str) -> dict[str, QObject]:
        """Give the view models of *page* by name."""
        return dict(self._given[page])
