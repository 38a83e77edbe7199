"""Where withdrawals and names stand: tables that refuse, older journals, changed rows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import kiosk.errors as refusals
from kiosk.crypto import cipher, keys
from kiosk.exports.value import Sealed, Withdrawal
from kiosk.journal import Withdrawn, open_journal, schema
from tests.kiosk.journal.making import (
    IDENTITY,
    MARKET,
    NOW,
    PASSPHRASE,
    later,
    picture,
    reopen,
    signature,
)
from tests.kiosk.journal.prying import inside, refused
from tests.kiosk.journal.test_withdrawals import CODE, carried, code, only, signed

FROZEN = Path(__file__).parents[2] / "stores" / "journal-1"


# --- journals of version 1 ---------------------------------------------------------------


@pytest.fixture
def older(tmp_path):
    return shutil.copytree(FROZEN, tmp_path / "older")


def test_a_journal_of_version_1_takes_withdrawals_and_keeps_its_records(older):
    journal = open_journal(older, PASSPHRASE)
    assert schema.version(journal._store.connection) == len(schema.steps())
    before = carried(journal)
    # The frozen record has no mark to be found by: its withdrawal travels.
    (first, *_) = [signature("Imaginaria", MARKET, later(90_060)).receipt]
    assert journal.withdraw(first, later(100_000)) is Withdrawn.ELSEWHERE
    assert only(Sealed, carried(journal)) == only(Sealed, before)
    assert signed(journal, 1, MARKET, later(100_001)) == 5
    assert journal.withdraw(code(1), later(100_002)) is Withdrawn.HERE
    assert [one.seq for one in only(Withdrawal, carried(journal))] == [5, 0]
    assert not journal.has_signed("Ana", "Ficticia", signature().place)
    journal.close()
    reopen(older).close()


def test_a_journal_that_fails_on_its_way_to_version_2_stays_as_it_was(older, monkeypatch):
    before = picture(older)
    *first, last = schema.steps()
    broken = (*first, f"{last}\nDROP TABLE nothing;")
    monkeypatch.setattr(schema, "steps", lambda: broken)
    with pytest.raises(refusals.JournalDamaged):
        reopen(older)
    assert picture(older) == before


# --- what the tables refuse --------------------------------------------------------------


@pytest.fixture
def withdrawn(used):
    """A kiosk with three records, of which one was undone and one withdrawn."""
    journal = reopen(used)
    journal.withdraw(signature("Supuesta").receipt, NOW)
    journal.withdraw(CODE, NOW)
    journal.close()
    return used


@pytest.mark.parametrize(
    "statement",
    (
        "UPDATE receipt SET mark = zeroblob(32)",
        "DELETE FROM receipt",
        "INSERT INTO receipt VALUES (2, zeroblob(32))",
        "INSERT OR REPLACE INTO receipt VALUES (3, zeroblob(32))",
        "INSERT INTO receipt VALUES (4, zeroblob(32))",
        "UPDATE withdrawal SET seq = 1 WHERE seq IS NULL",
        "DELETE FROM withdrawal",
        "INSERT INTO withdrawal VALUES (1, zeroblob(32), 'now', NULL)",
        "INSERT OR REPLACE INTO withdrawal SELECT * FROM withdrawal",
        "UPDATE event_key SET key = zeroblob(32)",
        "DELETE FROM event_key",
        "INSERT INTO event_key VALUES (2, zeroblob(32))",
        "INSERT OR REPLACE INTO event_key VALUES (1, zeroblob(32))",
        "UPDATE signer SET mark = zeroblob(32)",
        "INSERT INTO signer VALUES (3, zeroblob(32))",
    ),
)
def test_rows_of_withdrawals_and_names_that_stand_cannot_be_changed(withdrawn, statement):
    key = keys.recover(withdrawn / "keyslots.json", [IDENTITY]).key
    connection = cipher.connect(withdrawn / "journal.db", key)
    for pragma in ("foreign_keys", "recursive_triggers"):
        connection.execute(f"PRAGMA {pragma} = ON").fetchall()
    with pytest.raises(cipher.MODULE.IntegrityError):
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    (
        "DELETE FROM withdrawal WHERE seq IS NULL",
        "DELETE FROM withdrawal WHERE seq IS NOT NULL",
        "UPDATE withdrawal SET receipt = randomblob(32) WHERE seq IS NULL",
        "UPDATE withdrawal SET seq = 1 WHERE seq IS NULL",
        "UPDATE withdrawal SET seq = NULL",
        "UPDATE withdrawal SET withdrawn = '2030-01-01T00:00:00Z -360 America/Mexico_City'",
        "UPDATE withdrawal SET audit = 1 WHERE seq IS NULL",
        "INSERT INTO withdrawal VALUES (1, zeroblob(32), 'now', NULL)",
        "UPDATE void SET reason = 'undone'",
        "UPDATE void SET reason = 'withdrawn'",
        "DELETE FROM receipt WHERE seq = 3",
        "DELETE FROM receipt WHERE seq = 2",
        "INSERT INTO signer VALUES (2, zeroblob(32))",
        "UPDATE event_key SET key = NULL",
        "DELETE FROM event_key",
        "DROP TABLE withdrawal",
    ),
)
def test_withdrawals_changed_by_somebody_with_the_key_are_damage(withdrawn, statement):
    with inside(withdrawn) as connection:
        connection.execute("PRAGMA foreign_keys = OFF").fetchall()
        connection.execute(statement)
    with refused(withdrawn, refusals.JournalDamaged):
        reopen(withdrawn)
