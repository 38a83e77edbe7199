"""Words that people read, compare and type."""

from __future__ import annotations

import math
import re
from hashlib import sha256

import pytest

import resources
from kiosk.crypto.keys import normalise
from kiosk.model import LANGUAGES
from kiosk.phrases import fingerprint, new_passphrase, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_words_of_a_list_hold_64_bits(language):
    assert 5 * math.log2(len(set(words(language)))) >= 64


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_can_be_typed_on_any_keyboard(language):
    odd = [word for word in words(language) if not re.fullmatch("[a-z]{3,9}", word)]
    assert odd == []
    assert list(words(language)) == sorted(set(words(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_passphrase_is_five_words_of_its_language_and_never_the_same(language):
    made = {new_passphrase(language) for _ in range(50)}
    assert len(made) == 50
    assert all(len(one.split()) == 5 for one in made)
    assert {word for one in made for word in one.split()} <= set(words(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_made_passphrase_is_already_in_the_form_that_is_compared(language):
    one = new_passphrase(language)
    assert normalise(one) == one


def test_the_english_list_never_changes_or_two_screens_would_disagree():
    raw = resources.at("words", "en.txt").read_bytes()
    assert sha256(raw).hexdigest() == (
        "18586c092f641ecd1a471dd6ab35618ab69f0aa7483486424f7caf0996d06259"
    )


def test_fingerprints_are_these_six_words_for_ever():
    assert fingerprint(bytes(32)) == "grab crept grew chosen espresso book"
    assert fingerprint(bytes(31) + b"\x01") == "tinfoil silencer subtract freckles sports primary"


def test_one_bit_changes_the_fingerprint():
    key = bytes(range(32))
    others = {
        fingerprint((int.from_bytes(key, "big") ^ (1 << bit)).to_bytes(32, "big"))
        for bit in range(256)
    }
    assert len(others) == 256
    assert fingerprint(key) not in others
