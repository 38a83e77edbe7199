"""What is known of names: the tables hold together, and names are taken apart right."""

from __future__ import annotations

import csv

import pytest

import resources
from kiosk.matching import lore
from kiosk.matching.kin import Kin, given_kin, surname_kin
from kiosk.matching.parts import take_apart
from kiosk.model import Name


def keys(given: str, surname: str) -> tuple[str, str]:
    parts = take_apart(Name(given, surname, ""))
    return tuple(" ".join(word.key for word in side) for side in (parts.given, parts.surnames))


def test_the_spanish_table_is_rich_and_in_order():
    text = resources.at("names", "nicknames_es.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) >= 150
    names = [row["nickname"] for row in rows]
    assert len(names) == len(set(names))
    assert all(row["names"] for row in rows)


def test_no_pair_is_both_one_name_and_two():
    same = {(one, other) for one, others in lore.same_names().items() for other in others}
    assert not same & lore.never()


def test_no_name_is_a_mans_and_a_womans():
    assert not lore.men() & lore.women()


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    (
        ("pepe", "jose", Kin.NICKNAME),
        ("lupita", "guadalupe", Kin.NICKNAME),
        ("peggy", "meg", Kin.NICKNAME),
        ("pepe", "joseph", Kin.NICKNAME),
        ("joseph", "jose", Kin.LANGUAGE),
        ("margarita", "margaret", Kin.LANGUAGE),
        ("j", "jose", Kin.INITIAL),
        ("sara", "sarah", Kin.LANGUAGE),
        ("giovanni", "giovani", Kin.SOUND),
        ("robert", "roberta", Kin.NEVER),
        ("jesus", "maria", Kin.NEVER),
        ("jose", "jorge", Kin.NEVER),
    ),
)
def test_given_names_are_related_both_ways(one, other, kin):
    assert given_kin(one, other) is given_kin(other, one) is kin


def test_two_common_surnames_are_no_slip_of_the_pen():
    assert surname_kin("hernandez", "fernandez") > Kin.SIMILAR
    assert surname_kin("hernandez", "hermandez") is Kin.SIMILAR
    assert surname_kin("gonzalez", "gonzales") is Kin.SOUND


@pytest.mark.parametrize(
    ("boxes", "parts"),
    (
        (("Ma. del Carmen", "Hdez."), ("maria carmen", "hernandez")),
        (("M.ª José", "de la O"), ("maria jose", "o")),
        (("Fco. I.", "Madero y González"), ("francisco i", "madero gonzalez")),
        (("Sr. Juan", "van der Berg"), ("juan", "berg")),
        (("", "José Luis Hernández García"), ("jose luis", "hernandez garcia")),
        (("Ana", "Mac'Ficticia-López"), ("ana", "macficticia lopez")),
    ),
)
def test_names_are_taken_apart(boxes, parts):
    assert keys(*boxes) == parts


def test_a_husbands_name_and_a_suffix_are_known_for_what_they_are():
    wife = take_apart(Name("Elizabeth", "Gómez Vda. de Pérez", ""))
    assert (wife.surnames[wife.husband].key, wife.husband) == ("perez", 1)
    assert take_apart(Name("Ana", "Núñez de la O", "")).husband == -1
    assert take_apart(Name("Ana", "Ponce de León", "")).husband == -1
    assert take_apart(Name("John", "Miller, Jr.", "")).suffix == "jr"


def test_the_second_key_keeps_the_tilde():
    (one,), (other,) = (take_apart(Name("", text, "")).surnames for text in ("Peña", "Pena"))
    assert one.key == other.key
    assert one.tilde != other.tilde
