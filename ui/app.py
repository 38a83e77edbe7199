"""The composition root: builds everything, hands it down, tears it down in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, Qt, QTimer, QTranslator, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle
from shiboken6 import delete

import resources
from kiosk.event import State
from kiosk.home import is_enrolled
from kiosk.model import Language, Mode
from ui.jobs import Jobs, log_fault
from ui.kiosk.around import Around, Look
from ui.kiosk.around import machine as machine_look
from ui.kiosk.calibration import Calibration
from ui.kiosk.closing import Closing
from ui.kiosk.copying import Copying
from ui.kiosk.day import Day
from ui.kiosk.day_view import Kept
from ui.kiosk.drives import Folders, machine_folders, machine_sticks
from ui.kiosk.duty import Duty
from ui.kiosk.exporting import Exporting
from ui.kiosk.fastening import Fastening
from ui.kiosk.gate import Gate
from ui.kiosk.guard import Guard
from ui.kiosk.inkpad import InkPad
from ui.kiosk.kept import Look as MeansLook
from ui.kiosk.kept import kept
from ui.kiosk.kept import machine as machine_means
from ui.kiosk.key_at_hand import KeyAtHand
from ui.kiosk.lock import IDLE_SECONDS as LOCK_SECONDS
from ui.kiosk.lock import Lock
from ui.kiosk.models import Models
from ui.kiosk.pager import Pager
from ui.kiosk.paper import Paper
from ui.kiosk.planning import Planning
from ui.kiosk.printing import Printing
from ui.kiosk.purging import Purging
from ui.kiosk.qrcode import QrCode
from ui.kiosk.ready import Ready
from ui.kiosk.rehearsing import Rehearsing
from ui.kiosk.setup import Setup
from ui.kiosk.shell import Shell
from ui.kiosk.signing import Signing
from ui.kiosk.slips import Slips
from ui.kiosk.store import Clock, Opened, Store, wall_clock
from ui.kiosk.storing import Storing
from ui.kiosk.syncing import Syncing
from ui.kiosk.voice import Voice
from ui.kiosk.volunteer import Volunteer
from ui.kiosk.withdrawing import Withdrawing

if TYPE_CHECKING:
    from kiosk.crypto.passphrase import Cost

QML = Path(__file__).parent / "qml"
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


def calibrated() -> Cost:
    """Give what a passphrase costs on this machine; it takes seconds."""
    from kiosk.crypto.passphrase import calibrate

    return calibrate()


@dataclass(frozen=True, slots=True)
class Options:
    """How a kiosk is run.

    `density` is in pixels a millimetre, 0 for what was calibrated or the screen says.
    `speech` names an engine of Qt, `printer` a printer or `file:PATH` of a PDF; empty is
    the machine's own, None is none.
    """

    folder: Path
    folders: Folders = machine_folders
    sticks: Folders = machine_sticks
    means: MeansLook = machine_means
    clock: Clock = wall_clock
    cost: Callable[[], Cost] = calibrated
    animated: bool = True
    lock_seconds: float = LOCK_SECONDS
    full_screen: bool = True
    size: tuple[int, int] = (1280, 800)
    density: float = 0.0
    speech: str | None = None
    printer: str | None = None
    machine: Look = machine_look


def application() -> QGuiApplication:
    """Make the one Qt application, with our keyboard, faces and style."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"  # it lives in our own scene
    os.environ["QT_VIRTUALKEYBOARD_LAYOUT_PATH"] = str(QML / "keyboard" / "layouts")
    os.environ["QT_VIRTUALKEYBOARD_STYLE"] = "firma"
    os.environ["QML_NO_TOUCH_COMPRESSION"] = "1"  # every point of a stroke counts
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    # Without a display's own beat Qt waits 5 ms before each frame: ink shall not.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    # Told while a library of the keyboard's is being loaded: whoever loads another one just then,
    # as Python does with the journal's, would wait for it for ever, and it for Python.
    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false")
    QQuickStyle.setStyle("Basic")
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("Firma")
    for face in sorted(resources.at("fonts").iterdir(), key=lambda entry: entry.name):
        if face.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(face.read_bytes())
    return app


class Kiosk:
    """One running kiosk: its window, its view models, its journal's thread."""

    def __init__(self, options: Options) -> None:
        """Build everything and show the first page."""
        self.app = application()
        self._translator = QTranslator()
        # Qt reads the bytes where they are: they must live as long as the translator.
        self._words = resources.at("translations", "firma_es.qm").read_bytes()
        self._translator.load(self._words)
        self._means = options.means
        self.jobs = Jobs()
        self.store = Store(options.folder, self.jobs, options.clock)
        self.shell = Shell(self._speak, animated=options.animated)
        self.signing = Signing(self.shell, self.store)
        self.planning = Planning(self.shell, self.store)
        self.setup = Setup(self.shell, self.store, self.planning, options.folders, options.cost)
        self.duty = Duty(self.shell, self.store, options.folders)
        self.gate = Gate(self.shell, self.store)
        self.volunteer = Volunteer(self.shell, self.store)
        self.exporting = Exporting(self.shell, self.store, options.folders)
        self.copying = Copying(self.shell, self.store, self.jobs, options.sticks)
        self.syncing = Syncing(self.shell, self.store, self.jobs)
        courier = self.syncing.courier
        self.storing = Storing(self.shell, self.store, courier, options.folders)
        self.day = Day(self.shell, self.store, self._kept)
        self.closing = Closing(self.shell, self.store, options.sticks, options.folders)
        self.purging = Purging(self.shell, self.store, options.folders)
        self.slips = Slips(self.shell, self.store, options.sticks)
        self.voice = Voice(self.shell, self.store, options.speech)
        self.printing = Printing(self.shell, self.signing, self.store, self.jobs, options.printer)
        self.withdrawing = Withdrawing(self.shell, self.store)
        self.paper = Paper(self.shell, self.store)
        self.calibration = Calibration(self.shell, options.folder.parent)
        self._around = Around(self.shell, self.calibration, self.voice, self.printing)
        looks = (options.folders, options.machine)
        self.ready = Ready(self.shell, self.store, self._around, *looks)
        self.key = KeyAtHand(self.shell, self.store, options.folders, self.jobs)
        self.rehearsing = Rehearsing(self.shell, self.store, self.key)
        self.models = Models(
            {
                "shell": self.shell,
                "signing": self.signing,
                "setup": self.setup,
                "planning": self.planning,
                "duty": self.duty,
                "gate": self.gate,
                "volunteer": self.volunteer,
                "exporting": self.exporting,
                "copying": self.copying,
                "syncing": self.syncing,
                "storing": self.storing,
                "day": self.day,
                "closing": self.closing,
                "slips": self.slips,
                "purging": self.purging,
                "voice": self.voice,
                "printing": self.printing,
                "calibration": self.calibration,
                "ready": self.ready,
                "rehearsing": self.rehearsing,
                "keyAtHand": self.key,
                "withdrawing": self.withdrawing,
                "paper": self.paper,
            }
        )
        self._connect()
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

    def _connect(self) -> None:
        self.setup.enrolled.connect(self._opened)
        self.volunteer.unlocked.connect(self._opened)
        self.setup.settled.connect(self._settled)
        self.volunteer.unlocked.connect(lambda: self.ready.begin(typed=True))
        self.volunteer.unlocked.connect(self.rehearsing.sweep)
        for set_up in (self.setup.enrolled, self.setup.settled):
            set_up.connect(lambda: self.ready.begin(typed=False))
        self.gate.entered.connect(self.day.lead)
        self.gate.left.connect(self.signing.wipe)
        self.duty.done.connect(self.day.lead)
        self.day.duty_asked.connect(self.duty.open)
        self.copying.changed.connect(self.day.refresh)
        self.copying.changed.connect(self.syncing.look)
        self.syncing.set_up_asked.connect(self.storing.open)
        self.day.sending_asked.connect(self.syncing.open)
        self.closing.sending_asked.connect(self.syncing.open)
        self.syncing.left.connect(self.day.lead)
        self.storing.kept.connect(self.syncing.open)
        self.storing.left.connect(self.syncing.open)
        self.purging.purged.connect(self.copying.flush)
        self.day.signing_asked.connect(self.signing.open)
        self.rehearsing.signing_asked.connect(self.signing.open)
        self.rehearsing.practice_ended.connect(self.day.refresh)
        self.day.ended.connect(self.signing.wipe)
        self.day.closing_asked.connect(self.closing.open)
        self.day.slip_asked.connect(self.slips.open)
        self.closing.slip_asked.connect(self.slips.open)
        self.slips.seen.connect(self.closing.end)
        self.day.export_asked.connect(self.exporting.open)
        self.paper.left.connect(self.day.lead)
        self.day.paper_asked.connect(self.paper.open)
        self.day.withdrawal_asked.connect(self.withdrawing.open)
        self.day.naming_asked.connect(self.setup.another)
        self.closing.progressed.connect(
            lambda: self.day.set_copied(copied=self.closing.progress.done)
        )
        for model in (self.volunteer, self.day, self.closing):
            model.quitting.connect(self.end)
        self.jobs.faulted.connect(self._stumble)
        self.jobs.idle_changed.connect(lambda: self.shell.set_busy(busy=self.jobs.busy))

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

    def _opened(self) -> None:
        """Name the kiosk whose journal was just opened, and go where its day stands."""
        opened = self.store.opened
        if opened is None:
            return
        self._name(opened)
        self.duty.learn()
        if opened.state is State.CLOSED:
            self.closing.learn(self.day.arrive)
        else:
            self.day.arrive()

    def _name(self, opened: Opened) -> None:
        rehearsal = opened.mode is Mode.REHEARSAL
        link = opened.campaign.campaign.share_link
        self.shell.name(opened.kiosk, link, rehearsal=rehearsal)

    def _kept(self) -> Kept:
        means = self._means(self.store.folder)
        sticks, problem = self.copying.words
        return kept(self.store, self.copying.standing, means, sticks, problem)

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

    def _settled(self) -> None:
        """Name the kiosk that was just set up, and ask who looks after it."""
        if (opened := self.store.opened) is not None:
            self._name(opened)
            self.duty.open()

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

    def _forget(self) -> None:
        self.signing.forget()
        self.withdrawing.forget()
        self.paper.forget()
        self.storing.forget()

    def _fault(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Turn a bug in a slot into the page that says so; the log gets no values."""
        if issubclass(kind, KeyboardInterrupt):
            self.app.exit(130)
            return
        log_fault(fault.with_traceback(trace))
        self._stumble()
