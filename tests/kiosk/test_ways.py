"""The ways to sign: drawn, steadied, by mark before a witness, typed; alone or helped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import entry
from kiosk import session as passes
from kiosk.model import UNNAMED, Method
from kiosk.session import Step, Way
from kiosk.steps import SHEETS
from tests.kiosk.test_session import RULES, WHOLE, at
from tests.kiosk.test_signing import WHOLE as SIGNED_DRAFT
from tests.kiosk.test_signing import finished, signature

SHEET = {
    Way.DRAW: Step.SIGN,
    Way.STEADY: Step.SIGN_STEADY,
    Way.MARK: Step.SIGN,
    Way.TYPE: Step.SIGN_TYPED,
}


def by(way, session=None):
    """Choose *way* on the page of ways; a mark with a witness of plainly invented name."""
    session = passes.sign_by(passes.ways(session or at(Step.SIGN)), way)
    if session.step is Step.WITNESS:
        session = passes.forward(passes.fill(session, witness=" Testigo  Inventada "))
    return session


@pytest.mark.parametrize("way", tuple(Way))
def test_each_way_has_its_sheet_and_its_way_back_to_the_review(way):
    session = by(way)
    assert (session.step, session.draft.way) == (SHEET[way], way)
    assert passes.route(session)[-2:] == (Step.REVIEW, SHEET[way])
    review = passes.back(session)
    assert review.step is Step.REVIEW
    assert passes.forward(review) == session
    assert passes.back(replace(session, step=Step.NOT_SAVED)) == session
    assert passes.dots(session) == passes.dots(at(Step.SIGN))


@pytest.mark.parametrize("way", tuple(Way))
def test_going_back_from_the_ways_keeps_the_way(way):
    session = by(way)
    assert passes.back(passes.ways(session)) == session
    assert passes.dots(passes.ways(session)) == passes.dots(session)


@pytest.mark.parametrize("name", ("", "  ", "77", "x" * 101))
def test_a_mark_needs_a_witness_with_a_name(name):
    asked = passes.sign_by(passes.ways(at(Step.SIGN)), Way.MARK)
    assert (asked.step, asked.draft.way) == (Step.WITNESS, Way.DRAW)
    asked = passes.fill(asked, witness=name)
    assert passes.forward(asked) == asked
    assert passes.problems(asked, Step.WITNESS) == entry.check_witness(name)


def test_whoever_turns_back_at_the_witness_draws_as_before():
    again = passes.sign_by(passes.ways(by(Way.MARK)), Way.MARK)
    again = passes.back(passes.back(passes.fill(again, witness="")))
    assert (again.step, again.draft.way) == (Step.SIGN, Way.DRAW)


def test_no_mark_is_signed_without_its_witness():
    marked = passes.fill(by(Way.MARK), witness="")
    assert [one.code for one in passes.problems(marked, Step.SIGN)] == ["witness-empty"]


def test_a_volunteer_who_helps_may_give_a_name_or_none():
    helper = passes.with_help(passes.ways(at(Step.SIGN)))
    assert passes.forward(helper).draft.assisted
    assert passes.forward(helper).step is Step.WAYS
    named = passes.forward(passes.fill(helper, helper="A. F."))
    assert (named.draft.assisted, named.draft.helper) == (True, "A. F.")
    numbered = passes.fill(helper, helper="7")
    assert passes.forward(numbered) == numbered
    alone = passes.alone(named)
    assert (alone.draft.assisted, alone.draft.helper) == (False, "")


def test_the_helper_is_changed_from_the_review_and_taken_back_whole():
    helped = replace(WHOLE, assisted=True, helper="A. F.", way=Way.TYPE)
    edited = passes.fill(passes.edit(at(Step.REVIEW, helped), Step.HELPER), helper="B. G.")
    assert passes.forward(edited).step is Step.REVIEW
    assert passes.forward(edited).draft.helper == "B. G."
    assert passes.back(edited).draft == helped


@pytest.mark.parametrize(
    ("way", "method", "witness"),
    (
        (Way.DRAW, Method.DRAWN, ""),
        (Way.STEADY, Method.DRAWN, ""),
        (Way.MARK, Method.MARK, "Testigo Inventada"),
        (Way.TYPE, Method.TYPED, ""),
    ),
)
def test_the_record_says_how_it_was_signed(way, method, witness):
    made = signature(by(way, finished()))
    assert (made.method, made.witness, made.volunteer) == (method, witness, "")


@pytest.mark.parametrize(
    ("said", "kept"),
    (
        ({"assisted": True, "helper": " A.  F. "}, "A. F."),
        ({"assisted": True}, UNNAMED),
        ({"helper": "A. F."}, ""),
        ({"witness": "Testigo Inventada"}, ""),
    ),
)
def test_the_record_says_who_helped_and_nothing_that_was_taken_back(said, kept):
    made = signature(finished(replace(SIGNED_DRAFT, **said)))
    assert (made.volunteer, made.witness) == (kept, "")


def test_no_name_of_a_volunteer_can_be_taken_for_none():
    assert entry.check_helper(UNNAMED)
    assert entry.check_helper("") == entry.check_helper("A. F.") == ()


TEXTS = st.sampled_from(("", " ", "7", "Ana Ficticia", "x" * 101))
BACK, ON = st.just(passes.back), st.just(passes.forward)
# What each page offers: one types on the pages of the witness and of the helper alone.
OFFERS = {
    Step.REVIEW: ON,
    Step.WAYS: BACK
    | st.just(passes.with_help)
    | st.just(passes.alone)
    | st.builds(lambda way: lambda one: passes.sign_by(one, way), st.sampled_from(Way)),
    Step.WITNESS: BACK
    | ON
    | st.builds(lambda text: lambda one: passes.fill(one, witness=text), TEXTS),
    Step.HELPER: BACK
    | ON
    | st.builds(lambda text: lambda one: passes.fill(one, helper=text), TEXTS),
    Step.NOT_SAVED: BACK,
    **dict.fromkeys(
        SHEETS,
        BACK | st.just(passes.ways) | st.just(lambda one: replace(one, step=Step.NOT_SAVED)),
    ),
}


@given(st.data())
def test_in_any_order_of_ways_the_sheet_is_the_one_of_the_record(data):
    session = at(Step.SIGN)
    for _ in range(data.draw(st.integers(1, 25))):
        session = data.draw(OFFERS[session.step])(session)
        if session.step in SHEETS:
            assert session.step is SHEET[session.draft.way]
            assert passes.problems(session, session.step) == ()
            assert session.before is None
    gone = passes.leave(session, passes.Farewell.LEFT)
    assert gone.draft == passes.start(RULES, "en").draft
