"""An organizer's key is taken from typing, a file or a picture, and nothing else is."""

from __future__ import annotations

import pytest
from PIL import Image

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


def printed(text: str) -> Image.Image:
    """The code of *text* as a printer draws it."""
    modules, size = qr.matrix(text), 4
    side = len(modules)
    small = Image.new("L", (side, side), 255)
    small.putdata([0 if dark else 255 for row in modules for dark in row])
    edge = qr.QUIET * size
    paper = Image.new("L", (side * size + 2 * edge, side * size + 2 * edge), 255)
    paper.paste(small.resize((side * size, side * size), Image.Resampling.NEAREST), (edge, edge))
    return paper


def test_the_code_of_a_key_is_read_from_a_picture(tmp_path):
    paper = tmp_path / "llave.png"
    printed(IDENTITY.secret).rotate(7, expand=True, fillcolor=255).save(paper)

    assert identity.pictured(paper) == IDENTITY


@pytest.mark.parametrize("text", ("https://carta.example", "AGE-SECRET-KEY-1" + "Q" * 10))
def test_a_picture_of_another_code_is_refused(tmp_path, text):
    printed(text).save(tmp_path / "otro.png")

    with pytest.raises(RehearsalRefused) as refused:
        identity.pictured(tmp_path / "otro.png")

    assert refused.value.facts == {"why": "key-file"}


def test_what_is_no_picture_is_refused(tmp_path):
    (tmp_path / "carta.png").write_text("Una carta", "utf-8")
    for name in ("carta.png", "nowhere.png"):
        with pytest.raises(RehearsalRefused):
            identity.pictured(tmp_path / name)


def test_a_picture_without_a_code_says_nothing():
    assert scanning.texts(b"\x80" * 10_000, 100, 100) == ()
    assert scanning.texts(b"", 0, 0) == ()
