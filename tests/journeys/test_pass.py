"""One signer's whole pass by touch, and what the organizer opens afterwards."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp

from kiosk import ink, receipt
from kiosk.campaign.consent import hashes
from kiosk.model import Name, Place
from tests.journeys.looking import shown
from tests.journeys.office import CAMPAIGN, FAIR, NOW, SIGNED
from tests.journeys.stand import LANDSCAPE, PORTRAIT
from ui.demo.pages import Person, Start
from ui.demo.people import scribble

SIZES = pytest.mark.parametrize("size", (LANDSCAPE, PORTRAIT), ids=("landscape", "portrait"))
JOSE = Person(
    "es", "José Ñandú O'Example", "", "Ajij", "", scribble("José"), (0, 2), "jose@correo.example"
)
PEGGY = Person("en", "", "O'Example-Ñandú", "Villa Supuesta", "Tex", scribble("Peggy"), state=13)


def sign(start, person):
    notice = start.begin().speak(person.language)
    town = notice.agree().affirm().write(person)
    return town.live(person).live(person).take(person).right().draw(person).sign()


def codes_in_view(stand):
    """The texts of the QR codes on the screen."""
    stand.hand.rest()
    image = stand.kiosk.window.grabWindow().convertToFormat(
        stand.kiosk.window.grabWindow().Format.Format_Grayscale8
    )
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return [found.text for found in zxingcpp.read_barcodes(rows[:, : image.width()])]


@SIZES
def test_the_organizer_opens_exactly_what_the_signers_said(at_start, size):
    stand = at_start(size=size)
    codes = []
    for person in (JOSE, PEGGY):
        thanks = sign(Start(stand.hand), person)
        codes.append(thanks.receipt())
        assert codes_in_view(stand) == [receipt.payload(codes[-1], CAMPAIGN.id, CAMPAIGN.contact)]
        thanks.done()
    carried = stand.carry()
    jose, peggy = (record.signature for record in carried.records)
    assert jose.name == Name("José Ñandú O'Example", "", "José Ñandú O'Example")
    assert peggy.name == Name("", "O'Example-Ñandú", "O'Example-Ñandú")
    assert jose.place == Place("Ajijic", "JAL")
    assert peggy.place == Place("Villa Supuesta", "JAL")
    assert (jose.home, peggy.home) == ("never", "US-TX")
    assert jose.choices == ("email", "publish")
    assert (jose.email, jose.postal_code) == ("jose@correo.example", "")
    assert (peggy.choices, peggy.email, peggy.postal_code) == ((), "", "")
    for said, language in ((jose, "es"), (peggy, "en")):
        shown_to = said.shown
        letter, notice, statement = hashes(CAMPAIGN, language)
        assert (shown_to.language, shown_to.notice_language) == (language, language)
        assert (shown_to.letter, shown_to.notice) == (letter, notice)
        assert (shown_to.statement, shown_to.at) == (statement, NOW)
        assert said.eligibility == tuple(one.id for one in CAMPAIGN.eligibility)
        assert (said.event, said.campaign_sha256) == (FAIR.uid(CAMPAIGN.id), SIGNED.sha256)
    assert [one.receipt for one in (jose, peggy)] == [receipt.digest(code) for code in codes]
    for record in carried.records:
        drawing = ink.unpack(record.ink)
        assert not ink.is_blank(drawing)
        assert not ink.is_small(drawing)
        assert len(drawing.strokes) == 3
    assert [record.id.seq for record in carried.records] == [1, 2]
    assert (carried.trailer.count, carried.trailer.voids) == (2, 0)


def test_the_language_button_changes_every_word_and_keeps_what_was_said(at_start):
    stand = at_start()
    review = sign_up_to_review(stand, PEGGY)
    assert "Is everything right?" in shown(stand)
    stand.hand.tap("languageButton")
    stand.hand.rest()
    words = shown(stand)
    assert "Is everything right?" not in words
    assert "O'Example-Ñandú" in words
    review.right().draw(PEGGY).sign()
    (record,) = stand.carry().records
    assert record.signature.shown.language == "es"
    assert record.signature.shown.notice_language == "en"
    assert record.signature.shown.statement == hashes(CAMPAIGN, "es").statement
    assert record.signature.shown.notice == hashes(CAMPAIGN, "en").notice


def sign_up_to_review(stand, person):
    town = Start(stand.hand).begin().speak(person.language).agree().affirm().write(person)
    return town.live(person).live(person).take(person)


def test_whoever_declines_is_only_counted(at_start):
    stand = at_start()
    goodbye = Start(stand.hand).begin().speak("es").disagree()
    assert stand.kiosk.signing.property("goodbye") == "declined"
    goodbye.done()
    assert stand.kiosk.shell.property("language") == "en"
    carried = stand.carry()
    assert (carried.records, carried.voids, carried.trailer.count) == ((), (), 0)
    assert [audit.kind for audit in carried.audits].count("declined") == 1
    assert [audit.detail for audit in carried.audits if audit.kind == "declined"] == [""]
    assert stand.kiosk.day.property("declined") == 1


def test_whoever_may_not_sign_is_not_kept(at_start):
    stand = at_start()
    Start(stand.hand).begin().speak("en").agree().deny_last().done()
    carried = stand.carry()
    assert (carried.records, carried.voids, carried.trailer.count) == ((), (), 0)


def test_an_undone_signature_loses_its_bytes_and_the_chain_holds(at_start):
    stand = at_start()
    kept = sign(Start(stand.hand), PEGGY)
    start = kept.done()
    start = sign(start, JOSE).undo().done()
    sign(start, PEGGY).done()
    carried = stand.carry()  # read() verifies chain, root and signature
    assert [record.id.seq for record in carried.records] == [1, 3]
    assert [(void.seq, void.reason) for void in carried.voids] == [(2, "undone")]
    assert {record.signature.name.surname for record in carried.records} == {PEGGY.surname}
    assert stand.kiosk.day.property("figures")[:2] == ["2", "1"]
