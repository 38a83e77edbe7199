"""The one way off the GUI thread: what comes back, and what does not."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest

from kiosk.errors import NotSaved
from ui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.finish()


class Ink:
    """What a signer drew."""


def test_a_refusal_that_is_kept_keeps_nothing_of_the_signer(jobs, qtbot):
    held: list[weakref.ref[Ink]] = []
    kept: list[NotSaved] = []

    def task() -> None:
        drawn = Ink()
        held.append(weakref.ref(drawn))
        try:
            Path("/nowhere/at all").unlink()
        except OSError as cause:
            raise NotSaved from cause

    jobs.run(task, lambda _: None, kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    jobs.finish()
    gc.collect()

    assert isinstance(kept[0], NotSaved)
    assert held[0]() is None


def test_an_answer_that_fails_still_ends_the_work(jobs, qtbot):
    told: list[bool] = []
    jobs.idle_changed.connect(lambda: told.append(jobs.busy))

    def fail(_: None) -> None:
        raise RuntimeError("made up")

    with qtbot.captureExceptions() as faults:
        jobs.run(lambda: None, fail, lambda _: None)
        qtbot.waitUntil(lambda: bool(faults))

    assert [kind for kind, _, _ in faults] == [RuntimeError]
    assert told == [True, False]


def test_what_nobody_asked_for_makes_nothing_look_busy(jobs, qtbot):
    told: list[bool] = []
    answers: list[int] = []
    jobs.idle_changed.connect(lambda: told.append(jobs.busy))

    jobs.run(lambda: 7, answers.append, lambda _: None, quiet=True)
    assert not jobs.busy
    qtbot.waitUntil(lambda: answers == [7])

    assert told == []


def test_a_bug_in_what_nobody_asked_for_is_told_apart(jobs, qtbot):
    shown: list[str] = []
    jobs.faulted.connect(lambda: shown.append("loud"))
    jobs.faulted_quietly.connect(lambda: shown.append("quiet"))

    def fail() -> None:
        raise RuntimeError("made up")

    jobs.run(fail, lambda _: None, lambda _: None, quiet=True)
    qtbot.waitUntil(lambda: shown == ["quiet"])
    jobs.run(fail, lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: shown == ["quiet", "loud"])
