"""The ready check: facts of journal, machine and window, and one sentence for each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from kiosk.files import write_durably
from kiosk.model import ZONE, Language
from ui.jobs import Jobs
from ui.kiosk.around import Around, Look
from ui.kiosk.drives import Folders
from ui.kiosk.ready_view import ReadyView, view
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.ready import Finding
    from kiosk.ready.machine import Ticks
    from kiosk.ready.value import Book, Machine, Shut

PAGE = "Ready"


@view_model
class Ready(QObject):
    """Looks at everything when its page is shown, and again when asked.

    The journal is read on its own thread, the machine on another: a stick that never
    answers holds nobody up.
    """

    changed = Signal()

    def __init__(
        self,
        shell: Shell,
        store: Store,
        around: Around,
        folders: Folders,
        look: Look,
    ) -> None:
        """Ask the machine by *look*; *folders* are sticks first, then a person's own."""
        super().__init__()
        self._shell, self._store, self._around = shell, store, around
        self._folders, self._look = folders, look
        self._aside = Jobs("machine")
        self._book: Book | Shut | None = None
        self._machine: Machine | None = None
        self._findings: tuple[Finding, ...] = ()
        self._typed, self._round, self._saved = False, 0, ""
        self._since: Ticks | None = None
        self._view = ReadyView()
        shell.page_changed.connect(self._turn)
        shell.language_changed.connect(self._refresh)
        around.changed.connect(self._judge)

    def close(self) -> None:
        """Take no more; what hangs is not waited for."""
        self._aside.finish(wait=False)

    def begin(self, *, typed: bool) -> None:
        """Watch the clock from now on; *typed* tells that the passphrase opened the journal."""
        from kiosk.ready import machine

        self._since, self._typed = self._since or machine.ticks(), self._typed or typed

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found last; nothing before the first look has ended."""
        return self._findings

    # --- for the page ----------------------------------------------------------------

    @Slot()
    def check(self) -> None:
        """Look at everything again."""
        from kiosk.ready import book
        from kiosk.ready.value import Shut

        self._round += 1
        now, folder, this = self._store.now().utc, self._store.folder, self._round
        since = self._since
        self._book, self._machine, self._saved = None, None, ""
        self._around.wake()
        self._aside.run(
            lambda: self._look(folder, now, since),
            lambda machine: self._take(this, machine=machine),
            lambda _: None,
            quiet=True,
        )
        self._store.ask(
            book.read,
            lambda found: self._take(this, book=found),
            lambda _: self._take(this, book=Shut("shut")),  # it was locked just then
        )
        self._refresh()

    @Slot()
    def save(self) -> None:
        """Write what was found as a PDF onto the first stick, or into the first folder."""
        from kiosk.ready.paper import Paper, write

        opened, now, where = self._store.opened, self._store.now(), self._folders()
        if not self._findings or not where:
            self._saved = "" if where else _words("nowhere")
            self.changed.emit()
            return
        name = opened.kiosk if opened else ""
        pdf = write(self._findings, name, self._language, Paper.LETTER, now.local)
        file = where[0] / f"firma-{'listo' if self._language == 'es' else 'ready'}.pdf"
        try:
            write_durably(file, pdf)
        except OSError:
            self._saved = _words("lost").replace("%1", file.parent.name)
        else:
            self._saved = _words("saved").replace("%1", file.name).replace("%2", file.parent.name)
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Go to the desk."""
        self._shell.show("Desk", forward=False)

    # --- inside ----------------------------------------------------------------------

    def _turn(self) -> None:
        if self._shell.property("page") == PAGE:
            self.check()

    def _take(
        self, round_: int, *, book: Book | Shut | None = None, machine: Machine | None = None
    ) -> None:
        """Take one answer of the newest round; judge once both are there."""
        if round_ == self._round:
            self._book, self._machine = book or self._book, machine or self._machine
            self._judge()

    def _judge(self) -> None:
        from kiosk.ready import Facts, judge
        from kiosk.ready import machine as machines
        from kiosk.ready.value import Book

        if self._book is None or self._machine is None:
            return
        book, machine = self._book, self._machine
        name = book.zone if isinstance(book, Book) else ZONE
        zone = replace(machines.zone(name, machine.clock.now), machine=machine.offset)
        facts = Facts(machine, book, self._typed, zone, self._around.look())
        self._findings = judge(facts)
        self._refresh()

    def _refresh(self) -> None:
        self._view = view(self._findings, self._language)
        self.changed.emit()

    @property
    def _language(self) -> Language:
        return "es" if self._shell.property("language") == "es" else "en"

    def _is_looking(self) -> bool:
        return self._book is None or self._machine is None

    def _get_saved(self) -> str:
        return self._saved

    heading = shown(str, "heading", changed)
    level = shown(str, "level", changed)
    groups = shown(STRINGS, "groups", changed)
    names = shown(STRINGS, "names", changed)
    levels = shown(STRINGS, "levels", changed)
    levelWords = shown(STRINGS, "level_words", changed)
    sentences = shown(STRINGS, "sentences", changed)
    looking = Property(bool, _is_looking, notify=changed)
    saved = Property(str, _get_saved, notify=changed)


def _words(code: str) -> str:
    texts = {
        "saved": QCoreApplication.translate("Ready", "%1 is now on %2."),
        "lost": QCoreApplication.translate(
            "Ready", "The PDF could not be written to %1. Put in another stick and try again."
        ),
        "nowhere": QCoreApplication.translate("Ready", "Put a stick in, then save the PDF."),
    }
    return str(texts[code])
