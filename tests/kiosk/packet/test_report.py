"""A report on paper says all of it, on as many pages as it takes."""

from __future__ import annotations

from datetime import UTC, datetime

import pikepdf
import pypdfium2
import pytest

from kiosk.packet.report import Entry, Report, write

MADE = datetime(2027, 2, 22, 21, 0, tzinfo=UTC)
LEAD = ("Carta ficticia", "22 February 2027, 21:00 · Ana Ficticia")


def pages(raw: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(raw)
    try:
        return [each.get_textpage().get_text_bounded() for each in document]
    finally:
        document.close()


def entry(number: int, lines: int = 2) -> Entry:
    told = tuple(f"Sentence {number}.{line}" for line in range(lines))
    return Entry(f"Mesa {number}", f"file-{number}.firma-export", "in quarantine", told)


@pytest.mark.parametrize(("count", "sheets"), ((0, 1), (3, 1), (100, 12)))
def test_every_entry_stands_on_a_page(count, sheets):
    report = Report("Report of a merge", LEAD, tuple(map(entry, range(count))))
    found = pages(write(report, "en", MADE))
    assert len(found) == sheets
    assert f"Page {sheets} of {sheets}" in found[-1]
    said = "\n".join(found)
    for number in range(count):
        for words in (f"Mesa {number}", f"file-{number}.firma-export", f"Sentence {number}.1"):
            assert words in said


def test_an_entry_is_not_broken_unless_it_fills_a_page():
    report = Report("Report", LEAD, (entry(1, 40), entry(2, 30), entry(3, 200)))
    found = pages(write(report, "en", MADE))
    (whole,) = (page for page in found if "Sentence 2.0\r" in page or "Sentence 2.0\n" in page)
    assert "Sentence 2.29" in whole
    assert sum("Sentence 3." in page for page in found) > 1


def test_the_file_says_what_it_is_and_in_which_language(tmp_path):
    path = tmp_path / "informe.pdf"
    path.write_bytes(write(Report("Informe", LEAD, (entry(1),)), "es", MADE))
    with pikepdf.open(path) as document:
        assert document.Root.Lang == "es"
        assert str(document.docinfo["/Title"]) == "Informe"
