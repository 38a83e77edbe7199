"""Practice has a journal of its own: it counts nowhere, and goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.campaign import file as campaign_file
from kiosk.errors import NotSaved
from kiosk.exports import check
from kiosk.model import Mode
from kiosk.rehearsal import folder, practice
from tests.kiosk.journal.making import (
    CAMPAIGN,
    DRAWING,
    ENROLMENT,
    FAIR,
    NOW,
    ROOT,
    SIGNED,
    signature,
)

OFFICIAL = replace(CAMPAIGN, mode=Mode.OFFICIAL)
RAW = campaign_file.write(OFFICIAL, ROOT)
KIOSK = replace(ENROLMENT, campaign=RAW, mode=Mode.OFFICIAL)


def test_what_is_signed_in_practice_says_that_it_is_a_rehearsal_and_goes(tmp_path):
    journal = practice.begin(tmp_path / "kiosk", KIOSK, FAIR, NOW)
    hashed = journal.campaign.sha256
    journal.append(replace(signature(), campaign_sha256=hashed, mode=Mode.REHEARSAL), DRAWING)
    header, _, _ = journal.export_slice(None, NOW)

    assert (journal.enrolment.mode, header.mode) == (Mode.REHEARSAL, Mode.REHEARSAL)
    assert journal.counts().signed == 1
    practice.end(tmp_path / "kiosk", journal)
    assert list(tmp_path.iterdir()) == []


def test_the_kiosks_own_journal_takes_nothing_signed_in_practice(tmp_path):
    journal = practice.begin(tmp_path / "kiosk", KIOSK, FAIR, NOW)
    official = replace(signature(), campaign_sha256=journal.campaign.sha256, mode=Mode.OFFICIAL)
    with pytest.raises(ValueError, match="another campaign"):
        journal.append(official, DRAWING)
    practice.end(tmp_path / "kiosk", journal)


def test_practice_that_was_left_lying_gives_way_to_the_next(tmp_path):
    first = practice.begin(tmp_path / "kiosk", ENROLMENT, FAIR, NOW)
    first.close()
    second = practice.begin(tmp_path / "kiosk", ENROLMENT, FAIR, NOW)

    assert second.device != first.device
    assert second.counts().signed == 0
    practice.end(tmp_path / "kiosk", second)


def test_no_room_is_told(tmp_path):
    (tmp_path / "kiosk's place").write_text("a file", "utf-8")
    with pytest.raises(NotSaved):
        practice.begin(tmp_path / "kiosk's place" / "kiosk", ENROLMENT, FAIR, NOW)


def test_an_organizer_refuses_what_was_signed_in_practice(tmp_path):
    journal = practice.begin(tmp_path / "kiosk", KIOSK, FAIR, NOW)
    header, _, _ = journal.export_slice(None, NOW)
    practice.end(tmp_path / "kiosk", journal)

    assert not folder.place(tmp_path / "kiosk", "practice").exists()
    with pytest.raises(Exception, match="mode"):
        check.campaign(
            header,
            name=OFFICIAL.id,
            version=OFFICIAL.version,
            sha256=header.campaign_sha256,
            mode=OFFICIAL.mode,
            recipients=journal.recipients,
        )
    assert SIGNED.campaign.mode is Mode.REHEARSAL
