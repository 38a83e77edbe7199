"""`firma merge`, `firma gaps`: the organizer's registry, headless."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import QUARANTINED, REFUSED, Json, PassphraseFile, err, language, out, passphrase
from kiosk.cli import show_json as show
from kiosk.errors import RegistryMissing, UsageRefused
from kiosk.model import Bilingual, Moment

if TYPE_CHECKING:
    from kiosk.registry.registry import Registry

SHORTEST = 16
ASK = Bilingual("Passphrase of the registry", "Frase de acceso del registro")
ASK_NEW = Bilingual("Passphrase for the new registry", "Frase de acceso para el registro nuevo")
ASIDE = Bilingual(
    "A key file without a registry was in the way, left by a making that was cut short or by a"
    " registry that is gone. It was kept as {file}; delete it when nothing needs it.",
    "Había un archivo de llaves sin registro, que dejó una creación interrumpida o un registro que"
    " ya no está. Se conservó como {file}; bórrelo cuando nada lo necesite.",
)

RegistryPath = Annotated[Path, typer.Option("--registry", help="The registry's file.")]
Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILES…", help="Exports of kiosks, and folders that hold some."),
]
Identities = Annotated[
    list[Path], typer.Option(help="An organizer's key file; may be given several times.")
]
IdentityPassphraseFile = Annotated[
    Path | None,
    typer.Option(help="The passphrase of the key files; else that of the registry is tried."),
]
ReportFile = Annotated[
    Path | None,
    typer.Option(help="Write what came of each file here: as a PDF if its name ends so."),
]


def add(app: typer.Typer) -> None:
    """Register the commands."""
    app.command()(merge)
    app.command()(gaps)


def merge(
    files: Files,
    registry: RegistryPath,
    identity: Identities,
    campaign: Annotated[
        Path | None, typer.Option(help="The campaign file that a new registry is made for.")
    ] = None,
    passphrase_file: PassphraseFile = None,
    identity_passphrase_file: IdentityPassphraseFile = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell what would happen; store nothing.")
    ] = False,
    *,
    report: ReportFile = None,
    as_json: Json = False,
) -> None:
    """Merge exports into the registry: in any order, as often as you like.

    A file or record that is not in order is put in quarantine and told; the rest merges.
    Control-C ends it within a file of which nothing stays; what was merged before stays.
    """
    from kiosk.cli import merge_shown
    from kiosk.cli.keys import read_identities
    from kiosk.cli.registry_shown import as_object, table

    identities = read_identities(identity, identity_passphrase_file or passphrase_file)
    opened, created = _opened(registry, campaign, passphrase_file, dry_run=dry_run)
    merging = merge_shown.Merging(files, _now())
    try:
        with opened:
            merging.run(opened, identities, dry_run=dry_run)
    finally:
        # What was merged before a full disk stays merged, and is told.
        told = merging.told
        if as_json:
            facts = {"registry": str(registry), "created": created, "dry_run": dry_run}
            show(facts | as_object(told))
        elif told:
            out.print(table(told, created=created, dry_run=dry_run))
        if report is not None:
            merging.write(report)
    code = max((one.code for one in told), key=(0, QUARANTINED, REFUSED).index, default=0)
    if code:
        raise typer.Exit(code)


def gaps(
    registry: RegistryPath,
    slip: Annotated[
        list[Path] | None, typer.Option(help="A photograph of a closing slip, to be ticked.")
    ] = None,
    qr: Annotated[
        list[str] | None,
        typer.Option("--qr", help="The text of a slip's QR code; - for standard input."),
    ] = None,
    by: Annotated[str, typer.Option(help="Who ticks the slips.")] = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Show, for each kiosk and event, what arrived, what is missing and what is told twice.

    Closing slips are kept, and ticked against what arrived now and later.
    """
    from kiosk.cli import registry_shown
    from kiosk.cli.slip import in_picture, typed

    texts = [*map(in_picture, slip or ()), *map(typed, qr or ())]
    with open_there(registry, passphrase_file) as opened:
        for text in texts:
            opened.tick_slip(text, by, _now())
        lines = opened.gaps()
    if as_json:
        show({"gaps": [registry_shown.gap_object(line) for line in lines]})
    else:
        out.print(registry_shown.gap_table(lines))


def _opened(
    path: Path, campaign: Path | None, file: Path | None, *, dry_run: bool
) -> tuple[Registry, bool]:
    """Open the registry, or make it for *campaign*; tell whether it was made."""
    from kiosk.campaign.file import MAX_FILE, read
    from kiosk.crypto.keys import calibrate, normalise
    from kiosk.files import read_plain
    from kiosk.registry.registry import create, open_registry

    signed = read(read_plain(campaign, MAX_FILE)) if campaign else None
    if path.exists():
        opened = open_there(path, file)
        if signed is not None and signed.sha256 != opened.campaign.sha256:
            opened.close()
            raise UsageRefused(why="registry-campaign", file=path.name)
        return opened, False
    if signed is None or dry_run:
        raise RegistryMissing(file=path.name)
    typed = passphrase(file, ASK_NEW.say(language()), confirm=True)
    if len(normalise(typed)) < SHORTEST:
        raise UsageRefused(why="registry-passphrase", least=SHORTEST)
    for aside in create(path, signed, typed, calibrate(), _now()):
        err.print(ASIDE.say(language()).format(file=aside.name))
    return open_registry(path, typed), True


def open_there(path: Path, file: Path | None) -> Registry:
    """Open the registry at *path*; `RegistryMissing` before anybody is asked for a passphrase."""
    from kiosk.registry.registry import open_registry

    if not path.exists():
        raise RegistryMissing(file=path.name)
    return open_registry(path, passphrase(file, ASK.say(language())))


def _now() -> Moment:
    return Moment.at(datetime.now(UTC))
