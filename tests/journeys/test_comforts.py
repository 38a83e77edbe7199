"""Around the signing itself: the start page, the letter, reading aloud, paper, and the screen."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtQuick import QQuickItem

from kiosk import receipt
from tests.journeys.looking import shown
from tests.journeys.office import CAMPAIGN
from tests.journeys.stand import DENSITY, LANDSCAPE, PORTRAIT
from tests.journeys.walking import sign
from ui.demo.pages import Start, Thanks

BOTH = pytest.mark.parametrize("size", (LANDSCAPE, PORTRAIT), ids=("landscape", "portrait"))
LETTER = CAMPAIGN.letter.master.decode("utf-8").splitlines()[CAMPAIGN.letter.first_line - 1 :]


def speak(stand, language):
    stand.kiosk.shell.changeLanguage(language)
    stand.hand.rest()


def seen(stand, file):
    """What a phone reads from the screen."""
    stand.hand.photo(file)
    from PIL import Image

    with Image.open(file) as picture:
        return [code.text for code in zxingcpp.read_barcodes(picture)]


@BOTH
@pytest.mark.parametrize("language", ("en", "es"))
@pytest.mark.parametrize("scale", (0, 2, 4))
def test_the_start_page_says_who_asks_whom_and_when_and_signs_in_both(
    at_start, tmp_path, size, language, scale
):
    stand = at_start(size=size)
    speak(stand, language)
    for _ in range(scale):
        stand.hand.tap("textSizeButton")
    words = shown(stand)
    assert CAMPAIGN.title.say(language) in words
    assert CAMPAIGN.controller.name in words
    assert all(one.role.say(language) in words for one in CAMPAIGN.addressees)
    assert CAMPAIGN.delivery_place.say(language) in words
    assert "Firmar" in stand.hand.item("signButton").property("text")
    assert "Sign" in stand.hand.item("signButton").property("text")
    code = stand.hand.item("linkCode")
    while not stand.hand._in_view(code) and stand.hand._more():
        stand.hand._steady(code)
    assert seen(stand, tmp_path / "start.png") == [CAMPAIGN.share_link]


@pytest.mark.parametrize("language", ("en", "es"))
def test_the_summary_stands_on_one_page_before_the_letter(at_start, language):
    stand = at_start()
    speak(stand, language)
    stand.hand.tap("readButton")
    stand.hand.expect("Letter")
    words = shown(stand)
    asked = (*CAMPAIGN.asks, *CAMPAIGN.requests)
    assert all(one.say(language) in words for one in asked)
    assert "moreButton" not in {item.objectName() for item in stand.hand._shown()}


@BOTH
@pytest.mark.parametrize("scale", (0, 4))
def test_the_whole_letter_is_paged_to_its_end_and_no_word_is_missing(at_start, size, scale):
    stand = at_start(size=size)
    for _ in range(scale):
        stand.hand.tap("textSizeButton")
    stand.hand.tap("readButton")
    stand.hand.expect("Letter")
    stand.hand.tap("originalButton")
    words = shown(stand).split()
    assert set(" ".join(LETTER).split()) <= set(words)
    pages = 0
    while stand.hand._more():
        stand.hand._steady(stand.hand.item("moreUpButton"))
        pages += 1
        assert pages < 200
    assert pages > (20 if scale else 1)


def test_the_translation_says_that_it_is_a_courtesy(at_start):
    stand = at_start()
    speak(stand, "es")
    stand.hand.tap("readButton")
    stand.hand.tap("translationButton")
    assert "traducción es de cortesía" in shown(stand)
    speak(stand, "en")
    assert "translationButton" not in {item.objectName() for item in stand.hand._shown()}


# --- reading aloud ---------------------------------------------------------------------


def spoken(stand):
    stand.hand.wait(lambda: stand.kiosk.voice.property("available"), "a voice")
    stand.hand.tap("listenButton")
    return stand.kiosk.voice.property("speaking")


def test_the_letter_is_read_and_falls_silent_when_the_page_changes(at_start):
    stand = at_start(speech="mock")
    stand.hand.tap("readButton")
    stand.hand.expect("Letter")
    assert spoken(stand)
    stand.hand.tap("originalButton")
    assert not stand.kiosk.voice.property("speaking")
    stand.hand.tap("listenButton")
    stand.hand.tap("backButton")
    Start(stand.hand)
    assert not stand.kiosk.voice.property("speaking")


def test_reading_ends_by_itself_by_its_button_and_by_hiding(at_start):
    stand = at_start(speech="mock")
    stand.hand.tap("signButton")
    stand.hand.tap("englishButton")
    stand.hand.expect("Notice")
    assert spoken(stand)
    stand.hand.tap("listenButton")
    assert not stand.kiosk.voice.property("speaking")
    stand.hand.tap("listenButton")
    stand.hand.tap("hideButton")
    assert not stand.kiosk.voice.property("speaking")


def test_without_a_voice_for_the_language_there_is_no_button(at_start):
    stand = at_start(speech="mock")  # it has no Spanish
    stand.hand.tap("readButton")
    stand.hand.wait(lambda: stand.kiosk.voice.property("available"), "a voice")
    speak(stand, "es")
    names = {item.objectName() for item in stand.hand._shown()}
    assert "listenButton" not in names


def test_an_engine_that_is_not_there_is_no_error(at_start):
    stand = at_start(speech="no-such-engine")
    stand.kiosk.voice.wake()
    stand.hand.wait(lambda: stand.kiosk.voice._process.state().value != 1, "the process")
    stand.hand.tap("readButton")
    stand.hand.expect("Letter")
    assert not stand.kiosk.voice.property("available")


# --- the receipt on paper --------------------------------------------------------------


@pytest.mark.parametrize("language", ("en", "es"))
def test_the_receipt_is_printed_and_holds_the_code_on_the_screen(at_start, tmp_path, language):
    out = tmp_path / "paper.pdf"
    stand = at_start(printer=f"file:{out}")
    sign(stand)
    code = Thanks(stand.hand).receipt()
    speak(stand, language)
    stand.hand.tap("printButton")
    stand.hand.wait(lambda: stand.kiosk.printing.property("printed"), "the paper")
    (page,) = pypdfium2.PdfDocument(out)
    (found,) = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    assert receipt.read_payload(found.text) == (code, CAMPAIGN.id)


def test_a_printer_that_fails_is_told_and_the_receipt_stays(at_start, tmp_path):
    stand = at_start(printer=f"file:{tmp_path}/no-such-folder/paper.pdf")
    sign(stand)
    code = Thanks(stand.hand).receipt()
    stand.hand.tap("printButton")
    stand.hand.wait(lambda: stand.kiosk.printing.property("problem"), "the sentence")
    assert stand.kiosk.printing.property("problem") in shown(stand)
    assert code in shown(stand)
    stand.hand.tap("forwardButton")
    Start(stand.hand)
    assert stand.kiosk.printing.property("problem") == ""


def test_without_a_printer_there_is_no_button(at_start):
    stand = at_start()
    sign(stand)
    Thanks(stand.hand)
    assert "printButton" not in {item.objectName() for item in stand.hand._shown()}


# --- the screen's millimetres ----------------------------------------------------------


@BOTH
def test_a_card_is_drawn_true_to_the_density_and_kept(at_start, size):
    stand = at_start(size=size)
    stand.kiosk.shell.show("Desk")
    stand.hand.tap("othersButton")
    stand.hand.tap("calibrateButton")
    stand.hand.expect("Calibrate")
    card = stand.kiosk.window.findChild(QQuickItem, "card")
    assert (card.width(), card.height()) == pytest.approx((85.60 * DENSITY, 53.98 * DENSITY))
    for _ in range(5):
        stand.hand.tap("largerButton")
    stand.hand.tap("smallerButton")
    stand.hand.tap("forwardButton")
    stand.hand.expect("Desk")
    assert stand.kiosk.shell.property("density") == pytest.approx(DENSITY * 1.01**4)
    assert (stand.folder.parent / "screen.json").exists()
