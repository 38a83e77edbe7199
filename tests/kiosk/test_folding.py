"""Spellings of one name meet; other names mostly do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.folding import folded, signer
from kiosk.model import Place

AJIJIC = Place("Ajijic", "JAL")


@pytest.mark.parametrize(
    ("typed", "expected"),
    (
        ("José  Ñandú", "jose nandu"),
        ("JOSE\u0301", "jose"),
        ("O’Example-Ficticia", "oexample ficticia"),
        ("Ma. del Carmen", "ma del carmen"),
        ("Straße Ørsted", "strasse orsted"),
        ("ﬁcticia ＡＮＡ", "ficticia ana"),
        ("Анна Вымышленная", "anna vymyshlennaya"),
        ("\u00a0", ""),
    ),
)
def test_a_name_is_folded(typed, expected):
    assert folded(typed) == expected


@given(st.text(max_size=40))
def test_folding_leaves_ascii_words_and_folding_again_changes_nothing(text):
    once = folded(text)
    assert once.isascii()
    assert once == once.lower() == " ".join(once.split())
    assert folded(once) == once


@given(st.lists(st.text("abñé", min_size=1), min_size=1, max_size=5), st.data())
def test_boxes_and_order_do_not_count(words, data):
    other = data.draw(st.permutations(words))
    cut = data.draw(st.integers(0, len(words)))
    apart = signer(" ".join(other[:cut]), " ".join(other[cut:]), AJIJIC)
    assert apart == signer(" ".join(words), "", AJIJIC)


def test_other_names_and_places_stay_apart():
    names = [("Ana", "Ficticia"), ("Ana", "Ficticio"), ("Ana Ana", "Ficticia"), ("An", "aFicticia")]
    places = [AJIJIC, Place("Chapala", "JAL"), Place("Ajijic", "MEX")]
    found = {signer(*name, place) for name in names for place in places}
    assert len(found) == len(names) * len(places)


def test_names_of_a_script_that_nobody_romanised_stay_apart():
    one, other = "\U00012000", "\U00012001"
    assert folded(one) == folded(other) == ""
    assert signer(one, "", AJIJIC) != signer(other, "", AJIJIC)
