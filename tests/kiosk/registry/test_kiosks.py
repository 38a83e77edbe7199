"""Kiosks are confirmed by six words; what a refused one brought is kept and held back."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from kiosk.errors import UsageRefused
from kiosk.packet import write
from kiosk.packet.gathering import gather
from kiosk.packet.write import checked
from kiosk.phrases import fingerprint
from kiosk.registry import tables as t
from kiosk.registry.registry import open_registry
from kiosk.registry.sql import select
from tests.kiosk.registry.day import FAIR, LATER, NOON, PASSPHRASE, Tablet, Team, fresh, put
from tests.stores.freeze_registry import IDENTITY

FROZEN = Path(__file__).parents[2] / "stores" / "registry-1"


def words(tablet):
    return fingerprint(tablet.key.public)


@pytest.fixture
def other(team):
    return Tablet(team, "Mesa 2")


@pytest.fixture
def both(registry, merge, tablet, other):
    merge(tablet.sign(3).export())
    merge(other.sign(2).put_raw(b"noise").export())
    return registry


def standing(registry):
    return {one.name: one.status for one in registry.kiosks()}


def test_a_kiosk_is_not_confirmed_until_somebody_says_so(both, tablet):
    assert standing(both) == {"Mesa 1": "new", "Mesa 2": "new"}
    assert (both.tally().deliverable, both.tally().unconfirmed) == (5, 5)
    told = both.confirm(words(tablet).upper().replace(" ", "-"), LATER)
    assert (told.name, told.status, told.words, told.signatures) == (
        "Mesa 1",
        "confirmed",
        words(tablet),
        3,
    )
    assert {line.kiosk: line.status for line in both.gaps()} == standing(both)
    assert (both.tally().deliverable, both.tally().unconfirmed) == (5, 2)


def test_what_a_refused_kiosk_brought_is_held_and_the_sums_tie(both, other):
    both.refuse(words(other), LATER)
    tally = both.tally()
    assert (tally.captured, tally.quarantined, tally.refused, tally.deliverable) == (6, 1, 2, 3)
    assert other.id not in {one.id.device for one in both.deliverable()}
    made = checked(gather(both, NOON))
    assert (made.counts.held, made.counts.deliverable, len(made.lines)) == (3, 3, 3)
    for table in (tally.by_day, tally.by_event, tally.by_state, tally.by_home, tally.by_method):
        assert sum(number for _, number in table) == 3


def test_a_refusal_survives_the_next_merge_and_can_be_taken_back(both, merge, other):
    before = both.digest()
    both.refuse(both.kiosks()[1].id.lower(), LATER)
    refused = both.digest()
    merged = merge(other.sign(1).export())
    assert (merged.new, merged.new_device, merged.kiosk_status) == (1, False, "refused")
    assert (both.tally().refused, both.tally().deliverable) == (3, 3)
    both.confirm(words(other), LATER)
    assert (both.tally().refused, both.tally().deliverable) == (0, 6)
    assert len({before, refused, both.digest()}) == 3


@pytest.mark.parametrize("said", ("", "six words that nobody showed you", "0000000000"))
def test_words_of_no_kiosk_change_nothing(both, said):
    for decide in (both.confirm, both.refuse):
        with pytest.raises(UsageRefused) as refusal:
            decide(said, LATER)
        assert refusal.value.facts["why"] == "kiosk-unknown"
    assert set(standing(both).values()) == {"new"}


def test_a_kiosk_is_not_confirmed_by_the_id_in_our_own_list(both):
    with pytest.raises(UsageRefused):
        both.confirm(both.kiosks()[0].id, LATER)


def test_each_decision_is_written_down(both, tablet, other):
    both.confirm(words(tablet), LATER)
    both.refuse(words(other), LATER)
    with both._engine.connect() as db:
        kept = [(row.kind, row.detail) for row in db.execute(select(t.journal))][-2:]
    assert kept == [("kiosk-confirmed", tablet.id.hex()), ("kiosk-refused", other.id.hex())]


def test_the_packet_tells_how_many_are_from_kiosks_nobody_confirmed(both, tablet, other, tmp_path):
    made = gather(both, NOON)
    assert made.unconfirmed == 5
    both.confirm(words(tablet), LATER)
    both.confirm(words(other), LATER)
    sure = gather(both, NOON)
    assert sure.unconfirmed == 0
    one, another = (write(tmp_path / "p.pdf", packet) for packet in (made, sure))
    assert one.sha256 != another.sha256


def test_a_stranger_does_not_rename_an_event(registry, merge, team):
    loud = replace(FAIR, name="FERIA  ficticia", zone="America/Tijuana")
    ours = Tablet(team).sign(1)
    merge(ours.export())
    for _ in range(3):
        merge(Tablet(team).export(loud))
    assert registry.events()[0].event == loud
    registry.confirm(words(ours), LATER)
    assert registry.events()[0].event == FAIR
    assert registry.gaps()[0].event == FAIR.name


def test_without_a_confirmed_kiosk_most_kiosks_spell_an_event_in_any_order(team, tmp_path):
    loud = replace(FAIR, name="FERIA FICTICIA")
    tablets = [Tablet(team) for _ in range(3)]
    raws = [one.export(event) for one, event in zip(tablets, (FAIR, FAIR, loud), strict=True)]
    for number, order in enumerate(permutations(raws)):
        with fresh(tmp_path / str(number), team) as registry:
            for raw in order:
                registry.merge(put(tmp_path, raw), [team.identity], NOON)
            assert [one.event for one in registry.events()] == [FAIR]


def test_a_refused_kiosk_has_no_say_in_how_an_event_is_spelled(registry, merge, team):
    loud = replace(FAIR, name="FERIA FICTICIA")
    strangers = [Tablet(team), Tablet(team)]
    for one in strangers:
        merge(one.export(loud))
    merge(Tablet(team).sign(1).export())
    assert registry.events()[0].event == loud
    for one in strangers:
        registry.refuse(words(one), LATER)
    assert registry.events()[0].event == FAIR


def test_a_wrong_clock_is_told_and_loses_nobody(registry, merge, team):
    merge(
        Tablet(team).sign(2).sign(1, signed=replace(NOON, utc=NOON.utc.replace(year=2031))).export()
    )
    assert (registry.tally().deliverable, registry.tally().off_day) == (3, 1)


def test_an_older_registry_keeps_its_events_and_confirms_its_kiosks(tmp_path):
    folder = shutil.copytree(FROZEN, tmp_path / "older")
    with open_registry(folder / "registry.db", PASSPHRASE) as registry:
        assert [one.event for one in registry.events()] == [FAIR]
        assert set(standing(registry).values()) == {"new"}
        registry.confirm(registry.kiosks()[0].words, NOON)
        third = Tablet(Team(IDENTITY), "Mesa 3").put_raw(b"noise").export()
        assert registry.merge(put(tmp_path, third), [IDENTITY], NOON).unread
    with open_registry(folder / "registry.db", PASSPHRASE) as registry:
        assert sorted(standing(registry).values()) == ["confirmed", "new", "new"]
