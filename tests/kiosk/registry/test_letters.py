"""Several versions of one campaign in one registry: each its own letter, never mixed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.campaign import file as campaign_file
from kiosk.crypto.sign import SigningKey
from kiosk.errors import CampaignForeign, CampaignNumbered, RegistryOther
from kiosk.registry.value import Merged, Quarantined
from tests.kiosk.registry.day import (
    LATER,
    NOON,
    ROOT,
    Tablet,
    Team,
    campaign_for,
    fresh,
    put,
)


def newer(team, number=2, root=ROOT, **letter):
    """The team with the next version of its campaign, whose letter says something else."""
    campaign = team.campaign.campaign
    words = replace(campaign.letter, **(letter or {"master": b"To nobody\n\nSomething else.\n"}))
    changed = replace(campaign, version=number, letter=words)
    later = Team(team.identity)
    signed = campaign_file.read(campaign_file.write(changed, root))
    object.__setattr__(later, "campaign", signed)
    return later


@pytest.fixture
def second(team):
    return newer(team)


@pytest.fixture
def two(registry, merge, team, second):
    """A registry of both versions: two signed the first letter, three the second."""
    merge(Tablet(team).sign(2).export())
    registry.add_campaign(second.campaign, NOON)
    assert isinstance(merge(Tablet(second, "Mesa 2").sign(3).export()), Merged)
    return registry


def test_without_its_file_an_export_of_another_version_waits_and_merges_with_it(
    registry, merge, second
):
    raw = Tablet(second).sign(2).export()
    assert merge(raw) == Quarantined(merge(raw).sha256, "campaign-version")
    assert registry.add_campaign(second.campaign, NOON)
    assert not registry.add_campaign(second.campaign, NOON)
    assert merge(raw).new == 2
    assert (registry.tally().quarantined_files, registry.tally().deliverable) == (0, 2)


def test_the_file_of_a_version_is_learnt_where_it_lies_beside_an_export(
    registry, merge, second, tmp_path
):
    (tmp_path / "carta-2.campaign").write_bytes(second.campaign.raw)
    (tmp_path / "carta-1.campaign").write_bytes(b"noise")
    assert merge(Tablet(second).sign(2).export()).new == 2
    assert [one.version for one in registry.letters()] == [1, 2]


def test_who_signed_which_letter_is_counted_and_stands_with_each_line(two, team, second):
    first, other = two.letters()
    assert (first.version, first.deliverable, first.campaign.sha256) == (1, 2, team.campaign.sha256)
    assert (other.version, other.deliverable) == (2, 3)
    assert first.letter != other.letter
    assert sorted(one.version for one in two.deliverable()) == [1, 1, 2, 2, 2]
    assert two.tally().by_version == (("1", 2), ("2", 3))


def test_a_version_that_changed_no_word_of_the_letter_has_the_same_letter(registry, team):
    same = newer(team, master=team.campaign.campaign.letter.master)
    registry.add_campaign(same.campaign, NOON)
    first, other = registry.letters()
    assert first.letter == other.letter


def test_with_one_version_nothing_is_told_apart(registry, merge, team):
    merge(Tablet(team).sign(2).export())
    assert [one.version for one in registry.deliverable()] == [0, 0]
    assert [(one.version, one.deliverable) for one in registry.letters()] == [(1, 2)]
    assert registry.tally().by_version == ()


def test_what_would_not_open_of_either_version_opens_when_its_key_comes(registry, team, second):
    stranger = Team().identity
    for each in (team, second):
        tablet = Tablet(each, each.campaign.campaign.title.en)
        plain = tablet.sign(1).sealed.pop()
        from kiosk.crypto.seal import unseal

        tablet.put(unseal(plain, [team.identity]), [stranger.recipient])
        registry.add_campaign(second.campaign, NOON)
        registry.merge(put(registry.path.parent, tablet.export()), [team.identity], NOON)
    assert registry.tally().quarantined == 2
    tablet = Tablet(team, "Mesa 3").sign(1)
    keys = [team.identity, stranger]
    told = registry.merge(put(registry.path.parent, tablet.export()), keys, NOON)
    assert (told.resolved, registry.tally().quarantined) == (2, 0)
    assert [one.deliverable for one in registry.letters()] == [2, 1]


def test_each_kiosk_may_have_the_receipt_of_its_own_version(two, team, second):
    covered = {one.kiosk: one.receipt for one in two.receipts(NOON)}
    assert covered["Mesa 1"].campaign_sha256 == team.campaign.sha256
    assert covered["Mesa 2"].campaign_sha256 == second.campaign.sha256


def test_versions_travel_with_registries_and_either_may_be_the_first(two, team, second, tmp_path):
    path = tmp_path / "second.db"
    with fresh(path, second) as other:
        other.merge(put(tmp_path, Tablet(second, "Mesa 3").sign(1).export()), [team.identity], NOON)
        told = other.merge_registry(two, LATER)
        assert told.new == 5
        two.merge_registry(other, LATER)
        assert [(one.version, one.deliverable) for one in other.letters()] == [(1, 2), (2, 4)]
        assert two.letters() == other.letters()
        assert two.digest() == other.digest()


def test_what_is_no_version_of_this_campaign_is_not_added(registry, team, second):
    registry.add_campaign(second.campaign, NOON)
    with pytest.raises(CampaignNumbered):
        registry.add_campaign(newer(team, master=b"A third letter.\n").campaign, NOON)
    stranger = newer(team, 3, SigningKey.generate())
    for found in (stranger.campaign, campaign_for(team.identity.recipient, name="otra", version=3)):
        with pytest.raises(RegistryOther):
            registry.add_campaign(found, NOON)
    with pytest.raises(CampaignForeign):
        campaign_file.read(stranger.campaign.raw, team.campaign.root)
    assert len(registry.letters()) == 2


def test_a_record_in_two_versions_under_the_newer_letter_can_be_decided(two, merge, second):
    tablet = Tablet(second, "Mesa 3")
    copy = tablet.clone()
    merge(tablet.sign(1).export())
    merge(copy.sign(1, home="US-NV").export())
    (conflict,) = two.conflicts()
    assert {one.side.stands for one in conflict.versions} == {"readable"}
    chosen = conflict.versions[0].hash
    two.resolve_conflict(conflict.line, chosen, "compared", "Ana Ficticia", LATER)
    assert [one.deliverable for one in two.letters()] == [2, 4]
