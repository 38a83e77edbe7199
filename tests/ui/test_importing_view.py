"""Tables of online signers before they count: which column holds what, and what rows would say."""

from __future__ import annotations

import pytest

from kiosk.registry.columns import FIELDS, header, read
from ui.console import importing_view
from ui.console.importing_view import guessed, preview, suffices

TABLE = (
    "Nombre,Apellidos,Ciudad,Estado,Votes in,Fecha\n"
    "Ana,Ficticia Núñez,Ajijic,Jalisco,TX,2027-02-02T18:30:00-06:00\n"
    "Luz,Inventada,Nowhere,Narnia,,\n"
    "Bo,Nemo\n"
)


def test_the_fields_are_those_that_the_registry_takes():
    assert importing_view.FIELDS == FIELDS


def test_columns_are_guessed_whatever_the_language_and_the_capitals():
    assert guessed(header(TABLE.encode())) == {
        "given": "Nombre",
        "surname": "Apellidos",
        "town": "Ciudad",
        "state": "Estado",
        "home": "Votes in",
        "signed": "Fecha",
    }


@pytest.mark.parametrize(
    ("columns", "enough"),
    (
        ({"town": "City"}, False),
        ({"given": "Name"}, False),
        ({"name": "Name", "town": ""}, False),
        ({"name": "Name", "town": "City"}, True),
    ),
)
def test_a_name_and_a_town_are_needed(columns, enough):
    assert suffices(columns) is enough


def test_a_column_that_is_there_twice_is_not_guessed():
    assert guessed(("City", "City", "Name")) == {"name": "Name"}


def test_rows_are_shown_as_they_would_count_and_others_with_the_reason():
    raw = TABLE.encode()
    shown = preview(read(raw, guessed(header(raw))), "en")
    assert shown.titles == ["Ana Ficticia Núñez", "Row 2", "Row 3"]
    assert shown.notes[0] == "Ajijic, Jalisco · Texas · 2 February 2027"
    assert shown.signs == ["check", "cross", "cross"]
    assert shown.good == 1
    left_out = "1 (no city, or no state of Mexico), 1 (fewer columns than the others)"
    assert shown.summary == f"1 row can be taken · left out: {left_out}"


def test_a_day_without_its_hour_stays_that_day():
    raw = b"name,city,state,fecha\nAna Ficticia,Ajijic,Jalisco,2027-02-01\n"
    assert preview(read(raw, guessed(header(raw))), "en").notes == [
        "Ajijic, Jalisco · 1 February 2027"
    ]


def test_of_a_long_table_the_first_rows_are_shown_and_all_are_counted():
    raw = ("name,city,state\n" + "Ana Ficticia,Ajijic,Jalisco\n" * 500).encode()
    shown = preview(read(raw, guessed(header(raw))), "es")
    assert len(shown.titles) == importing_view.SHOWN
    assert shown.good == 500
