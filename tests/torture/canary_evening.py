"""An organizer's evening at the console in a process of its own: `python -m … FOLDER`.

From the kiosks' files to the packet and a list. It prints each file that was asked for, and
ends in a breakdown while everything is open.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import SimpleNamespace

from kiosk.crypto.passphrase import FLOOR
from kiosk.model import Moment
from kiosk.process import hide_memory
from kiosk.registry.registry import create
from tests.journeys.console_stand import TONIGHT, Office, console_stand, exports
from tests.journeys.evening import Organizer, key_file
from tests.journeys.office import PASSPHRASE
from tests.torture.canaries import REASON, RECEIVER
from ui import qtlog


def decide(organizer: Organizer) -> None:
    """Merge, call everybody their own, and say why."""
    duplicates = organizer.page("Duplicates")
    organizer.tap("emptyButton" if duplicates.property("empty") else "findButton")
    organizer.wait(lambda: not organizer.stand.console.office.property("working"), "the search")
    while duplicates._pairs:
        organizer.tap("differentButton")
    review = organizer.page("Review")
    while review._flags:
        organizer.type("reasonBox", REASON)
        organizer.tap("releaseButton")


def main() -> None:
    place = Path(sys.argv[1])
    hide_memory()
    qtlog.install()
    team, registry, home = Office(), place / "desk" / "carta.registry", place / "home" / "firma"
    registry.parent.mkdir()
    home.mkdir()
    exports(place / "exports", team)
    create(registry, team.campaign, PASSPHRASE, FLOOR, Moment.at(TONIGHT))
    os.chdir(registry.parent)
    stand = console_stand(registry, home=home, printer=None)
    office = SimpleNamespace(tablets=(), office=team)
    organizer = Organizer(stand, office)  # type: ignore[arg-type]
    organizer.open()
    organizer.merge(place / "exports", key_file(place, office))  # type: ignore[arg-type]
    decide(organizer)
    organizer.page("Tally").choose(3)
    for form in ("savePng", "saveSvg", "savePdf"):
        organizer.tap(form)
    sys.stdout.write(f"{organizer.make()}\n{organizer.hand_on(0, RECEIVER)}\n")
    sys.stdout.flush()
    stand.console.jobs.run(lambda: int(REASON), lambda _: None, lambda _: None)
    organizer.wait(lambda: not stand.console.jobs.busy, "the fault")
    os.kill(os.getpid(), signal.SIGSEGV)


if __name__ == "__main__":
    main()
