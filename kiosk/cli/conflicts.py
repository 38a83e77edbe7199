"""`firma conflicts`: records of which there are several versions, and which one stands."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.cli import Json, PassphraseFile, now, out, show_json
from kiosk.cli.duplicates import By, Line, Why
from kiosk.cli.registry import RegistryPath, open_there

conflicts = typer.Typer(
    help="Look at records in several versions; say which one stands.", no_args_is_help=True
)


def add(app: typer.Typer) -> None:
    """Register the commands."""
    app.add_typer(conflicts, name="conflicts")


@conflicts.command("list")
def list_(
    registry: RegistryPath, passphrase_file: PassphraseFile = None, as_json: Json = False
) -> None:
    """List every record of which there are several versions, a row a version."""
    from kiosk.cli import decided_shown as shown

    with open_there(registry, passphrase_file) as opened:
        found = opened.conflicts()
    if as_json:
        show_json({"conflicts": [shown.conflict_object(one) for one in found]})
    else:
        out.print(shown.conflict_table(found))


@conflicts.command()
def resolve(
    line: Line,
    version: Annotated[str, typer.Argument(help="The version that stands, from the list.")],
    registry: RegistryPath,
    why: Why = "",
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Say which version of a record stands; it counts until another one comes."""
    from kiosk.cli import decided_shown as shown

    with open_there(registry, passphrase_file) as opened:
        who = by or opened.opened_by
        found = opened.resolve_conflict(line, version, why, who, now())
    if as_json:
        show_json(shown.conflict_object(found))
    else:
        out.print(shown.conflict_table((found,)))
