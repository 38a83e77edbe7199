"""`firma registry`: what several organizers do with their registries."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import QUARANTINED, Json, PassphraseFile, language, organizers, out, show_json
from kiosk.cli.bars import progress
from kiosk.cli.registry import RegistryPath, open_there
from kiosk.errors import UsageRefused
from kiosk.model import Bilingual, Moment

if TYPE_CHECKING:
    from kiosk.registry.team import Joined, LetterCount

commands = typer.Typer(
    help="What several organizers do with their registries.", no_args_is_help=True
)
commands.add_typer(organizers.commands, name="organizers")

SUMS = {
    "new": Bilingual("records not known here: {n}", "registros de firmas que aquí no estaban: {n}"),
    "seen": Bilingual("known just the same: {n}", "ya conocidos, idénticos: {n}"),
    "changed": Bilingual(
        "of which more is known together: {n}", "de los que juntos se sabe más: {n}"
    ),
    "conflicts": Bilingual(
        "in two versions from now on, held until a person decides: {n}",
        "en dos versiones desde ahora, retenidos hasta que una persona decida: {n}",
    ),
    "taken_out": Bilingual(
        "signatures taken out, withdrawn or undone as the other one knows: {n}",
        "firmas que salen, retiradas o deshechas según el otro registro: {n}",
    ),
    "files": Bilingual("exports merged there: {n}", "exportaciones integradas allá: {n}"),
    "kiosks": Bilingual("kiosks not known here: {n}", "quioscos que aquí no se conocían: {n}"),
    "decisions": Bilingual("decisions made there: {n}", "decisiones tomadas allá: {n}"),
    "split": Bilingual(
        "decided differently in both, to be decided again: {n}",
        "decididos de forma distinta en ambos, por decidir de nuevo: {n}",
    ),
    "others": Bilingual(
        "other entries (slips, transfers, sources): {n}",
        "otras entradas (papeletas, entregas, fuentes): {n}",
    ),
}
VERSION = Bilingual(
    "Version {n}, letter {letter}: {many} to hand over",
    "Versión {n}, carta {letter}: {many} para entregar",
)
NOTHING = Bilingual(
    "{file}: nothing in it that is not here already.", "{file}: no contiene nada que no esté ya."
)
HELD = Bilingual(
    "What is held is named {digest}; it is the same in both once each was merged into the other.",
    "Lo que hay se identifica con {digest}; es igual en ambos cuando cada uno se integró en el"
    " otro.",
)


def add(app: typer.Typer) -> None:
    """Register `firma registry`."""
    app.add_typer(commands, name="registry")


@commands.command()
def merge(
    others: Annotated[
        list[Path], typer.Argument(metavar="OTHER…", help="Registries of other organizers.")
    ],
    registry: RegistryPath,
    passphrase_file: PassphraseFile = None,
    other_passphrase_file: Annotated[
        Path | None,
        typer.Option(help="The passphrase of the other registries; else that of this one."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Merge other organizers' registries into this one, decisions included; they stay unchanged."""
    told = []
    with open_there(registry, passphrase_file) as opened, progress(len(others)) as begin:
        for file in others:
            if file.resolve() == registry.resolve():
                raise UsageRefused(why="registry-itself", file=file.name)
            with open_there(file, other_passphrase_file or passphrase_file) as other:
                told.append((file, opened.merge_registry(other, _now(), begin(file))))
    if as_json:
        show_json({"registries": [_object(file, one) for file, one in told]})
    else:
        for file, one in told:
            out.print(_said(file, one))
    if any(one.conflicts or one.split for _, one in told):
        raise typer.Exit(QUARANTINED)


@commands.command()
def campaign(
    file: Annotated[Path | None, typer.Argument(help="A signed campaign file to add.")] = None,
    *,
    registry: RegistryPath,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """List the versions of the campaign and who signed which; with FILE, add one more."""
    from kiosk.campaign.file import MAX_FILE, read
    from kiosk.files import read_plain

    with open_there(registry, passphrase_file) as opened:
        if file is not None:
            added = read(read_plain(file, MAX_FILE), opened.campaign.root)
            opened.add_campaign(added, _now())
        found = opened.letters()
    if as_json:
        show_json({"versions": [_version(one) for one in found]})
        return
    for one in found:
        facts = {"n": one.version, "letter": one.letter.hex()[:16], "many": one.deliverable}
        out.print(VERSION.say(language()).format_map(facts))


def _version(one: LetterCount) -> dict[str, object]:
    named = {"version": one.version, "campaign_sha256": one.campaign.sha256.hex()}
    return named | {"letter_sha256": one.letter.hex(), "deliverable": one.deliverable}


def _object(file: Path, joined: Joined) -> dict[str, object]:
    return {"file": str(file)} | asdict(joined) | {"digest": joined.digest.hex()}


def _said(file: Path, joined: Joined) -> str:
    speaks = language()
    if joined.nothing:
        return NOTHING.say(speaks).format(file=file.name)
    counts = [
        f"  {words.say(speaks).format(n=f'{number:,}')}"
        for name, words in SUMS.items()
        if (number := getattr(joined, name))
    ]
    held = HELD.say(speaks).format(digest=joined.digest.hex()[:16])
    return "\n".join((f"{file.name}:", *counts, held))


def _now() -> Moment:
    return Moment.at(datetime.now(UTC))
