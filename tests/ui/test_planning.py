"""Which events are offered, on which day, and what the next kiosk is called: as tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.model import Event, Place
from ui.kiosk.lock import Ticks, slept
from ui.kiosk.planning_view import moved, naming, view
from ui.kiosk.setup_view import next_name

TODAY = date(2027, 2, 6)
OPENS, CLOSES = date(2027, 2, 1), date(2027, 2, 22)
FAIR = Event("Feria Ficticia", Place("Ajijic", "JAL"), TODAY)
LATER = replace(FAIR, name="Mercado", day=TODAY + timedelta(2))
GONE = replace(FAIR, name="Ayer", day=TODAY - timedelta(1))


def named(*, today=TODAY, running=(), listed=()):
    return naming(today, OPENS, CLOSES, running=running, listed=listed)


def test_todays_event_stands_first_and_yesterdays_is_not_offered():
    said = named(listed=(LATER, GONE, FAIR))
    assert said.offered == (FAIR, LATER)
    assert view(said, "en", "").notes == ["today", "8 February"]


def test_an_event_under_way_stands_before_all_and_only_once():
    typed_otherwise = replace(FAIR, name="FERIA  ficticia")
    said = named(running=(FAIR, GONE), listed=(LATER, typed_otherwise))
    assert said.offered == (FAIR, LATER)
    assert view(said, "en", "").notes[0] == "today · under way"
    assert view(said, "en", "").events[0] == "Feria Ficticia, Ajijic"


@pytest.mark.parametrize(
    ("today", "day"),
    ((TODAY, TODAY), (date(2027, 1, 3), OPENS), (date(2027, 3, 1), CLOSES)),
)
def test_the_day_is_today_or_the_nearest_on_which_people_may_sign(today, day):
    said = named(today=today)
    assert said.day == day
    assert view(said, "en", "").is_today == (today == day)


def test_no_day_outside_of_the_campaign_nor_before_today_can_be_chosen():
    said = named()
    assert moved(said, -1) == TODAY
    assert moved(said, 1) == TODAY + timedelta(1)
    last = replace(said, day=CLOSES)
    assert moved(last, 1) == CLOSES
    shown = view(last, "en", "")
    assert (shown.earlier, shown.later) == (True, False)


@pytest.mark.parametrize(
    ("files", "name"),
    (
        ((), "K1"),
        (("holidays.jpg", "letter.campaign"), "K1"),
        (("carta_feria_k1_20270206-1800Z_3sig.firma-export",), "K2"),
        (("carta_feria_k9_x", "carta_feria_k2_x", "carta_feria_k10_x"), "K11"),
        (("carta_feria_mesa-1_0123456789abcdef_1-9_0123456789ab.firma-export",), "Mesa 2"),
        (("carta_feria_roja_x",), "K1"),
    ),
)
def test_the_next_free_name_is_proposed(files, name):
    assert next_name(files, "K") == name


BEFORE = Ticks(100.0, 500.0)


@pytest.mark.parametrize(
    ("awake", "asleep", "was_asleep"),
    (
        (5, 0, False),
        (5.4, 0.2, False),
        (40, 0, False),  # a busy machine
        (5, 9, False),
        (5, 11, True),
        (1, 3600, True),
        (70, 0, True),  # a machine that does not count its sleep
    ),
)
def test_a_sleep_is_told_from_a_busy_machine(awake, asleep, was_asleep):
    assert slept(BEFORE, Ticks(100.0 + awake, 500.0 + awake + asleep)) is was_asleep
