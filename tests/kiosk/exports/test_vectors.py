"""The reader gives every vector the reason that its manifest names."""

from __future__ import annotations

import io
import json
import tomllib
from pathlib import Path
from typing import get_args

import pytest

import resources
from kiosk import ink, record
from kiosk.crypto.seal import Identity, unseal
from kiosk.errors import ExportRefused
from kiosk.exports import check
from kiosk.exports.read import read
from kiosk.exports.reasons import REASONS, Reason
from kiosk.exports.value import Sealed
from kiosk.model import Mode, RecordId, device_id
from tests.vectors import make

FILES = Path(__file__).parents[2] / "vectors" / "files"
MANIFEST = json.loads((FILES / "manifest.json").read_text("utf-8"))
ROWS = MANIFEST["vectors"]
# What no file can show: the medium, the room, the registry's list of kiosks, writing.
BESIDE_FILES = {"unreadable", "no-room", "device", "not-written", "read-back"}


def identity() -> Identity:
    lines = (FILES / MANIFEST["identity"]).read_text("utf-8").splitlines()
    return Identity(next(line for line in lines if not line.startswith("#")))


def opened(row: dict):
    raw = (FILES / row["file"]).read_bytes()[: row.get("cut")]
    return read(io.BytesIO(raw), [identity()])


def outcome(row: dict) -> str:
    known = MANIFEST["campaign"]
    try:
        with opened(row) as export:
            check.campaign(
                export.header,
                name=known["campaign"],
                version=known["version"],
                sha256=bytes.fromhex(known["sha256"]),
                mode=Mode(known["mode"]),
                recipients=known["recipients"],
            )
    except ExportRefused as refusal:
        return refusal.reason
    return "ok"


@pytest.mark.parametrize("row", tuple(ROWS), ids=[row["name"] for row in ROWS])
def test_a_vector_gets_the_reason_of_its_manifest(row):
    assert outcome(row) == row["expect"]


def test_every_reason_a_file_can_have_has_a_vector():
    assert {row["expect"] for row in ROWS} - {"ok"} == set(REASONS) - BESIDE_FILES


def test_the_vectors_are_what_their_generator_makes(tmp_path):
    make.main(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {file.name for file in FILES.iterdir()}
    for file in tmp_path.iterdir():
        assert file.read_bytes() == (FILES / file.name).read_bytes(), file.name


def test_the_records_of_the_specification_are_the_records_of_the_program():
    with opened(ROWS[0]) as export:
        device = device_id(export.header.device)
        sealed = [item for item in export.items() if isinstance(item, Sealed)]
    assert [item.seq for item in sealed] == [1, 3, 4]
    for item in sealed:
        found = record.decode(unseal(item.sealed, [identity()]))
        assert found.id == RecordId(device, item.seq)
        assert found.signature.place.town == "Ajijic"
        assert [len(stroke) for stroke in ink.unpack(found.ink).strokes] == [5, 3]
        assert record.decode(record.encode(found)) == found


def test_the_reasons_are_those_of_the_specification_and_have_words():
    text = (Path(__file__).parents[3] / "docs" / "export-format.md").read_text("utf-8")
    part = text.partition("\n## 9. Reasons")[2].partition("\n## 10.")[0]
    rows = [line.split("`")[1] for line in part.splitlines() if line.startswith("| `")]
    assert sorted(rows) == sorted(get_args(Reason))
    page = resources.at("refusals").joinpath("exports.toml").read_text("utf-8")
    words = tomllib.loads(page)
    assert set(words) == {f"export-{reason}" for reason in REASONS}
    assert all(set(row) == {"en", "es"} and all(row.values()) for row in words.values())
