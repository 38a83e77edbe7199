"""The one way off the GUI thread.

A single worker thread owns the journal for the life of the program: SQLCipher
connections belong to their thread, and a queue of one keeps the order of signing.
What may have to wait for a stick or a network has a worker of its own.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from kiosk.errors import KioskError

T = TypeVar("T")
log = logging.getLogger("firma")


def log_fault(fault: BaseException) -> None:
    """Log a bug by its class and where it stood: never by its values, which may be a name."""
    stack = traceback.extract_tb(fault.__traceback__)
    places = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(stack))
    log.error("fault %s in %s", type(fault).__name__, places)


class Jobs(QObject):
    """Runs one task after the other and brings each answer back to the GUI thread."""

    faulted = Signal()
    faulted_quietly = Signal()
    idle_changed = Signal()
    _settled = Signal(object)

    def __init__(self, name: str = "journal") -> None:
        """Make the worker; its thread is called *name*."""
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._waiting = 0
        self._settled.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a task has not been answered yet."""
        return self._waiting > 0

    def run(
        self,
        task: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[KioskError], None],
        *,
        quiet: bool = False,
    ) -> None:
        """Run *task* on the worker; then, on the GUI thread, *done* or *refused*.

        Any other exception is a bug: it is logged without values and `faulted` is emitted.
        What nobody at the screen asked for is *quiet*: nothing looks `busy` meanwhile, and
        a bug in it is told by `faulted_quietly`.
        """
        if not quiet:
            self._waiting += 1
            self.idle_changed.emit()
        told = self.faulted_quietly if quiet else self.faulted
        future = self._pool.submit(task)
        future.add_done_callback(
            lambda ended: self._settled.emit(
                partial(self._settle, quiet, partial(self._answer, ended, done, refused, told))
            )
        )

    def drain(self) -> None:
        """Wait until every task so far has been done; its answer comes later."""
        self._pool.submit(lambda: None).result()

    def finish(self, *, wait: bool = True) -> None:
        """Let the task under way end, take no more, and end the thread."""
        self._pool.shutdown(wait=wait)

    def _call(self, settle: Callable[[], None]) -> None:
        settle()

    def _settle(self, quiet: bool, answer: Callable[[], None]) -> None:
        if quiet:
            answer()
            return
        self._waiting -= 1
        try:
            answer()
        finally:
            self.idle_changed.emit()

    def _answer(
        self,
        ended: Future[T],
        done: Callable[[T], None],
        refused: Callable[[KioskError], None],
        told: SignalInstance,
    ) -> None:
        fault = ended.exception()
        if isinstance(fault, KioskError):
            refused(_bare(fault))
        elif fault is not None:
            log_fault(fault)
            told.emit()
        else:
            done(ended.result())


def _bare(refusal: KioskError) -> KioskError:
    """Give *refusal* without the frames it came through: they hold what the signer said.

    A page keeps a refusal until somebody has read it, which may be the next person.
    """
    refusal.__cause__ = refusal.__context__ = None
    return refusal.with_traceback(None)
