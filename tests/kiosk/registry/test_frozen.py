"""Registries as the programs of every version left them are opened by today's, with all in them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from kiosk.packet.verifying import Verdict, verify
from kiosk.registry import tables as t
from kiosk.registry.registry import open_registry
from tests.kiosk.registry.day import PASSPHRASE
from tests.stores.freeze_registry import IDENTITY, told

STORES = Path(__file__).parents[2] / "stores"
NUMBERS = tuple(range(1, t.VERSION + 1))
STOPPED = ("voided", "withdrawn", "quarantined", "conflicts", "twice", "refused", "held")


@pytest.fixture
def kept(request, tmp_path):
    return shutil.copytree(STORES / f"registry-{request.param}", tmp_path / "kept")


def schema(registry):
    """The columns, keys and indices of every table."""
    with registry._engine.connect() as db:
        tables = db.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        columns = {
            name: sorted(
                tuple(row)[1:4] + tuple(row)[5:]
                for row in db.exec_driver_sql(f"PRAGMA table_info({name})")
            )
            for name in tables.scalars().all()
        }
        indices = db.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        )
        return columns, {name: re.sub(r'\s+|\w+\.|"', "", sql) for name, sql in indices.all()}


def test_a_registry_of_every_version_is_kept():
    assert {path.name for path in STORES.glob("registry-*")} == {f"registry-{n}" for n in NUMBERS}


@pytest.mark.parametrize("kept", NUMBERS, indirect=True)
def test_a_registry_of_any_version_ends_up_with_the_tables_of_a_new_one(kept, registry):
    with open_registry(kept / "registry.db", [IDENTITY]) as opened:
        assert schema(opened) == schema(registry)
        tally = opened.tally()
        assert tally.captured == sum(getattr(tally, n) for n in STOPPED) + tally.deliverable
        assert tally.captured >= 5


@pytest.mark.parametrize("kept", NUMBERS[1:], indirect=True)
def test_what_the_program_of_its_version_told_is_told_today(kept):
    then = json.loads((kept / "told.json").read_text("utf-8"))
    with open_registry(kept / "registry.db", PASSPHRASE) as opened:
        now = json.loads(json.dumps(told(opened)))
    assert len(then["lines"]) >= 3
    if not then["kiosks"]:  # version 2 could not tell of them
        then.pop("kiosks")
    assert now.items() >= then.items()


@pytest.mark.parametrize("kept", NUMBERS[4:5], indirect=True)
def test_the_packet_of_version_5_is_known_and_its_lines_stand(kept):
    with open_registry(kept / "registry.db", [IDENTITY]) as opened:
        found = verify(opened, kept / "packet.pdf")
        assert (found.verdict, found.fallen) == (Verdict.UNCHANGED, ())
        assert found.standing == opened.tally().deliverable == 3
