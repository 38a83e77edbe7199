"""Online signers in the real window: nothing of a table counts before it was seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.console_hands import key, page, paste, tally
from tests.journeys.console_review import table


def test_online_signers_are_seen_before_they_count(desk, tmp_path):
    review, before = page(desk, "Review"), tally(desk)
    desk.go("Review")
    desk.hand.tap("onlineButton")
    desk.hand.tap("tableFile")
    paste(desk, str(table(tmp_path)))
    desk.settle()
    desk.settle()
    online = review.importing
    assert online.good == 2
    assert tally(desk) == before
    desk.hand.tap("sourceName")
    QTest.keyClick(desk.console.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    paste(desk, "Formulario ficticio")
    desk.hand.tap("takeRowsButton")
    desk.settle()
    desk.settle()
    assert online.said.startswith("2 new lines from “Formulario ficticio”; 0 were here before.")
    assert tally(desk).captured == before.captured + 2


def test_a_table_that_is_left_takes_nothing(desk, tmp_path):
    review, before = page(desk, "Review"), tally(desk)
    desk.go("Review")
    desk.hand.tap("onlineButton")
    review.importing.choose(str(table(tmp_path)))
    desk.settle()
    desk.settle()
    desk.hand.tap("leaveTableButton")
    assert not review.importing.open
    assert tally(desk) == before


def test_a_column_is_chosen_with_the_keyboard(desk, tmp_path):
    desk.go("Review")
    online = page(desk, "Review").importing
    online.begin()
    online.choose(str(table(tmp_path)))
    desk.settle()
    desk.settle()
    combo = desk.hand.item("column0").childItems()[1]
    combo.forceActiveFocus()
    key(desk, "Up")
    assert online.chosen[0] == "0"
    assert online.good == 2  # a surname is a name
    key(desk, "Space", "Down", "Return")
    assert online.chosen[0] == "1"
