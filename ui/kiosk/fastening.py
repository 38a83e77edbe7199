"""What fastens the window to the screen of a running kiosk, put on and taken off together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtQuick import QQuickWindow

from ui.kiosk.awake import Awake
from ui.kiosk.front import Front
from ui.kiosk.pointer import Pointer
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store


class Fastening:
    """In front and open, without a pointer for fingers, awake while an event is open."""

    def __init__(
        self,
        shell: Shell,
        store: Store,
        window: QQuickWindow,
        end: Callable[[], None],
        *,
        returns: bool = False,
    ) -> None:
        """Put it on; *end* ends the program, and where it *returns* the window comes back."""
        self._shell, self._store = shell, store
        self._front = Front(shell, window, lambda: store.opened is not None, returns=returns)
        self._front.end_asked.connect(end)
        self._pointer = Pointer(window)
        self._awake = Awake()
        shell.page_changed.connect(self._look)

    def release(self) -> None:
        """Take it off: the window may close, the machine may sleep."""
        self._shell.page_changed.disconnect(self._look)
        self._awake.hold(on=False)
        self._pointer.release()
        self._front.release()

    def _look(self) -> None:
        self._awake.hold(on=self._store.event is not None)
