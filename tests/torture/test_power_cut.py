"""Whenever power goes, what was promised is there: on every disk that keeps its own promises."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from tempfile import mkdtemp

import pytest

from kiosk.journal import swap
from tests.torture import power_files, power_journal, power_registry
from tests.torture.disk import digest, write_tree
from tests.torture.power import SEED, Recorder, cuts, trial
from tests.torture.power_bases import BASES

WORKLOADS = {**power_journal.WORKLOADS, **power_files.WORKLOADS, **power_registry.WORKLOADS}
# How many images of each: among the other tests, and by `make torture`.
IMAGES = {
    "day": (400, 6000),
    "purge": (200, 3000),
    "old-journal": (90, 1200),
    "old-journal@2": (60, 1000),
    "set-up": (60, 1000),
    "anchor": (150, 160),
    "key-slots": (45, 60),
    "new-keys": (14, 60),
    "export": (110, 1500),
    "export@fat": (60, 1000),
    "copy": (120, 2000),
    "merge": (110, 2500),
    "old-registry": (60, 1000),
    "new-registry": (50, 1000),
}
# The file systems of sticks know no links.
ELSEWHERE = {"export@fat": "no links"}
# What the program does not do. Each of these the harness must catch.
CARELESS = (
    ("day", "synchronous=NORMAL"),
    ("day", "journal_mode=DELETE"),
    ("merge", "DELETE and FULL"),
    ("export", "no sync of folders"),
    ("copy", "no sync of folders"),
    ("new-keys", "no sync of files"),
)


class Bench:
    """A place in memory where workloads are recorded and their images opened."""

    def __init__(self, place: Path) -> None:
        self.place = place
        for name in ("traces", "image"):
            (place / name).mkdir()
        self.recorder = Recorder(place / "traces")

    def record(self, name, variant="", base=None):
        folder = self.place / "run"
        folder.mkdir()
        base = base or BASES.get(name) or BASES[name.partition("@")[0]]
        try:
            base(folder)
            variant = variant or ELSEWHERE.get(name, "")
            return self.recorder.record(name.partition("@")[0], folder, variant)
        finally:
            shutil.rmtree(folder)

    def trial(self, name, recording, most, **how):
        workload = WORKLOADS[name.partition("@")[0]]
        return trial(workload, recording, most, self.place / "image", **how)


@contextmanager
def bench_in(place):
    bench = Bench(place)
    try:
        yield bench
    finally:
        bench.recorder.close()
        shutil.rmtree(place)


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    memory = Path("/dev/shm")
    where = memory if memory.is_dir() else tmp_path_factory.mktemp("power")
    end = power_files.derive_once()
    try:
        with bench_in(Path(mkdtemp(prefix="firma-power-", dir=where))) as opened:
            yield opened
    finally:
        end()


@pytest.mark.parametrize("name", IMAGES)
def test_no_power_cut_takes_what_was_promised(name, bench, effort, figure):
    tried = bench.trial(name, bench.record(name), effort(*IMAGES[name]))
    figure(f"power cuts: {name}, images", tried.images)
    figure(f"power cuts: {name}, losses", len(tried.losses))
    assert not tried.losses, str(tried)
    assert tried.images >= IMAGES[name][0] * 9 // 10


@pytest.mark.parametrize(("name", "left"), (("day", "journal.db-wal"), ("purge", swap.NEXT)))
def test_power_that_goes_again_at_the_restart_takes_no_more(name, left, bench, effort, figure):
    recording, several, images = bench.record(name), effort(3, 20), 0
    # A WAL that holds something; a folder that was not yet taken over.
    found = {digest(cut.tree): cut.tree for cut in cuts(recording, 400) if begun(cut.tree, left)}
    for tree in Random(SEED).sample(list(found.values()), several):
        again = bench.record("restart", base=partial(write_tree, tree=tree))
        tried = bench.trial("restart", again, effort(25, 50))
        assert not tried.losses, str(tried)
        images += tried.images
    figure(f"power cuts: restart after {name}, images", images)
    assert images >= several * 10


def begun(tree, left):
    return left in tree and tree[left] != b""


@pytest.mark.parametrize(("name", "variant"), CARELESS)
def test_a_program_that_syncs_less_is_caught(name, variant, bench, effort):
    tried = bench.trial(name, bench.record(name, variant), effort(60, 400))
    assert len(tried.losses) >= 2, str(tried)


def test_what_is_caught_is_not_that_the_wal_was_left_alone(bench, effort):
    """The variant `synchronous=NORMAL`, without a checkpoint as well, loses by `NORMAL` alone."""
    recording = bench.record("day", "no checkpoint")
    # A sector that is spoiled takes what older transactions have of it in a longer WAL.
    tried = bench.trial("day", recording, effort(60, 1000), spoils=False)
    assert not tried.losses, str(tried)


def test_a_wal_that_is_left_alone_is_caught_where_sectors_spoil(bench, effort):
    tried = bench.trial("day", bench.record("day", "no checkpoint"), effort(300, 1000))
    assert tried.losses
