"""The draft of a campaign, kept on the disk as it grows."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.errors import ConsoleFault, KioskError, NotSaved
from ui.console.shell import ConsoleShell
from ui.jobs import Jobs

if TYPE_CHECKING:
    from kiosk.campaign.problems import Problem
    from kiosk.campaign.value import Campaign, SignedCampaign

T = TypeVar("T")
FILE = "campaign.draft"
_SOON_MS = 400


class DraftBox(QObject):
    """What is being written, what is wrong with it, and whether the disk has it."""

    changed = Signal()
    rows_changed = Signal()

    def __init__(self, shell: ConsoleShell, home: Path) -> None:
        """Keep the draft in *home*; what was left there is gone on with."""
        from kiosk.campaign.drafting import new_draft

        super().__init__()
        self._shell, self.path = shell, home / FILE
        self.jobs = Jobs("campaign")
        self.jobs.faulted.connect(lambda: shell.refuse(ConsoleFault()))
        self.campaign: Campaign = new_draft()
        self.base: SignedCampaign | None = None
        self.problems: tuple[Problem, ...] = ()
        self.checked = self.campaign  # what the problems are about
        self.saved = True
        self.strays: dict[str, str] = {}  # typed, but not yet what the field takes
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.save)
        self._read()

    def put(self, campaign: Campaign, *, rows: bool = False) -> None:
        """Go on with *campaign*; *rows* tells that other fields are asked for than before."""
        self.campaign, self.saved = campaign, False
        self._soon.start()
        if rows:
            self.strays.clear()
            self._check()
            self.rows_changed.emit()
        self.changed.emit()

    def stray(self, path: str, text: str) -> None:
        """Go on showing *text* in the field *path* if the campaign could not take it."""
        from kiosk.campaign.fields import read_field

        self.strays.pop(path, None)
        if text.strip() and not read_field(self.campaign, path):
            self.strays[path] = text
            self.changed.emit()

    def take(self, campaign: Campaign, base: SignedCampaign | None) -> Path | None:
        """Go on with another campaign, drawn from *base*; give where the draft so far is kept."""
        from kiosk.campaign.drafting import save_draft

        aside = self._aside() if self.path.exists() or not self.saved else None
        try:
            if aside is not None:  # with what was typed last, which the disk may not have yet
                save_draft(aside, self.campaign)
        except (OSError, KioskError):
            self._shell.refuse(NotSaved())
            return None
        self.base = base
        self.put(campaign, rows=True)
        return aside

    def run(
        self,
        act: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[KioskError], None] | None = None,
    ) -> None:
        """Call *act* on this desk's own worker."""
        self.jobs.run(act, done, refused or self._shell.refuse)

    def save(self) -> None:
        """Keep the draft now, whole or not at all, and look what is wrong with it."""
        from kiosk.campaign.drafting import save_draft

        self._soon.stop()
        self._check()
        campaign, path = self.campaign, self.path

        def task() -> None:
            try:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                save_draft(path, campaign)
            except OSError as cause:
                raise NotSaved from cause

        def done(_: None) -> None:
            self.saved = campaign is self.campaign
            self.changed.emit()

        self.run(task, done)

    def close(self) -> None:
        """Keep what was typed last, and end the worker."""
        if not self.saved:
            self.save()
        self.jobs.finish()

    def _check(self) -> None:
        from kiosk.campaign.check import problems
        from kiosk.campaign.drafting import finished

        self.problems, self.checked = problems(finished(self.campaign)), self.campaign

    def _read(self) -> None:
        from kiosk.campaign.drafting import load_draft

        try:
            self.campaign = load_draft(self.path).campaign
        except FileNotFoundError:
            pass
        except (OSError, KioskError):
            try:  # not to be written over: somebody may still read it
                self.path.rename(self._aside())
            except OSError:
                self._shell.refuse(NotSaved())
        self._check()

    def _aside(self) -> Path:
        """Give a name that no draft has yet: nothing written is lost."""
        names = (self.path.with_name(f"campaign-{number}.draft") for number in count(1))
        return next(name for name in names if not name.exists())
