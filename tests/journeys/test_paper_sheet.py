"""A volunteer enters what people wrote on a paper sheet, and nothing of it stays."""

from __future__ import annotations

import pytest

from kiosk import paper, receipt
from kiosk.model import Method, Name, Place
from kiosk.paper import Serial
from tests.journeys.looking import shown, traces
from tests.journeys.office import SIGNED
from tests.journeys.stand import LANDSCAPE, PORTRAIT

SHEET = Serial(paper.campaign_mark(SIGNED.sha256), "7777", 3, "es")
OTHER = Serial("3333", "7777", 3, "es")
SIZES = pytest.mark.parametrize("size", (LANDSCAPE, PORTRAIT), ids=("landscape", "portrait"))


def begin(stand, text=None):
    """Open the pages and touch the way to the line."""
    stand.settle()
    stand.kiosk.paper.open()
    stand.hand.expect("PaperSheet")
    stand.hand.write("sheetBox", text or str(SHEET).replace("-", "").lower())
    stand.hand.tap("forwardButton")
    stand.hand.expect("PaperLine")


def answer(stand, *, ticked=True, there=True):
    for question, yes in (("ticked", ticked), ("there", there)):
        stand.hand.tap(f"{question}/{'yes' if yes else 'no'}")
    stand.hand.tap("forwardButton")


def fill(stand, given="José", surname="Ficticio"):
    """Type a whole line up to its review."""
    hand = stand.hand
    hand.expect("PaperNames")
    hand.write("givenBox", given)
    hand.write("surnameBox", surname)
    hand.tap("forwardButton")
    hand.expect("PaperTown")
    hand.write("townBox", "Ajijic")
    hand.tap("forwardButton")
    hand.expect("PaperHome")
    hand.tap("skipHomeButton")
    hand.expect("PaperChoices")
    hand.tap("choice2")
    hand.tap("forwardButton")
    hand.expect("PaperReview")


def keep(stand):
    stand.hand.tap("forwardButton")
    stand.hand.expect("PaperDone")
    stand.settle()


@SIZES
def test_a_line_reaches_the_organizers_with_its_sheet(at_start, size):
    stand = at_start(size=size)
    begin(stand)
    stand.hand.tap("line3")
    answer(stand)
    fill(stand)
    keep(stand)
    assert stand.kiosk.paper.property("entered") == [3]
    (record,) = stand.carry().records
    made = record.signature
    assert (made.method, made.sheet, made.line) == (Method.PAPER, str(SHEET), 3)
    assert made.name == Name("José", "Ficticio", "José Ficticio")
    assert (made.place, made.home) == (Place("Ajijic", "JAL"), "")
    assert made.choices == (SIGNED.campaign.choices[2].id,)
    assert (made.shown.language, made.volunteer, record.ink) == ("es", "*", b"")
    assert made.receipt == paper.reference(str(SHEET), 3)


def test_nothing_of_a_line_stays_when_it_is_in(at_start):
    stand = at_start()
    begin(stand)
    answer(stand)
    fill(stand, "Zenobia", "Quimérica")
    keep(stand)
    said = shown(stand)
    assert "Line 1 is in" in said
    assert "Zenobia" not in said
    assert "Ajijic" not in said
    model = stand.kiosk.paper
    assert [model.property(name) for name in ("given", "surname", "town", "home")] == [""] * 4
    stand.hand.tap("forwardButton")
    stand.hand.expect("PaperLine")
    assert model.property("line") == 2
    assert model.property("lines") == [2, 3, 4, 5, 6, 7, 8]
    stand.settle()
    assert traces(stand, ("Zenobia", "Quimérica")) == []


def test_a_line_without_ticks_or_signature_is_left_out(at_start):
    stand = at_start()
    begin(stand)
    answer(stand, there=False)
    stand.hand.expect("PaperDone")
    assert stand.kiosk.paper.property("outcome") == "left-out"
    stand.hand.tap("forwardButton")
    stand.hand.expect("PaperLine")
    answer(stand, ticked=False)
    stand.hand.expect("PaperDone")
    stand.settle()
    carried = stand.carry()
    assert carried.records == ()
    assert [one.kind for one in carried.audits].count("paper-left-out") == 2


def test_what_is_missing_or_wrong_is_said_on_the_page(at_start):
    stand = at_start()
    stand.settle()
    stand.kiosk.paper.open()
    stand.hand.expect("PaperSheet")
    model = stand.kiosk.paper
    wrong = str(SHEET)[:-1] + ("3" if str(SHEET)[-1] != "3" else "4")
    code = receipt.new_code(bytes)
    for text, words in (
        ("", "type the number"),
        (wrong, "not a sheet's number"),
        (code, "not a sheet's number"),
        (str(OTHER), "another campaign"),
    ):
        model.setSheet(text)
        stand.hand.tap("forwardButton")
        assert words in model.property("problem")
        assert stand.hand.page() == "PaperSheet"
    model.setSheet(paper.payload(SHEET))
    stand.hand.tap("forwardButton")
    stand.hand.expect("PaperLine")
    stand.hand.tap("forwardButton")
    assert "answer each one" in model.property("problem")


def test_a_line_that_is_in_is_offered_no_more_and_refused_if_two_ask(at_start):
    stand = at_start()
    begin(stand)
    stand.hand.tap("line2")
    answer(stand)
    fill(stand)
    keep(stand)
    stand.hand.tap("nextSheetButton")
    stand.hand.expect("PaperSheet")
    begin(stand)
    assert stand.kiosk.paper.property("entered") == [2]
    stand.kiosk.paper.chooseLine(2)  # as if another had entered it meanwhile
    answer(stand)
    fill(stand)
    stand.hand.tap("forwardButton")
    stand.settle()
    assert stand.hand.page() == "PaperLine"
    assert "was entered before" in stand.kiosk.shell.property("refusal")
    assert len(stand.carry().records) == 1


def test_a_line_is_taken_back_and_entered_again(at_start):
    stand = at_start()
    begin(stand)
    answer(stand)
    fill(stand, "Jose", "Falsa")
    keep(stand)
    stand.hand.tap("takeBackButton")
    stand.settle()
    assert stand.kiosk.paper.property("outcome") == "taken-back"
    stand.hand.tap("forwardButton")
    stand.hand.expect("PaperLine")
    stand.hand.tap("line1")
    answer(stand)
    fill(stand, "José", "Verdadero")
    keep(stand)
    carried = stand.carry()
    assert [one.signature.name.surname for one in carried.records] == ["Verdadero"]
    assert len(carried.voids) == 1


def test_whoever_walks_away_leaves_nothing(at_start):
    stand = at_start()
    begin(stand)
    answer(stand)
    fill(stand, "Zenobia", "Quimérica")
    stand.hand.idle(90)
    stand.hand.expect("Start")
    model = stand.kiosk.paper
    assert (model.property("sheet"), model.property("given")) == ("", "")
    assert stand.carry().records == ()
    stand.settle()
    assert traces(stand, ("Zenobia", "Quimérica")) == []


def test_the_desk_leads_to_it_and_back_leads_page_by_page_to_the_desk(at_start):
    stand = at_start()
    stand.settle()
    stand.kiosk.shell.show("Desk")
    stand.hand.tap("othersButton")
    stand.hand.tap("paperButton")
    stand.hand.expect("PaperSheet")
    begin(stand)
    answer(stand)
    fill(stand)
    for page in ("PaperChoices", "PaperHome", "PaperTown", "PaperNames", "PaperLine", "PaperSheet"):
        stand.hand.tap("backButton")
        stand.hand.expect(page)
    stand.hand.tap("backButton")
    stand.hand.expect("Desk")
