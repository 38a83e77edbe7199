"""Pictures as files: read back by programs that had no part in drawing them."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from kiosk.picture import WHICH, Note, draw, events_svg
from kiosk.picture.letters import drawable
from kiosk.picture.pdf import pdf
from kiosk.picture.png import png

MADE = datetime(2017, 2, 20, 18, 40, tzinfo=UTC)


@pytest.fixture
def map_of(weekend):
    return lambda: draw("map", weekend, "es", Note("Carta ficticia 漢"))


def test_a_png_is_twice_as_large_as_the_picture_and_has_its_colours(map_of):
    raw = png(map_of())
    wide, _ = struct.unpack(">II", raw[16:24])
    assert wide == 2240
    with Image.open(BytesIO(raw)) as opened:
        colours = {colour for _, colour in opened.convert("RGB").getcolors(1 << 24)}
    assert {(0xFB, 0xF8, 0xF1), (0x16, 0x3D, 0x77), (0xDD, 0xE7, 0xF4)} <= colours


@pytest.mark.parametrize("which", WHICH)
def test_a_pdf_has_one_page_and_its_words_can_be_searched(which, weekend):
    raw = pdf(draw(which, weekend, "es", Note("Carta ficticia")), "Carta", "es", MADE)
    pages = pypdfium2.PdfDocument(raw)
    assert len(pages) == 1
    assert "Carta ficticia" in pages[0].get_textpage().get_text_range()


def test_a_pdf_names_its_language_and_title_and_embeds_our_faces(map_of):
    with pikepdf.open(BytesIO(pdf(map_of(), "Carta", "es", MADE))) as opened:
        assert str(opened.Root.Lang) == "es"
        assert str(opened.docinfo["/Title"]) == "Carta"
        names = {str(font.BaseFont) for font in opened.pages[0].Resources.Font.values()}
    assert any("SourceSerif4" in name for name in names)
    assert any("Atkinson" in name for name in names)


def test_png_and_pdf_show_the_same_picture(weekend):
    svg = draw("funnel", weekend, "en")
    with Image.open(BytesIO(png(svg, 0.5))) as opened:
        one = opened.convert("L").resize((112, 64))
    page = pypdfium2.PdfDocument(pdf(svg, "x", "en", MADE))[0]
    other = page.render(scale=0.75).to_pil().convert("L").resize((112, 64))
    far = sum(abs(a - b) for a, b in zip(one.tobytes(), other.tobytes(), strict=True))
    assert far / (112 * 64) < 6


def test_letters_that_no_face_has_are_marked_and_others_drawn_by_another_face(tally):
    name = "ʻokina 漢字 Ficticia"
    svg = events_svg(tally(by_event=((f"2017-02-11 {name}", 9),)), "en")
    assert name in svg
    assert "ʻokina \ufffd\ufffd Ficticia" in drawable(svg)
    page = pypdfium2.PdfDocument(pdf(svg, "x", "en", MADE))[0]
    assert "ʻokina" in page.get_textpage().get_text_range()
    plain = events_svg(tally(by_event=(("2017-02-11 okina Ficticia", 9),)), "en")
    assert png(svg, 1.0) != png(plain, 1.0)
    assert drawable(plain) == plain
