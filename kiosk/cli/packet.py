"""`firma packet` and `firma transfers`: from the registry to the paper, and who got it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import Json, PassphraseFile, language, out, passphrase, show_json
from kiosk.cli.bars import bar
from kiosk.cli.papers import Tongue
from kiosk.errors import UsageRefused
from kiosk.model import Mode, Moment
from kiosk.packet.order import Made, Order, Variant

if TYPE_CHECKING:
    from kiosk.registry.registry import Registry

commands = typer.Typer(
    help="Write the packet: memo, letter, signature pages, and how to check them.",
    invoke_without_command=True,
)


def add(app: typer.Typer) -> None:
    """Register `firma packet`."""
    app.add_typer(commands, name="packet")


@commands.callback()
def packet(
    context: typer.Context,
    *,
    registry: Annotated[Path | None, typer.Option(help="Where exports were merged.")] = None,
    target: Annotated[Path | None, typer.Option("--out", help="The PDF to write.")] = None,
    variant: Annotated[Variant, typer.Option(help="Which copy to make.")] = Variant.FULL,
    region: Annotated[
        str, typer.Option("--state", help="The US state of an annex: TX, or all (into a folder).")
    ] = "",
    since: Annotated[
        int | None, typer.Option(help="The transfer that a supplement or a correction follows.")
    ] = None,
    to: Annotated[str, typer.Option(help="Who gets it; else the letter's addressees.")] = "",
    by: Annotated[str, typer.Option(help="Who of the organizers hands it over.")] = "",
    tongue: Annotated[
        Tongue | None, typer.Option("--language", help="Its language; the letter's if not given.")
    ] = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Write the packet, or one of its copies, and put it into the register of transfers."""
    if context.invoked_subcommand is not None:
        return
    if registry is None or target is None:
        raise UsageRefused(why="packet-needs")
    _check(variant, region, since)
    from kiosk.registry.registry import open_registry

    with open_registry(registry, passphrase(passphrase_file)) as opened:
        order = Order(
            variant=variant,
            language=tongue.value if tongue else None,
            by=by or _organizer(opened),
            to=to,
            since=since,
            region=_region(region),
        )
        made = _all(opened, order, target) if region == "all" else [_one(opened, order, target)]
        mode = opened.campaign.campaign.mode
    if as_json:
        told = [_told(one, order, mode) for one in made]
        show_json(told[0] if region != "all" else {"files": told})
    else:
        for one in made:
            _tell(one, order, mode)


def _check(variant: Variant, region: str, since: int | None) -> None:
    """Refuse what does not go together."""
    if (variant is Variant.ANNEX) is not bool(region):
        raise UsageRefused(why="packet-state")
    if (variant in (Variant.SUPPLEMENT, Variant.CORRECTION)) is not (since is not None):
        raise UsageRefused(why="packet-since")


def _one(registry: Registry, order: Order, target: Path) -> Made:
    from kiosk.packet.gathering import write_packet

    with bar(target.name) as advance:
        return write_packet(registry, order, target, Moment.at(datetime.now(UTC)), advance)


def _all(registry: Registry, order: Order, folder: Path) -> list[Made]:
    """Write an annex for each US state of which somebody chose it."""
    from dataclasses import replace

    from kiosk.errors import PacketNobody
    from kiosk.packet.gathering import annexes

    states = [home for home, _ in annexes(registry)]
    if not states:
        raise PacketNobody
    folder.mkdir(exist_ok=True)
    return [
        _one(registry, replace(order, region=home), folder / f"annex_{home}.pdf") for home in states
    ]


def _region(said: str) -> str:
    """Give the US state as the registry has it; `UsageRefused` for none."""
    from kiosk.states import HOME_BY_CODE

    if said in ("", "all"):
        return ""
    code = said.upper() if said.upper().startswith("US-") else f"US-{said.upper()}"
    if code not in HOME_BY_CODE:
        raise UsageRefused(why="packet-state")
    return code


def _organizer(registry: Registry) -> str:
    """Give who hands over where nobody is named: the only organizer, or the controller."""
    campaign = registry.campaign.campaign
    named = {organizer.name for organizer in campaign.organizers}
    return named.pop() if len(named) == 1 else campaign.controller.name


def _told(made: Made, order: Order, mode: Mode) -> dict[str, object]:
    return {
        "file": str(made.path),
        "packet": made.id,
        "variant": order.variant,
        "transfer": made.transfer,
        "sha256": made.sha256.hex(),
        "pages": made.pages,
        "signatures": made.signatures,
        "first": made.first,
        "last": made.last,
        "mode": mode,
        "substituted": dict(made.substituted),
    }


def _tell(made: Made, order: Order, mode: Mode) -> None:
    from kiosk.packet.wording import Wording

    words = Wording(language())
    file = made.path.name
    if order.variant is Variant.CORRECTION:
        key = "cli-correction-one" if made.signatures == 1 else "cli-correction"
        out.print(words.say(key, file=file, count=made.signatures))
    else:
        people = words.people(made.signatures)
        out.print(words.say("cli-made", file=file, people=people, pages=made.pages))
    out.print(words.say("cli-id", id=made.id))
    out.print(words.say("cli-transfer", number=made.transfer))
    out.print(f"SHA-256 {made.sha256.hex()}")
    if mode is Mode.REHEARSAL:
        out.print(words.say("cli-rehearsal"))
    if made.substituted:
        lines = ", ".join(line for line, _ in made.substituted)
        out.print(words.say("cli-substituted", lines=lines))
