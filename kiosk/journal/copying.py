"""A whole database copied into another of another key, but for the bytes that are to go."""

from __future__ import annotations

from kiosk.crypto.cipher import Connection
from kiosk.journal import schema

_BATCH = 500
_PARTS = "SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY rowid"


def copy(source: Connection, target: Connection, through: int) -> None:
    """Make the empty *target* hold what *source* does, without the sealed bytes up to *through*.

    Triggers come last: they let no row in that does not follow on another.
    """
    # Rows come table by table: what they refer to may come later.
    target.execute("PRAGMA foreign_keys = OFF")
    target.execute("BEGIN IMMEDIATE")
    tables = source.execute(_PARTS, ("table",)).fetchall()
    for _, sql in tables:
        target.execute(sql)
    for name, _ in tables:
        _copy_rows(source, target, name, through)
    for kind in ("index", "trigger"):
        for _, sql in source.execute(_PARTS, (kind,)).fetchall():
            target.execute(sql)
    target.execute(f"PRAGMA application_id = {schema.application(source)}")
    target.execute(f"PRAGMA user_version = {schema.version(source)}")
    target.execute("COMMIT")
    target.execute("PRAGMA foreign_keys = ON")


def _copy_rows(source: Connection, target: Connection, table: str, through: int) -> None:
    """Copy one table, in the order of its rows; names of tables and columns are our own."""
    columns = [str(row[1]) for row in source.execute(f"PRAGMA table_info({table})")]
    wanted = ", ".join(columns)
    if table == "record":
        bare = f"CASE WHEN seq <= {through} THEN NULL ELSE sealed END"
        wanted = ", ".join(bare if column == "sealed" else column for column in columns)
    rows = source.execute(f"SELECT {wanted} FROM {table} ORDER BY rowid")  # noqa: S608 - see above
    blanks = ", ".join("?" * len(columns))
    into = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({blanks})"  # noqa: S608
    while batch := rows.fetchmany(_BATCH):
        target.executemany(into, batch)
