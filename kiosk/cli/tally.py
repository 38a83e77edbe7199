"""`firma tally`: how much there is, in numbers and in pictures."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import Json, PassphraseFile, language, now, out, show_json
from kiosk.cli.registry import RegistryPath, open_there
from kiosk.dates import spoken
from kiosk.errors import UsageRefused
from kiosk.model import Bilingual, Language, Mode, Moment

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign
    from kiosk.registry.value import Tally


class Which(StrEnum):
    """What may be drawn: the names of `kiosk.picture.WHICH`."""

    FUNNEL = "funnel"
    DAYS = "days"
    EVENTS = "events"
    MAP = "map"
    HOMES = "homes"
    WAYS = "ways"
    ALL = "all"


class Speaks(StrEnum):
    """The languages of a picture."""

    EN = "en"
    ES = "es"


FORMS = (".svg", ".png", ".pdf")
MADE = Bilingual("The picture is in {file}.", "La imagen está en {file}.")


def add(app: typer.Typer) -> None:
    """Register `firma tally`."""
    app.command()(tally)


def tally(
    registry: RegistryPath,
    picture: Annotated[
        Path | None, typer.Option(help="Draw it: a file that ends in .svg, .png or .pdf.")
    ] = None,
    which: Annotated[Which, typer.Option(help="What to draw.")] = Which.ALL,
    speak: Annotated[
        Speaks | None, typer.Option("--language", help="The picture's language.")
    ] = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Count what is in the registry; the parts add up to what was captured."""
    from kiosk.cli import tally_shown

    if picture is not None and picture.suffix.casefold() not in FORMS:
        raise UsageRefused(why="picture", file=picture.name)
    with open_there(registry, passphrase_file) as opened:
        counted, held_under = opened.tally(), opened.campaign.campaign
        twice = opened.entered_twice()
    if picture is not None:
        told: Language = "es" if (speak or language()) == "es" else "en"
        draw(picture, str(which), counted, held_under, told)
    if as_json:
        drawn = {} if picture is None else {"picture": str(picture)}
        show_json(tally_shown.tally_object(counted, twice) | drawn)
        return
    out.print(tally_shown.tally_table(counted, held_under))
    if twice:
        out.print(tally_shown.twice_table(twice))
    if picture is not None:
        out.print(MADE.say(language()).format(file=picture.name))


def draw(target: Path, which: str, counted: Tally, campaign: Campaign, speaks: Language) -> None:
    """Make *target* hold the picture *which*, whole and on the disk, as its name ends."""
    from kiosk import picture
    from kiosk.files import write_durably

    made = now()
    note = picture.Note(_note(campaign, made, speaks), campaign.mode is Mode.REHEARSAL)
    choices = {one.id: one.words for one in campaign.choices}
    svg = picture.draw(which, counted, speaks, note, choices)
    match target.suffix.casefold():
        case ".png":
            from kiosk.picture.png import png

            raw = png(svg)
        case ".pdf":
            from kiosk.picture.pdf import pdf

            raw = pdf(svg, campaign.title.say(speaks), speaks, made.utc)
        case _:
            raw = svg.encode()
    write_durably(target, raw)


def _note(campaign: Campaign, made: Moment, speaks: Language) -> str:
    local = made.local
    return f"{campaign.title.say(speaks)} · {spoken(local.date(), speaks)}, {local:%H:%M}"
