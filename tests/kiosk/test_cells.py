"""Cells that no spreadsheet runs, and that come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.cells import guarded, unguarded

TEXTS = st.text(alphabet=st.one_of(st.sampled_from("'=+-@\t\r a"), st.characters()))


@given(TEXTS)
@example("")
@example("'")
@example("'=2+3")
@example("''=2+3")
def test_each_text_comes_back_as_it_was(text):
    assert unguarded(guarded(text)) == text


@given(TEXTS)
def test_nothing_begins_as_a_formula(text):
    assert guarded(text)[:1] not in {*"=+-@\t\r"}


@pytest.mark.parametrize("text", ("Ana", "'Abd", "O'Nadie", "", "'"))
def test_what_is_no_formula_is_left_alone(text):
    assert guarded(text) == unguarded(text) == text


def test_a_formula_that_nobody_guarded_stays():
    assert unguarded("=SUM(A1)") == "=SUM(A1)"
