"""A disk that fills or fails: nobody is thanked for what is not kept, nor told the contrary."""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress

import pytest

from kiosk.crypto import cipher
from kiosk.crypto.cipher import PAGE
from kiosk.crypto.keys import FLOOR
from kiosk.errors import JournalDamaged, JournalRolledBack, JournalUnanchored, NotSaved
from kiosk.exports.value import Sealed
from kiosk.journal import enrol, store
from kiosk.journal.anchor import Anchor
from tests.kiosk.disks import a_full_disk, may_mount, mounted, no_file_longer_than
from tests.kiosk.journal.making import (
    ENROLMENT,
    FAIR,
    NOW,
    PASSPHRASE,
    picture,
    reopen,
    signature,
)
from tests.kiosk.journal.prying import raw_key


@pytest.fixture(params=("limit", "tmpfs") if may_mount() else ("limit",))
def full(request, used, tmp_path):
    """The folder of a kiosk, and what makes its disk full for a while."""
    if request.param == "limit":
        yield used, lambda: no_file_longer_than(0)
        return
    with mounted(tmp_path / "disk") as disk:
        yield shutil.copytree(used, disk / "kiosk"), lambda: a_full_disk(disk)


def sealed(journal):
    return [item.seq for item in journal.export_slice(None, NOW)[1] if isinstance(item, Sealed)]


def test_on_a_full_disk_nothing_is_saved_and_signing_resumes_when_there_is_room(full):
    place, fills = full
    journal = reopen(place)
    thanked = [1, 3, journal.append(signature(), b"").seq]
    head, counts = journal.head, journal.counts()
    with fills():
        refused = 0
        for _ in range(5):
            try:
                thanked.append(journal.append(signature(), os.urandom(9000)).seq)
                head, counts = journal.head, journal.counts()
            except NotSaved:
                refused += 1
        assert refused >= 4
        with pytest.raises(NotSaved):
            journal.void(1, NOW)
        with pytest.raises(NotSaved):
            journal.note("declined", NOW)
        with pytest.raises(NotSaved):
            journal.close_event(NOW)
        assert (journal.head, journal.counts(), journal.event) == (head, counts, FAIR)
        assert sealed(journal) == thanked
    thanked.append(journal.append(signature(), b"").seq)
    assert thanked == [1, *range(3, len(thanked) + 2)]
    journal.close()
    journal = reopen(place)
    assert sealed(journal) == thanked
    journal.close()


def test_what_was_thanked_on_a_disk_that_fills_is_in_a_copy_of_the_folder(full, tmp_path):
    place, fills = full
    journal = reopen(place)
    for _ in range(3):
        journal.append(signature(), b"")
    thanked = sealed(journal)
    with fills():
        for _ in range(3):
            with suppress(NotSaved):
                thanked.append(journal.append(signature(), os.urandom(9000)).seq)
    assert len(thanked) <= 6
    copy = shutil.copytree(place, tmp_path / "copy")
    journal.close()
    journal = reopen(copy)
    assert sealed(journal) == thanked
    journal.close()


def test_a_database_that_may_not_grow_refuses_and_goes_on(used):
    journal = reopen(used)
    connection = journal._store.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    head = journal.head
    with pytest.raises(NotSaved):
        journal.append(signature(), os.urandom(9000))
    assert journal.head == head
    connection.execute("PRAGMA max_page_count = 100000").fetchall()
    assert journal.append(signature(), os.urandom(9000)).seq == head.seq + 1
    journal.close()


def test_a_signature_whose_checkpoint_failed_is_thanked_kept_and_anchored(used, tmp_path):
    """The WAL may be written, the database may not grow: COMMIT works, the checkpoint fails."""
    journal = reopen(used)
    with no_file_longer_than((used / "journal.db").stat().st_size):
        seq = journal.append(signature(), os.urandom(12000)).seq
        assert seq == 4
        with pytest.raises(NotSaved):
            journal.append(signature(), b"")
        copy = shutil.copytree(used, tmp_path / "copy")
    again = reopen(copy)
    assert sealed(again) == [1, 3, 4]
    again.close()
    assert journal.append(signature(), b"").seq == 5
    journal.close()
    assert not (used / "journal.db-wal").exists()


def test_after_a_failed_checkpoint_losing_the_wal_is_noticed(used, tmp_path):
    journal = reopen(used)
    with no_file_longer_than((used / "journal.db").stat().st_size):
        journal.append(signature(), os.urandom(12000))
        copy = shutil.copytree(used, tmp_path / "copy")
    journal.close()
    wal = copy / "journal.db-wal"
    whole = wal.read_bytes()
    for changed in (b"", whole[:-1], whole[:100] + b"\1" + whole[101:]):
        wal.write_bytes(changed)
        before = picture(copy)
        # Part of it was brought into the database: that is torn now, or behind.
        with pytest.raises((JournalDamaged, JournalRolledBack)):
            reopen(copy)
        assert picture(copy) == before
    wal.write_bytes(whole)
    reopen(copy).close()


def test_an_anchor_that_cannot_be_written_stops_the_next_signature_not_this_one(
    used, tmp_path, monkeypatch
):
    def failing(*_):
        raise OSError(5, "Input/output error")

    journal = reopen(used)
    monkeypatch.setattr(Anchor, "write", failing)
    assert journal.append(signature(), b"").seq == 4
    with pytest.raises(NotSaved):
        journal.append(signature(), b"")
    with pytest.raises(NotSaved):
        journal.void(4, NOW)
    copy = shutil.copytree(used, tmp_path / "copy")
    monkeypatch.undo()
    ahead = reopen(copy)
    assert ahead.head.seq == 4
    ahead.close()
    assert journal.append(signature(), b"").seq == 5
    journal.close()
    journal = reopen(used)
    assert sealed(journal) == [1, 3, 4, 5]
    journal.close()


def test_a_crash_between_commit_and_checkpoint_leaves_a_journal_ahead_of_its_anchor(
    used, tmp_path, monkeypatch
):
    journal = reopen(used)
    monkeypatch.setattr(store.Store, "settle", lambda _: None)
    journal.append(signature(), b"")
    copy = shutil.copytree(used, tmp_path / "copy")
    monkeypatch.undo()
    journal.close()
    assert (copy / "journal.db-wal").stat().st_size > 0
    anchor = (copy / "anchor").read_bytes()
    again = reopen(copy)
    assert sealed(again) == [1, 3, 4]
    assert (copy / "anchor").read_bytes() != anchor
    again.close()


@pytest.mark.parametrize("shm", (True, False))
def test_a_refusal_after_a_crash_leaves_the_wal_and_its_index_as_they_were(
    used, tmp_path, monkeypatch, shm
):
    journal = reopen(used)
    monkeypatch.setattr(store.Store, "settle", lambda _: None)
    journal.append(signature(), b"")
    copy = shutil.copytree(used, tmp_path / "copy")
    monkeypatch.undo()
    journal.close()
    (copy / "anchor").unlink()
    if not shm:
        (copy / "journal.db-shm").unlink()
    before = picture(copy)
    with pytest.raises(JournalUnanchored):
        reopen(copy)
    assert picture(copy) == before


def test_what_could_not_be_committed_does_not_come_back(used, tmp_path):
    journal = reopen(used)
    head = journal.head
    with no_file_longer_than(9000), pytest.raises(NotSaved):
        journal.append(signature(), os.urandom(9000))
    assert (used / "journal.db-wal").stat().st_size == 0
    copy = shutil.copytree(used, tmp_path / "copy")
    journal.close()
    again = reopen(copy)
    assert again.head == head
    again.close()


def test_an_enrolment_on_a_full_disk_leaves_nothing_and_says_so(tmp_path):
    with no_file_longer_than(3000), pytest.raises(NotSaved):
        enrol(tmp_path / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_goes_bad_while_the_journal_is_open_is_refused_by_whoever_reads_it(used):
    journal = reopen(used)
    _, items, _ = journal.export_slice(None, NOW)
    path = used / "journal.db"
    with path.open("r+b", buffering=0) as file:
        for start in range(PAGE, path.stat().st_size, PAGE):
            file.seek(start + 99)
            file.write(b"another byte")
    journal._store.connection.execute("PRAGMA shrink_memory").fetchall()
    for reading in (lambda: list(items), journal.counts, journal.parts, journal.targets):
        with pytest.raises(JournalDamaged):
            reading()
    journal.close()


def test_a_checkpoint_that_somebody_held_up_did_not_end(new):
    key = raw_key(new)
    with (
        closing(cipher.connect(new / "journal.db", key)) as connection,
        closing(cipher.connect(new / "journal.db", key)) as reader,
    ):
        store.prepare(connection)
        connection.execute("CREATE TABLE more (n INTEGER)")
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM more").fetchall()
        connection.execute("INSERT INTO more VALUES (1)")
        with pytest.raises(OSError, match="did not end"):
            store.checkpoint(connection)
        reader.execute("COMMIT")
        store.checkpoint(connection)
