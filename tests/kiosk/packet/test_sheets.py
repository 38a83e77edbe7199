"""Blank sheets bear the same texts as the screen, and each a number of its own."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from kiosk import paper
from kiosk.campaign import file as campaign_file
from kiosk.campaign.consent import statement
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Choice, Organizer, SignedCampaign
from kiosk.crypto.seal import Identity
from kiosk.crypto.sign import SigningKey
from kiosk.model import LANGUAGES, Bilingual, Mode, Moment
from kiosk.packet import card
from kiosk.packet.sheets import Paper, Run, write

IDENTITY = Identity("AGE-SECRET-KEY-18G545FM7F6A89GXMMPXH3GE0JXGQ22QJRM0JWXGJS3UF28ZPV07SZZAEW8")
CAMPAIGN = default_campaign([Organizer("Ana Ficticia", IDENTITY.recipient)], date(2027, 1, 4))
MADE = Moment.at(datetime(2027, 2, 6, 17, 0, tzinfo=UTC))
MM = 72 / 25.4


def signed(**changes) -> SignedCampaign:
    root = SigningKey.from_seed(bytes(32))
    return campaign_file.read(campaign_file.write(replace(CAMPAIGN, **changes), root))


SIGNED = signed()
RUN = Run(SIGNED, "Mesa 1", "Feria Ficticia", 2, "en", Paper.A4, MADE)


def squeezed(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def pages(run: Run):
    raw = write(run)
    with pikepdf.open(io.BytesIO(raw)) as opened:
        assert opened.check_pdf_syntax() == []
    return list(pypdfium2.PdfDocument(raw))


def words(page) -> str:
    return " ".join(page.get_textpage().get_text_bounded().split())


def stays_inside(page) -> bool:
    text, (width, height) = page.get_textpage(), page.get_size()
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    return bool(boxes) and all(
        left > 8 and low > 8 and right < width - 8 and high < height - 8
        for left, low, right, high in boxes
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", Paper)
def test_a_sheet_bears_the_texts_of_the_screen(language, size):
    first, second, *table = pages(replace(RUN, language=language, paper=size))
    said = squeezed(words(first))
    campaign = SIGNED.campaign
    for text in (
        campaign.title.say(language),
        campaign.notice.simplified.say(language),
        statement(campaign, language),
        sha256(campaign.letter.master).hexdigest(),
        *(one.words.say(language) for one in campaign.eligibility),
        *(one.words.say(language) for one in campaign.choices),
    ):
        wanted = squeezed(text)
        at = said.find(wanted[:30])
        assert at >= 0, text
    notice = squeezed(campaign.notice.simplified.say(language))
    assert notice in said
    assert squeezed(statement(campaign, language)) in said
    assert "Mesa 1 · Feria Ficticia" in words(first)
    assert words(first).count({"en": "Surname(s)", "es": "Apellido(s)"}[language]) in {6, 7, 8}
    assert {"en": "Sheet 2 of 2", "es": "Hoja 2 de 2"}[language] in words(second)
    assert all(stays_inside(page) for page in (first, second, *table))
    width, height = first.get_size()
    expected = {Paper.A4: (297, 210), Paper.LETTER: (279.4, 215.9)}[size]
    assert (width / MM, height / MM) == pytest.approx(expected, abs=0.1)


def test_the_letter_and_the_full_notice_lie_beside_the_sheets():
    _, _, *table = pages(RUN)
    said = squeezed("".join(words(page) for page in table))
    letter = SIGNED.campaign.letter.master.decode("utf-8").splitlines()
    delivered = "\n".join(letter[SIGNED.campaign.letter.first_line - 1 :])
    assert squeezed(delivered) in said
    assert squeezed(SIGNED.campaign.notice.full.en)[:200] in said


def test_each_sheet_has_the_number_that_its_code_holds():
    run = replace(RUN, count=3)
    found = []
    for page in pages(run)[:3]:
        (code,) = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
        serial = paper.read_payload(code.text)
        assert serial is not None
        assert str(serial) in words(page)
        found.append(serial)
    assert tuple(found) == run.serials
    assert [serial.number for serial in found] == [1, 2, 3]
    assert {serial.language for serial in found} == {"en"}
    assert {serial.campaign for serial in found} == {paper.campaign_mark(SIGNED.sha256)}


def test_no_two_printings_share_a_number():
    later = replace(MADE, utc=MADE.utc + timedelta(seconds=1))
    runs = (
        RUN,
        replace(RUN, kiosk="Mesa 2"),
        replace(RUN, event="Mercado Ficticio"),
        replace(RUN, made=later),
        replace(RUN, language="es"),
        replace(RUN, count=paper.MOST_SHEETS),
    )
    marks = [{str(serial) for serial in run.serials} for run in runs]
    assert len(marks[-1]) == paper.MOST_SHEETS
    assert all(not one & other for at, one in enumerate(marks[:-1]) for other in marks[:at])
    assert marks[0] < marks[-1], "a sheet more does not change the others' numbers"


@pytest.mark.parametrize("count", (0, -1, paper.MOST_SHEETS + 1))
def test_a_printing_has_sheets_and_not_too_many(count):
    with pytest.raises(ValueError, match="number of sheets"):
        write(replace(RUN, count=count))


def test_an_official_sheet_bears_no_band_and_a_rehearsal_does():
    assert "REHEARSAL" in words(pages(RUN)[0])
    assert "REHEARSAL" not in words(pages(replace(RUN, campaign=signed(mode=Mode.OFFICIAL)))[0])


def test_a_notice_too_long_for_the_front_is_whole_on_the_back():
    long = "\n\n".join(f"Paragraph {n}. " + "Invented words follow here. " * 12 for n in range(9))
    notice = replace(CAMPAIGN.notice, simplified=Bilingual(long.strip(), long.strip()))
    front, back, second, *_ = pages(replace(RUN, campaign=signed(notice=notice)))
    assert "it is on the back of this sheet" in words(front)
    assert squeezed(long) in squeezed(words(back))
    assert words(front).count("Surname(s)") == paper.LINES
    assert "Sheet 2 of 2" in words(second)
    assert all(stays_inside(page) for page in (front, back))


def test_without_choices_nothing_is_asked_beyond_the_signature():
    front = words(pages(replace(RUN, campaign=signed(choices=())))[0])
    assert "Only if you want" not in front
    assert "ZIP" not in front.split("Tick each one")[1]


def test_many_choices_keep_their_boxes_in_their_column():
    choices = tuple(Choice(f"c{n}", Bilingual("A use", "Un uso"), "") for n in range(9))
    front = pages(replace(RUN, campaign=signed(choices=choices)))[0]
    assert stays_inside(front)
    assert words(front).count("A use") == 9
    assert "ZIP code, if you ticked" not in words(front)


# --- the quick card ---------------------------------------------------------------------


def the_card(campaign=CAMPAIGN):
    raw = card.write(campaign, MADE.utc)
    with pikepdf.open(io.BytesIO(raw)) as opened:
        assert opened.check_pdf_syntax() == []
    (shown,) = pypdfium2.PdfDocument(raw)
    return shown


def test_the_card_says_the_way_out_and_the_day_in_both_languages_on_one_a5_sheet():
    page = the_card()
    said = words(page)
    for text in (
        "Tap the top left corner five times, or hold it for two seconds.",
        "Toque cinco veces la esquina superior izquierda",
        "PIN or the five words",
        "PIN o las cinco palabras",
        "1 Start",
        "2 Help people",
        "3 Pause",
        "5 Close the day",
        "1 Empezar",
        "3 Hacer una pausa",
        "5 Cerrar el día",
        CAMPAIGN.contact,
    ):
        assert " ".join(text.split()) in said
    assert "Kiosk / Quiosco" in said
    assert stays_inside(page)
    width, height = page.get_size()
    assert (width / MM, height / MM) == pytest.approx((210, 148), abs=0.1)


def test_the_cards_columns_end_above_the_way_out():
    text = the_card().get_textpage()
    whole = text.get_text_range()
    box = text.get_charbox(whole.index("The way out"))
    last = text.get_charbox(whole.index("Words lost"))
    assert last[1] > box[3] + 6


def test_the_card_is_put_on_a_stick_under_a_name_of_its_campaign(tmp_path):
    path = card.save(tmp_path, CAMPAIGN, MADE.utc)
    assert path.parent == tmp_path
    assert path.name.isascii()
    assert path.read_bytes() == card.write(CAMPAIGN, MADE.utc)
    assert card.save(tmp_path, CAMPAIGN, MADE.utc) == path
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
