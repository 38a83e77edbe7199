from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.collation import initial, name_key, packed_key, sort_key
from kiosk.model import Name


def named(given: str, surname: str) -> Name:
    return Name(given, surname, f"{given} {surname}".strip())


@pytest.mark.parametrize(
    "rightly",
    (
        ("Nunez", "Núñez", "Nzz", "Ñandú", "Oca"),
        ("Canada", "Cantu", "Cantú", "Canzo", "Caña", "Caño", "Cao"),
        ("Ibanes", "Ibañez", "Ibarra"),
        ("De la Cruz", "de la Cruz Ávila", "Dean", "Delacruz"),
        ("García", "García López", "García-López", "Garcias"),
        ("Oakes", "O'Brien", "OBrien", "O’Brien", "Ochoa"),
        ("pena", "Pena", "péna", "Peña"),
        ("Łukasz", "Lumen", "Øberg", "Zapata", "Ωmega", "Жук", "אבא", "李"),
        ("1 de Mayo", "2 de Mayo", "Abril"),
        ("Çelik", "Cruz", "Llamas", "Lopez", "López", "LÓPEZ", "Strasse", "Straße", "Ulloa"),
    ),
)
def test_names_stand_in_spanish_order(rightly: tuple[str, ...]) -> None:
    backwards = rightly[::-1]
    assert sorted(backwards, key=sort_key) == list(rightly)
    assert sorted(rightly, key=sort_key) == list(rightly)


def test_enye_comes_after_n_however_it_was_typed() -> None:
    assert sort_key("Pen\u0303a")[:3] == sort_key("Peña")[:3]
    assert sort_key("Penz") < sort_key("Pen\u0303a") < sort_key("Peoz")


def test_accents_count_less_than_every_letter() -> None:
    assert sort_key("Núñez") < sort_key("Nuñeza")
    assert sort_key("Álvarez") < sort_key("Alvarezb")


def test_who_has_no_surname_is_sorted_by_the_given_name() -> None:
    people = [named("Zoé", "Aguilar"), named("Madonna", ""), named("Ana", "Núñez")]
    assert sorted(people, key=name_key) == [people[0], people[1], people[2]]


def test_the_same_surname_is_sorted_by_given_name() -> None:
    people = [named("Ñoño", "Ficticio"), named("Noé", "Ficticio"), named("Óscar", "Ficticio")]
    assert [who.given for who in sorted(people, key=name_key)] == ["Noé", "Ñoño", "Óscar"]


@given(st.text(), st.text())
def test_only_the_same_text_has_the_same_key(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)


@given(st.lists(st.text(max_size=8), max_size=8))
def test_the_order_is_the_same_whatever_came_first(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(names, key=sort_key) == sorted(backwards, key=sort_key)


NAMES = st.text("aábñnNÑzZ -'’łé1李", max_size=6)


@given(st.lists(st.tuples(NAMES, NAMES), min_size=2, max_size=6))
def test_packed_keys_put_names_into_the_same_order(names) -> None:
    people = [Name(given, surname, "") for given, surname in names]
    assert sorted(people, key=packed_key) == sorted(people, key=name_key)


@pytest.mark.parametrize(
    ("given", "surname", "letter"),
    (
        ("Ana", "Ñandú", "Ñ"),
        ("Eva", "Álvarez", "A"),
        ("Óscar", "", "O"),
        ("A", "’t Hooft", "T"),
        ("A", "李", "李"),
        ("", "", "#"),
    ),
)
def test_a_signer_is_found_under_a_capital(given: str, surname: str, letter: str) -> None:
    assert initial(Name(given, surname, "")) == letter
