"""A file held against the register: whether it is one that we made, and still stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from ui.console.desk import Desk
from ui.console.verifying_view import VerifyView, view
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.packet.verifying import Verified
    from kiosk.registry.registry import Registry


@view_model
class Verifying(QObject):
    """Tells of a file whether it is a packet of this registry, unaltered."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office = desk.shell, desk.office
        self._path, self._missing = "", False
        self._found: Verified | None = None
        self._view = VerifyView()
        desk.shell.language_changed.connect(self._refresh)
        desk.office.closed.connect(self.clear)

    @Slot(QUrl)
    def chooseUrl(self, file: QUrl) -> None:
        """Verify the file that was pointed at."""
        self.choose(file.toLocalFile())
        self.verify()

    @Slot(str)
    def choose(self, path: str) -> None:
        """Take what was typed as the file."""
        self._path, self._found, self._missing = path, None, False
        self._refresh()

    @Slot()
    def clear(self) -> None:
        """Forget the file and what was found."""
        self.choose("")

    @Slot()
    def verify(self) -> None:
        """Hold the file against the registry."""
        file = Path(self._path).expanduser()

        def act(registry: Registry) -> Verified | None:
            from kiosk.packet.verifying import verify

            try:
                return verify(registry, file)
            except OSError:
                return None

        if self._path.strip():
            self._office.ask(act, self._take, self._shell.refuse)

    def _take(self, found: Verified | None) -> None:
        self._found, self._missing = found, found is None
        self._refresh()

    def _refresh(self) -> None:
        self._view = view(self._path, self._found, self._shell.tongue, missing=self._missing)
        self.changed.emit()

    path = shown(str, "path", changed)
    verdict = shown(str, "verdict", changed)
    level = shown(str, "level", changed)
    labels = shown(STRINGS, "labels", changed)
    facts = shown(STRINGS, "facts", changed)
