"""`firma slip`: the closing slip of an event, and reading one that was photographed."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.cli import Json, PassphraseFile, language, out, show_json
from kiosk.cli.kiosk import Folder, Identities, chosen_event, opened_kiosk
from kiosk.dates import spoken
from kiosk.errors import SlipRefused, UsageRefused
from kiosk.files import write_durably
from kiosk.model import Bilingual, Moment
from kiosk.packet.slip import Slip, draw_up
from kiosk.packet.slip import read as parse
from kiosk.states import state_name

_LONGEST = 64 * 1024
_WORDS = Bilingual(
    "Closing slip of {event} ({place}, {day}), {mode}\n"
    "Kiosk {kiosk}, {device}; six words of its key: {words}\n"
    "Signatures: {signed}; undone: {undone}; withdrawn: {withdrawn}; declined: {declined};"
    " sequences {first} to {last}\n"
    "Closed: {closed}\n"
    "Root: {root_words}\n"
    "Export: {file}, SHA-256 {file_start}…",
    "Papeleta de cierre de {event} ({place}, {day}), {mode}\n"
    "Quiosco {kiosk}, {device}; seis palabras de su llave: {words}\n"
    "Firmas: {signed}; deshechas: {undone}; retiradas: {withdrawn}; no aceptaron: {declined};"
    " secuencias {first} a {last}\n"
    "Cierre: {closed}\n"
    "Raíz: {root_words}\n"
    "Exportación: {file}, SHA-256 {file_start}…",
)
_MODES = {
    "rehearsal": Bilingual("REHEARSAL", "ENSAYO"),
    "official": Bilingual("official", "oficial"),
}
_HOLDS = Bilingual(
    "The kiosk's signature holds. Compare the six words with those of `firma kiosks list`.",
    "La firma del quiosco es válida. Compare las seis palabras con las de `firma kiosks list`.",
)
_WRITTEN = Bilingual("Written: {file}", "Se escribió: {file}")

slip = typer.Typer(help="The closing slip of an event.", invoke_without_command=True)


def add(app: typer.Typer) -> None:
    """Register `firma slip` and `firma slip read`."""
    app.add_typer(slip, name="slip")


@slip.callback()
def make(
    context: typer.Context,
    *,
    exported: Annotated[
        Path | None, typer.Option("--export", help="The export of the event, as it was written.")
    ] = None,
    target: Annotated[Path | None, typer.Option("--out", help="The PDF to write.")] = None,
    roll: Annotated[bool, typer.Option("--roll", help="For a roll of 80 mm; else A6.")] = False,
    folder: Folder = None,
    event: Annotated[
        int, typer.Option(min=0, help="The number of an earlier event; 0 for the last.")
    ] = 0,
    identity: Identities = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Draw up the closing slip of a closed event, signed by the kiosk.

    Without --out the text of its QR code is printed.
    """
    if context.invoked_subcommand is not None:
        return
    if exported is None:
        raise UsageRefused(why="slip-export")
    with exported.open("rb") as source:
        digest = _digest(source)
    with opened_kiosk(folder, passphrase_file, identity or ()) as journal:
        asked = chosen_event(journal, event)
        drawn, text = draw_up(journal, asked, exported.name, digest, Moment.at(datetime.now(UTC)))
    if target is not None:
        from kiosk.packet.slip_paper import Form, write

        write_durably(target, write(text, language(), Form.ROLL if roll else Form.A6))
    if as_json:
        show_json(_facts(drawn) | {"text": text, "pdf": str(target) if target else None})
        return
    _tell(drawn)
    out.print(_WRITTEN.say(language()).format(file=target) if target else f"\n{text}")


@slip.command()
def read(
    text: Annotated[
        str | None, typer.Argument(help="The text of the slip's QR code; - for standard input.")
    ] = None,
    image: Annotated[Path | None, typer.Option(help="A photograph or scan of the slip.")] = None,
    as_json: Json = False,
) -> None:
    """Read a closing slip and check the kiosk's signature under it."""
    if (text is None) == (image is None):
        raise UsageRefused(why="slip-what")
    found = parse(in_picture(image) if image is not None else typed(text or ""))
    if as_json:
        show_json(_facts(found))
        return
    _tell(found)
    out.print(_HOLDS.say(language()))


def typed(text: str) -> str:
    """Give the text of a slip as it was given on the command line; `-` is standard input."""
    # A shell hands over line feeds badly: they may be written as \n.
    return sys.stdin.read(_LONGEST) if text == "-" else text.replace("\\n", "\n")


def in_picture(image: Path) -> str:
    """Give the text of the slip in a picture; `SlipRefused` (`image`) if there is none."""
    from kiosk.pictures import NoPicture, gray
    from kiosk.scanning import texts

    try:
        codes = texts(*gray(image))
    except NoPicture as cause:
        raise SlipRefused(why="image", file=image.name) from cause
    slips = [code for code in codes if code.startswith("firma-slip/")]
    if not slips:
        raise SlipRefused(why="image", file=image.name)
    return slips[0]


def _digest(source: Any) -> bytes:  # noqa: ANN401 - a binary file of whatever kind
    whole = sha256()
    while part := source.read(1 << 20):
        whole.update(part)
    return whole.digest()


def _facts(found: Slip) -> dict[str, Any]:
    counts = found.counts
    return {
        "campaign": found.campaign,
        "campaign_version": found.version,
        "mode": found.mode.value,
        "event": found.event,
        "town": found.town,
        "state": found.state,
        "day": found.day.isoformat(),
        "event_uid": found.uid.hex(),
        "kiosk": found.kiosk,
        "device": found.device_short,
        "words": found.device_words,
        "first": found.first,
        "last": found.last,
        "signed": counts.signed,
        "undone": counts.voided,
        "withdrawn": counts.withdrawn,
        "declined": counts.declined,
        "root": found.root.hex(),
        "root_words": found.root_words,
        "closed": found.closed.local.isoformat(),
        "file": found.file,
        "file_start": found.file_start.hex(),
    }


def _tell(found: Slip) -> None:
    speaks, closed = language(), found.closed.local
    place = ", ".join(filter(None, (found.town, state_name(found.state))))
    facts = _facts(found) | {
        "place": place,
        "day": spoken(found.day, speaks),
        "mode": _MODES[found.mode.value].say(speaks),
        "closed": f"{spoken(closed.date(), speaks)}, {closed:%H:%M}",
    }
    out.print(_WORDS.say(speaks).format_map(facts))
