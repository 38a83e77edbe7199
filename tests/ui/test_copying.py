"""Copies made while nobody looks: over a real journal, real folders and real threads."""

from __future__ import annotations

import os
import shutil
import threading

import pytest

from tests.journeys import office
from tests.journeys.office import PASSPHRASE, START
from tests.kiosk.copies.day import told
from tests.kiosk.journal.making import DRAWING, signature
from ui.jobs import Jobs
from ui.kiosk.copying import Copying
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("enrolled") / "kiosk"
    office.enrolled(folder)
    return folder


class Table:
    """The copies of an open journal, a clock that is set by hand, and the sticks that are in."""

    def __init__(self, folder, qtbot):
        self._qtbot = qtbot
        self.now, self.sticks, self.ended = 1000.0, [], False
        self.jobs = Jobs()
        self.shell = Shell(lambda _: None)
        self.shell.stop()
        self.shell.show("Start")
        self.store = Store(folder, self.jobs, lambda: START)
        self.copying = Copying(
            self.shell, self.store, self.jobs, lambda: tuple(self.sticks), lambda: self.now
        )
        self.copying._clock.stop()

    def open(self):
        self.store.open(PASSPHRASE, lambda _: None, pytest.fail)
        self._qtbot.waitUntil(lambda: self.store.opened is not None, timeout=20_000)
        return self

    def end(self):
        if not self.ended:
            self.ended = True
            self.copying.close()
            self.store.close()

    def seen(self, name):
        return self.copying.property(name)

    def until(self, true):
        """Let the seconds go by until something is true."""

        def beat():
            self.copying.tick()
            return bool(true())

        self._qtbot.waitUntil(beat, timeout=20_000)

    def settled(self):
        """Let whatever is under way end."""
        own = self.copying
        self._qtbot.waitUntil(
            lambda: not (own._asking or own._looking or self.seen("working")), timeout=20_000
        )

    def sign(self, count=1):
        def act(journal):
            for _ in range(count):
                journal.append(signature(f"Ficticia {journal.head.seq + 1}"), DRAWING)

        self.ask(act)

    def ask(self, act):
        done = []
        self.store.ask(act, done.append, pytest.fail)
        self._qtbot.waitUntil(lambda: bool(done), timeout=20_000)
        return done[0]

    def put_in(self, root):
        root.mkdir(exist_ok=True)
        self.sticks = [*self.sticks, root]

    def pull_out(self, root):
        self.sticks = [stick for stick in self.sticks if stick != root]

    def parts(self):
        return self.ask(lambda journal: journal.parts())


@pytest.fixture
def table(qapp, enrolled, tmp_path, qtbot):
    shutil.copytree(enrolled, tmp_path / "kiosk")
    made = Table(tmp_path / "kiosk", qtbot)
    yield made
    made.end()


@pytest.fixture
def stick(tmp_path):
    return tmp_path / "ROJA"


def exports(stick):
    return sorted(stick.rglob("*.firma-export"))


def test_nothing_is_looked_at_before_the_journal_is_open(table, stick):
    table.put_in(stick)
    table.copying.tick()
    assert not table.copying._looking
    assert table.seen("line") == ""


def test_ten_signatures_go_onto_the_stick_that_is_in(table, stick):
    table.open().put_in(stick)
    table.until(lambda: table.seen("present"))
    table.sign(9)
    table.until(lambda: table.seen("signed") == 9)
    table.settled()
    assert exports(stick) == []
    table.sign()
    table.until(lambda: table.seen("backedUp") == 10)
    assert len(exports(stick)) == 1
    assert table.seen("line") == "10 of 10 on a stick, 11:00"
    assert table.seen("lastCopy") == "11:00"
    table.until(lambda: table.seen("sticks") == ["ROJA: up to date"])
    assert table.seen("current")


def test_two_minutes_without_a_signature_are_enough_for_one(table, stick):
    table.open().put_in(stick)
    table.until(lambda: table.seen("sticks") == ["ROJA: up to date"])
    table.sign()
    table.until(lambda: table.seen("signed") == 1)
    table.now += 119
    table.copying.tick()
    table.settled()
    assert exports(stick) == []
    table.now += 2
    table.until(lambda: table.seen("backedUp") == 1)


@pytest.mark.parametrize("page", ("Sign", "SignSteady", "SignTyped", "Saving", "Thanks"))
def test_nothing_is_made_while_somebody_signs_or_may_take_it_back(table, stick, page):
    table.open().put_in(stick)
    table.until(lambda: table.seen("present"))
    table.sign(12)
    table.shell.show(page)
    table.now += 1000
    table.copying.tick()
    table.settled()
    assert table.parts() == ()
    table.shell.show("Start")
    table.until(lambda: table.seen("backedUp") == 12)


def test_a_pause_and_the_close_copy_everything_at_once(table, stick):
    table.open().put_in(stick)
    table.sign()
    table.ask(lambda journal: journal.pause(table.store.now()))
    table.until(lambda: table.seen("backedUp") == 1)
    table.ask(lambda journal: journal.resume(table.store.now()))
    table.sign(2)
    table.ask(lambda journal: journal.close_event(table.store.now()))
    table.until(lambda: table.seen("current") and table.seen("backedUp") == 3)
    assert told(exports(stick)).closed


def test_what_was_spoilt_on_the_stick_is_repaired_by_a_flush(table, stick):
    table.open().put_in(stick)
    table.sign(10)
    table.until(lambda: table.seen("current"))
    (only,) = exports(stick)
    whole = only.read_bytes()
    only.write_bytes(bytes(len(whole)))
    table.copying.flush()
    table.until(lambda: only.read_bytes() == whole)


def test_a_stick_that_comes_late_is_brought_up_to_date_and_known_again(table, stick):
    table.open().sign(10)
    table.until(lambda: table.seen("signed") == 10)
    assert table.seen("line") == "No stick: 0 of 10 on a stick"
    table.put_in(stick)
    table.until(lambda: table.seen("current"))
    table.pull_out(stick)
    table.until(lambda: not table.seen("present"))
    table.until(lambda: table.seen("line") == "No stick: 10 of 10 on a stick")
    exports(stick)[0].write_bytes(b"cut")
    table.put_in(stick)
    table.until(lambda: table.seen("current"))
    assert len(table.ask(lambda journal: journal.targets())) == 1
    assert len(told(exports(stick)).sealed) == 10


def test_two_sticks_are_served_and_a_bad_one_does_not_hold_up_the_other(table, stick, tmp_path):
    bad = tmp_path / "AZUL"
    table.open().put_in(bad)
    (bad / "Firma").symlink_to(tmp_path)
    table.put_in(stick)
    table.sign(10)
    table.until(lambda: table.seen("backedUp") == 10)
    assert "“AZUL”" in table.seen("problem")
    table.until(lambda: table.seen("sticks") == ["AZUL: cannot be used", "ROJA: up to date"])
    (bad / "Firma").unlink()
    table.copying.tick()
    table.settled()
    assert exports(bad) == []
    table.now += 61
    table.until(lambda: table.seen("problem") == "")
    assert len(exports(bad)) == 1


def test_a_stick_that_takes_its_time_holds_up_nobody(table, stick, monkeypatch, qtbot):
    """The stick's fsync waits until it is let go; people sign all the while."""
    table.open().put_in(stick)
    table.until(lambda: table.seen("present"))
    table.settled()
    real, held, begun = os.fsync, threading.Event(), threading.Event()

    def slow(handle):
        if threading.current_thread().name.startswith("stick"):
            begun.set()
            held.wait(20)
        real(handle)

    monkeypatch.setattr(os, "fsync", slow)
    try:
        table.sign(10)
        table.until(begun.is_set)
        table.until(lambda: table.seen("sticks") == ["ROJA: copying, please leave it in"])
        table.sign(10)
        table.until(lambda: len(table.parts()) == 2)
        assert table.seen("backedUp") == 0
    finally:
        held.set()
    table.until(lambda: table.seen("backedUp") == 20)


def test_bytes_that_had_to_go_go_from_the_stick_as_well(table, stick):
    table.open().put_in(stick)
    table.sign(10)
    table.until(lambda: table.seen("current"))
    before = {file.name for file in exports(stick)}
    table.ask(lambda journal: journal.void(3, table.store.now()))
    table.until(lambda: table.seen("signed") == 9 and table.seen("backedUp") == 9)
    table.until(lambda: not before & {file.name for file in exports(stick)})
    assert told(exports(stick)).voids == {3}


def test_a_kiosk_without_room_says_so_and_goes_on_when_there_is_some(table, stick):
    table.open().put_in(stick)
    spool = table.store.folder / "parts"
    spool.write_bytes(b"a file where the folder belongs")
    table.sign(10)
    table.until(lambda: "own disk" in table.seen("problem"))
    assert table.seen("backedUp") == 0
    spool.unlink()
    table.now += 61
    table.until(lambda: table.seen("backedUp") == 10)
    assert table.seen("problem") == ""


def test_a_journal_that_is_locked_is_no_trouble_and_is_taken_up_again(table, stick):
    table.open().put_in(stick)
    table.sign(10)
    table.until(lambda: table.seen("current"))
    locked = []
    table.store.lock(lambda _: locked.append(True), pytest.fail)
    table.copying.flush()
    table._qtbot.waitUntil(lambda: bool(locked), timeout=20_000)
    table.settled()
    assert table.seen("problem") == ""
    exports(stick)[0].unlink()
    table.open()
    table.until(lambda: len(exports(stick)) == 1)
    table.until(lambda: table.seen("current") and table.seen("backedUp") == 10)


def test_the_language_of_the_problem_is_the_screens(table, stick, tmp_path):
    table.open().put_in(stick)
    (stick / "Firma").symlink_to(tmp_path)
    table.until(lambda: "“ROJA”" in table.seen("problem"))
    table.shell.changeLanguage("es")
    assert "«ROJA»" in table.seen("problem")


def test_after_a_restart_the_count_is_the_journals(table, stick, enrolled, tmp_path, qtbot):
    table.open().put_in(stick)
    table.sign(10)
    table.until(lambda: table.seen("backedUp") == 10)
    table.end()
    again = Table(table.store.folder, qtbot)
    again.open()
    again.until(lambda: again.seen("signed") == 10)
    assert again.seen("backedUp") == 10
    again.end()
