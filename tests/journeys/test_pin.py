"""The way out by six digits: quick for whoever has them, slow for whoever guesses."""

from __future__ import annotations

import shutil

import pytest

from kiosk.journal import open_journal, recover_journal
from tests.journeys.looking import shown, traces
from tests.journeys.office import IDENTITY, NOW, PASSPHRASE, ROSTER_RAW, VOLUNTEERS, enrolled
from tests.journeys.setting_up import PIN, WEAK, WRONG
from tests.journeys.stand import LANDSCAPE, PORTRAIT
from tests.journeys.walking import GIVEN, walk
from ui.demo.desk import Desk, Duty, DutyPin, WayOut, press
from ui.demo.pages import Start

ANA = VOLUNTEERS[0].name


@pytest.fixture(scope="module")
def staffed(tmp_path_factory):
    """A kiosk whose campaign names volunteers, one of whom has a PIN."""
    folder = tmp_path_factory.mktemp("staffed") / "kiosk"
    enrolled(folder, ROSTER_RAW)
    journal = recover_journal(folder, [IDENTITY])
    journal.set_pin(ANA, PIN, NOW)
    journal.set_on_duty(ANA, NOW)
    journal.close()
    return folder


@pytest.fixture
def signing(run, staffed, tmp_path):
    def start(**options):
        folder = shutil.copytree(staffed, tmp_path / "kiosk", dirs_exist_ok=True)
        started = run(folder, **options)
        started.unlock()
        return started

    return start


def way_out(stand):
    Start(stand.hand)
    stand.hand.corner()
    return WayOut(stand.hand)


def noted(stand, kind):
    """Give the details of what the journal noted, once the kiosk has let go of it."""
    journal = open_journal(stand.folder, PASSPHRASE)
    try:
        _, items, _ = journal.export_slice(None, NOW)
        return [one.detail for one in items if getattr(one, "kind", "") == kind]
    finally:
        journal.close()


@pytest.mark.parametrize("size", (LANDSCAPE, PORTRAIT), ids=("landscape", "portrait"))
def test_six_digits_lead_to_the_desk_and_the_journal_notes_a_number_and_no_name(run, signing, size):
    stand = signing(size=size)
    way_out(stand).enter(PIN)
    assert traces(stand, [PIN]) == []
    stand.hand.tap("forwardButton")
    way_out(stand)
    stand.hand.tap("wordsButton")
    stand.hand.write("passphraseBox", PASSPHRASE)
    stand.hand.tap("forwardButton")
    Desk(stand.hand)
    run.close(stand)
    assert noted(stand, "came-in") == ["1", "words"]


def test_digits_are_shown_as_dots_alone_and_taken_back_one_by_one(signing):
    stand = signing()
    way_out(stand)
    press(stand.hand, PIN[:3])
    stand.hand.tap("pinErase")
    stand.hand.wait(lambda: stand.kiosk.gate.property("typed") == 2, "two dots")
    press(stand.hand, PIN[2:5])
    assert PIN[:5] not in shown(stand)
    stand.hand.tap("backButton")
    Start(stand.hand)
    assert traces(stand, [PIN[:5]]) == []
    assert way_out(stand).hand.page() == "WayOut"
    assert stand.kiosk.gate.property("typed") == 0


def test_wrong_digits_are_counted_then_waited_for_then_only_words_help(signing):
    stand = signing()
    way_out(stand)
    press(stand.hand, WRONG)
    stand.hand.wait(lambda: "Tries left: 9." in shown(stand), "what is left")
    for _ in range(2):
        press(stand.hand, WRONG)
        stand.settle()
    assert stand.kiosk.gate.property("wait") > 20
    assert "Too many wrong tries." in shown(stand)
    press_in_vain(stand)
    stand.hand.tap("wordsButton")
    stand.hand.write("passphraseBox", PASSPHRASE)
    stand.hand.tap("forwardButton")
    Desk(stand.hand).sign()
    way_out(stand).enter(PIN)


def press_in_vain(stand):
    stand.kiosk.gate.press(1)
    assert stand.kiosk.gate.property("typed") == 0


def test_a_restart_forgets_no_wrong_try(run, signing):
    stand = signing()
    way_out(stand)
    for _ in range(3):
        press(stand.hand, WRONG)
        stand.settle()
    run.close(stand)
    again = run(stand.folder)
    again.unlock()
    way_out(again)
    assert again.kiosk.gate.property("wait") > 20
    assert again.kiosk.gate.property("problem").startswith("Too many wrong tries.")


def test_after_ten_wrong_pins_the_page_asks_for_the_words(run, staffed, tmp_path):
    folder = shutil.copytree(staffed, tmp_path / "kiosk")
    journal = recover_journal(folder, [IDENTITY])
    for _ in range(10):
        journal._store.connection.execute("UPDATE pin_tries SET wrong = wrong + 1")
    journal.close()
    stand = run(folder)
    stand.unlock()
    way_out(stand)
    assert stand.hand.item("passphraseBox").isVisible()
    assert "only the five words lead out" in shown(stand)


def test_a_keyboards_digits_count_and_the_keyboard_on_the_screen_stays_away(signing):
    stand = signing()
    way_out(stand)
    assert list(stand.hand._keys()) == []
    for digit in PIN:
        stand.kiosk.gate.press(int(digit))
    Desk(stand.hand)


def test_somebody_without_a_pin_chooses_one_and_weak_ones_are_refused(signing):
    stand = signing()
    way_out(stand).enter(PIN)
    stand.hand.tap("othersButton")
    stand.hand.tap("dutyButton")
    Duty(stand.hand).choose(1)
    press(stand.hand, WEAK)
    assert "Anybody would guess this PIN." in shown(stand)
    press(stand.hand, "204816" + WRONG)
    assert "These were not the same digits." in shown(stand)
    press(stand.hand, PIN * 2)
    stand.hand.wait(lambda: "has this PIN already" in shown(stand), "whose it is")
    DutyPin(stand.hand).set("204816").sign()
    way_out(stand).enter("204816")
    assert traces(stand, ["204816"]) == []


def test_a_name_can_be_added_and_needs_no_pin(run, signing):
    stand = signing()
    way_out(stand).enter(PIN)
    stand.kiosk.duty.open()
    stand.hand.expect("Duty")
    stand.hand.tap("addButton")
    stand.hand.expect("DutyName")
    stand.hand.tap("forwardButton")
    assert "Please write a name." in shown(stand)
    stand.hand.write("volunteerBox", "zoe")
    stand.hand.tap("forwardButton")
    DutyPin(stand.hand)
    stand.hand.tap("backButton")
    Desk(stand.hand)
    run.close(stand)
    journal = open_journal(stand.folder, PASSPHRASE)
    assert journal.on_duty.casefold() == "zoe"
    assert journal.with_pin == {ANA}
    journal.close()


def test_the_quick_card_is_saved_onto_the_stick(signing):
    stand = signing()
    way_out(stand).enter(PIN)
    stand.kiosk.duty.open()
    stand.hand.expect("Duty")
    stand.hand.tap("cardButton")
    stand.hand.wait(lambda: ".pdf" in shown(stand), "where it is")
    (card,) = stand.stick.glob("*.pdf")
    assert card.read_bytes().startswith(b"%PDF")


def test_a_helper_of_the_roster_is_named_by_one_tap_and_no_other_name_is_shown(signing):
    stand = signing()
    walk(stand, "Sign")
    stand.kiosk.signing.otherWays()
    stand.kiosk.signing.setAssisted(True)
    stand.hand.expect("Helper")
    stand.hand.tap("suggestion0")
    stand.hand.wait(lambda: stand.hand.page() != "Helper", "the next page")
    assert stand.kiosk.signing.property("helper") == ANA
    assert stand.kiosk.signing.property("given") == GIVEN
