"""A disk that fills at any moment of the day: nothing told is lost, and it goes on with room."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from tests.kiosk.disks import a_full_disk, may_mount, mounted
from tests.kiosk.sync.servers import serving
from tests.torture.bench import Bench, of_run, quick_disk
from tests.torture.warm import Warm
from tests.torture.workload import SIGNERS

pytestmark = pytest.mark.timeout(300)
DAY = ("kiosk", "merge")
PAGE = 4096


@pytest.fixture(scope="module")
def bench():
    with quick_disk() as disk, serving("s3", disk / "server") as server, Warm() as warm:
        yield Bench(disk / "bench", warm, server)


def held(folder):
    """Give how many bytes of pages the files below *folder* take."""
    sizes = (path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return sum(-(-size // PAGE) * PAGE for size in sizes)


@pytest.fixture(scope="module")
def needed(bench):
    """How many bytes the day takes beside what was there, and how long its longest file gets."""
    trial = bench.trial("kiosk")
    before = held(trial.place)
    assert of_run(trial.run(DAY)) == []
    longest = max(path.stat().st_size for path in trial.place.rglob("*") if path.is_file())
    return held(trial.place) - before, longest


def full_for_a_while(bench, stack, disk, room, **options):
    """Run the day on a disk with so much *room*; give the trial, and the run."""
    trial = bench.trial("kiosk", disk / f"{room}")
    stack.callback(trial.end)
    with a_full_disk(disk, room):
        return trial, trial.run(DAY, **options)


def limited(bench, stack, _, limit, **options):
    """Run the day while no file may be longer than *limit*."""
    trial = bench.trial("kiosk")
    stack.callback(trial.end)
    return trial, trial.run(DAY, limit=limit, **options)


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    """A disk of its own, where this user may mount one; else None."""
    if not may_mount():
        yield None
        return
    with mounted(tmp_path_factory.mktemp("full") / "disk", "16m") as place:
        yield place


@pytest.fixture(scope="module")
def ways(disk, needed):
    """How a disk is made full, and for which sizes at most: as many ways as there are here."""
    all_, longest = needed
    found = [(limited, longest)]
    return found if disk is None else [(full_for_a_while, all_), *found]


@pytest.mark.long
def test_a_disk_full_at_any_size_loses_nothing_and_the_day_is_resumed(
    bench, disk, ways, effort, figure
):
    count = effort(50, 400)
    thanked, refused = [], []
    for at in range(count):
        fill, most = ways[at % len(ways)] if count > 50 or at % 5 == 4 else ways[0]
        size = most * at // count
        with ExitStack() as stack:
            trial, run = fill(bench, stack, disk, size)
            assert of_run(run) + trial.lost(stays=True) == [], (fill.__name__, size)
            after = trial.resume()
            assert of_run(after) + after.all("refused") + trial.undone() == [], (fill, size)
        if fill is ways[0][0]:
            thanked.append(len(run.all("thanked")))
            refused.append(len(run.all("refused")))
    assert thanked[0] == 0
    assert thanked[-1] == SIGNERS
    assert len(set(thanked)) > 3, "sizes that all end alike prove little"
    assert sum(map(bool, refused)) > len(refused) // 2
    figure("full disk: sizes, each resumed", count)


def test_thanks_without_looking_at_the_disk_are_found_out(bench, disk, ways):
    fill, most = ways[0]
    with ExitStack() as stack:
        trial, run = fill(bench, stack, disk, most // 3, careless="thanks_first")
        assert of_run(run) == []
        assert [each for each in trial.lost(stays=True) if "thanked and lost" in each]
