"""People who do not draw with a steady hand sign as well, by touch, through the real window."""

from __future__ import annotations

import pytest

from kiosk import ink
from kiosk.errors import NotSaved
from kiosk.model import UNNAMED, Method
from tests.journeys.looking import traces
from tests.journeys.stand import LANDSCAPE, PORTRAIT
from tests.journeys.walking import CANARIES, STROKES, walk
from ui.demo.pages import Goodbye, Thanks
from ui.demo.pages import NotSaved as NotSavedPage

WITNESS, HELPER = "Testigo Inventada", "Auxiliar Quimérica"
CROSS = (((0.30, 0.60), (0.34, 0.72)), ((0.34, 0.60), (0.30, 0.72)))
TICK = (((0.40, 0.60), (0.42, 0.64), (0.43, 0.62)),)
SIZES = pytest.mark.parametrize("size", (LANDSCAPE, PORTRAIT), ids=("landscape", "portrait"))


def to_ways(stand, language="en"):
    walk(stand, "Sign")
    stand.kiosk.shell.changeLanguage(language)
    stand.hand.tap("waysButton")
    stand.hand.expect("Ways")


def record(stand):
    (only,) = stand.carry().records
    return only


@pytest.mark.parametrize("language", ("en", "es"))
@SIZES
def test_a_mark_is_signed_before_a_witness_who_is_named(at_start, size, language):
    stand = at_start(size=size)
    to_ways(stand, language)
    stand.hand.tap("markButton")
    stand.hand.expect("Witness")
    stand.hand.tap("forwardButton")
    assert stand.hand.page() == "Witness"
    assert stand.kiosk.signing.property("problem")
    stand.hand.write("witnessBox", WITNESS)
    stand.hand.tap("forwardButton")
    stand.hand.expect("Sign")
    stand.hand.draw("pad", CROSS)
    stand.hand.tap("signButton")
    if stand.kiosk.signing.property("asking"):  # a finger of a test is swift
        stand.hand.tap("stayButton")
    Thanks(stand.hand).done()
    made = record(stand)
    assert (made.signature.method, made.signature.witness) == (Method.MARK, WITNESS)
    assert len(ink.unpack(made.ink).strokes) == 2
    assert made.signature.shown.language == language


@pytest.mark.parametrize("language", ("en", "es"))
@SIZES
def test_a_name_is_typed_in_the_place_of_a_drawing(at_start, size, language):
    stand = at_start(size=size)
    to_ways(stand, language)
    stand.hand.tap("typeButton")
    stand.hand.expect("SignTyped")
    shown = stand.hand.item("typedName").property("text")
    stand.hand.tap("signButton")
    Thanks(stand.hand).done()
    made = record(stand)
    assert (made.signature.method, made.ink) == (Method.TYPED, b"")
    assert made.signature.name.printed == shown


@SIZES
def test_the_bigger_pad_shows_the_sentence_first_and_again_with_the_ink_kept(at_start, size):
    stand = at_start(size=size)
    walk(stand, "Sign")
    narrow = stand.hand.item("pad").width()
    stand.hand.tap("waysButton")
    stand.hand.tap("steadyButton")
    stand.hand.expect("SignSteady")
    stand.hand.tap("sentence/forwardButton")
    pad = stand.hand.item("pad")
    assert pad.width() > narrow
    assert pad.width() * pad.height() >= 0.6 * size[0] * size[1]
    stand.hand.draw("pad", STROKES)
    stand.hand.tap("backButton")
    stand.hand.tap("sentence/forwardButton")
    assert stand.hand.item("pad").property("strokes") == len(STROKES)
    stand.hand.tap("undoStrokeButton")
    stand.hand.tap("signButton")
    Thanks(stand.hand).done()
    made = record(stand)
    assert made.signature.method is Method.DRAWN
    assert len(ink.unpack(made.ink).strokes) == len(STROKES) - 1


@pytest.mark.parametrize(("typed", "kept"), ((HELPER, HELPER), ("", UNNAMED)))
def test_the_record_says_that_a_volunteer_helped(at_start, typed, kept):
    stand = at_start()
    to_ways(stand)
    stand.hand.tap("assistedOption")
    stand.hand.expect("Helper")
    if typed:
        stand.hand.write("helperBox", typed)
    stand.hand.tap("forwardButton")
    stand.hand.expect("Ways")
    assert stand.hand.item("assistedOption").property("checked")
    stand.hand.tap("drawButton")
    stand.hand.expect("Sign")
    stand.hand.draw("pad", STROKES)
    stand.hand.tap("signButton")
    Thanks(stand.hand).done()
    made = record(stand)
    assert (made.signature.volunteer, made.signature.method) == (kept, Method.DRAWN)


def test_help_is_taken_back_by_the_same_box(at_start):
    stand = at_start()
    to_ways(stand)
    stand.hand.tap("assistedOption")
    stand.hand.tap("backButton")
    stand.hand.expect("Ways")
    assert not stand.hand.item("assistedOption").property("checked")
    stand.hand.tap("assistedOption")
    stand.hand.expect("Helper")
    stand.hand.tap("forwardButton")
    stand.hand.expect("Ways")
    stand.hand.tap("assistedOption")
    assert stand.hand.page() == "Ways"
    assert not stand.hand.item("assistedOption").property("checked")
    assert not stand.kiosk.signing.property("assisted")


@SIZES
def test_a_very_small_drawing_is_asked_about_and_kept_when_it_is_meant(at_start, size):
    stand = at_start(size=size)
    walk(stand, "Sign")
    stand.hand.draw("pad", TICK)
    stand.hand.tap("signButton")
    stand.hand.tap("confirmLeaveButton")
    assert stand.hand.item("pad").property("strokes") == 0
    stand.hand.draw("pad", TICK)
    stand.hand.tap("signButton")
    assert stand.hand.page() == "Sign"
    stand.hand.tap("stayButton")
    Thanks(stand.hand).done()
    assert ink.is_small(ink.unpack(record(stand).ink))


def test_whoever_draws_on_is_asked_no_more(at_start):
    stand = at_start()
    walk(stand, "Sign")
    stand.hand.draw("pad", TICK)
    stand.hand.tap("signButton")
    assert stand.kiosk.signing.property("asking")
    stand.hand.draw("pad", (((0.2, 0.4), (0.5, 0.5), (0.8, 0.4)),))
    assert not stand.kiosk.signing.property("asking")
    stand.hand.item("signButton")


def test_a_blank_pad_or_a_touch_cannot_be_signed(at_start):
    stand = at_start()
    walk(stand, "Sign")
    pad = stand.hand.item("pad")
    for strokes in ((), (((0.5, 0.5),),)):
        stand.hand.draw("pad", strokes)
        stand.kiosk.signing.sign(pad)
        stand.kiosk.signing.keep(pad)
        stand.settle()
        assert stand.hand.page() == "Sign"
        assert not stand.kiosk.signing.property("asking")
    assert stand.carry().records == ()


@pytest.mark.parametrize("way", ("mark", "type", "steady"))
def test_whoever_leaves_by_any_way_leaves_nothing(at_start, way):
    stand = at_start()
    to_ways(stand)
    stand.hand.tap("assistedOption")
    stand.hand.expect("Helper")
    stand.kiosk.signing.setHelper(HELPER)
    stand.hand.tap("forwardButton")
    stand.hand.expect("Ways")
    stand.hand.tap(f"{way}Button")
    if way == "mark":
        stand.hand.expect("Witness")
        stand.kiosk.signing.setWitness(WITNESS)
    stand.hand.tap("leaveButton")
    stand.hand.tap("confirmLeaveButton")
    Goodbye(stand.hand)
    assert traces(stand, (*CANARIES, HELPER, WITNESS)) == []


def test_a_typed_name_that_could_not_be_saved_is_tried_again(at_start, monkeypatch):
    stand = at_start()
    to_ways(stand)
    stand.hand.tap("typeButton")
    stand.hand.expect("SignTyped")

    def full(*_):
        raise NotSaved

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.journal.journal.Journal.append", full)
        stand.hand.tap("signButton")
        failed = NotSavedPage(stand.hand)
    stand.kiosk.shell.dismiss()
    failed.retry().done()
    assert record(stand).signature.method is Method.TYPED
