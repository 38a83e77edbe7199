"""The day as a volunteer leads it, by touch: one strong button after the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import zxingcpp

from kiosk.campaign import file as campaign_file
from kiosk.campaign.value import Storage
from kiosk.crypto.keys import FLOOR
from kiosk.event import State
from kiosk.journal import Enrolment, enrol, recover_journal
from kiosk.model import ZONE, Mode, Moment
from kiosk.packet import slip
from tests.journeys import pixels
from tests.journeys.looking import shown
from tests.journeys.office import CAMPAIGN, FAIR, IDENTITY, NOW, PASSPHRASE, ROOT, START, opened
from tests.journeys.walking import WAY, sign
from ui.demo.desk import ClosingExport, Desk, to_desk
from ui.demo.pages import Start, Thanks

OFFICIAL = campaign_file.write(replace(CAMPAIGN, mode=Mode.OFFICIAL), ROOT)
# The end of the campaign's last day, in Mexico City, in UTC.
END = (
    Moment.at(START).utc.replace(hour=6, minute=0)
    + (CAMPAIGN.closes - START.date())
    + (timedelta(days=1))
)


@pytest.fixture
def place(tmp_path):
    """An official kiosk whose event is named and not open yet."""
    folder = tmp_path / "kiosk"
    enrol(folder, Enrolment(OFFICIAL, "Mesa 1", Mode.OFFICIAL, ZONE), PASSPHRASE, FLOOR)
    journal = recover_journal(folder, [IDENTITY])
    journal.plan(FAIR, NOW)
    journal.close()
    return folder


@pytest.fixture
def sticks(tmp_path):
    """Two sticks; which of them are in, the test says."""
    made = tmp_path / "red", tmp_path / "blue"
    for stick in made:
        stick.mkdir()
    return made


def unlock(stand):
    stand.hand.expect("Unlock")
    stand.kiosk.volunteer.unlock(PASSPHRASE)


def thank(stand):
    sign(stand)
    Thanks(stand.hand).done()


def export_on(stick):
    (file,) = stick.glob("*.firma-export")
    return opened(file)


def test_the_whole_day_leads_from_button_to_button(run, place, sticks):
    red, blue = sticks
    there = [red]
    stand = run(place, sticks=lambda: tuple(there))
    unlock(stand)
    desk = Desk(stand.hand)
    assert desk.next() == "Check this kiosk"
    stand.hand.tap("forwardButton")
    stand.hand.expect("Ready")
    stand.hand.tap("forwardButton")
    desk = Desk(stand.hand)
    assert desk.next() == "Rehearse"
    stand.hand.tap("forwardButton")
    stand.hand.expect("Rehearse")
    stand.hand.tap("forwardButton")
    stand.hand.wait(lambda: bool(stand.kiosk.rehearsing.property("passed")), "the rehearsal")
    stand.hand.tap("forwardButton")
    desk = Desk(stand.hand)
    assert desk.next() == "Open the event"
    assert "Ready since 6 February 2027, 11:00." in shown(stand)
    desk.sign()
    for _ in range(3):
        thank(stand)

    desk = to_desk(Start(stand.hand), PASSPHRASE)
    assert stand.kiosk.day.property("signed") == 3
    stand.hand.tap("pauseButton")
    stand.hand.expect("Paused")
    desk = to_desk(stand, PASSPHRASE)
    assert desk.next() == "Go on"
    desk = to_desk(desk.sign(), PASSPHRASE)

    compared = desk.close().close().write()
    assert "compared: 3." in shown(stand)
    there[:] = [red, blue]
    seen = compared.second().write().slip()
    assert len(export_on(red).records) == len(export_on(blue).records) == 3
    (code,) = zxingcpp.read_barcodes(pixels.grabbed(stand.kiosk.window))
    told = slip.read(code.text)
    assert (told.event, told.kiosk) == (FAIR.name, "Mesa 1")
    assert (told.first, told.last, told.counts.signed) == (1, 3, 3)
    assert told.root == export_on(red).trailer.root
    assert told.root_words in shown(stand)
    assert told.file in {file.name for file in blue.iterdir()}
    desk = seen.go_on().desk()
    assert desk.next() == "Start another event"


def test_the_wizard_goes_on_where_it_stood_after_each_restart(run, place, sticks):
    red, blue = sticks
    there = [red]

    def again(stand):
        run.close(stand)
        stand = run(place, sticks=lambda: tuple(there))
        unlock(stand)
        return stand

    stand = run(place, sticks=lambda: tuple(there))
    unlock(stand)
    Desk(stand.hand).open()
    thank(stand)
    stand.kiosk.closing.close()
    ClosingExport(stand.hand)

    stand = again(stand)
    ClosingExport(stand.hand).write()

    there[:] = [blue]
    stand = again(stand)
    export = ClosingExport(stand.hand)
    assert "second copy" in shown(stand)
    export.write().slip()

    stand = again(stand)
    stand.hand.expect("ClosingSlip")
    before = slip.read(stand.kiosk.slips.property("payload"))
    assert before.file in {file.name for file in blue.iterdir()}
    stand.hand.tap("forwardButton")
    stand.hand.expect("ClosingOff")
    assert "outside this kiosk: 2." in shown(stand)

    stand = again(stand)
    desk = Desk(stand.hand)
    assert desk.next() == "Start another event"
    stand.hand.tap("closingButton")
    stand.hand.expect("ClosingSlip")
    assert slip.read(stand.kiosk.slips.property("payload")) == before


def test_a_stick_that_goes_in_the_wizard_is_told_and_asked_for_again(run, place, sticks):
    red, _ = sticks
    there = [red]
    stand = run(place, sticks=lambda: tuple(there))
    unlock(stand)
    Desk(stand.hand).open()
    stand.kiosk.closing.close()
    export = ClosingExport(stand.hand)
    red.rmdir()
    stand.hand.tap("forwardButton")
    stand.settle()
    assert stand.hand.page() == "ClosingExport"
    assert stand.kiosk.shell.property("refusal") != ""
    there.clear()
    red.mkdir()
    stand.hand.tap("dismissButton")
    stand.kiosk.closing.lookAgain()
    stand.hand.rest()
    assert stand.kiosk.closing.property("stick") == ""
    there.append(red)
    stand.hand.tap("forwardButton")
    stand.hand.wait(lambda: stand.kiosk.closing.property("stick") != "", "the stick")
    export.write()
    assert len(list(red.glob("*.firma-export"))) == 1


def test_nobody_who_finds_a_closed_kiosk_reaches_its_desk(run, place):
    stand = run(place)
    unlock(stand)
    Desk(stand.hand).open()
    stand.kiosk.shell._clock.stop()
    stand.kiosk.closing.close()
    ClosingExport(stand.hand)
    stand.hand.idle(90)
    stand.hand.expect("Unlock")
    stand.kiosk.volunteer.unlock("otras palabras")
    stand.settle()
    assert stand.hand.page() == "Unlock"
    stand.kiosk.volunteer.unlock(PASSPHRASE)
    ClosingExport(stand.hand)


class Sun:
    """A clock that is set by hand."""

    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


def test_the_campaigns_end_closes_the_event_and_lets_a_pass_end(run, place):
    sun = Sun(END - timedelta(minutes=30))
    stand = run(place, clock=sun)
    unlock(stand)
    Desk(stand.hand).open()
    stand.kiosk.day.beat()
    assert "Signing ends at midnight." in shown(stand)
    for page, step in WAY.items():
        step(stand.kiosk.signing)
        assert stand.hand.page() == page

    sun.now = END + timedelta(minutes=1)
    stand.kiosk.day.beat()
    stand.settle()
    assert stand.hand.page() == "Sign"
    assert stand.kiosk.store.opened.state is State.OPEN
    stand.hand.draw("pad", (((0.2, 0.5), (0.5, 0.3), (0.8, 0.6)),))
    stand.hand.tap("signButton")
    stand.hand.expect("Thanks")
    stand.kiosk.day.beat()
    assert stand.kiosk.store.opened.state is State.OPEN
    stand.hand.tap("forwardButton")

    stand.hand.expect("Ended")
    stand.settle()
    assert "Signing has ended" in shown(stand)
    assert stand.kiosk.store.opened.state is State.CLOSED
    assert stand.kiosk.day.property("signed") == 1
    stand.hand.corner()
    stand.hand.expect("WayOut")
    stand.hand.write("passphraseBox", PASSPHRASE)
    stand.hand.tap("forwardButton")
    ClosingExport(stand.hand)


def test_a_kiosk_found_open_after_the_end_is_closed_at_once(run, place):
    sun = Sun(END - timedelta(hours=2))
    stand = run(place, clock=sun)
    unlock(stand)
    Desk(stand.hand).open()
    run.close(stand)
    sun.now = END
    stand = run(place, clock=sun)
    unlock(stand)
    ClosingExport(stand.hand)
    assert stand.kiosk.store.opened.state is State.CLOSED


def test_before_its_first_day_a_campaign_opens_no_event(run, place):
    first = END - (CAMPAIGN.closes - CAMPAIGN.opens) - timedelta(days=1)
    stand = run(place, clock=Sun(first - timedelta(seconds=1)))
    unlock(stand)
    Desk(stand.hand)
    stand.settle()
    assert "open" not in stand.kiosk.day.property("more")
    stand.kiosk.day.go("open")
    stand.settle()
    assert stand.hand.page() == "Desk"
    assert stand.kiosk.shell.property("refusal") != ""
    assert stand.kiosk.store.event is None


def test_what_was_sent_whole_is_the_second_copy(run, place, sticks, tmp_path):
    red, _ = sticks
    there = tmp_path / "storage"
    there.mkdir()
    journal = recover_journal(place, [IDENTITY])
    journal.set_storage(Storage("fs", (), str(there)), NOW)
    journal.close()
    stand = run(place, sticks=lambda: (red,))
    unlock(stand)
    Desk(stand.hand).open()
    thank(stand)
    stand.kiosk.closing.close()
    ClosingExport(stand.hand).write().second()
    assert "organizers' storage" in shown(stand)
    stand.hand.tap("forwardButton")
    stand.hand.expect("Sending")
    # Parts are made and sent a while later; this is only sooner.
    stand.kiosk.copying.tick()
    stand.hand.wait(lambda: stand.kiosk.copying.standing is not None, "the parts")
    sending = stand.kiosk.syncing
    stand.hand.wait(lambda: sending.look() or at_rest(sending), "the sending")
    stand.settle()
    stand.hand.tap("forwardButton")
    stand.hand.expect("ClosingSlip")


def at_rest(sending):
    """Everything that there is was read back from the storage."""
    stages = sending.property("stages")
    return bool(stages) and set(stages) == {"done"}
