"""The Big List of Naughty Strings (tests/vectors/naughty, MIT licence), field by field.

What a field makes of a text is told by the field's own code: `as typed`, `without what
nobody sees` (`kiosk.entry.clean`), or the code of why it is not taken.
"""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from unicodedata import normalize

from kiosk import receipt
from kiosk.campaign import check as campaign_check
from kiosk.crypto import recovery, slots
from kiosk.entry import clean
from kiosk.errors import KioskError
from kiosk.exports import check
from kiosk.journal import folder as journal_folder
from kiosk.journal import pins
from kiosk.model import UNNAMED, Bilingual
from kiosk.registry import columns, decisions
from kiosk.words import _row
from tests.kiosk.journal.making import CAMPAIGN, ENROLMENT, FAIR, SIGNED
from tests.torture.bad_names import signed

LIST = Path(__file__).parents[1] / "vectors" / "naughty" / "blns.json"
STRINGS: tuple[str, ...] = tuple(json.loads(LIST.read_text("utf-8")))
AS_TYPED, CLEANED = "as typed", "without what nobody sees"
JOINED, UNSAID = "each run of blanks one blank", "helped by somebody without a name"


def kept(text: str, found: str) -> str:
    """Give what became of *text* that was stored as *found*."""
    if found == text:
        return AS_TYPED
    if found == " ".join(normalize("NFC", text).split()):
        return JOINED
    assert found == clean(text), (text, found)
    return CLEANED


def _signer(name: str, **others: str) -> Callable[[str], str]:
    def of(text: str) -> str:
        found = signed(**({name: text} | others))
        if isinstance(found, str):
            return found
        return UNSAID if found[name] == UNNAMED else kept(text, found[name])

    return of


def _event(text: str) -> str:
    name = clean(text)[:60]  # the box takes no more
    if not name:
        return "event-empty"
    assert check._is_event(replace(FAIR, name=name))
    return (
        kept(text[:60], name) if len(text) <= 60 else "cut at 60 letters, as the box takes no more"
    )


def _refusing(act: Callable[[str], object]) -> Callable[[str], str]:
    def of(text: str) -> str:
        try:
            found = act(text)
        except KioskError as refusal:
            return _row(refusal)
        return kept(text, found if isinstance(found, str) else text)

    return of


def _cell(text: str) -> str:
    """Give what a table's row says of a name that a spreadsheet wrote."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows((("Name", "Town"), (text, "Ajijic")))
    try:
        rows = list(columns.read(out.getvalue().encode(), {"given": "Name", "town": "Town"}))
    except KioskError as refusal:
        return _row(refusal)
    (row,) = rows
    return row if isinstance(row, str) else kept(text, row.given)


def _title(text: str) -> str:
    changed = replace(CAMPAIGN, title=Bilingual(text.strip(), text.strip()))
    found = [one.code for one in campaign_check.problems(changed) if not one.warning]
    return found[0] if found else AS_TYPED


FIELDS: dict[str, Callable[[str], str]] = {
    "given name": _signer("given", surname=""),
    "surname": _signer("surname", given=""),
    "town": _signer("town"),
    "email": _signer("email"),
    "ZIP code": _signer("postal_code"),
    "witness": _signer("witness"),
    "volunteer who helps": _signer("helper"),
    "event": _event,
    "kiosk's name": _refusing(
        lambda text: (
            journal_folder._check(replace(ENROLMENT, kiosk=clean(text)), SIGNED) or clean(text)
        )
    ),
    "volunteer with a PIN": _refusing(lambda text: pins._check(clean(text)) or clean(text)),
    "organizer's name on a key": _refusing(slots._checked),
    "notes on a decision": _refusing(decisions._words),
    "name in a table of online signers": _cell,
    "title of a campaign": _title,
    "receipt code": lambda text: AS_TYPED if receipt.parse(text) else "code-wrong",
    "recovery sheet": _refusing(recovery.from_words),
}


@cache
def outcomes(field: Callable[[str], str]) -> dict[str, tuple[int, ...]]:
    """Give the numbers of the strings, from 1, by what becomes of them in *field*."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(STRINGS, 1):
        found[field(text)].append(number)
    return {code: tuple(numbers) for code, numbers in found.items()}


def chapter() -> str:
    """Give the part of docs/bad-input.md that tells of the list."""
    lines = [_HEAD]
    for name, field in FIELDS.items():
        found = outcomes(field)
        order = sorted(found, key=lambda code: (code not in _TAKEN, code))
        for at, code in enumerate(order):
            told = f"{len(found[code])}" + ("" if code == AS_TYPED else f": {_ranges(found[code])}")
            words = code if " " in code and "-" not in code else f"`{code}`"
            lines.append(f"| {'' if at else name} | {words} | {told} |\n")
    return "".join(lines)


def _ranges(numbers: Iterable[int]) -> str:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("–".join(map(str, run)) for run in runs)


_TAKEN = {AS_TYPED, JOINED, CLEANED}
_HEAD = f"""
## The Big List of Naughty Strings

`tests/vectors/naughty/blns.json`, {len(STRINGS)} strings by Max Woolf and others
(github.com/minimaxir/big-list-of-naughty-strings, MIT licence, kept beside it). Each goes
through every field that a person or a file can fill. Numbers are places in the list, from 1.

*As typed* is to the last character. *Without what nobody sees* is what `kiosk.entry.clean`
leaves: NFC, one blank for each run of blanks, no control characters, no marks that turn the
writing around, no zero-width marks but the joiners that a script needs. Anything else is the
code of why it is not taken; nothing is ever taken in part. What is taken comes out the same
from the journal, the export, the registry, lists as CSV, workbook and JSON, and from the
packet, whose PDF gives the letters that no face draws as text all the same
(`tests/torture/test_naughty.py`). In CSV an apostrophe stands before what a spreadsheet could
take for a formula, and an import takes it off again.

| Field | What comes of it | Strings |
|---|---|---|
"""
