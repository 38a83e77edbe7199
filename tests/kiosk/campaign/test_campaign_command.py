"""From a letter to a signed campaign, as an organizer types it."""

from __future__ import annotations

import json
import re
import shutil
import stat
import subprocess

import pytest
import typer
from typer.testing import CliRunner

from kiosk.campaign.file import read
from kiosk.campaign.form import FORM
from kiosk.cli import campaign, keys
from kiosk.crypto import keys as wrapped
from kiosk.errors import (
    CampaignIncomplete,
    CampaignUnsigned,
    SlotsDamaged,
    UsageRefused,
    WrongPassphrase,
)
from kiosk.phrases import fingerprint
from kiosk.words import sentence

PASSPHRASE = "harbour lamp quiet stone fable"
LETTER = "Sign with us!\n\nDear Ana,\n\nWe ask:\n1. Open the gate.\n\nThank you.\n"
AGE = shutil.which("age")


@pytest.fixture(scope="module")
def app():
    app = typer.Typer()
    keys.add(app)
    campaign.add(app)
    return app


def typed(app, line, lang="en_US.UTF-8"):
    env = {"LC_ALL": lang, "LANG": lang, "LC_MESSAGES": lang}
    return CliRunner().invoke(app, line.split(), env=env, standalone_mode=False)


@pytest.fixture
def firma(app, tmp_path, monkeypatch):
    """Type a command in a terminal of a language; give its result."""
    monkeypatch.setattr(wrapped, "calibrate", lambda: wrapped.FLOOR)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pass.txt").write_text(PASSPHRASE + "\n")
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    return lambda line, lang="en_US.UTF-8": typed(app, line, lang)


@pytest.fixture(scope="module")
def key_folder(app, tmp_path_factory):
    """Keys as the command makes them, with what it said; made once for all tests."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "pass.txt").write_text(PASSPHRASE + "\n")
    line = f"keys new --out {folder}/keys --name Ana --passphrase-file {folder}/pass.txt --json"
    done = typed(app, line)
    assert done.exception is None
    return folder / "keys", json.loads(done.stdout)


@pytest.fixture
def made_keys(firma, key_folder, tmp_path):
    shutil.copytree(key_folder[0], tmp_path / "keys")
    return key_folder[1]


@pytest.fixture
def filled(firma, tmp_path):
    assert firma("campaign new --letter letter.txt --out form").exception is None
    path = tmp_path / "form" / FORM
    form = path.read_text("utf-8").replace('id = ""', 'id = "open-letter"', 1)
    form = re.sub(r"\b(opens|closes|day|checked_on) = \"\"", r"\1 = 2026-02-01", form)
    form = re.sub(r"(en|es|name|address|domicile|contact) = \"\"", r'\1 = "Ficción (\1)"', form)
    path.write_text(form, "utf-8")
    return path.parent


SIGN = (
    "campaign new --form form --root keys/campaign-root.key --organizer keys/organizer.key"
    " --passphrase-file pass.txt --out letter.campaign"
)


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
    (tmp_path / "wrong.txt").write_text("another phrase of five words")
    done = firma("keys show keys/organizer.key --identity-out id.txt --passphrase-file wrong.txt")
    assert isinstance(done.exception, WrongPassphrase)
    assert not (tmp_path / "id.txt").exists()
    done = firma(
        "keys show keys/organizer.key --identity-out letter.txt --passphrase-file pass.txt"
    )
    assert isinstance(done.exception, UsageRefused)
    assert (tmp_path / "letter.txt").read_text("utf-8") == LETTER
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


def test_new_without_a_form_makes_one_and_says_what_comes_next(firma, tmp_path):
    done = firma("campaign new --letter letter.txt --out form")
    assert "line 3" in done.stdout
    assert "Dear Ana," in done.stdout
    assert "firma campaign check form" in done.stdout
    assert (tmp_path / "form" / "letter.en.txt").read_text("utf-8") == LETTER
    again = firma("campaign form --letter letter.txt --out form").exception
    assert again.facts == {"why": "exists", "file": "form"}


def test_the_first_line_and_the_language_can_be_set_by_hand(firma, tmp_path):
    done = firma("campaign form --letter letter.txt --first-line 5 --language es --out f --json")
    assert json.loads(done.stdout)["salutation"] == "We ask:"
    form = (tmp_path / "f" / FORM).read_text("utf-8")
    assert "first_line = 5" in form
    assert 'file = "letter.es.txt"' in form
    refusal = firma("campaign form --letter letter.txt --first-line 50 --out g").exception
    assert refusal.facts["why"] == "first-line"


def test_check_says_everything_in_the_terminals_language(firma):
    firma("campaign form --letter letter.txt --out form")
    english, spanish = (firma("campaign check form", lang=one) for one in ("C", "es_MX.UTF-8"))
    assert english.return_value == spanish.return_value == 1
    rows = [done.stderr.count("\n  - ") for done in (english, spanish)]
    assert rows[0] == rows[1] > 20
    assert "nobody answers for the personal data" in english.stderr
    assert "nadie responde por los datos personales" in spanish.stderr


def test_check_gives_json(firma, filled):
    found = json.loads(firma("campaign check form --json").stdout)
    assert [one["code"] for one in found["errors"]] == ["organizers-missing"]
    assert [one["code"] for one in found["warnings"]] == ["translation-missing"]
    assert found["ok"] is False


def test_a_filled_form_is_signed_shown_and_checked(firma, made_keys, filled, tmp_path):
    assert firma("campaign check form --organizer keys/organizer.key").return_value is None
    done = firma(SIGN)
    assert done.exception is None
    words = made_keys["root"]["fingerprint"]
    assert words in done.stdout
    signed = read((tmp_path / "letter.campaign").read_bytes())
    assert signed.fingerprint == words
    assert signed.campaign.letter.master == LETTER.encode()
    assert signed.campaign.organizers[0].recipient == made_keys["organizer"]["recipient"]
    shown = json.loads(firma("campaign show letter.campaign --json").stdout)
    assert shown["sha256"] == signed.sha256.hex()
    assert shown["letter"]["items"] == 1
    for lang, word in (("en_US.UTF-8", "fingerprint"), ("es_MX.UTF-8", "huella")):
        text = firma("campaign show letter.campaign", lang=lang).stdout
        assert re.search(rf"^{word} +{words}$", text, re.MULTILINE)
    checked = firma("campaign check letter.campaign")
    assert (checked.exception, checked.return_value) == (None, None)


def test_signing_twice_gives_the_same_bytes_and_overwrites_nothing(
    firma, made_keys, filled, tmp_path
):
    firma(SIGN)
    firma(SIGN.replace("letter.campaign", "again.campaign"))
    raw = (tmp_path / "letter.campaign").read_bytes()
    assert (tmp_path / "again.campaign").read_bytes() == raw
    refusal = firma(SIGN).exception
    assert refusal.facts == {"why": "exists", "file": "letter.campaign"}


def test_an_unfinished_form_is_not_signed_and_everything_is_listed(firma, made_keys, tmp_path):
    firma("campaign form --letter letter.txt --out form")
    done = firma(SIGN)
    assert isinstance(done.exception, CampaignIncomplete)
    assert done.stderr.count("\n  - ") >= done.exception.facts["count"] > 20
    assert not (tmp_path / "letter.campaign").exists()


@pytest.mark.parametrize(
    ("line", "why"),
    (
        ("campaign new --out x", "letter-needed"),
        ("campaign form --out x", "letter-needed"),
        ("campaign new --letter letter.txt --root keys/campaign-root.key --out x", "form-needed"),
        ("campaign new --form form --out x", "root-needed"),
        (f"{SIGN} --first-line 3", "in-form"),
        (SIGN.replace("campaign-root", "organizer"), "key-kind"),
        (SIGN.replace("organizer.key", "campaign-root.key"), "key-kind"),
        ("campaign form --letter latin.txt --out x", "letter"),
        ("campaign check latin.txt", "form"),
    ),
)
def test_what_cannot_be_done_is_said_in_a_sentence(firma, made_keys, filled, tmp_path, line, why):
    (tmp_path / "latin.txt").write_bytes("Señora:\n".encode("latin-1"))
    refusal = firma(line).exception
    assert isinstance(refusal, UsageRefused)
    assert refusal.facts["why"] == why
    for language in ("en", "es"):
        assert sentence(refusal, language).endswith(".")
        assert sentence(refusal, language) != sentence(UsageRefused(), language)
    assert not (tmp_path / "x").exists()


def test_a_file_that_is_not_there_is_the_systems_own_refusal(firma):
    for line in ("campaign show no", "campaign check no", "campaign form --letter no --out x"):
        assert isinstance(firma(line).exception, FileNotFoundError)


def test_a_campaign_cut_short_of_its_signature_is_refused(firma, made_keys, filled, tmp_path):
    firma(SIGN)
    file = tmp_path / "letter.campaign"
    file.write_bytes(file.read_bytes()[:-101])
    for line in ("campaign show letter.campaign", "campaign check letter.campaign"):
        assert isinstance(firma(line).exception, CampaignUnsigned)


@pytest.mark.parametrize("name", ("campaign-refused", "usage-form", "campaign-newer"))
def test_refusals_of_campaigns_have_words_in_both_languages(name):
    from kiosk.words import table

    assert set(table()[name]) == {"en", "es"}
