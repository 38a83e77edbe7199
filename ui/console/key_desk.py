"""Organizers' keys: made, put on paper, the paper tried, and a lost one brought back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.errors import NotSaved
from kiosk.model import Language
from ui.console.desk import Desk
from ui.console.draft_box import DraftBox
from ui.console.key_words import words
from ui.shown import STRINGS, view_model

if TYPE_CHECKING:
    from kiosk.crypto.passphrase import Cost
    from kiosk.crypto.recovery import Recovered

T = TypeVar("T")
TASKS = ("make", "sheet", "try", "recover")
ROOT_FILE, ORGANIZER_FILE = "campaign-root.key", "organizer.key"
SHORTEST = 16


@view_model
class KeyDesk(QObject):
    """One task at a time; what is secret is held no longer than it takes."""

    changed = Signal()
    made = Signal(str, str)

    def __init__(self, desk: Desk, box: DraftBox) -> None:
        super().__init__()
        self._shell, self._cost, self._box = desk.shell, desk.options.cost, box
        self._clock = desk.options.clock
        self._task = TASKS[0]
        self._offer, self._told, self._wrong, self._file = "", "", "", ""
        self._tried, self._root = "", ""
        self._scanned: Recovered | None = None
        desk.shell.language_changed.connect(self._learn)

    def begin(self) -> None:
        """Offer a passphrase of five words, and forget what was scanned."""
        from kiosk.phrases import new_passphrase

        self._offer, self._scanned = new_passphrase(self._shell.tongue), None
        self._say()

    @Slot(int)
    def choose(self, index: int) -> None:
        """Take up the task at *index*."""
        self._task = TASKS[index]
        self.begin()

    @Slot(str)
    def chooseFile(self, path: str) -> None:
        """Take the key file that a sheet is printed of or tried for."""
        self._file = path
        self._learn()

    @Slot(QUrl)
    def chooseUrl(self, url: QUrl) -> None:
        """Take the key file that was pointed at."""
        self.chooseFile(url.toLocalFile())

    @Slot(QUrl, result=str)
    def pathOf(self, url: QUrl) -> str:
        """Give what was pointed at as this system writes a path."""
        return url.toLocalFile()

    @Slot(QUrl)
    def scan(self, url: QUrl) -> None:
        """Read the code of a sheet out of a picture."""
        from kiosk.crypto.recovery import from_picture

        def done(found: Recovered) -> None:
            self._scanned = found
            self._say(told=words("scanned"))

        self._box.run(partial(from_picture, Path(url.toLocalFile())), done)

    @Slot(str, str, bool, str, str)
    def make(self, name: str, folder: str, both: bool, passphrase: str, again: str) -> None:
        """Make a root key and an organizer's, or an organizer's alone, in *folder*."""
        place = Path(folder).expanduser().absolute()
        paths = {"organizer": place / ORGANIZER_FILE}
        if both:
            paths = {"root": place / ROOT_FILE, **paths}
        there = any(path.exists() for path in paths.values())
        checks = (("name", not name.strip()), ("folder", not folder.strip()), ("there", there))
        if self._fit(checks, passphrase, again):
            task = partial(_make, paths, name.strip(), passphrase, self._cost)
            self._box.run(task, partial(self._made, paths, name.strip()))

    @Slot(str, str)
    def sheet(self, passphrase: str, out: str) -> None:
        """Write the recovery sheet of the chosen key as a PDF."""
        target = Path(out).expanduser()
        checks = (
            ("file", not Path(self._file).is_file()),
            ("phrase", not passphrase.strip()),
            ("out", not out.strip()),
            ("there", bool(out.strip()) and target.exists()),
        )
        if self._fit(checks):
            when = self._clock()
            key = Path(self._file).expanduser()
            task = partial(_sheet, key, passphrase, target, self._shell.tongue, when)
            self._box.run(task, lambda _: self._say(told=words("printed", target.name)))

    @Slot(str)
    def trySheet(self, typed: str) -> None:
        """Try whether the words typed, or what was scanned, give the chosen key."""
        checks = (("file", not Path(self._file).is_file()), ("words", self._lacks(typed)))
        if self._fit(checks):
            key, today = Path(self._file).expanduser(), self._clock().astimezone().date()

            def task() -> None:
                from kiosk.crypto.making import note_tried

                note_tried(key, self._found(typed), today)

            self._box.run(task, self._good)

    @Slot(str, str, str, str, str)
    def recover(self, typed: str, name: str, out: str, passphrase: str, again: str) -> None:
        """Write the key that a sheet gives back, under a new passphrase."""
        target = Path(out).expanduser()
        checks = (
            ("words", self._lacks(typed)),
            ("name", not name.strip()),
            ("out", not out.strip()),
            ("there", bool(out.strip()) and target.exists()),
        )
        if self._fit(checks, passphrase, again):

            def task() -> Recovered:
                found = self._found(typed)
                _restore(target, found, name.strip(), passphrase, self._cost)
                return found

            self._box.run(task, partial(self._back, target, name.strip()))

    def _made(self, paths: dict[str, Path], name: str, public: dict[str, str]) -> None:
        self._file = str(paths["organizer"])
        self._root = str(paths.get("root", self._root))
        self.made.emit(name, public["organizer"])
        self._learn()
        self._say(told=words("made", str(paths["organizer"].parent)))

    def _good(self, _: None) -> None:
        self._scanned = None
        told, other = words("good"), _untried_beside(Path(self._file).expanduser())
        if other is not None:
            self._file, self._task = str(other), "sheet"
            told = f"{told} {words('now', other.name)}"
        self._learn()
        self._say(told=told)

    def _back(self, target: Path, name: str, found: Recovered) -> None:
        self._file, self._scanned = str(target), None
        if found.kind == "organizer":
            self.made.emit(name, found.public)
        self._learn()
        self._say(told=words("back", target.name))

    def _found(self, typed: str) -> Recovered:
        from kiosk.crypto.recovery import from_words

        return from_words(typed) if typed.strip() or self._scanned is None else self._scanned

    def _lacks(self, typed: str) -> bool:
        return not typed.strip() and self._scanned is None

    def _fit(
        self, checks: tuple[tuple[str, bool], ...], phrase: str | None = None, again: str = ""
    ) -> bool:
        """Tell whether nothing is missing; say what is."""
        from kiosk.crypto.keys import normalise

        if phrase is not None:
            short = len(normalise(phrase)) < SHORTEST
            checks += (("short", short), ("differs", normalise(phrase) != normalise(again)))
        wrong = next((code for code, there in checks if there), "")
        self._say(wrong=wrong)
        return not wrong

    def _learn(self) -> None:
        """Learn whether the sheet of the chosen key was tried."""
        from kiosk.crypto.making import tried_on
        from kiosk.dates import spoken

        path = Path(self._file).expanduser()
        self._tried = ""
        if self._file and path.is_file():
            day = tried_on(path)
            self._tried = words("tried", spoken(day, self._shell.tongue)) if day else words("never")
        self.changed.emit()

    def _say(self, told: str = "", wrong: str = "") -> None:
        self._told, self._wrong = told, wrong
        self._shell.dismiss()  # what was refused before is past
        self.changed.emit()

    def _get_tasks(self) -> list[str]:
        return [words(f"task-{task}") for task in TASKS]

    task = Property(int, lambda self: TASKS.index(self._task), notify=changed)
    tasks = Property(STRINGS, _get_tasks, notify=changed)
    offer = Property(str, lambda self: self._offer, notify=changed)
    file = Property(str, lambda self: self._file, notify=changed)
    root = Property(str, lambda self: self._root, notify=changed)
    tried = Property(str, lambda self: self._tried, notify=changed)
    told = Property(str, lambda self: self._told, notify=changed)
    wrong = Property(str, lambda self: words(self._wrong), notify=changed)
    scanned = Property(bool, lambda self: self._scanned is not None, notify=changed)


def _make(
    paths: dict[str, Path], name: str, passphrase: str, cost: Callable[[], Cost]
) -> dict[str, str]:
    from kiosk.crypto.making import make_keys
    from kiosk.files import make_folder

    def act() -> dict[str, str]:
        make_folder(next(iter(paths.values())).parent, 0o700)
        return make_keys(paths, name, passphrase, cost())

    return _kept(act)


def _sheet(key: Path, passphrase: str, target: Path, language: Language, when: datetime) -> None:
    from kiosk.cli.keys import public_facts, read_public
    from kiosk.crypto.keys import read_secret
    from kiosk.crypto.recovery import sheet_code, sheet_words
    from kiosk.files import write_durably
    from kiosk.packet.recovery_paper import write

    kind, name, public = read_public(key)
    secret = read_secret(key, passphrase).secret
    known = public_facts(kind, public).get("fingerprint", public)
    written = sheet_words(kind.value, secret), sheet_code(kind.value, secret)
    raw = write(name, kind.value, known, written, language, when)
    _kept(lambda: write_durably(target, raw))


def _restore(
    target: Path, found: Recovered, name: str, passphrase: str, cost: Callable[[], Cost]
) -> None:
    from kiosk.crypto.making import restore_key

    _kept(lambda: restore_key(target, found, name, passphrase, cost()))


def _untried_beside(key: Path) -> Path | None:
    """Give the other key made with *key* if no sheet of it was tried yet."""
    from kiosk.crypto.making import tried_on

    others = (key.with_name(name) for name in (ROOT_FILE, ORGANIZER_FILE) if name != key.name)
    return next((one for one in others if one.is_file() and tried_on(one) is None), None)


def _kept(act: Callable[[], T]) -> T:
    try:
        return act()
    except OSError as cause:
        raise NotSaved from cause
