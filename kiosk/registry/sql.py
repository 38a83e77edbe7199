"""The one door to SQLAlchemy Core; the registry's statements are written with what is here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    Index,
    Insert,
    Integer,
    LargeBinary,
    MetaData,
    RowMapping,
    Select,
    StaticPool,
    Table,
    Text,
    bindparam,
    case,
    cast,
    create_engine,
    delete,
    event,
    func,
    insert,
    literal_column,
    select,
    union,
    update,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

from kiosk.crypto import cipher
from kiosk.errors import RegistryDamaged, RegistryInUse, RegistryNotSaved

__all__ = [
    "Column",
    "ColumnElement",
    "Connection",
    "Engine",
    "Index",
    "Integer",
    "LargeBinary",
    "MetaData",
    "Row",
    "RowMapping",
    "Select",
    "Table",
    "Text",
    "bindparam",
    "case",
    "cast",
    "delete",
    "engine_over",
    "func",
    "insert",
    "insert_many",
    "insert_new",
    "literal_column",
    "refusing",
    "select",
    "union",
    "update",
]

# A row on its way to the driver.
Row = tuple[object, ...]


def engine_over(opened: cipher.Connection) -> Engine:
    """Give an engine over one open connection, which it closes; it belongs to this thread.

    A transaction begins at once (`BEGIN IMMEDIATE`), not at the first write.
    """
    creator: Callable[[], object] = lambda: opened  # noqa: E731  # it says what it gives
    engine = create_engine(
        "sqlite://",
        creator=creator,
        module=cipher.MODULE,
        poolclass=StaticPool,
        paramstyle="named",
        hide_parameters=True,  # a fault's words go to screens and reports
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    # The pool closes what it gave out once: else a registry that nobody asked stays locked.
    engine.connect().close()
    return engine


def insert_new(table: Table) -> Insert:
    """Give an insert that passes over rows whose key is there already."""
    return sqlite.insert(table).on_conflict_do_nothing()


def insert_many(db: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert *rows*, each with a value for every column of *table* in its order.

    The driver takes them as they are, one prepared statement for them all: SQLAlchemy
    would look at each value on its way, which costs as much as the insert itself.
    """
    if rows:
        db.exec_driver_sql(_insert(table), list(rows))


@lru_cache(maxsize=64)
def _insert(table: Table) -> str:
    names = ", ".join(column.name for column in table.c)
    marks = ", ".join("?" * len(table.c))
    return f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608 - our own names


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn the driver's faults into refusals: a full or failing disk, damage, another user."""
    try:
        yield
    except (DBAPIError, cipher.Error) as fault:
        cause = fault.orig if isinstance(fault, DBAPIError) else fault
        if cipher.is_full(cause):
            raise RegistryNotSaved(file=path.name) from fault
        if cipher.is_damage(cause):
            raise RegistryDamaged(file=path.name) from fault
        if cipher.is_busy(cause):
            raise RegistryInUse(file=path.name) from fault
        raise
