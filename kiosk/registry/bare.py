"""Rows between two registries as the driver has them, bare tuples: for many at a time.

Names in the statements are those of our own tables; every value goes in by `?`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, cast

from kiosk.registry.sql import Connection, Table

Row = tuple[Any, ...]
_CHUNK = 5_000


def fetch(db: Connection, query: str, values: tuple[object, ...] = ()) -> list[Row]:
    """Give all rows of a *query*."""
    return cast("list[Row]", _cursor(db).execute(query, values).fetchall())


def change(db: Connection, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Run a *statement* once for each of *rows*."""
    _cursor(db).executemany(statement, rows)


def rows_of(db: Connection, table: Table, where: str, values: tuple[object, ...]) -> list[Row]:
    """Give the rows that fulfil *where*, their columns in the order of the schema."""
    return fetch(db, f"SELECT {_names(table)} FROM {table.name} {where}", values)  # noqa: S608 - ours


def rows_named(db: Connection, table: Table, ids: Iterable[object]) -> list[Row]:
    """Give the rows of some records."""
    values = tuple(ids)
    return rows_of(db, table, f"WHERE id IN ({', '.join('?' * len(values))})", values)


def all_rows(db: Connection, table: Table) -> Iterator[list[Row]]:
    """Give every row of a *table*, some thousands at a time."""
    at = 0
    query = f"SELECT rowid, {_names(table)} FROM {table.name} WHERE rowid > ?"  # noqa: S608 - ours
    while rows := fetch(db, f"{query} ORDER BY rowid LIMIT {_CHUNK}", (at,)):
        at = rows[-1][0]
        yield [row[1:] for row in rows]


def put(db: Connection, table: Table, rows: Iterable[Row], otherwise: str = "") -> None:
    """Insert *rows*; *otherwise* says what happens to one whose key is there."""
    marks = ", ".join("?" * len(table.c))
    values = f"({_names(table)}) VALUES ({marks})"
    change(db, f"INSERT INTO {table.name} {values} {otherwise}", rows)


def drop(db: Connection, table: Table, ids: Iterable[object]) -> None:
    """Delete the rows of some records."""
    change(db, f"DELETE FROM {table.name} WHERE id = ?", ((id_,) for id_ in ids))  # noqa: S608 - ours


def unite(db: Connection, other: Connection, table: Table) -> None:
    """Take over what *other* has in a *table* of which nothing ever changes."""
    for rows in all_rows(other, table):
        put(db, table, rows, "ON CONFLICT DO NOTHING")


def unite_least(db: Connection, other: Connection, table: Table, *order: str) -> None:
    """Take over the rows of a *table*; of two with one key the lesser by *order* stays."""
    mine, theirs = (", ".join(f"{of}.{name}" for name in order) for of in (table.name, "excluded"))
    taken = ", ".join(f"{name} = excluded.{name}" for name in order)
    keys = ", ".join(column.name for column in table.primary_key)
    otherwise = f"ON CONFLICT ({keys}) DO UPDATE SET {taken} WHERE ({theirs}) < ({mine})"
    for rows in all_rows(other, table):
        put(db, table, rows, otherwise)


@cache
def _names(table: Table) -> str:
    return ", ".join(table.c.keys())


def _cursor(db: Connection) -> Any:  # noqa: ANN401 - the driver ships no types
    return cast("Any", db.connection).cursor()
