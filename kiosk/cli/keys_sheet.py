"""`firma keys sheet`, `try` and `recover`: a key on paper, and back from it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli import Json, PassphraseFile, err, language, out, passphrase, show_json
from kiosk.cli.keys import Kind as KeyKind
from kiosk.cli.keys import (
    chosen_passphrase,
    commands,
    printable,
    public_facts,
    read_public,
    refuse_existing,
)
from kiosk.cli.said import say
from kiosk.crypto import keys
from kiosk.crypto.making import note_tried, restore_key
from kiosk.crypto.recovery import (
    Recovered,
    from_picture,
    from_words,
    sheet_code,
    sheet_words,
)
from kiosk.errors import SheetRefused
from kiosk.files import make_folder, write_durably

_LONGEST = 4096

KeyFile = Annotated[Path, typer.Argument(help="A key file that `firma keys new` made.")]
WordsFile = Annotated[
    Path | None, typer.Option(help="Read the sheet's words from this private file; else asked for.")
]
Picture = Annotated[
    Path | None, typer.Option(help="A photograph or scan of the sheet's code, in place of words.")
]


@commands.command()
def sheet(
    file: KeyFile,
    target: Annotated[Path, typer.Option("--out", help="The PDF to write.")],
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Print a key as words and a code. It counts once it was tried: firma keys try FILE."""
    from kiosk.packet.recovery_paper import write

    kind, name, public = read_public(file)
    refuse_existing(target)
    secret = keys.read_secret(file, passphrase(passphrase_file, say("keys-own"))).secret
    facts = public_facts(kind, public)
    known = facts.get("fingerprint", public)
    written = sheet_words(kind.value, secret), sheet_code(kind.value, secret)
    made = datetime.now(UTC)
    write_durably(target, write(name, kind.value, known, written, language(), made))
    if as_json:
        show_json({"file": str(target), "kind": kind, "name": name, "tried": False} | facts)
    else:
        out.print(say("keys-sheet", file=str(target), key=file.name))


@commands.command("try")
def try_sheet(
    file: KeyFile,
    words_file: WordsFile = None,
    picture: Picture = None,
    as_json: Json = False,
) -> None:
    """Try the sheet of a key: the words typed back, or its code in a picture, give this key."""
    kind, name, public = read_public(file)
    note_tried(file, _found(words_file, picture), date.today())  # noqa: DTZ011 - this person's day
    if as_json:
        facts = public_facts(kind, public)
        show_json({"file": str(file), "kind": kind, "name": name, "tried": True} | facts)
    else:
        out.print(say("keys-sheet-good", key=file.name))


@commands.command()
def recover(
    target: Annotated[Path, typer.Option("--out", help="The key file to write.")],
    name: Annotated[str, typer.Option(help="Whose key this is, as others know them.")],
    words_file: WordsFile = None,
    picture: Picture = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Get a key back from its recovery sheet, under a new passphrase."""
    refuse_existing(target)
    found = _found(words_file, picture)
    chosen, shown = chosen_passphrase(passphrase_file)
    make_folder(target.parent)
    restore_key(target, found, printable(name), chosen, keys.calibrate())
    facts = public_facts(KeyKind(found.kind), found.public)
    if as_json:
        told = {"file": str(target), "kind": found.kind, "name": printable(name)} | facts
        show_json(told | ({"passphrase": chosen} if shown else {}))
        return
    out.print(say("keys-recovered", folder=str(target.parent)))
    out.print(say(f"keys-{found.kind}", file=target.name, **facts))
    if shown:
        out.print("\n" + say("keys-passphrase", passphrase=chosen))


def _found(words_file: Path | None, picture: Path | None) -> Recovered:
    if picture is not None:
        return from_picture(picture)
    if words_file is not None:
        with words_file.open("rb") as source:
            return from_words(source.read(_LONGEST).decode("utf-8", "replace"))
    while True:
        typed = typer.prompt(say("keys-sheet-words"), hide_input=True, err=True)
        try:
            return from_words(typed)
        except SheetRefused as refusal:
            if refusal.facts["why"] != "word":
                raise
            err.print(say("keys-sheet-word", number=int(refusal.facts["number"])))
