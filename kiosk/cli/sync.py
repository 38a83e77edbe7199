"""`firma sync`: sealed files to the storage that organizers have, and from there to them."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import QUARANTINED, REFUSED, Json, PassphraseFile, sync_shown
from kiosk.cli.kiosk import Folder, opened_kiosk
from kiosk.errors import SyncRefused
from kiosk.model import Mode, Moment

if TYPE_CHECKING:
    from kiosk.campaign.value import Storage
    from kiosk.journal import Journal
    from kiosk.sync.box import Box

commands = typer.Typer(
    help="Send sealed files to storage that organizers have, or bring them from there.",
    no_args_is_help=True,
)
Settings = Annotated[
    Path | None,
    typer.Option(
        "--storage",
        help="A TOML file whose table `storage` says where; else what the campaign names.",
    ),
]
CampaignFile = Annotated[Path, typer.Option("--campaign", help="The signed campaign file.")]
Rehearsal = Annotated[
    bool, typer.Option("--rehearsal", help="The files of rehearsals, which lie apart.")
]


def add(app: typer.Typer) -> None:
    """Register `firma sync`."""
    app.add_typer(commands, name="sync")


@commands.command()
def push(
    folder: Folder = None,
    storage: Settings = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Send what this kiosk has not sent yet, and read each file back.

    Settings given by --storage are kept in the journal, for the next time too.
    """
    from kiosk.copies.parts import make_parts, sweep
    from kiosk.sync.form import read

    spool = _spool(folder)
    with opened_kiosk(folder, passphrase_file, ()) as journal:
        if storage is not None:
            journal.set_storage(read(storage), _now())
        _usable(_box(journal, spool))
        sweep(journal, spool)
        make_parts(journal, spool, _now())
        before = _box(journal, spool)
        ended = asyncio.run(_push(journal, before))
        after = _box(journal, spool)
    sync_shown.box(after, sent=len(before.waiting) - len(after.waiting), as_json=as_json)
    if ended:
        raise SyncRefused(why=ended)
    if after.waiting:
        raise typer.Exit(REFUSED)


@commands.command()
def pull(
    out: Annotated[Path, typer.Option("--out", help="The folder for the files.")],
    campaign: CampaignFile,
    storage: Settings = None,
    rehearsal: Rehearsal = False,
    as_json: Json = False,
) -> None:
    """Bring what is not in the folder yet: each file is what its name says, or is not there.

    Names that no kiosk gives are told and left alone. Merge the files next.
    """
    from kiosk.sync.fetch import fetch
    from kiosk.sync.storage import Remote

    where, named = _from_campaign(campaign, storage, rehearsal=rehearsal)
    out.mkdir(parents=True, exist_ok=True)
    fetched = asyncio.run(fetch(Remote(where, named), out, lambda *_: None))
    sync_shown.fetched(fetched, out, as_json=as_json)
    if fetched.ended:
        raise SyncRefused(why=fetched.ended)
    if fetched.failed or fetched.odd or fetched.cut:
        raise typer.Exit(QUARANTINED)


@commands.command()
def status(
    folder: Folder = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write a few bytes to the storage and read them back.")
    ] = False,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Tell of each file of this kiosk whether it is there, and how the last try ended."""
    with opened_kiosk(folder, passphrase_file, ()) as journal:
        found = _box(journal, _spool(folder))
    said = asyncio.run(_try(found)) if check and found.wrong is None else None
    sync_shown.box(found, check=said, as_json=as_json)
    _usable(found)
    if said:
        raise SyncRefused(why=said)


async def _push(journal: Journal, found: Box) -> str:
    """Send all that waits; the journal learns of each file at once. Give what ended it."""
    from kiosk.sync import box
    from kiosk.sync.send import Parcel, send
    from kiosk.sync.storage import Remote

    number = {line.parcel: line.n for line in found.lines}

    def told(parcel: Parcel, said: str) -> None:
        if said:
            spread = random.random()  # noqa: S311 spreads kiosks, keeps no secret
            box.failed(journal, found, number[parcel], said, _now(), spread)
        else:
            box.arrived(journal, found, number[parcel], _now())

    these = tuple(each.n for each in found.waiting)
    return await send(Remote(found.storage, found.folder), found.parcels(these), told)


def _usable(found: Box) -> None:
    if found.wrong is not None:
        raise found.wrong


async def _try(found: Box) -> str:
    from kiosk.sync.probe import probe
    from kiosk.sync.storage import Remote

    try:
        await probe(Remote(found.storage, found.folder))
    except SyncRefused as refused:
        return str(refused.facts["why"])
    return ""


def _spool(folder: Path | None) -> Path:
    from kiosk.copies.parts import SPOOL
    from kiosk.home import default_folder

    return (folder or default_folder()) / SPOOL


def _box(journal: Journal, spool: Path) -> Box:
    from kiosk.sync import box

    found = box.look(journal, spool)
    if found is None:
        raise SyncRefused(why="none")
    return found


def _from_campaign(campaign: Path, storage: Path | None, *, rehearsal: bool) -> tuple[Storage, str]:
    """Give the storage, and the campaign's folder there."""
    from kiosk.campaign.file import MAX_FILE
    from kiosk.campaign.file import read as read_campaign
    from kiosk.files import read_plain
    from kiosk.sync import form, settings

    known = read_campaign(read_plain(campaign, MAX_FILE)).campaign
    where = form.read(storage) if storage else known.storage
    if where is None:
        raise SyncRefused(why="none")
    mode = Mode.REHEARSAL if rehearsal else known.mode
    return settings.approved(where), settings.folder(known.id, mode)


def _now() -> Moment:
    return Moment.at(datetime.now(UTC))
