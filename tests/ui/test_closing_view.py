"""The close wizard as a table: which page comes next, and what it says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ui.kiosk.closing_view import SENT, Progress, Standing, page, token, view, wanting

RED, BLUE = Path("/sticks/red"), Path("/sticks/blue")
ONE, TWO = frozenset({token(RED)}), frozenset({token(RED), token(BLUE)})


@pytest.mark.parametrize(
    ("progress", "wanted", "done"),
    (
        (Progress(), "ClosingExport", False),
        (Progress(alone=True), "ClosingExport", False),
        (Progress(ONE), "ClosingExport", False),
        (Progress(ONE, alone=True), "ClosingSlip", False),
        (Progress(TWO), "ClosingSlip", False),
        (Progress(TWO | {SENT}), "ClosingSlip", False),
        (Progress(ONE | {SENT}), "ClosingSlip", False),
        (Progress(ONE, slip=True), "ClosingExport", False),
        (Progress(ONE, alone=True, slip=True), "ClosingOff", True),
        (Progress(TWO, slip=True), "ClosingOff", True),
    ),
)
def test_the_wizard_stands_where_the_journal_says(progress, wanted, done):
    assert (page(progress), progress.done) == (wanted, done)


@pytest.mark.parametrize(
    ("at", "says", "sends", "problem"),
    (
        (Standing(stick=RED, found=(RED,)), "onto this stick: /sticks/red", False, ""),
        (Standing(found=(RED, BLUE)), "Choose where the export", False, ""),
        (Standing(), "Put a stick in", False, "No stick was found"),
        (Standing(stores=True), "Put a stick in", False, "No stick was found"),
        (Standing(Progress(ONE)), "put another one in", False, ""),
        (Standing(Progress(ONE), stick=BLUE, found=(BLUE,)), "second copy goes onto", False, ""),
        (Standing(Progress(ONE), found=(BLUE,)), "Choose where the second", False, ""),
        (Standing(Progress(ONE), found=(BLUE,), stores=True), "storage", True, ""),
        (Standing(Progress(ONE), stores=True), "storage", True, ""),
        (Standing(Progress(ONE), stick=BLUE, stores=True), "second copy goes onto", False, ""),
    ),
)
def test_each_copy_is_led_by_one_sentence(qapp, at, says, sends, problem):
    seen = view(at)
    assert says in seen.says
    assert seen.sends is sends
    assert problem in seen.problem
    assert bool(seen.problem) == bool(problem)
    assert seen.first == (not at.progress.copies)


def test_what_the_copies_mean_is_said_at_the_end(qapp):
    one = view(Standing(Progress(ONE, alone=True)))
    assert "one copy outside" in one.finished
    assert view(replace(Standing(), progress=Progress(TWO))).finished.endswith(": 2.")


def test_a_stick_that_holds_a_copy_is_not_offered_again():
    assert wanting((RED, BLUE), ONE) == (BLUE,)
    assert wanting((RED, BLUE), TWO) == ()
    assert token(RED) != token(BLUE)
    assert "red" not in token(RED)
