"""A kiosk opens, and lets out of the signers' pages, by its passphrase alone."""

from __future__ import annotations

import shutil

import pytest

from kiosk.errors import JournalDamaged, JournalInUse, KioskError, WrongPassphrase
from kiosk.journal import recover_journal
from kiosk.words import sentence
from tests.journeys.looking import remembered, shown, traces
from tests.journeys.office import IDENTITY, PASSPHRASE
from tests.journeys.trouble import picture
from tests.journeys.walking import CANARIES, walk
from ui.demo.pages import Start

LANGUAGES = pytest.mark.parametrize("language", ("en", "es"))


def refused(stand, refusal: KioskError, language: str) -> None:
    """The sentence for *refusal* stands on the screen, in *language*."""
    wanted = sentence(refusal, language)
    stand.hand.wait(lambda: wanted in shown(stand), wanted)
    stand.settle()


def enter(stand, passphrase):
    stand.hand.write("passphraseBox", passphrase)
    stand.hand.tap("forwardButton")


@pytest.fixture
def locked(run, enrolled, tmp_path):
    """A kiosk that was set up earlier, and not unlocked yet."""
    shutil.copytree(enrolled, tmp_path / "kiosk")
    return run(tmp_path / "kiosk")


@LANGUAGES
def test_the_wrong_passphrase_opens_nothing_and_changes_nothing(locked, language):
    locked.hand.expect("Unlock")
    if language == "es":
        locked.hand.tap("languageButton")
    before = picture(locked.folder)
    enter(locked, "otras cinco palabras")
    refused(locked, WrongPassphrase(), language)
    assert locked.hand.page() == "Unlock"
    assert locked.kiosk.store.opened is None
    assert picture(locked.folder) == before
    locked.hand.tap("dismissButton")
    locked.unlock()


def test_the_passphrase_typed_by_touch_opens_the_start_page(locked):
    locked.hand.expect("Unlock")
    enter(locked, PASSPHRASE.upper())
    Start(locked.hand)
    assert traces(locked, [PASSPHRASE]) == []


def test_a_second_touch_while_the_first_is_tried_changes_nothing(locked):
    locked.hand.expect("Unlock")
    locked.kiosk.volunteer.unlock(PASSPHRASE)
    locked.kiosk.volunteer.unlock(PASSPHRASE)
    Start(locked.hand)
    locked.settle()
    assert locked.kiosk.shell.property("refusal") == ""


def test_nobody_who_finds_the_way_out_stays_there(at_start):
    stand = at_start()
    stand.kiosk.shell._clock.stop()
    stand.hand.corner()
    stand.hand.expect("WayOut")
    for _ in range(90):
        stand.kiosk.shell.tick()
    Start(stand.hand)


def test_an_empty_passphrase_is_asked_for_again(locked):
    locked.hand.expect("Unlock")
    locked.hand.tap("forwardButton")
    locked.hand.rest()
    assert "Please type the passphrase." in shown(locked)


@LANGUAGES
def test_the_wrong_passphrase_leads_no_further_than_the_way_out(at_start, language):
    stand = at_start()
    walk(stand, "Town")
    if language == "es":
        stand.hand.tap("languageButton")
    stand.hand.corner()
    stand.hand.expect("WayOut")
    assert traces(stand, CANARIES, remembered) == []
    enter(stand, "otras cinco palabras")
    refused(stand, WrongPassphrase(), language)
    assert stand.hand.page() == "WayOut"
    assert stand.kiosk.store.event is not None
    stand.hand.tap("dismissButton")
    stand.hand.tap("backButton")
    Start(stand.hand)
    assert traces(stand, CANARIES) == []


def test_the_right_passphrase_leads_to_the_desk_and_back_to_the_signers(at_start):
    stand = at_start()
    stand.hand.corner()
    stand.hand.expect("WayOut")
    enter(stand, PASSPHRASE)
    stand.hand.expect("Desk")
    assert traces(stand, [PASSPHRASE], remembered) == []
    stand.hand.tap("forwardButton")
    Start(stand.hand)


@LANGUAGES
def test_a_second_running_copy_is_told_so_and_harms_nothing(locked, language):
    other = recover_journal(locked.folder, [IDENTITY])
    locked.hand.expect("Unlock")
    if language == "es":
        locked.hand.tap("languageButton")
    locked.kiosk.volunteer.unlock(PASSPHRASE)
    refused(locked, JournalInUse(), language)
    assert locked.hand.page() == "Unlock"
    other.close()
    locked.unlock()


def test_a_damaged_journal_is_refused_in_words(locked):
    database = locked.folder / "journal.db"
    raw = bytearray(database.read_bytes())
    raw[len(raw) // 2] ^= 1
    database.write_bytes(raw)
    locked.hand.expect("Unlock")
    locked.kiosk.volunteer.unlock(PASSPHRASE)
    refused(locked, JournalDamaged(), "en")
    assert database.read_bytes() == bytes(raw)
