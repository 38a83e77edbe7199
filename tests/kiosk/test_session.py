"""One signer's pass: no way through it leaves out a question, and every way leads back."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import session as passes
from kiosk.model import Moment
from kiosk.session import Draft, Farewell, Rules, Session, Step
from kiosk.states import NEVER

RULES = Rules(
    ("citizen", "lives-in-mexico", "adult"),
    (("email", "email"), ("congress", "zip"), ("publish", "")),
)
PLAIN = Rules(("citizen",), ())
NOW = Moment.at(datetime(2027, 2, 6, 17, 0, tzinfo=UTC))
WHOLE = Draft(
    answers=(True, True, True),
    given="Ana",
    surname="Ficticia",
    town="Ajijic",
    state="JAL",
    known=True,
    home="US-TX",
    home_text="Texas",
)


def notice(rules=RULES, language="en"):
    return passes.show_notice(passes.start(rules, language), language, NOW)


def at(step, draft=WHOLE, **fields):
    return replace(notice(), step=step, draft=draft, **fields)


def open_problems(session):
    return [one for step in passes.route(session) for one in passes.problems(session, step)]


# --- any order of what the pages offer -----------------------------------------------------

TEXTS = st.sampled_from(("", " ", "7", "Ana", "Ñandú O'Example", "x" * 101, "ana@example.org"))
NUMBERS = st.sampled_from(("", "78701", "78701-1234", "787"))


def say(**fields):
    return st.fixed_dictionaries(fields).map(lambda said: lambda one: passes.fill(one, **said))


def act(action):
    return st.just(action)


ON, BACK = act(passes.forward), act(passes.back)
LEAVE = act(lambda one: passes.leave(one, Farewell.LEFT))
TYPED_TOWN = st.builds(
    lambda town: lambda one: passes.fill(one, town=town, state="", known=False), TEXTS
)
CHOSEN_TOWN = act(lambda one: passes.fill(one, town="Ajijic", state="JAL", known=True))
ANSWER = st.builds(
    lambda index, yes: lambda one: passes.answer(one, index, yes=yes),
    st.integers(0, 2),
    st.sampled_from((True, True, True, False)),
)
TICK = st.builds(
    lambda choice, on: lambda one: passes.choose(one, choice, on=on),
    st.sampled_from(("email", "congress", "publish")),
    st.booleans(),
)
EDIT = st.builds(
    lambda step: lambda one: passes.edit(one, step),
    st.sampled_from((Step.NAMES, Step.TOWN, Step.HOME, Step.CHOICES)),
)
SHOW = st.builds(
    lambda language: lambda one: passes.show_notice(one, language, NOW),
    st.sampled_from(("en", "es")),
)
# What each page offers beside leaving, the language button and going back.
OFFERS = {
    Step.START: act(lambda one: replace(one, step=Step.LANGUAGE)),
    Step.LETTER: act(lambda one: replace(one, step=Step.LANGUAGE)),
    Step.LANGUAGE: SHOW,
    Step.NOTICE: ON | act(passes.open_full),
    Step.FULL_NOTICE: BACK,
    Step.ELIGIBILITY: ANSWER | ON,
    Step.NAMES: say(given=TEXTS) | say(surname=TEXTS) | ON,
    Step.TOWN: TYPED_TOWN | CHOSEN_TOWN | ON,
    Step.STATE: say(state=st.sampled_from(("JAL", "MEX"))) | ON,
    Step.HOME: say(home=st.sampled_from(("", "US-TX", NEVER)), home_text=TEXTS) | ON,
    Step.CHOICES: TICK | ON,
    Step.EMAIL: say(email=TEXTS) | ON,
    Step.ZIP: say(postal_code=NUMBERS) | ON,
    Step.REVIEW: ON | EDIT,
    Step.SIGN: act(lambda one: replace(one, step=Step.NOT_SAVED)),
    Step.NOT_SAVED: BACK,
    Step.GOODBYE: act(lambda one: passes.start(one.rules, one.language)),
}
SPEAK = st.builds(
    lambda language: lambda one: passes.speak(one, language), st.sampled_from(("en", "es"))
)


@st.composite
def walks(draw, least=1):
    """A session after any way through the pages, from any sensible place on."""
    session = draw(st.sampled_from((notice(), at(Step.NAMES), at(Step.REVIEW), at(Step.CHOICES))))
    path = [session]
    for _ in range(draw(st.integers(least, 25))):
        offer = OFFERS[session.step]
        action = draw(offer | offer | offer | offer | BACK | SPEAK | EDIT_OR_NOTHING[session.step])
        session = action(session)
        path.append(session)
    return path


EDIT_OR_NOTHING = {step: EDIT if step is Step.REVIEW else OFFERS[step] for step in OFFERS}


@given(walks())
def test_no_order_of_actions_reaches_sign_with_a_problem_open(path):
    for before, after in itertools.pairwise(path):
        if after.step is Step.SIGN and before.step is not Step.NOT_SAVED:
            assert open_problems(after) == []
            assert after.draft.answers == (True, True, True)
            assert after.shown_at == NOW
            assert after.before is None


@given(walks())
def test_whoever_says_what_is_asked_gets_to_sign_from_anywhere(path):
    session = path[-1]
    if session.step in {Step.START, Step.LETTER, Step.LANGUAGE, Step.GOODBYE}:
        session = passes.show_notice(session, "en", NOW)
    if session.step in {Step.FULL_NOTICE, Step.NOT_SAVED}:
        session = passes.back(session)
    for _ in range(len(Step)):
        if session.step is Step.SIGN:
            break
        session = passes.fill(
            session,
            answers=(True, True, True),
            given="Ana",
            surname="",
            town="Ajijic",
            state="JAL",
            home="",
            home_text="",
            email="ana@example.org",
            postal_code="78701",
        )
        session = passes.forward(session)
    assert session.step is Step.SIGN
    assert open_problems(session) == []


@given(walks())
def test_going_back_again_and_again_ends_at_the_start_with_nothing(path):
    session = path[-1]
    for _ in range(len(Step)):
        session = passes.back(session)
        if session.step is Step.START:
            break
    assert session == passes.start(RULES, session.language)


@given(walks())
def test_whoever_leaves_leaves_nothing(path):
    session = path[-1]
    gone = passes.leave(session, Farewell.LEFT)
    empty = passes.start(RULES, session.language)
    assert gone == replace(empty, step=Step.GOODBYE, farewell=Farewell.LEFT)


@given(walks(), st.sampled_from((Step.NAMES, Step.TOWN, Step.HOME, Step.CHOICES)), st.data())
def test_an_edit_from_the_review_is_taken_back_whole(path, row, data):
    review = replace(path[-1], step=Step.REVIEW, draft=WHOLE, before=None)
    session = passes.edit(review, row)
    for _ in range(data.draw(st.integers(0, 6))):
        changed = data.draw(OFFERS[session.step])(session)
        if changed.step is Step.REVIEW:
            break
        session = changed
    returned = passes.back(session)
    assert returned.step is Step.REVIEW
    assert returned.draft == WHOLE
    assert returned.before is None


# --- tables ----------------------------------------------------------------------------------

KNOWN = (
    Step.NOTICE,
    Step.ELIGIBILITY,
    Step.NAMES,
    Step.TOWN,
    Step.HOME,
    Step.CHOICES,
    Step.REVIEW,
    Step.SIGN,
)


def with_steps(after, *more):
    place = KNOWN.index(after) + 1
    return (*KNOWN[:place], *more, *KNOWN[place:])


@pytest.mark.parametrize(
    ("draft", "rules", "steps"),
    (
        (WHOLE, RULES, KNOWN),
        (replace(WHOLE, known=False), RULES, with_steps(Step.TOWN, Step.STATE)),
        (replace(WHOLE, chosen=frozenset({"publish"})), RULES, KNOWN),
        (
            replace(WHOLE, chosen=frozenset({"email"})),
            RULES,
            with_steps(Step.CHOICES, Step.EMAIL),
        ),
        (
            replace(WHOLE, chosen=frozenset({"email", "congress"})),
            RULES,
            with_steps(Step.CHOICES, Step.EMAIL, Step.ZIP),
        ),
        (
            replace(WHOLE, answers=(True,)),
            PLAIN,
            tuple(step for step in KNOWN if step is not Step.CHOICES),
        ),
    ),
)
def test_forward_and_back_walk_the_steps_that_the_answers_ask_for(draft, rules, steps):
    draft = replace(draft, email="ana@example.org", postal_code="78701")
    session = replace(notice(rules), draft=draft)
    seen = [session.step]
    while session.step is not Step.SIGN:
        session = passes.forward(session)
        seen.append(session.step)
    assert tuple(seen) == steps == passes.route(session)
    while session.step is not Step.NOTICE:
        session = passes.back(session)
        seen.append(session.step)
    assert tuple(reversed(seen[len(steps) - 1 :])) == steps
    assert session.draft == draft


@pytest.mark.parametrize(
    ("step", "to"),
    (
        (Step.START, Step.START),
        (Step.LETTER, Step.START),
        (Step.LANGUAGE, Step.START),
        (Step.NOTICE, Step.LANGUAGE),
        (Step.FULL_NOTICE, Step.NOTICE),
        (Step.ELIGIBILITY, Step.NOTICE),
        (Step.NAMES, Step.ELIGIBILITY),
        (Step.TOWN, Step.NAMES),
        (Step.HOME, Step.TOWN),
        (Step.CHOICES, Step.HOME),
        (Step.REVIEW, Step.CHOICES),
        (Step.SIGN, Step.REVIEW),
        (Step.NOT_SAVED, Step.SIGN),
        (Step.GOODBYE, Step.START),
        (Step.THANKS, Step.START),
    ),
)
def test_back_leads_to_the_page_before(step, to):
    assert passes.back(at(step)).step is to


@pytest.mark.parametrize(
    ("step", "said", "problem"),
    (
        (Step.ELIGIBILITY, {"answers": (True, None, True)}, "unanswered"),
        (Step.NAMES, {"given": " ", "surname": ""}, "name-empty"),
        (Step.NAMES, {"given": "77", "surname": ""}, "name-no-letter"),
        (Step.TOWN, {"town": ""}, "town-empty"),
        (Step.STATE, {"state": "", "known": False}, "state-empty"),
        (Step.HOME, {"home": "", "home_text": "Texsa"}, "home-unknown"),
        (Step.EMAIL, {"email": "ana", "chosen": frozenset({"email"})}, "email-form"),
        (Step.ZIP, {"postal_code": "", "chosen": frozenset({"congress"})}, "zip-empty"),
    ),
)
def test_a_page_with_something_missing_keeps_the_signer_and_says_what(step, said, problem):
    session = passes.fill(at(step), **said)
    assert passes.problems(session, step)[0].code == problem
    assert passes.forward(session) == session
    edited = replace(session, before=WHOLE)
    assert passes.forward(edited) == edited


def test_one_name_box_is_enough_and_no_home_is_an_answer():
    session = passes.fill(at(Step.NAMES), given="", surname="Ñandú")
    assert passes.forward(session).step is Step.TOWN
    for home in ("", NEVER):
        session = passes.fill(at(Step.HOME), home=home, home_text="")
        assert passes.forward(session).step is Step.CHOICES


@pytest.mark.parametrize("answers", ((False, True, True), (True, True, False), (False,) * 3))
def test_whoever_may_not_sign_is_told_so_and_nothing_stays(answers):
    gone = passes.forward(passes.fill(at(Step.ELIGIBILITY), answers=answers))
    assert (gone.step, gone.farewell) == (Step.GOODBYE, Farewell.INELIGIBLE)
    assert gone.draft == passes.start(RULES, "en").draft


def test_an_edit_that_asks_for_more_goes_there_before_the_review():
    session = passes.edit(at(Step.REVIEW), Step.CHOICES)
    session = passes.choose(session, "email", on=True)
    session = passes.choose(session, "congress", on=True)
    asked = []
    for said in ({}, {"email": "ana@example.org"}, {"postal_code": "78701"}):
        session = passes.forward(passes.fill(session, **said))
        asked.append(session.step)
    assert asked == [Step.EMAIL, Step.ZIP, Step.REVIEW]
    assert session.before is None
    assert session.draft.email == "ana@example.org"


def test_an_edit_of_the_town_asks_for_the_state_of_another():
    session = passes.edit(at(Step.REVIEW), Step.TOWN)
    session = passes.fill(session, town="Villa Supuesta", state="", known=False)
    session = passes.forward(session)
    assert session.step is Step.STATE
    assert passes.forward(passes.fill(session, state="OAX")).step is Step.REVIEW
    assert passes.back(session).draft == WHOLE


def test_what_only_an_unticked_choice_needed_goes_with_it():
    session = at(Step.CHOICES, replace(WHOLE, email="a@example.org", postal_code="78701"))
    both = passes.choose(passes.choose(session, "email", on=True), "congress", on=True)
    both = passes.fill(both, email="a@example.org", postal_code="78701")
    one = passes.choose(both, "email", on=False)
    assert (one.draft.email, one.draft.postal_code) == ("", "78701")
    none = passes.choose(one, "congress", on=False)
    assert none.draft == WHOLE


def test_the_full_notice_counts_as_opened_once_it_was_opened():
    session = passes.back(passes.open_full(notice()))
    assert (session.step, session.opened_full) == (Step.NOTICE, True)
    assert not notice().opened_full


def speak(language):
    return lambda session: passes.speak(session, language)


@pytest.mark.parametrize(
    ("actions", "language", "read_in"),
    (
        ((passes.forward,), "en", "en"),
        ((speak("es"), passes.forward), "es", "es"),
        ((speak("es"), speak("en"), passes.forward), "en", "en"),
        ((passes.forward, speak("es")), "es", "en"),
        ((passes.forward, speak("es"), passes.forward), "es", "en"),
        ((passes.forward, speak("es"), passes.back, passes.forward), "es", "es"),
        ((passes.open_full, speak("es"), passes.back, passes.forward), "es", "es"),
        ((passes.forward, speak("es"), speak("en"), passes.back, passes.forward), "en", "en"),
    ),
)
def test_the_notice_counts_in_the_language_in_which_the_signer_went_on(actions, language, read_in):
    session: Session = passes.fill(notice(), answers=(True, True, True))
    for action in actions:
        session = action(session)
    assert (session.language, session.notice_language) == (language, read_in)


@pytest.mark.parametrize(
    ("session", "dots"),
    (
        (passes.start(RULES, "en"), (0, 8)),
        (at(Step.LANGUAGE), (0, 8)),
        (at(Step.NOTICE), (1, 8)),
        (at(Step.FULL_NOTICE), (1, 8)),
        (at(Step.ELIGIBILITY), (2, 8)),
        (at(Step.TOWN), (4, 8)),
        (at(Step.STATE, replace(WHOLE, known=False)), (4, 8)),
        (at(Step.HOME), (5, 8)),
        (at(Step.EMAIL, replace(WHOLE, chosen=frozenset({"email"}))), (6, 8)),
        (at(Step.SIGN), (8, 8)),
        (at(Step.NOT_SAVED), (8, 8)),
        (at(Step.GOODBYE), (0, 8)),
        (replace(notice(PLAIN), step=Step.SIGN), (7, 7)),
    ),
)
def test_the_dots_say_how_far_one_is(session, dots):
    assert passes.dots(session) == dots
