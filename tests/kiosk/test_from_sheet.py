"""A line of a paper sheet becomes a signature bound to the texts that the sheet carried."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk import paper
from kiosk.campaign.consent import hashes
from kiosk.model import LANGUAGES, UNNAMED, Method, Mode, Name, Place, RecordId
from kiosk.paper import Serial
from kiosk.record import Record, decode, encode
from kiosk.session import Draft
from kiosk.signing import from_sheet
from tests.kiosk.test_signing import CAMPAIGN, FAIR, LATER, SIGNED

SHEET = Serial(paper.campaign_mark(SIGNED.sha256), "7777", 2, "es")
SAID = Draft(
    given=" José",
    surname="Núñez ",
    town="Ajijic",
    state="JAL",
    home="US-TX",
    chosen=frozenset({"email"}),
    email=" jose.ficticio@example.org",
)


def entered(draft=SAID, sheet=SHEET, line=3):
    return from_sheet(SIGNED, Mode.REHEARSAL, FAIR, sheet, line, draft, LATER)


def test_it_holds_what_was_written_on_the_sheet_and_where():
    made = entered()
    assert made.method is Method.PAPER
    assert (made.sheet, made.line) == (str(SHEET), 3)
    assert made.name == Name("José", "Núñez", "José Núñez")
    assert made.place == Place("Ajijic", "JAL")
    assert (made.choices, made.email) == (("email",), "jose.ficticio@example.org")
    assert made.eligibility == tuple(one.id for one in CAMPAIGN.eligibility)
    assert made.receipt == paper.reference(str(SHEET), 3)
    assert (made.signed, made.volunteer) == (LATER, UNNAMED)
    assert decode(encode(Record(RecordId(b"d" * 16, 1), made, b""))).signature == made


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_bound_to_the_texts_in_the_language_of_the_sheet(language):
    shown = entered(sheet=replace(SHEET, language=language)).shown
    assert (shown.letter, shown.notice, shown.statement) == hashes(CAMPAIGN, language)
    assert (shown.language, shown.notice_language) == (language, language)
    assert (shown.notice_version, shown.opened_full) == (CAMPAIGN.notice.version, False)


def test_who_enters_it_is_named_where_the_kiosk_knows_them():
    assert entered(replace(SAID, helper=" Auxiliar Inventada")).volunteer == "Auxiliar Inventada"


def test_a_sheet_of_another_campaign_or_version_is_none_of_ours():
    other = paper.campaign_mark(bytes(32))
    assert other != SHEET.campaign
    with pytest.raises(ValueError, match="another campaign"):
        entered(sheet=replace(SHEET, campaign=other))


@pytest.mark.parametrize("line", (0, 9))
def test_a_line_that_no_sheet_has_is_not_entered(line):
    with pytest.raises(ValueError, match="not a line"):
        entered(line=line)
