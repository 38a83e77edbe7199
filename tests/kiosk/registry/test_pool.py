"""Records opened by other programs: the same answers, whatever becomes of these programs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from kiosk.crypto.seal import new_identity
from kiosk.model import RecordId
from kiosk.registry import opener, openers
from kiosk.registry.merge import Stopped
from kiosk.registry.openers import Batch, Openers
from kiosk.registry.opening import Opened, Unread
from tests.kiosk.registry.day import FAIR, NOON, Tablet, Team, fresh, put


@pytest.fixture(scope="module")
def team():
    return Team()


@pytest.fixture(scope="module")
def signed(team):
    """Thirty records, some of which are not in order."""
    tablet = Tablet(team).sign(27)
    return tablet.put_raw(b"noise").put(b"no record").sign(1)


@pytest.fixture
def eager(monkeypatch):
    """Programs are started for a single record, and batches are small."""
    monkeypatch.setattr(openers, "FEW", 0)
    monkeypatch.setattr(openers, "cores", lambda: 2)
    monkeypatch.setattr("kiosk.registry.merge.BATCH", 4)


def batch(team, tablet):
    event = FAIR.uid(team.campaign.campaign.id)
    records = enumerate(tablet.sealed, 1)
    packed = tuple((RecordId(tablet.id, seq).pack(), sealed) for seq, sealed in records)
    return Batch(team.campaign, event, packed)


def merged(tmp_path, team, raw, name, progress=lambda _done, _all: None):
    with fresh(tmp_path / f"{name}.db", team) as registry:
        outcome = registry.merge(put(tmp_path, raw), [team.identity], NOON, progress)
        return outcome, registry.digest(), [one.ink for one in registry.deliverable()]


def test_programs_on_each_core_answer_as_one_does_in_the_same_order(team, signed):
    asked = batch(team, signed)
    with Openers([team.identity], 0) as alone, Openers([team.identity], 2) as many:
        many.expect(10_000)
        assert len(many.programs()) == 2
        told = [many.open(asked) for _ in range(5)]
        here = alone.open(asked)()
        assert alone.programs() == ()
        assert all(each() == here for each in told)
    assert [type(one) for one in here] == [*[Opened] * 27, Unread, Unread, Opened]


def test_a_registry_holds_the_same_however_many_programs_opened_it(tmp_path, team, signed, eager):
    raw = signed.export()
    in_pool = merged(tmp_path, team, raw, "pool")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(openers, "cores", lambda: 1)
        assert merged(tmp_path, team, raw, "alone") == in_pool


def test_a_few_records_start_no_program(team):
    with Openers([team.identity], 2) as few:
        few.expect(openers.FEW)
        assert few.programs() == ()


def test_a_merge_goes_on_when_its_programs_are_killed(tmp_path, team, signed, eager, monkeypatch):
    killed = []
    real = Openers.open

    def open_and_kill(self, asked):
        later = real(self, asked)
        if not killed:
            later()
            killed.extend(self.programs())
            for id_ in killed:
                os.kill(id_, signal.SIGKILL)
        return later

    expected = merged(tmp_path, team, signed.export(), "whole")
    monkeypatch.setattr(Openers, "open", open_and_kill)
    assert merged(tmp_path, team, signed.export(), "killed")[1:] == expected[1:]
    assert len(killed) == 2


def test_what_a_program_that_hangs_was_asked_is_opened_here(team, signed, monkeypatch):
    monkeypatch.setattr(openers, "LONGEST", 0.3)
    asked = batch(team, signed)
    with Openers([team.identity], 0) as alone, Openers([team.identity], 1) as one:
        one.expect(10_000)
        os.kill(one.programs()[0], signal.SIGSTOP)
        assert one.open(asked)() == alone.open(asked)()
        assert one.programs() == ()


def test_where_no_program_can_be_started_all_is_opened_here(
    tmp_path, team, signed, eager, monkeypatch
):
    expected = merged(tmp_path, team, signed.export(), "whole")
    monkeypatch.setattr(openers.sys, "executable", str(tmp_path / "nothing"))
    assert merged(tmp_path, team, signed.export(), "none")[1:] == expected[1:]


def test_a_merge_stopped_within_a_file_leaves_nothing_of_it(tmp_path, team, signed, eager):
    with fresh(tmp_path / "stopped.db", team) as registry:
        before, file = registry.digest(), put(tmp_path, signed.export())
        with pytest.raises(Stopped):
            registry.merge(file, [team.identity], NOON, lambda done, _all: done < 8)
        assert registry.digest() == before
        assert registry.tally().captured == 0
        assert registry.merge(file, [team.identity], NOON).new == 28


def test_no_secret_stands_in_arguments_or_environment(team, signed, monkeypatch):
    told, real = [], subprocess.Popen

    def start(*words, **options):
        told.append(repr((words, options, dict(os.environ))))
        return real(*words, **options)

    monkeypatch.setattr(openers.subprocess, "Popen", start)
    with Openers([team.identity], 1) as one:
        one.expect(10_000)
        assert isinstance(one.open(batch(team, signed))()[0], Opened)
    assert len(told) == 1
    assert team.identity.secret not in told[0]


def test_the_program_ends_with_its_input(team):
    command = (sys.executable, "-P", "-c", opener.START, opener.FOLDER)
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as program:
        opener.send(program.stdin, (new_identity().secret,))
        assert opener.receive(program.stdout) == 1
        program.stdin.close()
        assert program.wait(timeout=20) == 0
