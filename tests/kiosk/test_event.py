"""The day as a value: what may follow on what, and when a campaign's days begin and end."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk import event
from kiosk.errors import NotNow
from kiosk.event import GRACE, Day, State
from kiosk.model import Moment

NOW = Moment.at(datetime(2027, 2, 6, 17, 0, tzinfo=UTC))
CLOSES = date(2027, 2, 22)
# Mexico City keeps UTC-6 all year since 2022.
END = datetime(2027, 2, 23, 6, 0, tzinfo=UTC)

STEPS = {
    "plan": event.plan,
    "rehearse": event.rehearse,
    "rehearsed": lambda day: event.rehearsed(day, NOW),
    "open": event.open_,
    "pause": event.pause,
    "resume": event.resume,
    "close": event.close,
}
AFTER = {
    State.SETUP: {"plan": State.SETUP, "rehearse": State.REHEARSAL, "open": State.OPEN},
    State.REHEARSAL: {
        "plan": State.REHEARSAL,
        "rehearse": State.REHEARSAL,
        "rehearsed": State.REHEARSAL,
        "open": State.OPEN,
    },
    State.OPEN: {"pause": State.PAUSED, "close": State.CLOSED},
    State.PAUSED: {"resume": State.OPEN, "close": State.CLOSED},
    State.CLOSED: {"plan": State.SETUP},
}


@pytest.mark.parametrize("state", tuple(State))
@pytest.mark.parametrize("step", tuple(STEPS))
def test_every_step_from_every_state_leads_where_the_table_says_or_nowhere(state, step):
    wanted = AFTER[state].get(step)
    if wanted is None:
        with pytest.raises(NotNow) as refusal:
            STEPS[step](Day(state))
        assert refusal.value.facts == {"state": state.value}
    else:
        assert STEPS[step](Day(state)).state is wanted


def test_ready_is_kept_until_the_next_day_begins():
    day = event.rehearsed(event.rehearse(Day()), NOW)
    assert day.ready == NOW
    day = event.close(event.resume(event.pause(event.open_(day))))
    assert day == Day(State.CLOSED, NOW)
    assert event.plan(day) == Day()


class AnyDay(RuleBasedStateMachine):
    """Whatever people press: nobody signs but on an open day, and READY is never made up."""

    def __init__(self):
        super().__init__()
        self.day, self.was, self.opened = Day(), Day(), 0

    def go(self, step):
        self.was, self.day = self.day, STEPS[step](self.day)

    @rule(step=st.sampled_from(tuple(STEPS)))
    def press(self, step):
        try:
            self.go(step)
        except NotNow:
            assert step not in AFTER[self.day.state]

    @precondition(lambda self: self.day.state is State.PAUSED)
    @rule()
    def go_on(self):
        self.go("resume")
        assert self.day.state is State.OPEN

    @invariant()
    def a_closed_day_never_opens_again(self):
        if self.was.state is State.CLOSED:
            assert self.day.state in {State.CLOSED, State.SETUP}

    @invariant()
    def ready_comes_of_a_rehearsal_alone(self):
        if self.day.ready is not None and self.was.ready is None:
            assert self.day.state is State.REHEARSAL


TestAnyDay = AnyDay.TestCase


def at(moment, zone="America/Mexico_City"):
    return Moment.at(moment, zone)


@pytest.mark.parametrize(
    ("moment", "left", "over"),
    (
        (END - timedelta(hours=30), timedelta(hours=30), False),
        (END - timedelta(seconds=1), timedelta(seconds=1), False),
        (END, timedelta(), True),
        (END + timedelta(days=9), timedelta(), True),
    ),
)
@pytest.mark.parametrize("zone", ("America/Mexico_City", "America/Tijuana", "Asia/Tokyo"))
def test_the_campaign_ends_with_its_last_day_in_mexico_city_wherever_the_tablet_is(
    moment, left, over, zone
):
    assert event.time_left(CLOSES, at(moment, zone)) == left
    assert event.is_over(CLOSES, at(moment, zone)) is over


def test_another_zone_ends_its_own_day():
    # A day in which Madrid changes its clocks has 23 hours.
    day = date(2027, 3, 28)
    begins = at(datetime(2027, 3, 27, 23, 0, tzinfo=UTC))
    assert event.has_begun(day, begins, "Europe/Madrid")
    assert event.time_left(day, begins, "Europe/Madrid") == timedelta(hours=23)


def test_a_campaign_begins_with_its_first_day():
    opens = date(2027, 2, 6)
    begin = datetime(2027, 2, 6, 6, 0, tzinfo=UTC)
    assert not event.has_begun(opens, at(begin - timedelta(seconds=1)))
    assert event.has_begun(opens, at(begin))


BEFORE, LATE = END - timedelta(minutes=1), END + GRACE - timedelta(seconds=1)


@pytest.mark.parametrize(
    ("begun", "signed", "may"),
    (
        (BEFORE, BEFORE, True),
        (BEFORE, END, True),
        (BEFORE, LATE, True),
        (BEFORE, END + GRACE, False),
        (END, END, False),
        (END, LATE, False),
        # A clock that was set back in between: it is not over.
        (END, BEFORE, True),
    ),
)
def test_who_had_the_notice_before_the_close_may_end_and_nobody_may_begin(begun, signed, may):
    assert event.may_end(CLOSES, at(begun), at(signed)) is may


@given(st.integers(-(10**8), 10**8))
def test_time_is_left_until_it_is_over_and_never_after(seconds):
    now = at(END + timedelta(seconds=seconds))
    left = event.time_left(CLOSES, now)
    assert left >= timedelta()
    assert event.is_over(CLOSES, now) == (now.utc >= END) == (not left)
