"""The pages of the kiosk with this campaign, drawn by the kiosk itself in another process."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KioskError, PreviewRefused
from ui.console.draft_box import DraftBox
from ui.console.shell import ConsoleShell
from ui.jobs import Jobs

_PATIENCE = 120


class Previewing(QObject):
    """Has the pictures made, and holds them in a folder that goes with the window."""

    changed = Signal()

    def __init__(self, shell: ConsoleShell, box: DraftBox) -> None:
        super().__init__()
        self._shell, self._box = shell, box
        self.jobs = Jobs("preview")  # its own: what is typed meanwhile is kept at once
        self.jobs.faulted.connect(lambda: shell.refuse(PreviewRefused()))
        self._drawing: subprocess.Popen[bytes] | None = None
        self._folder: Path | None = None
        self._files: tuple[Path, ...] = ()
        self.working = False

    @property
    def pictures(self) -> list[str]:
        """The pictures, as addresses."""
        return [file.resolve().as_uri() for file in self._files]

    @property
    def names(self) -> list[str]:
        """What each picture shows: the kiosk's page and its language."""
        return [file.stem.partition("-")[2] for file in self._files]

    def refresh(self) -> None:
        """Draw all pages anew, both languages and the printed letter."""
        if self.working:
            return
        self.working = True
        folder = Path(tempfile.mkdtemp(prefix="firma-preview-"))
        draft, campaign = folder / "preview.draft", self._box.campaign
        self.changed.emit()

        def task() -> tuple[Path, ...]:
            from kiosk.campaign.drafting import save_draft

            save_draft(draft, campaign)
            return self._drawn(draft, folder)

        def done(files: tuple[Path, ...]) -> None:
            self._drop()
            self.working, self._folder, self._files = False, folder, files
            self.changed.emit()

        def refused(refusal: KioskError) -> None:
            shutil.rmtree(folder, ignore_errors=True)
            self.working = False
            self._shell.refuse(refusal)
            self.changed.emit()

        self.jobs.run(task, done, refused)

    def close(self) -> None:
        """Draw no more, and leave no picture behind."""
        if self._drawing is not None:
            self._drawing.terminate()
        self.jobs.finish()
        self._drop()

    def _drop(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder, self._files = None, ()

    def _drawn(self, draft: Path, folder: Path) -> tuple[Path, ...]:
        """Have another process draw the pages. Runs on the worker."""
        command = (sys.executable, "-m", "ui.console.preview_pages", str(draft), str(folder))
        nobody = subprocess.DEVNULL
        try:
            self._drawing = subprocess.Popen(command, stdin=nobody, stdout=nobody, stderr=nobody)  # noqa: S603 - ourselves
            code = self._drawing.wait(_PATIENCE)
        except (OSError, subprocess.TimeoutExpired) as cause:
            raise PreviewRefused from cause
        finally:
            if self._drawing is not None:
                self._drawing.kill()
                self._drawing = None
        files = tuple(sorted(folder.glob("*.png")))
        if code or not files:
            raise PreviewRefused
        return files
