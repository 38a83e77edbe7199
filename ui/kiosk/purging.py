"""Deleting what arrived: the organizers' receipt, the passphrase, the number typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from kiosk.errors import ReceiptRefused
from ui.kiosk import problems
from ui.kiosk.drives import Folders, entries, with_ours
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.journal import Journal

PAGE, SURE, PHRASE, DONE = "Purge", "PurgeSure", "PurgePhrase", "Purged"
_MOST = 20


@dataclass(frozen=True, slots=True)
class PurgeView:
    """The values of the properties of `Purging`, one by one."""

    files: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    count: int = 0
    typed: str = ""
    problem: str = ""


@view_model
class Purging(QObject):
    """Deletes sealed signatures, and only those that a receipt says have arrived."""

    changed = Signal()
    purged = Signal()

    def __init__(self, shell: Shell, store: Store, folders: Folders) -> None:
        super().__init__()
        self._shell, self._store, self._look = shell, store, folders
        self._found: tuple[Path, ...] = ()
        self._receipt, self._count = b"", 0
        self._typed, self._problem = "", ""
        self._view = PurgeView()
        shell.language_changed.connect(self._refresh)
        shell.page_changed.connect(self._turned)

    # --- for the pages ---------------------------------------------------------------

    @Slot()
    def lookAgain(self) -> None:
        """Look for receipts on sticks and in folders."""
        self._found = _receipts(self._look())
        self._say("" if self._found else "no-receipt")

    @Slot(int)
    def choose(self, index: int) -> None:
        """Read the receipt at *index*."""
        self._read(self._found[index])

    @Slot(QUrl)
    def chooseUrl(self, url: QUrl) -> None:
        """Read a receipt that was pointed at."""
        self._read(Path(url.toLocalFile()))

    @Slot(str)
    def setTyped(self, text: str) -> None:
        """Take the number as typed."""
        self._typed = text
        self._say("")

    @Slot()
    def next(self) -> None:
        """Go on to the passphrase, if the number is right."""
        right = _number(self._typed) == self._count
        self._say("" if right else "count-differs")
        if right:
            self._shell.show(PHRASE)

    @Slot(str)
    def purge(self, passphrase: str) -> None:
        """Delete, if the passphrase is right."""
        self._say("" if passphrase.strip() else "phrase-empty")
        if self._store.busy or not passphrase.strip() or _number(self._typed) != self._count:
            return
        receipt, typed, now = self._receipt, self._count, self._store.now()

        def act(journal: Journal) -> None:
            from kiosk.copies import SPOOL, sweep

            journal.purge(receipt, passphrase, typed, now)
            sweep(journal, self._store.folder / SPOOL)

        self._store.change(act, lambda _: self._done(), self._shell.refuse)

    @Slot()
    def back(self) -> None:
        """Go back to the number, and from there to the receipts."""
        before = SURE if self._shell.property("page") == PHRASE else PAGE
        self._say("")
        self._shell.show(before, forward=False)

    @Slot()
    def leave(self) -> None:
        """Go to the desk."""
        self._shell.show("Desk", forward=False)

    # --- inside ----------------------------------------------------------------------

    def _turned(self) -> None:
        page = self._shell.property("page")
        if page == PAGE:
            self._receipt, self._typed = b"", ""
            self.lookAgain()

    def _read(self, path: Path) -> None:
        """Have the journal say whether the receipt tells of all that is here."""
        from kiosk.exports.merge_receipt import MAX_FILE
        from kiosk.files import read_plain

        if self._store.busy:
            return
        try:
            raw = read_plain(path, MAX_FILE)
        except OSError:
            self._shell.refuse(ReceiptRefused(why="damaged"))
            return

        def act(journal: Journal) -> int:
            journal.check_receipt(raw)
            return journal.held

        def answer(held: int) -> None:
            self._receipt, self._count = raw, held
            self._say("" if held else "nothing-held")
            if held:
                self._shell.show(SURE)

        self._store.ask(act, answer, self._shell.refuse)

    def _done(self) -> None:
        self._receipt, self._typed = b"", ""
        self._refresh()
        self.purged.emit()
        self._shell.show(DONE)

    def _say(self, problem: str) -> None:
        self._problem = problem
        self._refresh()

    def _refresh(self) -> None:
        self._view = PurgeView(
            files=[file.name for file in self._found],
            folders=[str(file.parent) for file in self._found],
            count=self._count,
            typed=self._typed,
            problem=problems.words(self._problem),
        )
        self.changed.emit()

    files = shown(STRINGS, "files", changed)
    folders = shown(STRINGS, "folders", changed)
    count = shown(int, "count", changed)
    typed = shown(str, "typed", changed)
    problem = shown(str, "problem", changed)


def _receipts(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """Give the receipts that lie in *folders* themselves."""
    from kiosk.exports.merge_receipt import SUFFIX

    found = (
        file for folder in with_ours(folders) for file in entries(folder) if file.suffix == SUFFIX
    )
    return tuple(sorted(found))[:_MOST]


def _number(typed: str) -> int:
    """Give the number that was typed, -1 for none; a comma or a blank between is no fault."""
    digits = typed.replace(",", "").replace(" ", "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() else -1
