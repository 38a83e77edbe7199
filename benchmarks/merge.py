"""What a merge costs beside its parts: `python benchmarks/merge.py [RECORDS]`.

The same rows go into the registry's tables through SQLAlchemy and SQLCipher, and into a
plain sqlite3 file by `executemany`: one transaction each, both synced. The whole merge is
held against bare age decryption of its records, and a second merge against the first.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from kiosk.crypto.seal import unseal
from kiosk.model import RecordId
from kiosk.registry import tables as t
from kiosk.registry.merge import BATCH
from kiosk.registry.opening import Opened, open_record
from kiosk.registry.registry import Registry
from kiosk.registry.rows import Rows
from kiosk.registry.value import Merged
from tests.kiosk.registry.day import FAIR, NOON, Tablet, Team, fresh, put

RUNS = 3
TABLES = (t.record, t.signature, t.ink)
Record = tuple[bytes, bytes, Opened]


def seconds(work: Callable[[], object]) -> float:
    """Give how long *work* takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def opened(team: Team, tablet: Tablet) -> list[Record]:
    """Give id, hash and contents of each record."""
    event = FAIR.uid(team.campaign.campaign.id)
    return opened_records(team, tablet.id, event, enumerate(tablet.sealed, 1))


def opened_records(
    team: Team, device: bytes, event: bytes, sealed: Iterable[tuple[int, bytes]]
) -> list[Record]:
    """Give id, hash and contents of the records of one kiosk, by their sequences."""
    found: list[Record] = []
    for seq, raw in sealed:
        id_ = RecordId(device, seq)
        one = open_record(raw, id_, event, team.campaign, [team.identity])
        assert isinstance(one, Opened)
        found.append((id_.pack(), sha256(raw).digest(), one))
    return found


def insert_ours(registry: Registry, records: list[Record]) -> None:
    """Insert what was opened by the registry's own code."""
    with registry._engine.begin() as db:  # noqa: SLF001 - the inserts alone are measured
        rows = Rows(db)
        for start in range(0, len(records), BATCH):
            for id_, digest, one in records[start : start + BATCH]:
                rows.hold(id_, one)
                rows.add(t.record, id_, digest, one.said.event, t.HELD)
            rows.flush()


def rows_of(registry: Registry) -> dict[str, list[tuple[object, ...]]]:
    """Give the rows that were inserted, as plain tuples."""
    with registry._engine.connect() as db:  # noqa: SLF001 - as above
        return {
            table.name: [tuple(row) for row in db.exec_driver_sql(f"SELECT * FROM {table.name}")]  # noqa: S608 - our own names
            for table in TABLES
        }


def insert_plain(path: Path, rows: dict[str, list[tuple[object, ...]]], schema: list[str]) -> float:
    """Insert *rows* into an unencrypted database by sqlite3 alone; give the seconds."""
    path.unlink(missing_ok=True)
    plain = sqlite3.connect(path, isolation_level=None)
    for statement in ("PRAGMA synchronous = EXTRA", "PRAGMA cache_size = -65536", *schema):
        plain.execute(statement)

    def work() -> None:
        plain.execute("BEGIN IMMEDIATE")
        for name, values in rows.items():
            marks = ", ".join("?" * len(values[0]))
            plain.executemany(f"INSERT INTO {name} VALUES ({marks})", values)  # noqa: S608 - as above
        plain.execute("COMMIT")

    taken = seconds(work)
    plain.close()
    return taken


def inserts(folder: Path, team: Team, records: list[Record]) -> tuple[float, float]:
    """Give the best of some runs, ours and plain."""
    ours, plain = [], []
    for run in range(RUNS):
        with fresh(folder / f"ours-{run}.db", team) as registry:
            ours.append(seconds(lambda opened=registry: insert_ours(opened, records)))
            assert registry.tally().deliverable == len(records)
            rows = rows_of(registry)
            with registry._engine.connect() as db:  # noqa: SLF001 - as above
                names = ", ".join(f"'{table.name}'" for table in TABLES)
                query = f"SELECT sql FROM sqlite_schema WHERE name IN ({names})"  # noqa: S608 - as above
                schema = [str(sql) for (sql,) in db.exec_driver_sql(query)]
        plain.append(insert_plain(folder / "plain.db", rows, schema))
    return min(ours), min(plain)


def merges(folder: Path, team: Team, tablet: Tablet) -> tuple[float, float, float]:
    """Give the seconds of a first merge, of the same records sealed anew, of the same file."""
    count = len(tablet.sealed)
    files = [put(folder, tablet.export()), put(folder, tablet.export())]
    taken = []
    with fresh(folder / "whole.db", team) as registry:
        for file in (*files, files[0]):
            begun = perf_counter()
            told = registry.merge(file, [team.identity], NOON)
            taken.append(perf_counter() - begun)
            assert not isinstance(told, Merged) or told.new + told.seen == count
    return taken[0], taken[1], taken[2]


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    team = Team()
    tablet = Tablet(team).sign(count)
    bare = seconds(lambda: [unseal(each, [team.identity]) for each in tablet.sealed])
    records = opened(team, tablet)
    with tempfile.TemporaryDirectory() as name:
        ours, plain = inserts(Path(name), team, records)
        first, again, same = merges(Path(name), team, tablet)
    print(f"{count} records")
    print(f"inserts, registry     {count / ours:9,.0f} a second")
    print(f"inserts, plain        {count / plain:9,.0f} a second   x{plain / ours:.2f}")
    print(f"bare decryption       {count / bare:9,.0f} a second")
    print(f"first merge           {count / first:9,.0f} a second   x{bare / first:.2f} of bare")
    print(f"merged again          {count / again:9,.0f} a second   x{first / again:.1f} of first")
    print(f"the very same file    {same * 1000:9.1f} ms")


if __name__ == "__main__":
    main()
