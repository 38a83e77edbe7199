"""What a signer typed is cleaned without being changed, and problems are named."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk import canonical, entry
from kiosk.entry import Problem

ANY_TEXT = st.text(st.characters(), max_size=40)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """Give the codes of *problems*."""
    return [problem.code for problem in problems]


@given(ANY_TEXT)
@example("a\u200b\u0301")
@example("\u0915\u094d\u200d")
@example("a\u200d\u200d\u0323\u200e\u0301b")
def test_cleaning_a_cleaned_text_changes_nothing(text: str) -> None:
    once = entry.clean(text)

    assert entry.clean(once) == once


@given(ANY_TEXT)
def test_a_cleaned_text_can_be_stored_and_holds_nothing_unseen(text: str) -> None:
    cleaned = entry.clean(text)

    assert canonical.loads(canonical.dumps(cleaned), 1000) == cleaned
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    unseen = {unicodedata.category(c) for c in cleaned if c not in "\u200c\u200d"}
    assert not unseen & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


MARKS = st.text(
    st.sampled_from(
        "aÅ 각\u1100\u1161\u0301\u0323\u0335\u0344\u0f71\u0f72\u0f73\u0f80\u1dc4\u3099\u094d\u200d"
    ),
    max_size=300,
)


@given(MARKS, st.integers(4, 8))
def test_a_text_without_end_is_composed_as_a_short_one_is(text: str, times: int) -> None:
    long = text * times + "x" * 1_000

    assert entry._composed(long) == unicodedata.normalize("NFC", long)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("marks", ("\u0323\u0301", "\u0f73", "\u0301\u0335\u0323\u0344"))
def test_very_many_marks_out_of_order_are_told_at_once(marks: str) -> None:
    assert codes(entry.check_name("a" + marks * (200_000 // len(marks)), "")) == ["given-too-long"]


@given(st.text(st.characters(categories=["Lu", "Ll", "Lt"]), min_size=1, max_size=20))
def test_letters_are_kept_as_typed(text: str) -> None:
    assert entry.clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    (
        ("  Ana \t María  ", "Ana María"),
        ("Ana\r\nFicticia", "Ana Ficticia"),
        ("Jose\u0301", "José"),
        ("Mun\u0303oz", "Muñoz"),
        ("o\u2019Ficticia", "o\u2019Ficticia"),
        ("McFICTICIO de la O", "McFICTICIO de la O"),
        ("\u202eatciF\u202c", "atciF"),
        ("\u2066Ana\u2069\ufeff", "Ana"),
        ("A\u200bna\u00ad", "Ana"),
        ("Ana\u00a0\u3000Lee", "Ana Lee"),
        ("An\x00a\x1b[31m", "Ana[31m"),
        ("\u3164\u115f\u2800", ""),
        ("\ud800Ana\udfff", "Ana"),
        ("\ue000Ana\ufffe\U0010ffff\ufdd0", "Ana"),
        ("عبد\u200cالله", "عبد\u200cالله"),
        ("ශ්\u200dරී", "ශ්\u200dරී"),
        ("ന്\u200d", "ന്\u200d"),
        ("\u200dAna\u200d", "Ana"),
        ("Ana \u200d Lee", "Ana Lee"),
        ("葛\U000e0100城", "葛\U000e0100城"),
        ("鄭秀文", "鄭秀文"),
    ),
)
def test_cleaning_drops_what_cannot_be_seen_and_nothing_else(typed: str, kept: str) -> None:
    assert entry.clean(typed) == kept


@pytest.mark.parametrize(
    ("given_name", "surname", "line"),
    (
        (" Ana ", "Ficticia  Inventada", "Ana Ficticia Inventada"),
        ("Prince", "", "Prince"),
        ("", "Ficticia", "Ficticia"),
        ("", " ", ""),
    ),
)
def test_the_printed_name_is_both_boxes_in_their_order(
    given_name: str, surname: str, line: str
) -> None:
    assert entry.printed(given_name, surname) == line


@pytest.mark.parametrize(
    ("given_name", "surname", "problems"),
    (
        ("Ana", "Ficticia", []),
        ("Ana", "", []),
        ("", "Ficticia", []),
        ("秀文", "", []),
        ("X", "Æ A-12", []),
        ("", "", ["name-empty"]),
        (" \u200b", "\u3164", ["name-empty"]),
        ("-", "123", ["name-no-letter"]),
        ("a" * 100, "b" * 100, []),
        ("a" * 101, "b", ["given-too-long"]),
        ("a", "b" * 101, ["surname-too-long"]),
        ("a" * 101, "b" * 101, ["given-too-long", "surname-too-long"]),
        ("n\u0303" * 100, "", []),
        (" " * 500 + "Ana", "", []),
    ),
)
def test_a_name_needs_one_box_with_a_letter_and_at_most_100_characters(
    given_name: str, surname: str, problems: list[str]
) -> None:
    assert codes(entry.check_name(given_name, surname)) == problems


def test_the_longest_name_can_be_printed() -> None:
    line = entry.printed("a" * 100, "b" * 100)

    assert entry.check_printed(line) == ()
    assert codes(entry.check_printed(line + "c")) == ["printed-too-long"]
    assert codes(entry.check_printed(" ")) == ["printed-empty"]
    assert codes(entry.check_printed("...")) == ["printed-no-letter"]


@pytest.mark.parametrize(
    ("witness", "problems"),
    (
        ("Beto Inventado", []),
        ("", ["witness-empty"]),
        ("x", []),
        ("x" * 101, ["witness-too-long"]),
        ("?", ["witness-no-letter"]),
    ),
)
def test_a_witness_has_a_name(witness: str, problems: list[str]) -> None:
    assert codes(entry.check_witness(witness)) == problems


@pytest.mark.parametrize(
    ("town", "state", "problems"),
    (
        ("Ajijic", "JAL", []),
        ("Rancho Inventado 3", "MEX", []),
        ("", "", ["town-empty", "state-empty"]),
        ("Ajijic", "", ["state-empty"]),
        ("Ajijic", "Jalisco", ["state-unknown"]),
        ("Ajijic", "jal", ["state-unknown"]),
        ("", "JAL", ["town-empty"]),
        ("45920", "JAL", ["town-no-letter"]),
        ("a" * 101, "XXX", ["town-too-long", "state-unknown"]),
    ),
)
def test_a_place_is_a_town_of_any_name_in_a_known_state(
    town: str, state: str, problems: list[str]
) -> None:
    assert codes(entry.check_place(town, state)) == problems


@pytest.mark.parametrize(
    ("home", "problems"),
    (
        ("", []),
        ("never", []),
        ("US-TX", []),
        ("US-PR", []),
        ("US-XX", ["home-unknown"]),
        ("TX", ["home-unknown"]),
    ),
)
def test_a_home_is_a_us_code_never_or_empty(home: str, problems: list[str]) -> None:
    assert codes(entry.check_home(home)) == problems


@pytest.mark.parametrize(
    "address",
    (
        "ana@example.org",
        " ana.ficticia+letter@mail.example.co ",
        "o'ana@example.org",
        "josé@correo.ejemplo.mx",
        "ana@ñandú.example",
        "a@b.c",
        "ana@xn--9caa.example",
    ),
)
def test_anything_that_might_be_an_address_passes(address: str) -> None:
    assert entry.check_email(address) == ()


@pytest.mark.parametrize(
    ("address", "problem"),
    (
        ("", "email-empty"),
        ("  ", "email-empty"),
        ("ana", "email-form"),
        ("ana@example", "email-form"),
        ("ana@@example.org", "email-form"),
        ("ana@example.org, beto@example.org", "email-form"),
        ("ana @example.org", "email-form"),
        ("@example.org", "email-form"),
        ("ana@.org", "email-form"),
        ("ana@example.", "email-form"),
        ("ana@example..org", "email-form"),
        ("Ana <ana@example.org>", "email-form"),
        ("ana@example.org;", "email-form"),
        ("a" * 243 + "@example.org", "email-too-long"),
    ),
)
def test_what_cannot_be_an_address_is_told(address: str, problem: str) -> None:
    assert codes(entry.check_email(address)) == [problem]


def test_an_address_of_254_bytes_passes() -> None:
    assert entry.check_email("a" * 242 + "@example.org") == ()


@pytest.mark.parametrize(
    ("code", "problems"),
    (
        ("78701", []),
        (" 78701-1234 ", []),
        ("", ["zip-empty"]),
        ("7870", ["zip-form"]),
        ("787011", ["zip-form"]),
        ("78701-", ["zip-form"]),
        ("78701 1234", ["zip-form"]),
        ("٧٨٧٠١", ["zip-form"]),
        ("7870l", ["zip-form"]),
    ),
)
def test_a_zip_code_is_five_digits_or_five_and_four(code: str, problems: list[str]) -> None:
    assert codes(entry.check_zip(code)) == problems


def test_letters_that_stand_for_themselves_are_not_changed_by_the_long_way() -> None:
    plain = [chr(code) for code in range(0x300) if entry._PLAIN.fullmatch(chr(code))]
    assert {"a", "Ñ", "ü", "-", "'", "ș"} <= {*plain}
    assert {" ", "\u00a0", "\u00ad", "\x7f", "\x85"}.isdisjoint(plain)
    for text in (*plain, "".join(plain), " ".join(plain)):
        assert entry._pass(text) == text
