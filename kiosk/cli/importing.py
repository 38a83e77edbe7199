"""`firma import`: online signers from a table, as a source of their own."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli import QUARANTINED, Json, PassphraseFile, language, now, out, show_json
from kiosk.cli.duplicates import By
from kiosk.cli.registry import RegistryPath, open_there
from kiosk.errors import ImportRefused
from kiosk.model import Bilingual
from kiosk.words import plain

TOLD = Bilingual(
    "{source}: {rows} rows, {new} new, {seen} seen before, {refused} not taken in.",
    "{source}: {rows} filas, {new} nuevas, {seen} ya vistas, {refused} sin incorporar.",
)
ROW = Bilingual("row {row}: {why}", "fila {row}: {why}")
WHY = {
    "name": Bilingual("no name that could be signed with", "no hay un nombre con que firmar"),
    "place": Bilingual("no city, or no state in Mexico", "falta la ciudad o el estado de México"),
    "home": Bilingual("no such US state", "no hay tal estado de EE. UU."),
    "email": Bilingual("no email address", "no es un correo"),
    "signed": Bilingual("no date and time as ISO 8601", "no es fecha y hora según ISO 8601"),
    "short": Bilingual("columns are missing", "faltan columnas"),
}


def add(app: typer.Typer) -> None:
    """Register the command."""
    app.command("import")(import_)


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The table, as CSV.")],
    registry: RegistryPath,
    source: Annotated[str, typer.Option(help="The name of the page where they signed.")],
    column: Annotated[
        list[str],
        typer.Option("--map", help="FIELD=COLUMN: given, surname, name, town, state, home, …"),
    ],
    encoding: Annotated[
        str, typer.Option(help="utf-8, utf-16, windows-1252, latin-1 or mac-roman.")
    ] = "",
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Take in online signers; rows that were there before are seen, and count once."""
    mapping = dict(_parted(one) for one in column)
    with open_there(registry, passphrase_file) as opened:
        who = by or opened.opened_by
        told = opened.import_online(file, mapping, source, who, now(), encoding)
    if as_json:
        show_json(asdict(told))
    else:
        facts = {"rows": told.rows, "new": told.new, "seen": told.seen}
        facts |= {"refused": len(told.refused)}
        out.print(TOLD.say(language()).format(source=plain(told.source), **facts))
        for row, why in told.refused:
            out.print(ROW.say(language()).format(row=row, why=WHY[why].say(language())))
    if told.refused:
        raise typer.Exit(QUARANTINED)


def _parted(text: str) -> tuple[str, str]:
    field, parted, name = text.partition("=")
    if not parted:
        raise ImportRefused(why="field")
    return field.strip(), name.strip()
