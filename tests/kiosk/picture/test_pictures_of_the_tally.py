"""What pictures say, whatever program draws them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from kiosk.cli.tally import Which
from kiosk.model import LANGUAGES, Bilingual
from kiosk.picture import WHICH, Note, draw, events_svg, funnel_svg, homes_svg, map_svg
from kiosk.picture.homes import TERRITORIES, TILES
from kiosk.picture.mexico import _states
from kiosk.picture.shades import FEW, Shades
from kiosk.states import HOMES, STATES, state_name

SVG = "{http://www.w3.org/2000/svg}"
CHOICES = {"email": Bilingual("Email me.", "Quiero recibir correos.")}


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - drawn here


def words(svg: str) -> list[str]:
    return [one.text or "" for one in parsed(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", WHICH)
def test_every_picture_is_sound_and_names_and_describes_itself(which, language, weekend):
    root = parsed(draw(which, weekend, language, Note("Carta ficticia"), CHOICES))
    assert (root.get("role"), root.get("lang")) == ("img", language)
    assert root.get("aria-labelledby") == "title desc"
    title, told = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title.text
    assert len(told.text) > len(title.text)
    assert "Carta ficticia" in words(draw(which, weekend, language, Note("Carta ficticia")))


@pytest.mark.parametrize("which", WHICH)
def test_the_two_languages_differ_and_neither_leaves_a_blank_unfilled(which, weekend):
    english, spanish = (words(draw(which, weekend, language)) for language in LANGUAGES)
    assert english[0] != spanish[0]
    assert not [one for one in english + spanish if "{" in one or not one]


@pytest.mark.parametrize("which", WHICH)
def test_a_picture_of_nothing_is_drawn_and_says_so(which, tally):
    svg = draw(which, tally(), "es")
    assert parsed(svg).tag == f"{SVG}svg"


def test_nothing_is_drawn_outside_the_picture(weekend):
    for which in WHICH:
        root = parsed(draw(which, weekend, "es", Note("x" * 400)))
        wide, tall = float(root.get("width")), float(root.get("height"))
        for one in root.iter(f"{SVG}text"):
            assert 0 <= float(one.get("x")) <= wide
            assert float(one.get("y")) <= tall


def test_the_command_knows_the_same_pictures():
    assert tuple(Which) == WHICH


def test_the_funnel_shows_its_sum(weekend):
    said = words(funnel_svg(weekend, "en"))
    assert f"{weekend.captured} captured − 31 left out = {weekend.deliverable} to hand over" in said
    assert {"− 7", "− 3", "− 12", "− 4", "− 5"} <= set(said)


def test_a_funnel_whose_parts_do_not_add_up_says_so(tally):
    said = words(funnel_svg(tally(captured=10, voided=1, deliverable=8), "en"))
    assert any("do not add up: 10 captured, 9 counted" in one for one in said)


def test_there_is_an_outline_for_each_state_and_a_tile_for_each_home():
    assert set(_states()) == {state.code for state in STATES}
    tiles = {code for row in TILES for code in row.split()} - {".."}
    assert {f"US-{code}" for code in (*tiles, *TERRITORIES)} == {home.code for home in HOMES}


def test_a_small_count_of_people_is_told_nowhere_exactly(tally):
    few = tally(
        deliverable=9,
        by_state=(("JAL", 6), ("NAY", 3)),
        by_home=(("US-TX", 6), ("US-CA", 3)),
        by_method=(("drawn", 6), ("mark", 3)),
    )
    for svg in (map_svg(few, "en"), homes_svg(few, "en"), draw("ways", few, "en")):
        assert "3" not in words(svg)
        assert "6" in words(svg)
        told = parsed(svg).find(f"{SVG}desc").text
        assert f"1–{FEW - 1}" in svg
        assert ": 3" not in told
    assert "Nayarit" in words(map_svg(few, "en"))


def test_the_map_names_its_maker_and_licence(weekend):
    for which in ("map", "all"):
        assert any(
            "Victor Cazanave" in one and "CC BY 4.0" in one
            for one in words(draw(which, weekend, "en"))
        )


def test_every_state_with_signers_stands_in_the_list_beside_the_map(weekend):
    said = words(map_svg(weekend, "es"))
    for code, _ in weekend.by_state:
        assert state_name(code) in said


def test_a_state_that_is_none_is_told_without_a_place_on_the_map(tally):
    assert "Another place" in words(map_svg(tally(by_state=(("ZZZ", 9),)), "en"))


def test_names_of_events_are_words_and_never_markup(weekend):
    assert "Mercado <Ficticio> & Cía" in words(events_svg(weekend, "en"))


def test_naughty_names_leave_the_picture_sound(tally):
    for name in ("\x00\x1b[2J", "</text><script>", "\u202eabc", "x" * 5000, "漢字" * 400, "\ud800"):
        svg = events_svg(tally(by_event=((f"2017-02-11 {name}", 3),)), "en")
        assert len(words(svg)) >= 3
        assert "<script" not in svg


def test_many_events_are_the_largest_and_one_row_for_the_rest(tally):
    held = tuple((f"2017-02-{1 + at % 28:02} Event {at}", 10 + at) for at in range(60))
    said = words(events_svg(tally(by_event=tuple(sorted(held))), "en"))
    assert "37 smaller events" in said
    assert f"{sum(10 + at for at in range(37)):,}" in said
    assert "Event 59" in said


def test_many_days_end_with_the_latest_and_begin_with_the_sum_of_those_before(tally):
    days = [f"2017-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 29)]
    found = tally(
        by_day=tuple((day, 10) for day in days),
        by_hour=tuple((f"{day}T12", 10) for day in days),
    )
    said = words(draw("days", found, "en"))
    assert "earlier" in said
    assert "28 February" in said
    assert f"{10 * (56 - 35)}" in said


def test_a_rehearsal_wears_its_band(weekend):
    assert any("REHEARSAL" in one for one in words(draw("map", weekend, "en", Note("", True))))
    assert not any("REHEARSAL" in one for one in words(draw("map", weekend, "en")))


@pytest.mark.parametrize("counts", ((), (1,), (4, 4), (5, 9), (1, 7, 300), range(1, 400), (10**6,)))
def test_shades_cover_every_count_and_more_is_never_lighter(counts):
    shades = Shades(counts)
    legend = shades.legend()
    assert legend[0][1] == 1
    assert legend[-1][2] is None
    for (_, _, end), (_, least, _) in pairwise(legend):
        assert least == end + 1
    order = [shade.fill for shade, _, _ in legend]
    assert len(set(order)) == len(order) <= 5
    found = [order.index(shades.of(count).fill) for count in sorted(counts)]
    assert found == sorted(found)
