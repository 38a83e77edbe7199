"""The day in the journal: kept over restarts, and within the days of an official campaign."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.campaign import file as campaign_file
from kiosk.crypto.keys import FLOOR
from kiosk.errors import (
    CampaignNotOpen,
    CampaignOver,
    EventClosed,
    EventPaused,
    NotNow,
    UsageRefused,
)
from kiosk.event import GRACE, State
from kiosk.exports.value import Audit
from kiosk.journal import Enrolment, enrol
from kiosk.model import Method, Mode, Moment, Shown
from tests.kiosk.journal.making import (
    CAMPAIGN,
    FAIR,
    MARKET,
    NOW,
    PASSPHRASE,
    ROOT,
    ZONE,
    later,
    reopen,
    signature,
)
from tests.kiosk.journal.prying import refused

END = datetime(2027, 2, 23, 6, 0, tzinfo=UTC)
OFFICIAL = replace(CAMPAIGN, mode=Mode.OFFICIAL, opens=date(2027, 2, 6), closes=date(2027, 2, 22))
RAW = campaign_file.write(OFFICIAL, ROOT)
SIGNED = campaign_file.read(RAW)


@pytest.fixture(scope="module")
def kiosks(tmp_path_factory):
    """A kiosk of each mode under the official campaign."""
    folder = tmp_path_factory.mktemp("official")
    for mode in Mode:
        enrol(folder / mode, Enrolment(RAW, "Mesa 1", mode, ZONE), PASSPHRASE, FLOOR)
    return folder


@pytest.fixture
def official(kiosks, tmp_path):
    journal = reopen(shutil.copytree(kiosks / "official", tmp_path / "official"))
    yield journal
    journal.close()


@pytest.fixture
def rehearsal(kiosks, tmp_path):
    journal = reopen(shutil.copytree(kiosks / "rehearsal", tmp_path / "rehearsal"))
    yield journal
    journal.close()


def signed(mode, *, begun, at):
    made = signature(at=Moment.at(at))
    shown = Shown(*(getattr(made.shown, name) for name in Shown.__slots__[:-1]), Moment.at(begun))
    return replace(made, campaign_sha256=SIGNED.sha256, mode=mode, shown=shown)


def again(journal):
    """Close the journal and open it as after a restart."""
    folder = journal._folder.path
    journal.close()
    return reopen(folder)


def kinds(journal):
    return [item.kind for item in journal.export_slice(None, NOW)[1] if isinstance(item, Audit)]


def test_a_day_goes_from_setup_to_closed_and_a_restart_changes_nothing(new):
    journal = reopen(new)
    steps = (
        (lambda: None, State.SETUP),
        (lambda: journal.plan(FAIR, NOW), State.SETUP),
        (lambda: journal.set_ready(later(10)), State.REHEARSAL),
        (lambda: journal.open_event(FAIR, later(20)), State.OPEN),
        (lambda: journal.pause(later(30)), State.PAUSED),
        (lambda: journal.resume(later(40)), State.OPEN),
        (lambda: journal.pause(later(50)), State.PAUSED),
        (lambda: journal.close_event(later(60)), State.CLOSED),
        (lambda: journal.plan(MARKET, later(70)), State.SETUP),
    )
    for step, state in steps:
        step()
        seen = (journal.state, journal.ready, journal.planned, journal.event)
        assert journal.state is state
        journal = again(journal)
        assert (journal.state, journal.ready, journal.planned, journal.event) == seen
    assert (journal.ready, journal.planned) == (None, MARKET)
    assert kinds(journal) == [
        *("planned", "ready", "event-opened", "paused", "resumed", "paused", "event-closed")
    ]
    journal.close()


def test_ready_has_its_date_until_the_event_is_over(new):
    journal = reopen(new)
    assert journal.ready is None
    journal.set_ready(later(10))
    journal.set_ready(later(20))
    journal.open_event(FAIR, later(30))
    assert journal.ready == later(20)
    with pytest.raises(NotNow):
        journal.set_ready(later(40))
    journal.close()


def test_a_plan_is_replaced_by_another_and_ended_by_any_event(new):
    journal = reopen(new)
    journal.plan(FAIR, NOW)
    head = journal.head
    journal.plan(FAIR, NOW)
    assert journal.head == head
    journal.plan(MARKET, NOW)
    assert (journal.planned, journal.event, journal.last_event) == (MARKET, None, None)
    journal.open_event(FAIR, NOW)
    assert journal.planned is None
    with pytest.raises(NotNow):
        journal.plan(MARKET, NOW)
    journal.close_event(NOW)
    with pytest.raises(EventClosed):
        journal.plan(FAIR, NOW)
    with pytest.raises(UsageRefused):
        journal.plan(replace(MARKET, name=""), NOW)
    assert journal.planned is None
    journal.close()


def test_nobody_signs_during_a_pause_but_sheets_are_entered_and_signatures_taken_back(journal):
    journal.append(signature(), b"")
    journal.pause(later(10))
    head = journal.head
    journal.pause(later(11))
    assert journal.head == head
    with pytest.raises(EventPaused):
        journal.append(signature(), b"")
    paper = replace(signature(at=later(11)), method=Method.PAPER, sheet="2345-6789-ABCD", line=1)
    journal.append(replace(paper, receipt=bytes(32)), b"")
    journal.void(1, later(12))
    journal.resume(later(20))
    journal.resume(later(21))
    assert journal.append(signature(at=later(22)), b"").seq == 3
    journal.close_event(later(30))
    for step in (journal.pause, journal.resume):
        with pytest.raises(NotNow):
            step(later(40))


@pytest.mark.parametrize("kind", ("planned", "ready", "paused", "resumed", "event-closed"))
def test_nobody_notes_what_the_day_is_read_from(journal, kind):
    with pytest.raises(ValueError, match="only what does this"):
        journal.note(kind, NOW)
    assert journal.state is State.OPEN


def test_no_event_opens_before_an_official_campaign_or_after_it(official):
    early = Moment.at(datetime(2027, 2, 6, 5, 59, 59, tzinfo=UTC))
    with pytest.raises(CampaignNotOpen) as refusal:
        official.open_event(FAIR, early)
    assert refusal.value.facts == {"opens": "2027-02-06"}
    official.plan(FAIR, early)
    with pytest.raises(CampaignOver) as refusal:
        official.open_event(FAIR, Moment.at(END))
    assert refusal.value.facts == {"closes": "2027-02-22"}
    assert official.event is None
    official.open_event(FAIR, Moment.at(END - timedelta(seconds=1)))


def test_a_pass_may_end_after_the_close_and_none_may_begin(official):
    official.open_event(FAIR, NOW)
    before, late = END - timedelta(minutes=2), END + GRACE - timedelta(seconds=1)
    official.append(signed(Mode.OFFICIAL, begun=before, at=late), b"")
    for begun, at in ((before, END + GRACE), (END, late)):
        with pytest.raises(CampaignOver):
            official.append(signed(Mode.OFFICIAL, begun=begun, at=at), b"")
    paper = replace(
        signed(Mode.OFFICIAL, begun=END + GRACE, at=END + GRACE),
        method=Method.PAPER,
        sheet="2345-6789-ABCD",
        line=1,
        receipt=bytes(32),
    )
    assert official.append(paper, b"").seq == 2


def test_a_rehearsal_under_an_official_campaign_is_one_everywhere(rehearsal):
    early, late = datetime(2027, 1, 2, tzinfo=UTC), END + timedelta(days=9)
    rehearsal.open_event(FAIR, Moment.at(early))
    rehearsal.append(signed(Mode.REHEARSAL, begun=late, at=late), b"")
    with pytest.raises(ValueError, match="another campaign"):
        rehearsal.append(signed(Mode.OFFICIAL, begun=early, at=early), b"")
    header, _, _ = rehearsal.export_slice(None, NOW)
    assert (header.mode, rehearsal.campaign.campaign.mode) == (Mode.REHEARSAL, Mode.OFFICIAL)


def test_an_official_kiosk_of_a_rehearsal_campaign_is_refused(tmp_path):
    raw = campaign_file.write(CAMPAIGN, ROOT)
    with refused(tmp_path, UsageRefused):
        enrol(tmp_path / "kiosk", Enrolment(raw, "Mesa 1", Mode.OFFICIAL, ZONE), PASSPHRASE, FLOOR)


def test_a_clock_that_is_set_back_is_kept_and_told_once(journal):
    journal.append(signature(at=later(7200)), b"")
    journal.append(signature(at=later(3600)), b"")
    journal.append(signature(at=later(3590)), b"")
    journal.append(signature(at=later(3700)), b"")
    journal.close_event(later(100))
    told = [item for item in journal.export_slice(None, NOW)[1] if isinstance(item, Audit)]
    assert [(item.kind, item.detail, item.at) for item in told if item.kind == "clock-back"] == [
        ("clock-back", "3600", later(3600)),
        ("clock-back", "3600", later(100)),
    ]
    assert [item.detail for item in told if item.kind == "signed"] == ["1", "2", "3", "4"]
    assert told[-1].at == later(100)
