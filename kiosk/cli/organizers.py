"""`firma registry organizers`: whose passphrases open a registry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import Json, PassphraseFile, language, out, passphrase, show_json
from kiosk.cli.registry import ASK, RegistryPath
from kiosk.errors import RegistryMissing
from kiosk.model import Bilingual

if TYPE_CHECKING:
    from kiosk.registry.organizers import Opener

commands = typer.Typer(
    help="List the organizers whose passphrases open a registry; add, change, remove one.",
    no_args_is_help=True,
)
Name = Annotated[str, typer.Argument(metavar="NAME", help="Which organizer; '' for the unnamed.")]
Identities = Annotated[
    list[Path] | None,
    typer.Option("--identity", help="An organizer's key file, to open the registry by instead."),
]
IdentityPassphrase = Annotated[
    Path | None, typer.Option(help="The passphrase of the key file; else --passphrase-file.")
]
NewPassphrase = Annotated[
    Path | None,
    typer.Option("--new-passphrase-file", help="Read the new passphrase from this file."),
]
ASK_NEW = Bilingual("New passphrase", "Frase de acceso nueva")
UNNAMED = Bilingual(
    "(without a name: the one it was made with)", "(sin nombre: aquella con la que se creó)"
)
OPENS = Bilingual("The registry opens with the passphrase of:", "El registro se abre con la de:")
COPIES = Bilingual(
    "Copies of the registry and its key file that were made before still open with the old"
    " passphrase: fetch them back or delete them.",
    "Las copias del registro y de su archivo de llaves hechas antes se siguen abriendo con la"
    " frase anterior: recupérelas o bórrelas.",
)


@commands.command("list")
def list_(registry: RegistryPath, as_json: Json = False) -> None:
    """List the organizers whose passphrases open the registry."""
    from kiosk.registry import organizers

    _tell(organizers.organizers(registry), as_json=as_json)


@commands.command()
def add(
    name: Name,
    registry: RegistryPath,
    passphrase_file: PassphraseFile = None,
    new_passphrase_file: NewPassphrase = None,
    identity: Identities = None,
    identity_passphrase_file: IdentityPassphrase = None,
    as_json: Json = False,
) -> None:
    """Let one more organizer open the registry, by a passphrase of their own."""
    from kiosk.crypto.keys import calibrate
    from kiosk.registry import organizers

    opener = _opener(registry, passphrase_file, identity, identity_passphrase_file)
    new = _new(new_passphrase_file)
    _tell(organizers.add(registry, opener, name, new, calibrate()), as_json=as_json)


@commands.command()
def change(
    name: Name,
    registry: RegistryPath,
    called: Annotated[str, typer.Option("--as", help="Give it this name from now on.")] = "",
    passphrase_file: PassphraseFile = None,
    new_passphrase_file: NewPassphrase = None,
    identity: Identities = None,
    identity_passphrase_file: IdentityPassphrase = None,
    as_json: Json = False,
) -> None:
    """Put a new passphrase in the place of an organizer's."""
    from kiosk.crypto.keys import calibrate
    from kiosk.registry import organizers

    opener = _opener(registry, passphrase_file, identity, identity_passphrase_file)
    new = _new(new_passphrase_file)
    found = organizers.change(registry, opener, name, new, calibrate(), called)
    _tell(found, copies=True, as_json=as_json)


@commands.command()
def remove(
    name: Name,
    registry: RegistryPath,
    passphrase_file: PassphraseFile = None,
    identity: Identities = None,
    identity_passphrase_file: IdentityPassphrase = None,
    as_json: Json = False,
) -> None:
    """Let an organizer's passphrase open the registry no more; never the last one."""
    from kiosk.registry import organizers

    opener = _opener(registry, passphrase_file, identity, identity_passphrase_file)
    _tell(organizers.remove(registry, opener, name), copies=True, as_json=as_json)


def _opener(
    registry: Path, file: Path | None, identity: Sequence[Path] | None, own: Path | None
) -> Opener:
    from kiosk.cli.keys import read_identities

    if not registry.exists():
        raise RegistryMissing(file=registry.name)
    if identity:
        return read_identities(identity, own or file)
    return passphrase(file, ASK.say(language()))


def _new(file: Path | None) -> str:
    return passphrase(file, ASK_NEW.say(language()), confirm=file is None)


def _tell(names: Sequence[str], *, copies: bool = False, as_json: bool) -> None:
    if as_json:
        show_json({"organizers": list(names)})
        return
    out.print(OPENS.say(language()))
    for name in names:
        out.print(f"  {name or UNNAMED.say(language())}")
    if copies:
        out.print(COPIES.say(language()))
