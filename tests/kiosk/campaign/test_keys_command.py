"""The organizers' keys, as they are made and shown on the command line."""

from __future__ import annotations

import json
import shutil
import stat
import subprocess

import pytest

from kiosk.cli import keys
from kiosk.crypto import keys as wrapped
from kiosk.errors import SlotsDamaged, UsageRefused, WrongPassphrase
from kiosk.phrases import fingerprint
from kiosk.words import sentence

PASSPHRASE = "harbour lamp quiet stone fable"
AGE = shutil.which("age")


def test_keys_are_made_in_files_that_only_their_owner_reads(firma, made_keys, tmp_path):
    files = sorted((tmp_path / "keys").iterdir())
    assert [one.name for one in files] == ["campaign-root.key", "organizer.key"]
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
    assert "passphrase" not in made_keys
    public = bytes.fromhex(made_keys["root"]["public"])
    assert made_keys["root"]["fingerprint"] == fingerprint(public)
    for one in files:
        assert PASSPHRASE not in one.read_text()
        assert "AGE-SECRET-KEY" not in one.read_text()


def test_a_passphrase_is_made_and_shown_once_where_none_is_given(firma):
    done = firma("keys new --out keys --name Ana --only organizer --json", lang="es_MX.UTF-8")
    made = json.loads(done.stdout)
    assert len(made["passphrase"].split()) == 5
    assert "root" not in made
    again = firma("keys show keys/organizer.key")
    assert made["passphrase"] not in again.stdout
    assert made["organizer"]["recipient"] in again.stdout


@pytest.fixture
def seated(monkeypatch):
    """Somebody sits at the terminal, and what is made for them is known."""
    monkeypatch.setattr(keys, "_is_terminal", lambda: True)
    monkeypatch.setattr(keys, "new_passphrase", lambda _: PASSPHRASE)


@pytest.mark.parametrize(
    ("typed", "opens"),
    (
        (f"\nsomething else\n{PASSPHRASE.upper()}\n", PASSPHRASE),
        ("short\nmy own long passphrase\nmy own long passphrase\n", "my own long passphrase"),
    ),
)
def test_at_a_terminal_the_passphrase_is_offered_and_asked_for_again(
    firma, seated, tmp_path, typed, opens
):
    done = firma("keys new --out keys --name Ana --only organizer", given=typed)
    assert done.exception is None
    assert done.stdout.count(PASSPHRASE) == 1
    secret = wrapped.read_secret(tmp_path / "keys" / "organizer.key", opens)
    assert secret.secret.startswith(b"AGE-SECRET-KEY-1")


def test_a_passphrase_that_is_not_repeated_makes_no_key(firma, seated, tmp_path):
    done = firma("keys new --out keys --name Ana", given="\n" + "wrong again\n" * 3)
    assert done.exception.facts["why"] == "passphrase-differs"
    assert not (tmp_path / "keys").exists()


def test_keys_are_never_overwritten(firma, made_keys, tmp_path):
    before = (tmp_path / "keys" / "organizer.key").read_bytes()
    for line in ("keys new --out keys --name Bo", "keys new --out keys --name Bo --only organizer"):
        refusal = firma(f"{line} --passphrase-file pass.txt").exception
        assert isinstance(refusal, UsageRefused)
        assert "not overwritten" in sentence(refusal, "en")
    assert (tmp_path / "keys" / "organizer.key").read_bytes() == before


def test_a_key_that_could_not_be_written_leaves_none(firma, tmp_path, monkeypatch):
    write = wrapped.write_secret

    def full(path, *rest):
        if path.name == keys.ORGANIZER_FILE:
            raise OSError(28, "No space left on device")
        write(path, *rest)

    monkeypatch.setattr(wrapped, "write_secret", full)
    done = firma("keys new --out keys --name Ana --passphrase-file pass.txt")
    assert isinstance(done.exception, OSError)
    assert list((tmp_path / "keys").iterdir()) == []


def test_the_stock_age_opens_what_is_sealed_to_an_organizer(firma, made_keys, tmp_path):
    done = firma(
        "keys show keys/organizer.key --identity-out id.txt --passphrase-file pass.txt --json"
    )
    recipient = json.loads(done.stdout)["recipient"]
    assert "delete it" in done.stderr
    assert stat.S_IMODE((tmp_path / "id.txt").stat().st_mode) == 0o600
    secret = b"a letter for Ana\n"
    sealed = subprocess.run([AGE, "-r", recipient], input=secret, capture_output=True, check=True)
    opened = subprocess.run(
        [AGE, "-d", "-i", tmp_path / "id.txt"], input=sealed.stdout, capture_output=True, check=True
    )
    assert opened.stdout == secret


def test_an_identity_is_not_written_for_a_wrong_passphrase_nor_over_a_file(
    firma, made_keys, tmp_path
):
    before = (tmp_path / "letter.txt").read_bytes()
    (tmp_path / "wrong.txt").write_text("another phrase of five words")
    done = firma("keys show keys/organizer.key --identity-out id.txt --passphrase-file wrong.txt")
    assert isinstance(done.exception, WrongPassphrase)
    assert not (tmp_path / "id.txt").exists()
    done = firma(
        "keys show keys/organizer.key --identity-out letter.txt --passphrase-file pass.txt"
    )
    assert isinstance(done.exception, UsageRefused)
    assert (tmp_path / "letter.txt").read_bytes() == before
    done = firma(
        "keys show keys/campaign-root.key --identity-out id.txt --passphrase-file pass.txt"
    )
    assert done.exception.facts["why"] == "key-kind"


@pytest.mark.parametrize(
    "changed", (b'"kind":"boss"', b'"kind":"root"', b'"kind":"organizer","name":"\xc2\x9b31m"')
)
def test_a_key_file_that_was_tampered_with_is_not_shown(firma, made_keys, tmp_path, changed):
    file = tmp_path / "keys" / "organizer.key"
    raw = file.read_bytes()
    before = b'"kind":"organizer"'
    if b"name" in changed:
        before += b',"name":"Ana"'
    assert before in raw
    file.write_bytes(raw.replace(before, changed))
    assert isinstance(firma("keys show keys/organizer.key").exception, SlotsDamaged)
