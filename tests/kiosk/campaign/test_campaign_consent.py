"""What a signer agrees to, and what a record is bound to."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from kiosk.campaign.consent import fill, hashes, listed, statement
from kiosk.campaign.value import Controller
from kiosk.model import LANGUAGES, Bilingual


def test_the_sentence_names_version_controller_and_recipients(campaign):
    assert statement(campaign, "en") == (
        "I have read the privacy notice (version 1). I give my express written consent for"
        " Rehearsal organizer (nobody) to process my name, city, state and signature, which"
        " reveal my political opinion (sensitive data), in order to sign this letter, and I accept"
        " their transfer to the United States Ambassador to Mexico and the United States Secretary"
        " of State. I may withdraw free of charge, without retroactive effect."
    )
    spanish = statement(campaign, "es")
    assert "(versión 1)" in spanish
    assert "se transfieran a la persona titular de la Embajada" in spanish


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_blank_is_left_and_no_word_is_filled_twice(campaign, language):
    assert "{" not in statement(campaign, language)
    sly = replace(campaign, controller=Controller("{recipients}", "x", "y"))
    assert "{recipients}" in statement(sly, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_is_bound_to_the_bytes_of_what_was_shown(campaign, language):
    found = hashes(campaign, language)
    notice = campaign.notice
    shown = notice.simplified.say(language).encode() + b"\x00" + notice.full.say(language).encode()
    assert found.letter == sha256(campaign.letter.master).digest()
    assert found.notice == sha256(shown).digest()
    assert found.statement == sha256(statement(campaign, language).encode()).digest()


def test_every_text_that_changes_changes_its_own_hash(campaign):
    before = hashes(campaign, "en")
    louder = replace(campaign, letter=replace(campaign.letter, master=b"Dear all!\n"))
    assert [a == b for a, b in zip(before, hashes(louder, "en"), strict=True)] == [
        False,
        True,
        True,
    ]
    full = replace(campaign.notice, full=Bilingual("other", campaign.notice.full.es))
    other = replace(campaign, notice=full)
    assert [a == b for a, b in zip(before, hashes(other, "en"), strict=True)] == [True, False, True]
    assert hashes(other, "es") == hashes(campaign, "es")
    renamed = replace(campaign, controller=Controller("Bo Nemo", "x", "y"))
    assert [a == b for a, b in zip(before, hashes(renamed, "en"), strict=True)] == [
        True,
        True,
        False,
    ]


def test_the_languages_are_bound_apart(campaign):
    english, spanish = hashes(campaign, "en"), hashes(campaign, "es")
    assert english.letter == spanish.letter
    assert english.notice != spanish.notice
    assert english.statement != spanish.statement


def test_names_are_joined_as_a_sentence_does():
    assert listed([], "en") == ""
    assert listed(["a"], "es") == "a"
    assert listed(["a", "b"], "es") == "a y b"
    assert listed(["a", "b", "c"], "en") == "a, b and c"


def test_only_known_blanks_are_filled():
    assert fill("{v} {w} {} {v", {"v": "1"}) == "1 {w} {} {v"
