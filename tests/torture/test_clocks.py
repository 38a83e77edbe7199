"""A clock that lies changes no order, loses nothing, is told, and opens nothing sooner."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from kiosk.campaign import file as campaign_file
from kiosk.crypto.keys import FLOOR
from kiosk.errors import (
    CampaignNotOpen,
    CampaignOver,
    EventClosed,
    PinLocked,
    WithdrawalsPaused,
    WrongPin,
)
from kiosk.exports.value import Audit
from kiosk.exports.write import save
from kiosk.journal import Enrolment, enrol, recover_journal
from kiosk.journal.pins import delay
from kiosk.journal.withdrawals import MOST
from kiosk.model import Event, Mode, Moment, Place, RecordId, device_id
from kiosk.registry.value import Merged
from tests.kiosk.journal.making import (
    CAMPAIGN,
    DRAWING,
    ENROLMENT,
    FAIR,
    IDENTITY,
    NOW,
    PASSPHRASE,
    ROOT,
    SIGNED,
    START,
    ZONE,
    Ticks,
    signature,
)
from tests.kiosk.registry.day import Team, fresh

TIJUANA, CANCUN = "America/Tijuana", "America/Cancun"
# Where a clock may jump to in the middle of an event: the moment, and what is told of it.
JUMPS = {
    "1970": (Moment.at(datetime(1970, 1, 1, tzinfo=UTC)), True),
    "2038": (Moment.at(datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC)), False),
    "ten years on": (Moment.at(START + timedelta(days=3653)), False),
    "ten years back": (Moment.at(START - timedelta(days=3653)), True),
    "three hours back": (Moment.at(START - timedelta(hours=3)), True),
    "another zone": (Moment.at(START + timedelta(minutes=2), TIJUANA), False),
    "a zone to the east": (Moment.at(START + timedelta(minutes=2), CANCUN), False),
}
jumps = pytest.mark.parametrize("to", JUMPS)


def on(moment, seconds):
    return Moment.at(moment.utc + timedelta(seconds=seconds), moment.zone)


@pytest.fixture
def ticks():
    return Ticks()


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clocks") / "kiosk"
    enrol(folder, ENROLMENT, PASSPHRASE, FLOOR)
    return folder


@pytest.fixture
def open_(enrolled, tmp_path, ticks):
    """Open the kiosk, as often as one likes: each closes the one before."""
    folder = shutil.copytree(enrolled, tmp_path / "kiosk")
    opened = []

    def start():
        if opened:
            opened.pop().close()
        opened.append(recover_journal(folder, [IDENTITY], ticks))
        return opened[0]

    start().open_event(FAIR, NOW)
    yield start
    opened.pop().close()


@pytest.fixture
def registry(tmp_path):
    team = replace(Team(IDENTITY))
    object.__setattr__(team, "campaign", SIGNED)
    with fresh(tmp_path / "registry.db", team) as made:
        yield made


def exported(journal, folder, now, event=FAIR):
    header, items, closed = journal.export_slice(event, now)
    given = {"recipients": journal.recipients, "sign": journal.sign, "closed": closed}
    return save(folder, f"{now.utc:%Y%m%d%H%M%S}.firma-export", header, items, **given).path


def told(journal, now):
    """Give what the journal tells organizers, in the order in which it happened."""
    return [item for item in journal.export_slice(None, now)[1] if isinstance(item, Audit)]


def sign_across(journal, to):
    """Let two sign before the clock jumps, two under the jump, two when it is set right."""
    times = [NOW, on(NOW, 60), to, on(to, 60), on(NOW, 3600), on(NOW, 3660)]
    for number, at in enumerate(times):
        journal.append(signature(f"Ficticia {number}", at=at), DRAWING)
    return times


@jumps
def test_the_order_is_that_of_the_sequence_and_a_step_back_is_told(open_, to):
    moment, back = JUMPS[to]
    journal = open_()
    times = sign_across(journal, moment)
    items = told(journal, times[-1])
    signed = [item for item in items if item.kind == "signed"]
    assert [item.detail for item in signed] == ["1", "2", "3", "4", "5", "6"]
    assert [item.at for item in signed] == times
    # Told when the clock goes back, whether it lies from then on or lied until then.
    steps = [item for item in items if item.kind == "clock-back"]
    later_ones = [at for before, at in pairwise(times) if at.utc < before.utc]
    assert [item.at for item in steps] == later_ones
    assert bool(steps) == (back or moment.utc > times[-1].utc)
    assert [item.n for item in items] == list(range(items[0].n, items[0].n + len(items)))


@jumps
def test_all_of_it_arrives_and_the_ledger_shows_no_gap(open_, registry, tmp_path, to):
    moment, _ = JUMPS[to]
    journal = open_()
    times = sign_across(journal, moment)
    early = exported(journal, tmp_path, times[3])
    journal.close_event(times[-1])
    whole = exported(journal, tmp_path, on(times[-1], 5))
    for file in (whole, early):  # in the order that no clock suggests
        assert isinstance(registry.merge(file, [IDENTITY], NOW), Merged)
    (line,) = registry.gaps()
    assert (line.first, line.last, line.held, line.closed) == (1, 6, 6, True)
    assert (line.missing, line.forks, line.conflicts) == ((), (), 0)
    tally = registry.tally()
    assert tally.captured == 6
    counted = {}
    for at in times:  # on the clock of the event's place, whatever zone the tablet was in
        hour = f"{Moment.at(at.utc, FAIR.zone).local:%Y-%m-%dT%H}"
        counted[hour] = counted.get(hour, 0) + 1
    assert dict(tally.by_hour) == counted
    assert sum(number for _, number in tally.by_day) == 6
    far = sum(abs(at.utc - START) > timedelta(days=2) for at in times)
    assert tally.off_day == far


@jumps
def test_the_journal_opens_again_under_any_clock(open_, to):
    moment, _ = JUMPS[to]
    journal = open_()
    head = None
    for now in (NOW, moment, on(moment, 30), NOW):
        journal = open_()
        assert head in {None, journal.head}
        journal.append(signature(f"Ficticia {now.utc}{journal.head.seq}", at=now), DRAWING)
        head = journal.head
    assert journal.head.seq == 4


@jumps
def test_no_clock_makes_the_wait_after_wrong_pins_shorter(open_, ticks, to):
    moment, _ = JUMPS[to]
    journal = open_()
    for _ in range(6):
        ticks.now += journal.pin_wait
        with pytest.raises(WrongPin):
            journal.check_pin("40291", NOW)
    for now in (moment, on(moment, 10**6), NOW):
        with pytest.raises(PinLocked) as refusal:
            journal.check_pin("402918", now)
        assert refusal.value.facts == {"seconds": delay(6)}
    ticks.now += delay(6) - 1
    assert journal.pin_wait == 1
    ticks.now = 0.0  # the machine was started anew, under whatever clock
    journal = open_()
    with pytest.raises(PinLocked):
        journal.check_pin("402918", moment)
    assert journal.pin_wait == delay(6)


@jumps
def test_no_clock_lets_more_receipt_codes_through(open_, ticks, to):
    moment, _ = JUMPS[to]
    journal = open_()
    codes = iter(range(100))
    for _ in range(MOST):
        journal.withdraw(bytes([next(codes)]) * 32, NOW)
    for now in (moment, on(moment, 4000), on(NOW, 4000)):
        with pytest.raises(WithdrawalsPaused):
            journal.withdraw(b"?" * 32, now)
    journal = open_()
    with pytest.raises(WithdrawalsPaused):
        journal.withdraw(b"?" * 32, moment)
    ticks.now += 3600
    journal.withdraw(b"?" * 32, on(NOW, 4000))


# --- the days of a campaign -----------------------------------------------------------

OPENS, CLOSES = CAMPAIGN.opens, CAMPAIGN.closes
BEFORE = Moment.at(datetime(OPENS.year, OPENS.month, OPENS.day, 5, 59, tzinfo=UTC))
AFTER = Moment.at(datetime(CLOSES.year, CLOSES.month, CLOSES.day, 6, tzinfo=UTC) + timedelta(1))


@pytest.fixture(scope="module")
def official_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("official") / "kiosk"
    raw = campaign_file.write(replace(CAMPAIGN, mode=Mode.OFFICIAL), ROOT)
    enrol(folder, Enrolment(raw, "Mesa 1", Mode.OFFICIAL, ZONE), PASSPHRASE, FLOOR)
    return folder


@pytest.fixture
def official(official_folder, tmp_path):
    journal = recover_journal(shutil.copytree(official_folder, tmp_path / "official"), [IDENTITY])
    yield journal
    journal.close()


@pytest.mark.parametrize("zone", (ZONE, TIJUANA, CANCUN, "Pacific/Kiritimati", "Etc/GMT+12"))
def test_no_zone_opens_a_campaign_sooner_or_keeps_it_open(official, zone):
    early, late = (Moment.at(at.utc, zone) for at in (BEFORE, AFTER))
    with pytest.raises(CampaignNotOpen):
        official.open_event(FAIR, early)
    with pytest.raises(CampaignOver):
        official.open_event(FAIR, late)
    official.open_event(FAIR, on(early, 60))


@pytest.mark.parametrize("to", ("1970", "ten years back", "ten years on", "2038"))
def test_a_clock_that_is_years_off_opens_no_official_event(official, to):
    with pytest.raises((CampaignNotOpen, CampaignOver)):
        official.open_event(FAIR, JUMPS[to][0])


def test_an_event_that_was_closed_stays_closed_under_a_clock_set_back(official):
    official.open_event(FAIR, NOW)
    official.close_event(AFTER)
    for now in (NOW, BEFORE, JUMPS["1970"][0]):
        with pytest.raises((EventClosed, CampaignNotOpen)):
            official.open_event(FAIR, now)
    # A clock set back can pretend that the campaign still runs: whoever does it is told of.
    official.open_event(Event("Otra Feria", Place("Ajijic", "JAL"), FAIR.day), NOW)
    assert told(official, NOW)[0].kind == "clock-back"


def test_ids_follow_the_sequence_and_no_clock(open_):
    journal = open_()
    ids = [
        journal.append(signature(f"Ficticia {number}", at=at), DRAWING)
        for number, (at, _) in enumerate(JUMPS.values())
    ]
    assert ids == [RecordId(device_id(journal.device), seq) for seq in range(1, len(ids) + 1)]
