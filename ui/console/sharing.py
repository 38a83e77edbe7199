"""The registry's own file: a second organizer's copy merged in, and who can open it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from ui.console import sharing_view
from ui.console.desk import Desk
from ui.console.sharing_view import SHORTEST
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.registry.registry import Registry
    from kiosk.registry.team import Joined
    from ui.console.office import Tell

PAGE = "File"


@view_model
class Sharing(QObject):
    """Merges the registries of other organizers, and gives each a passphrase of their own."""

    changed = Signal()
    settled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office, self._options = desk.shell, desk.office, desk.options
        self._chosen, self._file, self._problem = 0, "", ""
        self._people: tuple[str, ...] = ()
        self._joined: tuple[str, Joined] | None = None
        self._told = ("", "")
        self._view = sharing_view.SharingView()
        desk.shell.language_changed.connect(self._refresh)
        desk.shell.page_changed.connect(self._turned)
        desk.office.closed.connect(self._forget)

    # --- for the page ----------------------------------------------------------------

    @Slot(int)
    def choose(self, row: int) -> None:
        """Show the other part of the page."""
        self._chosen = row
        self._say("")

    @Slot(QUrl)
    def chooseUrl(self, file: QUrl) -> None:
        """Take the other registry's file."""
        self.chooseFile(file.toLocalFile())

    @Slot(str)
    def chooseFile(self, path: str) -> None:
        """Take what was typed as the other registry's file."""
        self._file = path
        self._say("")

    @Slot(str)
    def merge(self, passphrase: str) -> None:
        """Merge the other registry, which *passphrase* opens; it is not changed."""
        file, now = Path(self._file).expanduser(), self._office.now()
        self._say(self._wanting(file, passphrase))
        if self._problem or self._office.property("working"):
            return

        def act(registry: Registry, tell: Tell) -> Joined:
            from kiosk.registry.registry import open_registry

            with open_registry(file, passphrase) as other:
                return registry.merge_registry(other, now, lambda *far: tell(*far) and None)

        self._office.work(
            sharing_view.words("joining"),
            act,
            lambda joined: self._show(file.name, joined),
            self._shell.refuse,
        )

    @Slot(str, str, str, str)
    def add(self, own: str, name: str, passphrase: str, again: str) -> None:
        """Let *passphrase*, typed twice, open the file too: it is *name*'s. *own* opens it now."""
        from kiosk.crypto.keys import normalise

        name = " ".join(name.split())
        if not own.strip():
            self._say("missing-own")
        elif not name:
            self._say("missing-name")
        elif len(normalise(passphrase)) < SHORTEST:
            self._say("short")
        elif normalise(passphrase) != normalise(again):
            self._say("differs")
        else:
            cost = self._options.cost
            self._change(
                "added",
                name,
                lambda file: organizers().add(file, own, name, passphrase, cost()),
            )

    @Slot(str, int)
    def take(self, own: str, person: int) -> None:
        """Let the passphrase of *person* open the file no more; *own* opens it now."""
        if own.strip():
            name = self._people[person]
            self._change("taken", name, lambda file: organizers().remove(file, own, name))
        else:
            self._say("missing-own")

    # --- inside ----------------------------------------------------------------------

    def _wanting(self, file: Path, passphrase: str) -> str:
        if not self._file.strip() or not file.is_file():
            return "missing-file"
        if self._office.path is not None and file.resolve() == self._office.path.resolve():
            return "missing-itself"
        return "" if passphrase.strip() else "missing-phrase"

    def _turned(self) -> None:
        if self._shell.property("page") == PAGE:
            self._joined = None
            self._say("")
            self._look()

    def _look(self) -> None:
        if (path := self._office.path) is not None:
            self._office.run(lambda: organizers().organizers(path), self._list, self._shell.refuse)

    def _change(self, code: str, name: str, act: Callable[[Path], tuple[str, ...]]) -> None:
        self._say("")
        if (path := self._office.path) is not None:
            self._office.run(
                lambda: act(path), lambda people: self._tell(code, name, people), self._shell.refuse
            )

    def _list(self, people: tuple[str, ...]) -> None:
        self._people = people
        self._refresh()

    def _show(self, name: str, joined: Joined) -> None:
        self._joined, self._file = (name, joined), ""
        self._refresh()

    def _tell(self, code: str, name: str, people: tuple[str, ...]) -> None:
        self._told, self._people = (code, name), people
        self._refresh()
        self.settled.emit()

    def _forget(self) -> None:
        self._file, self._people, self._joined, self._told = "", (), None, ("", "")
        self._say("")

    def _say(self, problem: str) -> None:
        self._problem, self._told = problem, ("", "")
        self._refresh()

    def _refresh(self) -> None:
        self._view = sharing_view.view(
            self._chosen, self._file, self._people, self._joined, self._told, self._problem
        )
        self.changed.emit()

    part = shown(str, "part", changed)
    titles = shown(STRINGS, "titles", changed)
    notes = shown(STRINGS, "notes", changed)
    chosen = shown(int, "chosen", changed)
    file = shown(str, "file", changed)
    people = shown(STRINGS, "people", changed)
    told = shown(str, "told", changed)
    labels = shown(STRINGS, "labels", changed)
    numbers = shown(STRINGS, "numbers", changed)
    problem = shown(str, "problem", changed)


def organizers() -> ModuleType:
    """Give the module that knows whose passphrases open a registry, once somebody asks."""
    from kiosk.registry import organizers as module

    return module
