"""Each finding has one sentence in both languages, on the screen as on paper."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from datetime import datetime

import pypdfium2
import pytest

from kiosk import words as refusals
from kiosk.model import LANGUAGES
from kiosk.ready import judge
from kiosk.ready.paper import Paper, write
from kiosk.ready.value import Shut
from kiosk.ready.words import GROUPS, heading, sentence, table
from tests.kiosk.ready.facts import BOOK, FACTS, WINDOW
from tests.kiosk.ready.test_checks import CASES

MADE = datetime(2027, 2, 6, 11, 0)  # noqa: DTZ001 - local, as it is printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_one_sentence(language):
    for facts, *_ in CASES:
        for each in judge(facts):
            said = sentence(each, language)
            assert said.endswith("."), each.code
            assert "{" not in said, each.code


def test_no_row_of_the_table_is_there_for_nothing():
    used = {code for _, code, _ in CASES} | {code.partition("-")[0] for _, code, _ in CASES}
    named = {f"check-{name}" for group in GROUPS.values() for name in group}
    named |= {f"group-{name}" for name in ("first", *GROUPS)}
    own = {name for name in table() if name.partition("-")[0] not in {"level", "report"}}

    assert own - named == used & own - named
    assert named <= own


def named(text):
    return (name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_both_languages_name_the_same_facts():
    blanks = {
        code: [
            {name for _, name, _, _ in string.Formatter().parse(text) if name}
            for text in row.values()
        ]
        for code, row in table().items()
    }

    assert all(one == other for one, other in blanks.values())


def test_what_refuses_a_journal_is_worded_as_everywhere():
    refused = replace(FACTS, book=Shut("journal-rolled-back", {"found": 3, "anchored": 5}))
    said = sentence(judge(refused)[0], "en")

    assert said == refusals.table()["journal-rolled-back"]["en"].format(found=3, anchored=5)


def test_the_name_of_a_stick_gives_no_orders_and_reads_as_it_is():
    spoilt = replace(FACTS, window=replace(WINDOW, printer="\x1b[2JRoll"))
    (printer,) = (each for each in judge(spoilt) if each.check == "printer")

    assert "\x1b" not in sentence(printer, "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", Paper)
def test_the_paper_says_all_that_the_screen_says(language, paper):
    found = judge(replace(FACTS, book=replace(BOOK, ready=None), typed=False))
    document = pypdfium2.PdfDocument(write(found, "Mesa Ñ 1", language, paper, MADE))
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    flat = re.sub(r"\s+", " ", text)

    assert document[0].get_size() == pytest.approx(paper.value, abs=0.1)
    assert "Mesa Ñ 1" in flat
    assert heading(found, language) in flat
    assert all(sentence(each, language) in flat for each in found)


def test_a_paper_of_nothing_but_trouble_runs_on_to_a_second_page():
    found = judge(FACTS) * 2
    document = pypdfium2.PdfDocument(write(found, "", "es", Paper.A4, MADE))

    assert len(document) == 2
    assert "Página 2 de 2" in document[1].get_textpage().get_text_bounded()
