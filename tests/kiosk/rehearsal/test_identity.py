"""An organizer's key is taken from typing, a file or a picture, and nothing else is."""

from __future__ import annotations

import pytest

from kiosk import qr, scanning
from kiosk.crypto.keys import FLOOR, write_secret
from kiosk.errors import RehearsalRefused, WrongPassphrase
from kiosk.rehearsal import identity
from tests.kiosk.journal.making import IDENTITY

PHRASE = "otras cinco palabras de prueba"


@pytest.mark.parametrize(
    "text",
    (
        IDENTITY.secret,
        IDENTITY.secret.lower(),
        f"  {IDENTITY.secret[:20]} {IDENTITY.secret[20:50]}\n{IDENTITY.secret[50:]} ",
        f"# public key: {IDENTITY.recipient}\n{IDENTITY.secret}\n",
    ),
)
def test_a_key_is_read_however_it_was_typed(text):
    assert identity.typed(text) == IDENTITY


@pytest.mark.parametrize("text", ("", "AGE-SECRET-KEY-1", IDENTITY.secret[:-1] + "Q", "palabras"))
def test_what_is_no_key_is_refused_without_being_repeated(text):
    with pytest.raises(RehearsalRefused) as refused:
        identity.typed(text)

    assert refused.value.facts == {"why": "key-typed"}


@pytest.fixture
def key_file(tmp_path):
    path = tmp_path / "organizer.key"
    secret = IDENTITY.secret.encode()
    write_secret(path, "organizer", "Ana Ficticia", IDENTITY.recipient, secret, PHRASE, FLOOR)
    return path


def test_a_key_file_asks_for_its_passphrase_and_opens_with_it(key_file):
    assert identity.in_clear(key_file) is None
    assert identity.unlocked(key_file, PHRASE) == IDENTITY
    with pytest.raises(WrongPassphrase):
        identity.unlocked(key_file, "otra")


def test_a_key_in_clear_needs_none(tmp_path):
    path = tmp_path / "key.txt"
    path.write_text(f"# created: 2027\n{IDENTITY.secret}\n", "ascii")

    assert identity.in_clear(path) == IDENTITY


def test_a_root_key_and_any_other_file_are_refused(tmp_path):
    root, other = tmp_path / "root.key", tmp_path / "carta.txt"
    write_secret(root, "root", "Ana Ficticia", "00" * 32, bytes(32), PHRASE, FLOOR)
    other.write_text("Una carta", "utf-8")
    for path in (root, other, tmp_path / "nowhere.key"):
        with pytest.raises(RehearsalRefused) as refused:
            identity.in_clear(path)
        assert refused.value.facts == {"why": "key-file"}


def test_the_code_of_a_key_is_read_from_a_picture():
    modules, size = qr.matrix(IDENTITY.secret), 4
    side = (len(modules) + 2 * qr.QUIET) * size
    gray = bytearray(b"\xff" * side * side)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            for line in range(size) if dark else ():
                at = ((y + qr.QUIET) * size + line) * side + (x + qr.QUIET) * size
                gray[at : at + size] = bytes(size)

    assert scanning.texts(bytes(gray), side, side) == (IDENTITY.secret,)


def test_a_picture_without_a_code_says_nothing():
    assert scanning.texts(b"\x80" * 10_000, 100, 100) == ()
    assert scanning.texts(b"", 0, 0) == ()
