"""`firma card`, `firma poster` and `firma sheets`: what lies beside a kiosk on paper."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import Json, language, out, show_json
from kiosk.errors import PaperRefused, UsageRefused
from kiosk.files import write_durably
from kiosk.model import Bilingual, Moment

if TYPE_CHECKING:
    from kiosk.campaign.value import SignedCampaign

MOST = 500
_LONGEST = 60
_CARD = Bilingual(
    "{file}: one A5 sheet, both languages. Write the kiosk's name on it, never the five words.",
    "{file}: una hoja A5, en los dos idiomas. Escriba en ella el nombre del quiosco, nunca las"
    " cinco palabras.",
)
_POSTER = Bilingual(
    "{file}: one page, both languages. Its code leads to the campaign's share link.",
    "{file}: una página, en los dos idiomas. Su código lleva al enlace de la campaña.",
)
_NO_CODE = Bilingual(
    "{file}: one page, both languages. It bears no code: the campaign has no share link.",
    "{file}: una página, en los dos idiomas. No lleva código: la campaña no tiene enlace.",
)
_SHEETS = Bilingual(
    "{file}: {count} sheets, {first} to {last}, with the letter and the full notice behind them.\n"
    "Print every sheet once. To print more, run this again: the numbers will be others.",
    "{file}: {count} hojas, de {first} a {last}, seguidas de la carta y del aviso integral.\n"
    "Imprima cada hoja una sola vez. Si necesita más, repita la orden: los números serán otros.",
)

CampaignFile = Annotated[Path, typer.Option("--campaign", help="The campaign file.")]
Target = Annotated[Path, typer.Option("--out", help="The PDF to write.")]


class Tongue(StrEnum):
    """The language of a sheet."""

    EN = "en"
    ES = "es"


class Size(StrEnum):
    """The paper of a sheet, landscape."""

    A4 = "a4"
    LETTER = "letter"


class Print(StrEnum):
    """What is put up: a poster, or a card that stands on the table."""

    POSTER = "poster"
    TABLE = "table"


def add(app: typer.Typer) -> None:
    """Register the three commands."""
    app.command()(card)
    app.command()(poster)
    app.command()(sheets)


def card(campaign: CampaignFile, target: Target, as_json: Json = False) -> None:
    """Write the volunteers' quick card: how to start, help, pause, leave and close."""
    from kiosk.packet.card import write

    raw = write(_campaign(campaign).campaign, datetime.now(UTC))
    _write(target, raw)
    if as_json:
        show_json({"file": str(target)})
    else:
        out.print(_CARD.say(language()).format(file=target.name))


def poster(
    campaign: CampaignFile,
    target: Target,
    form: Annotated[Print, typer.Option(help="A poster, or a card for the table.")] = Print.POSTER,
    size: Annotated[Size, typer.Option("--paper", help="The paper of a poster.")] = Size.A4,
    as_json: Json = False,
) -> None:
    """Write the poster or the card for the sign-up table, with a code, in both languages."""
    from kiosk.packet.poster import Form, write

    chosen = Form.TABLE if form is Print.TABLE else Form[f"POSTER_{size.name}"]
    value = _campaign(campaign).campaign
    _write(target, write(value, chosen, datetime.now(UTC)))
    if as_json:
        show_json({"file": str(target), "code": value.share_link})
    else:
        words = _POSTER if value.share_link else _NO_CODE
        out.print(words.say(language()).format(file=target.name))


def sheets(
    campaign: CampaignFile,
    kiosk: Annotated[str, typer.Option(help="The kiosk that the sheets stand in for.")],
    count: Annotated[int, typer.Option(min=1, max=MOST, help="How many sheets.")],
    target: Target,
    event: Annotated[str, typer.Option(help="The event, to be printed on them.")] = "",
    tongue: Annotated[
        Tongue | None, typer.Option("--language", help="Their language; the letter's if not given.")
    ] = None,
    size: Annotated[Size, typer.Option("--paper", help="The paper.")] = Size.A4,
    as_json: Json = False,
) -> None:
    """Write blank numbered sheets for when the battery dies; `firma kiosk` takes them in later."""
    from kiosk.packet.sheets import Paper, Run, write

    signed = _campaign(campaign)
    run = Run(
        campaign=signed,
        kiosk=_line(kiosk),
        event=_line(event) if event.strip() else "",
        count=count,
        language=tongue.value if tongue else signed.campaign.letter.language,
        paper=Paper[size.name],
        made=Moment.at(datetime.now(UTC)),
    )
    _write(target, write(run))
    serials = [str(serial) for serial in run.serials]
    if as_json:
        show_json({"file": str(target), "language": run.language, "serials": serials})
        return
    facts = {"file": target.name, "count": count, "first": serials[0], "last": serials[-1]}
    out.print(_SHEETS.say(language()).format_map(facts))


def _campaign(file: Path) -> SignedCampaign:
    from kiosk.campaign.file import MAX_FILE, read
    from kiosk.files import read_plain

    return read(read_plain(file, MAX_FILE))


def _line(text: str) -> str:
    """Give a name as it is printed; `UsageRefused` for none, and for a very long one."""
    from kiosk.entry import clean

    name = clean(text)
    if not 1 <= len(name) <= _LONGEST:
        raise UsageRefused(why="sheet-name")
    return name


def _write(target: Path, raw: bytes) -> None:
    try:
        write_durably(target, raw)
    except OSError as cause:
        raise PaperRefused(file=target.name) from cause
