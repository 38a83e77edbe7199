from __future__ import annotations

import shutil

import pytest

from kiosk.crypto.keys import FLOOR
from kiosk.journal import enrol
from tests.kiosk.copies.day import Kiosk, stick_in
from tests.kiosk.journal.making import ENROLMENT, FAIR, NOW, PASSPHRASE, reopen


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("enrolled") / "kiosk"
    enrol(folder, ENROLMENT, PASSPHRASE, FLOOR)
    return folder


@pytest.fixture
def kiosk(enrolled, tmp_path):
    """A kiosk of its own, with its event open and nobody's signature."""
    folder = shutil.copytree(enrolled, tmp_path / "kiosk")
    made = Kiosk(folder, reopen(folder))
    made.journal.open_event(FAIR, NOW)
    yield made
    made.journal.close()


@pytest.fixture(scope="session")
def after_five(enrolled, tmp_path_factory):
    folder = shutil.copytree(enrolled, tmp_path_factory.mktemp("five") / "kiosk")
    made = Kiosk(folder, reopen(folder))
    made.journal.open_event(FAIR, NOW)
    made.sign(5)
    made.keep_up()
    made.journal.close()
    return folder


@pytest.fixture
def signed(after_five, tmp_path):
    """A kiosk of its own with five signatures, in one part that was carried nowhere."""
    folder = shutil.copytree(after_five, tmp_path / "kiosk")
    made = Kiosk(folder, reopen(folder))
    yield made
    made.journal.close()


@pytest.fixture
def stick(tmp_path):
    return stick_in(tmp_path / "stick")
