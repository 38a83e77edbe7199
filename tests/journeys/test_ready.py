"""A volunteer looks whether the kiosk is ready, and takes the answer along on paper."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from kiosk.journal.anchor import NAME
from tests.journeys.preparing import check
from tests.kiosk.ready.facts import MACHINE, POWER


def texts(stand):
    """What the rows of the page say to somebody who hears them."""
    ready = stand.kiosk.ready
    return dict(zip(ready.property("names"), ready.property("sentences"), strict=True))


def test_the_page_shows_journal_machine_and_window_worst_first(at_start):
    stand = at_start()
    check(stand)
    ready = stand.kiosk.ready

    said = texts(stand)
    assert said["Journal"].startswith("The journal was read again, page by page")
    assert said["Passphrase"].endswith("opens this kiosk.")
    assert said["Keyboard"] == "The keyboard on the screen is there."
    assert said["Voice"].startswith("This machine has no voice")
    assert ready.property("level") == "amber"
    levels = ready.property("levels")
    assert levels[0] == "amber"
    assert stand.hand.item("finding0").property("level") == "amber"


def test_what_is_wrong_is_first_and_check_again_sees_that_it_was_mended(at_start):
    battery = [replace(POWER, percent=9, plugged=False)]
    stand = at_start(machine=lambda *_: replace(MACHINE, power=battery[0]))
    check(stand)

    assert stand.kiosk.ready.property("level") == "red"
    assert stand.kiosk.ready.property("names")[0] == "Power"

    battery[0] = POWER
    stand.hand.tap("backButton")
    stand.hand.wait(lambda: stand.kiosk.ready.property("level") == "amber", "the charger")
    assert texts(stand)["Power"].startswith("It is plugged in")


def test_an_anchor_that_was_taken_away_while_the_kiosk_ran_is_red(at_start):
    stand = at_start()
    (stand.folder / NAME).rename(stand.folder / "elsewhere")
    check(stand)

    assert stand.kiosk.ready.property("level") == "red"
    assert "nobody can tell whether signatures are lost" in texts(stand)["Journal"]
    (stand.folder / "elsewhere").rename(stand.folder / NAME)


@pytest.mark.parametrize(
    ("language", "name", "words"),
    (("en", "firma-ready.pdf", "Passphrase"), ("es", "firma-listo.pdf", "Frase de acceso")),
)
def test_the_answer_is_saved_as_a_pdf_on_the_stick(at_start, language, name, words):
    stand = at_start()
    stand.kiosk.shell.changeLanguage(language)
    check(stand)
    stand.kiosk.ready.save()

    text = pypdfium2.PdfDocument(stand.stick / name)[0].get_textpage().get_text_bounded()
    assert words in text
    assert "Mesa 1" in text
    assert stand.kiosk.ready.property("saved").startswith(name)


def test_a_stick_that_takes_nothing_is_told_and_another_serves(at_start, tmp_path):
    folders = [(tmp_path / "gone",)]
    stand = at_start(folders=lambda: folders[0])
    check(stand)
    stand.kiosk.ready.save()
    assert "could not be written to gone" in stand.kiosk.ready.property("saved")

    folders[0] = ()
    stand.kiosk.ready.save()
    assert stand.kiosk.ready.property("saved").startswith("Put a stick in")

    folders[0] = (stand.stick,)
    stand.kiosk.ready.save()
    assert (stand.stick / "firma-ready.pdf").exists()


def test_the_strong_button_leads_back_to_the_desk(at_start):
    stand = at_start()
    check(stand)
    stand.hand.tap("forwardButton")
    stand.hand.expect("Desk")
