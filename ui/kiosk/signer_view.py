"""What the signer's pages show: a pure function of the session and the campaign's texts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kiosk import places, receipt
from kiosk import session as passes
from kiosk.entry import printed
from kiosk.model import Place
from kiosk.session import Session, Step
from kiosk.states import STATES, Home
from ui.kiosk import problems, review
from ui.kiosk.texts import Texts

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign

SUGGESTIONS = 4
_ANSWERS = {None: -1, False: 0, True: 1}


@dataclass(frozen=True, slots=True)
class Given:
    """What the page knows beside the session.

    The receipt just given and its seconds, the count, a problem's code, whether a small
    drawing is asked about, whether somebody of this name signed here, and the towns to
    suggest first.
    """

    code: str = ""
    undo_seconds: int = 0
    signed_here: int = 0
    problem: str = ""
    asking: bool = False
    known: bool = False
    recent: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class SignerView:
    """The values of the properties of `Signing`, one by one."""

    title: str = ""
    addressees: str = ""
    delivery: str = ""
    asks: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    letter: list[str] = field(default_factory=list)
    letter_numbers: list[str] = field(default_factory=list)
    letter_is_foreign: bool = False
    translation: list[str] = field(default_factory=list)
    translation_numbers: list[str] = field(default_factory=list)
    controller: str = ""
    notice: list[str] = field(default_factory=list)
    full_notice: list[str] = field(default_factory=list)
    notice_version: str = ""
    statements: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    consent: str = ""
    signed_here: int = 0
    answers: list[int] = field(default_factory=list)
    given: str = ""
    surname: str = ""
    printed: str = ""
    town: str = ""
    state: str = ""
    state_name: str = ""
    state_index: int = 0
    states: list[str] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)
    suggestion_states: list[str] = field(default_factory=list)
    home: str = ""
    home_name: str = ""
    home_suggestions: list[str] = field(default_factory=list)
    chosen: list[bool] = field(default_factory=list)
    email: str = ""
    zip: str = ""
    review_labels: list[str] = field(default_factory=list)
    review_values: list[str] = field(default_factory=list)
    review_pages: list[str] = field(default_factory=list)
    receipt: str = ""
    receipt_payload: str = ""
    undo_seconds: int = 0
    goodbye: str = ""
    problem: str = ""
    step: int = 0
    steps: int = 0
    can_continue: bool = False
    way: str = ""
    witness: str = ""
    assisted: bool = False
    helper: str = ""
    asking: bool = False
    signed_before: bool = False


def towns(session: Session, recent: tuple[Place, ...]) -> tuple[Place, ...]:
    """Give the towns to suggest for what was typed."""
    draft = session.draft
    return () if draft.known else places.find(draft.town, SUGGESTIONS, first=recent)


def homes(session: Session) -> tuple[Home, ...]:
    """Give the US states to suggest for what was typed."""
    draft = session.draft
    return () if draft.home else places.find_homes(draft.home_text, SUGGESTIONS)


def settled(session: Session) -> Session:
    """Take the state of a town that was typed out and is only one place."""
    draft = session.draft
    if session.step is not Step.TOWN or draft.known:
        return session
    place = places.exact(draft.town)
    return session if place is None else passes.fill(session, state=place.state, known=True)


def view(session: Session, campaign: Campaign, said: Texts, given: Given) -> SignerView:
    """Give what the pages show for *session*; *said* are the campaign's texts."""
    draft, language = session.draft, session.language
    codes = [state.code for state in STATES]
    found, at_home = towns(session, given.recent), homes(session)
    rows = review.rows(session, said.choices, language)
    step, steps = passes.dots(session)
    return replace(
        _told(campaign, said, given),
        answers=[_ANSWERS[answer] for answer in draft.answers],
        given=draft.given,
        surname=draft.surname,
        printed=printed(draft.given, draft.surname),
        town=draft.town,
        state=draft.state,
        state_name=review.state_name(draft.state),
        state_index=codes.index(draft.state) if draft.state else -1,
        states=[state.short for state in STATES],
        suggestions=[place.town for place in found],
        suggestion_states=[review.state_name(place.state) for place in found],
        home=draft.home_text,
        home_name=review.home_name(draft.home, language) if draft.home else "",
        home_suggestions=[home.say(language) for home in at_home],
        chosen=[choice in draft.chosen for choice, _ in session.rules.choices],
        email=draft.email,
        zip=draft.postal_code,
        review_labels=[row.label for row in rows],
        review_values=[row.value for row in rows],
        review_pages=[str(row.page) for row in rows],
        goodbye=str(session.farewell or ""),
        step=step,
        steps=steps,
        can_continue=not passes.problems(session, session.step),
        way=draft.way.value,
        witness=draft.witness,
        assisted=draft.assisted,
        helper=draft.helper,
    )


def _told(campaign: Campaign, said: Texts, given: Given) -> SignerView:
    """Give what is the same for every signer, and what the page knows beside the session."""
    payload = receipt.payload(given.code, campaign.id, campaign.contact) if given.code else ""
    return SignerView(
        signed_here=given.signed_here,
        receipt=given.code,
        receipt_payload=payload,
        undo_seconds=given.undo_seconds,
        problem=problems.words(given.problem),
        asking=given.asking,
        signed_before=given.known,
        title=said.title,
        addressees=said.addressees,
        delivery=said.delivery,
        asks=list(said.asks),
        requests=list(said.requests),
        letter=list(said.letter),
        letter_numbers=list(said.numbers),
        letter_is_foreign=said.foreign,
        translation=list(said.translation),
        translation_numbers=list(said.translation_numbers),
        controller=said.controller,
        notice=list(said.notice),
        full_notice=list(said.full_notice),
        notice_version=campaign.notice.version,
        statements=list(said.statements),
        choices=list(said.choices),
        consent=said.consent,
    )
