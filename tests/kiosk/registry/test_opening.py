from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.crypto import cipher, keys
from kiosk.errors import (
    RegistryDamaged,
    RegistryExists,
    RegistryForeign,
    RegistryInUse,
    RegistryIsJournal,
    RegistryMissing,
    RegistryNewer,
    RegistryNotSaved,
    RegistryPlaintext,
    SlotsDamaged,
    WrongPassphrase,
)
from kiosk.model import LANGUAGES
from kiosk.registry import tables as t
from kiosk.registry.registry import create, open_registry
from kiosk.registry.store import key_file
from kiosk.words import sentence
from tests.kiosk.registry.day import NOON, PASSPHRASE, Tablet, fresh, put, reopened


@pytest.fixture(scope="module")
def made(tmp_path_factory, team):
    path = tmp_path_factory.mktemp("made") / "registry.db"
    create(path, team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    return path


@pytest.fixture
def path(made, tmp_path):
    shutil.copytree(made.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / made.name


@pytest.fixture
def raw_key(path):
    return keys.unlock(key_file(path), PASSPHRASE).key


def contents(folder: Path) -> dict[str, str]:
    return {each.name: sha256(each.read_bytes()).hexdigest() for each in folder.iterdir()}


def refused(path, kind, passphrase=PASSPHRASE):
    """Opening is refused in words for people, and every file stays as it was."""
    before = contents(path.parent)
    with pytest.raises(kind) as refusal:
        open_registry(path, passphrase)
    assert type(refusal.value) is kind
    for language in LANGUAGES:
        assert "{" not in sentence(refusal.value, language)
    assert contents(path.parent) == before


def test_a_new_registry_opens_with_its_passphrase_and_pins_its_campaign(path, team):
    with open_registry(path, PASSPHRASE.upper()) as registry:
        assert registry.campaign == team.campaign
        assert registry.tally().captured == 0


def test_only_its_owner_reads_a_new_registry(made):
    for each in (made, key_file(made)):
        assert each.stat().st_mode & 0o077 == 0


def test_what_was_merged_is_there_after_opening_again(path, team, tmp_path):
    with open_registry(path, PASSPHRASE) as registry:
        registry.merge(put(tmp_path, Tablet(team).sign(2).export()), [team.identity], NOON)
        before = registry.digest()
    with open_registry(path, PASSPHRASE) as registry:
        assert (registry.tally().deliverable, registry.digest()) == (2, before)


def test_a_key_file_that_was_being_replaced_is_put_right(path):
    good = key_file(path).read_bytes()
    keys.backup(key_file(path)).write_bytes(good)
    key_file(path).write_bytes(good[:-1])
    open_registry(path, PASSPHRASE).close()
    assert key_file(path).read_bytes() == good
    assert not keys.backup(key_file(path)).exists()


def test_an_organizer_recovers_the_key(path, team):
    found = keys.recover(key_file(path), [team.identity])
    cipher.connect(path, found.key).close()


def test_nothing_readable_stands_in_the_file(path, team, tmp_path):
    with open_registry(path, PASSPHRASE) as registry:
        registry.merge(put(tmp_path, Tablet(team).sign(1).export()), [team.identity], NOON)
    raw = path.read_bytes()
    assert not raw.startswith(b"SQLite format 3")
    for text in ("Ficticia", "carta-ficticia"):
        assert text.encode() not in raw
        assert text.encode("utf-16-le") not in raw


def test_a_registry_is_one_file_and_its_keys_when_closed(path, team, tmp_path):
    with open_registry(path, PASSPHRASE) as registry:
        registry.merge(put(tmp_path, Tablet(team).sign(1).export(), "x"), [team.identity], NOON)
    assert set(contents(path.parent)) == {path.name, key_file(path).name, "x"}


def test_a_wrong_passphrase_is_refused(path):
    refused(path, WrongPassphrase, "otras cinco palabras")


def test_a_path_without_a_registry_is_refused(tmp_path):
    refused(tmp_path / "nothing.db", RegistryMissing)


def test_an_unencrypted_database_is_refused(path):
    path.unlink()
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE t (a)")
    plain.close()
    refused(path, RegistryPlaintext)


@pytest.mark.parametrize("raw", (b"", b"notes", bytes(4096), bytes(range(256)) * 16))
def test_foreign_bytes_are_refused(path, raw):
    path.write_bytes(raw)
    refused(path, RegistryForeign)


@pytest.mark.parametrize(
    ("raw", "keyless", "kind"),
    (
        (b"SQLite format 3\0" + bytes(4080), False, RegistryPlaintext),
        (b"", False, RegistryForeign),
        (bytes(range(256)) * 16 + b"more", True, RegistryForeign),
    ),
)
def test_what_cannot_be_a_registry_is_told_so_before_any_passphrase_is_tried(
    path, raw, keyless, kind
):
    path.write_bytes(raw)
    if keyless:
        key_file(path).unlink()
    refused(path, kind, "otras cinco palabras")


def test_a_folder_is_refused(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(RegistryForeign):
        open_registry(tmp_path / "folder", PASSPHRASE)


@pytest.mark.parametrize("name", ("", "journal.db"))
def test_a_kiosks_journal_is_refused_by_its_name(tmp_path, name):
    for each in ("journal.db", "keyslots.json", "anchor"):
        (tmp_path / each).write_bytes(bytes(4096))
    before = contents(tmp_path)
    with pytest.raises(RegistryIsJournal):
        open_registry(tmp_path / name if name else tmp_path, PASSPHRASE)
    assert contents(tmp_path) == before


def test_another_encrypted_database_with_the_right_key_is_refused(path, raw_key):
    with_key = cipher.connect(path, raw_key)
    with_key.execute("PRAGMA application_id = 7")
    with_key.close()
    refused(path, RegistryForeign)


def test_the_key_file_of_another_registry_is_refused(path, team, tmp_path):
    other = tmp_path / "other.db"
    create(other, team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    shutil.copy(key_file(other), key_file(path))
    refused(path, RegistryForeign)


def test_a_key_file_that_names_another_database_is_refused(path, raw_key, team):
    given = {"campaign": team.campaign.campaign.id, "database": bytes(16), "cost": keys.FLOOR}
    keys.write_slots(key_file(path), raw_key, PASSPHRASE, team.recipients, **given)
    refused(path, RegistryForeign)


def test_a_registry_without_its_key_file_is_refused(path):
    key_file(path).unlink()
    refused(path, SlotsDamaged)


@pytest.mark.parametrize(
    ("version", "kind"), ((t.VERSION + 1, RegistryNewer), (0, RegistryForeign))
)
def test_a_registry_of_a_newer_program_or_of_no_version_is_refused(path, raw_key, version, kind):
    opened = cipher.connect(path, raw_key)
    opened.execute(f"PRAGMA user_version = {version}")
    opened.close()
    refused(path, kind)


@pytest.mark.parametrize("at", (20, 4096 + 100, -100))
def test_a_flipped_bit_is_found_on_opening(path, at):
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)
    refused(path, RegistryDamaged)


def test_a_disk_that_fails_while_a_registry_is_opened_is_no_damage(path, monkeypatch):
    real = cipher._look

    def failing(*_, **__):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(cipher, "_look", failing)
    refused(path, RegistryNotSaved)
    monkeypatch.setattr(cipher, "_look", real)

    def unread(*_, **__):
        fault = cipher.dbapi2.OperationalError("disk I/O error")
        fault.sqlite_errorcode = 10
        raise fault

    for place, name in ((cipher.dbapi2, "connect"), (cipher, "_unlock")):
        with monkeypatch.context() as patch:
            patch.setattr(place, name, unread)
            refused(path, RegistryNotSaved)
    open_registry(path, PASSPHRASE).close()


@pytest.mark.parametrize("kept", (0.5, 0.99))
def test_a_registry_cut_short_is_refused(path, kept):
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * kept)])
    refused(path, RegistryDamaged)


OPEN = """
import sys
from pathlib import Path
from kiosk.registry.registry import open_registry
with open_registry(Path(sys.argv[1]), sys.argv[2]):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_a_registry_that_another_program_has_open_is_refused(path):
    arguments = [sys.executable, "-c", OPEN, str(path), PASSPHRASE]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"open\n"
        refused(path, RegistryInUse)
        other.stdin.close()
    open_registry(path, PASSPHRASE).close()


@pytest.mark.parametrize("keyless", (False, True))
def test_nothing_that_is_there_is_replaced_by_a_new_registry(path, team, keyless):
    if keyless:
        key_file(path).unlink()
    before = contents(path.parent)
    with pytest.raises(RegistryExists):
        create(path, team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    assert contents(path.parent) == before


def test_a_making_cut_short_after_its_key_file_is_begun_again(tmp_path, team, monkeypatch):
    path, real = tmp_path / "registry.db", Path.replace
    given = (path, team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    if not (child := os.fork()):
        cut = lambda file, to: os._exit(9) if file.name == "registry" else real(file, to)  # noqa: E731
        monkeypatch.setattr(Path, "replace", cut)
        create(*given)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    lone = key_file(path).read_bytes()
    assert not path.exists()
    (aside,) = create(*given)
    assert aside.read_bytes() == lone
    open_registry(path, PASSPHRASE).close()


def test_every_lone_key_file_keeps_a_name_of_its_own(path, team):
    keys.backup(key_file(path)).write_bytes(b"spare")
    for _ in range(2):
        path.unlink()
        create(path, team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    names = {each.name for each in path.parent.iterdir()}
    unused = {name for name in names if ".unused-" in name}
    assert len(unused) == 3
    assert names - unused == {path.name, key_file(path).name}
    open_registry(path, PASSPHRASE).close()


def test_a_registry_that_could_not_be_made_leaves_nothing(tmp_path, team, monkeypatch):
    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keys, "write_durably", full)
    with pytest.raises(RegistryNotSaved):
        create(tmp_path / "registry.db", team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    assert contents(tmp_path) == {}


def test_no_registry_is_made_in_a_folder_that_is_not_there(tmp_path, team):
    with pytest.raises(RegistryNotSaved):
        create(tmp_path / "no" / "registry.db", team.campaign, PASSPHRASE, keys.FLOOR, NOON)


def test_a_registry_that_nobody_asked_lets_go_of_its_file(tmp_path, team):
    key = keys.new_key()
    fresh(tmp_path / "r.db", team, bytearray(key)).close()
    reopened(tmp_path / "r.db", team.campaign, bytearray(key)).close()
    reopened(tmp_path / "r.db", team.campaign, bytearray(key)).close()
