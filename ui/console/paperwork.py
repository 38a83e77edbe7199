"""PDFs on their way out: printed by a process that nobody waits for, or copied elsewhere."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QProcess, Signal

from kiosk.errors import PaperRefused
from kiosk.files import write_durably
from ui.console.telling import said

_PROGRAM = Path(__file__).parent.parent / "printer.py"
_TABLE: dict[str, object] = {
    "printing": QT_TRANSLATE_NOOP("Paperwork", "Printing on %1…"),
    "printed": QT_TRANSLATE_NOOP("Paperwork", "Given to the printer %1."),
    "failed": QT_TRANSLATE_NOOP(
        "Paperwork", "%1 did not print it. Open the saved file in another program and print there."
    ),
}


class Paperwork(QObject):
    """The printers of this machine, and what became of what was sent to them."""

    changed = Signal()

    def __init__(self, printer: str | None) -> None:
        """Use *printer* alone; those of the machine if it is empty, and none if it is None."""
        super().__init__()
        self.printers: list[str] = [printer] if printer else []
        self._unasked = printer == ""
        self._code, self._name = "", ""
        self._running: set[QProcess] = set()

    @property
    def told(self) -> str:
        """What became of the last print, in the window's language."""
        return said("Paperwork", _TABLE, self._code, self._name) if self._code else ""

    def close(self) -> None:
        """Take no more; what hangs at a printer is not waited for."""
        for process in self._running:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)

    def seek(self) -> None:
        """Look for printers, once."""
        if self._unasked:
            self._unasked = False
            process = self._run("list")
            process.finished.connect(lambda code, _: self._take(process, code))

    def forget(self) -> None:
        """Say nothing any more of what was printed."""
        self._code = ""

    def print_file(self, file: Path, printer: int) -> None:
        """Print every page of *file* on the printer at this place."""
        try:
            pdf = file.read_bytes()
        except OSError:
            self._tell("failed")
            return
        self._name = self.printers[printer].removeprefix("file:")
        self._tell("printing")
        process = self._run("print", self.printers[printer])
        process.finished.connect(lambda code, _: self._tell("failed" if code else "printed"))
        process.write(pdf)
        process.closeWriteChannel()

    def _take(self, process: QProcess, code: int) -> None:
        found = json.loads(bytes(process.readAllStandardOutput().data())) if code == 0 else []
        self.printers = [one["name"] for one in found if not one["roll"]]
        self.changed.emit()

    def _tell(self, code: str) -> None:
        self._code = code
        self.changed.emit()

    def _run(self, *words: str) -> QProcess:
        process = QProcess(self)
        self._running.add(process)
        process.finished.connect(lambda _: self._running.discard(process))
        process.start(sys.executable, ["-P", str(_PROGRAM), *words])
        return process


def copied(source: Path, target: Path) -> Path:
    """Write the bytes of *source* durably to *target*; `PaperRefused` where that fails."""
    try:
        write_durably(target, source.read_bytes())
    except OSError as cause:
        raise PaperRefused(file=target.name) from cause
    return target
