"""Which event this kiosk is for: one from the campaign or from a stick, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.entry import check_place, clean
from kiosk.model import Event, Language, Place
from kiosk.states import STATES
from ui.kiosk.planning_view import Naming, PlanningView, moved, naming, towns, view
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign


@view_model
class Planning(QObject):
    """Asks for the event; whoever began says what becomes of it."""

    changed = Signal()
    chosen = Signal(object)
    left = Signal()

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__()
        self._shell, self._store = shell, store
        self._said: Naming | None = None
        self._problem = ""
        self._view = PlanningView()
        shell.language_changed.connect(self._refresh)

    def begin(self, campaign: Campaign, running: Sequence[Event]) -> None:
        """Ask for an event of *campaign*: from the list if there is one, *running* ones first.

        What was typed before stays.
        """
        today, before, listed = self._store.now().local.date(), self._said, campaign.events
        said = naming(today, campaign.opens, campaign.closes, running=running, listed=listed)
        if before is not None:
            said = replace(
                said,
                name=before.name,
                town=before.town,
                state=before.state,
                known=before.known,
                day=before.day,
            )
        self._say(said)
        self._shell.show("SetupEvents" if self._naming.offered else "SetupEvent")

    def again(self, event: Event) -> None:
        """Show the page on which *event* was chosen once more, with what was said."""
        page = "SetupEvents" if event in self._naming.offered else "SetupPlace"
        self._shell.show(page, forward=False)

    def forget(self) -> None:
        """Forget what was said."""
        self._said = None
        self._refresh()

    # --- for the pages ---------------------------------------------------------------

    @Slot(int)
    def choose(self, index: int) -> None:
        """Take the event at *index* of those offered."""
        self.chosen.emit(self._naming.offered[index])

    @Slot()
    def another(self) -> None:
        """Name an event that is not in the list."""
        self._shell.show("SetupEvent")

    @Slot(str)
    def setName(self, text: str) -> None:
        """Take the event's name as typed."""
        self._say(replace(self._naming, name=text))

    @Slot(str)
    def setTown(self, text: str) -> None:
        """Take the event's town as typed; a state that came with another town goes with it."""
        said = self._naming
        if text != said.town:
            state = "" if said.known else said.state
            self._say(replace(said, town=text, state=state, known=False))

    @Slot(int)
    def choosePlace(self, index: int) -> None:
        """Take the suggested town at *index*, with its state."""
        place = towns(self._naming)[index]
        self._say(replace(self._naming, town=place.town, state=place.state, known=True))

    @Slot(int)
    def chooseState(self, index: int) -> None:
        """Take the Mexican state at *index*."""
        self._say(replace(self._naming, state=STATES[index].code))

    @Slot()
    def otherDay(self) -> None:
        """Ask for a day that is not today."""
        self._shell.show("SetupDay")

    @Slot(int)
    def moveDay(self, days: int) -> None:
        """Take the day so many days on."""
        self._say(replace(self._naming, day=moved(self._naming, days)))

    @Slot()
    def next(self) -> None:
        """Go on, or say what is missing."""
        said, page = self._naming, self._shell.property("page")
        if page == "SetupDay":
            self._shell.show("SetupEvent", forward=False)
        elif page == "SetupEvent":
            if clean(said.name):
                self._shell.show("SetupPlace")
            else:
                self._say(said, "event-empty")
        elif found := check_place(said.town, said.state):
            self._say(said, found[0].code)
        else:
            place = Place(clean(said.town), said.state)
            self.chosen.emit(Event(clean(said.name), place, said.day))

    @Slot()
    def back(self) -> None:
        """Go one page back."""
        page = self._shell.property("page")
        if page in {"SetupPlace", "SetupDay"}:
            self._shell.show("SetupEvent", forward=False)
        elif page == "SetupEvent" and self._naming.offered:
            self._shell.show("SetupEvents", forward=False)
        else:
            self.left.emit()

    # --- inside ----------------------------------------------------------------------

    @property
    def _naming(self) -> Naming:
        if self._said is None:
            raise RuntimeError("nobody asked for an event")
        return self._said

    def _say(self, said: Naming, problem: str = "") -> None:
        self._said, self._problem = said, problem
        self._refresh()

    def _refresh(self) -> None:
        language: Language = "es" if self._shell.property("language") == "es" else "en"
        self._view = view(self._said, language, self._problem)
        self.changed.emit()

    events = shown(STRINGS, "events", changed)
    notes = shown(STRINGS, "notes", changed)
    name = shown(str, "name", changed)
    town = shown(str, "town", changed)
    state = shown(str, "state", changed)
    stateIndex = shown(int, "state_index", changed)
    states = shown(STRINGS, "states", changed)
    suggestions = shown(STRINGS, "suggestions", changed)
    suggestionStates = shown(STRINGS, "suggestion_states", changed)
    day = shown(str, "day", changed)
    isToday = shown(bool, "is_today", changed)
    earlier = shown(bool, "earlier", changed)
    later = shown(bool, "later", changed)
    problem = shown(str, "problem", changed)
