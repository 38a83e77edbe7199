"""The window stays: nothing closes it, covers it or leads out of it but the volunteer's way."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtTest import QTest

from tests.journeys.looking import traces
from tests.journeys.walking import CANARIES, GIVEN, STROKES, walk
from ui.demo.pages import Start, Thanks
from ui.kiosk.front import leads_out
from ui.start import yield_session

ROOT = Path(__file__).parents[2]
NONE = Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
META, SHIFT = Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.ShiftModifier


def closes(stand):
    """Ask the window to close, as Alt+F4 and the window manager do."""
    closed = stand.kiosk.window.close()
    stand.hand.rest()
    return closed


@pytest.mark.parametrize("page", ("Start", "Names", "Sign"))
def test_a_signers_page_does_not_close_and_says_nothing(at_start, page):
    stand = at_start()
    if page != "Start":
        walk(stand, page)
    assert not closes(stand)
    assert stand.kiosk.window.isVisible()
    stand.hand.expect(page)
    assert stand.kiosk.shell.property("refusal") == ""


def test_while_a_signature_is_kept_nothing_closes_and_thanks_follow(at_start):
    stand = at_start()
    walk(stand, "Sign")
    stand.hand.draw("pad", STROKES)
    stand.kiosk.signing.sign(stand.hand.item("pad"))
    assert stand.hand.page() == "Saving"
    assert not closes(stand)
    assert Thanks(stand.hand).receipt()


def test_the_end_of_the_session_waits_for_a_signature_that_is_being_kept(at_start):
    stand = at_start()
    walk(stand, "Sign")
    stand.hand.draw("pad", STROKES)
    stand.kiosk.signing.sign(stand.hand.item("pad"))
    assert stand.hand.page() == "Saving"
    yield_session(stand.kiosk)
    assert stand.kiosk.store._journal.head.seq == 1


def test_on_a_volunteers_page_a_sentence_tells_the_way_to_end(at_start):
    stand = at_start()
    stand.kiosk.shell.show("Unlock")
    assert not closes(stand)
    assert "Switch off" in stand.kiosk.shell.property("refusal")
    stand.kiosk.shell.changeLanguage("es")
    assert "Apagar" in stand.kiosk.shell.property("refusal")


def test_without_an_open_journal_the_program_ends(run, qtbot):
    stand = run()
    stand.hand.expect("Welcome")
    with qtbot.waitSignal(stand.kiosk._fastening._front.end_asked):
        closes(stand)


LEADING = (
    *((key, NONE) for key in (Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F11, Qt.Key.Key_F35)),
    *((key, NONE) for key in (Qt.Key.Key_Print, Qt.Key.Key_SysReq, Qt.Key.Key_Menu)),
    *((key, NONE) for key in (Qt.Key.Key_Super_L, Qt.Key.Key_HomePage, Qt.Key.Key_LaunchMail)),
    *((key, ALT) for key in (Qt.Key.Key_F4, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Print)),
    *((key, CONTROL) for key in (Qt.Key.Key_Q, Qt.Key.Key_W, Qt.Key.Key_Tab, Qt.Key.Key_P)),
    *((key, META) for key in (Qt.Key.Key_D, Qt.Key.Key_L, Qt.Key.Key_R)),
    *((key, CONTROL | ALT) for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_End)),
    (Qt.Key.Key_Escape, CONTROL | SHIFT),
)


@pytest.mark.parametrize("press", LEADING, ids=lambda press: f"{press[1].value}-{press[0].name}")
@pytest.mark.parametrize("kind", (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride))
def test_keys_of_the_system_lead_nowhere(press, kind):
    assert leads_out(QKeyEvent(kind, *press))


@pytest.mark.parametrize(
    ("key", "held", "text"),
    (
        (Qt.Key.Key_F12, NONE, ""),
        (Qt.Key.Key_A, SHIFT, "A"),
        (Qt.Key.Key_Ntilde, NONE, "ñ"),
        (Qt.Key.Key_At, CONTROL | ALT, "@"),
        (Qt.Key.Key_Tab, NONE, "\t"),
        (Qt.Key.Key_Backtab, SHIFT, ""),
        (Qt.Key.Key_Return, NONE, "\r"),
        (Qt.Key.Key_Escape, NONE, ""),
        (Qt.Key.Key_Dead_Acute, NONE, ""),
        (Qt.Key.Key_V, CONTROL, "\x16"),
        (0x1F600, NONE, "😀"),
    ),
)
def test_keys_that_write_and_lead_through_a_page_are_left(key, held, text):
    assert not leads_out(QKeyEvent(QEvent.Type.KeyPress, key, held, text))


def test_none_of_them_reaches_a_field(at_start):
    stand = at_start()
    walk(stand, "Names")
    stand.hand.tap("givenBox")
    for key, held in LEADING:
        QTest.keyClick(stand.kiosk.window, key, held)
    stand.hand.rest()
    assert stand.hand.page() == "Names"
    assert stand.kiosk.signing.property("given") == ""
    for letter in GIVEN:
        QTest.keyClick(stand.kiosk.window, letter)
    assert stand.kiosk.signing.property("given") == GIVEN


@pytest.mark.parametrize("page", ("Names", "Unlock"))
def test_nothing_can_be_dropped_on_the_window(at_start, page):
    stand = at_start()
    if page == "Unlock":
        stand.kiosk.shell.show(page)
    else:
        walk(stand, page)
    dropped = QMimeData()
    dropped.setText("dropped")
    event = QDragEnterEvent(
        QPoint(400, 300), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, NONE
    )
    event.accept()
    stand.kiosk.app.sendEvent(stand.kiosk.window, event)
    assert not event.isAccepted()


def test_a_window_put_away_comes_back_and_has_forgotten_the_signer(at_start):
    stand = at_start(full_screen=True)
    walk(stand, "Names")
    stand.kiosk.window.showMinimized()
    stand.hand.wait(lambda: away(stand.kiosk.window), "minimised")
    stand.hand.wait(lambda: not away(stand.kiosk.window), "back again")
    Start(stand.hand)
    assert traces(stand, CANARIES) == []


def away(window):
    return bool(window.windowStates() & Qt.WindowState.WindowMinimized)


def test_on_a_volunteers_page_a_window_may_be_put_away(at_start):
    stand = at_start(full_screen=True)
    stand.kiosk.shell.show("Unlock")
    stand.kiosk.window.showMinimized()
    stand.hand.wait(lambda: away(stand.kiosk.window), "minimised")
    assert not stand.kiosk._fastening._front._back.isActive()
    assert not stand.kiosk._fastening._front._away()


def test_the_pointer_hides_from_fingers_and_shows_for_a_mouse(at_start):
    stand = at_start()
    stand.hand.touch(QPoint(400, 300))
    assert stand.kiosk.app.overrideCursor().shape() == Qt.CursorShape.BlankCursor
    QTest.mouseMove(stand.kiosk.window, QPoint(420, 320))
    stand.hand.rest()
    assert stand.kiosk.app.overrideCursor() is None
    stand.hand.touch(QPoint(400, 300))
    assert stand.kiosk.app.overrideCursor() is not None


START = """
import sys
from contextlib import contextmanager
from pathlib import Path
from ui import app, start
shown = []
show = app.Kiosk.run
def run(kiosk):
    print(kiosk.shell.property("page"), flush=True)
    if kiosk.shell.property("page") == "Running":
        kiosk.end()
    return show(kiosk)
app.Kiosk.run = run
from kiosk.cli import answer
try:
    sys.exit(start.open_kiosk(Path(sys.argv[1]), full_screen=False, animated=False))
except Exception as fault:
    sys.exit(answer(fault))
"""


@contextmanager
def started(folder):
    with subprocess.Popen(
        (sys.executable, "-c", START, folder),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as kiosk:
        try:
            yield kiosk
        finally:
            kiosk.kill()


def test_a_second_copy_says_so_and_ends_and_the_first_ends_in_order_when_asked_to(tmp_path):
    with started(tmp_path / "kiosk") as first:
        assert first.stdout.readline() == "Welcome\n"
        with started(tmp_path / "kiosk") as second:
            said, complained = second.communicate(timeout=60)
            assert (said, second.returncode) == ("Running\n", 1)
            assert complained.count("\n") == 1
            assert "already open" in complained
        assert first.poll() is None
        first.send_signal(signal.SIGTERM)
        assert first.wait(timeout=60) == 128 + signal.SIGTERM
    with started(tmp_path / "kiosk") as third:
        assert third.stdout.readline() == "Welcome\n"
