"""`firma campaign`: from a letter to a signed campaign file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kiosk.campaign import letter
from kiosk.campaign.check import problems
from kiosk.campaign.file import MAX_FILE, MAX_TEXT, is_campaign, read, write
from kiosk.campaign.form import FORM, NOTICES, Draft, draft, notice, write_form
from kiosk.campaign.problems import Problem, errors
from kiosk.campaign.value import Organizer
from kiosk.cli import REFUSED, Json, PassphraseFile, err, language, out, passphrase, show_json
from kiosk.cli.campaign_pin import pin
from kiosk.cli.campaign_preview import diff, preview
from kiosk.cli.campaign_shown import as_json_of, as_lines
from kiosk.cli.keys import read_recipient, read_root
from kiosk.cli.said import say
from kiosk.crypto.making import tried_on
from kiosk.errors import CampaignIncomplete, UsageRefused
from kiosk.files import make_folder, write_durably
from kiosk.model import Language

commands = typer.Typer(
    help="Make, check, sign and show campaigns: form, then check, then new.", no_args_is_help=True
)

LetterFile = Annotated[
    Path | None, typer.Option("--letter", help="The letter: a plain text file in UTF-8.")
]
OrganizerFiles = Annotated[
    list[Path] | None,
    typer.Option("--organizer", help="An organizer's key file. Repeat it for each organizer."),
]
FirstLine = Annotated[
    int | None,
    typer.Option(help="The line where the delivered letter begins, if it is not the one found."),
]
In = Annotated[
    str | None,
    typer.Option("--language", help="The letter's language, en or es, if not the one found."),
]


def add(app: typer.Typer) -> None:
    """Register `firma campaign`."""
    app.add_typer(commands, name="campaign")


commands.command()(pin)
commands.command()(preview)
commands.command()(diff)


@commands.command()
def form(
    folder: Annotated[Path, typer.Option("--out", help="A new folder for the form.")],
    letter_file: LetterFile = None,
    first_line: FirstLine = None,
    said_in: In = None,
    as_json: Json = False,
) -> None:
    """Make a form to fill in for a letter: campaign.toml and, beside it, the texts."""
    if letter_file is None:
        raise UsageRefused(why="letter-needed")
    _make_form(folder, letter_file, first_line, said_in, as_json=as_json)


@commands.command()
def check(
    path: Annotated[Path, typer.Argument(help="A form, its folder, or a campaign file.")],
    letter_file: LetterFile = None,
    organizer: OrganizerFiles = None,
    as_json: Json = False,
) -> None:
    """Say everything that is missing or wrong in a form or a campaign, in one go."""
    title, found = _checked(path, letter_file, organizer or ())
    wrong = errors(found)
    if as_json:
        show_json({"ok": not wrong} | _listed(found))
    else:
        _print(found)
        if not wrong:
            out.print(say("check-good", title=title))
    if wrong:
        raise typer.Exit(REFUSED)


@commands.command()
def new(
    *,
    target: Annotated[
        Path,
        typer.Option("--out", help="The campaign file to write; without --form, a new folder."),
    ],
    letter_file: LetterFile = None,
    form_path: Annotated[
        Path | None, typer.Option("--form", help="The form, filled in, or its folder.")
    ] = None,
    root: Annotated[
        Path | None, typer.Option(help="The key that signs: campaign-root.key.")
    ] = None,
    organizer: OrganizerFiles = None,
    first_line: FirstLine = None,
    said_in: In = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Sign a campaign from its form; without --form, make the form for a letter first.

    firma campaign new --letter letter.txt --out my-campaign

    firma campaign new --form my-campaign --root keys/campaign-root.key
    --organizer keys/organizer.key --out my-letter.campaign
    """
    if form_path is None:
        if root is not None or organizer:
            raise UsageRefused(why="form-needed")
        if letter_file is None:
            raise UsageRefused(why="letter-needed")
        _make_form(target, letter_file, first_line, said_in, as_json=as_json)
        return
    if root is None:
        raise UsageRefused(why="root-needed")
    if first_line is not None or said_in is not None:
        raise UsageRefused(why="in-form")
    drafted = _draft(form_path, letter_file, organizer or ())
    _sign(drafted, root, target, passphrase_file, as_json=as_json)


@commands.command()
def show(
    file: Annotated[Path, typer.Argument(help="A campaign file.")],
    as_json: Json = False,
) -> None:
    """Show what a campaign file says: fingerprint, hashes, dates, recipients, counts."""
    signed = read(_bytes(file, MAX_FILE))
    if as_json:
        show_json(as_json_of(signed))
    else:
        out.print("\n".join(as_lines(signed, language())))


def _sign(
    drafted: Draft, root: Path, target: Path, passphrase_file: Path | None, *, as_json: bool
) -> None:
    """Write the signed file; `CampaignIncomplete`, with everything listed, if it cannot be."""
    found = drafted.problems()
    if wrong := errors(found):
        _print(found)
        raise CampaignIncomplete(count=len(wrong))
    file = _target(target, drafted)
    key = read_root(root, passphrase(passphrase_file, say("keys-own")))
    raw = write(drafted.campaign, key)
    signed = read(raw, key.public)
    write_durably(file, raw)
    tried = tried_on(root) is not None
    if as_json:
        show_json({"file": str(file), "sheet_tried": tried} | as_json_of(signed))
        return
    out.print(say("signed", file=str(file), fingerprint=signed.fingerprint))
    if not tried:
        err.print(say("root-untried", key=str(root)))


def _make_form(
    folder: Path, letter_file: Path, first_line: int | None, said_in: str | None, *, as_json: bool
) -> None:
    """Write the form for a letter, and the letter and notices beside it, into a new folder."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageRefused(why="exists", file=folder.name)
    raw = _bytes(letter_file, MAX_TEXT)
    try:
        text = letter.text(raw)
    except UnicodeDecodeError as cause:
        raise UsageRefused(why="letter", file=letter_file.name) from cause
    rows = letter.lines(text)
    line = letter.salutation_line(text) if first_line is None else first_line
    if not 1 <= line <= len(rows):
        raise UsageRefused(why="first-line", line=line, lines=len(rows))
    spoken = _language(said_in, text)
    name = f"letter.{spoken}.txt"
    files = {FORM: write_form(raw, name, line, spoken).encode(), name: raw}
    files[f"letter.{'en' if spoken == 'es' else 'es'}.txt"] = b""
    files |= {one: notice(one).encode() for one in NOTICES}
    make_folder(folder)
    for one, content in files.items():
        write_durably(folder / one, content)
    facts: dict[str, str | int] = {"folder": str(folder), "form": str(folder / FORM), "line": line}
    salutation = rows[line - 1].strip()[:80]
    if as_json:
        show_json(facts | {"salutation": salutation, "language": spoken})
    else:
        out.print(say("form-made", **facts, salutation=salutation))


def _language(said: str | None, text: str) -> Language:
    if said not in (None, "en", "es"):
        raise typer.BadParameter("en, es", param_hint="--language")
    guessed = letter.language_of(text) if said is None else said
    return "es" if guessed == "es" else "en"


def _checked(
    path: Path, letter_file: Path | None, organizers: Sequence[Path]
) -> tuple[str, tuple[Problem, ...]]:
    """Give the title and the problems of a form, or of a campaign file once it verifies."""
    if path.is_file() and is_campaign(raw := _bytes(path, MAX_FILE)):
        campaign = read(raw).campaign
        return campaign.title.say(language()), problems(campaign)
    drafted = _draft(path, letter_file, organizers)
    return drafted.campaign.title.say(language()), drafted.problems()


def _draft(path: Path, letter_file: Path | None, organizers: Sequence[Path]) -> Draft:
    file = path / FORM if path.is_dir() else path
    named = [Organizer(*read_recipient(one)) for one in organizers]
    return draft(file, letter_file, named)


def _target(target: Path, drafted: Draft) -> Path:
    """Give the file to write: never one that is there already."""
    campaign = drafted.campaign
    file = target / f"{campaign.id}-v{campaign.version}.campaign" if target.is_dir() else target
    if file.exists():
        raise UsageRefused(why="exists", file=file.name)
    return file


def _listed(found: Sequence[Problem]) -> dict[str, list[dict[str, str]]]:
    tongue = language()
    return {
        name: [
            {"code": one.code, "message": one.say(tongue)}
            for one in found
            if one.warning is warning
        ]
        for name, warning in (("errors", False), ("warnings", True))
    }


def _print(found: Sequence[Problem]) -> None:
    """List what is wrong, then what is worth a look, on stderr."""
    tongue = language()
    for code, warning in (("check-errors", False), ("check-warnings", True)):
        if rows := [one for one in found if one.warning is warning]:
            err.print(say(code, count=len(rows)))
            for one in rows:
                err.print(f"  - {one.say(tongue)}")


def _bytes(path: Path, cap: int) -> bytes:
    """Give a file's bytes, one over the *cap* at most: its reader refuses what is longer."""
    with path.open("rb") as file:
        return file.read(cap + 1)
