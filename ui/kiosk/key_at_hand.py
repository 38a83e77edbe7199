"""An organizer's key for one rehearsal: out of a file, a picture or somebody's typing.

It is held in memory alone, and forgotten after the rehearsal or when its pages are left.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.errors import RehearsalRefused
from ui.jobs import Jobs
from ui.kiosk.drives import Folders
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import STRINGS, view_model

if TYPE_CHECKING:
    from kiosk.crypto.seal import Identity

KEY_PAGE, TYPED_PAGE = "KeyAtHand", "KeyTyped"
_KEYS = ".key"
_PICTURES = frozenset({".png", ".jpg", ".jpeg"})
_MOST = 6


@view_model
class KeyAtHand(QObject):
    """Finds an organizer's key and opens it, if somebody has one with them."""

    changed = Signal()

    def __init__(self, shell: Shell, store: Store, folders: Folders, jobs: Jobs) -> None:
        super().__init__()
        self._shell, self._store, self._folders, self._jobs = shell, store, folders, jobs
        self._found: tuple[Path, ...] = ()
        self._chosen: Path | None = None
        self._identity: Identity | None = None
        self.owner = ""
        shell.wiped.connect(self.forget)

    @property
    def identities(self) -> tuple[Identity, ...]:
        """The key, if there is one."""
        return () if self._identity is None else (self._identity,)

    def forget(self) -> None:
        """Hold no key any more."""
        self._identity, self._chosen, self.owner = None, None, ""
        self.changed.emit()

    @Slot()
    def lookAgain(self) -> None:
        """Look for key files on sticks and in the person's folders."""
        self._chosen = None
        self._found = tuple(_keys(self._folders()))[:_MOST]
        self.changed.emit()

    @Slot(int)
    def chooseFile(self, index: int) -> None:
        """Take the key in the file at *index* of those found."""
        self._take(self._found[index])

    @Slot(QUrl)
    def chooseUrl(self, url: QUrl) -> None:
        """Take the key in a file or a picture that was pointed at."""
        self._take(Path(url.toLocalFile()))

    @Slot()
    def openTyping(self) -> None:
        """Ask for the key itself."""
        self._chosen = None
        self.changed.emit()
        self._shell.show(TYPED_PAGE)

    @Slot(str)
    def use(self, typed: str) -> None:
        """Open the file that was chosen with its passphrase *typed*, or take the key itself."""
        from kiosk.rehearsal import identity

        file = self._chosen
        if not typed.strip() or self._jobs.busy:
            return
        opening = (
            partial(identity.unlocked, file, typed) if file else partial(identity.typed, typed)
        )
        self._jobs.run(opening, self._hold, self._shell.refuse)

    @Slot()
    def back(self) -> None:
        """Go back: to the other keys, or to the rehearsal without one."""
        typing = self._shell.property("page") == TYPED_PAGE
        self._chosen = None
        self.changed.emit()
        self._shell.show(KEY_PAGE if typing else "Rehearse", forward=False)

    def _take(self, file: Path) -> None:
        from kiosk.rehearsal import identity

        def read() -> Identity | None:
            pictured = file.suffix.lower() in _PICTURES
            return identity.pictured(file) if pictured else identity.in_clear(file)

        def answer(found: Identity | None) -> None:
            if found is None:
                self._chosen = file
                self.changed.emit()
                self._shell.show(TYPED_PAGE)
            else:
                self._hold(found)

        if not self._jobs.busy:
            self._jobs.run(read, answer, self._shell.refuse)

    def _hold(self, identity: Identity) -> None:
        """Keep the key if it is one of this campaign's organizers'."""
        opened = self._store.opened
        organizers = opened.campaign.campaign.organizers if opened else ()
        owner = next((one.name for one in organizers if one.recipient == identity.recipient), "")
        self._chosen = None
        if not owner:
            self.forget()
            self._shell.refuse(RehearsalRefused(why="identity"))
            return
        self._identity, self.owner = identity, owner
        self.changed.emit()
        self._shell.show("Rehearse", forward=False)

    def _get_files(self) -> list[str]:
        return [file.name for file in self._found]

    def _get_folders(self) -> list[str]:
        return [file.parent.name for file in self._found]

    def _get_chosen(self) -> str:
        return self._chosen.name if self._chosen else ""

    files = Property(STRINGS, _get_files, notify=changed)
    folders = Property(STRINGS, _get_folders, notify=changed)
    chosen = Property(str, _get_chosen, notify=changed)


def _keys(folders: tuple[Path, ...]) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        try:
            found += sorted(file for file in folder.iterdir() if file.suffix == _KEYS)
        except OSError:
            continue  # a stick pulled out while we looked has nothing to offer
    return found
