"""What the tables themselves refuse, and how they grow."""

from __future__ import annotations

from contextlib import closing

import pytest

from kiosk.crypto import cipher, keys
from kiosk.errors import JournalDamaged
from kiosk.journal import schema
from tests.kiosk.journal.making import IDENTITY, NOW, picture, reopen, signature


@pytest.fixture
def connection(used):
    key = keys.recover(used / "keyslots.json", [IDENTITY]).key
    with closing(cipher.connect(used / "journal.db", key)) as opened:
        yield opened


@pytest.mark.parametrize(
    "statement",
    (
        "UPDATE record SET sealed = x'00' WHERE seq = 1",
        "UPDATE record SET sealed = NULL WHERE seq = 1",
        "UPDATE record SET seq = 9 WHERE seq = 3",
        "UPDATE record SET signed = ''",
        "UPDATE record SET sealed_sha256 = zeroblob(32), sealed = NULL WHERE seq = 2",
        "DELETE FROM record",
        "INSERT INTO record VALUES (1, 1, x'00', zeroblob(32), 'now')",
        "INSERT OR REPLACE INTO record VALUES (3, 1, x'00', zeroblob(32), 'now')",
        "INSERT INTO record VALUES (5, 1, x'00', zeroblob(32), 'now')",
        "INSERT INTO record VALUES (NULL, 1, x'00', zeroblob(32), 'now')",
        "INSERT INTO record VALUES (4, 1, NULL, zeroblob(32), 'now')",
        "INSERT INTO record VALUES (4, 2, x'00', zeroblob(32), 'now')",
        "INSERT INTO record VALUES (4, 1, x'00', zeroblob(31), 'now')",
        "INSERT INTO record VALUES (4, 1, x'00', 7, 'now')",
        "UPDATE void SET reason = 'other'",
        "DELETE FROM void",
        "INSERT INTO void VALUES (2, 'now', 'undone')",
        "INSERT OR REPLACE INTO void VALUES (2, 'now', 'undone')",
        "INSERT INTO void VALUES (9, 'now', 'undone')",
        "UPDATE audit SET kind = 'declined'",
        "DELETE FROM audit",
        "INSERT INTO audit VALUES (1, 'now', 'left', '')",
        "INSERT OR REPLACE INTO audit VALUES (2, 'now', 'left', '')",
        "INSERT INTO audit VALUES (NULL, 'now', 'left', '')",
        "UPDATE event SET name = 'Otra'",
        "DELETE FROM event",
        "INSERT INTO event SELECT 2, head, '', '', '', '', '', 4, head, 7, head, '' FROM head",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
        "INSERT INTO closing VALUES (2, 3, 6, zeroblob(32), 'now')",
        "DELETE FROM head",
        "INSERT OR REPLACE INTO head SELECT * FROM head",
        "UPDATE head SET seq = seq - 1",
        "UPDATE head SET seq = seq + 2",
        "UPDATE head SET audit = audit - 1",
        "UPDATE head SET head = zeroblob(32)",
        "UPDATE head SET audit_head = zeroblob(32)",
        "DELETE FROM about",
        "UPDATE about SET kiosk = 'Otra'",
        "INSERT OR REPLACE INTO about SELECT * FROM about",
    ),
)
def test_rows_that_stand_cannot_be_changed(connection, statement):
    with pytest.raises(cipher.MODULE.IntegrityError):
        connection.execute(statement)


def test_a_closed_event_takes_no_row(used):
    journal = reopen(used)
    journal.close_event(NOW)
    connection = journal._store.connection
    with pytest.raises(cipher.MODULE.IntegrityError):
        connection.execute("INSERT INTO record VALUES (4, 1, x'00', zeroblob(32), 'now')")
    with pytest.raises(cipher.MODULE.IntegrityError):
        connection.execute("DELETE FROM closing")
    with pytest.raises(cipher.MODULE.IntegrityError):
        connection.execute("UPDATE closing SET last = 2")
    journal.close()


def test_every_table_is_strict(connection):
    tables = connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
    strict = {name: bool(mode) for name, mode in tables if not name.startswith("sqlite_")}
    assert len(strict) == 21
    assert all(strict.values())


def test_a_new_journal_is_of_the_newest_version(connection):
    assert schema.version(connection) == len(schema.steps()) == 3
    assert schema.application(connection) == schema.APPLICATION


NEXT = """
-- A step that a later program may take.
CREATE TABLE later (one INTEGER PRIMARY KEY) STRICT; -- and a word behind it
INSERT INTO later VALUES (1);
CREATE TRIGGER later_remains BEFORE DELETE ON later
BEGIN
    SELECT raise(ABORT, 'never; deleted');
END;
"""


def test_an_older_journal_is_brought_up_and_keeps_its_rows(used, monkeypatch):
    steps = (*schema.steps(), NEXT, "ALTER TABLE later ADD COLUMN more TEXT;")
    monkeypatch.setattr(schema, "steps", lambda: steps)
    journal = reopen(used)
    connection = journal._store.connection
    assert schema.version(connection) == len(steps)
    assert connection.execute("SELECT * FROM later").fetchall() == [(1, None)]
    with pytest.raises(cipher.MODULE.IntegrityError):
        connection.execute("DELETE FROM later")
    assert journal.append(signature(), b"").seq == 4
    journal.close()
    reopen(used).close()


@pytest.mark.parametrize(
    "broken",
    (
        "CREATE TABLE later (one INTEGER) STRICT; INSERT INTO nothing VALUES (1);",
        "CREATE TABLE later (one INTEGER) STRICT; SELECT raise;",
        "CREATE TABLE later (one INTEGER) STRICT",
    ),
)
def test_a_step_that_fails_takes_all_steps_back(used, monkeypatch, broken):
    before, steps = picture(used), (*schema.steps(), NEXT, broken)
    monkeypatch.setattr(schema, "steps", lambda: steps)
    with pytest.raises((JournalDamaged, ValueError)):
        reopen(used)
    monkeypatch.undo()
    assert picture(used) == before
    reopen(used).close()


def test_rows_that_do_not_verify_after_a_step_take_it_back(used, monkeypatch):
    spoiled = """
    DROP TRIGGER head_goes_forward;
    UPDATE head SET head = zeroblob(32);
    """
    steps = (*schema.steps(), spoiled)
    before = picture(used)
    monkeypatch.setattr(schema, "steps", lambda: steps)
    with pytest.raises(JournalDamaged):
        reopen(used)
    monkeypatch.undo()
    assert picture(used) == before
    reopen(used).close()
