"""What is told of the copies, as a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.copies import Finding, Standing, Task
from kiosk.errors import PartNotMade
from tests.journeys.office import NOW
from ui.kiosk.copying_view import CopyingView, Seen, view

TASK = Task(("Firma", "carta"), (), Path("parts"), "0" * 16)
ALL = Standing(TASK, signed=40, unparted=0, on_sticks=40, safe=40, last=NOW)
SOME = Standing(TASK, signed=40, unparted=3, on_sticks=37, safe=38, last=NOW)
NONE = Standing(TASK, signed=0, unparted=0, on_sticks=0, safe=0, last=None)
NEVER = Standing(TASK, signed=4, unparted=4, on_sticks=0, safe=0, last=None)
RED = Seen("ROJA", current=True)
FULL = Finding("stick-full", "AZUL")
GONE = Finding("stick-gone", "VERDE")


@pytest.fixture(autouse=True)
def _app(qapp):
    """The words are translated by the program's own application."""


@pytest.mark.parametrize(
    ("standing", "seen", "line"),
    (
        (NONE, (), "Nothing to copy yet"),
        (NEVER, (), "No stick: 0 of 4 on a stick"),
        (NEVER, (RED,), "0 of 4 on a stick"),
        (SOME, (RED,), "37 of 40 on a stick, 11:00"),
        (SOME, (), "No stick: 37 of 40 on a stick"),
    ),
)
def test_one_line_tells_how_many_stand_on_a_stick(standing, seen, line):
    assert view(standing, seen, None, None, "en").line == line


def test_before_the_journal_is_open_nothing_is_told():
    assert view(None, (RED,), GONE, None, "en") == CopyingView()


def test_a_first_part_that_cannot_be_made_is_told_before_anything_else_is():
    assert "own disk" in view(None, (), None, PartNotMade(), "en").problem


@pytest.mark.parametrize(
    ("stick", "said"),
    (
        (RED, "ROJA: up to date"),
        (Seen("ROJA"), "ROJA: the next copy follows soon"),
        (Seen("ROJA", working=True, finding=FULL), "ROJA: copying, please leave it in"),
        (Seen("ROJA", finding=FULL), "ROJA: cannot be used"),
        (Seen("%1 %2"), "%1 %2: the next copy follows soon"),
    ),
)
def test_each_stick_is_named_with_how_it_stands(stick, said):
    assert view(ALL, (stick,), None, None, "en").sticks == [said]


def test_a_stick_is_not_up_to_date_while_signatures_wait_for_their_copy():
    assert view(SOME, (RED,), None, None, "en").sticks == ["ROJA: the next copy follows soon"]


@pytest.mark.parametrize(
    ("seen", "gone", "refused", "about"),
    (
        ((RED,), None, None, ""),
        ((RED, Seen("AZUL", finding=FULL)), None, None, "“AZUL” is full"),
        ((Seen("AZUL", finding=FULL),), GONE, None, "“AZUL” is full"),
        ((RED,), GONE, None, "“VERDE” was taken out"),
        ((Seen("AZUL", finding=FULL),), GONE, PartNotMade(), "own disk"),
    ),
)
def test_what_is_worst_is_told(seen, gone, refused, about):
    told = {
        language: view(SOME, seen, gone, refused, language).problem for language in ("en", "es")
    }
    assert (about in told["en"]) if about else told["en"] == ""
    assert (told["en"] == told["es"]) is (about == "")


def test_up_to_date_is_said_only_if_every_signature_is_there():
    assert view(ALL, (RED,), None, None, "en").current
    assert not view(SOME, (RED,), None, None, "en").current
    assert not view(ALL, (), None, None, "en").current
