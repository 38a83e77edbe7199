"""What copies on sticks cost the next signer: `python benchmarks/copies.py [signatures]`.

From the tap on "I agree and sign" to the thanks, through the real window: without copies,
with a folder on this disk for a stick, and with a stick whose every fsync takes two seconds.
That one is a folder too: the thread that writes to it sleeps in `os.fsync`, holding nothing,
as it would wait in the kernel; the disk itself is not slowed.

Harder than any day: nobody fills in anything, and everything is copied, and read back whole,
while the next signer is on the way to the tap; on a day the tenth signature begins a copy,
and the next tap comes half a minute later. In short blocks by turns, so that what else the
machine does falls on all three alike.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import monotonic, sleep

from sign_latency import Signer
from window import WAIT_SECONDS, kiosk

from ui.app import Kiosk

BLOCK = 10
GOAL_MS = 5.0
SLOW_SECONDS = 2.0
KINDS = ("no copies", "a folder", "a slow stick")


def slow_fsync(slow: Path) -> Callable[[int], None]:
    """Give an `os.fsync` that takes its time for what lies below *slow*."""
    real = os.fsync

    def fsync(handle: int) -> None:
        where = Path(f"/proc/self/fd/{handle}").resolve()
        if threading.current_thread().name.startswith("stick") and where.is_relative_to(slow):
            sleep(SLOW_SECONDS)
        real(handle)

    return fsync


def until(running: Kiosk, name: str, *, value: bool) -> None:
    """Let the window live until a property of the copies has this value."""
    end = monotonic() + 10 * WAIT_SECONDS
    while running.copying.property(name) is not value:
        assert monotonic() < end, f"{name} did not become {value}"
        running.copying.tick()
        running.app.processEvents()
        sleep(0.01)


def block(signer: Signer, running: Kiosk, *, copied: bool) -> list[float]:
    """Sign a few times, each with a copy under way if *copied*; give the ms of each."""
    taken = []
    for turn in range(BLOCK):
        if copied:
            running.copying.flush()
        taken.append(signer.sign(turn)[0])
    return taken


def main() -> None:
    """Measure and print."""
    blocks = max(1, (int(sys.argv[1]) if len(sys.argv) > 1 else 60) // BLOCK)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        places = {KINDS[1]: home / "folder", KINDS[2]: home / "slow"}
        for place in places.values():
            place.mkdir()
        sticks: list[Path] = []
        os.fsync = slow_fsync(places[KINDS[2]])
        taken: dict[str, list[float]] = {kind: [] for kind in KINDS}
        with kiosk(home / "kiosk", lambda: tuple(sticks)) as running:
            signer = Signer(running)
            signer.sign(0)  # warms up
            for _ in range(blocks):
                for kind in KINDS:
                    sticks[:] = [places[kind]] if kind in places else []
                    until(running, "present", value=bool(sticks))
                    taken[kind] += block(signer, running, copied=bool(sticks))
        parts = {kind: len(list(place.rglob("*.firma-export"))) for kind, place in places.items()}
    base = quantiles(taken[KINDS[0]], n=20)[-1]
    print(f"{blocks * BLOCK} signatures each; goal: p95 {GOAL_MS:+.0f} ms at most")
    for kind, times in taken.items():
        p95 = quantiles(times, n=20)[-1]
        print(
            f"{kind:13} median {median(times):6.1f} ms   p95 {p95:6.1f} ms {p95 - base:+6.1f} ms"
            f"   {parts.get(kind, 0)} parts on it"
        )


if __name__ == "__main__":
    main()
