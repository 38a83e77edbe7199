"""Setting a kiosk up: all of it, or a place from which a volunteer can go on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.crypto.passphrase import FLOOR
from kiosk.errors import NotSaved
from kiosk.journal import Journal
from ui.jobs import Jobs
from ui.kiosk.planning import Planning
from ui.kiosk.setup import Setup
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store

NOW = datetime(2026, 11, 22, 17, tzinfo=UTC)


@pytest.fixture
def trial(qapp, tmp_path):
    jobs = Jobs()
    store = Store(tmp_path / "kiosk", jobs, lambda: NOW)
    shell = Shell(lambda language: None)
    planning = Planning(shell, store)
    setup = Setup(shell, store, planning, lambda: (), lambda: FLOOR)
    setup.tryIt()
    yield setup, store, shell, planning
    store.close()


def test_a_second_tap_begins_no_second_trial(trial, qtbot):
    setup, store, shell, _ = trial
    begun: list[str] = []
    setup.enrolled.connect(lambda: begun.append(store.event.name))
    setup.written()
    setup.written()
    qtbot.waitUntil(lambda: bool(begun) and not store.busy, timeout=30_000)
    assert (begun, shell.property("refusal")) == (["Trial"], "")


def test_where_only_the_event_could_not_be_kept_the_desk_can_open_it(trial, qtbot, monkeypatch):
    setup, store, shell, planning = trial
    passphrase = setup.property("passphrase")

    def full(*_: object) -> None:
        raise NotSaved

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "open_event", full)
        with qtbot.waitSignal(setup.enrolled, timeout=30_000):
            setup.written()
    assert shell.property("page") == "Desk"
    assert "not saved" in shell.property("refusal")
    assert setup.property("passphrase") == ""

    shell.dismiss()
    setup.another()
    planning.setName("Feria ficticia")
    planning.setTown("Ajijic")
    planning.chooseState(13)
    shell.show("SetupPlace")
    planning.next()
    qtbot.waitUntil(lambda: not store.busy, timeout=30_000)
    assert shell.property("page") == "Desk"
    assert store.opened.planned.name == "Feria ficticia"
    known: list[None] = []
    store.check(passphrase, known.append, shell.refuse)
    qtbot.waitUntil(lambda: known == [None])
