"""The close wizard: close, export, read back, second copy, slip, switch off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from kiosk.errors import KioskError
from kiosk.model import Moment
from ui.kiosk import closing_view as steps
from ui.kiosk.closing_view import ALONE, SLIP, ClosingView, Progress, Standing, view
from ui.kiosk.drives import Folders
from ui.kiosk.exporting import written
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.exports.write import Saved
    from kiosk.journal import Journal


@view_model
class Closing(QObject):
    """One step after the other; what was done is noted in the journal, and found again."""

    changed = Signal()
    progressed = Signal()
    slip_asked = Signal()
    sending_asked = Signal()
    quitting = Signal()

    def __init__(self, shell: Shell, store: Store, sticks: Folders, folders: Folders) -> None:
        """Take a stick by itself if *sticks* gives just one; else let one of all be chosen."""
        super().__init__()
        self._shell, self._store = shell, store
        self._sticks, self._folders = sticks, folders
        self._at = Standing()
        self._view = ClosingView()
        shell.language_changed.connect(self._refresh)

    @property
    def progress(self) -> Progress:
        """What was done since the event closed, as far as it was read."""
        return self._at.progress

    def learn(self, then: Callable[[], None]) -> None:
        """Read from the journal where the wizard stands, then call *then*."""
        self._ask(lambda _: None, then)

    @Slot()
    def open(self) -> None:
        """Show the step that comes next."""
        self._ask(lambda _: None, self._show_step)

    # --- closing ---------------------------------------------------------------------

    @Slot()
    def close(self) -> None:
        """Take no more signatures at the event; the copies come next."""
        if not self._store.busy:
            now = self._store.now()
            self._store.change(
                lambda journal: journal.close_event(now), lambda _: self.open(), self._shell.refuse
            )

    @Slot()
    def leave(self) -> None:
        """Go to the desk; the wizard waits where it stands."""
        self._shell.show("Desk", forward=False)

    # --- the copies ------------------------------------------------------------------

    @Slot()
    def lookAgain(self) -> None:
        """Look for sticks, then for folders; a single stick is taken by itself."""
        copies = self.progress.copies
        sticks = steps.wanting(self._sticks(), copies)
        found = sticks or steps.wanting(self._folders(), copies)
        self._put(replace(self._at, stick=sticks[0] if len(sticks) == 1 else None, found=found))

    @Slot()
    def write(self) -> None:
        """Write onto the stick that was taken by itself."""
        if self._at.stick is not None:
            self._write(self._at.stick)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Write into the folder at *index*."""
        self._write(self._at.found[index])

    @Slot(QUrl)
    def chooseUrl(self, url: QUrl) -> None:
        """Write into a folder that was pointed at."""
        self._write(Path(url.toLocalFile()))

    @Slot()
    def send(self) -> None:
        """Go to the page that shows what is sent."""
        self.sending_asked.emit()

    @Slot()
    def askAlone(self) -> None:
        """Say what it means that there is no second stick."""
        self._shell.show("ClosingAlone")

    @Slot()
    def alone(self) -> None:
        """Go on with one copy."""
        self._note(ALONE)

    @Slot()
    def back(self) -> None:
        """Go back to the second copy."""
        self._show_step()

    @Slot()
    def next(self) -> None:
        """Go on from a copy that was compared."""
        self._show_step()

    # --- the end ---------------------------------------------------------------------

    @Slot()
    def end(self) -> None:
        """Go on from the slip to the end."""
        self._note(SLIP)

    @Slot()
    def off(self) -> None:
        """Lock the journal and end the program."""
        self.quitting.emit()

    # --- inside ----------------------------------------------------------------------

    def _write(self, folder: Path) -> None:
        if self._store.busy:
            return
        self._put(replace(self._at, writing=True))
        write = partial(_copied, folder=folder, now=self._store.now())
        self._store.ask(write, self._compared, self._fail)

    def _compared(self, result: tuple[Saved, Progress]) -> None:
        saved, progress = result
        self._put(replace(self._at, writing=False, saved=saved, progress=progress))
        self.progressed.emit()
        self._shell.show("ClosingCompared")

    def _fail(self, refusal: KioskError) -> None:
        """Say why there is no copy, and look again: the stick may be gone."""
        self._put(replace(self._at, writing=False))
        self.lookAgain()
        self._shell.refuse(refusal)

    def _note(self, kind: str) -> None:
        now = self._store.now()
        self._ask(lambda journal: journal.note(kind, now), self._show_step)

    def _ask(self, act: Callable[[Journal], None], then: Callable[[], None]) -> None:
        def task(journal: Journal) -> tuple[Progress, bool]:
            act(journal)
            return steps.read(journal), journal.storage is not None

        def answer(result: tuple[Progress, bool]) -> None:
            progress, stores = result
            self._put(replace(self._at, progress=progress, stores=stores))
            self.progressed.emit()
            then()

        self._store.ask(task, answer, self._shell.refuse)

    def _show_step(self) -> None:
        page = steps.page(self.progress)
        if page == "ClosingSlip":
            self.slip_asked.emit()
            return
        self.lookAgain()
        self._shell.show(page)

    def _put(self, at: Standing) -> None:
        self._at = at
        self._refresh()

    def _refresh(self) -> None:
        self._view = view(self._at)
        self.changed.emit()

    first = shown(bool, "first", changed)
    writing = shown(bool, "writing", changed)
    sends = shown(bool, "sends", changed)
    stick = shown(str, "stick", changed)
    says = shown(str, "says", changed)
    compared = shown(str, "compared", changed)
    finished = shown(str, "finished", changed)
    problem = shown(str, "problem", changed)
    folders = shown(STRINGS, "folders", changed)
    fileName = shown(str, "file_name", changed)


def _copied(journal: Journal, folder: Path, now: Moment) -> tuple[Saved, Progress]:
    """Write the whole event into *folder*, read it back, compare; then note that it is there."""
    saved = written(journal, folder, now)
    journal.note(steps.COPY, now, steps.noted(folder, saved))
    return saved, steps.read(journal)
