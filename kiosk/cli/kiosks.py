"""`firma kiosks`: whose kiosks the exports came from, and which of them are ours."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer
from rich.table import Table

from kiosk.cli import Json, PassphraseFile, language, out, show_json
from kiosk.cli.registry import RegistryPath, open_there
from kiosk.dates import spoken
from kiosk.model import ZONE, Bilingual, Moment
from kiosk.words import plain

if TYPE_CHECKING:
    from kiosk.registry.value import Kiosk

commands = typer.Typer(
    help="List the kiosks that exports came from; confirm or refuse each.", no_args_is_help=True
)
Said = Annotated[
    list[str], typer.Argument(metavar="WORD…", help="The six words that the kiosk itself shows.")
]
SaidOrId = Annotated[
    list[str], typer.Argument(metavar="WORD…|ID", help="Its six words, or its id in a list.")
]

Since = Annotated[
    datetime | None, typer.Option("--from", help="Day and time in Mexico City: 2017-02-11T14:00.")
]
By = Annotated[str, typer.Option(help="Who says so; else whose passphrase opened the registry.")]

NONE = Bilingual("No export was merged yet.", "Aún no se ha integrado ninguna exportación.")
COLUMNS = (
    Bilingual("Kiosk", "Quiosco"),
    Bilingual("Six words of its key", "Seis palabras de su llave"),
    Bilingual("Status", "Estado"),
    Bilingual("Signatures", "Firmas"),
)
STATUS = {
    "new": Bilingual("not confirmed", "sin confirmar"),
    "confirmed": Bilingual("confirmed", "confirmado"),
    "refused": Bilingual("refused: held back", "rechazado: retenidas"),
    "retired": Bilingual(
        "retired: what it exported later is held back",
        "retirado: lo que exportó después está retenido",
    ),
    "revoked": Bilingual("revoked: held back", "revocado: retenidas"),
}
SINCE = Bilingual("from {day}, {time}", "desde {day}, {time}")
BARRED = Bilingual("{n} held back", "{n} retenidas")
SPLIT = Bilingual("organizers disagree: decide again", "hay decisiones distintas: decida de nuevo")
COMPARE = Bilingual(
    "Compare the words with those that `firma kiosk-status` shows on the kiosk itself, then give "
    "them to `firma kiosks confirm`.",
    "Compare las palabras con las que `firma kiosk-status` muestra en el propio quiosco y "
    "escríbalas en `firma kiosks confirm`.",
)
DONE = Bilingual("{name} ({id}): {status}", "{name} ({id}): {status}")


def add(app: typer.Typer) -> None:
    """Register `firma kiosks`."""
    app.add_typer(commands, name="kiosks")


@commands.command("list")
def list_(
    registry: RegistryPath, passphrase_file: PassphraseFile = None, as_json: Json = False
) -> None:
    """List the kiosks with the six words of their keys, and who of them is confirmed."""
    with open_there(registry, passphrase_file) as opened:
        found = opened.kiosks()
    if as_json:
        show_json({"kiosks": [_object(one) for one in found]})
    elif not found:
        out.print(NONE.say(language()))
    else:
        out.print(_table(found))
        if any(one.status == "new" for one in found):
            out.print(COMPARE.say(language()))


@commands.command()
def confirm(
    words: Said,
    registry: RegistryPath,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Say that a kiosk is ours: by the six words read from the kiosk, not from our own list."""
    with open_there(registry, passphrase_file) as opened:
        _tell(opened.confirm(" ".join(words), _now()), as_json=as_json)


@commands.command()
def refuse(
    words: SaidOrId,
    registry: RegistryPath,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Say that a kiosk is not ours: what it brought is kept, and held back from delivery."""
    with open_there(registry, passphrase_file) as opened:
        _tell(opened.refuse(" ".join(words), _now()), as_json=as_json)


@commands.command()
def retire(
    words: SaidOrId,
    registry: RegistryPath,
    since: Since = None,
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Take leave of a kiosk: what it exports from now on, or after --from, is held back."""
    with open_there(registry, passphrase_file) as opened:
        _tell(opened.retire(" ".join(words), _now(), by, _moment(since)), as_json=as_json)


@commands.command()
def revoke(
    words: SaidOrId,
    registry: RegistryPath,
    since: Since = None,
    by: By = "",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Trust a kiosk no more: nothing of it counts, or nothing signed after --from."""
    with open_there(registry, passphrase_file) as opened:
        _tell(opened.revoke(" ".join(words), _now(), by, _moment(since)), as_json=as_json)


def _moment(local: datetime | None) -> Moment | None:
    return None if local is None else Moment.at(local.replace(tzinfo=ZoneInfo(ZONE)))


def _object(kiosk: Kiosk) -> dict[str, object]:
    since = kiosk.since.local.isoformat() if kiosk.since is not None else None
    return asdict(kiosk) | {"since": since}


def _table(found: tuple[Kiosk, ...]) -> Table:
    rows = Table(*(column.say(language()) for column in COLUMNS), show_lines=True)
    for one in found:
        status = "\n".join(_status(one))
        rows.add_row(f"{plain(one.name)}\n{one.id}", one.words, status, f"{one.signatures:,}")
    return rows


def _status(kiosk: Kiosk) -> list[str]:
    speaks = language()
    said = [STATUS[kiosk.status].say(speaks)]
    if kiosk.since is not None:
        local = kiosk.since.local
        day = spoken(local.date(), speaks)
        said.append(SINCE.say(speaks).format(day=day, time=f"{local:%H:%M}"))
    if kiosk.held_back:
        said.append(BARRED.say(speaks).format(n=f"{kiosk.held_back:,}"))
    return [*said, SPLIT.say(speaks)] if kiosk.split else said


def _tell(kiosk: Kiosk, *, as_json: bool) -> None:
    if as_json:
        show_json(_object(kiosk))
        return
    status = "; ".join(_status(kiosk))
    out.print(DONE.say(language()).format(name=kiosk.name, id=kiosk.id, status=status))


def _now() -> Moment:
    return Moment.at(datetime.now(UTC))
