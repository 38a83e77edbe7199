from __future__ import annotations

import pytest

from kiosk.model import RecordId
from kiosk.registry.lines import kiosk_id, line_id
from kiosk.registry.value import GapLine
from tests.kiosk.registry.day import FAIR, MARKET, Tablet


def only(registry) -> GapLine:
    (line,) = registry.gaps()
    return line


def test_a_kiosk_that_brought_everything_has_no_gap(registry, merge, tablet):
    merge(tablet.sign(4).void(2).export(closed=True))
    assert only(registry) == GapLine(
        event="Feria Ficticia",
        kiosk="Mesa 1",
        device=kiosk_id(tablet.id),
        known=False,
        first=1,
        last=4,
        held=3,
        voided=1,
        withdrawn=0,
        unread=0,
        conflicts=0,
        missing=(),
        forks=(),
        closed=True,
    )


def test_an_event_without_its_closing_export_is_open(registry, merge, tablet):
    merge(tablet.sign(2).export())
    assert not only(registry).closed
    merge(tablet.export(closed=True))
    assert only(registry).closed
    merge(tablet.sign(1).export())
    assert not only(registry).closed


def test_an_event_without_signatures_is_known_to_be_closed(registry, merge, tablet):
    merge(tablet.export(closed=True))
    line = only(registry)
    assert (line.first, line.last, line.held, line.closed) == (1, 0, 0, True)


def test_a_range_between_two_exports_of_an_event_is_missing_there(registry, merge, tablet):
    tablet.sign(9)
    merge(tablet.export(last=3))
    merge(tablet.export(first=7, closed=True))
    assert (only(registry).missing, only(registry).forks) == (((4, 6),), ())


def test_a_range_before_what_is_known_belongs_to_no_event(registry, merge, tablet):
    merge(tablet.sign(5).export(first=3))
    nowhere, fair = registry.gaps()
    assert (nowhere.event, nowhere.missing, nowhere.held) == ("", ((1, 2),), 0)
    assert (fair.event, fair.missing, fair.first) == ("Feria Ficticia", (), 3)


def test_a_range_between_two_events_belongs_to_neither(registry, merge, tablet):
    merge(tablet.sign(2, FAIR).export())
    merge(tablet.sign(2, FAIR).sign(2, MARKET).export(MARKET, first=5))
    assert [(line.event, line.missing) for line in registry.gaps()] == [
        ("Feria Ficticia", ()),
        ("", ((3, 4),)),
        ("Mercado Ficticio", ()),
    ]


def test_a_gap_closes_when_the_missing_file_comes(registry, merge, tablet):
    tablet.sign(9)
    for first, last in ((1, 3), (7, 9), (4, 6)):
        merge(tablet.export(first=first, last=last))
    assert only(registry).missing == ()


def test_a_copied_kiosk_is_seen_by_its_records(registry, merge, tablet):
    copy = tablet.sign(2).clone()
    merge(tablet.sign(1).export())
    merge(copy.sign(1).export())
    assert (only(registry).forks, only(registry).conflicts) == ((3,), 1)


def test_a_kiosk_that_was_set_back_is_seen_by_its_chain_alone(registry, merge, tablet):
    copy = tablet.sign(2).clone()
    merge(tablet.sign(1).export())
    copy.sign(2)
    merge(copy.export(first=4))
    assert (only(registry).forks, only(registry).conflicts) == ((3,), 0)


def test_a_void_ahead_of_its_export_is_not_missing(registry, merge, tablet):
    tablet.sign(4).void(2)
    merge(tablet.export(first=4, earlier=(2,)))
    nowhere, fair = registry.gaps()
    assert nowhere.missing == ((1, 1), (3, 3))
    assert fair.voided == 1


def test_kiosks_of_one_name_have_lines_of_their_own(registry, merge, team):
    for _ in range(2):
        merge(Tablet(team).sign(1).export())
    one, other = registry.gaps()
    assert one.kiosk == other.kiosk
    assert one.device != other.device


@pytest.mark.parametrize(
    ("device", "told"),
    ((bytes(16), "000000-1"), (b"\xff" * 16, "ZZZZZZ-1"), (b"\x00\x00\x00\x04" * 4, "000001-1")),
)
def test_a_line_id_is_the_kiosk_and_the_sequence(device, told):
    assert line_id(RecordId(device, 1)) == told
