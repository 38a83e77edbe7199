"""When the journal's key leaves the memory by itself: nobody there for long, or a sleep."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.kiosk.shell import TOUCHING, Shell
from ui.kiosk.store import Store

IDLE_SECONDS = 30 * 60
BEAT_MS = 5000
SLEPT_SECONDS = 10
# Where there is no key yet, or none any more.
_LOCKED = ("", "Welcome", "Unlock", "SetupCampaign", "SetupFingerprint", "SetupName")


class Ticks(NamedTuple):
    """Seconds that no clock sets: while the machine was awake, and all of them."""

    awake: float
    all: float


def machine_ticks() -> Ticks:
    """Give what the machine counts; where it does not count its sleep, both are the same."""
    awake = time.monotonic()
    if hasattr(time, "CLOCK_BOOTTIME"):
        return Ticks(awake, time.clock_gettime(time.CLOCK_BOOTTIME))
    return Ticks(awake, awake)


def slept(before: Ticks, now: Ticks, beat: float = BEAT_MS / 1000) -> bool:
    """Tell whether the machine slept between two beats.

    A sleep that is counted shows as a difference of the two. One that is not told apart
    shows as a beat that came a minute late: no work of ours holds up the window so long.
    """
    counted = (now.all - before.all) - (now.awake - before.awake)
    return counted > SLEPT_SECONDS or now.awake - before.awake > beat + 60


class Lock(QObject):
    """Closes the journal after a long idle time or a sleep; the five words open it again."""

    def __init__(
        self,
        shell: Shell,
        store: Store,
        forget: Callable[[], None],
        *,
        idle_seconds: float = IDLE_SECONDS,
        ticks: Callable[[], Ticks] = machine_ticks,
    ) -> None:
        """*forget* wipes what somebody was signing."""
        super().__init__()
        self._shell, self._store, self._forget = shell, store, forget
        self._idle_seconds, self._ticks = idle_seconds, ticks
        self._last = ticks()
        self._idle_since = self._last.awake
        self._clock = QTimer(self, interval=BEAT_MS)
        self._clock.timeout.connect(self.beat)
        self._clock.start()

    def stop(self) -> None:
        """Look no more: the window is being closed."""
        self._clock.stop()

    def beat(self) -> None:
        """Look at the ticks: how long nobody touched anything, and whether there was a sleep."""
        before, now = self._last, self._ticks()
        self._last = now
        if self._store.busy:
            self._idle_since = now.awake
        if slept(before, now) or now.awake - self._idle_since >= self._idle_seconds:
            self.lock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice every touch of the window; let it pass."""
        if event.type() in TOUCHING:
            self._idle_since = self._ticks().awake
        return super().eventFilter(watched, event)

    def lock(self) -> None:
        """Take the key out of the memory, once what is under way has ended."""
        self._idle_since = self._last.awake
        if self._store.opened is None or self._shell.property("page") in _LOCKED:
            return
        self._forget()
        self._store.lock(lambda _: self._shell.show("Unlock", forward=False), self._shell.refuse)
