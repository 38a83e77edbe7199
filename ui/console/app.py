"""The console's composition root: builds everything, hands it down, tears it down in order."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QObject, QTranslator, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

import resources
from kiosk.errors import ConsoleFault
from kiosk.model import Language
from ui.application import QML, application
from ui.console.desk import Desk
from ui.console.entrance import Entrance
from ui.console.models import ConsoleModels
from ui.console.office import Office
from ui.console.options import ConsoleOptions
from ui.console.outfolder import OutFolder
from ui.console.pages import PAGES
from ui.console.shell import ENTRANCE, ConsoleShell
from ui.jobs import Jobs, log_fault


class Console:
    """One running console: its window, its view models, its registry's thread."""

    def __init__(self, options: ConsoleOptions) -> None:
        """Build everything and show the way in."""
        self.app = application(keyboard=False)
        self._translator = QTranslator()
        # Qt reads the bytes where they are: they must live as long as the translator.
        self._words = resources.at("translations", "firma_es.qm").read_bytes()
        self._translator.load(self._words)
        self.jobs = Jobs("registry")
        rail = [page.name for page in PAGES]
        apart = [page.name for page in PAGES if page.apart]
        self.shell = ConsoleShell(self._speak, rail, apart, animated=options.animated)
        self.office = Office(self.jobs, options.clock)
        self._build(Desk(self.shell, self.office, options, OutFolder(self.office)))
        self.jobs.faulted.connect(self._stumble)
        self.jobs.idle_changed.connect(lambda: self.shell.set_busy(busy=self.jobs.busy))
        self.engine = QQmlApplicationEngine()
        self.window = self._load(options)
        sys.excepthook = self._fault
        self.shell.show("Unlock")

    def run(self) -> int:
        """Run until the window is closed; give the exit code."""
        code = self.app.exec()
        self.close()
        return code

    def close(self) -> None:
        """Tear down: window and engine before the view models, the registry last."""
        sys.excepthook = sys.__excepthook__
        self.window.close()
        delete(self.engine)  # now: its bindings must not outlive the view models
        self.app.removeTranslator(self._translator)
        for model in self.pages.values():
            if callable(end := getattr(model, "close", None)):
                end()
        self.office.close()

    def _build(self, desk: Desk) -> None:
        self.entrance = Entrance(desk)
        self.entrance.entered.connect(self._begin)
        self.shell.language_changed.connect(self.entrance.rename)
        self.pages: dict[str, QObject] = {page.name: page.model(desk) for page in PAGES}
        self.pages["Campaign"].signed.connect(self.entrance.offer)  # type: ignore[attr-defined]
        shared: dict[str, QObject] = {"shell": self.shell, "office": self.office}
        given = {page.name: {**shared, page.called: self.pages[page.name]} for page in PAGES}
        for name in ENTRANCE:
            given[name] = {"shell": self.shell, "entrance": self.entrance}
        self.models = ConsoleModels(given)

    def _begin(self) -> None:
        """Go to the page where an evening begins: to bring in what the kiosks brought."""
        names = [page.name for page in PAGES if not page.apart]
        self.shell.show(next(iter(names), "Who"))

    def _load(self, options: ConsoleOptions) -> QQuickWindow:
        self.engine.addImportPath(str(QML))
        self.engine.setInitialProperties(
            {
                "shell": self.shell,
                "office": self.office,
                "entrance": self.entrance,
                "models": self.models,
            }
        )
        self.engine.load(QUrl.fromLocalFile(str(QML / "console" / "Console.qml")))
        window = next(iter(self.engine.rootObjects()), None)
        if not isinstance(window, QQuickWindow):
            raise RuntimeError("the window could not be built")  # noqa: TRY004 not a wrong type
        window.resize(*options.size)
        window.show()
        return window

    def _speak(self, language: Language) -> None:
        if language == "es":
            self.app.installTranslator(self._translator)
        else:
            self.app.removeTranslator(self._translator)
        self.engine.retranslate()

    def _stumble(self) -> None:
        """Say that something went wrong; what is held was kept."""
        self.shell.refuse(ConsoleFault())

    def _fault(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Turn a bug in a slot into the sentence that says so; the log gets no values."""
        if issubclass(kind, KeyboardInterrupt):
            self.app.exit(130)
            return
        log_fault(fault.with_traceback(trace))
        self._stumble()
