"""Lists for other systems: the count first, then to whom, then the file and its entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from ui.console import handing_view
from ui.console.desk import Desk
from ui.console.handing_view import PROFILES, Asked, Standing
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.registry.handed import HandedOn
    from kiosk.registry.registry import Registry
    from ui.console.office import Tell

PAGE = "HandOn"


@view_model
class HandingOn(QObject):
    """Writes lists for other systems, and shows the register of those that were given out."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office, self._out = desk.shell, desk.office, desk.out
        self._at, self._asked, self._chosen = Standing(), Asked(), 0
        self._view = handing_view.HandingView()
        desk.shell.language_changed.connect(self._refresh)
        desk.shell.page_changed.connect(self._turned)
        desk.office.changed.connect(self._look)
        desk.office.closed.connect(self._forget)
        desk.out.changed.connect(self.changed)

    # --- for the page ----------------------------------------------------------------

    @Slot(int)
    def choose(self, row: int) -> None:
        """Show the list, or the entry of the register, at *row*."""
        self._chosen = row
        self._ask(form=0, saved="")

    @Slot(int)
    def setForm(self, place: int) -> None:
        """Ask for another form of file."""
        self._ask(form=place)

    @Slot(str)
    def setTo(self, whom: str) -> None:
        """Note whom it goes to."""
        self._ask(to=whom)

    @Slot()
    def write(self) -> None:
        """Write the list that is shown, and enter it into the register."""
        to = " ".join(self._asked.to.split())
        self._ask(problem="" if to else "missing-to", saved="")
        if not to or not self._view.possible or self._office.property("working"):
            return
        profile, place = PROFILES[self._chosen], self._asked.form
        by, now, out = self._office.by, self._office.now(), self._out

        def act(registry: Registry, _: Tell) -> Path:
            from kiosk.delivery import List, forms, write_list

            form = forms(profile)[place]
            target = out.at(profile, form.suffix.removeprefix("."))
            write_list(registry, List(profile, form, to, by), target, now)
            return target

        self._office.work(
            handing_view.words("writing"),
            act,
            lambda file: self._ask(saved=str(file)),
            self._shell.refuse,
        )

    @Slot(QUrl)
    def chooseFolder(self, folder: QUrl) -> None:
        """Write files into *folder* from here on."""
        self._out.choose(Path(folder.toLocalFile()))

    # --- inside ----------------------------------------------------------------------

    def _turned(self) -> None:
        if self._shell.property("page") == PAGE:
            self._ask(problem="", saved="")
            self._look()

    def _look(self) -> None:
        if self._shell.property("page") == PAGE:
            self._office.ask(_counted, self._take, self._shell.refuse)

    def _take(self, at: Standing) -> None:
        self._at = at
        self._chosen = min(self._chosen, len(PROFILES) + len(at.given) - 1)
        self._refresh()

    def _forget(self) -> None:
        self._at, self._asked, self._chosen = Standing(), Asked(), 0
        self._refresh()

    def _ask(self, **changes: str | int) -> None:
        self._asked = replace(self._asked, **changes)  # type: ignore[arg-type]
        if "to" in changes:
            self._asked = replace(self._asked, problem="")
        self._refresh()

    def _refresh(self) -> None:
        self._view = handing_view.view(
            self._at, self._chosen, self._asked, self._shell.tongue, _offered(self._chosen)
        )
        self.changed.emit()

    titles = shown(STRINGS, "titles", changed)
    notes = shown(STRINGS, "notes", changed)
    signs = shown(STRINGS, "signs", changed)
    chosen = shown(int, "chosen", changed)
    listed = shown(bool, "listed", changed)
    heading = shown(str, "heading", changed)
    count = shown(str, "count", changed)
    why = shown(str, "why", changed)
    columns = shown(str, "columns", changed)
    possible = shown(bool, "possible", changed)
    forms = shown(STRINGS, "forms", changed)
    form = shown(int, "form", changed)
    to = shown(str, "to", changed)
    labels = shown(STRINGS, "labels", changed)
    facts = shown(STRINGS, "facts", changed)
    told = shown(str, "told", changed)
    problem = shown(str, "problem", changed)
    saved = shown(str, "saved", changed)
    folder = Property(str, lambda self: self._out.shown, notify=changed)


def _counted(registry: Registry) -> Standing:
    """Count who may be on the lists: the count comes before any file."""
    everybody, opted = registry.reached()
    given: tuple[HandedOn, ...] = registry.exports()[::-1]
    return Standing(everybody, opted, given)


def _offered(chosen: int) -> tuple[str, Sequence[str]]:
    """Give the columns and the forms of the list at this place; nothing for an entry."""
    if chosen >= len(PROFILES):
        return "", ()
    from kiosk.delivery import PROFILES as KNOWN
    from kiosk.delivery import forms

    name = PROFILES[chosen]
    return ", ".join(KNOWN[name].columns), [str(form) for form in forms(name)]
