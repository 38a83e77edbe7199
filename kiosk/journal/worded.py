"""What the disk says about an open journal, as refusals: also while rows are only read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

from kiosk.crypto import cipher
from kiosk.crypto.cipher import Connection, Error
from kiosk.errors import JournalDamaged, NotSaved


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what the disk says inside into a refusal: `NotSaved`, `JournalDamaged`."""
    try:
        yield
    except (Error, OSError) as fault:
        refuse(fault)
        raise


def refuse(fault: BaseException) -> None:
    """Raise the refusal that *fault* stands for, if it is one of the disk's."""
    if cipher.is_damage(fault):
        raise JournalDamaged from fault
    if isinstance(fault, OSError) or cipher.is_full(fault) or cipher.is_busy(fault):
        raise NotSaved from fault


def worded(connection: Connection) -> Connection:
    """Give *connection* for reading; what fails by it is a refusal, however late a row is read."""
    return cast("Connection", _Worded(connection))


class _Worded:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def execute(self, query: str, given: Sequence[Any] = ()) -> _Rows:
        with refusing():
            return _Rows(self._connection.execute(query, given))


class _Rows:
    def __init__(self, cursor: Any) -> None:  # noqa: ANN401 - the driver ships no types
        self._cursor = cursor

    def fetchone(self) -> Any:  # noqa: ANN401
        with refusing():
            return self._cursor.fetchone()

    def fetchmany(self, size: int) -> list[Any]:
        with refusing():
            return list(self._cursor.fetchmany(size))

    def fetchall(self) -> list[Any]:
        with refusing():
            return list(self._cursor.fetchall())

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:  # noqa: ANN401
        with refusing():
            return next(self._cursor)
