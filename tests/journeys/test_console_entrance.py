"""The way into the console: a registry is opened or made, and somebody says who they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.errors import KioskError
from kiosk.registry.registry import open_registry
from tests.journeys.console_stand import BY, Office, campaign_of, console_stand, copied, filled
from tests.journeys.console_typing import pressed, tapped, typed
from tests.journeys.office import PASSPHRASE


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("filled"))


@pytest.fixture
def start(qapp):
    """Start consoles; each is closed after the test."""
    running = []

    def begin(path, **more):
        running.append(console_stand(path, **more))
        running[-1].hand.expect("Unlock")
        return running[-1]

    yield begin
    for one in running:
        one.console.close()


def test_a_registry_opens_by_the_keyboard_alone(start, registry, tmp_path):
    stand = start(copied(registry, tmp_path / "own"))
    typed(stand, "passphrase", PASSPHRASE)
    pressed(stand, Qt.Key.Key_Return)
    stand.hand.expect("Who")
    tapped(stand, "person0")
    assert stand.console.office.by == BY
    assert stand.hand.page() == "Merge"
    assert stand.console.shell.property("title") != "Firma"


def test_a_wrong_passphrase_is_told_and_nothing_opens(start, registry, tmp_path):
    stand = start(copied(registry, tmp_path / "own"))
    typed(stand, "passphrase", "no es la frase de acceso")
    tapped(stand, "forwardButton")
    assert stand.hand.page() == "Unlock"
    assert stand.console.shell.property("refusal") != ""
    stand.console.shell.go("Tally")
    assert stand.hand.page() == "Unlock"
    pressed(stand, Qt.Key.Key_Escape)
    assert stand.console.shell.property("refusal") == ""


def test_a_registry_is_made_for_a_campaign(start, tmp_path):
    file, signed = campaign_of(tmp_path, Office())
    stand = start(tmp_path / "new.registry")
    tapped(stand, "otherButton")
    typed(stand, "campaignFile/path", str(file))
    typed(stand, "passphrase", PASSPHRASE)
    typed(stand, "again", PASSPHRASE)
    tapped(stand, "forwardButton")
    assert stand.console.entrance.property("problem") == ""
    assert stand.console.shell.property("refusal") == ""
    stand.hand.expect("Who")
    typed(stand, "whoBox", "Bo Nemo")
    tapped(stand, "forwardButton")
    assert stand.console.office.by == "Bo Nemo"
    stand.console.office.lock(lambda _: None)
    stand.settle()
    with open_registry(tmp_path / "new.registry", PASSPHRASE) as made:
        assert made.campaign == signed


def test_a_closed_registry_is_asked_for_again(start, registry, tmp_path):
    path = copied(registry, tmp_path / "own")
    stand = start(path)
    stand.enter()
    tapped(stand, "lockButton")
    stand.hand.expect("Unlock")
    assert stand.console.office.by == ""
    with open_registry(path, PASSPHRASE):  # nobody else has it
        pass


def test_a_digit_with_control_shows_a_page(start, registry, tmp_path):
    stand = start(copied(registry, tmp_path / "own"))
    stand.enter()
    place = list(stand.console.pages).index("Tally")
    stand.console.shell.goTo(place)
    stand.hand.expect("Tally")


def test_long_work_tells_how_far_it_is_pauses_and_stops(start, registry, tmp_path):
    stand = start(copied(registry, tmp_path / "own"))
    stand.enter()
    office, ended = stand.console.office, []

    def count(_, tell):
        done = 0
        while tell(done, 10**9):
            done += 1
        return done

    office.work("Counting", count, ended.append, ended.append)
    stand.hand.wait(lambda: office.property("done") > 0, "the first steps")
    tapped_name = stand.hand.item("pauseButton")
    assert tapped_name.property("text") == "Pause"
    stand.hand.tap("pauseButton")
    stand.hand.wait(lambda: office.property("paused"), "the pause")
    stand.hand.tap("pauseButton")
    stand.hand.tap("stopButton")
    stand.hand.wait(lambda: bool(ended), "the end")
    assert ended[0] > 0
    assert office.property("working") == ""


def test_work_that_is_refused_is_told_and_the_next_begins(start, registry, tmp_path):
    stand = start(copied(registry, tmp_path / "own"))
    stand.enter()
    office, told = stand.console.office, []

    def refuse(_, __):
        raise KioskError

    office.work("Refused", refuse, told.append, told.append)
    stand.settle()
    assert isinstance(told[0], KioskError)
    assert office.property("working") == ""
