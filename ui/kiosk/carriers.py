"""One stick that is in, and the thread that waits for it, so that nobody else has to."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Event as Flag
from typing import TYPE_CHECKING

from ui.jobs import Jobs
from ui.kiosk.copying_view import Seen

if TYPE_CHECKING:
    from kiosk.copies import Finding, Round, Standing, Stick, Task

RETRY_SECONDS = 60.0


class Carrier:
    """Brings one stick up to date, round by round, while it is in."""

    def __init__(self, stick: Stick, stumbled: Callable[[], None]) -> None:
        """Know nothing of *stick* yet: the first round reads all that is on it."""
        self.stick = stick
        self.id = b""
        self.finding: Finding | None = None
        self.busy = False
        self._checked: frozenset[int] = frozenset()
        self._complete = False
        self._begun, self._again = 0.0, 0.0
        self._stop = Flag()
        self._jobs = Jobs("stick")
        self._jobs.faulted_quietly.connect(self._stumbled)
        self._tell = stumbled

    def seen(self, standing: Standing | None) -> Seen:
        """Tell how the stick stands."""
        current = standing is not None and not self._lacks(standing.task) and self._complete
        return Seen(self.stick.name, self.busy, current, self.finding)

    def feed(
        self,
        task: Task,
        now: float,
        others: frozenset[bytes],
        done: Callable[[Carrier, Round], None],
    ) -> bool:
        """Begin a round if there is one to begin; *now* is in seconds. Tell whether it began."""
        failed = self.finding is not None
        if self.busy or (failed and now < self._again):
            return False
        if self._complete and not failed and not self._lacks(task):
            return False
        from kiosk.copies import bring_up

        stick, checked, chance = self.stick, self._checked, os.urandom(16)
        self.busy, self._begun = True, now
        self._jobs.run(
            lambda: bring_up(
                stick, task, chance, checked=checked, others=others, stop=self._stop.is_set
            ),
            lambda found: self._settle(found, done),
            lambda _: self._stumbled(),
            quiet=True,
        )
        return True

    def recheck(self) -> None:
        """Read everything again in the next round."""
        self._checked, self._complete = frozenset(), False

    def end(self, *, wait: bool) -> None:
        """Begin nothing more; what is being written ends by itself."""
        self._stop.set()
        self._jobs.finish(wait=wait)

    def _lacks(self, task: Task) -> bool:
        return not {copy.n for copy in task.copies} <= self._checked

    def _settle(self, found: Round, done: Callable[[Carrier, Round], None]) -> None:
        self.busy, self.id, self.finding = False, found.id or self.id, found.finding
        self._checked, self._complete = found.held, found.complete
        if found.finding is not None:
            # Whatever went wrong, the next chance begins by reading all that is there.
            self._wait()
        done(self, found)

    def _stumbled(self) -> None:
        from kiosk.copies import Finding
        from kiosk.errors import StickFailing

        self.busy, self.finding = False, Finding(StickFailing.code, self.stick.name)
        self._wait()
        self._tell()

    def _wait(self) -> None:
        self.recheck()
        self._again = self._begun + RETRY_SECONDS
