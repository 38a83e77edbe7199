"""The way in: choose or make a registry, open it, say who sits here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.errors import CampaignDamaged, KioskError
from kiosk.model import Mode
from ui.console.desk import Desk
from ui.console.entrance_words import words
from ui.shown import STRINGS, view_model

if TYPE_CHECKING:
    from kiosk.campaign.value import SignedCampaign

SHORTEST = 16


@view_model
class Entrance(QObject):
    """Opens the registry that was chosen, or makes it from a campaign file."""

    changed = Signal()
    entered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office, self._options = desk.shell, desk.office, desk.options
        self._file = desk.options.registry
        self._campaign: SignedCampaign | None = None
        self._campaign_file = ""
        self._making, self._problem = False, ""
        desk.shell.language_changed.connect(self.changed)

    @Slot(QUrl)
    def chooseUrl(self, url: QUrl) -> None:
        """Take the registry, or where a new one shall stand."""
        self.chooseFile(url.toLocalFile())

    @Slot(str)
    def chooseFile(self, path: str) -> None:
        """Take what was typed as the registry's file."""
        self._file = Path(path).expanduser() if path.strip() else None
        self._say("")

    @Slot(bool)
    def make(self, making: bool) -> None:
        """Make a new registry, or open one that is there."""
        self._making = making
        self._say("")

    @Slot(QUrl)
    def chooseCampaignUrl(self, url: QUrl) -> None:
        """Take the campaign file that a new registry is made for."""
        self.chooseCampaign(url.toLocalFile())

    @Slot(str)
    def chooseCampaign(self, path: str) -> None:
        """Read the campaign file that a new registry is made for."""
        from kiosk.campaign.file import MAX_FILE, read
        from kiosk.files import read_plain

        file = Path(path).expanduser()
        self._campaign, self._campaign_file = None, path
        self._say("")

        def task() -> SignedCampaign:
            try:
                return read(read_plain(file, MAX_FILE))
            except OSError as cause:
                raise CampaignDamaged from cause

        def done(signed: SignedCampaign) -> None:
            if self._campaign_file == path:
                self._campaign = signed
                if self._file is None:
                    self._file = file.absolute().with_name(f"{signed.campaign.id}.registry")
                self._say("")

        if file.is_file():  # until then somebody is still typing
            self._office.run(task, done, self._shell.refuse)

    @Slot(str)
    def offer(self, path: str) -> None:
        """Offer to make the registry of a campaign that was just signed, unless one is at hand."""
        if self._file is None:
            self.make(True)
            self.chooseCampaign(path)

    @Slot(str)
    def unlock(self, passphrase: str) -> None:
        """Open the registry with *passphrase*."""
        if self._file is None:
            self._say("file")
        elif not passphrase.strip():
            self._say("phrase")
        else:
            self._say("")
            self._office.open(self._file, passphrase, self._opened, self._refuse)

    @Slot(str, str)
    def create(self, passphrase: str, again: str) -> None:
        """Make the registry under *passphrase*, typed twice."""
        from kiosk.crypto.keys import normalise

        if self._campaign is None:
            self._say("campaign")
        elif self._file is None:
            self._say("place")
        elif len(normalise(passphrase)) < SHORTEST:
            self._say("short")
        elif normalise(passphrase) != normalise(again):
            self._say("differs")
        else:
            self._say("")
            cost = self._options.cost
            self._office.create(
                self._file, self._campaign, passphrase, cost, self._opened, self._refuse
            )

    @Slot(str)
    def enter(self, who: str) -> None:
        """Begin as *who*: what is decided from here on is noted under this name."""
        signed = self._office.campaign
        if signed is None or not who.strip():
            self._say("who")
            return
        self._say("")
        self._office.by = " ".join(who.split())
        campaign = signed.campaign
        title = campaign.title.say(self._shell.tongue)
        self._shell.name(title, self._office.by, rehearsal=campaign.mode is Mode.REHEARSAL)
        self.entered.emit()

    @Slot()
    def lock(self) -> None:
        """Close the registry and ask for its passphrase again."""
        self._file = self._office.path or self._file
        self._office.lock(self._locked)

    def rename(self) -> None:
        """Name the campaign in the language of the window."""
        signed = self._office.campaign
        if signed is not None and self._office.by:
            title = signed.campaign.title.say(self._shell.tongue)
            rehearsal = signed.campaign.mode is Mode.REHEARSAL
            self._shell.name(title, self._office.by, rehearsal=rehearsal)

    def _locked(self, _: None) -> None:
        self._shell.shut()
        self._shell.show("Unlock")
        self.changed.emit()

    def _opened(self, _: SignedCampaign) -> None:
        """Begin as the one whose passphrase it was; else ask who sits here."""
        self._making = False
        self._shell.show("Who")
        self.changed.emit()
        if self._office.opened_by:
            self.enter(self._office.opened_by)

    def _refuse(self, refusal: KioskError) -> None:
        self._shell.refuse(refusal)

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.changed.emit()

    def _get_file(self) -> str:
        return str(self._file) if self._file else ""

    def _get_people(self) -> list[str]:
        signed = self._office.campaign
        return [] if signed is None else [one.name for one in signed.campaign.organizers]

    def _get_title(self) -> str:
        signed = self._office.campaign or self._campaign
        return "" if signed is None else signed.campaign.title.say(self._shell.tongue)

    file = Property(str, _get_file, notify=changed)
    campaignFile = Property(str, lambda self: self._campaign_file, notify=changed)
    making = Property(bool, lambda self: self._making, notify=changed)
    problem = Property(str, lambda self: words(self._problem), notify=changed)
    people = Property(STRINGS, _get_people, notify=changed)
    title = Property(str, _get_title, notify=changed)
