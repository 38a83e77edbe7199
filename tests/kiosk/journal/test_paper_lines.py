"""A line of a paper sheet is entered once on a kiosk, however often somebody tries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk import paper
from kiosk.errors import LineEntered
from kiosk.journal import Withdrawn
from kiosk.model import LANGUAGES, Mode
from kiosk.paper import Serial
from kiosk.session import Draft
from kiosk.signing import from_sheet
from tests.kiosk.journal.making import FAIR, MARKET, NOW, SIGNED, later, reopen

MARK = paper.campaign_mark(SIGNED.sha256)
SHEET = Serial(MARK, "7777", 2, "es")
SAID = Draft(given="Ana", surname="Ficticia", town="Ajijic", state="JAL", home="US-TX")


def line(number: int, sheet: Serial = SHEET, event=FAIR):
    return from_sheet(SIGNED, Mode.REHEARSAL, event, sheet, number, SAID, NOW)


def test_the_same_line_of_the_same_sheet_is_refused_and_nothing_is_kept(journal):
    first = journal.append(line(3), b"")
    with pytest.raises(LineEntered) as refused:
        journal.append(replace(line(3), name=line(3).name), b"")
    assert refused.value.facts == {"sheet": str(SHEET), "line": 3}
    assert journal.head.seq == first.seq
    assert "Ficticia" not in str(refused.value)


def test_other_lines_and_other_sheets_are_taken(journal):
    sheets = [replace(SHEET, number=number, language=one) for number in (1, 2) for one in LANGUAGES]
    for sheet in sheets:
        for number in (1, paper.LINES):
            journal.append(line(number, sheet), b"")
    assert journal.counts().signed == 2 * len(sheets)
    assert journal.is_entered(paper.reference(str(sheets[0]), 1))
    assert not journal.is_entered(paper.reference(str(sheets[0]), 2))


def test_a_line_that_was_taken_back_may_be_entered_again(journal):
    wrong = journal.append(line(3), b"")
    journal.void(wrong.seq, later(5))
    right = journal.append(line(3), b"")
    assert right.seq == wrong.seq + 1
    with pytest.raises(LineEntered):
        journal.append(line(3), b"")


def test_a_line_stays_refused_after_the_event_and_a_restart(journal, new):
    journal.append(line(3), b"")
    journal.close_event(later(9))
    journal.close()
    again = reopen(new)
    again.open_event(MARKET, later(10))
    with pytest.raises(LineEntered):
        again.append(line(3, event=MARKET), b"")
    again.close()


def test_a_line_that_was_withdrawn_stays_out(journal):
    journal.append(line(3), b"")
    reference = paper.reference(str(SHEET), 3)
    assert journal.withdraw(reference, later(5)) is Withdrawn.HERE
    with pytest.raises(LineEntered):
        journal.append(line(3), b"")
    elsewhere = paper.reference(str(SHEET), 4)
    assert journal.withdraw(elsewhere, later(6)) is Withdrawn.ELSEWHERE
    with pytest.raises(LineEntered):
        journal.append(line(4), b"")
