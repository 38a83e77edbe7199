"""A table of online signers read row by row: pure, from bytes and a mapping of columns.

What is given back is what a signer said there, in our fields; a row that nobody could have
typed on a kiosk is told with the code of the reason, never repaired.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk import entry, places
from kiosk.cells import unguarded
from kiosk.errors import ImportRefused
from kiosk.folding import folded
from kiosk.states import HOME_BY_CODE, HOMES, NEVER, STATE_BY_CODE, state_code

FIELDS = ("given", "surname", "name", "town", "state", "home", "email", "zip", "signed", "language")
ENCODINGS = ("", "utf-8", "utf-16", "windows-1252", "latin-1", "mac-roman")
MOST = 1 << 28
MOST_COLUMNS = 1_000
# A year of three digits is a slip; of the last one no zone can tell every hour.
_FIRST_YEAR, _LAST_YEAR = 1000, 9998
_HEAD = 1 << 16
# What the capital was called until 2016.
_CAPITAL = {"df", "distrito federal"}
_DELIMITERS = ",;\t|"
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


@dataclass(frozen=True, slots=True)
class Online:
    """What one row says, in our fields; `signed` is ISO 8601 of UTC, empty where unknown."""

    given: str
    surname: str
    printed: str
    town: str
    state: str
    home: str
    email: str
    zip: str
    signed: str
    language: str


def read(raw: bytes, mapping: Mapping[str, str], encoding: str = "") -> Iterator[Online | str]:
    """Give each row after the header: what it says, or the code of why it cannot be taken.

    *mapping* names the column of each of `FIELDS` that the table has; given names and
    surnames, or the whole name, and the town have to be among them. Raises `ImportRefused`
    for a table that cannot be read at all.
    """
    rows = _rows(raw, encoding)
    at = _places([_cell(cell) for cell in next(rows, [])], mapping)
    for row in rows:
        if max(at.values()) < len(row):
            yield _said({field: _cell(row[place]) for field, place in at.items()})
        elif any(cell.strip() for cell in row):
            yield "short"


def header(raw: bytes, encoding: str = "") -> tuple[str, ...]:
    """Give the names of the columns, to choose from."""
    return tuple(_cell(cell) for cell in next(_rows(raw, encoding), []))


def _rows(raw: bytes, encoding: str) -> Iterator[list[str]]:
    text = _text(raw, encoding)
    line = text.lstrip("\r\n")[:_HEAD].splitlines()[0]
    most = max(_DELIMITERS, key=lambda one: (line.count(one), -_DELIMITERS.index(one)))
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=most):
            if len(row) > MOST_COLUMNS:
                raise ImportRefused(why="form")
            yield row
    except csv.Error as cause:
        raise ImportRefused(why="form") from cause


def _text(raw: bytes, encoding: str) -> str:
    if len(raw) > MOST:
        raise ImportRefused(why="large", most=MOST >> 20)
    if encoding not in ENCODINGS:
        raise ImportRefused(why="encoding")
    marked = next((name for mark, name in _MARKS.items() if raw.startswith(mark)), "")
    try:
        text = raw.decode(marked or encoding or "utf-8")
    except UnicodeError as cause:
        raise ImportRefused(why="encoding") from cause
    if not text.strip():
        raise ImportRefused(why="empty")
    if "\0" in text:
        raise ImportRefused(why="encoding")
    return text


def _places(header: list[str], mapping: Mapping[str, str]) -> dict[str, int]:
    """Give where each field stands in a row."""
    if not set(FIELDS).issuperset(mapping):
        raise ImportRefused(why="field")
    named = {field: column for field, column in mapping.items() if column}
    for column in named.values():
        if header.count(column) != 1:
            raise ImportRefused(why="column", column=column)
    if not {"given", "surname", "name"} & named.keys() or "town" not in named:
        raise ImportRefused(why="mapping")
    return {field: header.index(column) for field, column in named.items()}


def _said(cells: Mapping[str, str]) -> Online | str:
    given, surname = cells.get("given", ""), cells.get("surname", "")
    if not given and not surname:
        # Nobody can tell where given names end: all of it stands in one box, as typed.
        given = cells.get("name", "")
    printed = cells.get("name", "") or entry.printed(given, surname)
    town, home = cells["town"], _home(cells.get("home", ""))
    state = _state(cells.get("state", ""), town)
    email, signed = cells.get("email", ""), _when(cells.get("signed", ""))
    problems = (*entry.check_name(given, surname), *entry.check_printed(printed))
    if problems:
        return "name"
    if entry.check_place(town, state):
        return "place"
    if home is None or (email and entry.check_email(email)):
        return "home" if home is None else "email"
    if signed is None:
        return "signed"
    language = "es" if cells.get("language", "").casefold().startswith("es") else "en"
    zip_ = cells.get("zip", "")
    known = "" if entry.check_zip(zip_) else zip_
    return Online(given, surname, printed, town, state, home, email, known, signed, language)


def _cell(cell: str) -> str:
    """Give what a cell says, without the apostrophe that keeps a spreadsheet from running it."""
    return entry.clean(unguarded(cell.strip()))


def _state(text: str, town: str) -> str:
    """Give a state's code, that of a known town where none is said."""
    if not text:
        known = places.exact(town)
        return known.state if known else ""
    if folded(text) in _CAPITAL:
        return "CMX"
    code = text.upper().removeprefix("MX-")
    return code if code in STATE_BY_CODE else state_code(text)


def _home(text: str) -> str | None:
    """Give a home's code, empty for none; nothing at all for one that is not known."""
    code = text.upper()
    if not text or text.casefold() == NEVER:
        return NEVER if text else ""
    for each in (code, f"US-{code}"):
        if each in HOME_BY_CODE:
            return each
    asked = folded(text)
    return next((one.code for one in HOMES if asked in (folded(one.name), folded(one.es))), None)


def _when(text: str) -> str | None:
    if not text:
        return ""
    try:
        at = datetime.fromisoformat(text)
        at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        return None
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
