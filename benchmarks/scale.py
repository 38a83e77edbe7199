"""Whether a merge grows with what it merges: `python benchmarks/scale.py [SIGNATURES…]`.

For each size (default 10000 30000 100000) real exports of 1,000 signatures (`world.py`) are
merged into an encrypted registry; the digest, the tally and the gap ledger are taken, who
signed twice is searched for, the review queue is filled and the packet printed: each step
with its time, the time it kept processors busy (which other programs disturb less) and the
largest memory of this process and of those that opened records. An exponent is fitted to
the times: 1 is linear. Beside it, in the same run: opening records with one program and
with one a core, beside bare age decryption of the same records, and inserts beside plain
sqlite3.

`--world FOLDER` takes exports made before by `world.py`, `--signatures N` as many in each. A
million takes about an hour on two cores: `… 10000 100000 1000000`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from math import log
from pathlib import Path
from statistics import fmean
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

import psutil
import pyrage
import world
from merge import inserts, opened_records

from kiosk.exports.read import read
from kiosk.exports.value import SUFFIX, Sealed
from kiosk.model import RecordId, device_id
from kiosk.packet.gathering import write_packet
from kiosk.packet.order import Order
from kiosk.process import spare_memory
from kiosk.registry.openers import Batch, Openers, cores
from kiosk.registry.pace import Far
from tests.kiosk.registry.day import NOON, Team, fresh

RECORDS, RUNS = 4_000, 3
_BATCH = 250
Steps = dict[str, tuple[float, float, float]]


@contextmanager
def watching() -> Iterator[Callable[[], float]]:
    """Look at the memory of this process and its children twenty times a second; give the peak.

    In MB: what each has for itself, what they share once (PSS) where the system tells.
    """
    most, ended = [0.0], threading.Event()
    own = psutil.Process()

    def look() -> None:
        while True:
            found = [_memory(one) for one in (own, *own.children(recursive=True))]
            most[0] = max(most[0], sum(found) / 2**20)
            if ended.wait(0.05):
                return

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield lambda: most[0]
    finally:
        ended.set()
        thread.join()


def _memory(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(full, "pss", 0) or full.rss)


def opening(folder: Path, team: Team) -> None:
    """Print the speed of bare decryption, and of opening by one program and by one a core."""
    batches, sealed = _batches(folder, team)
    identity = [pyrage.x25519.Identity.from_str(team.identity.secret)]
    bare = min(
        _spent([], lambda: [pyrage.decrypt(each, identity) for each in sealed]) for _ in range(RUNS)
    )
    print(f"bare decryption, one core      {len(sealed) / bare[0]:9,.0f} a second")
    for many in sorted({1, cores()}):
        with Openers([team.identity], many) as openers:
            openers.expect(10**6)
            # The programs' own start is not what is measured.
            [each() for each in [openers.open(batches[0]) for _ in range(2 * many)]]
            ids = openers.programs()
            found = min(_spent(ids, lambda o=openers: _all(o, batches)) for _ in range(RUNS))
        wall, busy = bare[0] / many / found[0], bare[1] / found[1]
        print(
            f"opened and checked, {many} program(s) {len(sealed) / found[0]:7,.0f} a second"
            f"   x{wall:.2f} of bare on as many cores; x{busy:.2f} by processor time"
        )


def _all(openers: Openers, batches: list[Batch]) -> None:
    for later in [openers.open(batch) for batch in batches]:
        later()


def _spent(programs: Sequence[int], act: Callable[[], object]) -> tuple[float, float]:
    """Give the seconds on the clock, and those of the processor in *programs*, else here."""
    processes = [psutil.Process(id_) for id_ in programs] or [psutil.Process()]
    before = sum(map(cpu, processes))
    seconds = _seconds(act)
    return seconds, sum(map(cpu, processes)) - before


def cpu(process: psutil.Process) -> float:
    """Give the seconds that a process has spent on a processor."""
    spent = process.cpu_times()
    return float(spent.user + spent.system)


def _batches(folder: Path, team: Team) -> tuple[list[Batch], list[bytes]]:
    found: list[tuple[bytes, bytes]] = []
    event = b""
    for file in _files(folder)[: RECORDS // world.SIGNATURES]:
        with file.open("rb") as source, read(source, [team.identity]) as export:
            device, event = device_id(export.header.device), export.header.event_uid
            items = [item for item in export.items() if isinstance(item, Sealed)]
            found += [(RecordId(device, item.seq).pack(), item.sealed) for item in items]
    parts = (found[at : at + _BATCH] for at in range(0, len(found), _BATCH))
    batches = [Batch(team.campaign, event, tuple(part)) for part in parts]
    return batches, [sealed for _, sealed in found]


def inserting(folder: Path, team: Team) -> None:
    """Print the speed of inserts, ours and plain."""
    with _files(folder)[0].open("rb") as source, read(source, [team.identity]) as export:
        device, event = device_id(export.header.device), export.header.event_uid
        sealed = ((one.seq, one.sealed) for one in export.items() if isinstance(one, Sealed))
        records = opened_records(team, device, event, islice(sealed, RECORDS))
    with tempfile.TemporaryDirectory() as name:
        ours, plain = inserts(Path(name), team, records)
    for name, seconds in (("registry", ours), ("plain sqlite3", plain)):
        speed = len(records) / seconds
        print(f"inserts, {name:21} {speed:9,.0f} a second   x{plain / seconds:.2f}")


def merged(folder: Path, team: Team, exports: int) -> Steps:
    """Merge so many exports, take digest and tally; give seconds and peak memory of each."""
    files = _files(folder)[:exports]
    steps: Steps = {}
    order = Order(language="en", by="Ana Ficticia")

    def tell(far: Far) -> None:
        if sys.stderr.isatty():
            print(
                f"\r{far.records:,} {far.speed:,.0f}/s {far.left or 0:.0f} s ",
                end="",
                file=sys.stderr,
            )

    with tempfile.TemporaryDirectory() as name, fresh(Path(name) / "r.db", team) as registry:
        for step, act in (
            ("merge", lambda: registry.merge_all(files, [team.identity], NOON, tell)),
            ("digest", registry.digest),
            ("tally", registry.tally),
            ("gaps", registry.gaps),
            ("search", lambda: registry.find_duplicates(_on, NOON)),
            ("queue", registry.review_counts),
            ("packet", lambda: write_packet(registry, order, Path(name) / "p.pdf", NOON)),
        ):
            own, theirs = cpu(psutil.Process()), os.times()
            with watching() as peak:
                seconds = _seconds(act)
            ended = os.times()
            busy = cpu(psutil.Process()) - own
            busy += ended.children_user + ended.children_system
            busy -= theirs.children_user + theirs.children_system
            steps[step] = (seconds, busy, peak())
            print(f"  {exports:,} exports: {step} {seconds:.1f} s, {peak():.0f} MB", flush=True)
        report = registry.reports()[0]
        assert registry.tally().captured == sum(one.new + one.voided for one in report.files)
        assert all(one.became == "merged" for one in report.files)
    return steps


def _on(_done: int, _all: int) -> bool:
    return True


def exponent(times: dict[int, float]) -> float:
    """Fit `seconds = a * size ** exponent` by least squares of the logarithms."""
    xs, ys = [log(size) for size in times], [log(seconds) for seconds in times.values()]
    x, y = fmean(xs), fmean(ys)
    above = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return above / sum((a - x) ** 2 for a in xs)


def scale(folder: Path, team: Team, sizes: list[int], signatures: int) -> None:
    """Print the table of sizes, and the exponents."""
    found = {size: merged(folder, team, size // signatures) for size in sizes}
    print(
        f"\n{'signatures':>12} {'step':<8} {'seconds':>9} {'a second':>10}"
        f" {'busy':>9} {'peak MB':>8}"
    )
    for size, steps in found.items():
        for step, (seconds, busy, peak) in steps.items():
            speed = f"{seconds:9.2f} {size / seconds:10,.0f}"
            print(f"{size:12,} {step:<8} {speed} {busy:9.2f} {peak:8.0f}")
    for step in next(iter(found.values())) if len(found) > 1 else ():
        grows = exponent({size: steps[step][0] for size, steps in found.items()})
        busy = exponent({size: max(0.01, steps[step][1]) for size, steps in found.items()})
        print(f"{step} grows as n^{grows:.2f}, its processor time as n^{busy:.2f}")


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}"))


def _seconds(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun


def main() -> None:
    """Measure and print."""
    spare_memory()  # as the console and the command line do
    words = argparse.ArgumentParser()
    words.add_argument("sizes", nargs="*", type=int, default=[10_000, 30_000, 100_000])
    words.add_argument("--world", type=Path)
    words.add_argument("--signatures", type=int, default=world.SIGNATURES)
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = given.world or Path(name)
        exports = max(given.sizes) // given.signatures
        team = (
            world.rebuilt(folder) if given.world else world.make(folder, exports, given.signatures)
        )
        assert len(_files(folder)) >= exports, "not that many exports in this world"
        opening(folder, team)
        inserting(folder, team)
        scale(folder, team, given.sizes, given.signatures)


if __name__ == "__main__":
    main()
