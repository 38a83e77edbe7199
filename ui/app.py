"""The composition root: builds everything, hands it down, tears it down in order."""

from __future__ import annotations

import sys
from importlib import import_module
from types import TracebackType

from PySide6.QtCore import QTimer, QTranslator, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

import resources
from kiosk.event import State
from kiosk.home import is_enrolled
from kiosk.model import Language
from ui.application import QML, application
from ui.jobs import log_fault
from ui.kiosk.fastening import Fastening
from ui.kiosk.guard import Guard
from ui.kiosk.inkpad import InkPad
from ui.kiosk.lock import Lock
from ui.kiosk.pager import Pager
from ui.kiosk.qrcode import QrCode
from ui.options import Options
from ui.rooms import Rooms

__all__ = ["QML", "Kiosk", "Options", "application"]

ITEMS = (InkPad, Pager, QrCode)  # importing them makes them known to QML
# What no first page needs is loaded while somebody looks at it.
_SOON = (
    "kiosk.journal",
    "kiosk.exports.write",
    "kiosk.copies",
    "kiosk.campaign.check",
    "kiosk.signing",
    "kiosk.words",
    "kiosk.qr",
    "kiosk.ready.machine",
    "kiosk.sync.box",
    "kiosk.sync.send",
)
_SOON_MS = 120


class Kiosk(Rooms):
    """One running kiosk: its window, its view models, its journal's thread."""

    def __init__(self, options: Options) -> None:
        """Build everything and show the first page."""
        self.app = application()
        self._translator = QTranslator()
        # Qt reads the bytes where they are: they must live as long as the translator.
        self._words = resources.at("translations", "firma_es.qm").read_bytes()
        self._translator.load(self._words)
        super().__init__(options, self._speak, self.end)
        self.jobs.faulted.connect(self._stumble)
        self.engine = QQmlApplicationEngine()
        self.window = self._load(options)
        self._around.watch(self.window)
        self._guard = Guard(self.shell, self.window)
        self._fastening = Fastening(
            self.shell, self.store, self.window, self.end, returns=options.full_screen
        )
        self._guard.panicked.connect(self._panic)
        self.lock = Lock(self.shell, self.store, self._forget, idle_seconds=options.lock_seconds)
        self.window.installEventFilter(self.lock)
        sys.excepthook = self._fault
        self.shell.show("Unlock" if is_enrolled(options.folder) else "Welcome")
        self._unloaded = list(_SOON)
        self._soon = QTimer(interval=_SOON_MS)
        self._soon.timeout.connect(self._load_next)
        self._soon.start()

    def run(self) -> int:
        """Run until the volunteer ends the program; give the exit code."""
        code = self.app.exec()
        self.close()
        return code

    def end(self) -> None:
        """Let `run` end. To close the window is no way: it refuses while a journal is open."""
        self.app.exit(0)

    def close(self) -> None:
        """Tear down: window and engine before the view models, the journal last."""
        sys.excepthook = sys.__excepthook__
        self._soon.stop()
        self._guard.release()
        self._fastening.release()
        self.shell.stop()
        self.day.stop()
        self.lock.stop()
        self.window.removeEventFilter(self.lock)
        self.window.removeEventFilter(self.shell)
        self.window.close()
        delete(self.engine)  # now: its bindings must not outlive the view models
        self.app.removeTranslator(self._translator)
        self.copying.close()
        self.syncing.close()
        self.voice.close()
        self.printing.close()
        self.ready.close()
        self.rehearsing.close()
        self.store.close()

    def _load(self, options: Options) -> QQuickWindow:
        self.engine.addImportPath(str(QML))
        self.engine.setInitialProperties(
            {
                "shell": self.shell,
                "models": self.models,
                "signing": self.signing,
                "voice": self.voice,
                "withdrawing": self.withdrawing,
                "day": self.day,
            }
        )
        self.engine.load(QUrl.fromLocalFile(str(QML / "Main.qml")))
        window = next(iter(self.engine.rootObjects()), None)
        if not isinstance(window, QQuickWindow):
            raise RuntimeError("the window could not be built")  # noqa: TRY004 not a wrong type
        screen = window.screen()
        self.calibration.fit(screen.size().toTuple(), screen.physicalDotsPerInch() / 25.4)
        if options.density:
            self.shell.set_density(options.density)
        window.installEventFilter(self.shell)
        window.resize(*options.size)
        if options.full_screen:
            window.showFullScreen()
        else:
            window.show()
        return window

    def _speak(self, language: Language) -> None:
        if language == "es":
            self.app.installTranslator(self._translator)
        else:
            self.app.removeTranslator(self._translator)
        self.engine.retranslate()

    def _load_next(self) -> None:
        """Load one of the modules that the first page did not need.

        On this thread: while the keyboard's libraries are loaded here and speak to our log,
        another thread that loads one too would wait for this one for ever, and this for it.
        """
        if self._unloaded:
            import_module(self._unloaded.pop(0))
        else:
            self._soon.stop()

    def _panic(self) -> None:
        """Let signing rest: whoever looks after the kiosk wants nobody at it."""
        opened = self.store.opened
        if opened and opened.state is State.OPEN and self.shell.property("page") != "Saving":
            self._forget()
            self.shell.wake()
            if not self.rehearsing.property("practising"):
                self.day.go("pause")

    def _stumble(self) -> None:
        """Show that something went wrong, and forget who was signing."""
        self._forget()
        self.shell.stumble()

    def _fault(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Turn a bug in a slot into the page that says so; the log gets no values."""
        if issubclass(kind, KeyboardInterrupt):
            self.app.exit(130)
            return
        log_fault(fault.with_traceback(trace))
        self._stumble()
