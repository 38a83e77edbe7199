from __future__ import annotations

import shutil

import pytest

from kiosk.crypto.keys import FLOOR
from kiosk.journal import enrol
from tests.kiosk.journal.making import ENROLMENT, FAIR, NOW, PASSPHRASE, reopen, signature


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("enrolled") / "kiosk"
    enrol(folder, ENROLMENT, PASSPHRASE, FLOOR)
    return folder


@pytest.fixture(scope="session")
def lived_in(enrolled, tmp_path_factory):
    """A kiosk with three signatures, one of them taken back, at an open event."""
    folder = tmp_path_factory.mktemp("lived") / "kiosk"
    shutil.copytree(enrolled, folder)
    journal = reopen(folder)
    journal.open_event(FAIR, NOW)
    for surname in ("Ficticia", "Inventada", "Supuesta"):
        journal.append(signature(surname), b"ink")
    journal.void(2, NOW)
    journal.close()
    return folder


@pytest.fixture
def new(enrolled, tmp_path):
    """The folder of a kiosk that was set up and never opened."""
    return shutil.copytree(enrolled, tmp_path / "kiosk")


@pytest.fixture
def used(lived_in, tmp_path):
    """The folder of the kiosk with signatures, closed."""
    return shutil.copytree(lived_in, tmp_path / "kiosk")


@pytest.fixture
def journal(new):
    """A new journal, with its event open."""
    opened = reopen(new)
    opened.open_event(FAIR, NOW)
    yield opened
    opened.close()
