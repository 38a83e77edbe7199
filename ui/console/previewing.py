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

_PATIENCE = 120


class Previewing(QObject):
    """Has the pictures made, and holds them in a folder that goes with the window."""

    changed = Signal()

    def __init__(self, shell: ConsoleShell, box: DraftBox) -> None:
        super().__init__()
        self._shell, self._box = shell, box
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
            return _drawn(draft, folder)

        def done(files: tuple[Path, ...]) -> None:
            self._drop()
            self.working, self._folder, self._files = False, folder, files
            self.changed.emit()

        def refused(refusal: KioskError) -> None:
            shutil.rmtree(folder, ignore_errors=True)
            self.working = False
            self._shell.refuse(refusal)
            self.changed.emit()

        self._box.run(task, done, refused)

    def close(self) -> None:
        """Leave no picture behind."""
        self._drop()

    def _drop(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder, self._files = None, ()


def _drawn(draft: Path, folder: Path) -> tuple[Path, ...]:
    command = (sys.executable, "-m", "ui.console.preview_pages", str(draft), str(folder))
    try:
        run = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603 - ourselves
    except (OSError, subprocess.TimeoutExpired) as cause:
        raise PreviewRefused from cause
    files = tuple(sorted(folder.glob("*.png")))
    if run.returncode or not files:
        raise PreviewRefused
    return files
