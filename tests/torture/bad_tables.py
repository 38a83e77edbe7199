"""Tables of online signers, as other systems and people save them."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable

from tests.kiosk.registry.day import NOON
from tests.torture.bad import PERSON, Act, Group, Room, shown

TABLES = Group(
    "csv",
    "Tables of online signers",
    "Taken into a registry; a refused row is told with its reason, and the others are taken.",
)
_MAPPING = {"given": "First", "surname": "Last", "town": "City", "state": "State"}
_MORE = _MAPPING | {"home": "US", "email": "Mail", "zip": "Zip", "signed": "When"}
_HEAD = "First,Last,City,State\r\n"
_LONG_HEAD = "First,Last,City,State,US,Mail,Zip,When\r\n"
_ONE = "Ana,Ficticia,Ajijic,Jalisco\r\n"
_BY = "Ana Ficticia"


def imported(room: Room, path, source: str, mapping: dict[str, str], encoding: str = "") -> str:
    """Give what a registry takes of a table, and what it says of the rest."""
    registry = room.kept.registry
    before = registry.tally().captured
    try:
        made = registry.import_online(path, mapping, source, _BY, NOON, encoding)
    except BaseException:
        assert registry.tally().captured == before
        raise
    assert registry.tally().captured == before + made.new
    reasons = [reason for _, reason in made.refused]
    return " ".join((f"taken {made.new} of {made.rows}", *reasons))


def _table(raw: bytes, mapping: dict[str, str], encoding: str, source: str | None = None):
    def make(room: Room) -> Act:
        path = room.folder / "page.csv"
        path.write_bytes(raw)
        # Rows of another source are other lines, whatever stands in them.
        named = room.folder.parent.name if source is None else source
        return lambda: imported(room, path, named, mapping, encoding)

    return make


def _row(
    id_: str,
    given: str,
    expect: str,
    raw: bytes | str,
    /,
    encoding: str = "",
    mapping: dict[str, str] = _MAPPING,
    source: str | None = None,
) -> None:
    data = raw.encode() if isinstance(raw, str) else raw
    TABLES.row(id_, given, expect, _table(data, mapping, encoding, source))


_row("sound", "a table of one row", "taken 1 of 1", _HEAD + _ONE)
_row("empty", "an empty file", "refused import-empty", b"")
_row("blank", "blanks alone", "refused import-empty", b" \r\n\t\r\n")
_row("head", "a head and no row", "taken 0 of 0", _HEAD)
_row(
    "latin-1",
    "letters that are not UTF-8",
    "refused import-encoding",
    (_HEAD + "Íñigo" + _ONE).encode("latin-1"),
)
_row(
    "latin-1-said",
    "the same, said to be so",
    "taken 1 of 1",
    (_HEAD + "Íñigo,Ficticio,Ajijic,JAL\r\n").encode("latin-1"),
    "latin-1",
)
_row(
    "utf-7",
    "letters in a form that nobody writes",
    "refused import-encoding",
    _HEAD + _ONE,
    "utf-7",
)
_row(
    "codec",
    "a form of letters that runs a program",
    "refused import-encoding",
    _HEAD + _ONE,
    "idna\0",
)
_row(
    "utf-16-odd",
    "UTF-16 of an odd number of bytes",
    "refused import-encoding",
    codecs.BOM_UTF16_LE + (_HEAD + _ONE).encode("utf-16-le")[:-1],
)
_row(
    "surrogate",
    "UTF-16 with half a character",
    "refused import-encoding",
    codecs.BOM_UTF16_LE + _HEAD.encode("utf-16-le") + b"\x00\xd8\r\x00",
)
_row("nul", "a NUL in a cell", "refused import-encoding", _HEAD + "A\0na,Ficticia,Ajijic,JAL\r\n")
_row(
    "xlsx",
    "a workbook under the name of a table",
    "refused import-encoding",
    b"PK\x03\x04\x14\x00\x00\xff",
)
_row(
    "html",
    "a web page under the name of a table",
    "refused import-column",
    "<!doctype html><table><tr><td>First",
)
_row(
    "quote",
    "a quote that is never closed",
    "taken 0 of 1 short",
    _HEAD + '"Ana,Ficticia,Ajijic,JAL\r\n',
)
_row(
    "cell",
    "a cell of 200,000 letters",
    "refused import-form",
    _HEAD + f"{'x' * 200_000},Ficticia,Ajijic,JAL\r\n",
)
_row(
    "cell-second",
    "such a cell behind a sound row: nothing is taken",
    "refused import-form",
    _HEAD + _ONE + f"{'x' * 200_000},Ficticia,Ajijic,JAL\r\n",
)
_row(
    "marks",
    "a cell of 100,000 marks out of order",
    "taken 0 of 1 name",
    _HEAD + f"a{'̣́' * 50_000},Ficticia,Ajijic,JAL\r\n",
)
_row(
    "wide", "1,001 columns", "refused import-form", ",".join(f"C{n}" for n in range(1001)) + "\r\n"
)
_row("wide-row", "1,001 cells in one row", "refused import-form", _HEAD + "," * 1000 + "\r\n")
_row("columns", "a column that is not there", "refused import-column", "Nombre,Last,City,State\r\n")
_row(
    "columns-twice",
    "a column that is there twice",
    "refused import-column",
    "First,First,Last,City,State\r\n",
)
_row("mapping", "no column for the town", "refused import-mapping", _HEAD, "", {"given": "First"})
_row(
    "field",
    "a field that nobody knows",
    "refused import-field",
    _HEAD,
    "",
    _MAPPING | {PERSON[0]: "First"},
)
_row(
    "source",
    "a source that nobody can read",
    "refused import-source",
    _HEAD + _ONE,
    "",
    _MAPPING,
    "\u200b\ud800",
)
_row(
    "source-long",
    "a source of 101 letters",
    "refused import-source",
    _HEAD + _ONE,
    "",
    _MAPPING,
    "x" * 101,
)
_row(
    "short",
    "rows with too few cells",
    "taken 1 of 3 short short",
    _HEAD + "Ana\r\nAna,Ficticia\r\n" + _ONE,
)
_row(
    "long",
    "rows with too many cells: those beyond are nobody's",
    "taken 1 of 1",
    _HEAD + _ONE.strip() + ",x,y\r\n",
)
_row(
    "cr", "lines that end as on old machines", "taken 1 of 1", (_HEAD + _ONE).replace("\r\n", "\r")
)
_row("semicolons", "semicolons between cells", "taken 1 of 1", (_HEAD + _ONE).replace(",", ";"))
_row("bom", "a byte order mark", "taken 1 of 1", codecs.BOM_UTF8 + (_HEAD + _ONE).encode())
_row(
    "name",
    "rows without a name, or of digits",
    "taken 0 of 2 name name",
    _HEAD + ",,Ajijic,JAL\r\n1,2,Ajijic,JAL\r\n",
)
_row(
    "name-long",
    "a name of 101 letters",
    "taken 0 of 1 name",
    _HEAD + f"{'x' * 101},Ficticia,Ajijic,JAL\r\n",
)
_row(
    "place",
    "a state that is none, and no town",
    "taken 0 of 2 place place",
    _HEAD + "Ana,Ficticia,Nowhere,TX\r\nAna,Ficticia,,JAL\r\n",
)
_row(
    "home",
    "a home that is none",
    "taken 0 of 1 home",
    _LONG_HEAD + "Ana,Ficticia,Ajijic,JAL,Narnia,,,\r\n",
    "",
    _MORE,
)
_row(
    "email",
    "an address with a second header",
    "taken 0 of 1 email",
    _LONG_HEAD + 'Ana,Ficticia,Ajijic,JAL,,"a@x.example\nBcc: b@x.example",,\r\n',
    "",
    _MORE,
)
_row(
    "zip",
    "a ZIP code that is none: left out",
    "taken 1 of 1",
    _LONG_HEAD + "Ana,Ficticia,Ajijic,JAL,,,=1+1,\r\n",
    "",
    _MORE,
)
_row(
    "when",
    "times that no clock showed",
    "taken 0 of 3 signed signed signed",
    _LONG_HEAD
    + "".join(
        f"Ana,Ficticia,Ajijic,JAL,,,,{when}\r\n"
        for when in ("2017-02-30", "0001-01-01T00:00:00+09:00", "now()")
    ),
    "",
    _MORE,
)
_row("same", "one row a hundred times: one signer", "taken 1 of 100", _HEAD + _ONE * 100)
_row(
    "unseen",
    "a row that differs from another in what nobody sees: one signer",
    "taken 1 of 2",
    _HEAD + _ONE + "A\u200bna,Fic\u202eticia,Ajijic,Jalisco\r\n",
)


def _kept(cell: str) -> Callable[[Room], Act]:
    def make(room: Room) -> Act:
        path, source = room.folder / "page.csv", f"Fuente {room.folder.parent.name}"
        quoted = cell.replace('"', '""')
        path.write_bytes(f'{_HEAD}"{quoted}",Ficticia,Ajijic,JAL\r\n'.encode())

        def act() -> str:
            before = {one.id for one in room.kept.registry.deliverable()}
            imported(room, path, source, _MAPPING)
            (new,) = (one for one in room.kept.registry.deliverable() if one.id not in before)
            return f"taken {shown(new.name.given)}"

        return act

    return make


for _id, _given, _cell, _name in (
    (
        "formula",
        "a formula behind the apostrophe that disarms it",
        "'=1+cmd|' /C calc'!A0",
        "=1+cmd|' /C calc'!A0",
    ),
    ("formula-bare", "a formula as it is", "=SUM(A1)x", "=SUM(A1)x"),
    ("formula-at", "an at sign behind its apostrophe", "'@SUM(A1)", "@SUM(A1)"),
    ("apostrophe", "a name that begins with an apostrophe", "'Abd", "'Abd"),
    ("apostrophe-formula", "such a name before an equals sign, guarded", "''=Abd", "'=Abd"),
    ("markup", "markup", "<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("sql", "SQL", "x'); DROP TABLE online;--", "x'); DROP TABLE online;--"),
    ("quotes", "quotes and commas", 'La "Única", sí', 'La "Única", sí'),
    ("pattern", "patterns that programs fill in", "%s {0} %1 Ana", "%s {0} %1 Ana"),
):
    TABLES.row(_id, _given, f"taken {_name}", _kept(_cell))


def _odd(lay: Callable[[Room], object]) -> Callable[[Room], Act]:
    def make(room: Room) -> Act:
        lay(room)
        return lambda: imported(room, room.folder / "page.csv", "Odd", _MAPPING)

    return make


for _id, _given, _lay in (
    ("none", "no file", lambda _: None),
    ("folder", "a folder", lambda room: (room.folder / "page.csv").mkdir()),
    ("pipe", "a pipe", lambda room: os.mkfifo(room.folder / "page.csv")),
    (
        "device",
        "a link to a device without end",
        lambda room: (room.folder / "page.csv").symlink_to("/dev/zero"),
    ),
    ("loop", "a link to itself", lambda room: (room.folder / "page.csv").symlink_to("page.csv")),
):
    TABLES.row(_id, f"{_given} in its place", "refused import-unreadable", _odd(_lay))


@TABLES.case("large", "a file of 256 MiB and a byte", "refused import-large")
def _large(room: Room) -> Act:
    path = room.folder / "page.csv"
    with path.open("wb") as file:
        file.truncate((1 << 28) + 1)
    return lambda: imported(room, path, "Large", _MAPPING)
