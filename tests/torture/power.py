"""Cuts the power: records what a program does to a folder, and tries all a disk may keep of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from kiosk.errors import KioskError
from tests.torture import trace
from tests.torture.disk import (
    Disk,
    Tree,
    after,
    at_random,
    digest,
    everything,
    read_tree,
    write_tree,
)
from tests.torture.trace import Step, Told

ROOT = Path(__file__).parents[2]
SEED, SWEEPS = 20270206, 30
# So many images in a row that were there before: there are hardly any others.
ENOUGH = 2000
# Anything that JSON can say: what is seen in an image, what was told of.
Seen = Any


@dataclass(frozen=True, slots=True)
class Said:
    """What the program said: that it *will* be so in a moment, or that it is *done*.

    `state` is what must be found from then on, `kept` what else was promised.
    """

    state: Seen
    done: bool
    kept: dict[str, Seen] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recording:
    """A folder as it was, all that was done to it, and as it was found at the end."""

    base: Tree
    steps: tuple[Step, ...]
    end: Tree


@dataclass(frozen=True, slots=True)
class Workload:
    """Something that people do: in a child, and how what is left of it is looked at.

    `look` opens an image with the real program and tells what is there; what it raises is
    a loss, as is what `judge` (told before, told of the moment, seen) finds wrong.
    """

    name: str
    look: Callable[[Path], Seen]
    judge: Callable[[list[Said], Seen], str]


@dataclass(slots=True)
class Tried:
    """How many images there were, no two the same, and of each that lost something what."""

    images: int = 0
    losses: dict[bytes, str] = field(default_factory=dict)

    def __str__(self) -> str:
        several = "; ".join(list(self.losses.values())[:5])
        return f"{len(self.losses)} of {self.images} images lost something: {several}"


class Recorder:
    """A warm program under `strace`, which does one workload after the other in children."""

    def __init__(self, folder: Path) -> None:
        """Start it; its traces go into *folder*."""
        self._folder = folder
        command = ["strace", "-ff", "--seccomp-bpf", "-y", "-xx", "-s", "10000000", "-qq"]
        command += ["-o", str(folder / "trace"), "-e", f"trace={trace.CALLS}", "-e", "signal=none"]
        command += [sys.executable, "-m", "tests.torture.power_child"]
        self._child = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def record(self, workload: str, folder: Path, variant: str = "") -> Recording:
        """Let *workload* happen in *folder*, which is as it will be found at first."""
        folder = folder.resolve()
        base, before = read_tree(folder), {*self._folder.iterdir()}
        stdin, stdout = self._child.stdin, self._child.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps([workload, variant, str(folder)]) + "\n")
        stdin.flush()
        answer = stdout.readline().split()
        assert len(answer) == 2, f"{workload} {variant}: the recorder is gone"
        assert answer[1] == "0", f"{workload} {variant}: {answer}"
        found = self._folder / f"trace.{answer[0]}"
        steps = self._steps(found, folder)
        # Between threads there is no order here: none of them may touch a file of ours.
        for other in {*self._folder.iterdir()} - before:
            assert not self._steps(other, folder), f"{workload}: a thread wrote"
        recording = Recording(base, steps, read_tree(folder))
        self._check(recording)
        return recording

    def close(self) -> None:
        """End it."""
        self._child.communicate()

    def _steps(self, found: Path, folder: Path) -> tuple[Step, ...]:
        with found.open(encoding="ascii") as lines:
            steps = tuple(trace.steps(lines, str(folder)))
        found.unlink()
        return steps

    def _check(self, recording: Recording) -> None:
        """Stop unless all that was recorded, one after the other, gives what is there."""
        disk = after(recording.base, recording.steps)
        made = disk.tree(everything(disk))
        differ = {
            path
            for path in made.keys() | recording.end.keys()
            if not path.endswith("-shm") and made.get(path, b"?") != recording.end.get(path, b"?")
        }
        assert not differ, f"the trace does not give what is there: {sorted(differ)}"


def said(step: Told) -> Said:
    """Read what the child told."""
    told = json.loads(step.raw)
    return Said(told["state"], told["done"], told.get("kept", {}))


@dataclass(frozen=True, slots=True)
class Cut:
    """What is found after the power went: at which moment, and how it may be made again."""

    tree: Tree
    moment: int
    label: str


def trial(
    workload: Workload, recording: Recording, most: int, place: Path, *, spoils: bool = True
) -> Tried:
    """Open up to *most* images, no two of them the same, each in the empty folder *place*."""
    tried, known, again = Tried(), dict[bytes, tuple[str, Seen]](), 0
    promised = _Promises(recording)
    for cut in cuts(recording, most, spoils=spoils):
        # The same files are looked at once, and held to all that was promised by then.
        name = digest(cut.tree)
        again = again + 1 if name in known else 0
        if again == ENOUGH:
            break
        if name not in known:
            if tried.images == most:
                break
            tried.images += 1
            known[name] = _looked(workload, cut.tree, place)
        fault, seen = known[name]
        fault = fault or workload.judge(promised.at(cut.moment), seen)
        if fault:
            tried.losses.setdefault(name, f"{workload.name} {cut.label}: {fault}")
    return tried


def cuts(
    recording: Recording, most: int, seed: int = SEED, *, spoils: bool = True
) -> Iterator[Cut]:
    """Cut at many moments: nothing that was not synced is there, all of it, and any of it."""
    chance, moments = Random(seed), range(1, len(recording.steps) + 1)
    told = {at + 1 for at, step in enumerate(recording.steps) if isinstance(step, Told)}
    many = min(len(moments), max(24, most // 4))
    for sweep in range(SWEEPS):
        chosen = {*chance.sample(moments, many), *told}
        for moment, disk in _disks(recording, chosen):
            where = f"at {moment} of {len(moments)}"
            if not sweep:
                yield Cut(disk.tree({}), moment, f"{where}, nothing")
                yield Cut(disk.tree(everything(disk)), moment, f"{where}, everything")
            for _ in range(2 if not sweep else 4):
                number = chance.getrandbits(32)
                choice = at_random(disk, Random(number), spoils=spoils)
                yield Cut(disk.tree(choice), moment, f"{where}, at random from {number}")


def _disks(recording: Recording, moments: set[int]) -> Iterator[tuple[int, Disk]]:
    disk = Disk(recording.base)
    for moment, step in enumerate(recording.steps, 1):
        disk.take(step)
        if moment in moments:
            yield moment, disk


def _looked(workload: Workload, tree: Tree, place: Path) -> tuple[str, Seen]:
    image = place / "image"
    image.mkdir()
    try:
        write_tree(image, tree)
        return "", workload.look(image)
    except KioskError as refusal:
        return f"refused, {refusal.code} {refusal.facts}", None
    except Exception as fault:  # noqa: BLE001 - whatever it is, the program did not open
        return f"failed, {fault!r}", None
    finally:
        shutil.rmtree(image)


class _Promises:
    """What had been said at each moment."""

    def __init__(self, recording: Recording) -> None:
        self._heard = [
            (at, said(step)) for at, step in enumerate(recording.steps) if isinstance(step, Told)
        ]

    def at(self, moment: int) -> list[Said]:
        """Give what was done last at *moment*, and all that may be there since.

        That ends with what was done next. The first is of no state where nothing was done yet.
        """
        window = [Said(None, done=True)]
        for at, one in self._heard:
            if at < moment and one.done:
                window = []
            window.append(one)
            if at >= moment and one.done:
                break
        return window
