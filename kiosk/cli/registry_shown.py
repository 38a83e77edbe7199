"""What the registry's commands show: tables for people, objects for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Group
from rich.table import Table
from rich.text import Text

from kiosk.campaign.value import Campaign
from kiosk.cli import QUARANTINED, REFUSED, language
from kiosk.errors import ExportRefused
from kiosk.model import Bilingual
from kiosk.registry.value import (
    AlreadyMerged,
    Counts,
    GapLine,
    Merged,
    Outcome,
    Quarantined,
    Tally,
)
from kiosk.states import HOME_BY_CODE, NEVER, state_name
from kiosk.words import sentence
from kiosk.words import table as sentences

MADE = Bilingual("A new registry was made.", "Se creó un registro nuevo.")
DRY = Bilingual("Dry run: nothing was stored.", "Simulacro: no se guardó nada.")
FILE, WHAT = Bilingual("File", "Archivo"), Bilingual("What happened", "Qué pasó")
NEW = Bilingual("{n} new", "{n} nuevas")
SEEN = Bilingual("{n} seen before", "{n} ya vistas")
VOIDED = Bilingual("{n} undone by their signers", "{n} deshechas por quien firmó")
CONFLICTS = Bilingual(
    "{n} in two versions, held until a person decides",
    "{n} en dos versiones, retenidas hasta que una persona decida",
)
UNREAD = Bilingual("{n} in quarantine", "{n} en cuarentena")
RESOLVED = Bilingual("{n} from quarantine opened", "{n} que estaban en cuarentena se abrieron")
NOTHING = Bilingual("no signatures in it", "no contiene firmas")
ALREADY = Bilingual("merged before; nothing new", "ya se había reunido; nada nuevo")
NEW_KIOSK = Bilingual(
    "first file of kiosk “{kiosk}”: check that it is yours",
    "primer archivo del quiosco «{kiosk}»: compruebe que es de ustedes",
)
HELD_BACK = Bilingual("in quarantine: {why}", "en cuarentena: {why}")
NOT_READ = Bilingual("not merged: {why}", "no se reunió: {why}")
NOBODYS = Bilingual("event not known", "evento desconocido")
NO_GAPS = Bilingual("Nothing was merged yet.", "Aún no se ha reunido nada.")
GAP_COLUMNS = (
    Bilingual("Kiosk", "Quiosco"),
    Bilingual("Event", "Evento"),
    Bilingual("Sequences", "Secuencias"),
    Bilingual("Held", "En el registro"),
    Bilingual("Undone", "Deshechas"),
    Bilingual("Quarantined", "En cuarentena"),
    Bilingual("Two versions", "Dos versiones"),
    Bilingual("Missing", "Faltan"),
    Bilingual("Told twice at", "Contada dos veces en"),
    Bilingual("Closing export", "Exportación de cierre"),
)
ARRIVED, AWAITED = Bilingual("arrived", "llegó"), Bilingual("not yet", "aún no")
NONE = Bilingual("none", "ninguna")
SUMS = {
    "captured": Bilingual("Captured", "Captadas"),
    "voided": Bilingual("− undone by their signers", "− deshechas por quien firmó"),
    "quarantined": Bilingual("− in quarantine", "− en cuarentena"),
    "conflicts": Bilingual("− in two versions", "− en dos versiones"),
    "deliverable": Bilingual("= deliverable", "= para entregar"),
    "quarantined_files": Bilingual("Files in quarantine", "Archivos en cuarentena"),
}
TALLY = Bilingual("Signatures", "Firmas")
BY = {
    "by_day": Bilingual("By day", "Por día"),
    "by_event": Bilingual("By event", "Por evento"),
    "by_state": Bilingual("By state in Mexico", "Por estado de México"),
    "by_home": Bilingual("By home in the US", "Por lugar en EE. UU."),
    "by_language": Bilingual("By language", "Por idioma"),
    "by_method": Bilingual("By method", "Por forma de firmar"),
    "by_choice": Bilingual("By choice", "Por opción"),
}
LABELS = {
    "": Bilingual("not said", "sin indicar"),
    NEVER: Bilingual("never lived in the US", "nunca vivió en EE. UU."),
    "en": Bilingual("English", "inglés"),
    "es": Bilingual("Spanish", "español"),
    "drawn": Bilingual("drawn", "trazada"),
    "mark": Bilingual("mark with a witness", "marca con testigo"),
    "typed": Bilingual("typed", "tecleada"),
}


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
        rows.add_row(_plain(one.file.name), "\n".join(map(_plain, _said(one))))
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
        "conflicts": sum(one.conflicts for one in merged),
        "quarantined_records": sum(len(one.unread) for one in merged),
        "quarantined_files": sum(isinstance(one.outcome, Quarantined) for one in told),
    }


def gap_table(lines: Sequence[GapLine]) -> Table | str:
    """Give the gap ledger in words."""
    if not lines:
        return NO_GAPS.say(language())
    rows = Table(*(column.say(language()) for column in GAP_COLUMNS))
    for line in lines:
        closing = ARRIVED if line.closed else AWAITED
        rows.add_row(
            _plain(f"{line.kiosk} ({line.device})"),
            _plain(line.event) or NOBODYS.say(language()),
            _ranges([(line.first, line.last)] if line.first <= line.last else []),
            *(str(n) for n in (line.held, line.voided, line.unread, line.conflicts)),
            _ranges(line.missing),
            _ranges((seq, seq) for seq in line.forks),
            closing.say(language()) if line.event else "",
        )
    return rows


def gap_object(line: GapLine) -> dict[str, object]:
    """Give one line of the ledger."""
    return asdict(line)


def tally_table(tally: Tally, campaign: Campaign) -> Group:
    """Give the sums, then a table for each way to count."""
    sums = Table(TALLY.say(language()), "", title_justify="left")
    for name, label in SUMS.items():
        sums.add_row(label.say(language()), f"{getattr(tally, name):,}")
    choices = {choice.id: choice.words for choice in campaign.choices}
    parts = [
        _counts(label, getattr(tally, name), choices if name == "by_choice" else LABELS)
        for name, label in BY.items()
        if getattr(tally, name)
    ]
    return Group(sums, *parts)


def tally_object(tally: Tally) -> dict[str, object]:
    """Give the sums, and each table by its codes."""
    sums = {name: getattr(tally, name) for name in SUMS}
    return sums | {name: dict(getattr(tally, name)) for name in BY}


def _said(told: Told) -> list[str]:
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
        (CONFLICTS, merged.conflicts),
        (UNREAD, len(merged.unread)),
        (RESOLVED, merged.resolved),
    )
    said = [f"{merged.kiosk} · {merged.event}", "; ".join(counts) or NOTHING.say(language())]
    said += [f"{one.line}: {sentences()[one.reason][language()]}" for one in merged.unread]
    if merged.new_device:
        said.append(NEW_KIOSK.say(language()).format(kiosk=merged.kiosk))
    return said


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


def _counts(title: Bilingual, counts: Counts, labels: dict[str, Bilingual]) -> Table:
    rows = Table(title.say(language()), "")
    for code, number in counts:
        rows.add_row(_label(code, labels), f"{number:,}")
    return rows


def _label(code: str, labels: dict[str, Bilingual]) -> str:
    if code in labels:
        return _plain(labels[code].say(language()))
    if code in HOME_BY_CODE:
        return HOME_BY_CODE[code].say(language())
    return _plain(state_name(code))


def _ranges(ranges: Iterable[tuple[int, int]]) -> str:
    said = [f"{first}–{last}" if first < last else f"{first}" for first, last in ranges]
    return ", ".join(said) or NONE.say(language())


def _plain(text: str) -> str:
    """Keep out of the terminal what a kiosk or a file's name should not say to it."""
    return "\n".join(
        "".join(c if c.isprintable() else "\ufffd" for c in line) for line in text.split("\n")
    )
