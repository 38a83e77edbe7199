"""`firma verify`: what is in an export, and that all of it holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from kiosk.campaign.file import MAX_FILE
from kiosk.campaign.file import read as read_campaign
from kiosk.campaign.value import SignedCampaign
from kiosk.cli import REFUSED, Json, PassphraseFile, err, language, out, passphrase, show_json
from kiosk.cli.keys import read_identity
from kiosk.cli.said import say
from kiosk.crypto.seal import Identity
from kiosk.dates import spoken
from kiosk.errors import ExportRefused
from kiosk.exports import check
from kiosk.exports.read import Export, read
from kiosk.files import open_plain, read_plain
from kiosk.model import Bilingual, device_id
from kiosk.words import plain, sentence

Fact = str | int | bool | None

ROWS = {
    "campaign": Bilingual("Campaign, version", "Campaña, versión"),
    "mode": Bilingual("Mode", "Modo"),
    "kiosk": Bilingual("Kiosk", "Quiosco"),
    "device": Bilingual("Device", "Dispositivo"),
    "event": Bilingual("Event", "Evento"),
    "place": Bilingual("Place", "Lugar"),
    "day": Bilingual("Day", "Fecha"),
    "made": Bilingual("Made", "Se hizo"),
    "sequences": Bilingual("Sequences", "Secuencias"),
    "records": Bilingual("Records", "Firmas selladas"),
    "voids": Bilingual("Undone", "Deshechas"),
    "earlier_voids": Bilingual("Undone later", "Deshechas después"),
    "audit_entries": Bilingual("Entries in the log", "Asientos en la bitácora"),
    "closed": Bilingual("Event closed", "Evento cerrado"),
    "digest": Bilingual("Signed hash", "Huella firmada"),
    "checks": Bilingual("Checks", "Comprobaciones"),
}
YES, NO = Bilingual("yes", "sí"), Bilingual("no, more may follow", "no, puede haber más")
NONE = Bilingual("none", "ninguna")
MODES = {
    "official": Bilingual("official", "oficial"),
    "rehearsal": Bilingual("REHEARSAL", "ENSAYO"),
}
ALL_HOLD = Bilingual(
    "all hold: seal, form, sequence, counts,\nchain, root, log, signature",
    "todas se cumplen: sello, forma, secuencia,\ncuentas, cadena, raíz, bitácora, firma",
)
FITS = Bilingual("\nfits the campaign file", "\ncorresponde al archivo de campaña")


def add(app: typer.Typer) -> None:
    """Register `firma verify`."""
    app.command()(verify)


def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Exports of kiosks.")],
    identity: Annotated[Path, typer.Option(help="An organizer's key file: organizer.key.")],
    campaign: Annotated[
        Path | None, typer.Option(help="The campaign file, to check that the exports fit it.")
    ] = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Open exports, check all of each, and say what is in it. Changes nothing."""
    known = read_campaign(read_plain(campaign, MAX_FILE)) if campaign else None
    key = read_identity(identity, passphrase(passphrase_file, say("keys-own")))
    found = [_look(file, key, known) for file in files]
    if as_json:
        show_json({"files": [_as_json(file, one) for file, one in zip(files, found, strict=True)]})
    for file, one in zip(files, found, strict=True):
        if isinstance(one, ExportRefused):
            err.print(f"{file.name}: {sentence(one, language())}")
        elif not as_json:
            out.print(_table(file, one, fits=known is not None))
    if any(isinstance(one, ExportRefused) for one in found):
        raise typer.Exit(REFUSED)


def _look(
    file: Path, key: Identity, known: SignedCampaign | None
) -> dict[str, Fact] | ExportRefused:
    """Give what is in *file*, or why it is refused; a file that is not there is an `OSError`."""
    try:
        with open_plain(file) as source, read(source, [key]) as export:
            if known is not None:
                _fit(export, known)
            return _facts(export)
    except ExportRefused as refusal:
        return refusal


def _fit(export: Export, known: SignedCampaign) -> None:
    campaign = known.campaign
    check.campaign(
        export.header,
        name=campaign.id,
        version=campaign.version,
        sha256=known.sha256,
        mode=campaign.mode,
        recipients=[organizer.recipient for organizer in campaign.organizers],
    )


def _facts(export: Export) -> dict[str, Fact]:
    header, trailer = export.header, export.trailer
    event = header.event
    return {
        "campaign": header.campaign,
        "campaign_version": header.campaign_version,
        "campaign_sha256": header.campaign_sha256.hex(),
        "mode": header.mode.value,
        "kiosk": header.kiosk,
        "device": device_id(header.device).hex(),
        "event": event.name,
        "event_uid": header.event_uid.hex(),
        "town": event.place.town,
        "state": event.place.state,
        "day": event.day.isoformat(),
        "made": header.made.local.isoformat(),
        "first": header.first,
        "last": header.last,
        "records": trailer.count,
        "voids": trailer.voids,
        "earlier_voids": trailer.earlier,
        "audit_entries": trailer.audits,
        "closed": trailer.closed,
        "head": trailer.head.hex(),
        "root": trailer.root.hex(),
        "digest": export.digest.hex(),
    }


def _as_json(file: Path, found: dict[str, Fact] | ExportRefused) -> dict[str, Fact]:
    start: dict[str, Fact] = {"file": str(file)}
    if isinstance(found, ExportRefused):
        said = sentence(found, language())
        return start | {"ok": False, "reason": found.reason, "sentence": said}
    return start | {"ok": True} | found


def _table(file: Path, found: dict[str, Fact], *, fits: bool) -> Table:
    spoken_in = language()
    empty = found["first"] == int(found["last"] or 0) + 1
    said = found | {
        "campaign": f"{found['campaign']}, {found['campaign_version']}",
        "mode": MODES[str(found["mode"])].say(spoken_in),
        "place": ", ".join(str(found[key]) for key in ("town", "state") if found[key]),
        "day": spoken(date.fromisoformat(str(found["day"])), spoken_in),
        "sequences": NONE.say(spoken_in) if empty else f"{found['first']}–{found['last']}",
        "closed": (YES if found["closed"] else NO).say(spoken_in),
        "checks": ALL_HOLD.say(spoken_in) + (FITS.say(spoken_in) if fits else ""),
    }
    table = Table(title=plain(file.name), title_justify="left", show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for key, label in ROWS.items():
        table.add_row(label.say(spoken_in), plain(str(said[key])))
    return table
