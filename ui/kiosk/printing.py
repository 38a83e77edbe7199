"""The receipt on paper, where a printer stands by. Nothing waits for a printer."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QProcess, QTimer, Signal, Slot

from kiosk.model import Language
from ui.jobs import Jobs
from ui.kiosk.shell import Shell
from ui.kiosk.signing import Signing
from ui.kiosk.store import Store
from ui.shown import view_model

_PROGRAM = Path(__file__).parent.parent / "printer.py"
# The first pages are shown before anybody looks for printers.
_LATER = 2500
_PATIENCE = 30_000


@view_model
class Printing(QObject):
    """Prints the receipt that is shown, by a process that nobody waits for.

    `possible` is false where no printer was found. A printer that fails says so in
    `problem`; the receipt on the screen is as good.
    """

    changed = Signal()

    def __init__(
        self, shell: Shell, signing: Signing, store: Store, jobs: Jobs, printer: str | None
    ) -> None:
        """Use *printer*; the machine's default one if it is empty, and none if it is None."""
        super().__init__()
        self._shell, self._signing, self._store, self._jobs = shell, signing, store, jobs
        self._printer, self._roll = printer or "", False
        self._unasked = printer == ""
        self._pass, self._busy, self._printed, self._failed = 0, False, False, False
        self._running: set[QProcess] = set()
        shell.page_changed.connect(self._begin)
        shell.language_changed.connect(self.changed)

    def close(self) -> None:
        """Take no more; what hangs at a printer is not waited for."""
        for process in self._running:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)

    @property
    def printer(self) -> str:
        """The printer's name; empty where none was found."""
        return self._printer

    def seek(self) -> None:
        """Look for printers, once."""
        if self._unasked:
            self._unasked = False
            process = self._run("list")
            process.finished.connect(lambda code, _: self._take(process, code))

    @Slot()
    def start(self) -> None:
        """Print the receipt that is shown."""
        opened, code = self._store.opened, str(self._signing.property("receipt"))
        if opened is None or not code or not self._printer or self._busy:
            return
        # People rehearse under an official campaign, too: the paper says so.
        campaign = replace(opened.campaign.campaign, mode=opened.mode)
        made = self._store.now().local
        language: Language = "es" if self._shell.property("language") == "es" else "en"
        roll, now = self._roll, self._pass

        def task() -> bytes:
            from kiosk.packet.receipt import Form, write

            return write(campaign, code, language, Form.ROLL if roll else Form.A6, made)

        self._busy, self._failed = True, False
        self.changed.emit()
        self._jobs.run(
            task, lambda pdf: self._print(now, pdf), lambda _: self._end(now, well=False)
        )

    def _print(self, now: int, pdf: bytes) -> None:
        process = self._run("print", self._printer)
        process.finished.connect(lambda code, _: self._end(now, well=code == 0))
        process.write(pdf)
        process.closeWriteChannel()

    def _end(self, now: int, *, well: bool) -> None:
        """Say how it went, if the page is still the one that asked."""
        if now == self._pass:
            self._busy, self._printed, self._failed = False, well, not well
            self.changed.emit()

    def _begin(self) -> None:
        """Forget what became of the last receipt; look for printers before the first one."""
        self._pass += 1
        self._busy = self._printed = self._failed = False
        self.changed.emit()
        if self._unasked and self._shell.signs():
            QTimer.singleShot(_LATER, self, self.seek)

    def _take(self, process: QProcess, code: int) -> None:
        found = json.loads(bytes(process.readAllStandardOutput().data())) if code == 0 else []
        if found:
            self._printer, self._roll = found[0]["name"], found[0]["roll"]
            self.changed.emit()

    def _run(self, *words: str) -> QProcess:
        process = QProcess(self)
        self._running.add(process)
        process.finished.connect(lambda _: self._running.discard(process))
        process.start(sys.executable, ["-P", str(_PROGRAM), *words])
        QTimer.singleShot(_PATIENCE, process, process.kill)
        return process

    def _get_possible(self) -> bool:
        return bool(self._printer)

    def _get_busy(self) -> bool:
        return self._busy

    def _get_printed(self) -> bool:
        return self._printed

    def _get_problem(self) -> str:
        words = QCoreApplication.translate(
            "Printing", "The receipt could not be printed. Please take a photo of it."
        )
        return str(words) if self._failed else ""

    possible = Property(bool, _get_possible, notify=changed)
    busy = Property(bool, _get_busy, notify=changed)
    printed = Property(bool, _get_printed, notify=changed)
    problem = Property(str, _get_problem, notify=changed)
