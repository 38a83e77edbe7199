"""What merging two organizers' registries costs: `python benchmarks/union.py [RECORDS]`.

Two registries hold RECORDS each, none of them the same. The merge is held against plain
sqlite3 doing the same with ATTACH and INSERT … SELECT, unencrypted and unquestioned, and
a second merge, which brings nothing new, against the first.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.merge import insert_plain, rows_of
from kiosk.registry import tables as t
from kiosk.registry.registry import Registry
from tests.kiosk.registry.day import NOON, Tablet, Team, fresh, put

TABLES = (t.record, t.signature, t.ink)


def plain(folder: Path, registries: tuple[Registry, Registry]) -> float:
    """Give the seconds that sqlite3 takes for the same rows."""
    paths = []
    for number, registry in enumerate(registries):
        names = ", ".join(f"'{table.name}'" for table in TABLES)
        query = f"SELECT sql FROM sqlite_schema WHERE tbl_name IN ({names}) AND sql IS NOT NULL"  # noqa: S608 - our own names
        with registry.engine.connect() as db:
            schema = [str(sql) for (sql,) in db.exec_driver_sql(query)]
        paths.append(folder / f"plain-{number}.db")
        insert_plain(paths[-1], rows_of(registry), schema)
    first = sqlite3.connect(paths[0], isolation_level=None)
    first.execute("PRAGMA synchronous = EXTRA")
    begun = perf_counter()
    first.execute("ATTACH ? AS other", (str(paths[1]),))
    first.execute("BEGIN IMMEDIATE")
    for table in TABLES:
        first.execute(f"INSERT OR IGNORE INTO {table.name} SELECT * FROM other.{table.name}")  # noqa: S608 - as above
    first.execute("COMMIT")
    taken = perf_counter() - begun
    first.close()
    return taken


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    team = Team()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with fresh(folder / "one.db", team) as one, fresh(folder / "two.db", team) as two:
            for registry in (one, two):
                file = put(folder, Tablet(team).sign(count).export())
                registry.merge(file, [team.identity], NOON)
            bare = plain(folder, (one, two))
            begun = perf_counter()
            assert one.merge_registry(two, NOON).new == count
            first = perf_counter() - begun
            begun = perf_counter()
            assert one.merge_registry(two, NOON).seen == count
            again = perf_counter() - begun
    print(f"{count} records into {count}")
    print(f"ATTACH and INSERT, plain {count / bare:9,.0f} a second")
    print(f"registry into registry   {count / first:9,.0f} a second   x{bare / first:.2f} of plain")
    print(
        f"merged again             {count / again:9,.0f} a second   x{first / again:.1f} of first"
    )


if __name__ == "__main__":
    main()
