"""A catalogue of bad input: each case a row, run against the real readers, told in the docs.

An outcome is text of one of these forms, the same in the table and in docs/bad-input.md:

- `refused CODE`: a `KioskError`; CODE is the row of its sentence in `resources/refusals`;
- `told CODE …`: what `kiosk.entry` says is to be mended, a sentence on the page;
- `apart CODE`: one record waits in quarantine alone, the rest of its file is taken;
- `taken …`: taken, and what it became.
"""

from __future__ import annotations

import hashlib
import os
import resource
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.model import LANGUAGES
from kiosk.words import _row, escaped, plain, sentence, table

# In every field that a case can give a person's data in. None of it may stand in a refusal.
PERSON = ("Zenobia", "Quimérica", "zenobia@correo.example")
_MEMORY = 768 << 20
_LARGE = 16 << 20

Act = Callable[[], str]


@dataclass
class Room:
    """Where one case lives: `folder` is what it is about, `aside` what it may change."""

    folder: Path
    aside: Path
    kept: Kept


class Kept:
    """What cases share because it is dear to make."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def team(self):
        from tests.kiosk.registry.day import Team

        return Team()

    @cached_property
    def registry(self):
        from tests.kiosk.registry.day import fresh

        return fresh(self.folder / "registry.db", self.team)

    def close(self) -> None:
        if "registry" in vars(self):
            self.registry.close()


@dataclass(frozen=True, slots=True)
class Row:
    """One case: what is given in words, what comes of it, and how it is made and tried.

    `make` lays it out in its room and gives what is then tried.
    """

    id: str
    group: str
    given: str
    expect: str
    make: Callable[[Room], Act] = field(repr=False)


class Group:
    """Rows about one kind of input, in the order in which they are told."""

    def __init__(self, name: str, title: str, about: str) -> None:
        self.name, self.title, self.about = name, title, about
        self.rows: list[Row] = []

    def row(self, id_: str, given: str, expect: str, make: Callable[[Room], Act]) -> None:
        self.rows.append(Row(f"{self.name}-{id_}", self.name, given, expect, make))

    def case(self, id_: str, given: str, expect: str) -> Callable[[Callable[[Room], Act]], None]:
        """Add the function below as a row."""
        return lambda make: self.row(id_, given, expect, make)


def told(problems: Iterable[object]) -> str:
    """Give the outcome of what a page asks to be mended; empty if that is nothing."""
    codes = [str(one.code) for one in problems]
    return " ".join(("told", *codes)) if codes else ""


def shown(text: str) -> str:
    """Give *text* as the table tells it: what is not seen is spelled out."""
    return escaped(text, lambda c: f"\\u{ord(c):04x}").replace("\n", "\\n")


def run(row: Row, room: Room) -> str:
    """Give what comes of *row*; `AssertionError` where it broke what holds for every case."""
    room.aside.mkdir(exist_ok=True)
    act = row.make(room)
    before = picture(room.folder)
    with staging(room.aside) as staged, bounded():
        try:
            found = act()
        except KioskError as refusal:
            found = f"refused {_row(refusal)}"
            _is_fit_for_people(refusal)
    assert not staged(), f"{row.id} left something in the folder for temporary files"
    assert picture(room.folder) == before, f"{row.id} changed what it only had to read"
    _has_words(found)
    return found


def check(row: Row, room: Room) -> None:
    """Hold *row* to what its table says."""
    found = run(row, room)
    assert found == row.expect, f"{row.id}: {row.given}"


def picture(folder: Path) -> dict[str, object]:
    """Give everything in *folder*: its kind, where it leads or what it holds; nothing is opened
    that is no plain file."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        kind = stat.S_IFMT(path.lstat().st_mode)
        what: object = kind
        if kind == stat.S_IFLNK:
            what = str(path.readlink())
        elif kind == stat.S_IFREG:
            size = path.stat().st_size
            what = size if size > _LARGE else hashlib.sha256(path.read_bytes()).digest()
        found[os.fsdecode(os.fsencode(path.relative_to(folder)))] = what
    return found


@contextmanager
def staging(aside: Path) -> Iterator[Callable[[], list[Path]]]:
    """Send what is staged meanwhile to a folder of its own; give what is left there."""
    place = aside / "staging"
    place.mkdir(parents=True, exist_ok=True)
    before, tempfile.tempdir = tempfile.tempdir, str(place)
    try:
        yield lambda: list(place.iterdir())
    finally:
        tempfile.tempdir = before


@contextmanager
def bounded() -> Iterator[None]:
    """Let whatever asks for much more memory than a reader needs fail here, and not the machine."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + _MEMORY, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _is_fit_for_people(refusal: KioskError) -> None:
    """A sentence in each language, and in none of it, nor in its facts, what a person gave."""
    said = {language: sentence(refusal, language) for language in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES)
    for text in (*said.values(), str(refusal), repr(refusal.facts)):
        named = [word for word in PERSON if word.casefold() in text.casefold()]
        assert not named, f"{refusal.code} tells of {named}"
    for text in said.values():
        assert text.strip().endswith((".", "?", "…")), text
        assert plain(text) == text
        assert "{" not in text


def _has_words(found: str) -> None:
    """What was not taken has a sentence: in the table, or on the page that asks."""
    kind, *codes = found.split(" ")
    assert kind in {"refused", "told", "apart", "taken"}, found
    if kind in {"refused", "apart"}:
        assert set(table()[codes[0]]) == set(LANGUAGES)
    elif kind == "told":
        from ui.kiosk import problems

        assert set(codes) <= set(problems._WORDS) | _UNSEEN, codes


# No page asks for these by themselves: it takes them out of the two boxes for names.
_UNSEEN = {"printed-empty", "printed-no-letter", "printed-too-long"}
