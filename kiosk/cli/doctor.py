"""`firma doctor`: whether this machine and its kiosk are ready, without the screen."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import QUARANTINED, Json, PassphraseFile, language, out, passphrase, show_json
from kiosk.cli.kiosk import Folder
from kiosk.model import ZONE

if TYPE_CHECKING:
    from kiosk.ready.value import Book, Facts, Finding, Shut


class Sheet(StrEnum):
    """The paper of the PDF."""

    LETTER = "letter"
    A4 = "a4"


def add(app: typer.Typer) -> None:
    """Register `firma doctor`."""
    app.command()(doctor)


def doctor(
    folder: Folder = None,
    pdf: Annotated[Path | None, typer.Option(help="Write the findings into this PDF too.")] = None,
    paper: Annotated[Sheet, typer.Option(help="The paper of the PDF.")] = Sheet.LETTER,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Check this machine and its kiosk: green, amber or red, one sentence each.

    Nobody is asked for a passphrase: with --passphrase-file the journal is checked too.
    Ends with 3 if anything is red.
    """
    from kiosk.ready import Level, judge, worst

    name, facts = _look(folder, passphrase_file)
    found = judge(facts)
    if pdf is not None:
        _write(pdf, paper, name, found)
    if as_json:
        show_json({"kiosk": name, "level": worst(found), "findings": _as_json(found)})
    else:
        _tell(found, pdf)
    if worst(found) is Level.RED:
        raise typer.Exit(QUARANTINED)


def _look(folder: Path | None, passphrase_file: Path | None) -> tuple[str, Facts]:
    """Give the kiosk's name, empty where nobody opened it, and what is known of it."""
    from kiosk.home import default_folder
    from kiosk.ready import Facts, machine
    from kiosk.ready.value import Book

    place, now = folder or default_folder(), datetime.now(UTC)
    name, book = _book(place, passphrase_file)
    typed = True if isinstance(book, Book) else None
    zone = machine.zone(book.zone if isinstance(book, Book) else ZONE, now)
    return name, Facts(machine.look(place, now), book, typed, zone)


def _book(place: Path, passphrase_file: Path | None) -> tuple[str, Book | Shut]:
    from kiosk.errors import JournalInUse, JournalRefused, SlotsCostly, SlotsDamaged
    from kiosk.journal import is_enrolled, is_in_use, open_journal
    from kiosk.ready import book
    from kiosk.ready.value import Shut

    if not is_enrolled(place):
        return "", Shut("none")
    if is_in_use(place):
        return "", Shut("running")
    if passphrase_file is None:
        return "", Shut("shut")
    try:
        journal = open_journal(place, passphrase(passphrase_file))
    except JournalInUse:
        return "", Shut("running")
    except (JournalRefused, SlotsDamaged, SlotsCostly) as refusal:
        return "", Shut(refusal.code, refusal.facts)
    try:
        return journal.enrolment.kiosk, book.read(journal)
    finally:
        journal.close()


def _write(pdf: Path, paper: Sheet, name: str, found: tuple[Finding, ...]) -> None:
    from kiosk.files import write_durably
    from kiosk.ready.paper import Paper, write

    made = datetime.now().astimezone()
    write_durably(pdf, write(found, name, language(), Paper[paper.name], made))


def _as_json(found: tuple[Finding, ...]) -> list[dict[str, object]]:
    from kiosk.ready.words import sentence

    return [
        {
            "check": each.check,
            "code": each.code,
            "level": each.level,
            "facts": {key: _plain(fact) for key, fact in each.facts.items()},
            "sentence": sentence(each, language()),
        }
        for each in found
    ]


def _tell(found: tuple[Finding, ...], pdf: Path | None) -> None:
    from kiosk.ready.words import grouped, heading, say, sentence

    spoken = language()
    out.print(heading(found, spoken))
    for name, group in grouped(found):
        out.print(f"\n{say(f'group-{name}', spoken)}")
        for each in group:
            level, check = say(f"level-{each.level}", spoken), say(f"check-{each.check}", spoken)
            out.print(f"  {check} · {level}\n    {sentence(each, spoken)}")
    if pdf is not None:
        out.print(f"\n{say('report-saved', spoken, file=pdf.name)}")


def _plain(fact: str | int | date) -> str | int:
    return fact.isoformat() if isinstance(fact, date) else fact
