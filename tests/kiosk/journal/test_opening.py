"""What is refused, each by its own name, with every file as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import kiosk.errors as refusals
from kiosk.crypto import cipher, keys
from kiosk.crypto.keys import FLOOR
from kiosk.crypto.seal import new_identity
from kiosk.journal import Counts, enrol, is_enrolled, open_journal, recover_journal, rows
from tests.kiosk.journal.making import (
    ENROLMENT,
    FAIR,
    NOW,
    PASSPHRASE,
    picture,
    reopen,
    signature,
)
from tests.kiosk.journal.prying import refused


def test_the_journal_opens_again_as_it_was_left(used):
    journal = open_journal(used, PASSPHRASE)
    assert journal.counts() == Counts(signed=2, voided=1, declined=0)
    assert journal.event == FAIR
    journal.close()


def test_opening_and_closing_changes_no_byte_of_the_database(used):
    before = picture(used)
    reopen(used).close()
    after = picture(used)
    assert {**after, "anchor": ""} == {**before, "anchor": ""}


def test_nothing_to_open_is_said_and_nothing_is_made(tmp_path):
    (tmp_path / "holiday.txt").write_text("not ours")
    assert not is_enrolled(tmp_path)
    with refused(tmp_path, refusals.JournalMissing):
        open_journal(tmp_path, PASSPHRASE)
    with pytest.raises(refusals.JournalMissing):
        open_journal(tmp_path / "nowhere", PASSPHRASE)


def test_a_folder_without_its_database_is_not_set_up_anew(used):
    (used / "journal.db").unlink()
    assert is_enrolled(used)
    with refused(used, refusals.JournalMissing):
        open_journal(used, PASSPHRASE)
    with refused(used, refusals.JournalExists):
        enrol(used, ENROLMENT, PASSPHRASE, FLOOR)


def test_a_wrong_passphrase_and_a_strangers_identity_are_refused(used):
    with refused(used, refusals.WrongPassphrase):
        open_journal(used, "otras palabras")
    with refused(used, refusals.IdentityNeeded):
        recover_journal(used, [new_identity()])


def test_damaged_key_slots_are_refused_and_their_previous_copy_is_tried(used):
    slots = used / "keyslots.json"
    whole = slots.read_bytes()
    slots.write_bytes(whole[:-9])
    with refused(used, refusals.SlotsDamaged):
        open_journal(used, PASSPHRASE)
    keys.backup(slots).write_bytes(whole)
    open_journal(used, PASSPHRASE).close()
    assert slots.read_bytes() == whole
    assert not keys.backup(slots).exists()


def test_an_unencrypted_database_is_refused_before_any_passphrase_is_tried(used, monkeypatch):
    (used / "journal.db").unlink()
    with closing(sqlite3.connect(used / "journal.db")) as plain:
        plain.execute("CREATE TABLE record (sealed)")
        plain.commit()
    monkeypatch.setattr(keys, "unlock", lambda *_: pytest.fail("a passphrase was tried"))
    with refused(used, refusals.JournalPlaintext):
        open_journal(used, PASSPHRASE)


@pytest.mark.parametrize("size", (4096, 20480, 700))
def test_random_bytes_are_not_this_kiosks_journal(used, size):
    (used / "journal.db").write_bytes(os.urandom(size))
    with refused(used, refusals.JournalForeign):
        open_journal(used, PASSPHRASE)


def test_another_kiosks_journal_is_refused_with_and_without_its_keys(used, tmp_path):
    other = tmp_path / "other"
    enrol(other, ENROLMENT, PASSPHRASE, FLOOR)
    own = (used / "journal.db").read_bytes()
    shutil.copy(other / "journal.db", used)
    with refused(used, refusals.JournalForeign):
        open_journal(used, PASSPHRASE)
    shutil.copy(other / "keyslots.json", used)
    with refused(used, refusals.JournalUnanchored):
        open_journal(used, PASSPHRASE)
    (used / "journal.db").write_bytes(own)
    with refused(used, refusals.JournalForeign):
        open_journal(used, PASSPHRASE)


@pytest.mark.parametrize("keep", (0, 100, 4096, -4096, -1))
def test_a_journal_that_was_cut_is_damaged(used, keep):
    path = used / "journal.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:keep])
    with refused(used, refusals.JournalDamaged):
        reopen(used)


def test_an_older_copy_of_the_database_is_rolled_back(used):
    older = (used / "journal.db").read_bytes()
    journal = reopen(used)
    journal.append(signature(), b"")
    journal.close()
    (used / "journal.db").write_bytes(older)
    with refused(used, refusals.JournalRolledBack) as refusal:
        open_journal(used, PASSPHRASE)
    assert refusal.value.facts == {"found": 3, "anchored": 4}


def test_an_older_copy_that_lacks_only_an_audit_entry_is_rolled_back(used):
    older = (used / "journal.db").read_bytes()
    journal = reopen(used)
    journal.note("declined", NOW)
    journal.close()
    (used / "journal.db").write_bytes(older)
    with refused(used, refusals.JournalRolledBack):
        reopen(used)


def test_an_older_copy_that_went_its_own_way_does_not_meet_the_anchor(used, tmp_path):
    fork = shutil.copytree(used, tmp_path / "fork")
    for folder, surname, count in ((used, "Ficticia", 1), (fork, "Supuesta", 2)):
        journal = reopen(folder)
        for _ in range(count):
            journal.append(signature(surname), b"")
        journal.close()
    shutil.copy(fork / "journal.db", used)
    with refused(used, refusals.JournalDamaged):
        reopen(used)


@pytest.mark.parametrize(
    "spoil",
    (
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(bytes(8192)),
        lambda path: path.write_bytes(os.urandom(8192)),
    ),
)
def test_a_missing_or_damaged_anchor_is_refused(used, spoil):
    spoil(used / "anchor")
    with refused(used, refusals.JournalUnanchored):
        reopen(used)


def test_a_second_copy_is_refused_before_anything_else_is_looked_at(used, monkeypatch):
    first = reopen(used)
    monkeypatch.setattr(keys, "unlock", lambda *_: pytest.fail("a passphrase was tried"))
    with refused(used, refusals.JournalInUse):
        open_journal(used, PASSPHRASE)
    assert first.append(signature(), b"").seq == 4
    first.close()
    reopen(used).close()


def test_a_second_process_is_refused(used):
    first = reopen(used)
    before = picture(used)
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.kiosk.journal.making import reopen\n"
        "from kiosk.errors import JournalInUse\n"
        "try:\n"
        "    reopen(Path(sys.argv[1]))\n"
        "except JournalInUse:\n"
        "    print('in use')\n"
    )
    command = [sys.executable, "-c", script, str(used)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path.cwd())
    assert done.stdout == "in use\n"
    assert picture(used) == before
    first.close()


def test_after_any_refusal_the_folder_is_free_again(used):
    with refused(used, refusals.WrongPassphrase):
        open_journal(used, "otras palabras")
    open_journal(used, PASSPHRASE).close()


@pytest.mark.parametrize(
    ("number", "kind"), ((10, refusals.NotSaved), (11, refusals.JournalDamaged))
)
def test_a_disk_that_fails_when_all_was_verified_is_refused_and_lets_go(
    used, monkeypatch, number, kind
):
    def failing(_):
        fault = cipher.dbapi2.DatabaseError("read")
        fault.sqlite_errorcode = number
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(rows, "purged", failing)
        with pytest.raises(kind):
            reopen(used)
    reopen(used).close()


@pytest.mark.parametrize(
    ("enrolment", "kind"),
    (
        (replace(ENROLMENT, kiosk=""), refusals.UsageRefused),
        (replace(ENROLMENT, kiosk="a\nb"), refusals.UsageRefused),
        (replace(ENROLMENT, kiosk="x" * 201), refusals.UsageRefused),
        (replace(ENROLMENT, kiosk="Cafe\u0301"), refusals.UsageRefused),
        (replace(ENROLMENT, zone="America/Nowhere"), refusals.UsageRefused),
        (replace(ENROLMENT, zone="../etc"), refusals.UsageRefused),
        (replace(ENROLMENT, mode="official"), refusals.UsageRefused),
        (replace(ENROLMENT, campaign=ENROLMENT.campaign[:-1]), refusals.CampaignDamaged),
    ),
)
def test_a_kiosk_that_cannot_be_is_not_set_up(tmp_path, enrolment, kind):
    with refused(tmp_path, kind):
        enrol(tmp_path / "kiosk", enrolment, PASSPHRASE, FLOOR)


def test_a_folder_that_holds_anything_is_not_taken_over(tmp_path):
    (tmp_path / "holiday.txt").write_text("not ours")
    with refused(tmp_path, refusals.JournalExists):
        enrol(tmp_path, ENROLMENT, PASSPHRASE, FLOOR)
    with refused(tmp_path, refusals.JournalExists):
        enrol(tmp_path / "holiday.txt", ENROLMENT, PASSPHRASE, FLOOR)


def test_an_enrolment_that_fails_leaves_nothing(tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keys, "write_slots", full)
    with refused(tmp_path, refusals.NotSaved):
        enrol(tmp_path / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    enrol(tmp_path / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kiosk"]


def test_the_key_is_zeroed_once_the_journal_is_open_or_refused(used, monkeypatch):
    seen = []
    real = keys.recover

    def recover(*arguments):
        unlocked = real(*arguments)
        seen.append(unlocked.key)
        return unlocked

    monkeypatch.setattr(keys, "recover", recover)
    reopen(used).close()
    (used / "anchor").unlink()
    with refused(used, refusals.JournalUnanchored):
        reopen(used)
    assert seen == [bytes(keys.KEY_SIZE)] * 2
