"""Each page of the first start and of the volunteers who look after the kiosk, in turn."""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.office import ROSTER_RAW
from tests.journeys.stand import Stand
from tests.journeys.walking import TOWN

Station = Callable[[Stand], object]
PIN, WRONG, WEAK = "402918", "402917", "123456"


def digits(press: Callable[[int], None], pin: str) -> None:
    """Press the keys of *pin*."""
    for digit in pin:
        press(int(digit))


def _campaigns(stand: Stand) -> None:
    (stand.stick / "letter.campaign").write_bytes(ROSTER_RAW)
    stand.kiosk.setup.begin()


def _kiosk_name(stand: Stand) -> None:
    stand.kiosk.setup.setKioskName("Mesa 1")
    stand.kiosk.setup.next()


def _named(stand: Stand) -> None:
    stand.kiosk.planning.next()
    stand.kiosk.planning.setName("Feria Ficticia")
    stand.kiosk.planning.next()


def _settled_place(stand: Stand) -> None:
    stand.kiosk.planning.setTown("Ajij")
    stand.kiosk.planning.choosePlace(0)
    stand.kiosk.planning.next()


def _set_up(stand: Stand) -> None:
    stand.kiosk.setup.setTyped(stand.kiosk.setup.property("passphrase"))
    stand.kiosk.setup.finish()
    stand.settle()


def _on_duty(stand: Stand) -> None:
    stand.kiosk.duty.back()
    stand.kiosk.duty.choose(0)
    stand.settle()


def _way_out(stand: Stand) -> None:
    for _ in range(2):
        digits(stand.kiosk.duty.press, PIN)
    stand.settle()
    stand.kiosk.day.go("open")
    stand.settle()
    stand.kiosk.shell.cornerHeld()
    stand.settle()


def _waiting(stand: Stand) -> None:
    for _ in range(3):
        digits(stand.kiosk.gate.press, WRONG)
        stand.settle()
    stand.kiosk.gate._clock.stop()
    stand.kiosk.gate._wait = 30
    stand.kiosk.gate._refresh()


def _paused(stand: Stand) -> None:
    stand.kiosk.day.go("pause")
    stand.settle()


# How one comes to each page from the one before.
FIRST_START: dict[str, Station] = {
    "Welcome": lambda stand: None,
    "SetupCampaign": _campaigns,
    "SetupFingerprint": lambda stand: stand.kiosk.setup.chooseFile(0),
    "SetupName": lambda stand: stand.kiosk.setup.sameFingerprint(),
    "SetupEvents": _kiosk_name,
    "SetupEvent": lambda stand: stand.kiosk.planning.another(),
    "SetupDay": lambda stand: stand.kiosk.planning.otherDay(),
    "SetupPlace": _named,
    "SetupPlace found": lambda stand: stand.kiosk.planning.setTown("Ajij"),
    "SetupPlace states": lambda stand: stand.kiosk.planning.setTown(TOWN),
    "SetupPassphrase": _settled_place,
    "SetupRepeat": lambda stand: stand.kiosk.setup.written(),
    "SetupRepeat problem": lambda stand: stand.kiosk.setup.finish(),
    "Duty": _set_up,
    "DutyName": lambda stand: stand.kiosk.duty.add(),
    "DutyPin": _on_duty,
    "DutyPin weak": lambda stand: digits(stand.kiosk.duty.press, WEAK),
    "WayOut": _way_out,
    "WayOut waiting": _waiting,
    "Paused": _paused,
}
