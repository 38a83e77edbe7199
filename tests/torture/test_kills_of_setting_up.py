"""A kiosk and a registry that were killed while they were made are there, or are made again."""

from __future__ import annotations

import random

import pytest

from kiosk.home import is_enrolled
from kiosk.journal import enrol
from kiosk.registry.registry import create, open_registry
from tests.kiosk.journal.making import ENROLMENT, IDENTITY, PASSPHRASE, SIGNED, reopen
from tests.kiosk.registry.day import NOON
from tests.torture import deeds
from tests.torture.dying import Dying

SEED = 20270208


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr("kiosk.crypto.passphrase.FLOOR", deeds.CHEAP)


def in_use(folder, said):
    """Go on as people would: open what is there, make what is not."""
    if not is_enrolled(folder / "kiosk"):
        assert ["enrolled"] not in said
        enrol(folder / "kiosk", ENROLMENT, PASSPHRASE, deeds.CHEAP)
    reopen(folder / "kiosk").close()
    path = folder / "registry.db"
    if not path.exists():
        assert ["created"] not in said
        create(path, SIGNED, PASSPHRASE, deeds.CHEAP, NOON)
    for opener in (PASSPHRASE, [IDENTITY]):
        open_registry(path, opener).close()


@pytest.mark.long
def test_what_was_killed_while_it_was_made_is_there_or_made_again(tmp_path, effort, figure):
    chance, dying, kills, wanted = random.Random(SEED), Dying(), 0, effort(12, 120)
    (tmp_path / "measured").mkdir()
    measured = dying.measure("set_up", chance, folder=tmp_path / "measured")
    for number in range(2 * wanted):
        folder = tmp_path / str(number)
        folder.mkdir()
        death = dying.do("set_up", chance, measured.moment(chance), folder=folder)
        in_use(folder, death.said)
        kills += death.killed
        if kills == wanted:
            break
    dying.close()
    assert kills == wanted
    figure("kills of setting up", kills)
