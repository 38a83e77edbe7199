"""`firma csv` and `firma exports-made`: lists for other systems, and the register of them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import Json, PassphraseFile, language, now, out, show_json
from kiosk.cli.bars import bar
from kiosk.cli.registry import RegistryPath, open_there
from kiosk.model import Bilingual

if TYPE_CHECKING:
    from rich.table import Table

    from kiosk.registry.handed import HandedOn


class Profile(StrEnum):
    """The systems that lists are written for: the names of `kiosk.delivery.PROFILES`."""

    DELIVERY = "delivery"
    ACTION_NETWORK = "action-network"
    CIVICRM = "civicrm"
    NATIONBUILDER = "nationbuilder"
    OSDI = "osdi"


MADE = Bilingual(
    "{file} holds {rows} signers and is in the register.",
    "{file} contiene {rows} firmantes y está en el registro de entregas.",
)
TITLE = Bilingual("Lists that were given out", "Listas que se entregaron")
NONE = Bilingual("No list was given out yet.", "Todavía no se ha entregado ninguna lista.")
HEADS = (
    Bilingual("When", "Cuándo"),
    Bilingual("List", "Lista"),
    Bilingual("Form", "Formato"),
    Bilingual("Signers", "Firmantes"),
    Bilingual("Withdrawn since", "Retiradas desde entonces"),
    Bilingual("To", "Para"),
    Bilingual("By", "Por"),
    Bilingual("SHA-256", "SHA-256"),
)


def add(app: typer.Typer) -> None:
    """Register the two commands."""
    app.command("csv")(write)
    app.command("exports-made")(made)


def write(
    registry: RegistryPath,
    profile: Annotated[Profile, typer.Option(help="Which system the list is for.")],
    target: Annotated[
        Path,
        typer.Option(
            "--out", help="The file to write (.csv, .xlsx, .json), or a folder for one named by us."
        ),
    ],
    to: Annotated[str, typer.Option(help="Who gets the list.")] = "",
    by: Annotated[str, typer.Option(help="Who gives it out.")] = "",
    excel: Annotated[bool, typer.Option("--excel", help="CSV as Excel reads it best.")] = False,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Write a list of signers as another system reads it, and enter it into the register.

    All but `delivery` hold only signers who chose to be written to.
    """
    from kiosk.delivery import PROFILES, List, file_name, form_of, forms, write_list

    name = str(profile)
    with open_there(registry, passphrase_file) as opened:
        moment = now()
        if target.is_dir():
            form = forms(name)[1 if excel and len(forms(name)) > 1 else 0]
            signers = sum(PROFILES[name].takes(one) for one in opened.signers())
            campaign = opened.campaign.campaign.id
            target /= file_name(campaign, name, moment, signers, form)
        else:
            form = form_of(name, target, excel=excel)
        with bar(target.name) as advance:
            done = write_list(opened, List(name, form, to, by), target, moment, advance)
    if as_json:
        show_json({"file": str(target)} | _object(done))
        return
    out.print(MADE.say(language()).format(file=target.name, rows=f"{done.rows:,}"))
    out.print(f"SHA-256 {done.sha256.hex()}")


def made(
    registry: RegistryPath, passphrase_file: PassphraseFile = None, as_json: Json = False
) -> None:
    """Show the lists that were given out, and how many in each withdrew since."""
    with open_there(registry, passphrase_file) as opened:
        found = opened.exports()
    if as_json:
        show_json({"exports": [_object(one) for one in found]})
    else:
        out.print(_table(found) if found else NONE.say(language()))


def _object(one: HandedOn) -> dict[str, object]:
    return {
        "at": one.at.local.isoformat(),
        "profile": one.profile,
        "format": one.format,
        "rows": one.rows,
        "withdrawn": one.withdrawn,
        "sha256": one.sha256.hex(),
        "to": one.to,
        "by": one.by,
    }


def _table(found: tuple[HandedOn, ...]) -> Table:
    from rich.table import Table

    from kiosk.words import plain

    table = Table(title=TITLE.say(language()))
    for head in HEADS:
        table.add_column(head.say(language()))
    for one in found:
        at = f"{one.at.local:%Y-%m-%d %H:%M}"
        numbers = (f"{one.rows:,}", f"{one.withdrawn:,}")
        names = (plain(one.to), plain(one.by), one.sha256.hex()[:16])
        table.add_row(at, one.profile, one.format, *numbers, *names)
    return table
