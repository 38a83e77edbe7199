"""`firma kiosk-status` and `firma export`: a kiosk's journal, without its screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.cli import Json, PassphraseFile, language, out, passphrase, show_json
from kiosk.errors import EventMissing
from kiosk.model import Bilingual, Event, Mode, Moment
from kiosk.phrases import fingerprint

if TYPE_CHECKING:
    from kiosk.exports.write import Saved
    from kiosk.journal import Journal

Folder = Annotated[
    Path | None,
    typer.Option("--folder", help="The kiosk's folder; this person's own if not given."),
]
Identities = Annotated[
    list[Path] | None,
    typer.Option("--identity", help="An organizer's key file, in place of the kiosk's passphrase."),
]
_WORDS = Bilingual(
    "Six words of this kiosk's key, for `firma kiosks confirm`: {words}",
    "Seis palabras de la llave de este quiosco, para `firma kiosks confirm`: {words}",
)
_STATUS = Bilingual(
    "{kiosk} · {campaign}, version {campaign_version} · {mode}",
    "{kiosk} · {campaign}, versión {campaign_version} · {mode}",
)
_MODES = {
    Mode.REHEARSAL: Bilingual("REHEARSAL", "ENSAYO"),
    Mode.OFFICIAL: Bilingual("official", "oficial"),
}
_NO_EVENT = Bilingual(
    "No event was opened on this kiosk yet.",
    "Todavía no se ha abierto ningún evento en este quiosco.",
)
_EVENT = Bilingual(
    "Event {number}: {name}, {day}, {open}\n"
    "  Signed: {signed}; took it back: {voided}; withdrew: {withdrawn}; declined: {declined};"
    " sequences {first} to {last}",
    "Evento {number}: {name}, {day}, {open}\n"
    "  Firmaron: {signed}; se retractaron: {voided}; retiraron su firma: {withdrawn};"
    " no aceptaron: {declined};"
    " secuencias {first} a {last}",
)
_STATES = {False: Bilingual("open", "abierto"), True: Bilingual("closed", "cerrado")}
_CHAIN = Bilingual(
    "Last sequence {sequence}, head {head}", "Última secuencia {sequence}, cabeza {head}"
)
_SAVED = Bilingual(
    "{file}\nSignatures: {signed}; taken back: {voided}; SHA-256: {sha256}\n"
    "It was read back and is the same. Carry it to an organizer.",
    "{file}\nFirmas: {signed}; retractadas: {voided}; SHA-256: {sha256}\n"
    "Se leyó de nuevo y es igual. Llévelo a la organización.",
)


def add(app: typer.Typer) -> None:
    """Register both commands."""
    app.command("kiosk-status")(status)
    app.command("export")(export)


def status(
    folder: Folder = None,
    identity: Identities = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Tell who this kiosk is and how many signed, while its screen is not running."""
    with opened_kiosk(folder, passphrase_file, identity or ()) as journal:
        found = _found(journal)
    if as_json:
        show_json(found)
    else:
        _tell(found)


def export(
    target: Annotated[Path, typer.Option("--out", help="The folder to put the export in.")],
    folder: Folder = None,
    event: Annotated[
        int, typer.Option(min=0, help="The number of an earlier event; 0 for the open or last.")
    ] = 0,
    identity: Identities = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Write the sealed export of an event, read it back and compare.

    Where the passphrase is lost, an organizer's key opens the kiosk: --identity KEYFILE.
    """
    from kiosk.exports.write import file_name, save
    from kiosk.files import make_folder

    now = _now()
    with opened_kiosk(folder, passphrase_file, identity or ()) as journal:
        words = fingerprint(journal.device)
        header, items, closed = journal.export_slice(chosen_event(journal, event), now)
        records = journal.counts(header.event).signed
        name = file_name(header.campaign, header.event, header.kiosk, now, records)
        make_folder(target)
        saved = save(
            target,
            name,
            header,
            items,
            closed=closed,
            recipients=journal.recipients,
            sign=journal.sign,
        )
    _tell_saved(saved, words, as_json=as_json)


@contextmanager
def opened_kiosk(
    folder: Path | None, passphrase_file: Path | None, key_files: Sequence[Path]
) -> Iterator[Journal]:
    """Open this machine's journal with its passphrase, or by an organizer's key file."""
    from kiosk.home import default_folder, is_enrolled
    from kiosk.journal import open_journal, recover_journal

    place = folder or default_folder()
    # Nobody is asked for a passphrase where there is nothing that it could open.
    if key_files and is_enrolled(place):
        from kiosk.cli.keys import read_identities

        journal = recover_journal(place, read_identities(key_files, passphrase_file))
    else:
        journal = open_journal(place, passphrase(passphrase_file) if is_enrolled(place) else "")
    try:
        yield journal
    finally:
        journal.close()


def _found(journal: Journal) -> dict[str, object]:
    """Give what a kiosk holds, as `--json` prints it."""
    campaign, head = journal.campaign.campaign, journal.head
    found: dict[str, object] = {
        "kiosk": journal.enrolment.kiosk,
        "campaign": campaign.id,
        "campaign_version": campaign.version,
        "mode": journal.enrolment.mode,
        "day": journal.state,
        "held": journal.held,
        "device": journal.device.hex(),
        "words": fingerprint(journal.device),
        "sequence": head.seq,
        "head": head.head.hex(),
        "audit": head.audit,
        "audit_head": head.audit_head.hex(),
    }
    events = [_event(journal, number, each) for number, each in enumerate(journal.events, 1)]
    return found | {"events": events}


def _event(journal: Journal, number: int, event: Event) -> dict[str, object]:
    first, last = journal.span(event)
    counts = journal.counts(event)
    return {
        "number": number,
        "name": event.name,
        "town": event.place.town,
        "state": event.place.state,
        "day": event.day.isoformat(),
        "closed": event != journal.event,
        "signed": counts.signed,
        "voided": counts.voided,
        "withdrawn": counts.withdrawn,
        "declined": counts.declined,
        "first": first,
        "last": last,
    }


def _tell(found: dict[str, Any]) -> None:
    _say(_STATUS, **found | {"mode": _MODES[found["mode"]].say(language())})
    _say(_WORDS, **found)
    for event in found["events"]:
        _say(_EVENT, **event, open=_STATES[event["closed"]].say(language()))
    if not found["events"]:
        _say(_NO_EVENT)
    _say(_CHAIN, **found)


def _tell_saved(saved: Saved, words: str, *, as_json: bool) -> None:
    trailer = saved.trailer
    told = {
        "file": str(saved.path),
        "sha256": saved.sha256.hex(),
        "signed": trailer.count,
        "voided": trailer.voids,
        "audit": trailer.audits,
        "closed": trailer.closed,
        "words": words,
    }
    if as_json:
        show_json(told)
    else:
        _say(_SAVED, **told)
        _say(_WORDS, **told)


def chosen_event(journal: Journal, number: int) -> Event | None:
    """Give the event of that number; `EventMissing` if there are not so many."""
    if number > len(journal.events):
        raise EventMissing
    return journal.events[number - 1] if number else None


def _say(words: Bilingual, /, **facts: object) -> None:
    out.print(words.say(language()).format_map(facts))


def _now() -> Moment:
    return Moment.at(datetime.now(UTC))
