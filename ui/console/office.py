"""The registry behind the one worker thread: every call answers later, long work can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot

from kiosk.errors import EventClosed, KioskError
from kiosk.model import Moment
from ui.jobs import Jobs
from ui.kiosk.store import Clock
from ui.shown import view_model

if TYPE_CHECKING:
    from kiosk.campaign.value import SignedCampaign
    from kiosk.crypto.passphrase import Cost
    from kiosk.crypto.seal import Identity
    from kiosk.registry.registry import Registry

T = TypeVar("T")
Refused = Callable[[KioskError], None]
Tell = Callable[[int, int], bool]
"""Told how much is done and of how much, on the worker; False asks to stop here."""
_BEAT = 0.1


@view_model
class Office(QObject):
    """Opens the registry with a passphrase, and hands every action to the worker."""

    changed = Signal()
    opened = Signal()
    closed = Signal()
    work_changed = Signal()
    _told = Signal(int, int)

    def __init__(self, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._jobs, self._clock = jobs, clock
        self._registry: Registry | None = None
        self.campaign: SignedCampaign | None = None
        self.path: Path | None = None
        self.by, self.opened_by = "", ""
        self.identities: tuple[Identity, ...] = ()
        self._work, self._done, self._all, self._since, self._last = "", 0, 0, 0.0, 0.0
        self._stopped, self._go_on = Event(), Event()
        self._go_on.set()
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def now(self) -> Moment:
        """Give the moment that it is, as the register notes it."""
        return Moment.at(self._clock())

    def open(
        self, path: Path, passphrase: str, done: Callable[[SignedCampaign], None], refused: Refused
    ) -> None:
        """Open the registry at *path*; *done* gets the campaign it was made for."""
        from kiosk.registry.registry import open_registry

        self._jobs.run(
            lambda: self._hold(open_registry(path, passphrase)), self._keep(path, done), refused
        )

    def create(
        self,
        path: Path,
        campaign: SignedCampaign,
        passphrase: str,
        cost: Callable[[], Cost],
        done: Callable[[SignedCampaign], None],
        refused: Refused,
    ) -> None:
        """Make an empty registry of *campaign* at *path*, and open it."""
        from kiosk.registry.registry import create, open_registry

        now = self.now()

        def task() -> SignedCampaign:
            create(path, campaign, passphrase, cost(), now)
            return self._hold(open_registry(path, passphrase))

        self._jobs.run(task, self._keep(path, done), refused)

    def ask(
        self,
        act: Callable[[Registry], T],
        done: Callable[[T], None],
        refused: Refused,
        *,
        quiet: bool = False,
    ) -> None:
        """Call *act* with the open registry, on its thread; *quiet* as in `Jobs.run`."""
        self._jobs.run(lambda: act(self._held()), done, refused, quiet=quiet)

    def change(
        self, act: Callable[[Registry], T], done: Callable[[T], None], refused: Refused
    ) -> None:
        """Call *act*, which changes what is held; every page hears of it after *done*."""

        def answer(result: T) -> None:
            done(result)
            self.changed.emit()

        self.ask(act, answer, refused)

    def work(
        self,
        name: str,
        act: Callable[[Registry, Tell], T],
        done: Callable[[T], None],
        refused: Refused,
    ) -> None:
        """Call *act*, which takes long, under *name*; it tells how far it is.

        While it runs its progress stands at the foot of the window, with ways to pause and
        to stop. Whatever became of it, every page hears that what is held may have changed.
        """
        self._work, self._done, self._all = name, 0, 0
        self._since, self._last = monotonic(), 0.0
        self._stopped.clear()
        self._go_on.set()
        self.work_changed.emit()
        self.ask(lambda held: act(held, self._tell), self._after(done), self._after(refused))

    def run(self, act: Callable[[], T], done: Callable[[T], None], refused: Refused) -> None:
        """Call *act*, which needs no registry, on the worker."""
        self._jobs.run(act, done, refused)

    def lock(self, done: Callable[[None], None]) -> None:
        """Close the registry, and forget the keys that were at hand."""

        def locked(_: None) -> None:
            self.campaign, self.path, self.by, self.identities = None, None, "", ()
            done(None)
            self.closed.emit()

        self._jobs.run(self._let_go, locked, lambda _: None)

    def close(self) -> None:
        """Stop long work, close the registry on its own thread, end the thread."""
        self.stop()
        self._jobs.run(self._let_go, lambda _: None, lambda _: None)
        self._jobs.finish()

    @Slot()
    def pause(self) -> None:
        """Let long work rest where it is."""
        self._go_on.clear()
        self.work_changed.emit()

    @Slot()
    def resume(self) -> None:
        """Let long work go on."""
        self._go_on.set()
        self._since, self._last = monotonic(), 0.0
        self.work_changed.emit()

    @Slot()
    def stop(self) -> None:
        """Ask long work to end at the next point where nothing is half done."""
        self._stopped.set()
        self._go_on.set()
        self.work_changed.emit()

    def _tell(self, done: int, whole: int) -> bool:
        """Note how far the work is; wait while it is paused. Runs on the worker."""
        now = monotonic()
        if now - self._last >= _BEAT or done >= whole:
            self._last = now
            self._told.emit(done, whole)
        self._go_on.wait()
        return not self._stopped.is_set()

    def _hear(self, done: int, whole: int) -> None:
        if self._work:
            self._done, self._all = done, whole
            self.work_changed.emit()

    def _after(self, told: Callable[[T], None]) -> Callable[[T], None]:
        def answer(result: T) -> None:
            self._work = ""
            self.work_changed.emit()
            told(result)
            self.changed.emit()

        return answer

    def _keep(
        self, path: Path, done: Callable[[SignedCampaign], None]
    ) -> Callable[[SignedCampaign], None]:
        def answer(campaign: SignedCampaign) -> None:
            self.campaign, self.path = campaign, path
            self.opened.emit()
            done(campaign)

        return answer

    def _hold(self, registry: Registry) -> SignedCampaign:
        self._let_go()
        self._registry, self.opened_by = registry, registry.opened_by
        return registry.campaign

    def _held(self) -> Registry:
        if self._registry is None:
            raise EventClosed
        return self._registry

    def _let_go(self) -> None:
        if self._registry is not None:
            self._registry.close()
            self._registry = None

    def _get_share(self) -> float:
        return self._done / self._all if self._all else 0.0

    def _get_left(self) -> int:
        spent = monotonic() - self._since
        if not self._done or spent < 1:
            return -1
        return round(spent / self._done * (self._all - self._done))

    def _get_speed(self) -> int:
        spent = monotonic() - self._since
        return round(self._done / spent) if spent >= 1 else 0

    working = Property(str, lambda self: self._work, notify=work_changed)
    paused = Property(bool, lambda self: not self._go_on.is_set(), notify=work_changed)
    stopping = Property(bool, lambda self: self._stopped.is_set(), notify=work_changed)
    done = Property(int, lambda self: self._done, notify=work_changed)
    whole = Property(int, lambda self: self._all, notify=work_changed)
    share = Property(float, _get_share, notify=work_changed)
    secondsLeft = Property(int, _get_left, notify=work_changed)
    speed = Property(int, _get_speed, notify=work_changed)
