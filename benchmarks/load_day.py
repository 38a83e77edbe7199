"""A whole event under load, on one core and a slow disk: `python benchmarks/load_day.py [COUNT]`.

10,000 people sign at the real window, one right after the other: words given by the
program, the signature drawn and sealed by touch. Meanwhile the copies go to a folder for a
stick, and to a real WebDAV server on this machine. Then the event is closed and exported by
the wizard, and merged into a new registry; every signature must be at each of the four places.

The kiosk, with all its threads, has one core; the server and `strace` have the others. Under
`strace` each sync of the kiosk (`fsync`, `fdatasync`) takes 20 ms longer. A bare SQLCipher
commit of as many bytes is taken after each tenth signature, on the same core and disk.

Harder than any day: the next signer comes at once. Only while a part is made from the last ten
they read on, as on a day they would; the tap right behind it, while the part is carried and
sent, is told apart from the others.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import monotonic, perf_counter, sleep

from memory import resident
from people import people
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtTest import QTest
from sealed_files import held, parts_in, weight
from sign_latency import Bare, Signer, sealed_size
from slow_disk import slowly
from window import NOW, PASSPHRASE, kiosk, to_sign, wait

from kiosk.campaign.value import SignedCampaign
from kiosk.copies import SPOOL
from kiosk.crypto import keys
from kiosk.crypto.seal import Identity, new_identity
from kiosk.journal import Journal
from kiosk.model import Moment
from kiosk.registry.registry import create, open_registry
from kiosk.registry.value import Merged
from tests.kiosk.sync.servers import Server, serving
from ui.app import Kiosk
from ui.demo.hand import Hand
from ui.demo.people import scribble

COUNT, PART, SEED = 10_000, 10, 1
FRAME = 32  # points, of which a window in a hurry shows the last
SLOW_MS = 20
PATIENCE = 1_800
KIND = "webdav"
_KB = 1024
HEADING = """\
 after tap p50     p95     p99    bare  ratio  memory  journal      WAL    stick   outbox  parts unsent
            ms      ms      ms      ms             MB       KB       KB       KB       KB"""  # noqa: E501


class Swift(Hand):
    """Draws as many points as a person, but waits for none; some share a frame."""

    points = 0

    def _move(self, spot: QPoint) -> None:
        # Committed by itself, it would let the window draw a frame for every point.
        touch = QTest.touchEvent(self._window, self._device, autoCommit=False)
        touch.move(0, spot).commit(processEvents=False)
        self.points += 1
        if self.points % FRAME == 0:
            self.rest()


@dataclass(slots=True)
class Taken:
    """The ms of taps: those while a new part is carried and sent, others, and bare commits."""

    behind: list[float] = field(default_factory=list)
    others: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)

    @property
    def taps(self) -> list[float]:
        """Every tap."""
        return self.behind + self.others


class Day:
    """The event of *count* signatures, some tens, at a running kiosk with stick and storage."""

    def __init__(self, running: Kiosk, home: Path, server: Server, count: int) -> None:
        """Stand before *running*, whose folder and stick lie in *home*."""
        self._kiosk, self._home, self._server, self._count = running, home, server, count
        self._hand = Swift(running.app, running.window, running.shell)
        self._signer = Signer(running)
        self._chance = Random(SEED)

    def sign(self, bare: Bare, size: int) -> list[Taken]:
        """Let everybody sign; print and give what each tenth of the day took."""
        block = max(PART, self._count // 10)
        blocks = [Taken()]
        for turn, one in enumerate(islice(people(self._count, SEED), self._count), 1):
            to_sign(self._kiosk, one.signer.name.given, one.signer.name.surname)
            self._hand.draw("pad", scribble(f"signer {turn}"))
            taken, _ = self._signer.be_thanked()
            is_behind = turn % PART == 1 and turn > PART
            (blocks[-1].behind if is_behind else blocks[-1].others).append(taken)
            if turn % PART == 0:
                blocks[-1].bare.append(bare.commit(self._chance.randbytes(size)))
                self._part(turn)
            if turn % block == 0:
                self._tell(turn, blocks[-1])
                blocks.append(Taken())
        return [each for each in blocks if each.taps and each.bare]

    def _part(self, turn: int) -> None:
        """Have a part made of what is signed, and let it be carried and sent."""
        copying = self._kiosk.copying

        def is_made() -> bool:
            copying.tick()
            found = copying.standing
            return found is not None and (found.signed, found.unparted) == (turn, 0)

        self._until(is_made)
        self._kiosk.syncing.look()

    def settle(self) -> float:
        """Wait until stick and storage hold everything; give the seconds."""
        copying, syncing = self._kiosk.copying, self._kiosk.syncing

        def is_settled() -> bool:
            standing = copying.standing
            return (
                standing is not None
                and standing.on_sticks == self._count
                and bool(copying.property("current"))
                and syncing.property("progress") == 1.0
            )

        return self._until(is_settled)

    def close(self, target: Path) -> float:
        """Close the event and export it into *target* by the wizard; give the export's seconds."""
        running = self._kiosk
        running.day.lead()
        wait(running, "Desk")
        running.closing.close()
        wait(running, "ClosingExport")
        self._until(lambda: not running.store.busy)
        begun = perf_counter()
        running.closing.chooseUrl(QUrl.fromLocalFile(str(target)))
        self._until(lambda: running.shell.property("page") == "ClosingCompared")
        return perf_counter() - begun

    def _until(self, held: Callable[[], bool]) -> float:
        begun = monotonic()
        while not held():
            assert monotonic() < begun + PATIENCE, "it never came"
            self._hand.rest()
            sleep(0.002)  # the one core is not for asking again and again
        return monotonic() - begun

    def _tell(self, turn: int, block: Taken) -> None:
        folder, waiting = self._home / "kiosk", parts_in(self._home / "kiosk" / SPOOL)
        there = parts_in(self._server.data)
        kept = [(folder / name).stat().st_size for name in ("journal.db", "journal.db-wal")]
        sizes = (*kept, weight(self._home / "stick"), weight(folder / SPOOL))
        print(
            f"{turn:6} {spread(block.taps)} {median(block.bare):7.1f}"
            f" {median(block.taps) / median(block.bare):6.2f} {resident():7.1f}"
            f" {' '.join(f'{size / _KB:8,.0f}' for size in sizes)}"
            f" {len(waiting):6} {len(waiting) - len(there):6}",
            flush=True,
        )


def spread(times: list[float]) -> str:
    """Give p50, p95 and p99 of ms."""
    cuts = quantiles(times, n=100, method="inclusive") if len(times) > 1 else times * 99
    return f"{cuts[49]:7.1f} {cuts[94]:7.1f} {cuts[98]:7.1f}"


def merge(
    file: Path, folder: Path, identity: Identity, campaign: SignedCampaign
) -> tuple[int, float]:
    """Merge *file* into a new registry; give how many were new, and the seconds."""
    now = Moment.at(NOW + timedelta(days=1))
    create(folder / "registry.db", campaign, PASSPHRASE, keys.FLOOR, now)
    registry = open_registry(folder / "registry.db", [identity])
    begun = perf_counter()
    told = registry.merge(file, [identity], now)
    taken = perf_counter() - begun
    assert isinstance(told, Merged)
    registry.close()
    return told.new, taken


def inside(home: Path, port: int, count: int) -> None:
    """Hold the day, on this one core and slow disk."""
    server, identity, begun = Server(KIND, home / "storage", port), new_identity(), monotonic()
    for name in ("stick", "exported"):
        (home / name).mkdir()
    with kiosk(home / "first") as running:
        Signer(running).sign(0)
    size = sealed_size(home / "first")
    bare = Bare(home / "bare.db")

    def clock() -> datetime:
        return NOW + timedelta(seconds=monotonic() - begun)

    with kiosk(home / "kiosk", lambda: (home / "stick",), identity.recipient, clock) as running:
        given = partial(Journal.set_storage, storage=server.storage(), now=running.store.now())
        running.store.ask(given, lambda _: None, running.shell.refuse)
        day = Day(running, home, server, count)
        started = monotonic()
        print(HEADING)
        blocks = day.sign(bare, size)
        passed = monotonic() - started
        exported = day.close(home / "exported")
        settled = day.settle()
        assert running.store.opened is not None
        desk, campaign = running.store.counts.signed, running.store.opened.campaign
    summary(blocks, size, passed)
    (file,) = parts_in(home / "exported")
    size = file.stat().st_size
    print(f"export     {exported:7.1f} s   {size / _KB:,.0f} KB, read back and compared")
    print(f"copies     {settled:7.1f} s   more until stick and storage held all")
    new, merged = merge(file, home, identity, campaign)
    print(f"merge      {merged:7.1f} s   into a new registry, {new / merged:,.0f} a second")
    print(f"memory     {resident():7.1f} MB   kiosk and registry in one process")
    export = held([file], identity)
    places = {
        "desk": desk,
        "export": len(export),
        "stick": len(held(parts_in(home / "stick"), identity)),
        "storage": len(held(parts_in(server.data), identity)),
        "registry": new,
    }
    print("accounted  ", "   ".join(f"{name} {number:,}" for name, number in places.items()))
    assert set(places.values()) == {count}
    for each in (home / "stick", server.data):
        assert held(parts_in(each), identity) == export


def summary(blocks: list[Taken], size: int, passed: float) -> None:
    """Print the whole day, and its last tenth beside its first."""
    every = Taken()
    for block in blocks:
        every.behind += block.behind
        every.others += block.others
        every.bare += block.bare
    print(f"a sealed signature of {size} bytes, {len(every.taps)} in {passed:,.0f} s")
    print("             p50     p95     p99")
    told = {
        "all": every.taps,
        "behind": every.behind,
        "others": every.others,
        "bare": every.bare,
        "first": blocks[0].taps,
        "last": blocks[-1].taps,
    }
    for name, times in told.items():
        if times:
            print(f"{name:8} {spread(times)}   {len(times)} times, longest {max(times):.1f} ms")
    first, last = blocks[0], blocks[-1]
    drift = median(last.taps) / median(first.taps)
    beside = median(last.bare) / median(first.bare)
    print(f"drift    x{drift:.2f} of the median, of the bare commit's x{beside:.2f}")


def outside(count: int) -> int:
    """Serve the storage, and hold the day in a process of its own; give how that ended."""
    with tempfile.TemporaryDirectory() as name, serving(KIND, Path(name) / "storage") as server:
        words = (sys.executable, __file__, str(count), name, str(server.port))
        # Each touch is to reach the pad, though the window draws a frame for many.
        more = {"QML_NO_TOUCH_COMPRESSION": "1"}
        ended, syncs = slowly(words, SLOW_MS, Path(name) / "syncs", more)
    print(f"{syncs:,} syncs of the kiosk, each {SLOW_MS} ms longer")
    return ended


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    if len(sys.argv) <= 2:
        sys.exit(outside(count))
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    inside(Path(sys.argv[2]), int(sys.argv[3]), count)


if __name__ == "__main__":
    main()
