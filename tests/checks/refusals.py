"""Every refusal that can be raised has its sentence in both languages, and no other has one.

Read from the syntax tree: each place that raises one gives the facts its sentence names.
"""

from __future__ import annotations

import ast
import string
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kiosk.errors import ExportRefused, KioskError
from kiosk.exports.reasons import REASONS
from kiosk.model import LANGUAGES
from kiosk.registry import opening
from kiosk.sync.faults import REASONS as SYNC_REASONS
from kiosk.sync.settings import REASONS as SETTING_REASONS
from kiosk.words import table

ROOT = Path(__file__).resolve().parents[2]


class Raised(NamedTuple):
    """One place that names a refusal, and its facts, with their text where it is plain."""

    where: str
    name: str
    facts: dict[str, str | None]

    def row(self, kind: type[KioskError]) -> str:
        """Give the code of the sentence that words it."""
        why = self.facts.get("why")
        return f"{kind.code.removesuffix('-refused')}-{why}" if why else kind.code


def main() -> int:
    """Compare the tree of refusals with the table of sentences; 1 where they differ."""
    kinds = {kind.__name__: kind for kind in tree(KioskError) if kind is not ExportRefused}
    places = [(place, kinds[place.name]) for place in raised() if place.name in kinds]
    codes = {kind.code for kind in kinds.values()}
    reasons = {f"export-{reason}" for reason in REASONS} | set(opening.REASONS)
    reasons |= {f"sync-{reason}" for reason in SYNC_REASONS}
    reasons |= {f"sync-setting-{reason}" for reason in SETTING_REASONS}
    used = reasons | {place.row(kind) for place, kind in places}
    wanted = used | {kind.code for kind in kinds.values() if not kind.__subclasses__()}
    rows = table()
    faults = [f"no sentence for {code}" for code in sorted(wanted - set(rows))]
    faults += [
        f"a sentence for {code}, which nothing raises"
        for code in sorted(set(rows) - wanted - codes)
    ]
    for code, row in sorted(rows.items()):
        faults += [f"{code}: {fault}" for fault in wrong(dict(row))]
    for place, kind in places:
        named = {fact for text in rows.get(place.row(kind), {}).values() for fact in blanks(text)}
        lacking = sorted(named - set(place.facts))
        faults += [f"{place.where}: {place.name} is raised without {fact}" for fact in lacking]
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


def tree(kind: type[KioskError]) -> Iterator[type[KioskError]]:
    for each in kind.__subclasses__():
        yield each
        yield from tree(each)


def raised() -> Iterator[Raised]:
    """Give each place in the program that raises something, or makes it to be raised."""
    for path in sorted(path for top in ("kiosk", "ui") for path in (ROOT / top).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            where = f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
            match node:
                case ast.Raise(exc=ast.Name(id=name)):
                    yield Raised(where, name, {})
                # **facts cannot be read here: whoever passes them on has been given them.
                case ast.Call(func=ast.Name(id=name), keywords=given) if all(
                    each.arg for each in given
                ):
                    yield Raised(where, name, {str(each.arg): plain(each.value) for each in given})
                case _:
                    pass


def plain(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(str(text)):
            return text
        case _:
            return None


def wrong(row: dict[str, str]) -> Iterator[str]:
    if set(row) != set(LANGUAGES):
        yield f"languages are {sorted(row)}, not {sorted(LANGUAGES)}"
        return
    if not all(text.strip().endswith((".", "?", "…")) for text in row.values()):
        yield "a sentence ends with a full stop"
    named = {language: sorted(blanks(text)) for language, text in row.items()}
    if named["en"] != named["es"]:
        yield f"the languages name other facts: {named}"


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


if __name__ == "__main__":
    sys.exit(main())
