"""What somebody at the screen says to long work: wait, go on, stop."""

from __future__ import annotations

from threading import Event


class Token:
    """Paused, running or cancelled; one thread says so, another one asks."""

    def __init__(self) -> None:
        """Run."""
        self._running, self._cancelled = Event(), Event()
        self._running.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work is to end where nothing is half done."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether the work is to rest."""
        return not self._running.is_set()

    def pause(self) -> None:
        """Let the work rest where it is."""
        if not self.cancelled:
            self._running.clear()

    def go_on(self) -> None:
        """Let it go on."""
        self._running.set()

    def cancel(self) -> None:
        """Let it end; there is no way back."""
        self._cancelled.set()
        self._running.set()

    def wait(self) -> bool:
        """Rest as long as the work is paused; tell whether it goes on then."""
        self._running.wait()
        return not self.cancelled
