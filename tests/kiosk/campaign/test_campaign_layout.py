"""The letter's words, quotes, apostrophes and numbers survive; only whitespace changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.campaign import letter
from kiosk.campaign.layout import NBSP, blocks, plain
from kiosk.model import LANGUAGES

LETTER = (
    "\ufeffSign this with us!\r\n"
    "\r\n"
    "Dear Minister Nadia O'Nobody,\r\n"
    "\r\n"
    "\r\n"
    "\t\r\n"
    "The harbour’s “Long Wall” isn't ours \u00a0\u00a0 and “the Long wall” never was"
    " - so say the fishermen of U.S.-born parents, who met Donald Q. Nobody on February 23rd,"
    " 2017, and Mr. Nemo \u2013 his brother \u2013 on 3 March.\r\n"
    "\r\n"
    "We ask:\r\n"
    "1.\u00a0\u00a0 \u00a0 Open the gate – now.\r\n"
    "\r\n"
    "\r\n"
    "2.  \tPay the ‘keeper’ what’s owed.\r\n"
    "3) Keep the U.S. Consul\u2019s lamp lit.\r\n"
    " \u00a0 \r\n"
    "12. This is a house number, and no request.\r\n"
    "\r\n"
    "We remain\u2026\r\n"
    "\r\n"
    "\r\n"
)


def solid(text: str) -> str:
    return "".join(mark for mark in text if not mark.isspace())


def laid(text: str, first_line: int) -> str:
    return solid("".join(block.number + block.text for block in blocks(text, first_line)))


def test_the_letter_is_laid_out_in_paragraphs_and_numbered_items():
    found = blocks(LETTER, 3)
    assert [(block.kind, block.number) for block in found] == [
        ("paragraph", ""),
        ("paragraph", ""),
        ("paragraph", ""),
        ("item", "1."),
        ("item", "2."),
        ("item", "3)"),
        ("paragraph", ""),
        ("paragraph", ""),
    ]
    assert found[0].text == "Dear Minister Nadia O'Nobody,"
    assert found[3].text == f"Open the gate{NBSP}– now."
    assert found[4].text == "Pay the ‘keeper’ what’s owed."
    assert found[6].text == "12. This is a house number, and no request."


def test_quotes_apostrophes_and_hyphens_stay_as_they_are():
    text = blocks(LETTER, 3)[1].text.replace(NBSP, " ")
    assert text == (
        "The harbour’s “Long Wall” isn't ours and “the Long wall” never was"
        " - so say the fishermen of U.S.-born parents, who met Donald Q. Nobody on February 23rd,"
        " 2017, and Mr. Nemo – his brother – on 3 March."
    )


def test_names_dates_and_dashes_are_never_broken():
    text = blocks(LETTER, 3)[1].text
    for kept in ("Donald Q. Nobody", "February 23rd", "3 March", "Mr. Nemo", "was -", "Nemo –"):
        assert kept.replace(" ", NBSP) in text


@pytest.mark.parametrize(
    ("text", "tied"),
    (
        ("23 de febrero de 2017", "23~de~febrero~de~2017"),
        ("el 1.º de mayo en", "el 1.º~de~mayo en"),
        ("la Sra. Ficticia", "la Sra.~Ficticia"),
        ("Art. 7 y No. 3", "Art.~7 y No.~3"),
        ("No. We say no.", "No. We say no."),
        ("J. R. Nobody", "J.~R.~Nobody"),
        ("José Á. Nadie", "José~Á.~Nadie"),
        ("the U.S. Consul", "the U.S. Consul"),
        ("We may march 3 miles", "We may march 3 miles"),
        ("a\tb\n c\u2009d", "a b c d"),
        ("well-known word", "well-known word"),
    ),
)
def test_no_break_spaces_are_set_by_rule(text, tied):
    assert plain(text) == tied.replace("~", NBSP)


def test_lines_that_an_editor_wrapped_become_one_paragraph():
    text = (
        "Dear Sir,\n\n"
        "we write to you from the harbour of a town\nthat no map shows, and we write with\n"
        "a request of two parts:\n"
        "1. that the gate, which has been closed for\nall of this year, be opened;\n"
        "2. that it stay open.\n"
        "Ana Ficticia\nBo Nemo\n"
    )
    assert [block.number + block.text for block in blocks(text, 1)] == [
        "Dear Sir,",
        (
            "we write to you from the harbour of a town that no map shows, and we write with"
            " a request of two parts:"
        ),
        "1.that the gate, which has been closed for all of this year, be opened;",
        "2.that it stay open.",
        "Ana Ficticia",
        "Bo Nemo",
    ]


def test_where_nobody_wrapped_each_line_is_a_paragraph():
    long = "word " * 40
    assert len(blocks(f"{long}\n{long}\nshort\n{long}", 1)) == 4


@pytest.mark.parametrize(
    ("row", "number", "text"),
    (
        ("1. One", "1.", "One"),
        ("(1) One", "(1)", "One"),
        ("1.- Uno", "1.-", "Uno"),
        ("1)One", "1)", "One"),
        ("1.«Uno»", "1.", "«Uno»"),
        ("1.5 million", "", "1.5 million"),
        ("2. Two before one", "", "2. Two before one"),
        ("1.", "", "1."),
    ),
)
def test_a_number_begins_an_item_only_where_it_counts(row, number, text):
    (block,) = blocks(row, 1)
    assert (block.number, block.text) == (number, text)


ROWS = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                "",
                " \u00a0 ",
                "1. one",
                "2. two",
                "(3) three",
                "J. K. Nobody - x",
                "23 March",
                "a" * 130,
            ]
        ),
    ),
    max_size=12,
)


@given(ROWS, st.sampled_from(["\n", "\r\n", "\r"]), st.integers(1, 14))
@example([LETTER], "\n", 3)
def test_every_character_but_whitespace_survives_in_order(rows, end, first_line):
    text = end.join(rows)
    delivered = "\n".join(letter.delivered(text, first_line))
    assert laid(text, first_line) == solid(delivered)


@given(ROWS, st.sampled_from(["\n", "\r\n"]))
def test_laying_out_again_changes_nothing_and_leaves_no_odd_space(rows, end):
    for block in blocks(end.join(rows), 1):
        assert plain(block.text) == block.text
        assert not re.search(r"[^\S \u00a0]|[ \u00a0]{2}|^\s|\s$", block.text)


@given(st.text(), st.integers(-3, 300))
def test_any_line_may_be_asked_for(text, first_line):
    blocks(text, first_line)


@pytest.mark.parametrize(
    ("text", "line"),
    (
        ("Come and sign!\n\nDear Ambassador Nobody,\n", 3),
        ("\n\n\nDEAR ALL\n", 4),
        ("Invitación\n\nEstimada embajadora:\n", 3),
        ("Firme aquí.\r\nA quien corresponda:\r\n", 2),
        ("A la señora embajadora:\n", 1),
        ("To whom it may concern:\n", 1),
        ("We write.\nNobody is greeted.\n", 1),
        ("Dear friends all over the world " + "and farther " * 20 + "\nDear Bo,\n", 2),
        ("", 1),
    ),
)
def test_the_salutation_is_found(text, line):
    assert letter.salutation_line(text) == line


def test_the_language_of_a_letter_is_guessed_from_its_words():
    texts = {
        "en": "We ask that the gate of the harbour be opened.",
        "es": "Pedimos que la puerta del puerto se abra.",
    }
    assert [letter.language_of(texts[one]) for one in LANGUAGES] == list(LANGUAGES)


def test_lines_are_counted_as_editors_count_them():
    assert letter.lines("\ufeffa\r\nb\rc\nd\x0be\u2028f\n") == ["a", "b", "c", "d\x0be\u2028f", ""]
