"""Signers of other sources: a table, its columns mapped, its rows shown before they count."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.errors import KioskError
from ui.console import importing_view as views
from ui.console.desk import Desk
from ui.console.importing_view import FIELDS, Preview
from ui.shown import STRINGS, view_model

if TYPE_CHECKING:
    from kiosk.model import Language
    from kiosk.registry.decided import Imported
    from kiosk.registry.registry import Registry


@view_model
class Importing(QObject):
    """Nothing of a table is kept until its preview was seen and taken."""

    changed = Signal()
    taken = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office = desk.shell, desk.office
        self._open, self._encoding, self._asked = False, 0, 0
        self._file: Path | None = None
        self._name, self._said = "", ""
        self._header: tuple[str, ...] = ()
        self._mapping: dict[str, str] = {}
        self._preview = Preview()
        desk.shell.language_changed.connect(self._look)
        desk.office.closed.connect(self.close)

    @Slot()
    def begin(self) -> None:
        """Show where a table is chosen."""
        self._open, self._said = True, ""
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Put the table away; nothing of it was kept."""
        self._open, self._file, self._header, self._mapping = False, None, (), {}
        self._preview = Preview()
        self.changed.emit()

    @Slot(QUrl)
    def chooseUrl(self, url: QUrl) -> None:
        """Take a table that was pointed at."""
        self.choose(url.toLocalFile())

    @Slot(str)
    def choose(self, path: str) -> None:
        """Read the names of a table's columns, and guess what they hold."""
        self._file = Path(path).expanduser()
        self._name = self._name or self._file.stem
        self._read()

    @Slot(int)
    def setEncoding(self, place: int) -> None:
        """Read the table's letters otherwise."""
        self._encoding = place
        if self._file is not None:
            self._read()

    @Slot(str)
    def setName(self, name: str) -> None:
        """Take what the source is called."""
        self._name = name
        self.changed.emit()

    @Slot(int, int)
    def map(self, field: int, column: int) -> None:
        """Say which column holds a field; 0 is none of them."""
        name = self._header[column - 1] if column else ""
        self._mapping = {**self._mapping, FIELDS[field]: name}
        self._look()

    @Slot()
    def take(self) -> None:
        """Keep the rows that were shown."""
        file, mapping, name = self._file, dict(self._mapping), self._name
        by, now, encoding = self._office.by, self._office.now(), self._letters
        if file is None or not self._preview.good or not name.strip():
            return

        def act(registry: Registry) -> Imported:
            given = {field: column for field, column in mapping.items() if column}
            return registry.import_online(file, given, name, by, now, encoding)

        self._office.change(act, self._kept, self._refuse)

    # --- inside ----------------------------------------------------------------------

    @property
    def _letters(self) -> str:
        from kiosk.registry.columns import ENCODINGS

        return ENCODINGS[self._encoding]

    def _read(self) -> None:
        file, encoding = self._file, self._letters
        if file is not None:
            self._office.ask(
                lambda registry: registry.columns(file, encoding), self._learn, self._refuse
            )

    def _learn(self, header: tuple[str, ...]) -> None:
        self._header, self._mapping = header, views.guessed(header)
        self._said = ""
        self._look()

    def _look(self) -> None:
        """Show what the table would bring, as it is mapped now."""
        file, language, encoding = self._file, self._shell.tongue, self._letters
        mapping = {field: column for field, column in self._mapping.items() if column}
        self._asked += 1
        if file is None or not views.suffices(mapping):
            self._preview = Preview(summary=views.needs() if self._header else "")
            self.changed.emit()
            return
        asked = self._asked
        self._office.ask(
            lambda _: _previewed(file, mapping, encoding, language),
            lambda found: self._show(asked, found),
            self._refuse,
        )

    def _show(self, asked: int, found: Preview) -> None:
        if asked == self._asked:
            self._preview = found
            self.changed.emit()

    def _kept(self, made: Imported) -> None:
        self._said = views.done(made)
        self.close()
        self.taken.emit()

    def _refuse(self, refusal: KioskError) -> None:
        self._preview = Preview()
        self._shell.refuse(refusal)
        self.changed.emit()

    def _get_chosen(self) -> list[str]:
        """Give the place of each field's column among all, 0 for none."""
        header = list(self._header)
        columns = (self._mapping.get(field, "") for field in FIELDS)
        return [str(header.index(one) + 1) if one in header else "0" for one in columns]

    open = Property(bool, lambda self: self._open, notify=changed)
    file = Property(str, lambda self: str(self._file or ""), notify=changed)
    name = Property(str, lambda self: self._name, notify=changed)
    said = Property(str, lambda self: self._said, notify=changed)
    encoding = Property(int, lambda self: self._encoding, notify=changed)
    fields = Property(STRINGS, lambda _: views.labels(), notify=changed)
    columns = Property(STRINGS, lambda self: [views.none(), *self._header], notify=changed)
    chosen = Property(STRINGS, _get_chosen, notify=changed)
    read = Property(bool, lambda self: bool(self._header), notify=changed)
    good = Property(int, lambda self: self._preview.good, notify=changed)
    summary = Property(str, lambda self: self._preview.summary, notify=changed)
    titles = Property(STRINGS, lambda self: self._preview.titles, notify=changed)
    notes = Property(STRINGS, lambda self: self._preview.notes, notify=changed)
    signs = Property(STRINGS, lambda self: self._preview.signs, notify=changed)


def _previewed(file: Path, mapping: dict[str, str], encoding: str, language: Language) -> Preview:
    """Read the table; `ImportRefused` for one that cannot be read."""
    from kiosk.errors import ImportRefused
    from kiosk.files import read_plain
    from kiosk.registry import columns

    try:
        raw = read_plain(file, columns.MOST)
    except OSError as cause:
        raise ImportRefused(why="unreadable", file=file.name) from cause
    return views.preview(columns.read(raw, mapping, encoding), language)
