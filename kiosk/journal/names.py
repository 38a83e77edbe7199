"""Whether somebody of a name has signed at the open event; nobody can ask once it is closed."""

from __future__ import annotations

import os

from kiosk.crypto.cipher import Connection
from kiosk.journal.marks import signer_mark
from kiosk.model import Place

_KEY_SIZE = 32


def add_key(connection: Connection, event: int) -> None:
    """Give the *event* that was just opened a key; the tables destroy it at its close."""
    query = "INSERT INTO event_key (event, key) VALUES (?, ?)"
    connection.execute(query, (event, os.urandom(_KEY_SIZE)))


def add_signer(
    connection: Connection, event: int, seq: int, name: tuple[str, str], place: Place
) -> None:
    """Remember who signed record *seq*, if the event has a key."""
    key = _key(connection, event)
    if key is not None:
        row = (seq, signer_mark(key, *name, place))
        connection.execute("INSERT INTO signer (seq, mark) VALUES (?, ?)", row)


def is_signer(connection: Connection, event: int, name: tuple[str, str], place: Place) -> bool:
    """Tell whether somebody whose name and place fold to the same signed at the open *event*."""
    key = _key(connection, event)
    if key is None:
        return False
    query = "SELECT 1 FROM signer WHERE mark = ?"
    return connection.execute(query, (signer_mark(key, *name, place),)).fetchone() is not None


def _key(connection: Connection, event: int) -> bytes | None:
    """Give the key; none for a closed event, and for one opened under version 1."""
    row = connection.execute("SELECT key FROM event_key WHERE event = ?", (event,)).fetchone()
    return None if row is None else row[0]
