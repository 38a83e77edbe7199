"""Several organizers open one key file, each by a passphrase of their own."""

from __future__ import annotations

import errno
import json
import os
import stat

import pytest

from kiosk import canonical
from kiosk.crypto import keys, slots
from kiosk.crypto.seal import new_identity
from kiosk.errors import SlotRefused, SlotsDamaged, WrongPassphrase
from kiosk.model import LANGUAGES
from kiosk.words import sentence

FIRST, SECOND, THIRD = (f"{word} palabras de una prueba" for word in ("cinco", "seis", "siete"))
OURS = new_identity()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    path = tmp_path_factory.mktemp("slots") / "keys.json"
    key = keys.new_key()
    bound = {"campaign": "carta-ficticia", "database": bytes(key[32:]), "cost": keys.FLOOR}
    keys.write_slots(path, key, FIRST, [OURS.recipient], **bound)
    slots.add(path, keys.unlock(path, FIRST), "Ana Ficticia", SECOND, keys.FLOOR)
    return path.read_bytes(), key


@pytest.fixture
def file(written, tmp_path):
    path = tmp_path / "keys.json"
    path.write_bytes(written[0])
    return path


def refused(act, *arguments):
    with pytest.raises(SlotRefused) as refusal:
        act(*arguments)
    for language in LANGUAGES:
        assert sentence(refusal.value, language)
    return refusal.value.facts["why"]


def opened_by(path, passphrase):
    return keys.unlock(path, passphrase).organizer


def test_each_passphrase_opens_the_same_key_and_says_whose_it_is(file, written):
    for passphrase, name in ((FIRST, ""), (SECOND, "Ana Ficticia")):
        found = keys.unlock(file, passphrase)
        assert (found.key, found.organizer, found.spare) == (written[1], name, False)
    assert keys.recover(file, [OURS]).key == written[1]
    assert slots.names(file) == ("", "Ana Ficticia")
    assert list(file.parent.iterdir()) == [file]


def test_a_changed_passphrase_opens_and_the_one_before_does_not(file, written):
    opened = keys.unlock(file, SECOND)
    slots.change(file, opened, "ANA  ficticia", THIRD, keys.FLOOR, "Ana Inventada")
    assert opened_by(file, THIRD) == "Ana Inventada"
    assert opened_by(file, FIRST) == ""
    with pytest.raises(WrongPassphrase):
        keys.unlock(file, SECOND)


def test_the_first_passphrase_can_be_named_and_removed(file, written):
    slots.change(file, keys.unlock(file, FIRST), "", THIRD, keys.FLOOR, "Beto Ficticio")
    assert slots.names(file) == ("Beto Ficticio", "Ana Ficticia")
    slots.remove(file, keys.unlock(file, THIRD), "Beto Ficticio")
    assert slots.names(file) == ("Ana Ficticia",)
    assert keys.unlock(file, SECOND).key == written[1]
    with pytest.raises(WrongPassphrase):
        keys.unlock(file, THIRD)
    assert refused(slots.remove, file, keys.unlock(file, SECOND), "Ana Ficticia") == "last"
    assert opened_by(file, SECOND) == "Ana Ficticia"


def test_an_identity_gives_a_forgotten_passphrase_back(file):
    slots.change(file, keys.recover(file, [OURS]), "Ana Ficticia", THIRD, keys.FLOOR)
    assert opened_by(file, THIRD) == "Ana Ficticia"


@pytest.mark.parametrize(
    ("name", "passphrase", "why"),
    (
        ("", THIRD, "name"),
        ("x" * 61, THIRD, "name"),
        ("a\x1b[2Jb", THIRD, "name"),
        (" ana FICTICIA", THIRD, "taken"),
        ("Beto Ficticio", "tres palabras", "short"),
        ("Beto Ficticio", SECOND.upper(), "same"),
    ),
)
def test_what_is_no_slot_of_its_own_changes_nothing(file, name, passphrase, why):
    before = file.read_bytes()
    assert refused(slots.add, file, keys.unlock(file, FIRST), name, passphrase, keys.FLOOR) == why
    assert file.read_bytes() == before


def test_nobody_unknown_is_changed_or_removed(file):
    opened = keys.unlock(file, FIRST)
    assert refused(slots.remove, file, opened, "Nadie Ficticia") == "unknown"
    assert refused(slots.change, file, opened, "Nadie Ficticia", THIRD, keys.FLOOR) == "unknown"
    why = refused(slots.change, file, opened, "", THIRD, keys.FLOOR, "Ana Ficticia")
    assert why == "taken"


def test_the_key_of_another_file_adds_nothing(file, tmp_path):
    other, key = tmp_path / "other.json", keys.new_key()
    bound = {"campaign": "carta-ficticia", "database": bytes(key[32:]), "cost": keys.FLOOR}
    keys.write_slots(other, key, FIRST, [OURS.recipient], **bound)
    with pytest.raises(SlotsDamaged):
        slots.remove(file, keys.unlock(other, FIRST), "Ana Ficticia")
    assert slots.names(file) == ("", "Ana Ficticia")


def test_a_slot_that_was_moved_or_renamed_opens_nothing_and_the_others_do(file):
    found = json.loads(file.read_bytes())
    found["others"][0]["name"] = "Beto Ficticio"
    file.write_bytes(canonical.dumps(found))
    with pytest.raises(WrongPassphrase):
        keys.unlock(file, SECOND)
    assert opened_by(file, FIRST) == ""


def test_a_slot_that_asks_for_too_much_locks_nobody_else_out(file):
    found = json.loads(file.read_bytes())
    found["passphrase"]["cost"]["memory_kib"] = 2**30
    file.write_bytes(canonical.dumps(found))
    assert opened_by(file, SECOND) == "Ana Ficticia"


@pytest.mark.parametrize("at", ("kiosk.files.sync_folder", "pathlib.Path.replace"))
def test_a_disk_that_fails_leaves_a_file_that_opens_as_before(file, monkeypatch, at):
    opened = keys.unlock(file, FIRST)

    def fail(*_):
        raise OSError(errno.EIO, "failed")

    with monkeypatch.context() as broken:
        broken.setattr(at, fail)
        with pytest.raises(OSError, match="failed"):
            slots.remove(file, opened, "Ana Ficticia")
    assert opened_by(file, FIRST) == ""
    assert opened_by(file, SECOND) == "Ana Ficticia"


def test_a_disk_that_kept_the_old_file_is_told(file, monkeypatch):
    opened, real = keys.unlock(file, FIRST), keys.write_durably
    with monkeypatch.context() as losing:
        losing.setattr(
            keys, "write_durably", lambda path, raw: None if path == file else real(path, raw)
        )
        with pytest.raises(SlotsDamaged):
            slots.remove(file, opened, "Ana Ficticia")
    assert opened_by(file, SECOND) == "Ana Ficticia"


def test_slots_that_open_another_key_are_refused(file, written):
    with pytest.raises(SlotsDamaged):
        keys.replace_slots(file, keys.read_slots(file), keys.new_key(), FIRST)
    assert keys.unlock(file, FIRST).key == written[1]


def test_a_passphrase_that_was_taken_away_is_gone_from_the_disk_too(file, monkeypatch):
    left, sync = [], os.fsync

    def note(handle):
        sync(handle)
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            left.append(sorted(each.name for each in file.parent.iterdir()))

    monkeypatch.setattr(os, "fsync", note)
    slots.remove(file, keys.unlock(file, FIRST), "Ana Ficticia")
    # The older file, which it still opened, was there until the names were synced without it.
    assert [file.name, f"{file.name}.bak"] in left
    assert left[-1] == [file.name]


def test_a_cut_after_the_spare_was_written_leaves_every_passphrase(file):
    keys.backup(file).write_bytes(file.read_bytes())
    file.write_bytes(file.read_bytes()[:-9])
    opened = keys.unlock(file, SECOND)
    assert opened.spare
    slots.add(file, opened, "Beto Ficticio", THIRD, keys.FLOOR)
    assert slots.names(file) == ("", "Ana Ficticia", "Beto Ficticio")
    assert list(file.parent.iterdir()) == [file]


def test_no_more_organizers_have_a_passphrase_than_a_key_file_takes(file, monkeypatch):
    monkeypatch.setattr(slots, "MOST", 2)
    before = file.read_bytes()
    opened = keys.unlock(file, FIRST)
    assert refused(slots.add, file, opened, "Luz Inventada", THIRD, keys.FLOOR) == "many"
    assert file.read_bytes() == before
    slots.remove(file, opened, "Ana Ficticia")
    slots.add(file, opened, "Luz Inventada", THIRD, keys.FLOOR)
    assert opened_by(file, THIRD) == "Luz Inventada"
