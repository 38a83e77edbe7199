"""One signer's pass as a frozen value: where they are, what they said, what comes next.

Every function gives a new `Session` and changes nothing: the screen shows a session,
asks for the next one, and drops it whole when the signer leaves.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kiosk import entry
from kiosk.model import Language, Moment
from kiosk.steps import AT_THE_END, DOTS, Farewell, Step, Way

__all__ = ["Farewell", "Step", "Way"]


@dataclass(frozen=True, slots=True)
class Rules:
    """What a campaign asks: ids of its statements, and `(id, needs)` of its choices."""

    statements: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What the signer said so far.

    `answers` runs beside the statements, `None` where unanswered. `known` tells that
    the state came with a chosen place. `home` is a code, `never` or empty; `home_text`
    what was typed in search of it. `witness` counts with the way `mark` alone, `helper`
    (a volunteer's name or nothing) where a volunteer `assisted`.
    """

    answers: tuple[bool | None, ...] = ()
    given: str = ""
    surname: str = ""
    town: str = ""
    state: str = ""
    known: bool = False
    home: str = ""
    home_text: str = ""
    chosen: frozenset[str] = frozenset()
    email: str = ""
    postal_code: str = ""
    way: Way = Way.DRAW
    witness: str = ""
    assisted: bool = False
    helper: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """One signer's pass. `before` holds the draft while a row of the review is edited."""

    rules: Rules
    language: Language
    step: Step = Step.START
    draft: Draft = field(default_factory=Draft)
    before: Draft | None = None
    opened_full: bool = False
    shown_at: Moment | None = None
    notice_language: Language = "en"
    farewell: Farewell | None = None


def start(rules: Rules, language: Language) -> Session:
    """Give a session at the start page that knows nothing of anybody."""
    return Session(rules, language, draft=Draft(answers=(None,) * len(rules.statements)))


def show_notice(session: Session, language: Language, now: Moment) -> Session:
    """Show the privacy notice in *language*; from here on the signer may consent."""
    notice = replace(session, step=Step.NOTICE, notice_language=language, shown_at=now)
    return replace(notice, language=language)


def speak(session: Session, language: Language) -> Session:
    """Go on in *language*; what counts for the notice is the one in which it is agreed to."""
    return replace(session, language=language)


def open_full(session: Session) -> Session:
    """Show the full notice, and remember that it was opened."""
    return replace(session, step=Step.FULL_NOTICE, opened_full=True)


def leave(session: Session, why: Farewell) -> Session:
    """End without a signature: what was typed is gone, the reason stays for the page."""
    empty = start(session.rules, session.language)
    return replace(empty, step=Step.GOODBYE, farewell=why)


def fill(session: Session, **said: object) -> Session:
    """Put what the signer just said into the draft."""
    return replace(session, draft=replace(session.draft, **said))  # type: ignore[arg-type]


def answer(session: Session, index: int, *, yes: bool) -> Session:
    """Answer one eligibility statement."""
    answers = list(session.draft.answers)
    answers[index] = yes
    return fill(session, answers=tuple(answers))


def choose(session: Session, choice: str, *, on: bool) -> Session:
    """Tick or untick a choice; what only that choice needed is dropped with it."""
    chosen = session.draft.chosen | {choice} if on else session.draft.chosen - {choice}
    changed = fill(session, chosen=chosen)
    needs = _needs(changed)
    return fill(
        changed,
        email=changed.draft.email if "email" in needs else "",
        postal_code=changed.draft.postal_code if "zip" in needs else "",
    )


def ways(session: Session) -> Session:
    """Offer the other ways to sign."""
    return replace(session, step=Step.WAYS)


def sign_by(session: Session, way: Way) -> Session:
    """Go on to the sheet for *way*; a mark needs its witness first, and until then is none."""
    if way is Way.MARK:
        return replace(fill(session, way=Way.DRAW), step=Step.WITNESS)
    return replace(fill(session, way=way, witness=""), step=way.sheet)


def with_help(session: Session) -> Session:
    """Ask who of the volunteers helps."""
    return replace(session, step=Step.HELPER)


def alone(session: Session) -> Session:
    """Say that nobody helps after all."""
    return fill(session, assisted=False, helper="")


def route(session: Session) -> tuple[Step, ...]:
    """Give the steps this signer has to take, in order."""
    needs = _needs(session)
    steps = {
        Step.NOTICE: True,
        Step.ELIGIBILITY: True,
        Step.NAMES: True,
        Step.TOWN: True,
        Step.STATE: not session.draft.known,
        Step.HOME: True,
        Step.CHOICES: bool(session.rules.choices),
        Step.EMAIL: "email" in needs,
        Step.ZIP: "zip" in needs,
        Step.REVIEW: True,
        session.draft.way.sheet: True,
    }
    return tuple(step for step, taken in steps.items() if taken)


def problems(session: Session, step: Step) -> tuple[entry.Problem, ...]:
    """Say what keeps the signer from going on from *step*; empty when nothing does."""
    draft = session.draft
    match step:
        case Step.ELIGIBILITY if None in draft.answers:
            return (entry.Problem("unanswered"),)
        case Step.NAMES:
            return entry.check_name(draft.given, draft.surname)
        case Step.TOWN | Step.STATE:
            lacking = entry.check_place(draft.town, draft.state)
            return tuple(one for one in lacking if one.code.startswith(step.value.lower()))
        case Step.HOME if draft.home_text and not draft.home:
            return (entry.Problem("home-unknown"),)
        case Step.EMAIL:
            return entry.check_email(draft.email)
        case Step.ZIP:
            return entry.check_zip(draft.postal_code)
        case Step.WITNESS:
            return entry.check_witness(draft.witness)
        case Step.SIGN if draft.way is Way.MARK:
            return entry.check_witness(draft.witness)
        case Step.HELPER:
            return entry.check_helper(draft.helper)
        case _:
            return ()


def forward(session: Session) -> Session:
    """Go on to the next step; stay where something is missing.

    While a row of the review is edited, the next step is the first one that now lacks
    something, else the review.
    """
    if problems(session, session.step):
        return session
    if session.step is Step.ELIGIBILITY and False in session.draft.answers:
        return leave(session, Farewell.INELIGIBLE)
    if session.step is Step.NOTICE:
        session = replace(session, notice_language=session.language)
    if session.step is Step.WITNESS:
        return replace(fill(session, way=Way.MARK), step=Way.MARK.sheet)
    if session.step is Step.HELPER:
        session = replace(fill(session, assisted=True), step=Step.WAYS)
    if session.step is Step.WAYS and session.before is None:
        return session
    steps = route(session)
    if session.before is not None:
        lacking = (step for step in steps if problems(session, step))
        to = next(lacking, Step.REVIEW)
        return replace(session, step=to, before=None if to is Step.REVIEW else session.before)
    return replace(session, step=steps[steps.index(session.step) + 1])


def back(session: Session) -> Session:
    """Go one step back. An edit is taken back whole."""
    if session.before is not None:
        return replace(session, step=Step.REVIEW, draft=session.before, before=None)
    match session.step:
        case Step.NOTICE:
            return replace(session, step=Step.LANGUAGE)
        case Step.FULL_NOTICE:
            return replace(session, step=Step.NOTICE)
        case Step.WITNESS | Step.HELPER:
            return replace(session, step=Step.WAYS)
        case Step.NOT_SAVED | Step.WAYS:
            return replace(session, step=session.draft.way.sheet)
        case step if step in route(session):
            steps = route(session)
            return replace(session, step=steps[steps.index(step) - 1])
        case _:
            return start(session.rules, session.language)


def edit(session: Session, step: Step) -> Session:
    """Go from the review to one of its rows, and come back to it."""
    return replace(session, step=step, before=session.draft)


def dots(session: Session) -> tuple[int, int]:
    """Give the place among the dots (from 1, 0 when outside the route) and their number."""
    counted = [dot for dot in DOTS if dot is not Step.CHOICES or session.rules.choices]
    if session.step is Step.FULL_NOTICE:
        return 1, len(counted)
    if session.step in AT_THE_END:
        return len(counted), len(counted)
    steps = route(session)
    if session.step not in steps:
        return 0, len(counted)
    passed = steps[: steps.index(session.step) + 1]
    return sum(dot in passed for dot in counted), len(counted)


def _needs(session: Session) -> set[str]:
    return {needs for choice, needs in session.rules.choices if choice in session.draft.chosen}
