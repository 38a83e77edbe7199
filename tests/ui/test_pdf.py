"""Qt reads a PDF back as it is: its words, and where its ink is dark."""

from __future__ import annotations

from datetime import datetime

import pytest

from kiosk.ready import judge
from kiosk.ready.paper import Paper, write
from tests.kiosk.ready.facts import FACTS
from ui.kiosk.pdf import look

MADE = datetime(2027, 2, 6, 11, 0)  # noqa: DTZ001 - local, as it is printed


def test_a_page_is_read_with_its_words_and_its_size(qapp):
    page = look(write(judge(FACTS), "Mesa Ñ 1", "es", Paper.LETTER, MADE))
    picture = page.picture

    assert "Mesa Ñ 1" in page.text
    assert (picture.width, picture.height) == (1530, 1980)
    assert len(picture.gray) == picture.width * picture.height
    assert picture.gray[0] == 255
    assert min(picture.gray) < 64


def test_what_is_no_pdf_is_refused(qapp):
    with pytest.raises(ValueError, match="not a PDF"):
        look(b"no page")
