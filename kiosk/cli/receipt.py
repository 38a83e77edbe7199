"""`firma receipt`: say back to each kiosk that the registry holds everything of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from kiosk.cli import Json, PassphraseFile, language, out, passphrase, show_json
from kiosk.cli.registry import RegistryPath, open_there
from kiosk.errors import UsageRefused
from kiosk.model import Bilingual, Moment
from kiosk.words import plain

if TYPE_CHECKING:
    from kiosk.crypto.sign import SigningKey
    from kiosk.registry.value import Covered

ASK_ROOT = Bilingual("Passphrase of the root key", "Frase de acceso de la llave raíz")
COLUMNS = (
    Bilingual("Kiosk", "Quiosco"),
    Bilingual("Held up to", "Hasta la firma"),
    Bilingual("File", "Archivo"),
)
WHY = {
    "refused": Bilingual("none: this kiosk is not ours", "ninguno: este quiosco no es nuestro"),
    "gap": Bilingual(
        "none: exports are missing; see `firma gaps`",
        "ninguno: faltan exportaciones; consulte `firma gaps`",
    ),
    "conflict": Bilingual(
        "none: there are two versions of a signature; see `firma gaps`",
        "ninguno: hay dos versiones de una firma; consulte `firma gaps`",
    ),
    "fork": Bilingual(
        "none: its history is told in two ways; see `firma gaps`",
        "ninguno: su historia se cuenta de dos maneras; consulte `firma gaps`",
    ),
    "empty": Bilingual("none: no signature came of it", "ninguno: no llegó ninguna firma"),
}
NONE = Bilingual("No export was merged yet.", "Aún no se ha integrado ninguna exportación.")
NEXT = Bilingual(
    "Take each file to its kiosk: with it, the passphrase and the number of signatures, the kiosk "
    "may delete what you hold.",
    "Lleve cada archivo a su quiosco: con él, la frase de acceso y el número de firmas, el quiosco "
    "puede borrar lo que usted ya tiene.",
)
RootPassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--root-passphrase-file",
        help="The passphrase of the root key; else that of the registry is tried.",
    ),
]


def add(app: typer.Typer) -> None:
    """Register `firma receipt`."""
    app.command()(receipt)


def receipt(
    registry: RegistryPath,
    root: Annotated[Path, typer.Option(help="The campaign's root key file.")],
    folder: Annotated[Path, typer.Option("--out", help="The folder to put the receipts in.")],
    passphrase_file: PassphraseFile = None,
    root_passphrase_file: RootPassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Write a merge receipt for each kiosk of which nothing is missing.

    With its receipt a kiosk may delete the signatures that this registry holds.
    """
    from kiosk.cli.keys import read_root

    typed = passphrase(root_passphrase_file or passphrase_file, ASK_ROOT.say(language()))
    key = read_root(root, typed)
    with open_there(registry, passphrase_file) as opened:
        if opened.campaign.root != key.public:
            raise UsageRefused(why="receipt-root", file=root.name)
        found = opened.receipts(Moment.at(datetime.now(UTC)))
    files = _write(folder, found, key)
    if as_json:
        show_json({"kiosks": [_object(*each) for each in zip(found, files, strict=True)]})
    elif not found:
        out.print(NONE.say(language()))
    else:
        out.print(_table(found, files))
        if any(files):
            out.print(NEXT.say(language()))


def _write(folder: Path, found: tuple[Covered, ...], key: SigningKey) -> list[str]:
    """Write what there is to write; give the name of each file, empty for none."""
    from kiosk.exports.merge_receipt import file_name, write
    from kiosk.files import make_folder, write_durably

    make_folder(folder)
    names = []
    for one in found:
        name = file_name(one.receipt) if one.receipt else ""
        if one.receipt:
            write_durably(folder / name, write(one.receipt, key))
        names.append(name)
    return names


def _object(one: Covered, file: str) -> dict[str, object]:
    told = one.receipt
    about: dict[str, object] = {"kiosk": one.kiosk, "id": one.id, "file": file or None}
    if told is None:
        return about | {"why": one.why}
    counts = {name: getattr(told, name) for name in ("held", "voided", "withdrawn", "unread")}
    return about | {"through": told.through, "head": told.head.hex()} | counts


def _table(found: tuple[Covered, ...], files: list[str]) -> Table:
    rows = Table(*(column.say(language()) for column in COLUMNS), show_lines=True)
    for one, file in zip(found, files, strict=True):
        through = f"{one.receipt.through:,}" if one.receipt else ""
        rows.add_row(f"{plain(one.kiosk)}\n{one.id}", through, file or WHY[one.why].say(language()))
    return rows
