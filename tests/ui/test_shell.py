"""What every page shares: the page shown, its look, its refusal, and the idle clock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject

from kiosk.errors import NotSaved, WrongPassphrase
from kiosk.words import sentence
from ui.kiosk.shell import IDLE_SECONDS, PALETTES, TEXT_SCALES, WARN_SECONDS, Shell


@pytest.fixture
def spoken():
    return []


@pytest.fixture
def shell(qapp, spoken):
    made = Shell(spoken.append)
    made.stop()  # the test counts the seconds
    return made


def tick(shell, seconds):
    for _ in range(seconds):
        shell.tick()


def test_after_a_minute_it_counts_down_and_then_wipes(shell, qtbot):
    shell.show("Names")
    tick(shell, IDLE_SECONDS - 1)
    assert shell.property("warnSeconds") == 0
    told = []
    for _ in range(WARN_SECONDS):
        shell.tick()
        told.append(shell.property("warnSeconds"))
    assert told == list(range(WARN_SECONDS, 0, -1))
    with qtbot.waitSignal(shell.wiped, timeout=0):
        shell.tick()
    assert shell.property("warnSeconds") == 0


def test_a_touch_before_the_warning_starts_the_minute_anew(shell):
    shell.show("Names")
    tick(shell, IDLE_SECONDS - 1)
    shell.eventFilter(QObject(), QEvent(QEvent.Type.TouchBegin))
    tick(shell, IDLE_SECONDS - 1)
    assert shell.property("warnSeconds") == 0


def test_once_it_warns_only_more_time_stops_it(shell):
    shell.show("Names")
    tick(shell, IDLE_SECONDS)
    shell.eventFilter(QObject(), QEvent(QEvent.Type.TouchBegin))
    assert shell.property("warnSeconds") == WARN_SECONDS
    shell.moreTime()
    assert shell.property("warnSeconds") == 0
    tick(shell, IDLE_SECONDS - 1)
    assert shell.property("warnSeconds") == 0


def test_another_page_starts_the_minute_anew(shell):
    shell.show("Names")
    tick(shell, IDLE_SECONDS)
    shell.show("Town")
    assert shell.property("warnSeconds") == 0


@pytest.mark.parametrize("page", ("Welcome", "Unlock", "SetupName", "Saving", "Start"))
def test_where_nobody_left_anything_no_clock_runs(shell, qtbot, page):
    shell.show(page)
    with qtbot.assertNotEmitted(shell.wiped):
        tick(shell, IDLE_SECONDS + WARN_SECONDS + 1)


@pytest.mark.parametrize("change", ("largerText", "nextPalette", "toggleLanguage"))
def test_a_start_page_that_somebody_changed_goes_back_to_how_it_was(shell, qtbot, change):
    shell.show("Start")
    getattr(shell, change)()
    with qtbot.waitSignal(shell.wiped, timeout=0):
        tick(shell, IDLE_SECONDS + WARN_SECONDS)
    shell.greet("en")
    look = [shell.property(name) for name in ("textScale", "palette", "language")]
    assert look == [TEXT_SCALES[0], PALETTES[0], "en"]


def test_text_and_colours_go_round(shell):
    sizes, colours = [], []
    for _ in range(len(TEXT_SCALES) + 1):
        sizes.append(shell.property("textScale"))
        shell.largerText()
    for _ in range(len(PALETTES) + 1):
        colours.append(shell.property("palette"))
        shell.nextPalette()
    assert sizes == [*TEXT_SCALES, TEXT_SCALES[0]]
    assert max(sizes) >= 4
    assert colours == [*PALETTES, PALETTES[0]]


def test_a_refusal_is_said_in_the_language_of_the_window_until_it_was_read(shell, spoken):
    shell.refuse(WrongPassphrase())
    assert shell.property("refusal") == sentence(WrongPassphrase(), "en")
    shell.toggleLanguage()
    assert shell.property("refusal") == sentence(WrongPassphrase(), "es")
    shell.dismiss()
    assert shell.property("refusal") == ""
    shell.changeLanguage("tlh")
    assert spoken == ["es", "en"]


def test_a_refusal_goes_with_its_page(shell):
    shell.show("NotSaved")
    shell.refuse(NotSaved())
    shell.show("NotSaved")
    assert shell.property("refusal") != ""
    shell.show("Thanks")
    assert shell.property("refusal") == ""


@pytest.mark.parametrize(
    ("page", "leads"),
    (("Start", True), ("Names", True), ("Thanks", True), ("Saving", False), ("Desk", False)),
)
def test_the_corner_leads_out_of_signers_pages_only(shell, qtbot, page, leads):
    shell.show(page)
    signals = []
    shell.corner_held.connect(lambda: signals.append(page))
    shell.cornerHeld()
    assert bool(signals) is leads
