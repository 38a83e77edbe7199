"""Exports into the registry: dropped, chosen, from a stick or from the storage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Qt, QUrl, Signal, Slot

from kiosk.errors import ExportRefused, KioskError
from ui.console import merging_words as words
from ui.console.desk import Desk
from ui.console.keyring import Keyring
from ui.console.merging_view import MergingView, view
from ui.console.merging_words import Brought
from ui.console.reports import Reports
from ui.console.sources import Sources
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.registry.registry import Registry
    from kiosk.registry.value import Outcome
    from ui.console.office import Tell

BUSY = frozenset({"working", "paused"})


@view_model
class Merging(QObject):
    """Merges files one after the other, and tells of each what became of it."""

    changed = Signal()
    _found = Signal(object)
    _ended = Signal(int, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office = desk.shell, desk.office
        self._key, self._sources, self._reports = Keyring(desk), Sources(desk), Reports(desk)
        self._told: list[Brought] = []
        self._waiting: list[Path] = []
        self._stage, self._place, self._chosen, self._follow = "empty", -1, -1, True
        self._view = MergingView()
        self._sources.found.connect(self.take)
        self._key.opened.connect(self._go_on)
        self._found.connect(self._list, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end_one, Qt.ConnectionType.QueuedConnection)
        desk.shell.language_changed.connect(self._refresh)
        desk.office.work_changed.connect(self._heed)
        desk.office.closed.connect(self._forget)
        self._refresh()

    # --- for the page ----------------------------------------------------------------

    @Slot("QList<QUrl>")
    def takeUrls(self, urls: Sequence[QUrl]) -> None:
        """Merge what was dropped or chosen: files, folders, sticks."""
        places = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        self.take(tuple(place for place in places if place.exists()))

    @Slot(QUrl)
    def takeFolder(self, url: QUrl) -> None:
        """Merge every export in a folder."""
        self.takeUrls([url])

    @Slot(int)
    def choose(self, place: int) -> None:
        """Show what came of the file at *place*."""
        if 0 <= place < len(self._told):
            self._chosen, self._follow = place, False
            self._refresh()

    @Slot()
    def clear(self) -> None:
        """Put the list away and ask for more files; the report of it is kept."""
        if self._stage not in BUSY:
            self._told, self._stage, self._chosen = [], "empty", -1
            self._refresh()

    @Slot(bool)
    def judge(self, ours: bool) -> None:
        """Say whether the kiosk whose six words are shown is one of ours."""
        spelled, now, by = self._view.kiosk_words, self._office.now(), self._office.by

        def act(registry: Registry) -> str:
            decide = registry.confirm if ours else registry.refuse
            return decide(spelled, now, by).status

        def done(status: str) -> None:
            self._told = [words.judged(one, spelled, status) for one in self._told]
            self._refresh()
            self._reports.keep(self._told)

        self._office.change(act, done, self._shell.refuse)

    # --- for the application ---------------------------------------------------------

    def take(self, places: Sequence[Path]) -> None:
        """Merge what is at *places*, after what is being merged already."""
        self._waiting += places
        self._go_on()

    def close(self) -> None:
        """Stop asking sticks and storages."""
        self._sources.close()

    # --- inside ----------------------------------------------------------------------

    def _go_on(self) -> None:
        """Begin with what waits, if nothing is under way and a key is at hand."""
        if not self._waiting or self._stage in BUSY:
            return
        if not self._office.identities:
            self._key.ask()
            return
        from kiosk.registry.pile import found

        places, self._waiting = tuple(self._waiting), []
        identities, now = self._office.identities, self._office.now()

        def act(registry: Registry, tell: Tell) -> bool:
            files = found(places)
            self._found.emit(files)
            report = registry.merge_all(
                files,
                identities,
                now,
                lambda far: tell(far.records, far.expected),
                each=self._ended.emit,
            )
            return report.ended == "done"

        self._stage, self._told, self._chosen, self._place = "working", [], -1, -1
        self._follow = True
        self._reports.begin()
        self._office.work(words.name(), act, self._done, self._refused)
        self._refresh()

    def _list(self, files: tuple[Path, ...]) -> None:
        self._told = [Brought(file) for file in files]
        self._move(0)

    def _end_one(self, place: int, outcome: Outcome | ExportRefused) -> None:
        self._told[place] = replace(self._told[place], outcome=outcome)
        self._move(place + 1)

    def _move(self, place: int) -> None:
        self._place = min(place, len(self._told) - 1)
        if self._follow:
            self._chosen = self._place
        self._refresh()

    def _done(self, whole: bool) -> None:
        self._rest("done" if whole else "stopped")

    def _refused(self, refusal: KioskError) -> None:
        self._rest("stopped")
        self._shell.refuse(refusal)

    def _rest(self, stage: str) -> None:
        self._stage, self._place = stage, -1
        if self._follow:
            odd = (at for at, one in enumerate(self._told) if words.wants_eyes(one))
            self._chosen = next(odd, min(0, len(self._told) - 1))
        self._refresh()
        if self._told:
            self._reports.keep(self._told)
        self._go_on()

    def _heed(self) -> None:
        """Heed the ways to pause and to go on at the foot of the window."""
        stage = "paused" if self._office.property("paused") else "working"
        if self._stage in BUSY and stage != self._stage:
            self._stage = stage
            self._refresh()

    def _forget(self) -> None:
        self._waiting, self._stage = [], "empty"
        self.clear()

    def _refresh(self) -> None:
        new = view(self._stage, self._told, self._chosen, self._place, self._shell.tongue)
        if new != self._view:
            self._view = new
        self.changed.emit()

    key = Property(Keyring, lambda self: self._key, constant=True)
    sources = Property(Sources, lambda self: self._sources, constant=True)
    reports = Property(Reports, lambda self: self._reports, constant=True)
    chosen = Property(int, lambda self: self._chosen, notify=changed)
    stage = shown(str, "stage", changed)
    heading = shown(str, "heading", changed)
    line = shown(str, "line", changed)
    names = shown(STRINGS, "names", changed)
    notes = shown(STRINGS, "notes", changed)
    signs = shown(STRINGS, "signs", changed)
    title = shown(str, "title", changed)
    file = shown(str, "file", changed)
    verdict = shown(str, "verdict", changed)
    facts = shown(STRINGS, "facts", changed)
    kiosk = shown(str, "kiosk", changed)
    kioskWords = shown(str, "kiosk_words", changed)
