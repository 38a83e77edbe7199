"""Signing rests: calmly, in both languages, over restarts, until a volunteer comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.event import State
from tests.journeys.looking import shown, traces
from tests.journeys.office import PASSPHRASE
from tests.journeys.stand import LANDSCAPE, PORTRAIT
from tests.journeys.walking import CANARIES, walk
from ui.demo.desk import Desk, to_desk
from ui.demo.pages import Start
from ui.kiosk.lock import Ticks


def paused(stand):
    stand.hand.expect("Paused")
    words = shown(stand)
    assert "One moment, please" in words
    assert "Un momento, por favor" in words
    assert "REHEARSAL" in words
    return stand.hand


def back(stand):
    stand.hand.tap("volunteersButton")
    stand.hand.expect("WayOut")
    stand.hand.write("passphraseBox", PASSPHRASE)
    stand.hand.tap("forwardButton")
    return Desk(stand.hand)


@pytest.mark.parametrize("size", (LANDSCAPE, PORTRAIT), ids=("landscape", "portrait"))
def test_a_pause_takes_nothing_and_ends_by_a_volunteer(at_start, size):
    stand = at_start(size=size)
    to_desk(Start(stand.hand), PASSPHRASE)
    stand.hand.tap("pauseButton")
    hand = paused(stand)
    stand.kiosk.shell.hide()
    stand.kiosk.shell.wake()
    paused(stand)
    hand.tap("volunteersButton")
    hand.expect("WayOut")
    hand.tap("backButton")
    paused(stand)
    back(stand).sign().begin()


def test_a_pause_is_kept_over_a_restart(run, at_start):
    stand = at_start()
    to_desk(Start(stand.hand), PASSPHRASE)
    stand.hand.tap("pauseButton")
    paused(stand)
    run.close(stand)
    again = run(stand.folder)
    again.hand.expect("Unlock")
    again.kiosk.volunteer.unlock(PASSPHRASE)
    Desk(again.hand)
    assert again.kiosk.store.opened.state is State.PAUSED
    Desk(again.hand).sign()


def f12(stand, kind, *, repeats=False):
    key = QKeyEvent(kind, Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier, "", repeats)
    stand.kiosk.app.sendEvent(stand.kiosk.window, key)


def test_the_key_that_hides_lets_signing_rest_when_it_is_held(at_start):
    stand = at_start()
    walk(stand, "Review")
    f12(stand, QEvent.Type.KeyPress)
    assert stand.kiosk.shell.property("blank")
    for _ in range(20):
        f12(stand, QEvent.Type.KeyPress, repeats=True)
    assert stand.kiosk._guard._held.isActive()
    stand.kiosk._guard._held.timeout.emit()
    paused(stand)
    assert not stand.kiosk.shell.property("blank")
    assert traces(stand, CANARIES) == []
    f12(stand, QEvent.Type.KeyRelease)
    back(stand).sign()


def test_the_key_that_hides_only_hides_when_it_is_let_go(at_start):
    stand = at_start()
    f12(stand, QEvent.Type.KeyPress)
    f12(stand, QEvent.Type.KeyRelease)
    assert not stand.kiosk._guard._held.isActive()
    assert stand.kiosk.shell.property("blank")


class Clock:
    """The machine's ticks, as a test wants them."""

    def __init__(self, stand):
        self.ticks = Ticks(1000.0, 1000.0)
        stand.kiosk.lock.stop()
        stand.kiosk.lock._ticks = lambda: self.ticks
        stand.kiosk.lock._last, stand.kiosk.lock._idle_since = self.ticks, 1000.0
        self.beat = stand.kiosk.lock.beat

    def on(self, awake, asleep=0.0):
        """Let seconds go by, beat by beat while the machine is awake."""
        for _ in range(int(awake // 5)):
            self.ticks = Ticks(self.ticks.awake + 5, self.ticks.all + 5)
            self.beat()
        if asleep:
            self.ticks = Ticks(self.ticks.awake + 1, self.ticks.all + 1 + asleep)
            self.beat()


def test_after_half_an_hour_without_a_touch_the_key_leaves_the_memory(at_start):
    stand = at_start()
    clock = Clock(stand)
    clock.on(29 * 60)
    stand.hand.tap("languageButton")
    clock.on(29 * 60)
    Start(stand.hand)
    assert stand.kiosk.store.opened is not None
    clock.on(60)
    stand.hand.expect("Unlock")
    assert stand.kiosk.store.opened is None
    assert stand.kiosk.store._journal is None
    stand.kiosk.volunteer.unlock("otras palabras inventadas para probar")
    stand.settle()
    assert stand.hand.page() == "Unlock"
    stand.kiosk.shell.dismiss()
    stand.unlock().begin()


def test_after_a_sleep_the_words_are_asked_for_and_what_was_typed_is_gone(at_start):
    stand = at_start()
    clock = Clock(stand)
    walk(stand, "Review")
    clock.on(5, asleep=9)
    assert stand.hand.page() == "Review"
    clock.on(0, asleep=60)
    stand.hand.expect("Unlock")
    assert traces(stand, CANARIES) == []
    stand.unlock()


def test_a_pause_is_locked_too_and_is_a_pause_again_behind_the_words(at_start):
    stand = at_start()
    to_desk(Start(stand.hand), PASSPHRASE)
    stand.hand.tap("pauseButton")
    paused(stand)
    Clock(stand).on(31 * 60)
    stand.hand.expect("Unlock")
    stand.kiosk.volunteer.unlock(PASSPHRASE)
    Desk(stand.hand).sign()
