"""Two names beside each other: proposed or not, the same both ways round, with reasons."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.matching.compare import compare
from kiosk.matching.say import say, table
from kiosk.matching.value import Signer
from kiosk.matching.weights import Shares, believed
from kiosk.model import Name

ONE_PERSON = (
    ("José Luis | Hernández García", "Jose L. | Hernandez"),
    ("Peggy | López", "Margaret | Lopez"),
    ("Elizabeth | Gómez Vda. de Pérez", "Liz | Perez"),
    ("Ma. Carmen | Nunez", "María del Carmen | Núñez de la O"),
    ("Pepe | Hernández", "José | Hernandez"),
    ("Paco | Mtz.", "Francisco | Martínez"),
    ("Fco. Javier | Glez.", "Francisco Javier | González"),
    ("M.ª Guadalupe | Rdz.", "Ma Gpe | Rodríguez"),
    ("Lupita | Fdez.", "María Guadalupe | Fernández"),
    ("Chema | López", "José María | López"),
    ("Pepe | Ruiz", "Joseph | Ruiz"),
    ("Mary | Jones", "María | Jones"),
    ("Hernández García | José Luis", "José Luis | Hernández"),
    (" | José Luis Hernández García", "José Luis | Hernández García"),
    ("José Luis Hernández García | ", "José Luis | Hernández"),
    ("Juan Carlos | Pérez", "Carlos | Pérez"),
    ("J. L. | Hernández", "José Luis | Hernández"),
    ("Kathy | O'Brien", "Catherine | OBrien"),
    ("Juan | De la Cruz", "Juan | Delacruz"),
    ("Ana | García-López", "Ana | Garcia Lopez"),
    ("Ana | Peña", "Ana | Pena"),
    ("Mary Ann | Smith", "Maryann | Smith"),
    ("María de los Ángeles | Ruiz", "Angelita | Ruiz"),
    ("Nacho | Vázquez", "Ignacio | Vasquez"),
    ("Jhon | Smith", "John | Smith"),
    ("Dr. Juan | Ruiz", "Juan | Ruiz"),
)
TWO_PEOPLE = (
    ("José Luis | Hernández García", "José Luis | Hernández Martínez"),
    ("María | García López", "María | López García"),
    ("Robert | Smith", "Roberta | Smith"),
    ("Michael | Williams", "Michelle | Williams"),
    ("John | Miller Sr.", "John | Miller Jr."),
    ("José | Pérez", "Josefa | Pérez"),
    ("Juan | Pérez", "Juana | Pérez"),
    ("Carlos | Ruiz", "Carla | Ruiz"),
    ("Mario | Ruiz", "María | Ruiz"),
    ("Daniel | Ruiz", "Daniela | Ruiz"),
    ("José | Pérez", "María José | Pérez"),
    ("María Elena | López", "María Luisa | López"),
    ("Luis Ángel | Torres", "Miguel Ángel | Torres"),
    ("Ana | Fernández", "Ana | Hernández"),
    ("Ana | García López", "Ana | López Martínez"),
    ("Elizabeth | Gómez de Pérez", "Juan | Pérez"),
    ("Ana | López", "Eva | López"),
)


def name(text: str) -> Name:
    first, _, last = (part.strip() for part in text.partition("|"))
    return Name(first, last, f"{first} {last}".strip())


def said(one: str, other: str, language: str = "en") -> list[str]:
    return [say(reason, language) for reason in compare(name(one), name(other)).reasons]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_names_of_one_person_are_proposed(one, other):
    assert compare(name(one), name(other)).proposed


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_names_of_two_people_are_not(one, other):
    assert not compare(name(one), name(other)).proposed


@pytest.mark.parametrize(("one", "other"), ONE_PERSON + TWO_PEOPLE)
def test_it_does_not_matter_who_comes_first(one, other):
    there, back = compare(name(one), name(other)), compare(name(other), name(one))
    assert there.score == pytest.approx(back.score, abs=1e-12)


def test_the_reasons_are_said_in_words_of_both_languages():
    assert said("Peggy | López", "Margaret | Lopez") == [
        "Peggy is a form of Margaret",
        "same surname (López)",
    ]
    assert said("Ma. Carmen | Nunez", "María del Carmen | Núñez de la O", "es")[-1] == (
        "falta el segundo apellido en una (O)"
    )
    assert "Pérez is a married name" in said("Elizabeth | Gómez Vda. de Pérez", "Liz | Perez")


def test_every_reason_has_words_in_both_languages():
    assert len(table()) > 30
    assert all(set(words) == {"en", "es"} and all(words.values()) for words in table().values())


def signer(text: str, **around) -> Signer:
    return Signer(bytes(24), name(text), **around)


def test_what_stands_around_the_names_counts():
    here = {"town": "Ajijic", "state": "JAL", "home": "US-TX"}
    there = {"town": "Tulum", "state": "ROO", "home": "US-OR"}
    pair = ("José Luis | Hernández García", "Jose L. | Hernandez")
    near = compare(signer(pair[0], **here), signer(pair[1], **here))
    far = compare(signer(pair[0], **here), signer(pair[1], **there))
    assert near.score > compare(*map(name, pair)).score > far.score
    assert "same city (Ajijic)" in [say(reason, "en") for reason in near.reasons]
    assert "mismo estado de EE. UU. (Texas)" in [say(reason, "es") for reason in near.reasons]


def test_a_home_that_few_share_proves_more_than_one_that_many_share():
    homes = Shares.of({"US-TX": 300, "US-WY": 3}, 1000)
    weights = replace(believed(), home=homes)
    texas, wyoming = (
        compare(*(signer(text, home=home) for text in ("Ana | Ruiz", "Anita | Ruiz")), weights)
        for home in ("US-TX", "US-WY")
    )
    assert texas.score < wyoming.score
    assert texas.reasons[1:] == wyoming.reasons[1:]


def test_a_shared_address_does_not_make_one_of_a_couple():
    both = {"town": "Ajijic", "state": "JAL", "home": "US-TX", "email": "casa@example.org"}
    kiosk = {"minute": 29_000_000, "device": bytes(16)}
    for one, other in (("Ana | Ruiz Paz", "Luis | Ruiz Paz"), ("Juan | Ruiz", "Juana | Ruiz")):
        assert not compare(signer(one, **both, **kiosk), signer(other, **both, **kiosk)).proposed


def test_minutes_apart_at_two_kiosks_speak_for_one_person():
    first = signer("Ana | Ruiz", minute=29_000_000, device=bytes(16))
    again = signer("Ana | Ruiz", minute=29_000_004, device=bytes([1]) * 16)
    later = signer("Ana | Ruiz", minute=29_009_000, device=bytes([1]) * 16)
    found = compare(first, again)
    assert found.score > compare(first, later).score
    assert "signed 4 minutes apart at two kiosks" in [say(r, "en") for r in found.reasons]


boxes = st.text(st.sampled_from(string.ascii_letters + "  .,-'´ñÑáéíóúüçß|ªº李明Жя"), max_size=30)


@given(boxes, boxes, boxes, boxes)
def test_no_name_is_too_odd_to_be_compared(one_given, one_surname, other_given, other_surname):
    one, other = Name(one_given, one_surname, ""), Name(other_given, other_surname, "")
    found = compare(one, other)
    assert 0 <= found.score <= 1
    assert found.score == pytest.approx(compare(other, one).score, abs=1e-12)
    assert all(say(reason, "en") and say(reason, "es") for reason in found.reasons)
