"""The thread that talks to the storage: nobody waits for it, and it is stopped at any moment."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KioskError, SyncRefused
from ui.jobs import Jobs

if TYPE_CHECKING:
    from kiosk.campaign.value import Storage
    from kiosk.sync.box import Box
    from kiosk.sync.fetch import Fetched
    from kiosk.sync.send import Parcel

T = TypeVar("T")
Refused = Callable[[KioskError], None]


class Courier(QObject):
    """Runs one round with the storage after the other, on a thread of its own."""

    told = Signal(object, int, str)
    fetched = Signal(str, str)
    faulted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._jobs = Jobs("storage")
        self._jobs.faulted_quietly.connect(self.faulted)
        self._lock = Lock()
        self._stopped = False
        self._cancel: Callable[[], None] = lambda: None

    def send(self, box: Box, these: tuple[int, ...], done: Callable[[str], None]) -> None:
        """Send *these* files of *box*; `told` says of each how it ended, *done* that all did.

        The signal comes on the thread that made this object, like *done*.
        """
        from kiosk.sync.send import send
        from kiosk.sync.storage import Remote

        parcels = box.parcels(these)
        number = dict(zip(parcels, these, strict=True))

        async def work() -> str:
            def told(parcel: Parcel, said: str) -> None:
                self.told.emit(box, number[parcel], said)

            return await send(Remote(box.storage, box.folder), parcels, told)

        def ended(reason: str | None) -> None:
            done(reason or "")

        self._run(work, ended, lambda refusal: done(str(refusal.facts.get("why", ""))))

    def probe(self, storage: Storage, folder: str, done: Callable[[str], None]) -> None:
        """Try a storage; *done* is given the reason why it cannot be used, or nothing."""
        from kiosk.sync.probe import probe
        from kiosk.sync.storage import Remote

        async def work() -> str:
            try:
                await probe(Remote(storage, folder))
            except SyncRefused as refused:
                return str(refused.facts["why"])
            return ""

        self._run(work, lambda reason: done(reason or ""), lambda _: done("odd"))

    def fetch(
        self,
        storage: Storage,
        folder: str,
        into: Path,
        done: Callable[[Path, Fetched | None], None],
        refused: Refused,
    ) -> None:
        """Bring what is not in *into* yet; `fetched` says of each name how it ended.

        A folder that cannot be written to is told by `faulted`.
        """
        from kiosk.sync.fetch import fetch
        from kiosk.sync.storage import Remote

        async def work() -> Fetched:
            await asyncio.to_thread(into.mkdir, parents=True, exist_ok=True)
            return await fetch(Remote(storage, folder), into, self.fetched.emit)

        self._run(work, lambda found: done(into, found), refused)

    def close(self) -> None:
        """Stop what is under way, wherever it is, and end the thread."""
        with self._lock:
            self._stopped = True
            self._cancel()
        self._jobs.finish()

    def _run(
        self,
        work: Callable[[], Coroutine[None, None, T]],
        done: Callable[[T | None], None],
        refused: Refused,
    ) -> None:
        def task() -> T | None:
            try:
                return asyncio.run(self._stoppable(work))
            except asyncio.CancelledError:
                return None

        self._jobs.run(task, done, refused, quiet=True)

    async def _stoppable(self, work: Callable[[], Coroutine[None, None, T]]) -> T | None:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        with self._lock:
            if self._stopped or task is None:
                return None
            self._cancel = lambda: _threadsafe(loop, task)
        try:
            return await work()
        finally:
            with self._lock:
                self._cancel = lambda: None


def _threadsafe(loop: asyncio.AbstractEventLoop, task: asyncio.Task[object]) -> None:
    loop.call_soon_threadsafe(task.cancel)
