"""Every page lets go: back, out without signing, and by nobody touching it."""

from __future__ import annotations

import pytest

from tests.journeys.looking import remembered, shown, traces
from tests.journeys.stand import LANDSCAPE, PORTRAIT
from tests.journeys.walking import CANARIES, GIVEN, STROKES, WAY, sign, walk
from ui.demo.pages import Goodbye, Start, Thanks

SIZES = pytest.mark.parametrize("size", (LANDSCAPE, PORTRAIT), ids=("landscape", "portrait"))
LEAVABLE = [page for page in WAY if page != "Notice"]


def test_the_search_finds_a_canary_wherever_it_stands(at_start):
    stand = at_start()
    walk(stand, "Names")
    stand.kiosk.signing.setGiven(GIVEN)
    stand.hand.tap("givenBox")
    found = traces(stand, [GIVEN])
    for where in ("Signing", "Signing.given", "TextField", "InputContext"):
        assert any(where in one for one in found), where


@SIZES
def test_whoever_leaves_from_any_page_leaves_nothing(at_start, size):
    stand = at_start(size=size)
    for page in LEAVABLE:
        walk(stand, page)
        if page == "Sign":
            stand.hand.draw("pad", STROKES)
        stand.hand.tap("leaveButton")
        stand.hand.tap("stayButton")
        assert stand.hand.page() == page
        stand.hand.tap("leaveButton")
        stand.hand.tap("confirmLeaveButton")
        goodbye = Goodbye(stand.hand)
        assert stand.kiosk.signing.property("goodbye") == "left", page
        assert traces(stand, CANARIES, remembered) == [], page
        goodbye.done()
    carried = stand.carry()
    assert (carried.records, carried.voids, carried.trailer.count) == ((), (), 0)
    assert traces(stand, CANARIES) == []


def test_the_full_notice_can_be_left_as_well(at_start):
    stand = at_start()
    walk(stand, "Notice")
    stand.hand.tap("fullNoticeButton")
    stand.hand.expect("FullNotice")
    stand.hand.tap("leaveButton")
    stand.hand.tap("confirmLeaveButton")
    Goodbye(stand.hand).done()


@SIZES
def test_back_leads_through_every_page_to_the_start_and_forward_again(at_start, size):
    stand = at_start(size=size)
    walk(stand, "Sign")
    for page in list(reversed(WAY))[1:]:
        stand.hand.tap("backButton")
        stand.hand.expect(page)
        if page == "Names":
            assert stand.hand.item("givenBox").property("value") == GIVEN
        if page == "Eligibility":
            break
    for page in list(WAY)[3:]:
        stand.hand.tap("forwardButton")
        stand.hand.expect(page)
        if page == "Review":
            assert all(word in shown(stand) for word in CANARIES)
            break
    walk_back_to_start(stand)
    assert traces(stand, CANARIES) == []


def walk_back_to_start(stand):
    while stand.hand.page() != "Start":
        before = stand.hand.page()
        stand.hand.tap("backButton")
        stand.hand.wait(lambda page=before: stand.hand.page() != page, "the page before")
        stand.hand.expect(stand.hand.page())


def test_back_leads_from_the_letter_and_the_full_notice(at_start):
    stand = at_start()
    stand.hand.tap("readButton")
    stand.hand.expect("Letter")
    stand.hand.tap("backButton")
    Start(stand.hand)
    walk(stand, "Notice")
    stand.hand.tap("fullNoticeButton")
    stand.hand.expect("FullNotice")
    stand.hand.tap("backButton")
    stand.hand.expect("Notice")


def test_an_edit_from_the_review_comes_back_to_it_or_is_taken_back(at_start):
    stand = at_start()
    walk(stand, "Review")
    stand.kiosk.signing.edit("Names")
    stand.hand.expect("Names")
    stand.hand.write("givenBox", "x")
    stand.hand.tap("backButton")
    stand.hand.expect("Review")
    assert f"{GIVEN} " in shown(stand)
    stand.kiosk.signing.edit("Names")
    stand.hand.expect("Names")
    stand.hand.write("givenBox", "x")
    stand.hand.tap("forwardButton")
    stand.hand.expect("Review")
    assert f"{GIVEN}x " in shown(stand)


def idle(stand, seconds):
    for _ in range(seconds):
        stand.kiosk.shell.tick()


def test_after_a_minute_the_kiosk_asks_and_more_time_changes_nothing(at_start):
    stand = at_start()
    walk(stand, "Names")
    stand.kiosk.shell._clock.stop()
    idle(stand, 59)
    assert stand.kiosk.shell.property("warnSeconds") == 0
    idle(stand, 1)
    assert stand.kiosk.shell.property("warnSeconds") == 30
    idle(stand, 29)
    stand.hand.tap("moreTimeButton")
    assert stand.kiosk.shell.property("warnSeconds") == 0
    stand.hand.write("givenBox", "a")
    assert stand.kiosk.signing.property("given") == "a"


@pytest.mark.parametrize("page", (*WAY, "Letter", "Goodbye", "Thanks"))
def test_nobody_there_for_a_minute_and_a_half_wipes_everything(at_start, page):
    stand = at_start()
    stand.kiosk.shell._clock.stop()
    stand.hand.tap("contrastButton")
    if page == "Letter":
        stand.hand.tap("readButton")
    elif page == "Goodbye":
        walk(stand, "Language")
        stand.kiosk.signing.leave()
    elif page == "Thanks":
        sign(stand)
        Thanks(stand.hand)
    else:
        walk(stand, page)
    stand.hand.expect(page)
    idle(stand, 89)
    assert stand.hand.page() == page
    idle(stand, 1)
    Start(stand.hand)
    stand.hand.rest()
    assert traces(stand, CANARIES) == []
    assert stand.kiosk.signing.property("receipt") == ""
    shell = stand.kiosk.shell
    assert (shell.property("palette"), shell.property("warnSeconds")) == ("paper", 0)


def test_what_was_typed_by_touch_is_gone_from_the_keyboard_too(at_start):
    stand = at_start()
    stand.kiosk.shell._clock.stop()
    walk(stand, "Names")
    stand.hand.write("givenBox", "zq-x")
    assert traces(stand, ["zq-x"])
    idle(stand, 90)
    Start(stand.hand)
    stand.hand.rest()
    assert traces(stand, ["zq-x"]) == []
