"""A stick pulled out, or a kiosk that dies, at any step: the next round makes it whole."""

from __future__ import annotations

import errno
import os
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest

from kiosk.copies import Copy, Stick, Task, bring_up
from kiosk.copies.stick import ID
from tests.kiosk.copies.day import stick_in

# What the copying asks of the system, where it can be cut short.
VERBS = ("open", "fsync", "replace", "unlink", "mkdir", "readv", "scandir", "stat", "fstat")
DEVICE, CHANCE = "0" * 16, bytes(range(16))
NAME = f"a_b_c_{DEVICE}_{{}}-{{}}_{{}}.firma-export"


def copy_of(spool: Path, n: int, first: int, last: int, raw: bytes) -> Copy:
    digest = sha256(raw).digest()
    name = NAME.format(first, last, digest.hex()[:12])
    (spool / name).write_bytes(raw)
    return Copy(n, name, digest, len(raw), first, last)


@pytest.fixture
def task(tmp_path):
    """Three parts of 9 KB that shall be on the stick."""
    spool = tmp_path / "spool"
    spool.mkdir()
    parts = [copy_of(spool, n, 2 * n - 1, 2 * n, bytes([n]) * 9000) for n in (1, 2, 3)]
    return Task(("Firma", "carta"), tuple(parts), spool, DEVICE)


def lived_in(root: Path, task: Task) -> Stick:
    """A stick with one part whole, one cut, an older one, a leftover and somebody's picture."""
    stick = stick_in(root)
    own = stick.root.joinpath(*task.folder)
    own.mkdir(parents=True)
    whole, cut, _ = task.copies
    (own / whole.name).write_bytes((task.spool / whole.name).read_bytes())
    (own / cut.name).write_bytes((task.spool / cut.name).read_bytes()[:4000])
    (own / NAME.format(1, 2, "0" * 12)).write_bytes(b"an older part, of which all is in the first")
    (own / ".firma-0011.partial").write_bytes(b"half of something")
    (stick.root / "picture.jpg").write_bytes(b"not ours")
    return stick


def whole(stick: Stick, task: Task) -> bool:
    """Tell whether the stick holds each part and nothing else but its id and the picture."""
    own = stick.root.joinpath(*task.folder)
    there = {file.name: file.read_bytes() for file in own.iterdir() if file.name != ID}
    wanted = {copy.name: (task.spool / copy.name).read_bytes() for copy in task.copies}
    return there == wanted and (stick.root / "picture.jpg").read_bytes() == b"not ours"


def never_half(stick: Stick, task: Task) -> bool:
    """Tell whether no file bears the name of a part without being it, but the one cut before."""
    own = stick.root.joinpath(*task.folder)
    cut = task.copies[1].name
    return all(
        (own / copy.name).read_bytes() == (task.spool / copy.name).read_bytes()
        for copy in task.copies
        if (own / copy.name).exists() and copy.name != cut
    )


def cut_short(patch, step: int, end) -> None:
    """Call *end* at the verb of that number, and at each one after it."""
    left = [step]

    def at(verb):
        real = getattr(os, verb)

        def counted(*arguments, **named):
            left[0] -= 1
            if left[0] <= 0:
                end()
            return real(*arguments, **named)

        return counted

    for verb in VERBS:
        patch.setattr(os, verb, at(verb))


def test_a_kiosk_that_dies_at_any_step_leaves_what_the_next_round_makes_whole(task, tmp_path):
    died = 0
    for step in count(1):
        stick = lived_in(tmp_path / f"stick-{step}", task)
        child = os.fork()
        if not child:
            try:
                with pytest.MonkeyPatch.context() as patch:
                    cut_short(patch, step, lambda: os._exit(9))
                    bring_up(stick, task, CHANCE)
            finally:
                os._exit(0)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert never_half(stick, task)
        assert bring_up(stick, task, CHANCE).complete
        assert whole(stick, task)
        if not ended:
            break
        died += ended == 9
    assert died > 50


def test_a_stick_pulled_out_at_any_step_is_told_and_made_whole_when_it_is_back(task, tmp_path):
    gone = 0
    for step in count(1):
        stick = lived_in(tmp_path / f"stick-{step}", task)
        away = tmp_path / f"away-{step}"

        out = []

        def pull(stick=stick, away=away, out=out):
            if not out:
                out.append(stick.root.rename(away))
            raise OSError(errno.EIO, "made up")

        with pytest.MonkeyPatch.context() as patch:
            cut_short(patch, step, pull)
            found = bring_up(stick, task, CHANCE)
        if not out:
            assert found.complete
            break
        assert found.finding is not None
        assert found.finding.code == "stick-gone"
        assert found.lost == frozenset()
        gone += 1
        # What was counted as held was read back, and is there still.
        stick_back = stick_in(away.rename(stick.root))
        own = stick.root.joinpath(*task.folder)
        for copy in task.copies:
            if copy.n in found.held:
                assert sha256((own / copy.name).read_bytes()).digest() == copy.sha256
        assert never_half(stick_back, task)
        assert bring_up(stick_back, task, CHANCE).complete
        assert whole(stick_back, task)
    assert gone > 50


@pytest.mark.parametrize("left", range(0, 9000, 1500))
def test_a_copy_that_was_torn_after_it_was_named_is_written_again(task, tmp_path, left):
    stick = stick_in(tmp_path / "stick")
    (stick.root / "picture.jpg").write_bytes(b"not ours")
    assert bring_up(stick, task, CHANCE).complete
    torn = stick.root.joinpath(*task.folder) / task.copies[2].name
    torn.write_bytes(torn.read_bytes()[:left])
    found = bring_up(stick, task, CHANCE)
    assert found.complete
    assert whole(stick, task)
    assert found.id == CHANCE


def test_a_round_that_is_stopped_begins_nothing_more(task, tmp_path):
    stick = lived_in(tmp_path / "stick", task)
    found = bring_up(stick, task, CHANCE, stop=lambda: True)
    assert (found.held, found.complete, found.finding) == ({1}, False, None)
    assert found.lost == {2, 3}
