"""What stands around the kiosk, as only its window can tell: screen, keyboard, voice, printer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QInputDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.kiosk.calibration import Calibration
from ui.kiosk.printing import Printing
from ui.kiosk.shell import Shell
from ui.kiosk.voice import Voice

if TYPE_CHECKING:
    from kiosk.ready.machine import Ticks
    from kiosk.ready.value import Machine, Window

Look = Callable[[Path, datetime, "Ticks | None"], "Machine"]
_PENS = {QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus}


def machine(folder: Path, now: datetime, since: Ticks | None) -> Machine:
    """Give what the machine says of itself; may wait for a stick: not for the GUI's thread."""
    from kiosk.ready import machine as machines

    return machines.look(folder, now, since)


class Around(QObject):
    """Looks at the window's surroundings; `changed` tells that a voice or printer answered."""

    changed = Signal()

    def __init__(
        self, shell: Shell, calibration: Calibration, voice: Voice, printing: Printing
    ) -> None:
        super().__init__()
        self._shell, self._calibration = shell, calibration
        self._voice, self._printing = voice, printing
        self._window: QQuickWindow | None = None
        voice.changed.connect(self.changed)
        printing.changed.connect(self.changed)

    def watch(self, window: QQuickWindow) -> None:
        """Look at *window* from now on."""
        self._window = window

    def wake(self) -> None:
        """Have the voice and the printers tell of themselves; nobody waits for them."""
        self._voice.wake()
        self._printing.seek()

    def look(self) -> Window | None:
        """Give what is there now, None before there is a window."""
        from kiosk.ready.value import Window

        window = self._window
        if window is None:
            return None
        density = float(self._shell.property("density")) or 1.0
        size = window.screen().size()
        panel = window.findChild(QQuickItem, "keyboard")
        return Window(
            density=density,
            short=round(min(size.width(), size.height()) / density),
            fitted=self._calibration.fitted,
            touch=any(device.type() in _PENS for device in QInputDevice.devices()),
            keyboard=panel is not None and panel.property("item") is not None,
            voices=self._voice.languages,
            printer=self._printing.printer.removeprefix("file:").rpartition("/")[2],
        )
