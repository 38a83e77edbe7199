"""The event under way on a stick: strict to read, and never more than a proposal."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from kiosk import canonical
from kiosk.campaign import file
from kiosk.campaign.running import SUFFIX, files, find, read
from kiosk.errors import CampaignDamaged
from kiosk.model import Event, Mode, Place

FAIR = Event("Feria Ficticia", Place("Ajijic", "JAL"), date(2026, 2, 7))


@pytest.fixture(scope="session")
def signed(campaign, root):
    return file.read(file.write(campaign, root))


@pytest.fixture
def told(signed):
    return next(raw for name, raw in files(signed, FAIR, Mode.REHEARSAL).items() if SUFFIX in name)


def lay(folder, signed, event=FAIR, mode=Mode.REHEARSAL):
    folder.mkdir(exist_ok=True)
    for name, raw in files(signed, event, mode).items():
        (folder / name).write_bytes(raw)


def test_what_one_kiosk_left_the_next_one_finds(tmp_path, signed):
    lay(tmp_path / "stick", signed)
    lay(tmp_path / "card", signed)
    lay(tmp_path / "card", signed, replace(FAIR, day=date(2026, 2, 8)))
    found = find([tmp_path / "gone", tmp_path / "stick", tmp_path / "card"], signed, Mode.REHEARSAL)
    assert found == (replace(FAIR, day=date(2026, 2, 8)), FAIR)
    (campaign,) = (tmp_path / "stick").glob("*.campaign")
    assert file.read(campaign.read_bytes()) == signed


def test_other_campaigns_and_the_other_mode_offer_nothing(tmp_path, campaign, root, signed):
    lay(tmp_path, file.read(file.write(replace(campaign, version=2), root)))
    lay(tmp_path, signed, mode=Mode.OFFICIAL)
    assert find([tmp_path], signed, Mode.REHEARSAL) == ()


def test_a_file_that_cannot_be_read_offers_nothing(tmp_path, signed, told):
    (tmp_path / f"cut{SUFFIX}").write_bytes(told[:-1])
    (tmp_path / f"huge{SUFFIX}").write_bytes(b" " * 100_000)
    (tmp_path / f"folder{SUFFIX}").mkdir()
    assert find([tmp_path], signed, Mode.REHEARSAL) == ()


CHANGES = {
    "another format": lambda row: row | {"format": 2},
    "a field more": lambda row: row | {"note": ""},
    "a hash cut": lambda row: row | {"sha256": "AAAA"},
    "no name": lambda row: row | {"event": row["event"] | {"name": " "}},
    "a name of two lines": lambda row: row | {"event": row["event"] | {"name": "a\nb"}},
    "a name too long": lambda row: row | {"event": row["event"] | {"name": "a" * 101}},
    "no such state": lambda row: (
        row | {"event": row["event"] | {"place": {"town": "A", "state": "TX"}}}
    ),
    "another zone": lambda row: row | {"event": row["event"] | {"zone": "Europe/Berlin"}},
    "a day that is none": lambda row: row | {"event": row["event"] | {"day": "2026-02-30"}},
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_no_kiosk_would_write_is_refused(told, name):
    assert read(told).event == FAIR
    with pytest.raises(CampaignDamaged):
        read(canonical.dumps(CHANGES[name](json.loads(told))))


def test_it_says_nothing_about_anybody(told):
    assert set(json.loads(told)) == {"format", "campaign", "version", "sha256", "mode", "event"}
