"""Ten tries at a PIN, slower and slower, whatever is done to the tablet or its clock."""

from __future__ import annotations

import os
import shutil
import signal
from dataclasses import replace

import pytest

from kiosk.campaign import file as campaign_file
from kiosk.campaign.value import Volunteer
from kiosk.crypto import pin as pins
from kiosk.crypto.keys import FLOOR
from kiosk.errors import (
    NotSaved,
    PinLocked,
    PinSpent,
    UsageRefused,
    WeakPin,
    WrongPassphrase,
    WrongPin,
)
from kiosk.exports.value import Audit
from kiosk.journal import Enrolment, enrol, recover_journal
from kiosk.journal.pins import MOST, delay
from kiosk.model import Mode
from tests.kiosk.journal.making import (
    CAMPAIGN,
    FAIR,
    IDENTITY,
    NOW,
    PASSPHRASE,
    ROOT,
    ZONE,
    Ticks,
    later,
)

ANA, EVA = "402918", "573920"
# Counted as any other, and not worth the work of a comparison.
WRONG = "40291"


@pytest.fixture
def ticks():
    return Ticks()


@pytest.fixture
def open_(new, ticks):
    """Opens the kiosk, once more after each restart."""
    opened = []

    def open_():
        if opened:
            opened.pop().close()
        opened.append(recover_journal(new, [IDENTITY], ticks))
        return opened[-1]

    yield open_
    opened.pop().close()


@pytest.fixture
def journal(open_):
    journal = open_()
    journal.set_pin("Ana Ficticia", ANA, NOW)
    return journal


def wrong(journal, times, ticks):
    for _ in range(times):
        ticks.now += journal.pin_wait
        with pytest.raises((WrongPin, PinSpent)):
            journal.check_pin(WRONG, NOW)


def test_each_pin_tells_whose_it_is(journal):
    journal.set_pin("Eva Ficticia", EVA, NOW)
    journal.set_pin("Sin Clave", "", NOW)
    assert journal.volunteers == ("Ana Ficticia", "Eva Ficticia", "Sin Clave")
    assert journal.check_pin(EVA, NOW) == "Eva Ficticia"
    assert journal.check_pin(ANA, NOW) == "Ana Ficticia"
    for other in ("919293", ANA[:-1] + "7"):
        with pytest.raises(WrongPin):
            journal.check_pin(other, NOW)


@pytest.mark.parametrize(
    ("pin", "why"),
    (("123456", "weak"), ("310199", "weak"), ("12345", "form"), ("no pin", "form"), (ANA, "taken")),
)
def test_a_pin_that_is_guessed_first_is_refused(journal, pin, why):
    with pytest.raises(WeakPin) as refusal:
        journal.set_pin("Eva Ficticia", pin, NOW)
    assert refusal.value.facts == {"why": why}
    assert journal.volunteers == ("Ana Ficticia",)


@pytest.mark.parametrize("name", ("", "a\nb", "x" * 201, "Eva\u0301"))
def test_a_volunteer_has_a_name_of_one_line(journal, name):
    with pytest.raises(UsageRefused) as refusal:
        journal.set_pin(name, EVA, NOW)
    assert refusal.value.facts == {"why": "volunteer-name"}
    assert journal.volunteers == ("Ana Ficticia",)


def test_waits_grow_and_the_tenth_wrong_pin_is_the_last(journal, ticks):
    waits = []
    for number in range(1, MOST + 1):
        waits.append(journal.pin_wait)
        if waits[-1]:
            ticks.now += waits[-1] - 1
            with pytest.raises(PinLocked) as refusal:
                journal.check_pin(ANA, NOW)
            assert refusal.value.facts == {"seconds": 1}
            ticks.now += 1
        with pytest.raises(WrongPin if number < MOST else PinSpent) as refusal:
            journal.check_pin(WRONG, NOW)
        assert refusal.value.facts == ({"left": MOST - number} if number < MOST else {})
    assert waits == [delay(wrong) for wrong in range(MOST)]
    assert waits == sorted(waits)
    assert (waits[:3], waits[-1] >= 1800) == ([0, 0, 0], True)
    ticks.now += 10**9
    for _ in range(2):
        with pytest.raises(PinSpent):
            journal.check_pin(ANA, NOW)


def test_a_right_pin_forgets_the_wrong_ones(journal, ticks):
    wrong(journal, 5, ticks)
    ticks.now += journal.pin_wait
    assert journal.check_pin(ANA, NOW) == "Ana Ficticia"
    assert (journal.pin_left, journal.pin_wait) == (MOST, 0)


def test_neither_a_restart_nor_the_clock_makes_the_wait_shorter(journal, open_, ticks):
    wrong(journal, 6, ticks)
    ticks.now += delay(6) - 10
    assert journal.pin_wait == 10
    journal = open_()
    assert (journal.pin_left, journal.pin_wait) == (MOST - 6, delay(6))
    for year in (0, 10**8):
        with pytest.raises(PinLocked):
            journal.check_pin(ANA, later(year))
    # The machine was started anew: its ticks begin at nothing.
    ticks.now = 0.0
    assert open_().pin_wait == delay(6)


def test_only_the_passphrase_helps_in_the_end(journal, open_, ticks):
    wrong(journal, MOST, ticks)
    journal = open_()
    with pytest.raises(PinSpent):
        journal.check_pin(ANA, NOW)
    with pytest.raises(WrongPassphrase):
        journal.reset_pins("otras palabras", NOW)
    with pytest.raises(PinSpent):
        journal.check_pin(ANA, NOW)
    journal.reset_pins(PASSPHRASE, NOW)
    assert journal.check_pin(ANA, NOW) == "Ana Ficticia"


def test_a_try_is_counted_before_it_is_looked_at(journal, new, open_, ticks, monkeypatch):
    """Whoever cuts the power as the PIN is compared has had that try."""
    journal.close()
    child = os.fork()
    if not child:
        monkeypatch.setattr(pins, "fitting", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        recover_journal(new, [IDENTITY], ticks).check_pin(ANA, NOW)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL
    assert open_().pin_left == MOST - 1


def test_a_try_that_cannot_be_counted_is_not_looked_at(journal, monkeypatch):
    asked = []
    monkeypatch.setattr(pins, "fitting", lambda *given: asked.append(given))
    monkeypatch.setattr(journal._store, "settle", lambda: (_ for _ in ()).throw(NotSaved))
    with pytest.raises(NotSaved):
        journal.check_pin(ANA, NOW)
    assert asked == []


def test_who_is_on_duty_is_known_here_and_told_to_nobody(journal, open_):
    journal.set_on_duty("Ana Ficticia", NOW)
    assert open_().on_duty == "Ana Ficticia"
    journal = open_()
    journal.set_on_duty("", NOW)
    assert journal.on_duty == ""
    journal.open_event(FAIR, NOW)
    told = [item for item in journal.export_slice(None, NOW)[1] if isinstance(item, Audit)]
    assert [(item.kind, item.detail) for item in told[:3]] == [
        *(("pin-set", ""), ("on-duty", ""), ("off-duty", "")),
    ]


def test_whoever_is_on_duty_has_a_name_that_can_be_shown(journal):
    for name in ("A" * 300, "Ana\nFicticia", "Jose\u0301"):
        with pytest.raises(UsageRefused) as refusal:
            journal.set_on_duty(name, NOW)
        assert refusal.value.facts == {"why": "volunteer-name"}
    assert journal.on_duty == ""


def test_a_kiosk_has_pins_as_long_as_anybody_has_one(journal):
    assert journal.has_pins
    journal.set_pin("Ana Ficticia", "", NOW)
    assert (journal.volunteers, journal.has_pins) == (("Ana Ficticia",), False)


def test_the_campaigns_roster_is_known_until_the_kiosk_has_another_pin(tmp_path):
    roster = (Volunteer("Ana Ficticia", pins.verifier(ANA)), Volunteer("Eva Ficticia"))
    raw = campaign_file.write(replace(CAMPAIGN, volunteers=roster), ROOT)
    folder = tmp_path / "kiosk"
    enrol(folder, Enrolment(raw, "Mesa 1", Mode.REHEARSAL, ZONE), PASSPHRASE, FLOOR)
    journal = recover_journal(folder, [IDENTITY])
    assert journal.volunteers == ("Ana Ficticia", "Eva Ficticia")
    assert journal.check_pin(ANA, NOW) == "Ana Ficticia"
    journal.set_pin("Ana Ficticia", EVA, NOW)
    journal.set_pin("Luz Ficticia", "204816", NOW)
    assert journal.volunteers == ("Ana Ficticia", "Eva Ficticia", "Luz Ficticia")
    assert journal.check_pin(EVA, NOW) == "Ana Ficticia"
    with pytest.raises(WrongPin):
        journal.check_pin(ANA, NOW)
    journal.close()
    shutil.rmtree(folder)
