"""Refusals that must change nothing, and a way into a journal around its triggers."""

from __future__ import annotations

from contextlib import closing, contextmanager

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

import kiosk.errors as refusals
from kiosk.crypto import cipher, keys
from kiosk.words import sentence
from tests.kiosk.journal.making import IDENTITY, picture


@contextmanager
def refused(folder, kind):
    """Expect exactly *kind*, worded in both languages, and not one byte changed."""
    before = picture(folder)
    with pytest.raises(refusals.KioskError) as refusal:
        yield refusal
    assert type(refusal.value) is kind
    assert picture(folder) == before
    assert len({sentence(refusal.value, "en"), sentence(refusal.value, "es")}) == 2


def raw_key(folder):
    return keys.recover(folder / "keyslots.json", [IDENTITY]).key


def bare(folder):
    """Every page of a closed database, decrypted: also what stands in it and nothing names."""
    key, raw = bytes(raw_key(folder)[:32]), (folder / "journal.db").read_bytes()
    pages = []
    for start in range(0, len(raw), cipher.PAGE):
        page = raw[start : start + cipher.PAGE]
        body, nonce = page[16 if start == 0 else 0 : -80], page[-80:-64]
        opener = Cipher(algorithms.AES(key), modes.CBC(nonce)).decryptor()
        pages.append(opener.update(body) + opener.finalize())
    return b"".join(pages)


@contextmanager
def inside(folder):
    """The database as somebody with the key and a program of their own has it."""
    with closing(cipher.connect(folder / "journal.db", raw_key(folder))) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        connection.execute("PRAGMA writable_schema = ON").fetchall()
        connection.execute("DELETE FROM sqlite_schema WHERE type = 'trigger'")
        connection.execute("PRAGMA writable_schema = RESET").fetchall()
        yield connection
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
