"""Every system call on a file fails once: nothing told is lost, nothing is silent, all goes on.

A kiosk's day and an organizer's evening run in a child; its n-th call fails in one of five
ways, as only the kernel could let it. Whoever was told something finds it so at the next
start, every refusal has its words, and the same day is then brought to its end.
"""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest

from tests.kiosk.sync.servers import serving
from tests.torture.bench import Bench, of_run, quick_disk, stays
from tests.torture.calls import WRITES, Call
from tests.torture.warm import KINDS, Fault, Warm

# The first test waits for the bench, on machines that do other things as well.
pytestmark = pytest.mark.timeout(300)
SEED = 20270206
# Trials of each part in the short run: one of each kind of call first, the rest spread evenly.
FEW = {"kiosk": 44, "merge": 20, "papers": 9}
_PASSING = re.compile(r"\.firma-\w+\.partial(/.*)?")
CLEARING = ("unlink", "unlinkat", "rmdir")


@pytest.fixture(scope="module")
def bench():
    with quick_disk() as disk, serving("s3", disk / "server") as server, Warm() as warm:
        yield Bench(disk / "bench", warm, server)


@pytest.fixture(scope="module")
def calls(bench):
    """What each part calls where nothing fails."""
    made = {}
    for part in FEW:
        trial = bench.trial(part)
        run = trial.run()
        assert of_run(run) + trial.lost(stays=False) == []
        assert of_run(trial.resume()) + trial.undone() == []
        made[part] = run.calls
    return made


def test_a_day_without_faults_writes_syncs_and_names_what_it_should(calls):
    """What is broken below is really called: else each trial would prove nothing."""
    names = {part: Counter(call.name for call in made) for part, made in calls.items()}
    assert names["kiosk"]["pwrite64"] > 400
    assert names["kiosk"]["fsync"] > 100
    assert names["kiosk"].keys() >= {"ftruncate", "openat", "write", "link", "unlink", "rename"}
    assert names["merge"].keys() >= {"pwrite64", "fsync", "rename", "openat", "write"}
    assert names["papers"].keys() >= {"mkdir", "rmdir", "rename", "fsync", "write", "unlink"}


@pytest.mark.long
@pytest.mark.parametrize("part", FEW)
def test_whatever_call_fails_nothing_told_is_lost_and_all_goes_on(
    bench, calls, part, effort, figure
):
    chosen = picked(calls[part], effort(FEW[part], 0), random.Random(SEED))
    refused = Counter()
    for fault in chosen:
        refused += Counter(tried(bench, part, fault))
    assert len(refused) > 1, "faults that nobody noticed prove nothing"
    figure(f"faults: calls of {part} that failed", len(chosen))


@pytest.mark.long
def test_a_file_that_cannot_be_read_is_refused_and_nothing_is_lost(bench, calls, effort, figure):
    count = 0
    for part in ("kiosk", "merge"):
        reading = [n for n, call in enumerate(calls[part], 1) if call.reads]
        step = effort(max(1, len(reading) // 10), 1)
        for n in reading[::step]:
            tried(bench, part, Fault("EIO", n, reads=True))
            count += 1
    figure("faults: reads that failed", count)


@pytest.mark.parametrize(
    ("kind", "name", "file", "found"),
    (
        ("thanks_first", "pwrite64", "kiosk/journal.db-wal", "thanked and lost"),
        ("is_deaf", "write", "stick/", "is not what was told"),
        ("words_nothing", "pwrite64", "kiosk/journal.db-wal", "'bug': 'OperationalError'"),
        ("leaves_files", "write", "stick/", "left: stick/"),
    ),
)
def test_a_careless_program_is_found_out(bench, calls, kind, name, file, found):
    at = [n for n, call in enumerate(written(calls["kiosk"]), 1) if is_of(call, name, file)]
    fault = Fault("half" if kind == "is_deaf" else "EIO", at[len(at) // 2])
    assert complaints(bench, "kiosk", fault)[0] == []
    (wrong, _) = complaints(bench, "kiosk", fault, kind)
    assert [each for each in wrong if found in each], wrong


def is_of(call: Call, name: str, file: str) -> bool:
    return call.name == name and call.file.startswith(file)


def written(calls: list[Call]) -> list[Call]:
    return [call for call in calls if not call.reads]


def picked(calls: list[Call], few: int, chance: random.Random) -> list[Fault]:
    """Give faults: all there are for 0, else one of each kind of call and the rest spread."""
    made = written(calls)
    if not few:
        return [
            Fault(kind, n)
            for kind in KINDS
            for n in range(1, len(made) + 1)
            if fits(kind, made[n - 1])
        ]
    alike: dict[tuple[str, str], list[int]] = {}
    for n, call in enumerate(made, 1):
        alike.setdefault((call.name, _PASSING.sub("passing", call.file)), []).append(n)
    chosen = [chance.choice(each) for each in alike.values()]
    chance.shuffle(chosen)
    del chosen[few:]
    rest = few - len(chosen)
    chosen += [1 + (len(made) * at + chance.randrange(len(made))) // rest for at in range(rest)]
    faults = []
    for at, n in enumerate(sorted(chosen)):
        kinds = [kind for kind in KINDS if fits(kind, made[n - 1])]
        faults.append(Fault(kinds[at % len(kinds)], n))
    return faults


def fits(kind: str, call: Call) -> bool:
    """Tell whether a call can fail so: only what writes can be cut in half."""
    return kind != "half" or call.name in WRITES


def tried(bench: Bench, part: str, fault: Fault) -> list[str]:
    """Assert that a fault does no harm; give the codes of what was refused."""
    wrong, codes = complaints(bench, part, fault)
    assert wrong == [], (part, fault)
    return codes


def complaints(bench, part, fault, kind=""):
    """Say what is wrong after a fault, and after the day went on; and what was refused."""
    trial = bench.trial(part)
    try:
        run = trial.run(fault=fault, careless=kind)
        wrong = of_run(run) + trial.lost(stays=stays(fault))
        made = [call for call in run.calls if fault.reads or not call.reads]
        failed = made[fault.n - 1] if fault.n <= len(made) else None
        if not stays(fault) and failed is not None and failed.name not in CLEARING:
            wrong += trial.hidden()
        if wrong:
            return [f"{failed}", *wrong], run.all("refused")
        after = trial.resume()
        wrong = [*of_run(after), *map(str, after.all("refused")), *trial.undone()]
        return wrong and [f"{failed}, then", *wrong], run.all("refused")
    finally:
        trial.end()
