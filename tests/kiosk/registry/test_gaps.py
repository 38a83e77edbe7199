from __future__ import annotations

from hashlib import sha256

import pytest

from kiosk.model import RecordId
from kiosk.packet import write
from kiosk.packet.gathering import gather
from kiosk.registry.lines import Lines
from kiosk.registry.value import GapLine
from tests.kiosk.registry.day import FAIR, MARKET, NOON, Tablet


def only(registry) -> GapLine:
    (line,) = registry.gaps()
    return line


def test_a_kiosk_that_brought_everything_has_no_gap(registry, merge, tablet):
    merge(tablet.sign(4).void(2).export(closed=True))
    assert only(registry) == GapLine(
        event="Feria Ficticia",
        kiosk="Mesa 1",
        device=Lines([tablet.id]).kiosk(tablet.id),
        status="new",
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


def test_what_came_before_an_end_without_records_is_missing_there(registry, merge, tablet):
    tablet.sign(9)
    merge(tablet.export(last=3))
    merge(tablet.export(first=10, closed=True))
    line = only(registry)
    assert (line.missing, line.held, line.closed) == (((4, 9),), 3, True)
    merge(tablet.export(first=4))
    assert (only(registry).missing, only(registry).closed) == ((), True)


def test_what_is_missing_before_an_end_is_not_taken_for_the_next_events(registry, merge, tablet):
    tablet.sign(4, FAIR)
    merge(tablet.export(last=2))
    merge(tablet.export(first=5, closed=True))
    merge(tablet.sign(1, MARKET).export(MARKET, first=5, closed=True))
    fair, market = registry.gaps()
    assert (fair.event, fair.missing) == ("Feria Ficticia", ((3, 4),))
    assert (market.event, market.missing) == ("Mercado Ficticio", ())


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
    (
        (bytes(16), "0000000000-1"),
        (b"\xff" * 16, "ZZZZZZZZZZ-1"),
        (b"\x00\x00\x00\x00\x00\x00\x40\x00" * 2, "0000000001-1"),
    ),
)
def test_a_line_id_is_the_kiosk_and_the_sequence(device, told):
    assert Lines([device, b"another kiosk\x00\x00\x00"]).line(RecordId(device, 1)) == told


@pytest.mark.parametrize("alike", range(16))
def test_kiosks_whose_ids_begin_alike_are_told_apart(alike):
    same = sha256(b"made until it fits").digest()[:alike]
    devices = [(same + bytes([mark]) * 16)[:16] for mark in (0, 1, 255)]
    named = Lines(reversed(devices))
    ids = [named.kiosk(device) for device in devices]
    assert len(set(ids)) == 3
    assert min(map(len, ids)) >= 10
    assert not any(one != other and one.startswith(other) for one in ids for other in ids)


def test_a_packet_is_made_of_kiosks_whose_ids_begin_alike(
    registry, merge, team, tmp_path, monkeypatch
):
    """Nobody waits here for such keys: the device ids are what is made to begin alike."""
    alike = lambda public: bytes(12) + sha256(public).digest()[:4]  # noqa: E731
    for module in ("kiosk.registry.merge", "kiosk.registry.fold", "tests.kiosk.registry.day"):
        monkeypatch.setattr(f"{module}.device_id", alike)
    for _ in range(2):
        merge(Tablet(team).sign(1).export())
    made = gather(registry, NOON)
    write(tmp_path / "packet.pdf", made)
    assert len({line.id for line in made.lines}) == 2
    assert [line.device for line in registry.gaps()] == [line.id[:-2] for line in made.lines]
