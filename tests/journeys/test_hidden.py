"""What one person did is out of reach of the next: hidden at once, never copied, never kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QWindow
from PySide6.QtTest import QTest
from shiboken6 import delete

from tests.journeys.looking import shown, traces
from tests.journeys.walking import CANARIES, GIVEN, STROKES, sign, walk
from ui.demo.pages import Start, Thanks

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ANYWHERE = QPoint(400, 300)


def press(stand, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(stand.kiosk.window, key, held)
    stand.hand.rest()


def typed(stand, text):
    for letter in text:
        press(stand, letter)


def black(stand):
    """Whether every pixel of the window is black."""
    stand.hand.rest()
    picture = stand.kiosk.window.grabWindow()
    spots = [(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)]
    return all(picture.pixelColor(x, y).getRgb()[:3] == (0, 0, 0) for x, y in spots)


def by_button(stand):
    stand.hand.tap("hideButton")


def by_key(stand):
    press(stand, Qt.Key.Key_F12)


@pytest.mark.parametrize(
    ("page", "hide"),
    (("Notice", by_button), ("Names", by_key), ("Email", by_button), ("Sign", by_button)),
)
def test_hiding_blanks_the_screen_at_once_and_keeps_nothing(at_start, page, hide):
    stand = at_start()
    walk(stand, page)
    hide(stand)
    assert stand.kiosk.shell.property("blank")
    assert black(stand)
    assert traces(stand, CANARIES) == []
    stand.hand.touch(ANYWHERE)
    assert not black(stand)
    assert stand.kiosk.shell.property("blank")  # a touch alone does not open it
    stand.hand.tap("wakeButton")
    Start(stand.hand).begin()
    assert not stand.kiosk.shell.property("blank")


def test_a_hidden_screen_is_woken_by_the_keyboard_alone(at_start):
    stand = at_start()
    walk(stand, "Names")
    press(stand, Qt.Key.Key_F12)
    press(stand, Qt.Key.Key_Space)
    press(stand, Qt.Key.Key_Return)
    Start(stand.hand)
    assert not stand.kiosk.shell.property("blank")


def test_nothing_under_a_hidden_screen_can_be_touched(at_start):
    stand = at_start()
    walk(stand, "Language")
    stand.hand.tap("hideButton")
    for x in range(20, 1280, 120):
        for y in range(20, 250, 60):
            stand.hand.touch(QPoint(x, y))
    assert stand.hand.page() == "Start"
    assert stand.kiosk.shell.property("blank")


def test_a_signature_that_is_being_kept_when_the_screen_is_hidden_is_kept(at_start):
    stand = at_start()
    sign(stand)
    stand.kiosk.shell.hide()
    stand.settle()
    assert black(stand)
    stand.hand.touch(ANYWHERE)
    stand.hand.tap("wakeButton")
    Start(stand.hand)
    assert stand.kiosk.signing.property("receipt") == ""
    assert len(stand.carry().records) == 1


def test_a_volunteers_page_is_not_hidden(at_start):
    stand = at_start()
    stand.kiosk.shell.show("Desk")
    press(stand, Qt.Key.Key_F12)
    assert not stand.kiosk.shell.property("blank")


def lose_focus(stand):
    """Let another window have the keyboard, as far as ours can tell."""
    other = QWindow()
    other.show()
    other.requestActivate()
    stand.hand.wait(lambda: not stand.kiosk.window.isActive(), "the other window")
    other.close()
    delete(other)


@pytest.mark.parametrize("page", ("Letter", "Notice", "Names", "Zip", "Review", "Sign"))
def test_a_window_that_loses_the_focus_goes_back_to_the_start(at_start, page):
    stand = at_start()
    if page == "Letter":
        stand.hand.tap("readButton")
    else:
        walk(stand, page)
    lose_focus(stand)
    Start(stand.hand)
    assert traces(stand, CANARIES) == []


def test_losing_the_focus_on_a_volunteers_page_changes_nothing(at_start):
    stand = at_start()
    stand.kiosk.shell.show("Desk")
    lose_focus(stand)
    stand.hand.expect("Desk")


def test_losing_the_focus_while_a_signature_is_kept_loses_no_thanks(at_start):
    stand = at_start()
    walk(stand, "Sign")
    stand.hand.draw("pad", STROKES)
    stand.kiosk.signing.sign(stand.hand.item("pad"))
    assert stand.hand.page() == "Saving"
    stand.kiosk.shell.abandon()  # as the lost focus does
    assert Thanks(stand.hand).receipt()


@pytest.mark.parametrize("page", ("Names", "Town", "Email", "Sign", "Thanks"))
def test_the_clipboard_is_empty_on_every_page(at_start, page):
    stand = at_start()
    clipboard = stand.kiosk.app.clipboard()
    stand.hand.expect("Start")
    clipboard.setText("something from before")
    if page == "Thanks":
        sign(stand)
        Thanks(stand.hand)
    else:
        walk(stand, page)
    assert clipboard.text(QClipboard.Mode.Clipboard) == ""


@pytest.mark.parametrize(
    "keys",
    (
        ((Qt.Key.Key_A, CONTROL), (Qt.Key.Key_C, CONTROL)),
        ((Qt.Key.Key_A, CONTROL), (Qt.Key.Key_X, CONTROL)),
        ((Qt.Key.Key_Home, SHIFT), (Qt.Key.Key_Insert, CONTROL)),
        ((Qt.Key.Key_Left, SHIFT), (Qt.Key.Key_Delete, SHIFT)),
        ((Qt.Key.Key_Home, CONTROL | SHIFT), (Qt.Key.Key_C, CONTROL)),
    ),
)
def test_nothing_typed_can_be_selected_copied_or_cut(at_start, keys):
    stand = at_start()
    walk(stand, "Names")
    stand.hand.tap("givenBox")
    typed(stand, GIVEN)
    for key, held in keys:
        press(stand, key, held)
    assert stand.kiosk.app.clipboard().text() == ""
    assert stand.kiosk.signing.property("given") == GIVEN
    field = stand.kiosk.window.activeFocusItem()
    assert field.property("selectedText") == ""


@pytest.mark.parametrize("key", ((Qt.Key.Key_V, CONTROL), (Qt.Key.Key_Insert, SHIFT)))
def test_nothing_can_be_pasted(at_start, key):
    stand = at_start()
    walk(stand, "Names")
    stand.hand.tap("givenBox")
    stand.kiosk.app.clipboard().setText("pasted")
    press(stand, *key)
    assert stand.kiosk.signing.property("given") == ""
    middle = stand.hand._centre(stand.hand.item("givenBox"))
    for button in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(stand.kiosk.window, button, Qt.KeyboardModifier.NoModifier, middle)
    assert stand.kiosk.signing.property("given") == ""
    assert "Paste" not in shown(stand)


def test_the_next_person_cannot_bring_anything_back(at_start):
    stand = at_start()
    walk(stand, "Names")
    stand.hand.tap("givenBox")
    typed(stand, GIVEN)
    stand.hand.tap("hideButton")
    stand.hand.touch(ANYWHERE)
    stand.hand.tap("wakeButton")
    walk(stand, "Names")
    stand.hand.tap("givenBox")
    for key, held in ((Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_V, CONTROL)):
        press(stand, key, held)
    assert stand.kiosk.signing.property("given") == ""
    assert traces(stand, [GIVEN]) == []


def test_letters_with_altgr_are_typed_all_the_same(at_start):
    stand = at_start()
    walk(stand, "Names")
    stand.hand.tap("givenBox")
    alt = Qt.KeyboardModifier.AltModifier
    press(stand, "@", CONTROL | alt)
    press(stand, "R", SHIFT)
    assert stand.kiosk.signing.property("given") == "@R"


@pytest.mark.parametrize("key", (Qt.Key.Key_V, Qt.Key.Key_A))
def test_on_the_way_out_nothing_is_pasted_or_marked(at_start, key):
    stand = at_start()
    stand.hand.corner()
    stand.hand.expect("WayOut")
    field = stand.kiosk.window.activeFocusItem()
    stand.kiosk.app.clipboard().setText("pasted")
    typed(stand, "five")
    press(stand, key, CONTROL)
    assert field.property("text") == "five"
    assert field.property("selectedText") == ""
