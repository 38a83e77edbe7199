"""What the pages of the first start show: a pure function of what was said so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import places
from kiosk.model import Language, Place
from kiosk.phrases import fingerprint
from kiosk.states import STATES, state_name
from ui.kiosk import problems

if TYPE_CHECKING:
    from kiosk.campaign.value import SignedCampaign

SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Enrolling:
    """What the volunteer said so far. `known` tells that the state came with a chosen town."""

    found: tuple[Path, ...] = ()
    signed: SignedCampaign | None = None
    trial: bool = False
    kiosk: str = ""
    event: str = ""
    town: str = ""
    state: str = ""
    known: bool = False
    passphrase: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class SetupView:
    """The values of the properties of `Setup`, one by one."""

    files: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    title: str = ""
    fingerprint: str = ""
    controller: str = ""
    organizers: str = ""
    problem: str = ""
    kiosk_name: str = ""
    event_name: str = ""
    event_town: str = ""
    event_state: str = ""
    event_state_index: int = -1
    states: list[str] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)
    suggestion_states: list[str] = field(default_factory=list)
    passphrase: str = ""
    typed: str = ""


def towns(said: Enrolling) -> tuple[Place, ...]:
    """Give the towns to suggest for the event."""
    return () if said.known else places.find(said.town, SUGGESTIONS)


def view(said: Enrolling, language: Language, problem: str) -> SetupView:
    """Give what the pages show; *problem* is a code of `ui.kiosk.problems`, or empty."""
    campaign = said.signed.campaign if said.signed else None
    suggested = towns(said)
    codes = [state.code for state in STATES]
    return SetupView(
        files=[file.stem for file in said.found],
        folders=[str(file.parent) for file in said.found],
        title=campaign.title.say(language) if campaign else "",
        fingerprint=fingerprint(said.signed.root) if said.signed else "",
        controller=campaign.controller.name if campaign else "",
        organizers=", ".join(one.name for one in campaign.organizers) if campaign else "",
        problem=problems.words(problem),
        kiosk_name=said.kiosk,
        event_name=said.event,
        event_town=said.town,
        event_state=state_name(said.state) if said.state else "",
        event_state_index=codes.index(said.state) if said.state else -1,
        states=[state_name(code) for code in codes],
        suggestions=[place.town for place in suggested],
        suggestion_states=[state_name(place.state) for place in suggested],
        passphrase=said.passphrase,
        typed=said.typed,
    )
