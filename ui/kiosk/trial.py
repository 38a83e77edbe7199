"""A trial on one machine: the default campaign, and an organizer made for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kiosk.campaign.default import default_campaign

from kiosk.campaign import file
from kiosk.campaign.value import Organizer
from kiosk.crypto.keys import write_secret
from kiosk.crypto.passphrase import FLOOR
from kiosk.crypto.seal import new_identity
from kiosk.crypto.sign import SigningKey
from kiosk.journal import Enrolment
from kiosk.model import ZONE, Event, Mode, Place

ORGANIZER_FILE = "trial-organizer.key"
CAMPAIGN_FILE = "trial.campaign"


def trial_campaign(folder: Path, passphrase: str, today: date) -> tuple[Enrolment, Event]:
    """Make the campaign of a trial, and keep its organizer's key beside the journal's folder.

    The key opens with the trial's passphrase, so that its exports can be merged too.
    """
    identity, root = new_identity(), SigningKey.generate()
    organizer = Organizer("Trial organizer", identity.recipient)
    raw = file.write(default_campaign((organizer,), today), root)
    beside = folder.parent
    beside.mkdir(parents=True, exist_ok=True)
    secret = identity.secret.encode("ascii")
    key = beside / ORGANIZER_FILE
    key.unlink(missing_ok=True)
    write_secret(key, "organizer", organizer.name, identity.recipient, secret, passphrase, FLOOR)
    (beside / CAMPAIGN_FILE).write_bytes(raw)
    place = Place("Ciudad de México", "CMX")
    enrolment = Enrolment(raw, "Trial", Mode.REHEARSAL, ZONE)
    return enrolment, Event("Trial", place, today)
