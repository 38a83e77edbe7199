"""Opening the journal with its passphrase; the way out of the signers' pages is the gate's."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.errors import KioskError
from ui.kiosk import problems
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import view_model


@view_model
class Volunteer(QObject):
    """Opens the door for whoever knows the passphrase."""

    changed = Signal()
    unlocked = Signal()
    quitting = Signal()

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__()
        self._shell, self._store = shell, store
        self._problem = ""
        shell.language_changed.connect(self.changed)

    @Slot(str)
    def unlock(self, passphrase: str) -> None:
        """Open the journal, or come back to an open one; where the day stands comes next."""
        if not self._asked(passphrase):
            return
        if self._store.opened is None:
            self._store.open(passphrase, self._unlocked, self._refuse)
        else:
            self._store.check(passphrase, self._unlocked, self._refuse)

    @Slot()
    def quit(self) -> None:
        """Lock the journal and end the program."""
        self.quitting.emit()

    def _unlocked(self, _: object) -> None:
        self._say("")
        self.unlocked.emit()

    def _asked(self, passphrase: str) -> bool:
        self._say("" if passphrase.strip() else "phrase-empty")
        # A second touch, or Enter after a touch, while the first is being tried.
        return bool(passphrase.strip()) and not self._store.busy

    def _refuse(self, refusal: KioskError) -> None:
        self._shell.refuse(refusal)

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.changed.emit()

    def _get_problem(self) -> str:
        return problems.words(self._problem)

    problem = Property(str, _get_problem, notify=changed)
