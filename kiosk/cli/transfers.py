"""`firma transfers` and `firma packet verify`: what was handed over, and what became of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from kiosk.cli import Json, PassphraseFile, language, out, passphrase, show_json
from kiosk.cli.packet import commands as packet
from kiosk.cli.registry import RegistryPath
from kiosk.model import Bilingual, Language, Moment
from kiosk.words import plain

if TYPE_CHECKING:
    from kiosk.packet.verifying import Verified
    from kiosk.registry.transfer import Transfer

commands = typer.Typer(
    help="The register of transfers: what went to whom, and who acknowledged it.",
    no_args_is_help=True,
)
Number = Annotated[int, typer.Argument(help="The number of the transfer in the list.")]

NONE = Bilingual("Nothing was handed over yet.", "Aún no se ha entregado nada.")
COLUMNS = (
    Bilingual("No.", "N.º"),
    Bilingual("Day", "Día"),
    Bilingual("What", "Qué"),
    Bilingual("To", "A quién"),
    Bilingual("By", "Por quién"),
    Bilingual("Lines", "Líneas"),
    Bilingual("Packet", "Expediente"),
    Bilingual("Acknowledged", "Acuse"),
)
KINDS = {
    "full": Bilingual("full copy", "copia completa"),
    "public": Bilingual("public copy", "copia pública"),
    "internal": Bilingual("internal copy", "copia interna"),
    "annex": Bilingual("annex {region}", "anexo {region}"),
    "supplement": Bilingual("supplement to {follows}", "suplemento de {follows}"),
    "correction": Bilingual("correction of {follows}", "corrección de {follows}"),
}
ACKNOWLEDGED = Bilingual(
    "Transfer {n} ({packet}): receipt acknowledged by {by}.",
    "Entrega {n} ({packet}): acusó recibo {by}.",
)
VERDICTS = {
    "unchanged": Bilingual(
        "{file} is transfer {n}, byte for byte: packet {packet}, {what}, to {to}.",
        "{file} es la entrega {n}, byte por byte: expediente {packet}, {what}, a {to}.",
    ),
    "changed": Bilingual(
        "{file} says it is packet {packet} (transfer {n}), but it was CHANGED after it was made.",
        "{file} dice ser el expediente {packet} (entrega {n}), pero se ALTERÓ después de hecho.",
    ),
    "foreign": Bilingual(
        "{file} is not in the register of transfers: it was not made from this registry.",
        "{file} no está en el libro de entregas: no se hizo con este registro.",
    ),
}
STANDING = Bilingual(
    "{standing} of its {lines} lines stand today.",
    "{standing} de sus {lines} líneas siguen hoy en pie.",
)
FALLEN = Bilingual("No. {number} ({line}): {why}", "N.º {number} ({line}): {why}")
WHY = {
    "withdrawn": Bilingual("withdrawn", "retirada"),
    "voided": Bilingual("undone by the signer", "deshecha por quien firmó"),
    "duplicate": Bilingual("the same person again", "la misma persona otra vez"),
    "held": Bilingual("held back", "retenida"),
    "excluded": Bilingual("excluded", "excluida"),
    "conflict": Bilingual("two versions", "dos versiones"),
    "refused": Bilingual("from a refused kiosk", "de un quiosco rechazado"),
    "changed": Bilingual("another version counts", "cuenta otra versión"),
    "unread": Bilingual("not readable", "ilegible"),
    "gone": Bilingual("not in this registry", "no está en este registro"),
}
AFTER = Bilingual("Followed by transfer {n}: {what}.", "Le siguió la entrega {n}: {what}.")
UNCHANGED, CHANGED = 0, 1


def add(app: typer.Typer) -> None:
    """Register `firma transfers`."""
    app.add_typer(commands, name="transfers")


@commands.command("list")
def list_(
    registry: RegistryPath, passphrase_file: PassphraseFile = None, as_json: Json = False
) -> None:
    """List what was handed over: what, when, to whom, by whom, and who acknowledged it."""
    from kiosk.registry.registry import open_registry

    with open_registry(registry, passphrase(passphrase_file)) as opened:
        found = opened.transfers()
    if as_json:
        show_json({"transfers": [told(one) for one in found]})
    elif not found:
        out.print(NONE.say(language()))
    else:
        out.print(_table(found, language()))


@commands.command()
def acknowledge(
    number: Number,
    registry: RegistryPath,
    by: Annotated[str, typer.Option(help="Who acknowledged it: name and office.")],
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Write down that a transfer was acknowledged; the first time counts."""
    from kiosk.registry.registry import open_registry

    with open_registry(registry, passphrase(passphrase_file)) as opened:
        one = opened.acknowledge(number, by, Moment.at(datetime.now(UTC)))
    if as_json:
        show_json(told(one))
    else:
        facts = {"n": one.n, "packet": one.packet, "by": one.acknowledged_by}
        out.print(ACKNOWLEDGED.say(language()).format_map(facts))


@packet.command()
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The PDF to look at.")],
    registry: RegistryPath,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> int:
    """Tell whether a PDF is what was handed over, and which of its lines stand no more.

    Exit code 1 for a file that was changed or is not ours.
    """
    from kiosk.packet.verifying import Verdict
    from kiosk.packet.verifying import verify as look
    from kiosk.registry.registry import open_registry

    with open_registry(registry, passphrase(passphrase_file)) as opened:
        found = look(opened, file)
    if as_json:
        show_json(_json(found))
    else:
        _tell(file.name, found, language())
    return UNCHANGED if found.verdict is Verdict.UNCHANGED else CHANGED


def told(one: Transfer) -> dict[str, object]:
    """Give a transfer as JSON."""
    seen = one.acknowledged
    return {
        "number": one.n,
        "at": one.at.local.isoformat(),
        "kind": one.kind,
        "content": one.content,
        "region": one.region,
        "follows": one.follows or None,
        "title": one.what,
        "to": one.to,
        "by": one.by,
        "language": one.language,
        "packet": one.packet,
        "sha256": one.sha256.hex(),
        "lines": one.lines,
        "first": one.first,
        "last": one.last,
        "acknowledged": seen.local.isoformat() if seen else None,
        "acknowledged_by": one.acknowledged_by,
    }


def kind(one: Transfer, tongue: Language) -> str:
    """Say what was handed over."""
    words = KINDS[one.kind].say(tongue)
    return words.format(region=one.region.removeprefix("US-"), follows=one.follows)


def _table(found: tuple[Transfer, ...], tongue: Language) -> Table:
    table = Table(*(column.say(tongue) for column in COLUMNS))
    for one in found:
        seen = one.acknowledged
        row = (
            str(one.n),
            one.at.local.date().isoformat(),
            kind(one, tongue),
            one.to,
            one.by,
            f"{one.first:,}–{one.last:,}" if one.kind != "correction" else f"{one.lines:,}",
            one.packet,
            f"{seen.local.date().isoformat()} {one.acknowledged_by}" if seen else "",
        )
        table.add_row(*map(plain, row))
    return table


def _json(found: Verified) -> dict[str, object]:
    return {
        "verdict": found.verdict,
        "sha256": found.sha256.hex(),
        "transfer": told(found.transfer) if found.transfer else None,
        "standing": found.standing,
        "fallen": [
            {"number": number, "line": line, "why": why} for number, line, why in found.fallen
        ],
        "followed_by": [one.n for one in found.after],
    }


def _tell(file: str, found: Verified, tongue: Language) -> None:
    one = found.transfer
    words = VERDICTS[found.verdict].say(tongue)
    if one is None:
        out.print(words.format(file=file))
        return
    facts = {"n": one.n, "packet": one.packet, "what": kind(one, tongue), "to": one.to}
    out.print(words.format(file=file, **facts))
    if one.kind != "correction":
        counts = {"standing": f"{found.standing:,}", "lines": f"{one.lines:,}"}
        out.print(STANDING.say(tongue).format_map(counts))
        for number, line, why in found.fallen:
            said = WHY[why].say(tongue)
            out.print(FALLEN.say(tongue).format(number=f"{number:,}", line=line, why=said))
    for each in found.after:
        out.print(AFTER.say(tongue).format(n=each.n, what=kind(each, tongue)))
