"""The recorder reads what was done, and the disk of the model loses what a disk may lose."""

from __future__ import annotations

import subprocess
import sys
from random import Random

import pytest

from tests.torture import trace
from tests.torture.disk import (
    Bytes,
    Disk,
    Part,
    after,
    at_random,
    digest,
    everything,
    read_tree,
    write_tree,
)
from tests.torture.trace import Made, Named, Removed, Sized, Synced, Told, TraceError, Written

PROGRAM = """
import os, sys
os.chdir(sys.argv[1])
os.write(os.open("/dev/null", os.O_WRONLY), b"told begun")
with open("one", "wb") as file:
    file.write(b"12345")
    file.flush()
    os.fsync(file.fileno())
    file.seek(1)
    file.write(b"xy")
os.rename("one", "two")
os.mkdir("below")
there = os.open("below", os.O_RDONLY)
hidden = os.open("three", os.O_RDWR | os.O_CREAT, dir_fd=there)
os.unlink("three", dir_fd=there)
os.write(hidden, b"seen by nobody")
os.close(hidden)
again = os.open("two", os.O_RDWR)
assert again == hidden
os.pwrite(again, b"89", 7)
os.ftruncate(again, 8)
os.link("two", "below/four")
os.fsync(there)
with open("five", "wb") as file:
    os.writev(file.fileno(), [b"6", b"78"])
with open("five", "r+b") as file:
    file.truncate(2)
os.rmdir("gone") if os.path.exists("gone") else os.mkdir("gone")
os.rmdir("gone")
"""

OPEN = """
import mmap, os, sys
f = sys.argv[1] + "/file"
h = os.open(f, os.O_RDWR | os.O_CREAT)
"""


def traced(folder, program):
    command = ["strace", "-f", "-ff", "-y", "-xx", "-s", "100000", "-qq", "-e", "signal=none"]
    command += ["-e", f"trace={trace.CALLS}", "-o", str(folder / "trace")]
    home = folder / "home"
    home.mkdir()
    subprocess.run([*command, sys.executable, "-c", program, home], check=True, timeout=60)
    (found,) = folder.glob("trace.*")
    return home, found.read_text().splitlines(keepends=True)


def test_what_is_recorded_gives_what_is_there(tmp_path):
    home, lines = traced(tmp_path, PROGRAM)
    found = list(trace.steps(lines, str(home)))
    assert found[0] == Told(b"begun")
    assert Written("one", 1, b"xy") in found
    assert Written("below/three", 0, b"seen by nobody", gone=True) in found
    assert Named("two", "below/four", linked=True) in found
    disk = after({}, found)
    tree = disk.tree(everything(disk))
    assert tree == read_tree(home)
    assert tree == {
        "two": b"1xy45\0\08",
        "below": None,
        "below/four": b"1xy45\0\08",
        "five": b"67",
    }


@pytest.mark.parametrize(
    "program",
    (
        "os.write(h, bytes(9)); mmap.mmap(h, 9)[0:2] = b'no'",
        "os.write(os.dup2(h, 99), b'no')",
        "os.write(os.open(f, os.O_WRONLY | os.O_APPEND), b'no')",
        "os.symlink('elsewhere', f + '2')",
        "os.posix_fallocate(h, 0, 9)",
        "os.sendfile(h, os.open('/bin/sh', 0), 0, 9)",
    ),
)
def test_what_cannot_be_followed_is_not_guessed(tmp_path, program):
    home, lines = traced(tmp_path, OPEN + program)
    with pytest.raises(TraceError):
        list(trace.steps(lines, str(home)))


def found(steps, base=None, choose=lambda _disk: {}):
    disk = after(base or {}, steps)
    return disk.tree(choose(disk))


MADE = [Made("a"), Written("a", 0, b"12345")]


@pytest.mark.parametrize(
    ("steps", "least"),
    (
        (MADE, {}),
        ([*MADE, Synced("a")], {}),
        ([*MADE, Synced("")], {"a": b""}),
        ([*MADE, Synced("a"), Synced("")], {"a": b"12345"}),
        ([*MADE, Synced(""), Synced("a"), Written("a", 0, b"9")], {"a": b"12345"}),
        ([*MADE, Synced(""), Synced("a"), Sized("a", 0)], {"a": b"12345"}),
        ([*MADE, Synced(""), Synced("a"), Named("a", "b")], {"a": b"12345"}),
        ([*MADE, Synced(""), Synced("a"), Named("a", "b"), Synced("")], {"b": b"12345"}),
        ([*MADE, Synced(""), Synced("a"), Removed("a")], {"a": b"12345"}),
        ([*MADE, Synced(""), Synced("a"), Removed("a"), Synced("")], {}),
        # A file in a folder that nobody synced is lost with it.
        ([Made("d", folder=True), Made("d/a"), Synced("d/a"), Synced("d")], {}),
        ([Made("d", folder=True), Made("d/a"), Synced(""), Synced("d")], {"d": None, "d/a": b""}),
        # Between two folders a rename counts where it leads to.
        (
            [
                *(Made("d", folder=True), *MADE, Synced("a"), Synced("")),
                *(Named("a", "d/b"), Synced("")),
            ],
            {"d": None, "a": b"12345"},
        ),
        (
            [
                *(Made("d", folder=True), *MADE, Synced("a"), Synced("")),
                *(Named("a", "d/b"), Synced("d")),
            ],
            {"d": None, "d/b": b"12345"},
        ),
    ),
)
def test_what_was_not_synced_may_be_gone(steps, least):
    assert found(steps) == least


def test_a_file_that_took_a_name_since_stays_when_the_older_moves_late():
    steps = [Made("d", folder=True), Made("a"), Synced(""), Named("a", "d/b"), Made("a")]
    assert found([*steps, Synced(""), Synced("d")]) == {"d": None, "a": b"", "d/b": b""}


def write_torn(part):
    disk = after({"a": b"o" * 1024}, [Written("a", 256, b"n" * 1024)])
    ((effect,),) = ([each for each in disk.pending if isinstance(each, Bytes)],)
    return disk.tree({effect: part})["a"]


def test_a_write_is_torn_between_sectors_and_its_size_may_come_alone():
    old, new = b"o" * 256, b"n" * 256
    assert write_torn(None) == old + new * 4
    assert write_torn(Part(frozenset({0}), 512, grown=False)) == old + new + old * 2
    assert write_torn(Part(frozenset({2}), 512, grown=False)) == old * 4 + new
    assert write_torn(Part(frozenset({1}), 512, grown=True)) == old * 2 + new * 2 + bytes(256)
    assert write_torn(Part(frozenset({2}), 512, False, 0, spoiled=0)) == b"Z" * 512 + old * 2 + new
    assert write_torn(Part(frozenset(), 4096, grown=True, fill=7)) == old * 4 + b"\7" * 256


def test_every_mixture_comes_up_sooner_or_later():
    steps = [Written("a", 0, b"1" * 512), Written("a", 512, b"2" * 512), Named("b", "c")]
    disk: Disk = after({"a": bytes(1024), "b": b""}, steps)
    chance = Random(1)
    seen = {digest(disk.tree(at_random(disk, chance))) for _ in range(400)}
    for number in range(8):
        kept = (each for place, each in enumerate(disk.pending) if number >> place & 1)
        assert digest(disk.tree(dict.fromkeys(kept))) in seen


def test_a_tree_is_written_as_it_was_read(tmp_path):
    tree = {"a": b"1", "d": None, "d/e": None, "d/e/f": b""}
    write_tree(tmp_path, tree)
    assert read_tree(tmp_path) == tree
    assert digest(tree) != digest({**tree, "a": b""}) != digest({**tree, "a": None})
