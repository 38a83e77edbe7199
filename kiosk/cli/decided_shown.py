"""What the commands about decisions print: pairs, lines, versions and the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from rich.console import Group, RenderableType
from rich.table import Table

from kiosk.cli import language, out, show_json
from kiosk.matching import say
from kiosk.model import Bilingual, Moment
from kiosk.registry import junk
from kiosk.registry.decided import Conflict, Decided, Flag, Pair, Side
from kiosk.states import HOME_BY_CODE, state_name
from kiosk.words import plain

NOTHING = Bilingual("Nothing waits here.", "Aquí no hay nada pendiente.")
LINE, NAME = Bilingual("Line", "Renglón"), Bilingual("Name", "Nombre")
PLACE, HOME = (
    Bilingual("City and state", "Ciudad y estado"),
    Bilingual("US state", "Estado (EE. UU.)"),
)
WHEN, KIOSK = Bilingual("Signed", "Firmó"), Bilingual("Kiosk", "Quiosco")
SCORE, REASONS = Bilingual("Score", "Puntuación"), Bilingual("Why", "Por qué")
STANDS, CHOICE = Bilingual("Stands", "Situación"), Bilingual("Decision", "Decisión")
BY, AT, WHAT = Bilingual("By", "Quién"), Bilingual("When", "Cuándo"), Bilingual("What", "Qué")
VERSION, ID = Bilingual("Version", "Versión"), Bilingual("Id", "Id")
WORDS = {
    "same": Bilingual("one person", "la misma persona"),
    "household": Bilingual("one household", "un mismo hogar"),
    "different": Bilingual("two persons", "dos personas"),
    "later": Bilingual("later", "más tarde"),
    "hold": Bilingual("hold", "retener"),
    "release": Bilingual("release", "liberar"),
    "exclude": Bilingual("exclude", "excluir"),
    "stands": Bilingual("this version stands", "vale esta versión"),
    "undo": Bilingual("undone", "deshecho"),
    "deliverable": Bilingual("deliverable", "para entregar"),
    "held": Bilingual("held", "retenida"),
    "excluded": Bilingual("excluded", "excluida"),
    "duplicate": Bilingual("counts by another line", "cuenta por otro renglón"),
    "refused": Bilingual("from a refused kiosk", "de un quiosco rechazado"),
    "twice": Bilingual("same line of a sheet", "mismo renglón de una hoja"),
    "gone": Bilingual("undone, withdrawn or not here", "deshecha, retirada o no está"),
    "readable": Bilingual("can be chosen", "se puede elegir"),
    "sealed": Bilingual("no key at hand opens it", "ninguna llave a la mano la abre"),
    "foreign": Bilingual("not of this campaign", "no es de esta campaña"),
    "open": Bilingual("open", "pendiente"),
    "released": Bilingual("released", "liberada"),
    "decided": Bilingual("decided", "decidido"),
    "conflict": Bilingual("two decided differently", "dos decidieron distinto"),
    "split": Bilingual("two decided differently", "dos decidieron distinto"),
}


def word(code: str) -> str:
    """Give the words for a choice or a state; what has none stands as it is."""
    found = WORDS.get(code)
    return found.say(language()) if found else plain(code)


def side_object(side: Side) -> dict[str, object]:
    """Give a side for JSON, without the drawing."""
    return {
        "line": side.line,
        "stands": side.stands,
        "name": asdict(side.name),
        "town": side.place.town,
        "state": side.place.state,
        "home": side.home,
        "event": side.event,
        "kiosk": side.kiosk,
        "signed": _iso(side.signed),
        "method": side.method.value,
        "language": side.language,
        "ink_bytes": len(side.ink),
    }


def log_object(one: Decided) -> dict[str, object]:
    """Give a decision for JSON."""
    return asdict(one) | {"at": _iso(one.at)}


def pair_object(pair: Pair) -> dict[str, object]:
    """Give a pair for JSON, its reasons in words and as codes."""
    return {
        "id": pair.id,
        "a": side_object(pair.a),
        "b": side_object(pair.b),
        "score": round(pair.score, 4),
        "reasons": [say(reason, language()) for reason in pair.reasons],
        "codes": [reason.code for reason in pair.reasons],
        "state": pair.state,
        "choice": pair.choice,
        "kept": pair.kept,
        "conflict": pair.conflict,
        "decisions": [log_object(one) for one in pair.decisions],
    }


def flag_object(flag: Flag) -> dict[str, object]:
    """Give an entry of the queue for JSON."""
    told: dict[str, object] = {"id": flag.id, "kind": flag.kind, "state": flag.state}
    told |= {"why": junk.why(flag.kind, flag.facts, language()), "facts": dict(flag.facts)}
    told |= {"line": flag.side.line, "side": side_object(flag.side)}
    return told | {"decisions": [log_object(one) for one in flag.decisions]}


def conflict_object(conflict: Conflict) -> dict[str, object]:
    """Give a record in several versions for JSON."""
    shown = [{"hash": one.hash} | side_object(one.side) for one in conflict.versions]
    told: dict[str, object] = {"line": conflict.line, "state": conflict.state}
    told |= {"chosen": conflict.chosen, "versions": shown}
    return told | {"decisions": [log_object(one) for one in conflict.decisions]}


def pair_table(pairs: Sequence[Pair]) -> RenderableType:
    """Give a row a pair."""
    rows = [
        (
            f"{pair.score:.2f}",
            f"{pair.a.line}\n{pair.b.line}",
            plain(f"{pair.a.name.printed}\n{pair.b.name.printed}"),
            "; ".join(say(reason, language()) for reason in pair.reasons),
            word(pair.choice) if pair.choice else "",
        )
        for pair in pairs
    ]
    return _table((SCORE, LINE, NAME, REASONS, CHOICE), rows)


def side_by_side(pair: Pair) -> RenderableType:
    """Give two lines beside each other, then what was decided on them."""
    sides = (pair.a, pair.b)
    rows = [
        (heading.say(language()), *(plain(show(side)) for side in sides))
        for heading, show in (
            (NAME, lambda side: side.name.printed),
            (PLACE, lambda side: f"{side.place.town}, {state_name(side.place.state)}"),
            (HOME, _home),
            (WHEN, lambda side: _iso(side.signed)),
            (KIOSK, lambda side: f"{side.kiosk} · {side.event}"),
            (STANDS, lambda side: word(side.stands)),
        )
    ]
    table = Table("", *(side.line for side in sides))
    for row in rows:
        table.add_row(*row)
    why = Table(f"{SCORE.say(language())} {pair.score:.2f}", box=None)
    for reason in pair.reasons:
        why.add_row(say(reason, language()))
    return Group(table, why, log_table(pair.decisions)) if pair.decisions else Group(table, why)


def flag_table(flags: Sequence[Flag]) -> RenderableType:
    """Give a row an entry of the queue."""
    rows = [
        (
            junk.say(flag.kind, language()),
            flag.side.line,
            plain(flag.side.name.printed),
            junk.why(flag.kind, flag.facts, language()),
            word(flag.state),
        )
        for flag in flags
    ]
    return _table((WHAT, LINE, NAME, REASONS, STANDS), rows)


def conflict_table(conflicts: Sequence[Conflict]) -> RenderableType:
    """Give a row a version."""
    rows = [
        (
            conflict.line,
            one.hash,
            plain(one.side.name.printed),
            _iso(one.side.signed),
            word("stands" if one.hash == conflict.chosen else one.side.stands),
        )
        for conflict in conflicts
        for one in conflict.versions
    ]
    return _table((LINE, VERSION, NAME, WHEN, STANDS), rows)


def log_table(log: Sequence[Decided]) -> RenderableType:
    """Give a row a decision; one that was taken back is told so."""
    rows = [
        (
            _iso(one.at),
            plain(one.by),
            "\n".join(one.lines),
            word(one.choice) + (f" · {word('undo')}" if one.undone else ""),
            plain(one.why),
            one.id,
        )
        for one in log
    ]
    return _table((AT, BY, LINE, CHOICE, REASONS, ID), rows)


def tell_log(log: Sequence[Decided], *, as_json: bool) -> None:
    """Print decisions."""
    if as_json:
        show_json({"decisions": [log_object(one) for one in log]})
    else:
        out.print(log_table(log))


def _table(columns: tuple[Bilingual, ...], rows: Sequence[tuple[str, ...]]) -> RenderableType:
    if not rows:
        return NOTHING.say(language())
    table = Table(*(column.say(language()) for column in columns))
    for row in rows:
        table.add_row(*row)
    return table


def _home(side: Side) -> str:
    found = HOME_BY_CODE.get(side.home)
    return found.say(language()) if found else side.home


def _iso(at: Moment | None) -> str:
    return at.local.isoformat() if at else ""
