"""The organizer's key: what kiosks sealed opens with nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, QUrl, Signal, Slot

from kiosk.errors import KioskError
from kiosk.words import sentence
from ui.console import telling
from ui.console.desk import Desk
from ui.shown import view_model

if TYPE_CHECKING:
    from kiosk.crypto.seal import Identity

_WORDS = {
    "no-file": QT_TRANSLATE_NOOP("Keyring", "There is no such file. Choose your key file."),
    "other": QT_TRANSLATE_NOOP(
        "Keyring",
        "This key belongs to no organizer of this campaign: it would open nothing. Choose another.",
    ),
    "phrase": QT_TRANSLATE_NOOP("Keyring", "Type the passphrase of the key."),
}


@view_model
class Keyring(QObject):
    """Opens an organizer's key file with its passphrase; the key stays in memory until locked."""

    changed = Signal()
    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office = desk.shell, desk.office
        self._file, self._problem, self._asked = "", "", False
        self._refusal: KioskError | None = None
        desk.shell.language_changed.connect(self.changed)
        desk.office.closed.connect(self.forget)

    def ask(self) -> None:
        """Ask for a key: something waits for one."""
        self._asked = True
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Ask no more."""
        self._asked, self._refusal, self._problem = False, None, ""
        self.changed.emit()

    @Slot(str)
    def setFile(self, path: str) -> None:
        """Take what was typed as the key file."""
        self._file = path
        self._say("")

    @Slot(QUrl)
    def chooseUrl(self, url: QUrl) -> None:
        """Take a key file that was pointed at."""
        self.setFile(url.toLocalFile())

    @Slot(str)
    def open(self, passphrase: str) -> None:
        """Open the key with *passphrase*."""
        file = Path(self._file).expanduser()
        if not self._file or not file.is_file():
            self._say("no-file")
            return
        if not passphrase.strip():
            self._say("phrase")
            return
        self._say("")
        self._office.run(lambda: _opened(file, passphrase), self._take, self._refuse)

    def _take(self, identity: Identity) -> None:
        signed = self._office.campaign
        known = signed.campaign.organizers if signed else ()
        if identity.recipient not in {one.recipient for one in known}:
            self._say("other")
            return
        self._office.identities = (*self._office.identities, identity)
        self.forget()
        self.opened.emit()

    def _refuse(self, refusal: KioskError) -> None:
        self._refusal = refusal
        self.changed.emit()

    def _say(self, problem: str) -> None:
        self._problem, self._refusal = problem, None
        self.changed.emit()

    def _get_problem(self) -> str:
        if self._refusal is not None:
            return sentence(self._refusal, self._shell.tongue)
        return telling.said("Keyring", _WORDS, self._problem) if self._problem else ""

    asked = Property(bool, lambda self: self._asked, notify=changed)
    file = Property(str, lambda self: self._file, notify=changed)
    problem = Property(str, _get_problem, notify=changed)


def _opened(file: Path, passphrase: str) -> Identity:
    from kiosk.cli.keys import read_identity

    return read_identity(file, passphrase)
