"""The morning of a kiosk: it is checked, rehearsed and dated ready, in the order of the desk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.campaign import file as campaign_file
from kiosk.crypto.keys import FLOOR, write_secret
from kiosk.journal import Enrolment, enrol, recover_journal
from kiosk.model import ZONE, Mode
from tests.journeys.office import CAMPAIGN, FAIR, IDENTITY, NOW, PASSPHRASE, ROOT
from tests.journeys.stand import Stand
from tests.journeys.tour import Station

PHRASE = "otras cinco palabras de prueba"
_OFFICIAL = campaign_file.write(replace(CAMPAIGN, mode=Mode.OFFICIAL), ROOT)


def planned(folder: Path) -> None:
    """Leave in *folder* a kiosk of an official campaign whose event is named and not open yet."""
    enrol(folder, Enrolment(_OFFICIAL, "Mesa 1", Mode.OFFICIAL, ZONE), PASSPHRASE, FLOOR)
    journal = recover_journal(folder, [IDENTITY])
    journal.plan(FAIR, NOW)
    journal.close()


def put_key(stick: Path) -> None:
    """Put an organizer's key file on *stick*; it opens with `PHRASE`."""
    secret, public = IDENTITY.secret.encode(), IDENTITY.recipient
    file = stick / "organizer.key"
    write_secret(file, "organizer", "Ana Ficticia", public, secret, PHRASE, FLOOR)


def to_desk(stand: Stand) -> None:
    """Open the journal with its passphrase; a volunteer prepares the day."""
    stand.hand.expect("Unlock")
    stand.kiosk.volunteer.unlock(PASSPHRASE)
    stand.hand.expect("Desk")


def check(stand: Stand) -> None:
    """Go to the ready check, and wait until it has looked at everything."""
    stand.kiosk.shell.show("Ready")
    stand.hand.expect("Ready")
    stand.hand.wait(lambda: not stand.kiosk.ready.property("looking"), "the check")
    stand.settle()


def rehearse(stand: Stand) -> None:
    """Touch the one button, and wait until it has gone all the way or stopped."""
    stand.hand.tap("forwardButton")
    stand.hand.wait(lambda: not stand.kiosk.rehearsing.property("running"), "the rehearsal")
    stand.settle()


def _first(stand: Stand) -> None:
    to_desk(stand)
    # The header tells of copies once they were looked at: not sooner on one machine than another.
    stand.kiosk.copying.tick()
    stand.hand.wait(lambda: stand.kiosk.copying.standing is not None, "the copies")
    stand.kiosk.day.beat()
    check(stand)


def _keys(stand: Stand) -> None:
    put_key(stand.stick)
    stand.kiosk.rehearsing.openKeys()


MORNING: dict[str, Station] = {
    "Ready": _first,
    "Rehearse": lambda stand: stand.kiosk.shell.show("Rehearse"),
    "KeyAtHand": _keys,
    "KeyTyped": lambda stand: stand.kiosk.key.openTyping(),
    "KeyTyped file": lambda stand: (stand.kiosk.key.back(), stand.kiosk.key.chooseFile(0)),
    "Rehearse with a key": lambda stand: stand.kiosk.key.use(PHRASE),
    "Rehearse done": rehearse,
}
