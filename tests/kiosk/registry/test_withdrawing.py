"""A withdrawal by receipt beats every merge, from whatever kiosk and in whatever order."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.crypto.seal import new_identity, seal, unseal
from kiosk.registry import tables as t
from kiosk.registry.lines import Lines
from kiosk.registry.registry import open_registry
from kiosk.registry.sql import select
from kiosk.registry.value import AlreadyMerged
from tests.kiosk.registry.day import NOON, PASSPHRASE, Tablet, Team, put, receipt
from tests.stores.freeze_registry import IDENTITY

FROZEN = Path(__file__).parents[2] / "stores" / "registry-1"


def rows(registry, table):
    with registry._engine.connect() as db:
        return [dict(row) for row in db.execute(select(table)).mappings()]


def lines(registry):
    return [one.line for one in registry.deliverable()]


@pytest.fixture
def other(team):
    return Tablet(team, "Mesa 2")


def test_a_withdrawal_on_another_kiosk_takes_the_signature_out(registry, merge, tablet, other):
    merge(tablet.sign(3).export())
    merged = merge(other.withdraw(receipt(2)).export())
    assert (merged.withdrawals, merged.taken_out, merged.withdrawn, merged.new) == (1, 1, 0, 0)
    tally = registry.tally()
    assert (tally.captured, tally.withdrawn, tally.deliverable) == (3, 1, 2)
    assert tally.withdrawals_waiting == 0
    assert len(lines(registry)) == 2


def test_a_withdrawal_that_comes_first_waits_and_beats_its_record(registry, merge, tablet, other):
    merge(other.withdraw(receipt(2)).export())
    assert registry.tally().withdrawals_waiting == 1
    merged = merge(tablet.sign(3).export())
    assert (merged.new, merged.withdrawn, merged.taken_out) == (2, 1, 0)
    tally = registry.tally()
    assert (tally.captured, tally.withdrawn, tally.deliverable) == (3, 1, 2)
    assert tally.withdrawals_waiting == 0


def test_a_withdrawn_record_keeps_its_id_and_hash_and_nothing_that_it_said(
    registry, merge, tablet, other
):
    merge(tablet.sign(1).export())
    (before,) = rows(registry, t.record)
    merge(other.withdraw(receipt(1)).export())
    (after,) = rows(registry, t.record)
    assert after == before | {"status": t.WITHDRAWN}
    assert rows(registry, t.signature) == rows(registry, t.ink) == rows(registry, t.unread) == []
    (kept,) = rows(registry, t.withdrawn)
    assert kept == {"id": after["id"], "hash": after["hash"], "receipt": receipt(1)}
    (told,) = rows(registry, t.withdrawal)
    assert (told["receipt"], told["at"]) == (receipt(1), NOON.local.isoformat())


def test_merging_the_record_again_does_not_bring_it_back(registry, merge, tablet, other):
    raw = tablet.sign(1).export()
    merge(raw)
    merge(other.withdraw(receipt(1)).export())
    assert isinstance(merge(raw), AlreadyMerged)
    merged = merge(tablet.decline().export())
    assert (merged.new, merged.seen, merged.withdrawn) == (0, 0, 1)
    assert lines(registry) == []


@pytest.mark.parametrize("late", (False, True))
def test_a_kiosk_that_dropped_the_bytes_itself_leaves_nothing_waiting(
    registry, merge, tablet, late
):
    before = tablet.sign(3).export()
    files = [before, tablet.withdraw(receipt(2), own=2).export(closed=True)]
    told = [merge(raw) for raw in (reversed(files) if late else files)]
    tally = registry.tally()
    assert (tally.captured, tally.withdrawn, tally.voided, tally.deliverable) == (3, 1, 0, 2)
    assert tally.withdrawals_waiting == 0
    assert [one.withdrawn for one in told] == [1, 1] if late else [0, 1]
    assert sum(one.taken_out for one in told) == (0 if late else 1)


def test_the_gap_ledger_knows_the_withdrawn_and_misses_none(registry, merge, tablet):
    merge(tablet.sign(3).withdraw(receipt(2), own=2).export(closed=True))
    (line,) = registry.gaps()
    assert (line.held, line.withdrawn, line.voided, line.missing, line.forks) == (2, 1, 0, (), ())


def test_a_record_that_opens_only_later_is_withdrawn_then(registry, merge, team, tablet, other):
    stranger = new_identity()
    plain = unseal(tablet.sign(1).sealed[0], [team.identity])
    tablet.sealed[0] = seal(plain, [stranger.recipient])
    raw = tablet.export()
    assert merge(raw).unread
    merge(other.withdraw(receipt(1)).export())
    assert registry.tally().quarantined == 1
    again = merge(raw, identities=(team.identity, stranger))
    assert again.resolved == 1
    tally = registry.tally()
    assert (tally.withdrawn, tally.quarantined, tally.deliverable) == (1, 0, 0)
    assert rows(registry, t.unread) == []


def test_of_two_versions_only_the_withdrawn_one_loses_what_it_said(registry, merge, tablet, other):
    copy = tablet.sign(1).clone()
    merge(tablet.sign(1).export())
    copy.sign(1, receipt=receipt(50))
    merge(copy.export())
    merge(other.withdraw(receipt(50)).export())
    versions = {row["receipt"]: row["plain"] for row in rows(registry, t.conflict)}
    assert versions.keys() == {receipt(2), None}
    assert versions[None] is None
    assert versions[receipt(2)]
    assert registry.tally().withdrawals_waiting == 0


def test_a_withdrawal_of_nothing_known_changes_no_count_but_its_own(registry, merge, tablet):
    merge(tablet.sign(2).withdraw(receipt(98), receipt(99)).export())
    merge(tablet.export(closed=True))
    tally = registry.tally()
    assert (tally.captured, tally.withdrawn, tally.deliverable) == (2, 0, 2)
    assert tally.withdrawals_waiting == 2


def test_a_dry_run_withdraws_nothing(registry, merge, tablet, other):
    merge(tablet.sign(1).export())
    merged = merge(other.withdraw(receipt(1)).export(), dry_run=True)
    assert merged.taken_out == 1
    assert registry.tally().deliverable == 1


def test_a_registry_of_version_1_takes_withdrawals(tmp_path):
    folder = shutil.copytree(FROZEN, tmp_path / "older")
    team = Team(IDENTITY)
    with open_registry(folder / "registry.db", PASSPHRASE) as registry:
        assert registry.campaign.sha256 == team.campaign.sha256
        tally = registry.tally()
        assert (tally.captured, tally.voided, tally.quarantined, tally.conflicts) == (5, 1, 1, 1)
        assert (tally.deliverable, tally.withdrawn) == (2, 0)
        versions = [row for row in rows(registry, t.conflict) if row["plain"]]
        assert {row["receipt"] for row in versions} == {receipt(3)}
        third = Tablet(team, "Mesa 3").withdraw(receipt(1), receipt(3))
        registry.merge(put(tmp_path, third.export()), [IDENTITY], NOON)
        tally = registry.tally()
        assert (tally.captured, tally.withdrawn, tally.deliverable) == (5, 1, 1)
        assert [row["plain"] for row in rows(registry, t.conflict)] == [None, None]
    with open_registry(folder / "registry.db", PASSPHRASE) as registry:
        assert registry.tally() == tally


def test_a_line_id_is_the_same_before_and_after(registry, merge, tablet, other):
    merge(tablet.sign(2).export())
    kept = lines(registry)[1]
    merge(other.withdraw(receipt(1)).export())
    assert lines(registry) == [kept]
    (one,) = registry.deliverable()
    assert kept == Lines([tablet.id]).line(one.id)
