"""A journal that is open tells again whether all of it holds."""

from __future__ import annotations

import pytest

from kiosk.errors import JournalDamaged, JournalUnanchored
from kiosk.journal.anchor import NAME
from kiosk.journal.health import examine
from tests.kiosk.journal.making import DRAWING, FAIR, NOW, later, signature


@pytest.fixture
def signed(journal):
    journal.open_event(FAIR, NOW)
    for number in range(3):
        journal.append(signature(f"Ficticia {number}", at=later(number)), DRAWING)
    return journal


def test_a_whole_journal_tells_its_records_its_bytes_and_its_last_moment(signed, new):
    found = examine(signed)

    assert (found.records, found.last) == (3, later(2))
    assert found.database == (new / "journal.db").stat().st_size


def test_signing_goes_on_after_the_journal_was_examined(signed):
    examine(signed)
    signed.append(signature("Posterior", at=later(9)), DRAWING)

    assert examine(signed).records == 4


def test_a_byte_that_changed_on_the_disk_while_it_was_open_is_found(signed, new):
    file = new / "journal.db"
    raw = bytearray(file.read_bytes())
    raw[-2000] ^= 1
    file.write_bytes(raw)

    with pytest.raises(JournalDamaged):
        examine(signed)


def test_an_anchor_that_was_taken_away_is_missed(signed, new):
    (new / NAME).rename(new / "elsewhere")

    with pytest.raises(JournalUnanchored):
        examine(signed)


def test_a_row_that_was_changed_behind_the_journal_is_found(signed):
    connection = signed._store.connection
    connection.execute("DROP TRIGGER record_stays")
    connection.execute("UPDATE record SET sealed = zeroblob(9) WHERE seq = 2")

    with pytest.raises(JournalDamaged):
        examine(signed)
