"""Whatever happens in whatever order, a stick that is up to date holds what the journal holds."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kiosk.copies import bring_up, record
from tests.kiosk.copies.day import Kiosk, Told, files, stick_in, told
from tests.kiosk.copies.test_pulled_out import cut_short
from tests.kiosk.journal.making import DRAWING, FAIR, NOW, reopen, signature


def receipt(seq: int) -> bytes:
    return signature(f"Ficticia {seq}").receipt


class Day(RuleBasedStateMachine):
    """A kiosk with two sticks, beside a model that only counts."""

    enrolled: Path

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp())
        folder = shutil.copytree(self.enrolled, self.home / "kiosk")
        self.kiosk = Kiosk(folder, reopen(folder))
        self.kiosk.journal.open_event(FAIR, NOW)
        self.places = [stick_in(self.home / name, name) for name in ("ROJA", "AZUL")]
        self.signed, self.gone, self.receipts = 0, set[int](), set[bytes]()
        self.closed = self.paused = False

    def teardown(self) -> None:
        self.kiosk.journal.close()
        shutil.rmtree(self.home)

    @precondition(lambda self: not self.closed and not self.paused)
    @rule(count=st.integers(1, 4))
    def sign(self, count):
        for _ in range(count):
            self.signed += 1
            self.kiosk.journal.append(signature(f"Ficticia {self.signed}"), DRAWING)

    @precondition(lambda self: self.signed)
    @rule(which=st.integers(0, 1000))
    def undo(self, which):
        seq = 1 + which % self.signed
        self.kiosk.journal.void(seq, NOW)
        self.gone.add(seq)

    @precondition(lambda self: self.signed)
    @rule(which=st.integers(0, 1000))
    def withdraw(self, which):
        seq = 1 + which % self.signed
        self.kiosk.journal.withdraw(receipt(seq), NOW)
        if seq not in self.gone:
            self.receipts.add(receipt(seq))
        self.gone.add(seq)

    @precondition(lambda self: len(self.receipts) < 8)
    @rule(which=st.integers(0, 3))
    def withdraw_of_another_kiosk(self, which):
        elsewhere = sha256(b"elsewhere %d" % which).digest()
        self.kiosk.journal.withdraw(elsewhere, NOW)
        self.receipts.add(elsewhere)

    @rule(idle=st.sampled_from((0.0, 1e9)))
    def time_goes_by(self, idle):
        self.kiosk.keep_up(idle)

    @rule(which=st.integers(0, 1))
    def a_round(self, which):
        assert self.kiosk.round(self.places[which]).finding is None

    @rule(which=st.integers(0, 1), step=st.integers(1, 120))
    def pull_out(self, which, step):
        stick, out = self.places[which], []

        def pull():
            if not out:
                out.append(stick.root.rename(self.home / "out"))
            raise OSError(errno.EIO, os.strerror(errno.EIO))

        task = self.kiosk.standing().task
        with pytest.MonkeyPatch.context() as patch:
            cut_short(patch, step, pull)
            found = bring_up(stick, task, bytes([which]) * 16)
        if out:
            out[0].rename(stick.root)
        record(self.kiosk.journal, self.kiosk.spool, stick, found, NOW)

    @rule(which=st.integers(0, 1), how=st.integers(0, 2), file=st.integers(0, 1000))
    def spoil(self, which, how, file):
        found = sorted(self.places[which].root.rglob("*.firma-export"))
        if found:
            path = found[file % len(found)]
            raw = path.read_bytes()
            spoilt = (None, raw[: len(raw) // 2], raw[:-1] + bytes([raw[-1] ^ 1]))[how]
            path.unlink() if spoilt is None else path.write_bytes(spoilt)

    @rule(file=st.integers(0, 1000))
    def lose_in_the_spool(self, file):
        found = sorted(self.kiosk.spool.glob("*")) if self.kiosk.spool.exists() else []
        if found:
            found[file % len(found)].unlink()

    @rule()
    def restart(self):
        self.kiosk.again()

    @precondition(lambda self: not self.closed)
    @rule()
    def pause_or_go_on(self):
        self.kiosk.journal.resume(NOW) if self.paused else self.kiosk.journal.pause(NOW)
        self.paused = not self.paused

    @precondition(lambda self: not self.closed and self.signed > 3)
    @rule()
    def close(self):
        self.kiosk.journal.close_event(NOW)
        self.closed, self.paused = True, False

    @rule(which=st.integers(0, 1))
    def up_to_date(self, which):
        stick = self.places[which]
        assert self.kiosk.bring_up(stick).complete
        found = told(files(stick))
        assert set(found.sealed) == set(range(1, self.signed + 1)) - self.gone
        assert found == Told(found.sealed, self.gone, self.receipts, self.closed)
        standing = self.kiosk.standing()
        whole = self.signed - len(self.gone)
        assert (standing.signed, standing.unparted, standing.on_sticks) == (whole, 0, whole)
        assert {file.name for file in files(stick)} == {copy.name for copy in standing.task.copies}

    @invariant()
    def no_more_is_counted_than_there_is(self):
        standing = self.kiosk.standing()
        assert 0 <= standing.on_sticks <= standing.signed == self.signed - len(self.gone)
        assert 0 <= standing.unparted <= standing.signed


def test_a_stick_that_is_up_to_date_holds_what_the_journal_holds(enrolled):
    Day.enrolled = enrolled
    run_state_machine_as_test(Day, settings=settings(max_examples=15, stateful_step_count=18))
