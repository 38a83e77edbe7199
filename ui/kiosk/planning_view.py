"""What the pages that name an event show: a pure function of what was said so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk import places
from kiosk.dates import near, spoken
from kiosk.model import Event, Language, Place
from kiosk.states import STATES, state_name
from ui.kiosk import problems

SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Naming:
    """What the volunteer said of the event so far.

    `running` were found on a stick, `listed` come from the campaign. `known` tells that the
    state came with a chosen town. Signing goes from `opens` to `closes`.
    """

    today: date
    opens: date
    closes: date
    day: date
    running: tuple[Event, ...] = ()
    listed: tuple[Event, ...] = ()
    name: str = ""
    town: str = ""
    state: str = ""
    known: bool = False

    @property
    def offered(self) -> tuple[Event, ...]:
        """The events to choose from, as the page lists them."""
        return self.running + self.listed


@dataclass(frozen=True, slots=True)
class PlanningView:
    """The values of the properties of `Planning`, one by one."""

    events: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    name: str = ""
    town: str = ""
    state: str = ""
    state_index: int = -1
    states: list[str] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)
    suggestion_states: list[str] = field(default_factory=list)
    day: str = ""
    is_today: bool = True
    earlier: bool = False
    later: bool = False
    problem: str = ""


def naming(
    today: date, opens: date, closes: date, *, running: Sequence[Event], listed: Iterable[Event]
) -> Naming:
    """Begin to name an event: today if people may sign today, else the day nearest to it.

    Events whose day has gone are not offered; today's stand first, those on a stick before
    the campaign's.
    """
    running = tuple(one for one in running if one.day >= today)
    told = {_key(one) for one in running}
    rest = [one for one in listed if one.day >= today and _key(one) not in told]
    rest.sort(key=lambda one: (one.day, one.name))
    return Naming(
        today=today,
        opens=opens,
        closes=closes,
        day=min(max(today, opens), closes),
        running=running,
        listed=tuple(rest),
    )


def towns(said: Naming) -> tuple[Place, ...]:
    """Give the towns to suggest for the event."""
    return () if said.known else places.find(said.town, SUGGESTIONS)


def moved(said: Naming, days: int) -> date:
    """Give the event's day so many days on, within those on which people may sign."""
    day = said.day + timedelta(days=days)
    return day if max(said.opens, said.today) <= day <= said.closes else said.day


def view(said: Naming | None, language: Language, problem: str) -> PlanningView:
    """Give what the pages show; *problem* is a code of `ui.kiosk.problems`, or empty."""
    if said is None:
        return PlanningView()
    suggested = towns(said)
    codes = [state.code for state in STATES]
    return PlanningView(
        events=[f"{one.name}, {one.place.town}" for one in said.offered],
        notes=[_note(said, one, language) for one in said.offered],
        name=said.name,
        town=said.town,
        state=state_name(said.state) if said.state else "",
        state_index=codes.index(said.state) if said.state else -1,
        states=[state_name(code) for code in codes],
        suggestions=[place.town for place in suggested],
        suggestion_states=[state_name(place.state) for place in suggested],
        day=spoken(said.day, language),
        is_today=said.day == said.today,
        earlier=moved(said, -1) != said.day,
        later=moved(said, 1) != said.day,
        problem=problems.words(problem),
    )


def _key(event: Event) -> bytes:
    return event.uid("")


def _note(said: Naming, event: Event, language: Language) -> str:
    """Say when; that an event runs already matters most to whoever brings a spare."""
    today = str(QCoreApplication.translate("Planning", "today"))
    running = str(QCoreApplication.translate("Planning", "under way"))
    when = today if event.day == said.today else near(event.day, language)
    return f"{when} · {running}" if event in said.running else when
