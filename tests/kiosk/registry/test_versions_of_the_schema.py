"""A registry of an earlier version becomes what a new one is, table by table."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from kiosk.registry.registry import open_registry
from tests.kiosk.registry.day import PASSPHRASE

FROZEN = Path(__file__).parents[2] / "stores" / "registry-1"


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


def test_the_oldest_registry_ends_up_with_the_tables_of_a_new_one(tmp_path, registry):
    folder = shutil.copytree(FROZEN, tmp_path / "older")
    with open_registry(folder / "registry.db", PASSPHRASE) as older:
        assert schema(older) == schema(registry)
