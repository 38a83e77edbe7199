"""Values of the domain mean the same on every machine."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model import Bilingual, Event, Moment, Place, RecordId, device_id

DEVICES = st.binary(min_size=16, max_size=16)
SEQUENCES = st.integers(0, 2**64 - 1)
YEAR_1999 = datetime(1999, 1, 1)  # noqa: DTZ001 - hypothesis adds the zone
YEAR_2100 = datetime(2100, 1, 1)  # noqa: DTZ001 - as above
EVENT = Event("Feria Inventada", Place("Ajijic", "JAL"), date(2017, 2, 11))


@given(DEVICES, SEQUENCES)
def test_a_record_id_is_read_back_from_its_24_bytes(device: bytes, seq: int) -> None:
    packed = RecordId(device, seq).pack()

    assert len(packed) == 24
    assert RecordId.unpack(packed) == RecordId(device, seq)


@given(DEVICES, SEQUENCES, DEVICES, SEQUENCES)
def test_packed_ids_sort_by_kiosk_then_by_sequence(
    left: bytes, first: int, right: bytes, second: int
) -> None:
    one, other = RecordId(left, first), RecordId(right, second)

    assert (one.pack() < other.pack()) == (one < other)


@pytest.mark.parametrize("size", (0, 23, 25))
def test_another_length_is_no_record_id(size: int) -> None:
    with pytest.raises(ValueError, match="not a record id"):
        RecordId.unpack(bytes(size))


def test_a_device_is_named_by_sixteen_bytes_of_its_key() -> None:
    assert device_id(bytes(32)).hex() == "66687aadf862bd776c8fc18b8e9f8e20"


@given(st.datetimes(min_value=YEAR_1999, max_value=YEAR_2100, timezones=st.timezones()))
def test_a_moment_keeps_the_second_and_the_wall_clock(at: datetime) -> None:
    moment = Moment.at(at)

    assert moment.utc.utcoffset() == timedelta()
    assert timedelta() <= at - moment.utc < timedelta(seconds=1)
    assert moment.local == moment.utc


def test_mexico_city_keeps_no_summer_time_any_more() -> None:
    then = Moment.at(datetime(2017, 7, 1, 18, tzinfo=UTC))
    now = Moment.at(datetime(2026, 7, 1, 18, tzinfo=UTC))

    assert (then.offset, now.offset) == (-300, -360)
    assert (then.local.hour, now.local.hour) == (13, 12)


def test_the_border_strip_still_does() -> None:
    assert Moment.at(datetime(2026, 7, 1, 18, tzinfo=UTC), "America/Tijuana").offset == -420
    assert Moment.at(datetime(2026, 1, 1, 18, tzinfo=UTC), "America/Tijuana").offset == -480


@pytest.mark.parametrize(
    ("utc", "offset"),
    (
        (datetime(2017, 2, 11), 0),  # noqa: DTZ001 - the fault this case is about
        (datetime(2017, 2, 11, tzinfo=timezone(timedelta(hours=-6))), -360),
        (datetime(2017, 2, 11, microsecond=1, tzinfo=UTC), 0),
        (datetime(1, 1, 1, tzinfo=UTC), -360),
        (datetime(9999, 12, 31, tzinfo=UTC), 360),
        (datetime(2017, 2, 11, tzinfo=UTC), 1440),
        (datetime(2017, 2, 11, tzinfo=UTC), -(10**12)),
    ),
)
def test_what_no_clock_shows_is_no_moment(utc: datetime, offset: int) -> None:
    with pytest.raises(ValueError, match="not "):
        Moment(utc, offset, "America/Mexico_City")


def test_a_time_without_its_zone_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="without its zone"):
        Moment.at(datetime(2017, 2, 11))  # noqa: DTZ001 - the fault this test is about


def test_an_event_is_the_same_however_its_name_was_typed() -> None:
    typed = Event(" feria  INVENTADA ", Place("AJIJIC", "JAL"), date(2017, 2, 11), "UTC")
    apart = Event("Feria Inventada\u0301", Place("Ajijic", "JAL"), date(2017, 2, 11))
    joined = Event("Feria Inventad\u00e1", Place("Ajijic", "JAL"), date(2017, 2, 11))

    assert typed.uid("carta") == EVENT.uid("carta")
    assert apart.uid("carta") == joined.uid("carta") != EVENT.uid("carta")
    assert len(EVENT.uid("carta")) == 8


@pytest.mark.parametrize(
    ("campaign", "event"),
    (
        ("otra", EVENT),
        ("carta", Event("Otra", EVENT.place, EVENT.day)),
        ("carta", Event(EVENT.name, Place("Chapala", "JAL"), EVENT.day)),
        ("carta", Event(EVENT.name, Place("Ajijic", "NAY"), EVENT.day)),
        ("carta", Event(EVENT.name, EVENT.place, date(2017, 2, 12))),
    ),
)
def test_another_campaign_name_place_or_day_is_another_event(campaign: str, event: Event) -> None:
    assert event.uid(campaign) != EVENT.uid("carta")


def test_a_text_is_said_in_the_language_asked_for() -> None:
    assert Bilingual("letter", "carta").say("en") == "letter"
    assert Bilingual("letter", "carta").say("es") == "carta"
