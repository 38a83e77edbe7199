"""The desk as a table: every moment of the day says what comes next, by one strong button."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.event import State
from kiosk.model import Counts, Moment
from tests.journeys.office import FAIR
from ui.kiosk.day_view import Facts, Kept, view

NOW = Moment.at(datetime(2027, 2, 6, 17, 0, tzinfo=UTC))
SETUP = Facts("en", NOW, event=FAIR, planned=True)
OPEN = replace(SETUP, state=State.OPEN, planned=False, counts=Counts(12, 1, 2, 1))
CLOSED = replace(OPEN, state=State.CLOSED)
OVER = timedelta()


@pytest.mark.parametrize(
    ("facts", "act", "strong", "says"),
    (
        (replace(SETUP, planned=False), "name", "Name the event", "Say which event"),
        (SETUP, "ready", "Check this kiosk", "First check"),
        (replace(SETUP, checked=True), "rehearse", "Rehearse", "Now rehearse"),
        (
            replace(SETUP, state=State.REHEARSAL, ready=NOW),
            "open",
            "Open the event",
            "Ready since 6 February 2027, 11:00.",
        ),
        (
            replace(SETUP, state=State.REHEARSAL, ready=NOW, opens=date(2027, 2, 10)),
            "quit",
            "Switch off",
            "from 10 February 2027 on",
        ),
        (replace(SETUP, left=OVER), "quit", "Switch off", "has ended"),
        (OPEN, "resume", "Back to signing", "People can sign."),
        (replace(OPEN, state=State.PAUSED), "goOn", "Go on", "may sign again"),
        (CLOSED, "close", "Go on closing", "Take its signatures along"),
        (replace(CLOSED, copied=True), "newEvent", "Start another event", "Another event"),
        (replace(CLOSED, copied=True, left=OVER), "quit", "Switch off", "switch the kiosk off"),
    ),
)
def test_each_moment_says_what_comes_next_and_has_one_button_for_it(qapp, facts, act, strong, says):
    seen = view(facts)
    assert (seen.act, seen.strong) == (act, strong)
    assert says in seen.says
    assert "%" not in seen.says + seen.told


@pytest.mark.parametrize(
    ("facts", "there", "not_there"),
    (
        (SETUP, {"open", "rehearse", "name"}, {"closeEvent", "pause", "purge", "export"}),
        (replace(SETUP, opens=date(2027, 2, 10)), {"rehearse"}, {"open"}),
        (replace(SETUP, ready=NOW), {"rehearse"}, {"purge"}),
        (OPEN, {"closeEvent", "pause", "export"}, {"open", "purge", "withdraw", "newEvent"}),
        (replace(OPEN, state=State.PAUSED), {"closeEvent"}, {"pause", "open", "purge"}),
        (CLOSED, {"withdraw", "export"}, {"closeEvent", "purge", "newEvent", "open"}),
        (replace(CLOSED, copied=True), {"closing", "purge"}, {"closeEvent", "pause"}),
    ),
)
def test_only_what_can_be_done_now_is_offered(qapp, facts, there, not_there):
    seen = view(facts)
    offered = {*seen.ways, *seen.more}
    assert there <= offered
    assert not not_there & offered
    assert (len(seen.ways), len(seen.more)) == (len(seen.way_words), len(seen.more_words))
    assert seen.act not in seen.ways


def header(facts):
    seen = view(facts)
    return dict(zip(seen.labels, seen.figures, strict=True))


def test_the_header_counts_about_nobody(qapp):
    kept = Kept(backed_up=10, last_copy=NOW, room=2300, battery=64)
    assert header(replace(OPEN, kept=kept)) == {
        "signed": "12",
        "undone": "1",
        "withdrawn": "1",
        "backed up": "10",
        "last copy": "11:00",
        "more fit, about": "2,300",
        "battery": "64 %",
    }


def test_what_is_not_known_is_not_shown(qapp):
    assert set(header(OPEN)) == {"signed", "undone", "withdrawn"}
    assert header(replace(OPEN, kept=Kept(backed_up=0)))["last copy"] == "–"


@pytest.mark.parametrize(
    ("kept", "warning"),
    (
        (Kept(), ""),
        (Kept(backed_up=3), ""),
        (Kept(backed_up=2), "10 signatures are on this kiosk alone. Please put a stick in."),
        (Kept(battery=21), ""),
        (Kept(battery=20), "The battery is at 20 %. Please plug the kiosk in."),
        (Kept(battery=0), "The battery is at 0 %. Please plug the kiosk in."),
        (Kept(battery=20, charging=True), ""),
        (Kept(room=100), ""),
        (Kept(room=99, backed_up=0), "There is room for about 99 more signatures."),
        (Kept(battery=5, room=0), "The battery is at 5 %."),
        (Kept(backed_up=0, problem="The stick “%1” is full."), "The stick “%1” is full."),
        (Kept(battery=5, problem="The stick is full."), "The battery is at 5 %."),
    ),
)
def test_the_most_pressing_warning_stands_in_words(qapp, kept, warning):
    said = view(replace(OPEN, kept=kept)).warning
    assert said.startswith(warning)
    assert bool(said) == bool(warning)


@pytest.mark.parametrize(
    ("left", "figure", "ending"),
    (
        (timedelta(days=8), None, ""),
        (timedelta(days=3), "3 days", ""),
        (timedelta(hours=5, minutes=12), "5 h 12 min", ""),
        (timedelta(hours=1), "1 h 0 min", ""),
        (timedelta(minutes=59), "59 min", "Signing ends at 11:59."),
        (timedelta(seconds=20), "1 min", "Signing ends at 11:00."),
        (timedelta(0), "1 min", ""),
    ),
)
def test_the_end_is_counted_down_and_told_to_signers_in_the_last_hour(qapp, left, figure, ending):
    facts = replace(OPEN, left=left)
    assert header(facts).get("until signing ends") == figure
    assert view(facts).ending == ending


def test_an_end_at_midnight_is_called_so(qapp):
    late = Moment.at(datetime(2027, 2, 24, 5, 30, tzinfo=UTC))
    facts = replace(OPEN, now=late, left=timedelta(minutes=30))
    assert view(facts).ending == "Signing ends at midnight."


def test_a_rehearsal_never_ends_by_itself(qapp):
    assert "until signing ends" not in header(OPEN)
    assert view(OPEN).ending == ""
