"""Asks the machine neither to sleep nor to lock its screen while an event is open.

On Linux a desktop's screen saver is asked over its bus; in a session of our own nobody puts
out the screen, and packaging/linux keeps the machine from sleeping. macOS and Windows have
their own ways. None of them answers, and nobody holds a tablet's lid or power button.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess

_BUS = "firma-awake"
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_WINDOWS_ON, _WINDOWS_OFF = 0x80000003, 0x80000000  # winbase.h: continuous, display and system


class Awake:
    """Holds the machine awake, or lets it rest."""

    def __init__(self) -> None:
        self._on = False
        self._caffeine: QProcess | None = None

    def hold(self, *, on: bool) -> None:
        """Hold the machine awake from here on, or let go of it; the same again does nothing."""
        if on == self._on:
            return
        self._on = on
        if sys.platform == "win32":
            _tell_windows(on=on)
        elif sys.platform == "darwin":
            self._tell_mac(on=on)
        elif on and _has_bus():
            _tell_desktop()
        elif _has_bus():
            _leave_desktop()

    def _tell_mac(self, *, on: bool) -> None:
        if on:
            self._caffeine = QProcess()
            self._caffeine.start("/usr/bin/caffeinate", ["-di", "-w", str(os.getpid())])
        elif self._caffeine is not None:
            self._caffeine.kill()
            self._caffeine.waitForFinished(1000)
            self._caffeine = None


def _has_bus() -> bool:
    """Tell whether there is a bus, for Qt would start one where there is none."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    run = os.environ.get("XDG_RUNTIME_DIR")
    return run is not None and (Path(run) / "bus").exists()


def _tell_desktop() -> None:
    """Ask on a connection of its own, and wait for no answer: who leaves the bus lets go."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
    if bus.isConnected():
        call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
        call.setArguments(["Firma", "An event is open"])
        bus.send(call)


def _leave_desktop() -> None:
    from PySide6.QtDBus import QDBusConnection

    QDBusConnection.disconnectFromBus(_BUS)


def _tell_windows(*, on: bool) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(_WINDOWS_ON if on else _WINDOWS_OFF)
