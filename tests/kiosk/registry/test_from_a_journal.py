"""What a real kiosk's journal exports arrives whole, and its own files are no registry."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from kiosk.crypto.keys import FLOOR
from kiosk.errors import RegistryForeign, RegistryIsJournal
from kiosk.exports.write import save
from kiosk.journal import enrol
from kiosk.registry.registry import open_registry
from kiosk.registry.store import key_file
from tests.kiosk.journal.making import (
    DRAWING,
    ENROLMENT,
    FAIR,
    IDENTITY,
    MARKET,
    NOW,
    PASSPHRASE,
    SIGNED,
    later,
    picture,
    reopen,
    signature,
)
from tests.kiosk.registry.day import Team, fresh


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kiosk") / "kiosk"
    enrol(folder, ENROLMENT, PASSPHRASE, FLOOR)
    return folder


@pytest.fixture
def registry(tmp_path):
    team = replace(Team(IDENTITY))
    object.__setattr__(team, "campaign", SIGNED)
    with fresh(tmp_path / "registry.db", team) as opened:
        yield opened


def export(journal, folder, event, seconds):
    header, items, closed = journal.export_slice(event, later(seconds))
    recipients, sign = journal.recipients, journal.sign
    given = {"closed": closed, "recipients": recipients, "sign": sign}
    return save(folder, f"{seconds}.firma-export", header, items, **given).path


@pytest.fixture
def exports(kiosk, tmp_path):
    """A fair, exported before and after its close, and a market the day after."""
    journal = reopen(shutil.copytree(kiosk, tmp_path / "kiosk"))
    journal.open_event(FAIR, NOW)
    for surname in ("Ficticia", "Inventada", "Supuesta"):
        journal.append(signature(surname), DRAWING)
    files = [export(journal, tmp_path, FAIR, 60)]
    journal.void(3, later(70))
    journal.note("declined", later(80))
    journal.append(signature("Imaginaria"), DRAWING)
    journal.close_event(later(90))
    files += [export(journal, tmp_path, FAIR, 100)]
    journal.open_event(MARKET, later(110))
    journal.append(signature("Aparente", MARKET), DRAWING)
    journal.close_event(later(120))
    files += [export(journal, tmp_path, MARKET, 130)]
    journal.close()
    return files


@pytest.mark.parametrize("order", ((0, 1, 2), (2, 1, 0), (1, 0, 2, 1)))
def test_two_events_of_a_kiosk_arrive_without_a_gap(registry, exports, order):
    for number in order:
        registry.merge(exports[number], [IDENTITY], NOW)
    told = [(line.event, line.held, line.voided, line.closed) for line in registry.gaps()]
    assert told == [("Feria Ficticia", 3, 1, True), ("Mercado Ficticio", 1, 0, True)]
    assert not any(line.missing or line.forks for line in registry.gaps())
    assert {one.name.surname for one in registry.deliverable()} == {
        "Ficticia",
        "Inventada",
        "Imaginaria",
        "Aparente",
    }


def test_a_kiosks_journal_is_not_opened_as_a_registry(kiosk):
    before = picture(kiosk)
    for path in (kiosk, kiosk / "journal.db"):
        with pytest.raises(RegistryIsJournal):
            open_registry(path, PASSPHRASE)
    assert picture(kiosk) == before


def test_a_journal_under_another_name_is_not_opened_either(kiosk, tmp_path):
    path = tmp_path / "registry.db"
    shutil.copy(kiosk / "journal.db", path)
    shutil.copy(kiosk / "keyslots.json", key_file(path))
    before = picture(tmp_path)
    with pytest.raises(RegistryForeign):
        open_registry(path, PASSPHRASE)
    assert picture(tmp_path) == before
