"""The form an organizer edits: one TOML file and the texts beside it.

What is missing or wrong is collected, never stopped at: `firma campaign check` says
everything in one go.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import resources
from kiosk.campaign import letter
from kiosk.campaign.check import problems
from kiosk.campaign.consent import fill, notice_words
from kiosk.campaign.file import MAX_TEXT
from kiosk.campaign.layout import blocks
from kiosk.campaign.problems import Problem, errors, problem
from kiosk.campaign.tables import Table, clean
from kiosk.campaign.value import (
    Addressee,
    Campaign,
    Choice,
    Controller,
    Letter,
    Notice,
    Organizer,
    Statement,
    Storage,
    Volunteer,
)
from kiosk.errors import CampaignIncomplete, UsageRefused
from kiosk.files import read_plain
from kiosk.model import Bilingual, Event, Language, Mode, Place
from kiosk.states import state_code

FORM = "campaign.toml"
MAX_FORM = 1 << 20
NOTICES = tuple(
    f"notice-{kind}.{language}.txt" for kind in ("simplified", "full") for language in ("en", "es")
)
Load = Callable[[str], bytes]
"""Gives the bytes of a file beside the form; `OSError` if it cannot."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A campaign as far as the form goes, and what reading the form found."""

    campaign: Campaign
    found: tuple[Problem, ...]

    def problems(self) -> tuple[Problem, ...]:
        """Give everything missing or wrong, in the form and in the campaign."""
        return self.found + problems(self.campaign)


def read_form(path: Path) -> Campaign:
    """Read a form and the files beside it; `CampaignIncomplete` if it cannot be signed yet."""
    drafted = draft(path)
    if found := errors(drafted.problems()):
        raise CampaignIncomplete(count=len(found))
    return drafted.campaign


def draft(
    path: Path, letter_file: Path | None = None, organizers: Sequence[Organizer] = ()
) -> Draft:
    """Read a form as far as it goes; *letter_file* stands in for the letter it names.

    *organizers* are added to those in the form. `UsageRefused` names the line where the
    file stops being TOML in UTF-8 (`form`), or the most that it can hold (`form-long`);
    `OSError` if it is no plain file.
    """
    raw = read_plain(path, MAX_FORM)
    if len(raw) > MAX_FORM:
        raise UsageRefused(why="form-long", file=path.name, most=MAX_FORM)
    try:
        values = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as cause:
        line = raw.count(b"\n", 0, cause.start) + 1
        raise UsageRefused(why="form", file=path.name, line=line) from cause
    except tomllib.TOMLDecodeError as cause:
        line = _line_of(cause) or raw.count(b"\n") + 1
        raise UsageRefused(why="form", file=path.name, line=line) from cause
    if letter_file is not None and isinstance(values.get("letter"), dict):
        values["letter"]["file"] = str(letter_file.resolve())
    drafted = parse(values, lambda name: _bytes(path.parent / name))
    missing = [one for one in organizers if one not in drafted.campaign.organizers]
    added = (*drafted.campaign.organizers, *missing)
    return Draft(replace(drafted.campaign, organizers=added), drafted.found)


def parse(values: dict[str, object], load: Load) -> Draft:
    """Read the form's *values*; *load* gives the files that it names."""
    form = Table(values)
    bare = Campaign(
        id=form.text("id"),
        version=form.whole("version", 0),
        mode=_mode(form),
        title=form.pair("title"),
        letter=_letter(form.table("letter"), load),
        asks=tuple(row.languages() for row in form.rows("asks")),
        requests=tuple(row.languages() for row in form.rows("requests")),
        addressees=tuple(_addressee(row) for row in form.rows("addressees")),
        relay=form.pair("relay"),
        eligibility=tuple(
            Statement(row.text("id"), row.languages()) for row in form.rows("eligibility")
        ),
        notice=_notice(form.table("notice"), load),
        consent=form.pair("consent"),
        choices=tuple(
            Choice(row.text("id"), row.languages(), row.text("needs"))
            for row in form.rows("choices")
        ),
        controller=_controller(form.table("controller")),
        contact=form.text("contact"),
        share_link=form.text("share_link"),
        opens=form.day("opens"),
        closes=form.day("closes"),
        delivery_day=form.table("delivery").day("day"),
        delivery_place=form.table("delivery").pair("place"),
        retention=form.pair("retention"),
        organizers=tuple(
            Organizer(row.text("name"), row.text("recipient")) for row in form.rows("organizers")
        ),
        events=tuple(_event(row) for row in form.rows("events")),
        volunteers=tuple(
            Volunteer(row.text("name"), row.text("pin")) for row in form.rows("volunteers")
        ),
        storage=_storage(form.table("storage")) if form.has("storage") else None,
        accent=form.text("accent").upper(),
    )
    form.done()
    return Draft(filled(bare), tuple(form.found))


def write_form(raw: bytes, name: str, first_line: int, language: Language) -> str:
    """Give a form to edit for the letter *raw*, kept beside it as *name*.

    The numbered items of the letter are put down as its requests. `UnicodeDecodeError`
    if the letter is not UTF-8.
    """
    text = letter.text(raw)
    items = [block.text for block in blocks(text, first_line) if block.kind == "item"]
    rows = letter.lines(text)
    asked = [
        "\n".join(
            f"{one} = {_quoted(item) if one == language else _quoted('')}" for one in ("en", "es")
        )
        for item in items
    ] or ['en = ""\nes = ""']
    words = {
        "letter": _quoted(name),
        "translation": _quoted(f"letter.{'en' if language == 'es' else 'es'}.txt"),
        "language": _quoted(language),
        "first_line": str(first_line),
        "salutation": _printable(rows[first_line - 1]),
        "requests": "\n\n".join(f"[[requests]]\n{one}" for one in asked),
    }
    return fill(resources.at("campaign", "form", FORM).read_text("utf-8"), words)


def notice(name: str) -> str:
    """Give the notice *name* (see `NOTICES`) with its blanks, to be edited."""
    return resources.at("campaign", "notices", name).read_text("utf-8")


def _mode(form: Table) -> Mode:
    said = form.text("mode")
    if said not in tuple(Mode):
        wanted = Bilingual('"official" or "rehearsal"', '"official" o "rehearsal"')
        form.found.append(problem("form-type", where="mode", wanted=wanted))
        return Mode.REHEARSAL
    return Mode(said)


def _letter(table: Table, load: Load) -> Letter:
    said = table.text("language")
    if said not in ("en", "es"):
        wanted = Bilingual('"en" or "es"', '"en" o "es"')
        table.found.append(problem("form-type", where="letter.language", wanted=wanted))
    written = Letter(
        "es" if said == "es" else "en",
        _file(table, "file", load),
        table.whole("first_line", 0),
        _file(table, "translation", load),
    )
    table.done()
    return written


def _addressee(table: Table) -> Addressee:
    return Addressee(
        table.pair("role"),
        table.text("name"),
        table.pair("title"),
        table.text("address"),
        table.day("checked_on"),
    )


def _notice(table: Table, load: Load) -> Notice:
    texts = []
    for kind in ("simplified", "full"):
        named = table.table(kind)
        texts.append(Bilingual(_words(named, "en", load), _words(named, "es", load)))
        named.done()
    found = Notice(table.text("version"), texts[0], texts[1])
    table.done()
    return found


def _controller(table: Table) -> Controller:
    found = Controller(table.text("name"), table.text("domicile"), table.text("contact"))
    table.done()
    return found


def _event(table: Table) -> Event:
    place = Place(table.text("town"), state_code(table.text("state")))
    return Event(table.text("name"), place, table.day("day"))


def _storage(table: Table) -> Storage:
    found = Storage(table.text("scheme"), table.table("options").texts(), table.text("root"))
    table.done()
    return found


def _words(table: Table, key: str, load: Load) -> str:
    raw = _file(table, key, load)
    try:
        return clean(raw.decode("utf-8"))
    except UnicodeDecodeError:
        where, name = f"{table.where}.{key}", table.text(key)
        table.found.append(problem("file-not-text", where=where, file=name))
        return ""


def _file(table: Table, key: str, load: Load) -> bytes:
    """Give the bytes of the file named in *key*; none if nothing is named."""
    name = table.text(key)
    if not name:
        return b""
    try:
        return load(name)
    except OSError:
        where = f"{table.where}.{key}"
        table.found.append(problem("file-missing", where=where, file=name))
        return b""


def filled(bare: Campaign) -> Campaign:
    """Fill the blanks of the notices; one whose field is empty stays open."""
    pairs = []
    for pair in (bare.notice.simplified, bare.notice.full):
        texts = []
        for language in ("en", "es"):
            words = {name: word for name, word in notice_words(bare, language).items() if word}
            texts.append(fill(pair.say(language), words))
        pairs.append(Bilingual(*texts))
    return replace(bare, notice=Notice(bare.notice.version, pairs[0], pairs[1]))


def _bytes(path: Path) -> bytes:
    return read_plain(path, MAX_TEXT)


def _printable(row: str) -> str:
    """Give a row as a TOML comment may hold it."""
    return "".join(mark if mark.isprintable() else " " for mark in row.strip()[:80])


def _quoted(text: str) -> str:
    """Give *text* as a TOML string on one line: JSON's escapes are TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _line_of(cause: tomllib.TOMLDecodeError) -> int:
    """Give the line that the message ends with, `(at line 12, column 3)`; 0 for the end."""
    _, _, tail = str(cause).rpartition("line ")
    digits = tail.partition(",")[0]
    return int(digits) if digits.isdigit() else 0
