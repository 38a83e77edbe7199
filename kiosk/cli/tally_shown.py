"""What `firma tally` shows: the sums, and a table for each way to count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from rich.console import Group
from rich.table import Table

from kiosk.campaign.value import Campaign
from kiosk.cli import language
from kiosk.model import Bilingual
from kiosk.registry.value import Counts, EnteredTwice, Tally
from kiosk.states import HOME_BY_CODE, NEVER, state_name
from kiosk.words import plain

SUMS = {
    "captured": Bilingual("Captured", "Captadas"),
    "voided": Bilingual("− undone by their signers", "− deshechas por quien firmó"),
    "withdrawn": Bilingual("− withdrawn by receipt", "− retiradas con su acuse"),
    "quarantined": Bilingual("− in quarantine", "− en cuarentena"),
    "conflicts": Bilingual("− in two versions", "− en dos versiones"),
    "twice": Bilingual("− same line of a paper sheet", "− mismo renglón de una hoja"),
    "refused": Bilingual(
        "− from refused, retired or revoked kiosks",
        "− de quioscos rechazados, retirados o revocados",
    ),
    "duplicates": Bilingual("− of people who signed twice", "− de quienes firmaron dos veces"),
    "held": Bilingual("− held for review", "− en espera de revisión"),
    "excluded": Bilingual("− excluded", "− excluidas"),
    "deliverable": Bilingual("= deliverable", "= para entregar"),
    "unconfirmed": Bilingual(
        "  of these, from kiosks that nobody confirmed",
        "  de ellas, de quioscos que nadie confirmó",
    ),
    "off_day": Bilingual(
        "  of these, not from their event's day (a wrong clock?)",
        "  de ellas, de otro día que su evento (¿reloj mal puesto?)",
    ),
    "quarantined_files": Bilingual("Files in quarantine", "Archivos en cuarentena"),
    "withdrawals_waiting": Bilingual(
        "Withdrawals that wait for their signature", "Retiros que esperan su firma"
    ),
}
TWICE = Bilingual(
    "Lines of paper sheets entered more than once: the first counts, please compare",
    "Renglones de hojas capturados más de una vez: cuenta el primero, compárelos",
)
SHEET = Bilingual("sheet {sheet}, line {line}", "hoja {sheet}, renglón {line}")
NAMES = {
    True: Bilingual("the same name", "el mismo nombre"),
    False: Bilingual("different names", "nombres distintos"),
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
    "by_version": Bilingual(
        "By version of the campaign: each its own letter",
        "Por versión de la campaña: cada una con su carta",
    ),
}
LABELS = {
    "": Bilingual("not said", "sin indicar"),
    NEVER: Bilingual("never lived in the US", "nunca vivió en EE. UU."),
    "en": Bilingual("English", "inglés"),
    "es": Bilingual("Spanish", "español"),
    "drawn": Bilingual("drawn", "trazada"),
    "mark": Bilingual("mark with a witness", "marca con testigo"),
    "typed": Bilingual("typed", "tecleada"),
    "paper": Bilingual("on paper", "en papel"),
}


def tally_table(tally: Tally, campaign: Campaign) -> Group:
    """Give the sums, then a table for each way to count."""
    sums = _numbered(TALLY)
    for name, label in SUMS.items():
        sums.add_row(label.say(language()), f"{getattr(tally, name):,}")
    choices = {choice.id: choice.words for choice in campaign.choices}
    parts = [
        _counts(label, getattr(tally, name), choices if name == "by_choice" else LABELS)
        for name, label in BY.items()
        if getattr(tally, name)
    ]
    return Group(sums, *parts)


def twice_table(found: Sequence[EnteredTwice]) -> Table:
    """Give the lines of paper sheets that are held under several records."""
    table = Table(title=TWICE.say(language()), show_header=False)
    for one in found:
        where = SHEET.say(language()).format(sheet=one.sheet, line=one.line)
        table.add_row(where, "\n".join(one.records), NAMES[one.same_name].say(language()))
    return table


def tally_object(tally: Tally, found: Sequence[EnteredTwice]) -> dict[str, object]:
    """Give the sums, and each table by its codes."""
    sums: dict[str, object] = {name: getattr(tally, name) for name in SUMS}
    sums |= {name: dict(getattr(tally, name)) for name in BY}
    sums["by_hour"] = dict(tally.by_hour)
    return sums | {"entered_twice": [asdict(one) for one in found]}


def _counts(title: Bilingual, counts: Counts, labels: dict[str, Bilingual]) -> Table:
    rows = _numbered(title)
    for code, number in counts:
        rows.add_row(_label(code, labels), f"{number:,}")
    return rows


def _numbered(title: Bilingual) -> Table:
    table = Table(title.say(language()))
    table.add_column("", justify="right")
    return table


def _label(code: str, labels: dict[str, Bilingual]) -> str:
    if code in labels:
        return plain(labels[code].say(language()))
    if code in HOME_BY_CODE:
        return HOME_BY_CODE[code].say(language())
    return plain(state_name(code))
