"""The first start: campaign file, fingerprint, the kiosk's name, the event, the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from kiosk.entry import check_place, clean
from kiosk.errors import CampaignDamaged, KioskError
from kiosk.model import ZONE, Event, Language, Place
from kiosk.phrases import new_passphrase
from kiosk.states import STATES
from ui.kiosk.drives import Folders, campaigns
from ui.kiosk.setup_view import Enrolling, SetupView, towns, view
from ui.kiosk.shell import Shell
from ui.kiosk.store import Opened, Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.campaign.value import SignedCampaign
    from kiosk.crypto.passphrase import Cost
    from kiosk.journal import Enrolment

_PAGES = (
    "Welcome",
    "SetupCampaign",
    "SetupFingerprint",
    "SetupName",
    "SetupEvent",
    "SetupPlace",
    "SetupPassphrase",
    "SetupRepeat",
)


@view_model
class Setup(QObject):
    """Enrols this kiosk, or sets up a trial; also asks for the next event of an enrolled one."""

    changed = Signal()
    enrolled = Signal()

    def __init__(
        self, shell: Shell, store: Store, folders: Folders, cost: Callable[[], Cost]
    ) -> None:
        super().__init__()
        self._shell, self._store = shell, store
        self._look, self._cost = folders, cost
        self._said, self._problem = Enrolling(), ""
        self._view = SetupView()
        shell.language_changed.connect(self._refresh)
        self._refresh()

    # --- which campaign --------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Look for campaign files."""
        self.lookAgain()
        self._go("SetupCampaign")

    @Slot()
    def lookAgain(self) -> None:
        """Look once more, for instance after a stick was put in."""
        self._say(Enrolling(found=campaigns(self._look())))

    @Slot()
    def tryIt(self) -> None:
        """Set up a trial: the default campaign, an organizer of its own, all a rehearsal."""
        passphrase = new_passphrase(self._language)
        self._say(Enrolling(trial=True, passphrase=passphrase))
        self._go("SetupPassphrase")

    @Slot(int)
    def chooseFile(self, index: int) -> None:
        """Read the campaign file at *index* of those found."""
        self._read(self._said.found[index])

    @Slot(QUrl)
    def chooseUrl(self, url: QUrl) -> None:
        """Read a campaign file that was pointed at."""
        self._read(Path(url.toLocalFile()))

    @Slot()
    def sameFingerprint(self) -> None:
        """Go on: the six words are those of the organizers."""
        self._go("SetupName")

    @Slot()
    def otherFingerprint(self) -> None:
        """Go back: this is not the organizers' file."""
        self._say(replace(self._said, signed=None), "fingerprint-differs")
        self._go("SetupCampaign", forward=False)

    # --- who and where ---------------------------------------------------------------

    @Slot(str)
    def setKioskName(self, text: str) -> None:
        """Take the kiosk's name as typed."""
        self._say(replace(self._said, kiosk=text))

    @Slot(str)
    def setEventName(self, text: str) -> None:
        """Take the event's name as typed."""
        self._say(replace(self._said, event=text))

    @Slot(str)
    def setEventTown(self, text: str) -> None:
        """Take the event's town as typed; a state that came with another town goes with it."""
        if text != self._said.town:
            state = "" if self._said.known else self._said.state
            self._say(replace(self._said, town=text, state=state, known=False))

    @Slot(int)
    def choosePlace(self, index: int) -> None:
        """Take the suggested town at *index*, with its state."""
        place = towns(self._said)[index]
        self._say(replace(self._said, town=place.town, state=place.state, known=True))

    @Slot(int)
    def chooseState(self, index: int) -> None:
        """Take the Mexican state at *index*."""
        self._say(replace(self._said, state=STATES[index].code))

    # --- the way through -------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """Go on, or say what is missing."""
        page = self._shell.property("page")
        missing = self._missing(page)
        if missing:
            self._say(self._said, missing)
        elif page in {"SetupName", "SetupEvent"}:
            self._go(_PAGES[_PAGES.index(page) + 1])
        elif self._store.opened is not None:
            self._store.open_event(self._event(), self._open, self._shell.refuse)
        else:
            passphrase = self._said.passphrase or new_passphrase(self._language)
            self._say(replace(self._said, passphrase=passphrase))
            self._go("SetupPassphrase")

    @Slot()
    def back(self) -> None:
        """Go one page back."""
        page = self._shell.property("page")
        if page == "SetupEvent" and self._store.opened is not None:
            self._go("Desk", forward=False)
        elif self._said.trial:
            self._say(Enrolling())
            self._go("Welcome", forward=False)
        else:
            self._go(_PAGES[_PAGES.index(page) - 1], forward=False)

    @Slot()
    def written(self) -> None:
        """Ask for the passphrase that was just written down; a trial begins at once."""
        if self._said.trial:
            self._begin_trial()
        else:
            self._go("SetupRepeat")

    @Slot(str)
    def setTyped(self, text: str) -> None:
        """Take the passphrase as typed."""
        self._say(replace(self._said, typed=text))

    @Slot()
    def finish(self) -> None:
        """Enrol, if the passphrase was typed as shown."""
        from kiosk.crypto.passphrase import normalise
        from kiosk.journal import Enrolment

        said = self._said
        if normalise(said.typed) != normalise(said.passphrase) or said.signed is None:
            self._say(replace(said, typed=""), "phrase-differs")
            return
        name, mode = clean(said.kiosk), said.signed.campaign.mode
        enrolment = Enrolment(said.signed.raw, name, mode, ZONE)
        self._enrol(self._store.folder, lambda: enrolment, self._event())

    def _begin_trial(self) -> None:
        from ui.kiosk import trial

        folder = self._store.folder.parent / trial.FOLDER
        phrase, today = self._said.passphrase, self._store.now().local.date()
        prepare = partial(trial.prepare, folder, phrase, today)
        self._enrol(folder / "kiosk", prepare, trial.event(today))

    def _enrol(self, folder: Path, prepare: Callable[[], Enrolment], event: Event) -> None:
        if self._store.busy:
            return  # a second tap would begin once more, and a trial delete the one just made

        def open_event(_: Opened) -> None:
            self._store.open_event(event, self._open, self._without_event)

        phrase, refuse = self._said.passphrase, self._shell.refuse
        self._store.enrol(folder, prepare, phrase, self._cost, open_event, refuse)

    def _without_event(self, refusal: KioskError) -> None:
        """Go to the desk: the kiosk is set up, and only its event has to be opened again."""
        self._say(Enrolling())
        self.enrolled.emit()
        self._go("Desk")
        self._shell.refuse(refusal)

    def _open(self, _: Opened) -> None:
        self._say(Enrolling())  # the passphrase was shown once
        self.enrolled.emit()

    def _event(self) -> Event:
        said = self._said
        place = Place(clean(said.town), said.state)
        return Event(clean(said.event), place, self._store.now().local.date())

    def _missing(self, page: str) -> str:
        said = self._said
        if page == "SetupName":
            return "" if clean(said.kiosk) else "kiosk-empty"
        if page == "SetupEvent":
            return "" if clean(said.event) else "event-empty"
        return next((problem.code for problem in check_place(said.town, said.state)), "")

    def _read(self, path: Path) -> None:
        try:
            self._say(replace(self._said, signed=_signed(path)))
        except KioskError as refusal:
            self._shell.refuse(refusal)
        else:
            self._go("SetupFingerprint")

    @property
    def _language(self) -> Language:
        return "es" if self._shell.property("language") == "es" else "en"

    def _say(self, said: Enrolling, problem: str = "") -> None:
        self._said, self._problem = said, problem
        self._refresh()

    def _go(self, page: str, *, forward: bool = True) -> None:
        self._shell.show(page, forward=forward)

    def _refresh(self) -> None:
        self._view = view(self._said, self._language, self._problem)
        self.changed.emit()

    files = shown(STRINGS, "files", changed)
    folders = shown(STRINGS, "folders", changed)
    title = shown(str, "title", changed)
    fingerprint = shown(str, "fingerprint", changed)
    controller = shown(str, "controller", changed)
    organizers = shown(str, "organizers", changed)
    problem = shown(str, "problem", changed)
    kioskName = shown(str, "kiosk_name", changed)
    eventName = shown(str, "event_name", changed)
    eventTown = shown(str, "event_town", changed)
    eventState = shown(str, "event_state", changed)
    eventStateIndex = shown(int, "event_state_index", changed)
    states = shown(STRINGS, "states", changed)
    suggestions = shown(STRINGS, "suggestions", changed)
    suggestionStates = shown(STRINGS, "suggestion_states", changed)
    passphrase = shown(str, "passphrase", changed)
    typed = shown(str, "typed", changed)


def _signed(path: Path) -> SignedCampaign:
    from kiosk.campaign import check, file

    try:
        if path.stat().st_size > file.MAX_FILE:
            raise CampaignDamaged
        signed = file.read(path.read_bytes())
    except OSError as cause:
        raise CampaignDamaged from cause
    check.require(signed.campaign)
    return signed
