"""An examined journal, opened for writing: its tables and its anchor brought up to date."""

from __future__ import annotations

from pathlib import Path

from kiosk.crypto import cipher
from kiosk.crypto.cipher import CipherError, Connection, Error
from kiosk.crypto.keys import Unlocked
from kiosk.errors import JournalDamaged, NotSaved
from kiosk.home import DATABASE
from kiosk.journal import opening, rows, schema
from kiosk.journal.marks import ReceiptMarks
from kiosk.journal.opening import Found
from kiosk.journal.store import Store, checkpoint, prepare


def start(folder: Path, unlocked: Unlocked, found: Found) -> Store:
    """Open what `opening.examine` found. Raises `NotSaved`, `JournalDamaged`."""
    connection = None
    try:
        connection = cipher.connect(folder / DATABASE, unlocked.key)
        prepare(connection)
        checkpoint(connection)
        if found.from_wal:
            cipher.check_pages(connection)
        _bring_up(connection, found)
        marks = ReceiptMarks(unlocked.key)
        store = Store(connection, found.anchor, marks, rows.head(connection))
        store.settle()
    except BaseException as cause:
        if connection is not None:
            connection.close()
        if isinstance(cause, (Error, OSError, CipherError)):
            full = isinstance(cause, OSError) or cipher.is_full(cause.__cause__ or cause)
            raise (NotSaved if full else JournalDamaged) from cause
        raise
    return store


def _bring_up(connection: Connection, found: Found) -> None:
    """Take older tables through the steps they lack, then read every row: all or nothing."""
    if schema.version(connection) == len(schema.steps()):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        schema.migrate(connection, schema.steps())
        opening.check_rows(connection, found)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
