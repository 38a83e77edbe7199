"""A first page that was being written when power went is put back, and nobody else's is."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from kiosk.crypto import cipher, keys
from kiosk.crypto.cipher import Damaged, OtherKey, Plaintext

SPOILED = b"\x5a" * 512
SALT = 16  # bytes, by which a database tells whose it is


@pytest.fixture(scope="module")
def key():
    return keys.new_key()


@pytest.fixture(params=("WAL", "DELETE"))
def crashed(request, key, tmp_path):
    """A database of one row with its crash beside it: another row is in the WAL, or underway."""
    made = tmp_path / "made"
    made.mkdir()
    with closing(cipher.connect(made / "store.db", key)) as connection:
        connection.execute(f"PRAGMA journal_mode = {request.param}").fetchall()
        connection.execute("PRAGMA cache_size = 4").fetchall()
        connection.execute("CREATE TABLE row (raw BLOB)")
        connection.execute("INSERT INTO row VALUES (x'00')")
        if request.param == "DELETE":
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO row VALUES (zeroblob(200000))")
        left = shutil.copytree(made, tmp_path / "left")
    (left / "store.db-shm").unlink(missing_ok=True)
    return left / "store.db"


def spoil(path):
    raw = path.read_bytes()
    path.write_bytes(SPOILED + raw[len(SPOILED) :])


def files(path):
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def test_a_first_page_that_power_spoiled_is_put_back(crashed, key):
    spoil(crashed)
    with closing(cipher.connect(crashed, key)) as connection:
        assert connection.execute("SELECT count(*) FROM row").fetchone() == (1,)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        cipher.check_pages(connection)
        connection.execute("INSERT INTO row VALUES (x'01')")
    assert crashed.read_bytes()[:16] == bytes(key[32:])


def test_another_keys_crash_is_left_as_it_is(crashed):
    spoil(crashed)
    before = files(crashed)
    with pytest.raises(OtherKey):
        cipher.connect(crashed, keys.new_key())
    assert files(crashed) == before


def test_a_spoiled_first_page_with_nothing_beside_it_is_no_database_of_this_key(crashed, key):
    spoil(crashed)
    for suffix in ("-wal", "-journal"):
        crashed.with_name(crashed.name + suffix).unlink(missing_ok=True)
    with pytest.raises(OtherKey):
        cipher.connect(crashed, key)


@pytest.mark.parametrize("left", (1, 15, 16, 17, 100, 511, 512, 1024, cipher.PAGE - 1))
def test_a_database_cut_within_its_first_page_is_damaged_and_not_taken_for_an_empty_one(
    key, tmp_path, left
):
    path = tmp_path / "store.db"
    with closing(cipher.connect(path, key)) as connection:
        connection.execute("CREATE TABLE row (raw BLOB)")
    path.write_bytes(path.read_bytes()[:left])
    before = files(path)
    with pytest.raises(OtherKey if left < SALT else Damaged):
        cipher.connect(path, key)
    assert files(path) == before


def test_a_database_that_nobody_encrypted_is_told_from_one_of_another_key(key, tmp_path):
    path = tmp_path / "store.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE row (raw BLOB)")
    with pytest.raises(Plaintext):
        cipher.connect(path, key)


class WithoutCipher(sqlite3.Connection):
    """A plain SQLite, which takes a key and says nothing."""

    def set_key(self, _key):
        """Do what it does with a pragma that it does not know."""


def test_a_sqlite_without_a_cipher_is_never_written_to(key):
    with (
        closing(WithoutCipher(":memory:")) as connection,
        pytest.raises(RuntimeError, match="plaintext"),
    ):
        cipher._unlock(connection, key)


@pytest.mark.parametrize("size", (0, 32, 47, 49))
def test_a_key_of_another_size_opens_and_makes_nothing(tmp_path, size):
    with pytest.raises(ValueError, match="48 bytes"):
        cipher.connect(tmp_path / "store.db", bytearray(size))
    assert list(tmp_path.iterdir()) == []
