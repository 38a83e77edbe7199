"""A whole campaign, its root, and a second root that nobody pinned."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.crypto.seal import new_identity
from kiosk.crypto.sign import SigningKey


@pytest.fixture(scope="session")
def root():
    return SigningKey.from_seed(bytes(range(32)))


@pytest.fixture(scope="session")
def campaign():
    organizers = [Organizer(name, new_identity().recipient) for name in ("Ana Ficticia", "Bo Nemo")]
    return default_campaign(organizers, date(2026, 1, 10))
