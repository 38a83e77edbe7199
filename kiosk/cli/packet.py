"""`firma packet`: from the registry to the paper that is handed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import Json, PassphraseFile, language, out, passphrase, show_json
from kiosk.model import Mode, Moment

if TYPE_CHECKING:
    from kiosk.packet import Line, Packet, Written
    from kiosk.registry.registry import Registry
    from kiosk.registry.value import Deliverable


def add(app: typer.Typer) -> None:
    """Register `firma packet`."""
    app.command("packet")(packet)


def packet(
    registry: Annotated[Path, typer.Option(help="The registry that exports were merged into.")],
    target: Annotated[Path, typer.Option("--out", help="The PDF to write.")],
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Write the packet: memo, letter, signature pages, and how to check them."""
    from kiosk.packet import write
    from kiosk.registry.registry import open_registry

    with open_registry(registry, passphrase(passphrase_file)) as opened:
        made = gather(opened, Moment.at(datetime.now(UTC)))
    written = write(target, made)
    if as_json:
        show_json(
            {
                "file": str(written.path),
                "packet": written.id,
                "sha256": written.sha256.hex(),
                "pages": written.pages,
                "signatures": len(made.lines),
                "mode": made.campaign.campaign.mode,
                "substituted": dict(written.substituted),
            }
        )
        return
    _tell(made, written)


def gather(registry: Registry, now: Moment) -> Packet:
    """Give what a packet made *now* from *registry* holds."""
    from kiosk.packet import Counts, Packet, Sitting

    held = tuple(registry.deliverable())
    tally = registry.tally()
    here = Counter(one.event for one in held)
    return Packet(
        campaign=registry.campaign,
        lines=_lines(held),
        counts=Counts(
            captured=tally.captured,
            voided=tally.voided,
            withdrawn=tally.withdrawn,
            duplicates=tally.twice,
            held=tally.quarantined + tally.conflicts + tally.refused,
            deliverable=tally.deliverable,
        ),
        events=tuple(
            Sitting(one.event, here[one.uid]) for one in registry.events() if here[one.uid]
        ),
        by_home=tuple(sorted(Counter(one.home for one in held).items())),
        made=now,
        registry_digest=registry.digest(),
        unconfirmed=tally.unconfirmed,
    )


def _lines(held: Sequence[Deliverable]) -> tuple[Line, ...]:
    from kiosk.packet import Line

    return tuple(
        Line(
            one.line,
            one.name,
            one.place,
            one.ink,
            one.method,
            one.witness,
            one.sheet,
            one.sheet_line,
        )
        for one in held
    )


def _tell(made: Packet, written: Written) -> None:
    from kiosk.packet.wording import Wording

    words = Wording(language())
    people = words.people(len(made.lines))
    file = written.path.name
    out.print(words.say("cli-made", file=file, people=people, pages=written.pages))
    out.print(words.say("cli-id", id=written.id))
    out.print(f"SHA-256 {written.sha256.hex()}")
    if made.campaign.campaign.mode is Mode.REHEARSAL:
        out.print(words.say("cli-rehearsal"))
    if written.substituted:
        lines = ", ".join(line for line, _ in written.substituted)
        out.print(words.say("cli-substituted", lines=lines))
