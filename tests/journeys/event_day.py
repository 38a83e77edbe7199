"""A whole day by touch in a process of its own, told by lines: `python -m … FOLDER`.

It stops where somebody may look into its files: after "thanked" and after "exported" it
waits for a line.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.journeys.office import PASSPHRASE
from tests.journeys.stand import stand
from tests.journeys.walking import EMAIL, GIVEN, STROKES, SURNAME, TOWN
from ui import qtlog
from ui.demo.desk import to_desk
from ui.demo.pages import Person, Start

SIGNER = Person("es", GIVEN, SURNAME, TOWN, "Texas", STROKES, (0,), EMAIL, state=13)


def wait(told: str) -> None:
    sys.stdout.write(told + "\n")
    sys.stdout.flush()
    sys.stdin.readline()


def main() -> None:
    qtlog.install()
    place = Path(sys.argv[1])
    table = stand(place / "kiosk", place / "stick")
    hand = table.hand
    hand.expect("Unlock")
    hand.write("passphraseBox", PASSPHRASE)
    hand.tap("forwardButton")
    town = Start(hand).begin().speak("es").agree().affirm().write(SIGNER)
    choices = town.live(SIGNER).live(SIGNER)
    thanks = choices.take(SIGNER).right().draw(SIGNER).sign()
    wait("thanked")
    thanks.done().begin().speak("en").agree().affirm().write(SIGNER)
    hand.tap("leaveButton")
    hand.tap("confirmLeaveButton")
    hand.expect("Goodbye")
    hand.tap("forwardButton")
    to_desk(Start(hand), PASSPHRASE).close().close().choose(0)
    wait("exported")
    table.kiosk.close()


if __name__ == "__main__":
    main()
