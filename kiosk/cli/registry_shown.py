"""What the registry's commands show: tables for people, objects for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from rich.console import Group
from rich.table import Table
from rich.text import Text

from kiosk.cli import QUARANTINED, REFUSED, language
from kiosk.errors import ExportRefused
from kiosk.model import Bilingual
from kiosk.registry.team import Ticked
from kiosk.registry.ticked_said import say
from kiosk.registry.value import (
    AlreadyMerged,
    GapLine,
    Merged,
    Outcome,
    Quarantined,
)
from kiosk.words import plain, sentence
from kiosk.words import table as sentences

MADE = Bilingual("A new registry was made.", "Se creó un registro nuevo.")
DRY = Bilingual("Dry run: nothing was stored.", "Simulacro: no se guardó nada.")
FILE, WHAT = Bilingual("File", "Archivo"), Bilingual("What happened", "Qué pasó")
NEW = Bilingual("new: {n}", "nuevas: {n}")
SEEN = Bilingual("seen before: {n}", "ya vistas: {n}")
VOIDED = Bilingual("undone by their signers: {n}", "deshechas por quien firmó: {n}")
WITHDRAWN = Bilingual("withdrawn by receipt: {n}", "retiradas con su acuse: {n}")
TAKEN_OUT = Bilingual(
    "signatures taken out of the registry by withdrawals in this file: {n}",
    "firmas que salen del registro por los retiros de este archivo: {n}",
)
CONFLICTS = Bilingual(
    "in two versions, held until a person decides: {n}",
    "en dos versiones, retenidas hasta que una persona decida: {n}",
)
TWICE = Bilingual(
    "lines of paper sheets that were entered before, held back (`firma tally` names them): {n}",
    "renglones de hojas que ya se habían capturado, retenidos (`firma tally` los nombra): {n}",
)
UNREAD = Bilingual("in quarantine: {n}", "en cuarentena: {n}")
RESOLVED = Bilingual("opened from quarantine: {n}", "abiertas de la cuarentena: {n}")
NOTHING = Bilingual("no signatures in it", "no contiene firmas")
ALREADY = Bilingual("merged before; nothing new", "ya estaba integrado; nada nuevo")
NEW_KIOSK = Bilingual(
    "first file of kiosk “{kiosk}”: check that it is yours (`firma kiosks list`)",
    "primer archivo del quiosco «{kiosk}»: compruebe que es de ustedes (`firma kiosks list`)",
)
STATUS = {
    "new": Bilingual("kiosk not confirmed", "quiosco sin confirmar"),
    "refused": Bilingual(
        "kiosk refused: its signatures are held back",
        "quiosco rechazado: sus firmas están retenidas",
    ),
    "retired": Bilingual(
        "kiosk retired: what it exported later is held back",
        "quiosco retirado: lo que exportó después está retenido",
    ),
    "revoked": Bilingual(
        "kiosk revoked: its signatures are held back",
        "quiosco revocado: sus firmas están retenidas",
    ),
}
HELD_BACK = Bilingual("in quarantine: {why}", "en cuarentena: {why}")
NOT_READ = Bilingual("not merged: {why}", "no se integró: {why}")
NOBODYS = Bilingual("event not known", "evento desconocido")
NO_GAPS = Bilingual("Nothing was merged yet.", "Aún no se ha integrado nada.")
HELD = Bilingual("held: {n}", "en el registro: {n}")
WHOSE = Bilingual("Kiosk and event", "Quiosco y evento")
CAME = Bilingual("What came", "Qué llegó")
LACKS = Bilingual("What is not in order", "Qué no está en orden")
UP_TO = Bilingual("sequences {ranges}", "secuencias {ranges}")
MISSING = Bilingual("missing: {ranges}", "faltan: {ranges}")
FORKS = Bilingual(
    "told in two ways at {ranges}: was this kiosk copied or set back?",
    "contada de dos maneras en {ranges}: ¿se copió o se restauró este quiosco?",
)
OPEN = Bilingual("closing export not here yet", "aún no llega la exportación de cierre")
SLIP = Bilingual(
    "not as its closing slip says: see below", "no como dice su papeleta de cierre: vea abajo"
)
IN_ORDER = Bilingual("complete and closed", "completo y cerrado")


@dataclass(frozen=True, slots=True)
class Told:
    """One file and what came of it."""

    file: Path
    outcome: Outcome | ExportRefused

    @property
    def code(self) -> int:
        """Give the exit code that this file alone would have."""
        match self.outcome:
            case ExportRefused():
                return REFUSED
            case Quarantined():
                return QUARANTINED
            case Merged(unread=unread, conflicts=conflicts) if unread or conflicts:
                return QUARANTINED
            case _:
                return 0


def table(told: Sequence[Told], *, created: bool, dry_run: bool) -> Group:
    """Give one line a file, in words."""
    rows = Table(FILE.say(language()), WHAT.say(language()), show_lines=True)
    for one in told:
        rows.add_row(plain(one.file.name), "\n".join(map(plain, said(one))))
    notes = ((MADE, created), (DRY, dry_run))
    return Group(*(Text(note.say(language())) for note, holds in notes if holds), rows)


def as_object(told: Sequence[Told]) -> dict[str, object]:
    """Give the files and the sums over them."""
    merged = [one.outcome for one in told if isinstance(one.outcome, Merged)]
    return {
        "files": [_object(one) for one in told],
        "new": sum(one.new for one in merged),
        "seen": sum(one.seen for one in merged),
        "voided": sum(one.voided for one in merged),
        "withdrawn": sum(one.withdrawn for one in merged),
        "withdrawals": sum(one.withdrawals for one in merged),
        "taken_out": sum(one.taken_out for one in merged),
        "conflicts": sum(one.conflicts for one in merged),
        "twice": sum(one.twice for one in merged),
        "quarantined_records": sum(len(one.unread) for one in merged),
        "quarantined_files": sum(isinstance(one.outcome, Quarantined) for one in told),
    }


def gap_table(lines: Sequence[GapLine]) -> Group | str:
    """Give the gap ledger in words, and below it what came of each closing slip."""
    if not lines:
        return NO_GAPS.say(language())
    columns = (WHOSE, CAME, LACKS)
    rows = Table(*(column.say(language()) for column in columns), show_lines=True)
    for line in lines:
        event = plain(line.event) or NOBODYS.say(language())
        whose = f"{plain(line.kiosk)}\n{line.device}\n{event}"
        rows.add_row(whose, "\n".join(_came(line)), "\n".join(_lacks(line)))
    slips = (plain(say(line.slip, language())) for line in lines if line.slip is not None)
    return Group(rows, *map(Text, slips))


def gap_object(line: GapLine) -> dict[str, object]:
    """Give one line of the ledger."""
    slip = ticked_object(line.slip) if line.slip is not None else None
    return asdict(replace(line, slip=None)) | {"slip": slip}


def ticked_object(ticked: Ticked) -> dict[str, object]:
    """Give what came of a slip, and the same in words."""
    at, day = ticked.at.local.isoformat(), ticked.day.isoformat()
    facts = asdict(ticked) | {"at": at, "day": day}
    return facts | {"complete": ticked.complete, "sentence": say(ticked, language())}


def said(told: Told) -> list[str]:
    """Say what came of one file, a sentence or a few."""
    match told.outcome:
        case Merged() as merged:
            return _merged(merged)
        case AlreadyMerged(resolved=resolved):
            return [ALREADY.say(language()), *_numbers((RESOLVED, resolved))]
        case Quarantined(reason=reason):
            return [HELD_BACK.say(language()).format(why=_why(reason, told.file))]
        case ExportRefused() as refusal:
            return [NOT_READ.say(language()).format(why=_why(refusal.reason, told.file))]


def _merged(merged: Merged) -> list[str]:
    counts = _numbers(
        (NEW, merged.new),
        (SEEN, merged.seen),
        (VOIDED, merged.voided),
        (WITHDRAWN, merged.withdrawn),
        (CONFLICTS, merged.conflicts),
        (UNREAD, len(merged.unread)),
        (RESOLVED, merged.resolved),
    )
    said = [f"{merged.kiosk} · {merged.event}", "; ".join(counts) or NOTHING.say(language())]
    said += _numbers((TAKEN_OUT, merged.taken_out), (TWICE, merged.twice))
    said += [f"{one.line}: {sentences()[one.reason][language()]}" for one in merged.unread]
    if merged.new_device:
        said.append(NEW_KIOSK.say(language()).format(kiosk=merged.kiosk))
    elif merged.kiosk_status in STATUS:
        said.append(STATUS[merged.kiosk_status].say(language()))
    return said


def _came(line: GapLine) -> list[str]:
    covered = [(line.first, line.last)] if line.event and line.first <= line.last else []
    counts = _numbers(
        (HELD, line.held),
        (VOIDED, line.voided),
        (WITHDRAWN, line.withdrawn),
        (UNREAD, line.unread),
        (CONFLICTS, line.conflicts),
    )
    said = [UP_TO.say(language()).format(ranges=_ranges(covered))] if covered else []
    return [*said, *counts] or [NOTHING.say(language())]


def _lacks(line: GapLine) -> list[str]:
    twice = [(seq, seq) for seq in line.forks]
    told = ((MISSING, line.missing), (FORKS, twice))
    said = [words.say(language()).format(ranges=_ranges(found)) for words, found in told if found]
    if line.event and not line.closed:
        said.append(OPEN.say(language()))
    standing = [STATUS[line.status].say(language())] if line.status in STATUS else []
    if line.slip is not None and not line.slip.complete:
        said.append(SLIP.say(language()))
    return (said or [IN_ORDER.say(language())]) + standing


def _numbers(*counts: tuple[Bilingual, int]) -> list[str]:
    return [words.say(language()).format(n=f"{n:,}") for words, n in counts if n]


def _why(reason: str, file: Path) -> str:
    return sentence(ExportRefused(reason, file=file.name), language())


def _object(told: Told) -> dict[str, object]:
    start: dict[str, object] = {"file": str(told.file)}
    match told.outcome:
        case Merged() as merged:
            facts = asdict(merged) | {"sha256": merged.sha256.hex()}
            return start | {"result": "merged"} | facts
        case AlreadyMerged(sha256=sha256, resolved=resolved):
            return start | {"result": "seen", "sha256": sha256.hex(), "resolved": resolved}
        case Quarantined(sha256=sha256, reason=reason):
            why = {"reason": reason, "sentence": _why(reason, told.file)}
            return start | {"result": "quarantined", "sha256": sha256.hex()} | why
        case ExportRefused(reason=reason):
            why = {"reason": reason, "sentence": _why(reason, told.file)}
            return start | {"result": "refused"} | why


def _ranges(ranges: Iterable[tuple[int, int]]) -> str:
    return ", ".join(f"{a}–{b}" if a < b else f"{a}" for a, b in ranges)
