"""A journal changed by somebody: by chance, or with its key and a program of their own."""

from __future__ import annotations

import shutil

import pytest

import kiosk.errors as refusals
from kiosk.crypto import keys
from kiosk.crypto.keys import FLOOR
from kiosk.journal import schema, store
from tests.kiosk.journal.making import (
    IDENTITY,
    MARKET,
    NOW,
    PASSPHRASE,
    reopen,
    signature,
)
from tests.kiosk.journal.prying import inside, raw_key, refused

PAGE = 4096


@pytest.fixture
def two_events(used):
    """The kiosk with signatures, its event closed and another opened."""
    journal = reopen(used)
    journal.close_event(NOW)
    journal.open_event(MARKET, NOW)
    journal.close()
    return used


def is_damage(folder, *statements):
    """Assert that a journal is refused in which somebody with its key did this."""
    with inside(folder) as connection:
        connection.execute("PRAGMA foreign_keys = OFF").fetchall()
        for statement in statements:
            connection.execute(statement)
    with refused(folder, refusals.JournalDamaged):
        reopen(folder)


def test_what_the_tests_below_change_is_all_that_they_break(two_events):
    with inside(two_events) as connection:
        connection.execute("SELECT 1").fetchall()
    reopen(two_events).close()


@pytest.mark.parametrize(
    "statement",
    (
        "PRAGMA application_id = 0",
        "PRAGMA application_id = 1181305923",
        "PRAGMA user_version = 0",
        "UPDATE about SET database = zeroblob(16)",
    ),
)
def test_a_database_of_this_key_that_is_not_the_journal_is_foreign(used, statement):
    with inside(used) as connection:
        connection.execute(statement)
    with refused(used, refusals.JournalForeign):
        reopen(used)


def test_a_journal_of_a_newer_program_is_refused(used):
    with inside(used) as connection:
        connection.execute("PRAGMA user_version = 7")
    with refused(used, refusals.JournalNewer) as refusal:
        reopen(used)
    assert refusal.value.facts == {"found": 7, "known": len(schema.steps())}


def test_a_flipped_bit_in_any_page_is_damage(used):
    path = used / "journal.db"
    whole = path.read_bytes()
    for page in range(len(whole) // 4096):
        changed = bytearray(whole)
        changed[page * 4096 + 2048] ^= 4
        path.write_bytes(changed)
        with refused(used, refusals.JournalDamaged):
            reopen(used)
    path.write_bytes(whole)
    reopen(used).close()


@pytest.mark.parametrize(
    "statement",
    (
        "UPDATE record SET sealed = randomblob(300) WHERE seq = 1",
        "UPDATE record SET sealed = NULL WHERE seq = 1",
        "UPDATE record SET sealed_sha256 = randomblob(32) WHERE seq = 2",
        "UPDATE record SET sealed = x'00' WHERE seq = 2",
        "DELETE FROM record WHERE seq = 3",
        "DELETE FROM record WHERE seq = 1",
        "UPDATE record SET seq = 9 WHERE seq = 3",
        "UPDATE record SET event = 2",
        "DELETE FROM void",
        "INSERT INTO void VALUES (8, '2027-02-06T17:00:00Z -360 America/Mexico_City', 'undone')",
        "UPDATE audit SET kind = 'declined' WHERE n = 3",
        "UPDATE audit SET at = 'yesterday' WHERE n = 3",
        "DELETE FROM audit WHERE n = (SELECT max(n) FROM audit)",
        "UPDATE head SET head = randomblob(32)",
        "UPDATE head SET audit_head = randomblob(32)",
        "UPDATE head SET seq = seq + 1",
        "DELETE FROM head",
        "UPDATE event SET previous_head = randomblob(32)",
        "UPDATE event SET previous_audit_head = randomblob(32)",
        "UPDATE event SET first = 2",
        "UPDATE event SET audit_first = 2",
        "UPDATE event SET day = 'some day'",
        "DELETE FROM event",
        "INSERT INTO closing VALUES (1, 2, 6, randomblob(32), '')",
        "UPDATE about SET campaign = x'00'",
        "UPDATE about SET root = randomblob(32)",
        "UPDATE about SET device = randomblob(32)",
        "DROP TABLE void",
    ),
)
def test_rows_changed_by_somebody_with_the_key_are_damage(used, statement):
    is_damage(used, statement)


@pytest.mark.parametrize(
    "statements",
    (
        ("UPDATE void SET seq = 1",),
        ("DELETE FROM closing",),
        ("UPDATE closing SET last = 9", "UPDATE event SET first = 10 WHERE n = 2"),
        ("UPDATE closing SET last = 2", "UPDATE event SET first = 3 WHERE n = 2"),
        ("UPDATE closing SET audit_head = randomblob(32)",),
        ("UPDATE event SET n = 3 WHERE n = 2",),
        ("UPDATE record SET event = 2 WHERE seq = 3",),
        ("UPDATE event SET uid = randomblob(8) WHERE n = 2", "DELETE FROM event WHERE n = 1"),
    ),
)
def test_events_and_voids_changed_by_somebody_with_the_key_are_damage(two_events, statements):
    is_damage(two_events, *statements)


@pytest.mark.parametrize(
    "statement",
    (
        "UPDATE closing SET last = 2",
        "UPDATE closing SET last = 4",
        "UPDATE closing SET audit_last = audit_last - 1",
        "UPDATE closing SET audit_last = audit_last + 1",
        "UPDATE record SET seq = 9 WHERE seq = 3",
    ),
)
def test_the_only_event_closed_and_changed_by_somebody_with_the_key_is_damage(used, statement):
    journal = reopen(used)
    journal.close_event(NOW)
    journal.close()
    is_damage(used, statement)


def test_a_record_behind_the_end_of_every_event_is_damage(used):
    journal = reopen(used)
    head = journal.head.head
    journal.append(signature("Posterior"), b"ink")
    journal.close_event(NOW)
    journal.close()
    changed = f"UPDATE head SET seq = 3, head = x'{head.hex()}'"  # noqa: S608 - our own words
    is_damage(used, "UPDATE closing SET last = 3", changed)


def test_slots_of_another_campaign_do_not_fit(used):
    key, slots = raw_key(used), used / "keyslots.json"
    database = keys.recover(slots, [IDENTITY]).database
    keys.write_slots(
        slots,
        key,
        PASSPHRASE,
        [IDENTITY.recipient],
        campaign="otra-carta",
        database=database,
        cost=FLOOR,
    )
    with refused(used, refusals.JournalForeign):
        reopen(used)


@pytest.fixture
def spare_page(used):
    """Give the place of a page that no table uses."""
    path = used / "journal.db"
    with inside(used) as connection:
        connection.execute("CREATE TABLE spare (a)")
        connection.execute("INSERT INTO spare VALUES (randomblob(40000))")
        connection.execute("DROP TABLE spare")
    reopen(used).close()
    return path.stat().st_size - PAGE


def flip(path, at):
    changed = bytearray(path.read_bytes())
    changed[at] ^= 1
    path.write_bytes(changed)


def test_a_flipped_bit_in_a_page_that_nothing_uses_is_damage(used, spare_page):
    flip(used / "journal.db", spare_page + 99)
    with refused(used, refusals.JournalDamaged):
        reopen(used)


def test_a_flipped_bit_beside_a_wal_is_damage(used, spare_page, tmp_path, monkeypatch):
    journal = reopen(used)
    monkeypatch.setattr(store.Store, "settle", lambda _: None)
    journal.append(signature(), b"")
    copy = shutil.copytree(used, tmp_path / "copy")
    monkeypatch.undo()
    journal.close()
    whole = shutil.copytree(copy, tmp_path / "whole")
    flip(copy / "journal.db", spare_page + 99)
    with pytest.raises(refusals.JournalDamaged):
        reopen(copy)
    reopen(whole).close()


def test_the_connection_keeps_what_it_is_told_and_forgets_what_it_deletes(used):
    journal = reopen(used)
    connection = journal._store.connection
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "wal_autocheckpoint": 0,
        "secure_delete": 1,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
    }
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert found == wanted
    journal.close()
