"""A sheet's serial survives being copied by hand, and says which texts the sheet carried."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paper, receipt, symbols
from kiosk.model import LANGUAGES, Moment
from kiosk.paper import LINES, MOST_SHEETS, Serial, parse
from kiosk.symbols import ALPHABET

NOW = datetime(2027, 2, 6, 17, 0, tzinfo=UTC)
MARKS = st.text(ALPHABET, min_size=4, max_size=4)
SERIALS = st.builds(Serial, MARKS, MARKS, st.integers(1, MOST_SHEETS), st.sampled_from(LANGUAGES))


@given(SERIALS)
def test_a_serial_reads_as_itself(serial):
    text = str(serial)
    assert len(text) == 14
    assert parse(text) == serial
    assert parse(text.lower().replace("-", " ")) == serial
    assert paper.read_payload(paper.payload(serial)) == serial


@given(SERIALS)
def test_every_single_wrong_symbol_is_noticed(serial):
    symbols = str(serial).replace("-", "")
    slips = [
        symbols[:at] + other + symbols[at + 1 :]
        for at in range(12)
        for other in ALPHABET
        if other != symbols[at]
    ]
    assert [parse(slip) for slip in slips] == [None] * len(slips)


@given(SERIALS, st.binary(min_size=16, max_size=16))
def test_no_serial_is_a_receipts_code_and_no_code_a_serial(serial, raw):
    assert receipt.parse(str(serial)) is None
    assert parse(receipt.new_code(lambda _: raw)) is None


@given(SERIALS, st.integers(1, LINES))
def test_each_line_of_each_sheet_has_its_own_reference(serial, line):
    here = paper.reference(str(serial), line)
    assert len(here) == 32
    others = {paper.reference(str(serial), one) for one in range(1, LINES + 1) if one != line}
    assert len(others) == LINES - 1
    assert here not in others


@pytest.mark.parametrize("line", (-1, 0, LINES + 1))
def test_a_line_that_is_on_no_sheet_has_no_reference(line):
    with pytest.raises(ValueError, match="not a line"):
        paper.reference(str(Serial("3333", "4444", 1, "en")), line)


def test_only_the_one_spelling_of_a_serial_stands_in_a_record():
    sheet = str(Serial("ACDE", "4444", 1, "es"))
    assert paper.is_line(sheet, 1)
    assert not paper.is_line(sheet.lower(), 1)
    assert not paper.is_line(sheet.replace("-", ""), 1)
    assert not paper.is_line("", 1)


def test_sheets_of_another_kiosk_event_or_printing_have_other_serials():
    made = Moment.at(NOW), Moment.at(NOW + timedelta(seconds=1))
    marks = [
        paper.run_mark(b"c" * 32, kiosk, event, moment)
        for kiosk in ("Mesa 1", "Mesa 2")
        for event in ("Feria Ficticia", "Mercado Ficticio")
        for moment in made
    ]
    assert len(set(marks)) == len(marks)
    assert paper.campaign_mark(b"c" * 32) != paper.campaign_mark(b"d" * 32)


@pytest.mark.parametrize("text", ("", "Firma sheet ", "Firma 3333-4444-3333", "x" * 99))
def test_other_texts_are_no_sheet(text):
    assert paper.read_payload(text) is None
    assert parse(text) is None


def test_a_sheet_has_a_number_and_one_of_our_languages():
    assert parse(symbols.complete("33337777434", 2)) == Serial("3333", "7777", 1, "es")
    assert parse(symbols.complete("33337777334", 2)) is None
    assert parse(symbols.complete("33337777436", 2)) is None
