"""Towns are found from a few letters, and the codes of states are right."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from time import perf_counter

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import entry, places
from kiosk.model import Place
from kiosk.places import HOMES, STATES, find


def first(text: str) -> str:
    """Give the best find for *text* as it is shown."""
    return places.shown(find(text)[0])


@pytest.mark.parametrize(
    ("typed", "best"),
    (
        ("aji", "Ajijic, Jalisco"),
        ("AJIJIC", "Ajijic, Jalisco"),
        ("san mig", "San Miguel de Allende, Guanajuato"),
        ("allende san miguel", "San Miguel de Allende, Guanajuato"),
        ("san miguel allende", "San Miguel de Allende, Guanajuato"),
        ("san miguel del allende, gto.", "San Miguel de Allende, Guanajuato"),
        ("sma", "San Miguel de Allende, Guanajuato"),
        ("df", "Ciudad de México"),
        ("D.F.", "Ciudad de México"),
        ("mexico city", "Ciudad de México"),
        ("mex", "Mexicali, Baja California"),
        ("méxico", "Ciudad de México"),
        ("cdmx", "Ciudad de México"),
        ("pv", "Puerto Vallarta, Jalisco"),
        ("vallarta", "Puerto Vallarta, Jalisco"),
        ("puerto vallarta, mexico", "Puerto Vallarta, Jalisco"),
        ("merida", "Mérida, Yucatán"),
        ("Me\u0301rida", "Mérida, Yucatán"),
        ("rocky point", "Puerto Peñasco, Sonora"),
        ("penasco", "Puerto Peñasco, Sonora"),
        ("la paz", "La Paz, Baja California Sur"),
        ("san carlos", "San Carlos, Sonora"),
        ("san pancho", "San Francisco, Nayarit"),
        ("valle de bravo", "Valle de Bravo, Estado de México"),
        ("toluca edomex", "Toluca, Estado de México"),
        ("colima", "Colima, Colima"),
        ("leon", "León, Guanajuato"),
        ("progreso tam", "Nuevo Progreso, Tamaulipas"),
        ("jalisco", "Ajijic, Jalisco"),
    ),
)
def test_the_town_that_was_meant_comes_first(typed: str, best: str) -> None:
    assert first(typed) == best


@pytest.mark.parametrize("typed", ("lakeside", "LAKE CHAPALA", "chapala lake"))
def test_the_lake_offers_its_towns_likeliest_first(typed: str) -> None:
    found = [place.town for place in find(typed)]

    assert set(found[:2]) == {"Ajijic", "Chapala"}
    assert "Jocotepec" in found


def test_the_beginning_of_a_name_goes_before_a_later_word_and_that_before_a_synonym() -> None:
    found = [place.town for place in find("cabo")]

    assert found.index("Cabo San Lucas") < found.index("San José del Cabo")
    assert [place.town for place in find("progreso")][:2] == ["Progreso", "Nuevo Progreso"]


@pytest.mark.parametrize("place", places.towns(), ids=lambda place: f"{place.town}-{place.state}")
def test_every_listed_town_is_found_by_its_name_first(place: Place) -> None:
    assert find(place.town)[0] == place
    bare = unicodedata.normalize("NFKD", place.town).encode("ascii", "ignore").decode()
    assert find(bare.upper())[0] == place


@pytest.mark.parametrize("typed", ("", " ", "a", "aj", " a j ", "--", "?!", "de la", "zzzz"))
def test_too_little_or_unknown_finds_nothing(typed: str) -> None:
    assert find(typed) == ()


@given(st.text(max_size=200), st.integers(-2, 12))
def test_any_text_gives_at_most_the_limit_of_listed_towns(text: str, limit: int) -> None:
    found = find(text, limit)

    assert len(found) <= max(limit, 0)
    assert len(set(found)) == len(found)
    assert set(found) <= set(places.towns())


def test_one_more_letter_of_a_name_never_loses_its_town() -> None:
    for place in places.towns():
        typed = [place.town[:end] for end in range(3, len(place.town) + 1)]
        ranks = [find(text, 300).index(place) for text in typed if find(text, 300)]
        assert ranks, place.town
        assert all(later <= earlier for earlier, later in pairwise(ranks)), place.town


def test_finding_takes_less_than_two_milliseconds() -> None:
    texts = ("aji", "san miguel de allende guanajuato", "lakeside", "x" * 100_000, "a " * 50_000)
    find("aji")
    for text in texts:
        best = min(_seconds(text) for _ in range(20))
        assert best < 0.002, text[:20]


def _seconds(text: str) -> float:
    start = perf_counter()
    find(text)
    return perf_counter() - start


def test_the_list_of_towns_is_clean() -> None:
    listed = places.towns()

    assert len(listed) >= 150
    assert len(set(listed)) == len(listed)
    assert {place.state for place in listed} == {state.code for state in STATES}
    for place in listed:
        assert entry.clean(place.town) == place.town
        assert entry.check_place(place.town, place.state) == ()


def test_the_states_are_those_of_iso_3166() -> None:
    official = {s.code: s.name for s in pycountry.subdivisions.get(country_code="MX")}

    assert {f"MX-{state.code}": state.name for state in STATES} == official


def test_the_states_stand_in_the_order_of_inegi() -> None:
    assert [state.inegi for state in STATES] == [f"{number:02}" for number in range(1, 33)]


def test_the_homes_are_the_states_districts_and_territories_of_iso_3166() -> None:
    official = {s.code: s.name for s in pycountry.subdivisions.get(country_code="US")}
    del official["US-UM"]  # nobody votes on the minor outlying islands

    ours = {home.code: home.name for home in HOMES}
    assert ours.pop("US-VI") == "U.S. Virgin Islands"
    assert official.pop("US-VI") == "Virgin Islands, U.S."
    assert ours == official
    assert len(HOMES) == 56


def test_a_home_is_said_in_both_languages() -> None:
    home = next(home for home in HOMES if home.code == "US-NM")

    assert (home.say("en"), home.say("es")) == ("New Mexico", "Nuevo México")


def test_the_state_of_mexico_is_never_shown_as_the_country() -> None:
    assert places.state_name("MEX") == "Estado de México"
    assert places.shown(Place("Toluca", "MEX")) == "Toluca, Estado de México"


def test_the_capital_is_shown_once() -> None:
    assert places.shown(Place("Ciudad de México", "CMX")) == "Ciudad de México"


def test_an_unknown_code_from_elsewhere_is_shown_as_it_came() -> None:
    assert places.shown(Place("Pueblo Inventado", "XXX")) == "Pueblo Inventado, XXX"


def test_a_whole_name_is_one_town_whatever_its_accents():
    assert places.exact("san MIGUEL de allende") == Place("San Miguel de Allende", "GUA")
    assert places.exact("san miguel") is None
    assert places.exact("") is None


@pytest.mark.parametrize(
    ("typed", "code"),
    (("tx", "US-TX"), ("tex", "US-TX"), ("nueva y", "US-NY"), ("dakota del n", "US-ND")),
)
def test_a_home_is_found_in_both_languages_and_by_its_code(typed, code):
    assert places.find_homes(typed)[0].code == code


def test_one_letter_finds_no_home():
    assert places.find_homes("t") == ()


@given(st.text(max_size=12), st.lists(st.sampled_from(places.towns()), unique=True, max_size=5))
def test_recent_towns_come_first_in_their_order_and_none_is_lost_or_won(typed, recent):
    plain, ranked = places.find(typed, 200), places.find(typed, 200, first=recent)
    assert sorted(ranked, key=str) == sorted(plain, key=str)
    whole = [place for place in plain[:1] if places.exact(typed) == place]
    found = [place for place in recent if place in plain and place not in whole]
    assert list(ranked)[len(whole) : len(whole) + len(found)] == found
    others = [place for place in plain if place not in [*whole, *found]]
    assert [place for place in ranked if place not in [*whole, *found]] == others
