"""Kiosks that organizers took leave of: what they brought later is held back, and told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.errors import UsageRefused
from kiosk.phrases import fingerprint
from kiosk.registry.value import Tally
from tests.kiosk.registry.day import LATER, NOON, Tablet, fresh, put

MORE = replace(LATER, utc=LATER.utc + timedelta(days=1))


def words(tablet):
    return fingerprint(tablet.key.public)


def ties(tally: Tally) -> bool:
    parts = tally.voided + tally.withdrawn + tally.quarantined + tally.conflicts + tally.refused
    parts += tally.twice + tally.duplicates + tally.held + tally.excluded
    return tally.captured == parts + tally.deliverable


@pytest.fixture
def stolen(registry, team, tmp_path):
    """A kiosk that exported three of its five signatures before it was gone."""
    tablet = Tablet(team).sign(3)
    for raw in (tablet.export(), tablet.sign(2).export(made=MORE)):
        registry.merge(put(tmp_path, raw), [team.identity], NOON)
    return tablet


def test_what_a_retired_kiosk_exported_later_is_held_back_and_the_sums_tie(registry, stolen):
    registry.confirm(words(stolen), NOON, "Ana Ficticia")
    kiosk = registry.retire(registry.kiosks()[0].id, LATER, "Ana Ficticia")
    assert (kiosk.status, kiosk.held_back, kiosk.signatures) == ("retired", 2, 5)
    assert kiosk.since == LATER
    tally = registry.tally()
    assert (tally.refused, tally.deliverable, tally.unconfirmed, ties(tally)) == (2, 3, 0, True)
    assert {one.id.seq for one in registry.deliverable()} == {1, 2, 3}


def test_a_kiosk_retired_for_an_earlier_moment_counts_until_then(registry, stolen):
    before = replace(NOON, utc=NOON.utc - timedelta(days=1))
    assert registry.retire(words(stolen), LATER, since=before).held_back == 5
    assert registry.retire(words(stolen), LATER, since=MORE).held_back == 0
    assert registry.tally().deliverable == 5


def test_a_kiosk_nobody_confirmed_is_retired_only_by_its_words(registry, stolen):
    with pytest.raises(UsageRefused):
        registry.retire(registry.kiosks()[0].id, LATER)
    assert registry.retire(words(stolen), LATER).status == "retired"


def test_of_a_revoked_kiosk_nothing_counts_even_what_comes_later(registry, stolen, merge_raw):
    kiosk = registry.revoke(registry.kiosks()[0].id, LATER, "Ana Ficticia")
    assert (kiosk.status, kiosk.held_back, kiosk.since) == ("revoked", 5, None)
    merge_raw(stolen.sign(1).export())
    tally = registry.tally()
    assert (tally.refused, tally.deliverable, ties(tally)) == (6, 0, True)
    assert registry.receipts(NOON)[0].why == "refused"


def test_of_a_kiosk_revoked_from_a_moment_on_what_was_signed_before_counts(registry, stolen):
    since = replace(NOON, utc=NOON.utc + timedelta(minutes=3))
    registry.revoke(words(stolen), LATER, since=since)
    assert {one.id.seq for one in registry.deliverable()} == {1, 2}
    registry.confirm(words(stolen), MORE)
    assert registry.tally().deliverable == 5


def test_each_of_them_is_in_the_log_of_decisions_and_can_be_undone(registry, stolen):
    registry.confirm(words(stolen), NOON, "Ana Ficticia")
    registry.revoke(words(stolen), LATER, "Beto Ficticio")
    newest = registry.decisions()[0]
    assert (newest.kind, newest.choice, newest.by) == ("kiosk", "revoked", "Beto Ficticio")
    assert newest.lines == (registry.kiosks()[0].id,)
    registry.undo(newest.id, "Ana Ficticia", MORE)
    assert registry.kiosks()[0].status == "confirmed"
    assert registry.tally().deliverable == 5


def test_when_all_that_was_said_of_a_kiosk_is_undone_it_is_new_again(registry, stolen):
    registry.revoke(words(stolen), LATER, "Beto Ficticio")
    registry.undo(registry.decisions()[0].id, "Ana Ficticia", MORE)
    assert registry.kiosks()[0].status == "new"
    assert registry.tally().deliverable == 5


def test_whoever_looks_at_a_line_of_a_revoked_kiosk_sees_that_it_does_not_count(registry, stolen):
    registry.retire(words(stolen), LATER)
    kiosk = registry.kiosks()[0].id
    pair = registry.pair(f"{kiosk}-1", f"{kiosk}-5")
    assert (pair.a.stands, pair.b.stands) == ("deliverable", "refused")


def test_of_two_organizers_the_more_careful_is_followed_and_it_is_told(
    registry, stolen, tmp_path, team
):
    with fresh(tmp_path / "two", team) as two:
        two.merge_registry(registry, NOON)
        registry.confirm(words(stolen), LATER, "Ana Ficticia")
        two.revoke(words(stolen), NOON, "Beto Ficticio")
        assert registry.merge_registry(two, LATER).split == 1
        two.merge_registry(registry, LATER)
        for one in (registry, two):
            (kiosk,) = one.kiosks()
            assert (kiosk.status, kiosk.split, one.tally().deliverable) == ("revoked", True, 0)
        assert registry.digest() == two.digest()
        registry.confirm(words(stolen), MORE, "Ana Ficticia")
        assert registry.merge_registry(two, MORE).split == 0
        assert (registry.kiosks()[0].status, registry.tally().deliverable) == ("confirmed", 5)


@pytest.fixture
def merge_raw(registry, team, tmp_path):
    return lambda raw: registry.merge(put(tmp_path, raw), [team.identity], NOON)
