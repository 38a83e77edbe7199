"""A kiosk's real window for the benchmarks: drawn in memory by software, its signer made up."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts.warning=false")

from kiosk.campaign import file as campaign_file
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.crypto.passphrase import FLOOR
from kiosk.crypto.seal import new_identity
from kiosk.crypto.sign import SigningKey
from kiosk.journal import Enrolment, enrol, open_journal
from kiosk.model import ZONE, Event, Moment, Place
from ui.app import Kiosk, Options
from ui.kiosk.drives import Folders

PASSPHRASE = "cinco palabras inventadas para medir"  # noqa: S105 opens nothing of anybody
NOW = datetime(2027, 2, 6, 17, 0, tzinfo=UTC)
WAIT_SECONDS = 20


@contextmanager
def kiosk(
    folder: Path,
    sticks: Folders = tuple,
    recipient: str = "",
    clock: Callable[[], datetime] = lambda: NOW,
) -> Iterator[Kiosk]:
    """Give a running kiosk of a made-up campaign, at its start page, 1280×800.

    Its *sticks* are none but those given: whatever is in the machine is left alone. All is
    sealed to *recipient*; without one, to somebody who cannot open it any more.
    """
    organizer = Organizer("Ana Ficticia", recipient or new_identity().recipient)
    campaign = default_campaign([organizer], date(2027, 1, 4))
    raw = campaign_file.write(campaign, SigningKey.generate())
    enrol(folder, Enrolment(raw, "Mesa 1", campaign.mode, ZONE), PASSPHRASE, FLOOR)
    journal = open_journal(folder, PASSPHRASE)
    fair = Event("Feria Ficticia", Place("Ajijic", "JAL"), date(2027, 2, 6))
    journal.open_event(fair, Moment.at(NOW))
    journal.close()
    running = Kiosk(
        Options(
            folder,
            sticks=sticks,
            clock=clock,
            animated=False,
            full_screen=False,
            density=5.9,
        )
    )
    try:
        running.volunteer.unlock(PASSPHRASE)
        wait(running, "Start")
        yield running
    finally:
        running.close()


def wait(running: Kiosk, page: str) -> None:
    """Let the window live until *page* is shown."""
    end = monotonic() + WAIT_SECONDS
    while running.shell.property("page") != page:
        assert monotonic() < end, f"{page} did not come"
        running.app.processEvents()


def to_sign(running: Kiosk, given: str = "Peggy", surname: str = "O'Example") -> None:
    """Take one signer from the start page to the sheet."""
    signing = running.signing
    signing.begin()
    signing.chooseLanguage("en")
    signing.agree()
    for statement in range(3):
        signing.answer(statement, yes=True)
    signing.next()
    signing.setGiven(given)
    signing.setSurname(surname)
    signing.next()
    signing.setTown("Ajijic")
    signing.next()
    signing.skipHome()
    signing.next()
    signing.next()
    wait(running, "Sign")
