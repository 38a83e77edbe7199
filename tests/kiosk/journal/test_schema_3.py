"""Version 3: what its tables refuse, what is damage, and older journals on their way to it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import kiosk.errors as refusals
from kiosk.crypto import cipher, keys
from kiosk.event import State
from kiosk.journal import open_journal, schema
from tests.kiosk.journal.making import (
    FAIR,
    IDENTITY,
    MARKET,
    PASSPHRASE,
    later,
    picture,
    receipt_of,
    reopen,
    signature,
)
from tests.kiosk.journal.prying import inside, refused
from tests.kiosk.journal.test_parts import Spool

STORES = Path(__file__).parents[2] / "stores"


@pytest.fixture(scope="module")
def lived(enrolled, tmp_path_factory):
    """A kiosk with a planned event, a purged one and an open one that has left in parts."""
    folder = shutil.copytree(enrolled, tmp_path_factory.mktemp("lived") / "kiosk")
    journal = reopen(folder)
    journal.plan(FAIR, later(0))
    journal.open_event(FAIR, later(1))
    journal.append(signature(at=later(2)), b"")
    Spool(journal).make_all()
    journal.close_event(later(3))
    told = receipt_of(journal, held=1, voided=0)
    journal.purge(told, PASSPHRASE, 1, later(4))
    journal.open_event(MARKET, later(5))
    for second in range(6, 9):
        journal.append(signature(event=MARKET, at=later(second)), b"")
    Spool(journal).make(most=2)
    journal.add_target(b"stick", "stick", "Memoria")
    journal.add_carried(b"stick", 2, later(9))
    journal.set_pin("Ana Ficticia", "402918", later(10))
    journal.close()
    return folder


@pytest.fixture
def kiosk(lived, tmp_path):
    return shutil.copytree(lived, tmp_path / "kiosk")


@pytest.mark.parametrize(
    "statement",
    (
        "UPDATE plan SET name = 'Otra'",
        "DELETE FROM plan",
        "INSERT INTO plan VALUES (1, '', '', '', '', '')",
        "INSERT OR REPLACE INTO plan SELECT * FROM plan",
        "UPDATE purge SET through = 4",
        "DELETE FROM purge",
        "INSERT INTO purge SELECT max(n), 4, zeroblob(32), x'00' FROM audit",
        "INSERT OR REPLACE INTO purge SELECT * FROM purge",
        "UPDATE record SET sealed = NULL WHERE seq = 2",
        "UPDATE record SET sealed = x'00' WHERE seq = 1",
        "UPDATE part SET dropped = 0 WHERE n = 1",
        "UPDATE part SET last = 3 WHERE n = 2",
        "UPDATE part SET dropped = 1, name = 'other' WHERE n = 2",
        "UPDATE part SET dropped = 1, told = 99 WHERE n = 2",
        "DELETE FROM part WHERE n = 1",
        "INSERT OR REPLACE INTO part SELECT * FROM part WHERE n = 2",
        "INSERT INTO carried VALUES (9, 1, 'now')",
        "INSERT INTO carried VALUES (1, 9, 'now')",
        "INSERT INTO target VALUES (2, x'', 'stick', '', NULL)",
        "INSERT INTO target VALUES (2, x'00', 'server', '', NULL)",
        "UPDATE pin_tries SET wrong = 2",
        "UPDATE pin_tries SET wrong = -1",
        "DELETE FROM pin_tries",
        "INSERT OR REPLACE INTO pin_tries VALUES (1, 0)",
    ),
)
def test_what_stands_in_version_3_cannot_be_changed(kiosk, statement):
    key = keys.recover(kiosk / "keyslots.json", [IDENTITY]).key
    connection = cipher.connect(kiosk / "journal.db", key)
    for pragma in ("foreign_keys", "recursive_triggers"):
        connection.execute(f"PRAGMA {pragma} = ON").fetchall()
    with pytest.raises(cipher.MODULE.IntegrityError):
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    (
        "DELETE FROM purge",
        "UPDATE purge SET through = 2",
        "UPDATE purge SET head = zeroblob(32)",
        "UPDATE purge SET audit = 1",
        "UPDATE record SET sealed = NULL WHERE seq = 2",
        "UPDATE record SET sealed = x'00' WHERE seq = 1",
        "UPDATE part SET dropped = 0",
        "UPDATE part SET head = zeroblob(32) WHERE n = 2",
        "UPDATE part SET audit_last = audit_last - 1, audit_first = 1 WHERE n = 2",
        "DELETE FROM plan",
        "UPDATE plan SET audit = 2",
        "DELETE FROM pin_tries",
        "DROP TABLE purge",
        "DROP TABLE plan",
    ),
)
def test_version_3_changed_by_somebody_with_the_key_is_damage(kiosk, statement):
    with inside(kiosk) as connection:
        connection.execute("PRAGMA foreign_keys = OFF").fetchall()
        connection.execute(statement)
    with refused(kiosk, refusals.JournalDamaged):
        reopen(kiosk)


@pytest.mark.parametrize("version", (1, 2))
def test_an_older_journal_is_taken_along_with_its_open_event(tmp_path, version):
    folder = shutil.copytree(STORES / f"journal-{version}", tmp_path / "older")
    journal = open_journal(folder, PASSPHRASE)
    assert schema.version(journal._store.connection) == len(schema.steps())
    assert (journal.state, journal.event, journal.ready) == (State.OPEN, MARKET, None)
    assert (journal.volunteers, journal.pin_left, journal.targets()) == ((), 10, ())
    spool = Spool(journal)
    # What was signed before there were parts leaves in parts as well.
    assert spool.make().first == 4
    journal.pause(later(100_000))
    journal.close()
    journal = reopen(folder)
    assert (journal.state, len(journal.parts())) == (State.PAUSED, 1)
    journal.close_event(later(100_001))
    head = journal.head
    told = receipt_of(journal, held=head.seq, voided=0)
    if version == 1:
        journal.purge(told, PASSPHRASE, journal.held, later(100_002))
        assert (journal.held, journal.head.seq) == (0, head.seq)
    journal.close()
    reopen(folder).close()


def test_a_journal_that_fails_on_its_way_to_version_3_stays_as_it_was(tmp_path, monkeypatch):
    folder = shutil.copytree(STORES / "journal-2", tmp_path / "older")
    before = picture(folder)
    *first, last = schema.steps()
    broken = (*first, f"{last}\nDROP TABLE nothing;")
    monkeypatch.setattr(schema, "steps", lambda: broken)
    with pytest.raises(refusals.JournalDamaged):
        reopen(folder)
    assert picture(folder) == before
