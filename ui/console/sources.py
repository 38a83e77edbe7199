"""Where exports come from by themselves: sticks that are plugged in, and the storage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, QTimer, QUrl, Signal, Slot

from kiosk.errors import KioskError, SyncRefused
from kiosk.words import plain, sentence
from ui.console import telling
from ui.console.desk import Desk
from ui.jobs import Jobs
from ui.kiosk.courier import Courier
from ui.kiosk.drives import Folders
from ui.shown import STRINGS, view_model

if TYPE_CHECKING:
    from kiosk.campaign.value import Storage
    from kiosk.sync.fetch import Fetched

LOOK_MS = 2500
_WORDS = {
    "stick": QT_TRANSLATE_NOOP("Sources", "%1 · %2 exports"),
    "stick-one": QT_TRANSLATE_NOOP("Sources", "%1 · 1 export"),
    "stick-none": QT_TRANSLATE_NOOP("Sources", "%1 · no exports on it"),
    "fetching": QT_TRANSLATE_NOOP("Sources", "Fetching from the storage: %1 files so far…"),
    "nothing-one": QT_TRANSLATE_NOOP(
        "Sources", "Nothing new at the storage: its one file is here already."
    ),
    "nothing": QT_TRANSLATE_NOOP(
        "Sources", "Nothing new at the storage: %1 files are here already."
    ),
    "failed": QT_TRANSLATE_NOOP("Sources", "%1 files could not be fetched. Try again later."),
    "no-folder": QT_TRANSLATE_NOOP(
        "Sources", "The folder for the files could not be written to. Nothing was fetched."
    ),
}


@view_model
class Sources(QObject):
    """Counts what lies on sticks, and brings what lies at the storage; nobody waits for either."""

    changed = Signal()
    found = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office, self._look = desk.shell, desk.office, desk.options.sticks
        self._sticks: tuple[tuple[Path, int], ...] = ()
        self._said: tuple[str, tuple[str, ...]] = ("", ())
        self._refusal: KioskError | None = None
        self._fetched, self._busy = 0, False
        self._jobs, self._courier = Jobs("sticks"), Courier()
        self._courier.fetched.connect(self._told)
        self._courier.faulted.connect(self._stumbled)
        desk.shell.language_changed.connect(self.changed)
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)

    # --- for the page ----------------------------------------------------------------

    @Slot(bool)
    def watch(self, on: bool) -> None:
        """Look for sticks as long as the page is shown."""
        if on:
            self._clock.start()
            self.look()
        else:
            self._clock.stop()

    @Slot()
    def look(self) -> None:
        """See which sticks are in, and what is on those that are new."""
        if not self._jobs.busy:
            known = dict(self._sticks)
            self._jobs.run(partial(_sticks, self._look, known), self._show, lambda _: None)

    @Slot(int)
    def take(self, place: int) -> None:
        """Merge what is on the stick at *place*."""
        self.found.emit((self._sticks[place][0],))

    @Slot()
    def pull(self) -> None:
        """Fetch from the storage that the campaign names."""
        signed = self._office.campaign
        storage = signed.campaign.storage if signed else None
        self._pull(lambda: _usable(storage))

    @Slot(QUrl)
    def pullBy(self, url: QUrl) -> None:
        """Fetch from the storage that a settings file names."""
        from kiosk.sync import form

        file = Path(url.toLocalFile())
        self._pull(lambda: form.read(file))

    # --- for the application ---------------------------------------------------------

    def close(self) -> None:
        """Ask no more, and wait for nobody."""
        self._clock.stop()
        self._courier.close()
        self._jobs.finish()

    # --- inside ----------------------------------------------------------------------

    def _show(self, sticks: tuple[tuple[Path, int], ...]) -> None:
        if sticks != self._sticks:
            self._sticks = sticks
            self.changed.emit()

    def _pull(self, settings: Callable[[], Storage]) -> None:
        path, signed = self._office.path, self._office.campaign
        if self._busy or path is None or signed is None:
            return
        from kiosk.sync.settings import folder

        try:
            storage = settings()
        except KioskError as refusal:
            self._refuse(refusal)
            return
        campaign, into = signed.campaign, path.with_name(f"{path.stem}-storage")
        self._busy, self._fetched = True, 0
        self._say("fetching", "0")
        self._courier.fetch(
            storage, folder(campaign.id, campaign.mode), into, self._ended, self._refuse
        )

    def _told(self, _: str, said: str) -> None:
        if not said and self._busy:
            self._fetched += 1
            self._say("fetching", f"{self._fetched:,}")

    def _ended(self, into: Path, fetched: Fetched | None) -> None:
        self._busy = False
        if fetched is None:
            self._say("")
        elif fetched.ended or fetched.failed:
            self._say("failed", f"{len(fetched.failed):,}")
        elif not fetched.new:
            self._say("nothing-one" if fetched.had == 1 else "nothing", f"{fetched.had:,}")
        else:
            self._say("")
        if fetched is not None and fetched.new:
            self.found.emit(tuple(into / name for name in fetched.new))

    def _refuse(self, refusal: KioskError) -> None:
        self._busy = False
        self._said, self._refusal = ("", ()), refusal
        self.changed.emit()

    def _stumbled(self) -> None:
        self._busy = False
        self._say("no-folder")

    def _say(self, code: str, *facts: str) -> None:
        self._said, self._refusal = (code, facts), None
        self.changed.emit()

    def _get_names(self) -> list[str]:
        return [_stick(root, count) for root, count in self._sticks]

    def _get_said(self) -> str:
        code, facts = self._said
        if self._refusal is not None:
            return sentence(self._refusal, self._shell.tongue)
        return telling.said("Sources", _WORDS, code, *facts) if code else ""

    sticks = Property(STRINGS, _get_names, notify=changed)
    said = Property(str, _get_said, notify=changed)
    fetching = Property(bool, lambda self: self._busy, notify=changed)


def _usable(storage: Storage | None) -> Storage:
    from kiosk.sync.settings import approved

    if storage is None:
        raise SyncRefused(why="none")
    return approved(storage)


def _stick(root: Path, count: int) -> str:
    code = "stick" if count > 1 else "stick-one" if count else "stick-none"
    return telling.said("Sources", _WORDS, code, plain(root.name or str(root)), f"{count:,}")


def _sticks(look: Folders, known: Mapping[Path, int]) -> tuple[tuple[Path, int], ...]:
    """Give the sticks that are in, with the exports on each; one that stayed is not read anew."""
    from kiosk.registry.pile import found

    return tuple((root, known[root] if root in known else len(found([root]))) for root in look())
