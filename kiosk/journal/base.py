"""What every family of an open journal's verbs stands on: its store, its events, its day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.sign import SigningKey
from kiosk.exports.value import Header
from kiosk.journal import day, rows, slices
from kiosk.journal.anchor import Head
from kiosk.journal.store import Store
from kiosk.journal.withdrawals import Pace
from kiosk.model import Event, Mode, Moment

Ticks = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What is decided when a kiosk is set up; `campaign` is the campaign file.

    `mode` may be a rehearsal under an official campaign, never the other way round.
    """

    campaign: bytes
    kiosk: str
    mode: Mode
    zone: str


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of an open journal, and what only it can say.

    `knows` tells whether a passphrase is this journal's, `release` lets go of the lock,
    `ticks` gives seconds that no wall clock sets back.
    """

    path: Path
    knows: Callable[[str], bool]
    release: Callable[[], None]
    ticks: Ticks


class Base:
    """An open journal's store, and what is read from it once."""

    def __init__(
        self,
        enrolment: Enrolment,
        campaign: SignedCampaign,
        key: SigningKey,
        store: Store,
        folder: Folder,
    ) -> None:
        """Take over an opened *store* and the lock of its *folder*."""
        self.enrolment = enrolment
        self.campaign = campaign
        self.device = key.public
        self.knows = folder.knows
        self._key = key
        self._store = store
        self._folder = folder
        self._tried = folder.ticks()
        self._pace = Pace(store.connection, folder.ticks)
        self._events = rows.events(store.connection)
        self._day = day.read(store.connection)
        self._purged = rows.purged(store.connection)

    @property
    def event(self) -> Event | None:
        """The event that was opened and not closed yet; it may be paused."""
        held = self._open
        return None if held is None else held.event

    @property
    def last_event(self) -> Event | None:
        """The event that takes signatures, or else the last that did."""
        return self._events[-1].event if self._events else None

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event of this kiosk, in the order in which they were opened."""
        return tuple(held.event for held in self._events)

    @property
    def head(self) -> Head:
        """Where both chains stand."""
        return self._store.head

    @property
    def recipients(self) -> tuple[str, ...]:
        """The organizers' age recipients, which the campaign's root signed."""
        return tuple(each.recipient for each in self.campaign.campaign.organizers)

    def sign(self, tag: str, message: bytes) -> bytes:
        """Sign with the device's key, for the purpose *tag* alone."""
        return self._key.sign(tag, message)

    def close(self) -> None:
        """Let go of the journal, its keys and the folder."""
        try:
            self._store.close()
        finally:
            self._folder.release()

    @property
    def _open(self) -> rows.Held | None:
        return self._events[-1] if self._events and self._events[-1].last is None else None

    @property
    def _is_official(self) -> bool:
        return self.enrolment.mode is Mode.OFFICIAL

    def _left(self, held: rows.Held) -> rows.Held:
        """Give *held* without the records that were purged: it begins after them."""
        if held.first > self._purged or held.last is None:
            return held
        after = self._events[held.n].previous_head if held.n < len(self._events) else None
        head = rows.purged_head(self._store.connection) if after is None else after
        return replace(held, first=held.last + 1, previous_head=head)

    def _find(self, event: Event | None) -> rows.Held | None:
        uid = None if event is None else event.uid(self.campaign.campaign.id)
        return next((each for each in reversed(self._events) if uid in {None, each.uid}), None)

    def _header(self, held: rows.Held, now: Moment) -> Header:
        kiosk, mode = self.enrolment.kiosk, self.enrolment.mode
        return slices.header(held, self.head, self.campaign, self.device, kiosk, mode, now)
