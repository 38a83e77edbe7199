"""What another program reads from docs/export-format.md alone is what the program wrote."""

from __future__ import annotations

import ast
import dataclasses
import io
import json
from dataclasses import replace
from datetime import date, datetime
from enum import Enum
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk import ink, paper
from kiosk.crypto.keys import FLOOR
from kiosk.exports import read, write
from kiosk.exports.value import Audit, Sealed, Void, Withdrawal
from kiosk.journal import enrol, open_journal
from kiosk.model import Method, Mode, Moment, device_id
from kiosk.paper import Serial
from kiosk.session import Draft
from kiosk.signing import from_sheet
from tests.kiosk.journal.making import (
    DRAWING,
    ENROLMENT,
    FAIR,
    IDENTITY,
    MARKET,
    PASSPHRASE,
    SIGNED,
    later,
    signature,
)
from tests.reader import outer, record, stream
from tests.reader.forms import Refused

HERE = Path(__file__).parent
FILES = HERE.parent / "vectors" / "files"
MANIFEST = json.loads((FILES / "manifest.json").read_text("utf-8"))
SHEET = Serial(paper.campaign_mark(SIGNED.sha256), "7777", 2, "es")
SAID = Draft(given="Ana", surname="De Papel", town="Ajijic", state="JAL", home="US-TX")


def test_the_reader_knows_nothing_of_the_program():
    seen = set()
    for path in set(HERE.glob("*.py")) - {Path(__file__)}:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.name for alias in node.names]
                seen |= {node.module} if isinstance(node, ast.ImportFrom) else set(names)
    assert "tests.reader.forms" in seen
    assert not {name for name in seen if name.partition(".")[0] in {"kiosk", "ui", "resources"}}
    assert not {name for name in seen if name.startswith("tests") and "reader" not in name}


# --- the vectors


def outcome(row) -> str:
    raw = (FILES / row["file"]).read_bytes()[: row.get("cut")]
    try:
        export = stream.read(outer.plaintext(raw, FILES / MANIFEST["identity"]))
        stream.of_campaign(export.header, MANIFEST["campaign"])
    except Refused as refusal:
        return refusal.reason
    return "ok"


@pytest.mark.parametrize("row", MANIFEST["vectors"], ids=lambda row: row["name"])
def test_a_vector_gets_its_reason_from_another_reader_too(row):
    assert outcome(row) == row["expect"]


# --- files of the program


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    """Two events of a kiosk: what was signed on it, and the files that left it."""
    folder = tmp_path_factory.mktemp("day")
    enrol(folder / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
    journal, signed = open_journal(folder / "kiosk", PASSPHRASE), {}

    def sign(value, drawing):
        signed[journal.append(value, drawing).seq] = (value, drawing)

    def leave(name, event):
        header, items, closed = journal.export_slice(event, later(900))
        own = {"recipients": journal.recipients, "sign": journal.sign}
        return write.save(folder, name, header, items, closed=closed, **own).path

    def part(seconds):
        header, items, closed = journal.part_slice(later(seconds))
        target, own = io.BytesIO(), {"recipients": journal.recipients, "sign": journal.sign}
        trailer = write.write(target, header, items, closed=closed, **own)
        journal.add_part(header, trailer, "part", bytes(32), target.tell())
        path = folder / f"part-{seconds}.firma-export"
        path.write_bytes(target.getvalue())
        return path

    journal.open_event(FAIR, later(0))
    sign(signature("Ñandú 𝒜 “Ficticia”", at=later(60)), DRAWING)
    sign(replace(signature("Mecanografiada"), method=Method.TYPED), b"")
    first_part = part(80)
    sign(replace(signature("Marcada"), method=Method.MARK, witness="Ana Testigo"), DRAWING)
    journal.void(3, later(100))
    sign(signature("Retirada"), DRAWING)
    journal.withdraw(sha256(b"Retirada").digest(), later(200))
    journal.withdraw(bytes(range(32)), later(201))
    sign(from_sheet(SIGNED, Mode.REHEARSAL, FAIR, SHEET, 3, SAID, later(210)), b"")
    journal.note("declined", later(100))
    fair = leave("fair.firma-export", None)
    second_part = part(250)
    journal.close_event(later(300))
    journal.open_event(MARKET, later(90_000))
    sign(replace(signature("Tardía", MARKET, later(90_001)), choices=()), DRAWING)
    journal.void(2, later(90_002))
    files = [fair, first_part, second_part, leave("later.firma-export", MARKET)]
    files.append(leave("again.firma-export", FAIR))
    device = journal.device
    journal.close()
    (folder / "identity.txt").write_text(IDENTITY.secret + "\n")
    return folder, device, signed, files


def plain(value):
    """Give a value of the program as the words of the specification."""
    if isinstance(value, Moment):
        return {
            "offset": value.offset,
            "utc": f"{value.utc:%Y-%m-%dT%H:%M:%SZ}",
            "zone": value.zone,
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if dataclasses.is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in dataclasses.fields(value)}
    return value


@pytest.mark.parametrize("number", range(5))
def test_another_reader_finds_in_a_real_file_what_the_program_put_there(day, number):
    folder, device, signed, files = day
    raw = files[number].read_bytes()
    found = stream.read(outer.plaintext(raw, folder / "identity.txt"))
    with read.read(io.BytesIO(raw), [IDENTITY]) as ours:
        items = list(ours.items())
        assert found.header == plain(ours.header)
        told = plain(ours.trailer)
        told.pop("signature")
        assert found.trailer == told
        assert found.digest == ours.digest
    assert found.header["device"] == device
    for kind, theirs in (
        (Void, found.voids),
        (Audit, found.audits),
        (Withdrawal, found.withdrawals),
    ):
        assert theirs == [plain(item) for item in items if isinstance(item, kind)]
    assert found.records == [(i.seq, i.sealed) for i in items if isinstance(i, Sealed)]
    assert found.records or number == 4
    for seq, sealed in found.records:
        opened = record.read(outer.plaintext(sealed, folder / "identity.txt"))
        assert (opened.device, opened.seq) == (device_id(device), seq)
        value, drawing = signed[seq]
        wanted = plain(value)
        if value.method is not Method.PAPER:
            assert (wanted.pop("line"), wanted.pop("sheet")) == (0, "")
        assert opened.signature == wanted
        if drawing:
            pad = ink.unpack(drawing)
            points = [[tuple(point) for point in stroke] for stroke in pad.strokes]
            assert (opened.strokes, opened.size) == (points, (pad.width, pad.height))
