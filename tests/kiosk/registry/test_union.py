"""Two organizers' registries merge as if all their files had come to one of them."""

from __future__ import annotations

import shutil
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.crypto import keys
from kiosk.errors import RegistryNotSaved, RegistryOther
from kiosk.model import Mode
from kiosk.registry.registry import Registry
from kiosk.words import sentence
from tests.kiosk.disks import no_file_longer_than
from tests.kiosk.registry.day import LATER, NOON, Tablet, Team, campaign_for, fresh, put, reopened
from tests.kiosk.registry.test_any_order import exports, state, team

KEY = keys.new_key()


@cache
def _made(folder, numbers):
    path = folder / ("-".join(map(str, numbers)) or "none")
    path.unlink(missing_ok=True)
    with fresh(path, team(), KEY) as registry:
        for number in numbers:
            registry.merge(put(folder, exports()[number]), [team().identity], NOON)
    return path


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Give registries that hold some of the exports, each call a copy of its own."""
    folder, given = tmp_path_factory.mktemp("office"), iter(range(10**6))

    def office(numbers) -> Registry:
        copy = folder / f"copy-{next(given)}.db"
        shutil.copy(_made(folder, tuple(sorted(numbers))), copy)
        return reopened(copy, team().campaign, KEY)

    return office


def united(office, first, *others):
    """Merge registries into the first, one after the other; give what is there then."""
    with office(first) as registry:
        for numbers in others:
            with office(numbers) as other:
                before = state(other)
                registry.merge_registry(other, LATER)
                assert state(other) == before
        return state(registry), registry.gaps(), registry.tally(), registry.digest()


def test_two_registries_know_together_what_one_would_that_had_all_files(office):
    everything = range(len(exports()))
    thirds = [everything[start::3] for start in range(3)]
    whole = united(office, everything)
    assert united(office, *thirds, everything[-3:]) == whole
    assert united(office, everything, everything) == whole


SOME = st.sets(st.integers(0, len(exports()) - 1), max_size=8).map(tuple)


@settings(max_examples=12)
@given(SOME, SOME, SOME)
@example((), (12, 4), (0, 1, 6, 10, 17))
@example((), (19, 22), (0, 1, 19, 13))
def test_the_order_in_which_registries_meet_makes_no_difference(office, one, two, three):
    found = united(office, one, two, three)
    # Compared by parts: what differs is told in a few words then.
    for other in (united(office, {*one, *two, *three}), united(office, three, one, two, one)):
        differ = [name for name, rows in found[0].items() if rows != other[0][name]]
        assert (differ, found[1:]) == ([], other[1:])


def test_what_only_the_other_could_open_is_held_then(office, tmp_path, tablet, team):
    raw = tablet.sign(3).export()
    with fresh(tmp_path / "one", team) as one, fresh(tmp_path / "two", team) as two:
        one.merge(put(tmp_path, raw), [team.identity], NOON)
        two.merge(put(tmp_path, raw), [Team().identity], NOON)
        assert (two.tally().captured, two.tally().quarantined_files) == (0, 1)
        told = two.merge_registry(one, LATER)
        assert (told.new, told.files, told.kiosks, told.nothing) == (3, 1, 1, False)
        again = two.merge_registry(one, LATER)
        assert (again.seen, again.nothing, again.digest) == (3, True, told.digest)
        assert two.tally() == one.tally()


def test_what_the_other_one_knows_to_be_withdrawn_goes_out_here(office, tmp_path, team):
    signed = Tablet(team).sign(4)
    before = signed.export()
    after = Tablet(team, "Mesa 2").withdraw(signed.team.signature(2, _fair()).receipt).export()
    undone = signed.clone().void(3).export()
    with fresh(tmp_path / "one", team) as one, fresh(tmp_path / "two", team) as two:
        one.merge(put(tmp_path, before), [team.identity], NOON)
        for raw in (after, undone):
            two.merge(put(tmp_path, raw), [team.identity], NOON)
        told = one.merge_registry(two, LATER)
        assert told.taken_out == 2
        assert (one.tally().deliverable, one.tally().withdrawn, one.tally().voided) == (2, 1, 1)


@pytest.mark.parametrize("other", ({"name": "otra-carta"}, {"mode": Mode.REHEARSAL}))
def test_a_registry_of_another_campaign_is_refused_whole(registry, tmp_path, team, other):
    campaign = campaign_for(team.identity.recipient, **other)
    path, key = tmp_path / "other.db", keys.new_key()
    with fresh(path, team, key):
        pass
    before = registry.digest()
    with reopened(path, campaign, key) as stranger, pytest.raises(RegistryOther) as refusal:
        registry.merge_registry(stranger, LATER)
    assert "other.db" in sentence(refusal.value, "es")
    assert registry.digest() == before


def test_a_full_disk_leaves_both_as_they_were(tmp_path, team):
    with fresh(tmp_path / "one", team) as one, fresh(tmp_path / "two", team) as two:
        one.merge(put(tmp_path, Tablet(team).sign(2).export()), [team.identity], NOON)
        two.merge(put(tmp_path, Tablet(team).sign(200).export()), [team.identity], NOON)
        before = one.digest(), two.digest()
        size = (tmp_path / "one").stat().st_size
        with no_file_longer_than(size + 8192), pytest.raises(RegistryNotSaved):
            one.merge_registry(two, LATER)
        assert (one.digest(), two.digest()) == before
        assert one.merge_registry(two, LATER).new == 200


def test_what_both_decided_adds_up_and_what_they_decided_differently_is_shown(
    registry, merge, tmp_path, team
):
    merge(Tablet(team).sign(4).export())
    with fresh(tmp_path / "two", team) as two:
        two.merge_registry(registry, NOON)
        lines = [one.line for one in registry.deliverable()]
        registry.hold(lines[:2], "junk", "Ana Ficticia", NOON)
        two.exclude(lines[1:3], "junk", "Beto Ficticio", LATER)
        told = registry.merge_registry(two, LATER)
        assert (told.decisions, told.split) == (2, 1)
        assert two.merge_registry(registry, LATER).decisions == 2
        assert registry.tally() == two.tally()
        assert (registry.tally().deliverable, len(registry.decisions())) == (1, 4)
        assert set(registry.decisions()) == set(two.decisions())
        registry.release(lines[1:2], "a mistake", "Ana Ficticia", LATER)
        assert two.merge_registry(registry, LATER).split == 0
        assert two.tally().deliverable == 2


def _fair():
    from tests.kiosk.registry.day import FAIR

    return FAIR
