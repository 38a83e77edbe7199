"""Merging is idempotent, commutative and associative: sets of files, not sequences, count."""

from __future__ import annotations

import shutil
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import record
from kiosk.crypto.seal import new_identity
from kiosk.model import RecordId
from kiosk.registry import tables as t
from kiosk.registry.decision_tables import late_void
from kiosk.registry.sql import Table, select
from tests.kiosk.registry.day import (
    DRAWING,
    FAIR,
    LATER,
    MARKET,
    NOON,
    Tablet,
    Team,
    fresh,
    put,
    receipt,
)

# What tells when and in which order files came is no part of the state they add up to.
MERGED = [*(each for each in vars(t).values() if isinstance(each, Table)), late_void]
APART = {
    "journal": "*",
    "file": {"merged"},
    "refused_file": {"at"},
    "pinned": "*",
    "unread": {"tried"},
    "conflict": {"tried"},
}


def state(registry):
    with registry._engine.connect() as db:
        return {
            table.name: sorted(
                repr(
                    [value for name, value in row.items() if name not in APART.get(table.name, ())]
                )
                for row in db.execute(select(table)).mappings()
            )
            for table in MERGED
            if APART.get(table.name) != "*"
        }


@cache
def team():
    return Team()


@cache
def exports():
    """Full, incremental and closing exports, voids early and late, a copied tablet, faults.

    Withdrawals on the kiosk of the signature, on another, on none that knows of one.
    """
    stranger, organizers = new_identity(), team()
    one = Tablet(organizers).decline().sign(4)
    files = [one.export(), one.export(last=2, closed=True)]
    copy = one.clone()
    one.sign(2).decline().void(3)
    files += [one.export(first=5, earlier=(3,)), one.export(closed=True)]
    copy.sign(2).void(6)
    copy.name = "Mesa copiada"
    files += [copy.export(made=LATER), copy.sign(1).export(first=7)]
    files += [copy.void(5).export(closed=True)]
    third = one.clone()
    third.sealed[4] = b"a third version"
    files += [third.export(first=5, last=5)]
    two = Tablet(organizers, "Mesa 2")
    foreign = record.encode(
        record.Record(RecordId(two.id, 1), organizers.signature(1, FAIR), DRAWING)
    )
    two.put(foreign, [stranger.recipient]).put(b"nothing").sign(1)
    files += [two.export(), two.export(MARKET, first=2, last=3), two.void(1).export()]
    files += [two.export()[:-10], b"noise"]
    # Records 2 and 5 of the first kiosk: one stands alone, of the other there are three.
    files += [two.withdraw(receipt(2), receipt(5), receipt(99)).export()]
    own = Tablet(organizers, "Mesa 3").sign(3, receipt=receipt(77)).sign(1)
    files += [own.export(), own.withdraw(receipt(77), own=2).void(1).export(closed=True)]
    files += [own.clone().withdraw(receipt(4)).export(), two.withdraw(receipt(77)).export()]
    undone = own.clone()
    undone.withdrawals.clear()
    files += [undone.void(2).export(made=LATER)]
    # Undone long after: two that stay, one of them told in time by another, one withdrawn.
    slow = Tablet(organizers, "Mesa 4").sign(4, receipt=receipt(60)).sign(2)
    files += [slow.export(), slow.void(1, 2, at=LATER).export(made=LATER)]
    files += [slow.clone().void(2).export(closed=True), slow.void(5, at=LATER).export()]
    files += [slow.clone().withdraw(receipt(5)).export(closed=True)]
    return tuple(files)


def merged(folder, numbers):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with fresh(folder / "registry.db", team()) as registry:
        for number in numbers:
            registry.merge(put(folder, exports()[number]), [team().identity], NOON)
        tally = registry.tally()
        parts = tally.voided + tally.withdrawn
        parts += tally.quarantined + tally.conflicts + tally.held + tally.deliverable
        assert tally.captured == parts
        assert len(list(registry.deliverable())) == tally.deliverable
        return state(registry), registry.gaps(), tally, registry.digest()


def test_the_files_of_this_test_show_everything_that_can_happen(tmp_path):
    held, gaps, tally, _ = merged(tmp_path / "all", range(len(exports())))
    assert all(held[table.name] for table in MERGED if table.name in held)
    assert min(tally.voided, tally.quarantined, tally.conflicts, tally.deliverable) > 0
    assert min(tally.withdrawn, tally.withdrawals_waiting) > 0
    assert any(line.forks for line in gaps)


@pytest.mark.long
@settings(max_examples=40)
@given(st.data())
def test_any_order_with_any_repeats_gives_the_same_registry(tmp_path_factory, data):
    numbers = range(len(exports()))
    some = data.draw(st.lists(st.sampled_from(numbers), min_size=1, unique=True))
    order = data.draw(st.permutations(some + data.draw(st.lists(st.sampled_from(some)))))
    folder = tmp_path_factory.getbasetemp() / "any-order"
    assert merged(folder, order) == merged(folder, sorted(some))
