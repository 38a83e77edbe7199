"""The first start: campaign file, fingerprint, the kiosk's name, its event, the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, SignalInstance, Slot

from kiosk.entry import clean
from kiosk.errors import CampaignDamaged, KioskError
from kiosk.model import ZONE, Event, Language, Mode
from kiosk.phrases import new_passphrase
from ui.kiosk.drives import Folders, campaigns, names, with_ours
from ui.kiosk.planning import Planning
from ui.kiosk.setup_view import Enrolling, SetupView, next_name, view
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
    "SetupPassphrase",
    "SetupRepeat",
)


@view_model
class Setup(QObject):
    """Enrols this kiosk, or sets up a trial; also asks for the next event of an enrolled one."""

    changed = Signal()
    enrolled = Signal()
    settled = Signal()

    def __init__(
        self,
        shell: Shell,
        store: Store,
        planning: Planning,
        folders: Folders,
        cost: Callable[[], Cost],
    ) -> None:
        """Ask for an event through *planning*.

        `enrolled` tells that the journal is open, and so does `settled`: then the kiosk is
        set up with its event named, and its volunteers come next.
        """
        super().__init__()
        self._shell, self._store, self._planning = shell, store, planning
        self._look, self._cost = folders, cost
        self._said, self._problem = Enrolling(), ""
        self._view = SetupView()
        shell.language_changed.connect(self._refresh)
        planning.chosen.connect(self._chosen)
        planning.left.connect(self._left)
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
        self._say(Enrolling(found=campaigns(with_ours(self._look()))))

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
        """Go on: the six words are those of the organizers. A name for the kiosk is proposed."""
        if not self._said.kiosk:
            called = str(QCoreApplication.translate("Setup", "K"))
            name = next_name(names(with_ours(self._look())), called)
            self._say(replace(self._said, kiosk=name))
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

    # --- the way through -------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """Go on from the kiosk's name to its event."""
        if not clean(self._said.kiosk):
            self._say(self._said, "kiosk-empty")
        elif (signed := self._said.signed) is not None:
            self._ask_event(signed, signed.campaign.mode)

    @Slot()
    def another(self) -> None:
        """Ask for the next event of a kiosk that is set up."""
        if (opened := self._store.opened) is not None:
            self._ask_event(opened.campaign, opened.mode)

    @Slot()
    def back(self) -> None:
        """Go one page back."""
        page = self._shell.property("page")
        if page == "SetupPassphrase" and self._said.event is not None:
            self._planning.again(self._said.event)
        elif self._said.trial:
            self._say(Enrolling())
            self._go("Welcome", forward=False)
        else:
            self._go(_PAGES[_PAGES.index(page) - 1], forward=False)

    def _ask_event(self, signed: SignedCampaign, mode: Mode) -> None:
        """Ask for an event; those that other kiosks have under way are told by their sticks."""
        from kiosk.campaign import running

        found = running.find(with_ours(self._look()), signed, mode)
        self._planning.begin(signed.campaign, found)

    def _chosen(self, event: Event) -> None:
        """Plan *event*; a kiosk that is not set up yet asks for its passphrase first."""
        if self._store.busy:
            return
        if self._store.opened is not None:
            self._plan(event, lambda _: self._go("Desk"))
        else:
            passphrase = self._said.passphrase or new_passphrase(self._language)
            self._say(replace(self._said, event=event, passphrase=passphrase))
            self._go("SetupPassphrase")

    def _left(self) -> None:
        self._go("SetupName" if self._store.opened is None else "Desk", forward=False)

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
        event = said.event
        self._enrol(self._store.folder, lambda: enrolment, lambda: self._settle(event))

    def _settle(self, event: Event | None) -> None:
        """Name the event of the kiosk that was just set up; its volunteers come next."""
        if event is not None:
            self._plan(event, lambda _: self._done(self.settled))

    def _plan(self, event: Event, done: Callable[[Opened], None]) -> None:
        now = self._store.now()
        refused = self._shell.refuse if self._said.signed is None else self._without_event
        self._store.change(lambda journal: journal.plan(event, now), done, refused)

    def _begin_trial(self) -> None:
        from ui.kiosk import trial

        folder = self._store.folder.parent / trial.FOLDER
        phrase, today = self._said.passphrase, self._store.now().local.date()
        prepare = partial(trial.prepare, folder, phrase, today)

        def begin() -> None:
            opened = lambda _: self._done(self.enrolled)  # noqa: E731
            self._store.open_event(trial.event(today), opened, self._without_event)

        self._enrol(folder / "kiosk", prepare, begin)

    def _enrol(
        self, folder: Path, prepare: Callable[[], Enrolment], begin: Callable[[], None]
    ) -> None:
        if self._store.busy:
            return  # a second tap would begin once more, and a trial delete the one just made
        phrase, refuse = self._said.passphrase, self._shell.refuse
        self._store.enrol(folder, prepare, phrase, self._cost, lambda _: begin(), refuse)

    def _without_event(self, refusal: KioskError) -> None:
        """Go to the desk: the kiosk is set up, and only its event has to be opened again."""
        self._done(self.enrolled)
        self._go("Desk")
        self._shell.refuse(refusal)

    def _done(self, told: SignalInstance) -> None:
        self._say(Enrolling())  # the passphrase was shown once
        self._planning.forget()
        told.emit()

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
    passphrase = shown(str, "passphrase", changed)
    typed = shown(str, "typed", changed)


def _signed(path: Path) -> SignedCampaign:
    from kiosk.campaign import check, file
    from kiosk.files import read_plain

    try:
        signed = file.read(read_plain(path, file.MAX_FILE))
    except OSError as cause:
        raise CampaignDamaged from cause
    check.require(signed.campaign)
    return signed
