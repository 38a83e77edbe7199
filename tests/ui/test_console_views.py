"""What the evening's pages say of pairs, of gaps and of single lines: as tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.model import Method, Moment, Name, Place
from kiosk.registry.decided import Flag, Found, Pair, Side
from kiosk.registry.team import Ticked
from kiosk.registry.value import GapLine, Kiosk
from tests.kiosk.registry.day import DRAWING
from ui.console import duplicating_view, gapping_view, reviewing_view, telling
from ui.console import sides_view as sides
from ui.console.inkview import InkView

NOON = Moment.at(datetime(2027, 2, 6, 18, tzinfo=UTC))
LATER = Moment.at(datetime(2027, 2, 7, 18, tzinfo=UTC))
PEGGY = Side(
    line="AAAA-1",
    stands="deliverable",
    name=Name("Peggy", "Inventada", "Peggy Inventada"),
    place=Place("Ajijic", "JAL"),
    home="US-TX",
    event="Feria",
    kiosk="Mesa 1",
    signed=LATER,
    method=Method.DRAWN,
    ink=DRAWING,
)
MARGARET = replace(
    PEGGY,
    line="BBBB-7",
    name=Name("Margaret", "Inventada", "Margaret Inventada"),
    home="US-CA",
    signed=NOON,
    method=Method.TYPED,
    ink=b"",
)
PAIR = Pair("x", PEGGY, MARGARET, 0.97, (), "open", "", "", "", ())
LINE = GapLine(
    event="Feria",
    kiosk="Mesa 1",
    device="AAAA",
    status="confirmed",
    first=1,
    last=87,
    held=87,
    voided=0,
    withdrawn=0,
    unread=0,
    conflicts=0,
    missing=(),
    forks=(),
    closed=True,
)
SLIP = Ticked(
    kiosk="Mesa 1",
    event="Feria",
    town="Ajijic",
    state="JAL",
    day=date(2027, 2, 6),
    words="one two three four five six",
    first=1,
    last=90,
    have=((1, 87),),
    missing=((88, 90),),
    beyond=(),
    findings=("missing",),
    at=NOON,
    by="Ana Ficticia",
)
KIOSKS = {"AAAA": Kiosk("Mesa 1", "AAAA", SLIP.words, "confirmed", 87)}


def test_what_agrees_and_what_differs_is_told_field_by_field():
    labels, left, right, likeness = sides.table(PEGGY, MARGARET, "en")
    told = dict(zip(labels, zip(left, right, likeness, strict=True), strict=True))
    assert told["City"] == ("Ajijic, Jalisco", "Ajijic, Jalisco", "same")
    assert told["US state"] == ("Texas", "California", "other")
    assert told["Signed"][2] == ""
    assert "Email" not in told
    assert sides.no_ink(MARGARET) == "No drawing: this one was typed."


def test_the_signature_that_came_first_would_stay_unless_a_person_says_otherwise():
    assert duplicating_view.suggested(PAIR) == 1
    kept = replace(PAIR, state="decided", choice="same", kept=PEGGY.line)
    assert duplicating_view.suggested(kept) == 0
    assert duplicating_view.pair_view(kept, "en").verdict == "Same person: Peggy Inventada stays"


@pytest.mark.parametrize(
    ("counts", "current", "heading"),
    (
        ({}, False, "Did anybody sign twice?"),
        ({}, True, "Nobody seems to have signed twice"),
        ({"open": 1}, True, "1 pair to decide"),
        ({"open": 1200}, True, "1,200 pairs to decide"),
        ({"decided": 3}, True, "Every pair is decided"),
    ),
)
def test_the_heading_says_how_many_pairs_are_left(counts, current, heading):
    assert duplicating_view.view((), counts, None, current=current).heading == heading


def test_a_search_that_is_out_of_date_says_so():
    found = Found(10, 2, 2, 2, 0.1, fresh=True)
    counts = {"open": 2}
    assert "10 signatures" in duplicating_view.view((), counts, found, current=True).lead
    assert "Not everybody" in duplicating_view.view((), counts, found, current=False).lead


def test_two_organizers_who_disagree_are_told_before_anything_else():
    split = replace(PAIR, choice="same", kept=PEGGY.line, conflict="split", state="conflict")
    assert duplicating_view.pair_view(split, "en").verdict.startswith("Two organizers decided")
    assert duplicating_view.view((split,), {}, None, current=True).signs == ["minus"]


def test_a_slip_is_told_in_words_and_with_what_to_do():
    (place,) = gapping_view.places((replace(LINE, slip=SLIP),), (SLIP,))
    shown = gapping_view.view((place,), 0, KIOSKS, "en")
    assert shown.heading == "One thing is not in order"
    assert shown.sentence == (
        "Mesa 1, Ajijic, 6 February 2027: have 1–87, slip says 90, missing 88–90."
    )
    assert shown.notes == ["missing: 88–90"]
    assert shown.steps[0].startswith("Ask for the stick of Mesa 1")


@pytest.mark.parametrize(
    ("line", "slip", "sign", "step"),
    (
        (LINE, replace(SLIP, last=87, missing=(), findings=()), "check", "Nothing."),
        (LINE, None, "minus", "Tick the closing slip of Mesa 1"),
        (replace(LINE, closed=False), None, "minus", "The export of the close is not here"),
        (replace(LINE, forks=(3,)), None, "cross", "Mesa 1 was copied"),
        (None, replace(SLIP, findings=("unknown",)), "cross", "Nothing of Mesa 1 was merged"),
    ),
)
def test_each_gap_says_what_to_do_next(line, slip, sign, step):
    lines = (replace(line, slip=slip),) if line else ()
    shown = gapping_view.places(lines, (slip,) if slip else ())
    told = gapping_view.view(shown, 0, KIOSKS, "en")
    assert told.signs == [sign]
    assert told.steps[0].startswith(step)


def test_what_is_not_in_order_stands_first_and_the_worst_before_all():
    lines = (
        LINE,
        replace(LINE, kiosk="Mesa 2", closed=False),
        replace(LINE, kiosk="Mesa 3", missing=((4, 4),)),
        replace(LINE, kiosk="Mesa 4", forks=(2,)),
    )
    shown = gapping_view.places(lines, ())
    assert [place.kiosk for place in shown] == ["Mesa 4", "Mesa 3", "Mesa 2", "Mesa 1"]


def test_a_rule_is_about_lines_like_the_one_that_is_shown():
    flag = Flag("name:00", "name", PEGGY, (), "open", ())
    told = {scope: reviewing_view.params(flag, scope) for scope in reviewing_view.SCOPES}
    assert told == {
        "kind": (),
        "kiosk": (("kiosk", "AAAA"),),
        "event": (("event", "Feria"),),
        "name": (("name", "Peggy Inventada"),),
    }
    assert reviewing_view.counted(14) == "These are 14 lines."


def test_days_in_a_reason_are_words():
    facts = (("day", "2027-02-09"), ("event", "2027-02-06"))
    flag = Flag("off-day:00", "off-day", PEGGY, facts, "open", ())
    shown = reviewing_view.view((flag,), 0, {"off-day": 1}, 0, "es")
    assert "9 de febrero de 2027" in shown.why


def test_ink_that_was_drawn_is_shown_and_nothing_else_is(qapp):
    pad = InkView()
    for ink, blank in ((sides.ink(PEGGY), False), (sides.ink(MARGARET), True), ("!", True)):
        pad.setProperty("ink", ink)
        assert pad.property("blank") is blank


def test_a_fact_that_looks_like_a_place_for_another_stays_as_it_is(qapp):
    words = {"three": "%3, %1 and %2: 100 %"}
    assert telling.said("Nowhere", words, "three", "%2", "%3", "%1 %9") == "%1 %9, %2 and %3: 100 %"
