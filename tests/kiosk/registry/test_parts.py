"""Parts of a day arrive in any order, mixed with full exports; what did not arrive is told."""

from __future__ import annotations

import shutil
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk import copies
from kiosk.crypto.keys import FLOOR
from kiosk.exports.write import save
from kiosk.journal import enrol
from kiosk.model import RecordId
from tests.kiosk.copies.day import told
from tests.kiosk.journal.making import (
    DRAWING,
    ENROLMENT,
    FAIR,
    IDENTITY,
    MARKET,
    NOW,
    PASSPHRASE,
    SIGNED,
    later,
    reopen,
    signature,
)
from tests.kiosk.registry.day import Tablet, Team, fresh, put

LAST = 24
GONE = {5, 14}


def team() -> Team:
    """The organizers to whom the kiosk of `tests.kiosk.journal.making` seals."""
    made = Team(IDENTITY)
    object.__setattr__(made, "campaign", SIGNED)
    return made


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    """A real kiosk's day: its parts, those made before bytes had to go, and full exports."""
    folder = tmp_path_factory.mktemp("day")
    enrol(folder / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
    journal, spool = reopen(folder / "kiosk"), folder / "kiosk" / copies.SPOOL
    (folder / "old").mkdir()
    journal.open_event(FAIR, NOW)

    def full(seconds):
        header, items, closed = journal.export_slice(None, later(seconds))
        given = {"closed": closed, "recipients": journal.recipients, "sign": journal.sign}
        return save(folder, f"{seconds}.firma-export", header, items, **given).path

    def keep_up(seconds):
        copies.keep_up(journal, spool, later(seconds), idle_seconds=1e9)

    def sign(count, event=FAIR):
        for _ in range(count):
            number = journal.head.seq + 1
            journal.append(signature(f"Ficticia {number}", event), DRAWING)

    for turn in range(6):
        sign(4)
        if turn % 2:
            journal.note("declined", later(turn))
        keep_up(turn)
    exports = [full(60)]
    for file in spool.iterdir():
        shutil.copy(file, folder / "old")
    journal.void(5, later(70))
    journal.withdraw(signature("Ficticia 14").receipt, later(80))
    journal.close_event(later(90))
    keep_up(90)
    exports += [full(100)]
    journal.open_event(MARKET, later(110))
    sign(3, MARKET)
    journal.close_event(later(120))
    keep_up(120)
    market = [spool / part.name for part in journal.parts()]
    parts = [spool / part.name for part in journal.parts(FAIR)]
    journal.close()
    return parts, sorted((folder / "old").iterdir()), exports, market


@pytest.fixture
def merging(tmp_path):
    """Merge files into a registry of its own; give the registry, which closes by itself."""
    opened = []

    def merging(files):
        registry = fresh(tmp_path / f"registry-{len(opened)}.db", team())
        opened.append(registry)
        for file in files:
            registry.merge(file, [IDENTITY], NOW)
        return registry

    yield merging
    for registry in opened:
        registry.close()


def held(registry) -> set[int]:
    return {one.id.seq for one in registry.deliverable()}


def covers(file: Path) -> set[int]:
    first, last = file.name.split("_")[-2].split("-")
    return set(range(int(first), int(last) + 1))


def runs(missing: set[int]) -> tuple[tuple[int, int], ...]:
    found = []
    for _, group in groupby(enumerate(sorted(missing)), lambda pair: pair[1] - pair[0]):
        seqs = [seq for _, seq in group]
        found.append((seqs[0], seqs[-1]))
    return tuple(found)


ANY_ORDER = settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@ANY_ORDER
@given(chance=st.randoms(use_true_random=False))
def test_parts_old_ones_and_full_exports_add_up_in_any_order(day, merging, chance):
    parts, old, full, market = day
    files = [*parts, *market, *chance.sample([*old, *full], 4), chance.choice(parts)]
    chance.shuffle(files)
    registry = merging(files)
    assert held(registry) == set(range(1, LAST + 4)) - GONE
    fair, last = registry.gaps()
    assert (fair.held, fair.voided, fair.withdrawn, fair.closed) == (LAST - 2, 1, 1, True)
    assert (last.held, last.closed) == (3, True)
    for line in (fair, last):
        assert (line.missing, line.forks, line.conflicts, line.unread) == ((), (), 0, 0)


@ANY_ORDER
@given(chance=st.randoms(use_true_random=False))
def test_what_no_part_brought_is_told_and_nothing_else(day, merging, chance):
    parts, _, _, _ = day
    some = chance.sample(parts, chance.randint(1, len(parts)))
    inside = told(some)
    # A later part brings the voids of earlier records along.
    came = set(inside.sealed) | inside.voids
    assert came >= set().union(*(covers(file) for file in some))
    registry = merging(some)
    assert held(registry) == set(inside.sealed)
    lines = registry.gaps()
    missing = [one for line in lines for one in line.missing]
    end = LAST if any(file == parts[-1] for file in some) else max(came, default=0)
    assert tuple(sorted(missing)) == runs(set(range(1, end + 1)) - came)
    assert not any(line.forks or line.conflicts for line in lines)


def test_the_close_is_known_by_the_last_part_alone(day, merging):
    parts, _, _, _ = day
    assert not any(line.closed for line in merging(parts[:-1]).gaps())
    (fair,) = [line for line in merging(parts).gaps() if line.event]
    assert fair.closed


def test_an_old_part_brings_nothing_back_that_was_taken_out(day, merging):
    parts, old, _, _ = day
    for files in ([*parts, *old], [*old, *parts]):
        assert not held(merging(files)) & GONE


@cache
def organizers() -> Team:
    return Team()


@pytest.mark.long
def test_fifty_kiosks_bring_ten_parts_each_in_no_order(tmp_path):
    kiosks = [Tablet(organizers(), f"Mesa {number}").sign(10) for number in range(50)]
    files = []
    for number, kiosk in enumerate(kiosks):
        kiosk.void(1 + number % 10)
        files += [
            put(tmp_path, kiosk.export(first=seq, last=seq, closed=seq == 10), f"{number}-{seq}")
            for seq in range(1, 11)
        ]
    lost = files.pop(334)
    files = [files[(7 * at) % len(files)] for at in range(len(files))]
    with fresh(tmp_path / "registry.db", organizers()) as registry:
        for file in files:
            registry.merge(file, [organizers().identity], NOW)
        lines = registry.gaps()
        assert (len(lines), sum(line.held for line in lines)) == (50, 450 - 1)
        assert [line.missing for line in lines if line.missing] == [((5, 5),)]
        registry.merge(lost, [organizers().identity], NOW)
        lines = registry.gaps()
        assert sum(line.held for line in lines) == 450
        assert all(line.closed and not line.missing and not line.forks for line in lines)
        ids = {one.id for one in registry.deliverable()}
        assert ids == {
            RecordId(kiosk.id, seq)
            for number, kiosk in enumerate(kiosks)
            for seq in range(1, 11)
            if seq != 1 + number % 10
        }
