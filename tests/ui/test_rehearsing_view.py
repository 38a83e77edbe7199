"""What the pages of the ready check and the rehearsal show, as tables."""

from __future__ import annotations

import pytest

from kiosk.ready import judge
from kiosk.rehearsal import Rehearsed, Step
from tests.journeys.office import NOW
from tests.kiosk.ready.facts import FACTS
from ui.kiosk.ready_view import ReadyView
from ui.kiosk.ready_view import view as ready_view
from ui.kiosk.rehearsing_view import Course, state, view, when

STEPS = [step.value for step in Step]
DONE, LEFT, FAILED, NOW_ON = "done", "left", "failed", "now"
GONE = Rehearsed(opened=False)


@pytest.mark.parametrize(
    ("course", "states"),
    (
        (Course(), [""] * 8),
        (Course(running=True), [""] * 8),
        (Course(Step.JOURNAL, running=True), [NOW_ON] + [""] * 7),
        (Course(Step.READ, running=True), [DONE] * 3 + [NOW_ON] + [""] * 4),
        (Course(Step.OPEN, running=True, with_key=True), [DONE] * 4 + [NOW_ON] + [""] * 3),
        (Course(Step.PRINT, running=True), [DONE] * 4 + [LEFT, NOW_ON, "", ""]),
        (Course(Step.PRINT, failed=True), [DONE] * 4 + [LEFT, FAILED, "", ""]),
        (Course(Step.SIGN, failed=True), [DONE, FAILED] + [""] * 6),
        (Course(Step.CLEAR, outcome=GONE), [DONE] * 4 + [LEFT] + [DONE] * 3),
        (Course(Step.CLEAR, outcome=Rehearsed(opened=True), with_key=True), [DONE] * 8),
    ),
)
def test_each_step_has_its_tick(course, states):
    assert [state(course, name) for name in STEPS] == states


def test_the_page_names_the_steps_in_their_order(qapp):
    shown = view(Course(), None, "", can_practise=True, language="en")

    assert len(shown.steps) == len(shown.states) == len(shown.state_words) == len(STEPS)
    assert (shown.ready, shown.key, shown.passed, shown.can_practise) == ("", "", False, True)


def test_while_it_runs_nobody_practises(qapp):
    course = Course(Step.SIGN, running=True)

    assert not view(course, None, "", can_practise=True, language="en").can_practise


def test_ready_bears_its_date_in_words(qapp):
    shown = view(Course(Step.CLEAR, outcome=GONE), NOW, "", can_practise=True, language="en")

    assert shown.ready == "READY · 6 February 2027, 11:00"
    assert when(NOW, "es") == "6 de febrero de 2027, 11:00"
    assert shown.passed


def test_before_the_first_look_the_ready_page_has_no_rows():
    assert ready_view((), "en") == ReadyView()


def test_each_group_is_named_once_above_its_first_row():
    shown = ready_view(judge(FACTS), "es")

    assert [name for name in shown.groups if name] == ["Las firmas", "El equipo", "Alrededor"]
    assert len(shown.groups) == len(shown.names) == len(shown.sentences) == len(shown.levels)
    assert shown.level == "green"
