"""The receipt on paper: the code, how to withdraw, whom to write to, and nobody's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

import pypdfium2
import pytest
import zxingcpp

from kiosk import receipt
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.model import Bilingual, Mode
from kiosk.packet.receipt import Form, write

CAMPAIGN = default_campaign([Organizer("Ana Ficticia", "age1ficticia")], date(2027, 1, 4))
CODE = receipt.new_code(Random(7).randbytes)
MADE = datetime(2027, 2, 6, 17, 0, tzinfo=UTC)
MM = 72 / 25.4


def page(form, language="en", campaign=CAMPAIGN):
    pdf = pypdfium2.PdfDocument(write(campaign, CODE, language, form, MADE))
    assert len(pdf) == 1
    return pdf[0]


def words(shown):
    return " ".join(shown.get_textpage().get_text_bounded().split())


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("language", ("en", "es"))
def test_a_receipt_says_all_that_its_holder_needs(form, language):
    said = words(page(form, language))
    assert CODE in said
    assert CAMPAIGN.title.say(language) in said
    assert CAMPAIGN.contact in said
    assert {"en": "withdraw your signature", "es": "retirar su firma"}[language] in said
    assert {"en": "REHEARSAL", "es": "ENSAYO"}[language] in said


@pytest.mark.parametrize("form", Form)
def test_a_phone_reads_the_code_from_the_paper(form):
    (found,) = zxingcpp.read_barcodes(page(form).render(scale=3).to_pil())
    assert receipt.read_payload(found.text) == (CODE, CAMPAIGN.id)


def test_each_form_has_the_size_of_its_paper():
    width, height = page(Form.A6).get_size()
    assert (width / MM, height / MM) == pytest.approx((105, 148), abs=0.1)
    width, height = page(Form.ROLL).get_size()
    assert width / MM == pytest.approx(80, abs=0.1)
    assert 90 < height / MM < 160


@pytest.mark.parametrize("form", Form)
def test_nothing_is_set_outside_the_paper_however_long_the_title(form):
    title = "A letter about the very many things that neighbors owe each other " * 2
    wide = replace(CAMPAIGN, title=Bilingual(title.strip(), title.strip()), mode=Mode.OFFICIAL)
    shown = page(form, campaign=wide)
    width, height = shown.get_size()
    text = shown.get_textpage()
    boxes = [text.get_charbox(index) for index in range(text.count_chars())]
    assert boxes
    assert all(left > 0 and low > 0 for left, low, _, _ in boxes)
    assert all(right < width and high < height for _, _, right, high in boxes)
    assert "REHEARSAL" not in words(shown)


def test_a_code_with_a_wrong_symbol_is_not_printed():
    wrong = CODE[:-1] + ("4" if CODE[-1] != "4" else "7")
    with pytest.raises(ValueError, match="not a receipt code"):
        write(CAMPAIGN, wrong, "en", Form.A6, MADE)
