"""A trial on one machine: the default campaign, and an organizer made for it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from kiosk.campaign import file
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.crypto.keys import write_secret
from kiosk.crypto.passphrase import FLOOR
from kiosk.crypto.seal import new_identity
from kiosk.crypto.sign import SigningKey
from kiosk.files import write_durably
from kiosk.journal import Enrolment
from kiosk.model import ZONE, Event, Mode, Place

FOLDER = "trial"
ORGANIZER_FILE = "organizer.key"
CAMPAIGN_FILE = "trial.campaign"


def event(today: date) -> Event:
    """Give the event of a trial."""
    return Event("Trial", Place("Ciudad de México", "CMX"), today)


def prepare(folder: Path, passphrase: str, today: date) -> Enrolment:
    """Make *folder* anew for a trial: its campaign, and its organizer's key beside it.

    An earlier trial is deleted. The key opens with the trial's passphrase, so that its
    exports can be merged too. Raises OSError.
    """
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    identity, root = new_identity(), SigningKey.generate()
    organizer = Organizer("Trial organizer", identity.recipient)
    raw = file.write(default_campaign((organizer,), today), root)
    secret, key = identity.secret.encode("ascii"), folder / ORGANIZER_FILE
    write_secret(key, "organizer", organizer.name, identity.recipient, secret, passphrase, FLOOR)
    write_durably(folder / CAMPAIGN_FILE, raw)
    return Enrolment(raw, "Trial", Mode.REHEARSAL, ZONE)
