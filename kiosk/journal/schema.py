"""The journal's tables: numbered steps in SQL, of which the last is the version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from sqlite3 import complete_statement

from kiosk.crypto.cipher import Connection

APPLICATION = 0x4669724A


@cache
def steps() -> tuple[str, ...]:
    """Give the SQL of each step, from version 0 up."""
    folder = files(__package__).joinpath("steps")
    pages = sorted((page for page in folder.iterdir()), key=lambda page: page.name)
    return tuple(page.read_text("utf-8") for page in pages if page.name.endswith(".sql"))


def version(connection: Connection) -> int:
    """Give the version of the tables as the file says."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def application(connection: Connection) -> int:
    """Give the mark of the program that made the file."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def migrate(connection: Connection, path: Sequence[str]) -> None:
    """Bring the tables to the last step of *path*, inside the transaction that is open."""
    # executescript would commit that transaction first.
    for number, step in enumerate(path[version(connection) :], version(connection) + 1):
        for statement in _statements(step):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError("a step ends inside a statement")
