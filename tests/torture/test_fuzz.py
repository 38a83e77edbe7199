"""Whatever bytes come from outside: only the refusals that are named come out, and soon."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from tests.torture import fuzz
from tests.torture.fuzz_planted import PLANTED
from tests.torture.fuzz_seeds import seeds
from tests.torture.fuzz_targets import TARGETS

ROOT = Path(__file__).parents[2]
MOST_SECONDS, MOST_BYTES = 2, 48 << 20
CORPORA = sorted({target.corpus for target in TARGETS.values()})
# Nobody builds atheris for other machines; what was found is replayed on them all the same.
guided = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris is Linux's own"
)


def inputs(corpus: str) -> list[Path]:
    folders = (fuzz.CORPUS / corpus, fuzz.REGRESSIONS / corpus)
    return sorted(each for folder in folders if folder.is_dir() for each in folder.iterdir())


def replay(act, raw: bytes) -> tuple[float, int]:
    """Give the seconds of work and the bytes that *raw* costs."""
    tracemalloc.start()
    began = time.process_time()
    try:
        act(raw)
        return time.process_time() - began, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_and_whatever_was_found_is_read_or_refused(name):
    target = TARGETS[name]
    files = inputs(target.corpus)
    assert files
    for file in files:
        seconds, size = replay(target.act, file.read_bytes())
        assert seconds < MOST_SECONDS, file.name
        assert size < MOST_BYTES, file.name


def test_the_corpus_is_small_and_belongs_to_a_target():
    for top in (fuzz.CORPUS, fuzz.REGRESSIONS):
        assert {each.name for each in top.glob("*/")} <= {*CORPORA}
    assert sum(file.stat().st_size for name in CORPORA for file in inputs(name)) < 300_000


def test_the_seeds_are_what_the_program_writes():
    found = seeds()
    assert {*found} == {*CORPORA}
    assert all(found.values())


@pytest.fixture(scope="module")
def told(tmp_path_factory, effort):
    """What a run over every target found, and over readers with a fault put in."""
    runs, folder = effort(400, 500_000), tmp_path_factory.mktemp("fuzz")
    command = [sys.executable, "-m", "tests.torture.fuzz", "all", *PLANTED]
    command += ["--runs", str(runs), "--found", str(folder)]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert child.stdout, child.stderr.decode()
    found = json.loads(child.stdout)
    assert all(found[name]["runs"] >= runs for name in TARGETS), found
    return found


@guided
@pytest.mark.timeout(300)
def test_nothing_is_found_where_inputs_are_bred_by_what_they_cover(told, figure):
    own = {name: told[name] for name in TARGETS}
    assert not {name: one["found"] for name, one in own.items() if one["found"]}
    assert all(one["code"] == 0 and one["covered"] > 30 for one in own.values()), own
    figure("inputs fuzzed by what they cover", sum(one["runs"] for one in own.values()))
    figure("crashes, hangs, memory without bounds", 0)


@guided
@pytest.mark.timeout(300)
def test_a_fault_that_was_put_in_is_found(told):
    kinds = {name: {each.partition("-")[0] for each in told[name]["found"]} for name in PLANTED}
    assert kinds == {
        "planted-unguarded": {"crash"},
        "planted-endless": {"timeout"},
        "planted-greedy": {"oom"},
    }
