"""From a letter to a signed campaign, as an organizer types it."""

from __future__ import annotations

import json
import re

import pytest

from kiosk.campaign.file import read
from kiosk.campaign.form import FORM
from kiosk.crypto.keys import read_secret
from kiosk.crypto.recovery import sheet_words
from kiosk.errors import (
    CampaignIncomplete,
    CampaignUnsigned,
    UsageRefused,
)
from kiosk.words import sentence
from tests.kiosk.campaign.conftest import PASSPHRASE

LETTER = "Sign with us!\n\nDear Ana,\n\nWe ask:\n1. Open the gate.\n\nThank you.\n"


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


def test_signing_reminds_of_the_sheet_of_the_root_key_until_it_was_tried(
    firma, made_keys, filled, tmp_path
):
    assert "firma keys try keys/campaign-root.key" in firma(SIGN).stderr
    secret = read_secret(tmp_path / "keys" / "campaign-root.key", PASSPHRASE).secret
    (tmp_path / "words.txt").write_text(" ".join(sheet_words("root", secret)))
    firma("keys try keys/campaign-root.key --words-file words.txt")
    again = firma(SIGN.replace("letter.campaign", "again.campaign"))
    assert (again.exception, again.stderr) == (None, "")


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
