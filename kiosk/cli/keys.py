"""`firma keys`: the root that signs campaigns, and the keys that open signatures."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kiosk.campaign.tables import clean
from kiosk.cli import Json, PassphraseFile, err, language, out, passphrase, show_json
from kiosk.cli.said import say
from kiosk.crypto import keys
from kiosk.crypto.making import make_keys
from kiosk.crypto.seal import Identity, is_recipient
from kiosk.crypto.sign import SigningKey
from kiosk.errors import SlotsDamaged, UsageRefused
from kiosk.files import make_folder, write_durably
from kiosk.phrases import fingerprint, new_passphrase
from kiosk.words import plain

ROOT_FILE, ORGANIZER_FILE = "campaign-root.key", "organizer.key"
SHORTEST = 16
_TRIES = 3
_PUBLIC_KEY = re.compile("[0-9a-f]{64}")


class Kind(StrEnum):
    """The two kinds of key that an organizer holds."""

    ROOT = "root"
    ORGANIZER = "organizer"


commands = typer.Typer(help="Make and show the organizers' keys.", no_args_is_help=True)


def add(app: typer.Typer) -> None:
    """Register `firma keys`."""
    app.add_typer(commands, name="keys")


@commands.command()
def new(
    folder: Annotated[Path, typer.Option("--out", help="The folder to put the key files in.")],
    name: Annotated[str, typer.Option(help="Whose keys these are, as others know them.")],
    only: Annotated[Kind | None, typer.Option(help="Make this one kind alone.")] = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Make a campaign's root key and an organizer's key under one passphrase.

    One person makes both. Each further organizer makes their own with --only organizer
    and sends the file organizer.key; its secret stays under their passphrase.
    """
    kinds = [only] if only else list(Kind)
    paths = {kind: folder / _file_name(kind) for kind in kinds}
    for path in paths.values():
        refuse_existing(path)
    chosen, shown = chosen_passphrase(passphrase_file)
    make_folder(folder)
    wanted = {kind.value: path for kind, path in paths.items()}
    found = make_keys(wanted, printable(name), chosen, keys.calibrate())
    made = {Kind(kind): public for kind, public in found.items()}
    if as_json:
        show_json(
            {"folder": str(folder)}
            | {kind: public_facts(kind, public) for kind, public in made.items()}
            | ({"passphrase": chosen} if shown else {})
        )
        return
    out.print(say("keys-made", folder=str(folder)))
    for kind, public in made.items():
        out.print(say(f"keys-{kind}", file=paths[kind].name, **public_facts(kind, public)))
    if shown:
        out.print("\n" + say("keys-passphrase", passphrase=chosen))
    out.print("\n" + say("keys-next"))


@commands.command()
def show(
    file: Annotated[Path, typer.Argument(help="A key file that `firma keys new` made.")],
    identity_out: Annotated[
        Path | None,
        typer.Option(
            help="Write the identity, unprotected, for the program age. Asks for the passphrase."
        ),
    ] = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Show the public half of a key: the fingerprint of a root, the recipient of an organizer."""
    kind, name, public = read_public(file)
    if identity_out is not None:
        _write_identity(file, identity_out, passphrase_file)
    if as_json:
        show_json({"kind": kind, "name": name} | public_facts(kind, public))
    else:
        facts = {"name": name, "public": public, "quoted": json.dumps(name, ensure_ascii=False)}
        out.print(say(f"keys-show-{kind}", **facts | public_facts(kind, public)))
    if identity_out is not None:
        err.print(say("keys-identity", file=identity_out.name))


def read_public(file: Path) -> tuple[Kind, str, str]:
    """Give kind, name and public half of a key file; `SlotsDamaged` if they are none of ours."""
    kind, name, public = keys.read_public(file)
    known = kind in tuple(Kind) and name.isprintable()
    if not known or not (
        _PUBLIC_KEY.fullmatch(public) if kind == Kind.ROOT else is_recipient(public)
    ):
        raise SlotsDamaged
    return Kind(kind), name, public


def read_root(file: Path, typed: str) -> SigningKey:
    """Open the root key in *file*; `UsageRefused` for another kind of key."""
    if read_public(file)[0] is not Kind.ROOT:
        raise UsageRefused(why="key-kind", file=file.name, wanted=ROOT_FILE)
    return SigningKey.from_seed(keys.read_secret(file, typed).secret)


def read_recipient(file: Path) -> tuple[str, str]:
    """Give name and recipient of the organizer's key in *file*; needs no passphrase."""
    kind, name, public = read_public(file)
    if kind is not Kind.ORGANIZER:
        raise UsageRefused(why="key-kind", file=file.name, wanted=ORGANIZER_FILE)
    return name, public


def read_identity(file: Path, typed: str) -> Identity:
    """Open the organizer's key in *file*; `UsageRefused` for another kind of key."""
    read_recipient(file)
    return Identity(keys.read_secret(file, typed).secret.decode("ascii"))


def read_identities(files: Sequence[Path], passphrase_file: Path | None) -> list[Identity]:
    """Open organizers' keys, each by its passphrase or all by that of the file."""
    return [
        read_identity(file, passphrase(passphrase_file, say("keys-of", file=plain(file.name))))
        for file in files
    ]


def public_facts(kind: Kind, public: str) -> dict[str, str]:
    """Give the public half as people know it: a fingerprint, or a recipient."""
    if kind is Kind.ROOT:
        return {"public": public, "fingerprint": fingerprint(bytes.fromhex(public))}
    return {"public": public, "recipient": public}


def chosen_passphrase(file: Path | None) -> tuple[str, bool]:
    """Give the passphrase, and whether it has to be shown because nobody typed it."""
    if file is not None:
        return passphrase(file), False
    made = new_passphrase(language())
    if not _is_terminal():
        return made, True
    out.print(say("keys-offer", passphrase=made, least=SHORTEST))
    while True:
        own = typer.prompt(say("keys-own"), default="", show_default=False, hide_input=True)
        if not own or len(keys.normalise(own)) >= SHORTEST:
            break
        err.print(say("keys-short"))
    chosen = own or made
    for _ in range(_TRIES):
        again = typer.prompt(say("keys-again"), hide_input=True)
        if keys.normalise(again) == keys.normalise(chosen):
            return chosen, False
        err.print(say("keys-not-same"))
    raise UsageRefused(why="passphrase-differs")


def _is_terminal() -> bool:
    return sys.stdin.isatty()


def _write_identity(file: Path, target: Path, passphrase_file: Path | None) -> None:
    """Write the identity as `age-keygen` does: readable by its owner alone."""
    read_recipient(file)
    refuse_existing(target)
    identity = read_identity(file, passphrase(passphrase_file, say("keys-own")))
    made = datetime.now(UTC).isoformat(timespec="seconds")
    lines = (f"# created: {made}", f"# public key: {identity.recipient}", identity.secret, "")
    write_durably(target, "\n".join(lines).encode("ascii"))


def refuse_existing(path: Path) -> None:
    """Raise `UsageRefused` where something stands already."""
    if path.exists():
        raise UsageRefused(why="exists", file=path.name)


def printable(name: str) -> str:
    """Give *name* without what cannot be printed."""
    return clean("".join(mark if mark.isprintable() else " " for mark in name))


def _file_name(kind: Kind) -> str:
    return ROOT_FILE if kind is Kind.ROOT else ORGANIZER_FILE
