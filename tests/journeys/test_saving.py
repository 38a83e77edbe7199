"""Thanks are said for what is kept, and for nothing else."""

from __future__ import annotations

from kiosk import ink, receipt
from kiosk.errors import NotSaved as Refused
from kiosk.words import sentence
from tests.journeys.looking import remembered, shown, traces
from tests.journeys.trouble import full_disk
from tests.journeys.walking import CANARIES, GIVEN, STROKES, walk
from ui.demo.pages import Goodbye, NotSaved, Person, Sign, Start

PERSON = Person("en", "", "", "", "", STROKES)


def draw(stand):
    walk(stand, "Sign")
    return Sign(stand.hand).draw(PERSON)


def test_on_a_full_disk_the_signer_is_told_and_signing_resumes_with_room(at_start):
    stand = at_start()
    thanked = []

    def thank(page):
        thanked.append(page.receipt())
        page.done()

    thank(draw(stand).sign())
    with full_disk():
        page = draw(stand).sign_in_vain()
        assert sentence(Refused(), "en") in shown(stand)
        stand.hand.tap("forwardButton")  # still no room
        stand.settle()
        page = NotSaved(stand.hand)
        assert stand.kiosk.day.property("signed") <= 1
    thank(page.retry())
    thank(draw(stand).sign())
    assert sentence(Refused(), "en") not in shown(stand)
    records = stand.carry().records
    assert [one.signature.receipt for one in records] == [receipt.digest(one) for one in thanked]
    assert {one.signature.name.given for one in records} == {GIVEN}


def test_whoever_leaves_a_full_kiosk_leaves_nothing(at_start):
    stand = at_start()
    with full_disk():
        draw(stand).sign_in_vain()
        stand.hand.tap("dismissButton")
        stand.hand.tap("leaveButton")
        stand.hand.tap("confirmLeaveButton")
        goodbye = Goodbye(stand.hand)
        stand.settle()
        assert traces(stand, CANARIES, remembered) == []
        assert stand.kiosk.signing._waiting is None
    goodbye.done()
    assert stand.carry().records == ()


def test_what_could_not_be_saved_is_wiped_when_nobody_comes_back(at_start):
    stand = at_start()
    stand.kiosk.shell._clock.stop()
    with full_disk():
        draw(stand).sign_in_vain()
        for _ in range(90):
            stand.kiosk.shell.tick()
    Start(stand.hand)
    assert traces(stand, CANARIES) == []
    assert stand.kiosk.signing._waiting is None
    assert stand.carry().records == ()


def test_two_touches_on_sign_make_one_signature(at_start):
    stand = at_start()
    draw(stand)
    spot = stand.hand._centre(stand.hand.item("signButton"))
    pad = stand.hand.item("pad")
    stand.kiosk.signing.sign(pad)
    stand.kiosk.signing.sign(pad)
    stand.hand.touch(spot)
    stand.hand.expect("Thanks")
    stand.settle()
    assert len(stand.carry().records) == 1


def test_a_blank_pad_signs_nothing(at_start):
    stand = at_start()
    walk(stand, "Sign")
    stand.hand.draw("pad", [[(0.5, 0.5)]])
    stand.kiosk.signing.sign(stand.hand.item("pad"))
    stand.settle()
    assert stand.hand.page() == "Sign"
    stand.hand.draw("pad", STROKES)
    stand.hand.tap("clearButton")
    stand.kiosk.signing.sign(stand.hand.item("pad"))
    stand.settle()
    assert stand.hand.page() == "Sign"
    assert stand.carry().records == ()


def test_the_ink_is_what_was_left_after_undo(at_start):
    stand = at_start()
    walk(stand, "Sign")
    stand.hand.draw("pad", STROKES)
    stand.hand.tap("undoStrokeButton")
    stand.hand.tap("undoStrokeButton")
    Sign(stand.hand).sign()
    (record,) = stand.carry().records
    assert len(ink.unpack(record.ink).strokes) == 1
