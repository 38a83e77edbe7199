"""Signers of other sources: taken in with where they came from, and counted like others."""

from __future__ import annotations

import pytest

from kiosk.errors import DecisionRefused, ImportRefused
from kiosk.model import LANGUAGES
from kiosk.registry import columns
from kiosk.registry.transfer import Handing
from kiosk.words import sentence
from tests.kiosk.registry.day import LATER, NOON, Tablet, fresh

ANA = "Ana Ficticia"
MAPPING = {"given": "First", "surname": "Last", "town": "City", "state": "State", "home": "US"}
HEADER = "First,Last,City,State,US,When\r\n"
ROWS = (
    "Berta,Inventada,Ajijic,Jalisco,Texas,2017-02-10T12:00:00-06:00\r\n"
    "Clara,Núñez Falsa,Mérida,YUC,US-NY,\r\n"
    ",,Mérida,YUC,,\r\n"
    "Dora,Falsa,,,,\r\n"
    '"=HYPERLINK(""x"")",Falsa,Mérida,YUC,,\r\n'
    "'-Elsa,Falsa,Ciudad de México,DF,never,\r\n"
    "short\r\n"
)


@pytest.fixture
def table(tmp_path):
    def table(text=HEADER + ROWS, encoding="utf-8", name="page.csv"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return table


def take(registry, file, mapping=MAPPING, name="Página inventada", by=ANA, **options):
    return registry.import_online(file, mapping, name, by, NOON, **options)


def test_rows_become_lines_that_tell_where_they_came_from(registry, table):
    told = take(registry, table(), MAPPING | {"signed": "When"})
    assert (told.rows, told.new, told.seen) == (7, 4, 0)
    assert told.refused == ((3, "name"), (4, "place"), (7, "short"))
    tally = registry.tally()
    assert (tally.captured, tally.deliverable) == (4, 4)
    assert tally.by_event == (("2017-02-11 Página inventada", 4),)
    found = {one.name.given: one for one in registry.deliverable()}
    assert found["Berta"].home == "US-TX"
    assert (found["Berta"].place.state, found["Berta"].day) == ("JAL", "2017-02-10")
    assert (found["-Elsa"].place.state, found["-Elsa"].home) == ("CMX", "never")
    side = registry.pair(told.first, told.last).a
    assert (side.kiosk, side.event, side.ink) == ("Página inventada", "Página inventada", b"")


def test_a_table_that_comes_again_longer_and_turned_round_adds_what_is_new(registry, table):
    first = take(registry, table(HEADER + "".join(ROWS.splitlines(keepends=True)[:2])))
    registry.exclude([first.first], "no such person", ANA, NOON)
    lines = ROWS.splitlines(keepends=True)[:2]
    again = take(registry, table(HEADER + "".join([*lines[::-1], "Flora,Falsa,Tepic,NAY,,\r\n"])))
    assert (again.new, again.seen) == (1, 2)
    assert (registry.tally().excluded, registry.tally().deliverable) == (1, 2)


def test_the_same_row_has_the_same_line_in_every_registry(registry, table, team, tmp_path):
    first = take(registry, table())
    with fresh(tmp_path / "other.db", team) as other:
        assert take(other, table(name="other.csv")).first == first.first
        assert take(other, table(), name="Another page").first != first.first


@pytest.mark.parametrize(
    ("encoding", "stated"),
    (
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("windows-1252", "windows-1252"),
        ("mac-roman", "mac-roman"),
    ),
)
def test_a_table_is_read_in_the_letters_it_was_saved_in(registry, table, encoding, stated):
    assert take(registry, table(encoding=encoding), encoding=stated).new == 4
    assert "Núñez Falsa" in {one.name.surname for one in registry.deliverable()}


@pytest.mark.parametrize("between", (";", "\t", "|"))
def test_columns_may_be_parted_otherwise(registry, table, between):
    text = "First,Last,City,State,US\r\nBerta,Inventada,Ajijic,Jalisco,\r\n".replace(",", between)
    file = table(text)
    assert registry.columns(file) == ("First", "Last", "City", "State", "US")
    assert take(registry, file).new == 1


def test_who_signed_online_and_at_a_kiosk_is_proposed_as_one(registry, merge, table, team):
    merge(Tablet(team).sign(1, home="US-TX").export())
    take(registry, table(HEADER + "Ana,Ficticia 1,Ajijic,Jalisco,Texas,\r\n"))
    found = registry.find_duplicates(lambda _done, _all: None, LATER)
    assert found.pairs == 1
    (pair,) = registry.pairs("open")
    registry.decide(pair.a.line, pair.b.line, "same", None, "", ANA, LATER)
    assert (registry.tally().duplicates, registry.tally().deliverable) == (1, 1)


@pytest.mark.parametrize(
    ("why", "text", "options"),
    (
        ("encoding", HEADER, {"encoding": "utf-7"}),
        ("encoding", HEADER + "Ana\0,Falsa,Mérida,YUC,,", {}),
        ("empty", " \r\n", {}),
        ("form", HEADER + f'"{"x" * 140_000}"', {}),
        ("field", HEADER, {"mapping": {"shoe": "First"}}),
        ("column", HEADER, {"mapping": {"given": "Nombre", "town": "City"}}),
        ("column", "First,First,City\r\n", {"mapping": {"given": "First", "town": "City"}}),
        ("mapping", HEADER, {"mapping": {"given": "First"}}),
        ("mapping", HEADER, {"mapping": {"town": "City"}}),
        ("source", HEADER, {"name": " "}),
        ("source", HEADER, {"name": "\u200b\ud800"}),
    ),
)
def test_a_table_that_cannot_be_taken_in_is_refused_in_words(registry, table, why, text, options):
    with pytest.raises(ImportRefused) as refusal:
        take(registry, table(text), **options)
    assert refusal.value.facts["why"] == why
    for language in LANGUAGES:
        assert "{" not in sentence(refusal.value, language)
    assert registry.tally().captured == 0


def test_a_table_that_is_too_large_is_refused(registry, table, monkeypatch):
    file = table()
    monkeypatch.setattr(columns, "MOST", file.stat().st_size)
    assert take(registry, file).new == 4
    with pytest.raises(ImportRefused) as refusal:
        take(registry, table(HEADER + ROWS + "\n"))
    assert refusal.value.facts["why"] == "large"


@pytest.mark.parametrize(("given", "whole"), (("Ana", "A" * 202), ("A" * 101, "Ana Falsa")))
def test_a_row_is_told_whose_name_or_printed_name_nobody_could_type(registry, table, given, whole):
    text = f"First,Whole,City\r\n{given},{whole},Ajijic\r\nAna,Ana Falsa,Ajijic\r\n"
    told = take(registry, table(text), {"given": "First", "name": "Whole", "town": "City"})
    assert (told.new, told.refused) == (1, ((1, "name"),))


def test_letters_that_are_not_what_was_said_are_refused(registry, table):
    with pytest.raises(ImportRefused) as refusal:
        take(registry, table(encoding="latin-1"))
    assert refusal.value.facts["why"] == "encoding"


def test_a_table_that_is_not_there_or_nobody_takes_in_is_refused(registry, table, tmp_path):
    with pytest.raises(ImportRefused) as refusal:
        take(registry, tmp_path / "none.csv")
    assert refusal.value.facts["why"] == "unreadable"
    with pytest.raises(DecisionRefused):
        take(registry, table(), by=" ")


def test_a_time_that_no_clock_showed_is_told_and_breaks_nothing(registry, table):
    years = ("0226-02-10", "0001-01-01T00:00:00+09:00", "9999-12-31T23:00:00-09:00", "2017-02-10")
    rows = "".join(f"Ana,Falsa {at},Mérida,YUC,,{when}\r\n" for at, when in enumerate(years))
    told = take(registry, table(HEADER + rows), MAPPING | {"signed": "When"})
    assert told.refused == ((1, "signed"), (2, "signed"), (3, "signed"))
    assert registry.tally().deliverable == 1
    assert [one.day for one in registry.deliverable()] == ["2017-02-10"]


def test_a_table_with_more_columns_than_anybody_made_is_refused(registry, table):
    wide = ",".join(f"Column {at}" for at in range(5000))
    with pytest.raises(ImportRefused):
        registry.columns(table(f"{wide}\r\n"))


def test_lines_of_a_table_stand_in_what_was_handed_over_until_somebody_stops_them(registry, table):
    told = take(registry, table())
    ids = [(n, one.id.pack()) for n, one in enumerate(registry.deliverable(), 1)]
    handing = Handing(NOON, "A packet", "Nadie", ANA, "full", "full", "", "en", "P", b"", b"", 0)
    held = list(registry.standing(registry.hand_over(handing, ids).n).values())
    assert (registry.since(held).standing, registry.since(held).fallen) == (4, ())
    registry.exclude([told.first], "no such person", ANA, LATER)
    ((_, line, why),) = registry.since(held).fallen
    assert (line, why) == (told.first, "excluded")
