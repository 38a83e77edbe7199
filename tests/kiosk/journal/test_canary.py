"""What is typed on a kiosk stands in none of its files."""

from __future__ import annotations

import base64
import io
import shutil
from dataclasses import replace

import pytest

from kiosk.crypto.seal import unseal
from kiosk.exports import write
from kiosk.exports.value import Sealed
from kiosk.journal import store
from kiosk.model import Name, Place
from tests.kiosk.journal.making import FAIR, IDENTITY, NOW, reopen, signature

CANARY = "Zenobia Xilonen Inventada-Quimérica"
WORDS = (CANARY, "Zenobia", "Inventada-Quimérica", "zenobia@correo.invalid", "Villa Supuesta")


def spellings(text):
    """The bytes in which a file could give *text* away."""
    for raw in (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")):
        yield raw
        yield raw.hex().encode()
        # Base64 of the text wherever it stands within what was encoded: three alignments,
        # without the letters that also depend on what is beside it.
        for before in range(3):
            encoded = base64.b64encode(bytes(before) + raw)
            yield encoded[4 if before else 0 : -4]


def given_away(raw):
    return [word for word in WORDS for spelling in spellings(word) if spelling in raw]


def dump(connection):
    """Every value of every table, as bytes."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    for (table,) in tables:
        for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 - names of our own
            yield from (value if isinstance(value, bytes) else str(value).encode() for value in row)


def test_the_search_finds_each_spelling():
    for raw in (
        CANARY.encode(),
        CANARY.encode("utf-16-le"),
        CANARY.encode("utf-16-be"),
        base64.b64encode(b"x" + CANARY.encode()),
        base64.b64encode(b"xy" + CANARY.encode("utf-16-le") + b"z"),
        base64.b64encode(CANARY.encode()),
    ):
        assert CANARY in given_away(b"before" + raw + b"after")


@pytest.mark.parametrize("settles", (True, False))
def test_a_canary_is_found_in_no_file(new, tmp_path, monkeypatch, settles):
    journal = reopen(new)
    journal.open_event(FAIR, NOW)
    canary = replace(
        signature(),
        name=Name("Zenobia Xilonen", "Inventada-Quimérica", CANARY),
        place=Place("Villa Supuesta", "JAL"),
        email="zenobia@correo.invalid",
        witness=CANARY,
    )
    if not settles:  # as a crash right after the commit leaves it: all of it in the WAL
        monkeypatch.setattr(store.Store, "settle", lambda _: None)
    journal.append(canary, b"ink")
    journal.append(canary, b"ink")
    journal.void(2, NOW)
    while_open = shutil.copytree(new, tmp_path / "open")
    header, items, closed = journal.export_slice(None, NOW)
    kept = [item.sealed for item in items if isinstance(item, Sealed)]
    assert CANARY.encode() in unseal(kept[0], [IDENTITY])
    exported = io.BytesIO()
    write.write(
        exported,
        header,
        journal.export_slice(None, NOW)[1],
        closed=closed,
        recipients=journal.recipients,
        sign=journal.sign,
    )
    # Nor does anything of it stand in the database once that is decrypted.
    rows = b"\n".join(dump(journal._store.connection))
    assert kept[0] in rows
    assert given_away(rows) == []
    assert given_away(exported.getvalue()) == []
    monkeypatch.undo()
    journal.close()
    for folder in (while_open, new):
        names = {path.name for path in folder.iterdir()}
        assert {"journal.db", "keyslots.json", "anchor", "lock"} <= names
        for path in folder.iterdir():
            assert given_away(path.read_bytes()) == [], path.name
    assert "journal.db-wal" in {path.name for path in while_open.iterdir()}
