"""Where the console's own files go: one folder for all pages, beside the registry at first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.exports.names import slug
from ui.console.office import Office


class OutFolder(QObject):
    """The folder that pictures, packets and lists are written into."""

    changed = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._chosen: Path | None = None
        office.opened.connect(self.changed)

    @property
    def folder(self) -> Path:
        """The folder itself."""
        if self._chosen is not None:
            return self._chosen
        return self._office.path.parent if self._office.path is not None else Path()

    @property
    def shown(self) -> str:
        """What people call it: its path, or the bare name where that is only a dot."""
        return str(self.folder) if self.folder.name else self.folder.absolute().name or "/"

    def choose(self, folder: Path) -> None:
        """Write into *folder* from here on."""
        self._chosen = folder
        self.changed.emit()

    def at(self, what: str, ending: str) -> Path:
        """Give a name in the folder that is not taken: campaign, what it is, and the time."""
        signed, now = self._office.campaign, self._office.now().local
        campaign = slug(signed.campaign.id, "campaign") if signed else "campaign"
        stem = f"{campaign}_{what}_{now:%Y%m%d-%H%M}"
        names = (f"{stem}{mark}.{ending}" for mark in ("", *(f"-{n}" for n in range(2, 1000))))
        return next(path for name in names if not (path := self.folder / name).exists())
