"""Whenever power goes during a purge, the journal opens: as it was, or purged."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path

import pytest

from kiosk.crypto import keys
from kiosk.errors import JournalDamaged, NotSaved
from kiosk.exports.value import Sealed
from kiosk.journal import swap
from kiosk.journal.purging import Purging
from tests.kiosk.journal.making import (
    FAIR,
    IDENTITY,
    MARKET,
    PASSPHRASE,
    later,
    receipt_of,
    reopen,
    signature,
)
from tests.kiosk.journal.test_journal import export

TOUCHING = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir"}


class Steps:
    """Calls back before each step that touches a file of *folder*.

    A hook cannot be taken out and slows whatever comes after: only for a child of its own.
    """

    def __init__(self, folder, call):
        self.folder, self.call, self.on = str(folder), call, True
        sys.addaudithook(self.see)

    def see(self, name, facts):
        if self.on and name in TOUCHING and (name != "open" or self.matters(*facts)):
            self.on = False
            self.call()
            self.on = True

    def matters(self, path, _, flags):
        # Before each sync of a folder, which is opened to be read, there is a step as well.
        return self.folder in str(path) and (Path(path).is_dir() or flags & os.O_RDWR)


@pytest.fixture
def closed(used):
    journal = reopen(used)
    journal.close_event(later(300))
    yield journal
    journal.close()


def shut(folder):
    """Close the event and the journal; give its head and the organizers' receipt."""
    journal = reopen(folder)
    journal.close_event(later(300))
    head, told = journal.head, receipt_of(journal)
    journal.close()
    return head, told


def opens(folder, head):
    """Open what a dead tablet left; give how many signatures have their bytes, and its key."""
    journal = reopen(folder)
    assert journal.head.seq == head.seq == 3
    assert journal.head.head == head.head
    held = journal.held
    assert sum(isinstance(item, Sealed) for item in export(journal, FAIR)[1]) == held
    journal.open_event(MARKET, later(5000))
    assert journal.append(signature(event=MARKET, at=later(5001)), b"").seq == 4
    journal.close()
    assert not any(path.is_dir() for path in folder.iterdir())
    return held, bytes(keys.recover(folder / "keyslots.json", [IDENTITY]).key)


def purge_step_by_step(used, told, copies):
    """Purge, and keep a copy of the folder before each step and after the last."""
    number = count()

    def keep():
        shutil.copytree(used, copies / f"step-{next(number):03}")

    mine = reopen(used)
    steps = Steps(used, keep)
    mine.purge(told, PASSPHRASE, 2, later(900))
    steps.on = False
    keep()


def test_at_every_step_of_a_purge_the_files_open(used, tmp_path):
    head, told = shut(used)
    child = os.fork()
    if not child:
        try:
            purge_step_by_step(used, told, tmp_path)
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitpid(child, 0)[1] == 0
    seen = sorted(tmp_path.glob("step-*"))
    slots = {(folder / "keyslots.json").read_bytes(): folder for folder in seen}
    # A step at which both keys' files are there, and the journal does not fit one of them.
    assert any((folder / "next" / "keyslots.json").exists() for folder in seen)
    found = [opens(folder, head) for folder in seen]
    held = [each for each, _ in found]
    assert held == sorted(held, reverse=True)
    assert set(held) == {2, 0}
    # Purged means another key, and the old one means that nothing is gone.
    assert len(set(found)) == 2
    assert len(seen) > 20
    for folder in slots.values():
        assert keys.unlock(folder / "keyslots.json", PASSPHRASE).campaign


@pytest.mark.parametrize(("number", "held"), ((3, 2), (10, 2), (15, 0), (18, 0), (22, 0)))
def test_a_purge_that_is_killed_leaves_a_journal_that_opens(used, number, held):
    head, told = shut(used)
    child = os.fork()
    if not child:
        left = iter(range(number))
        mine = reopen(used)
        Steps(used, lambda: next(left, None) is None and os.kill(os.getpid(), signal.SIGKILL))
        mine.purge(told, PASSPHRASE, 2, later(900))
        os._exit(0)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL
    assert opens(used, head)[0] == held


def test_a_purge_that_finds_no_room_deletes_nothing(closed, used, monkeypatch):
    def full(*_):
        raise OSError(28, "no room")

    for name in ("_purged_into", "_replace"):
        with monkeypatch.context() as patch:
            patch.setattr(Purging, name, full)
            with pytest.raises(NotSaved):
                closed.purge(receipt_of(closed), PASSPHRASE, 2, later(900))
    assert not (used / swap.PARTIAL).exists()
    assert closed.held == 2
    closed.purge(receipt_of(closed), PASSPHRASE, 2, later(950))
    assert closed.held == 0


def test_a_purged_journal_that_does_not_hold_takes_no_place(closed, used, monkeypatch):
    def spoiled(slots, *given, **more):
        write_slots(slots, *given, **more)
        file = slots.with_name("journal.db")
        raw = bytearray(file.read_bytes())
        raw[-2000] ^= 1
        file.write_bytes(raw)

    write_slots = keys.write_slots
    with monkeypatch.context() as patch:
        patch.setattr(keys, "write_slots", spoiled)
        with pytest.raises(JournalDamaged):
            closed.purge(receipt_of(closed), PASSPHRASE, 2, later(900))
    assert not (used / swap.PARTIAL).exists()
    assert closed.held == 2
    closed.purge(receipt_of(closed), PASSPHRASE, 2, later(950))
    assert closed.held == 0
