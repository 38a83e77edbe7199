"""The rehearsal: one button, every step with its tick; and room for volunteers to practise."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot

from kiosk.errors import KioskError
from kiosk.event import State
from kiosk.model import Event, Language, Mode, Moment, Place
from ui.kiosk.key_at_hand import KEY_PAGE, TYPED_PAGE, KeyAtHand
from ui.kiosk.rehearsing_view import Course, RehearsingView, view
from ui.kiosk.shell import Shell
from ui.kiosk.store import Opened, Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.journal import Journal
    from kiosk.rehearsal import Rehearsed

PAGE = "Rehearse"
_PAGES = frozenset({PAGE, KEY_PAGE, TYPED_PAGE})
_PREPARING = frozenset({State.SETUP, State.REHEARSAL})
_UNDER_WAY = frozenset({State.OPEN, State.PAUSED})


@view_model
class Rehearsing(QObject):
    """Walks a made-up signature through, dates the kiosk READY, and lends a practice journal.

    `signing_asked` asks for the signers' pages, `practice_ended` tells that the day is
    shown again as it really stands.
    """

    changed = Signal()
    signing_asked = Signal()
    practice_ended = Signal()
    _told = Signal(str)

    def __init__(self, shell: Shell, store: Store, key: KeyAtHand) -> None:
        super().__init__()
        self._shell, self._store, self._key = shell, store, key
        self._course = Course()
        self._practising = False
        self._page = ""
        self._view = RehearsingView()
        self._told.connect(self._tick, Qt.ConnectionType.QueuedConnection)
        shell.page_changed.connect(self._turn)
        shell.language_changed.connect(self._refresh)
        key.changed.connect(self._refresh)

    # --- for the application ---------------------------------------------------------

    def sweep(self) -> None:
        """Delete what a rehearsal left that did not end; the journal was just opened."""
        from kiosk.rehearsal import folder

        def clean(_: Journal) -> None:
            with suppress(OSError):  # the next rehearsal says so, where somebody reads it
                folder.sweep(self._store.folder)

        if not self._practising:
            self._store.ask(clean, lambda _: None, lambda _: None, quiet=True)

    def close(self) -> None:
        """End practice, if people practise: the program ends."""
        if self._practising:
            self._give_back()

    # --- the rehearsal ---------------------------------------------------------------

    @Slot()
    def run(self) -> None:
        """Take a made-up signature the whole way."""
        if self._course.running or self._store.busy or self._store.opened is None:
            return
        # Loaded here: libraries that another thread loads could wait for this one for ever.
        from kiosk.rehearsal import Walk, rehearse
        from ui.kiosk.pdf import look

        identities, now = self._key.identities, self._store.now()
        event, kiosk = self._event(now), self._store.folder

        def walk(journal: Journal) -> Rehearsed:
            enrolment, tell = journal.enrolment, self._told.emit
            return rehearse(Walk(enrolment, event, kiosk, now, identities, look, tell))

        self._course = Course(running=True, with_key=bool(identities))
        self._refresh()
        self._store.ask(walk, self._went, self._failed)

    def _tick(self, name: str) -> None:
        """Show that the step of this *name* has begun."""
        from kiosk.rehearsal import Step

        if self._course.running:
            self._course = replace(self._course, at=Step(name))
            self._refresh()

    def _went(self, outcome: Rehearsed) -> None:
        self._key.forget()
        self._course = replace(self._course, running=False, outcome=outcome)
        self._refresh()
        opened, now = self._store.opened, self._store.now()
        if opened is not None and opened.state in _PREPARING:
            refused = self._shell.refuse
            self._store.change(lambda journal: journal.set_ready(now), self._dated, refused)

    def _dated(self, _: Opened) -> None:
        self._refresh()

    def _failed(self, refusal: KioskError) -> None:
        self._key.forget()
        self._course = replace(self._course, running=False, failed=True)
        self._refresh()
        self._shell.refuse(refusal)

    # --- practice --------------------------------------------------------------------

    @Slot()
    def practise(self) -> None:
        """Let a volunteer try the signers' pages, in a journal that counts nowhere."""
        if not self._may_practise() or self._store.busy:
            return
        from kiosk.rehearsal import practice

        now, kiosk = self._store.now(), self._store.folder
        event = self._event(now)

        def begin(journal: Journal) -> Journal:
            return practice.begin(kiosk, journal.enrolment, event, now)

        def begun(_: Opened) -> None:
            self._practising = True
            self._refresh()
            self.signing_asked.emit()

        self._store.lend(begin, begun, self._shell.refuse)

    @Slot()
    def endPractice(self) -> None:
        """Come back: the day stands as it stood, and nothing of the practice is left."""
        if self._practising:
            self._give_back()
            self._refresh()
            self.practice_ended.emit()

    def _give_back(self) -> None:
        from kiosk.rehearsal import practice

        self._practising, kiosk = False, self._store.folder
        self._store.take_back(lambda lent: practice.end(kiosk, lent), self._shell.refuse)

    # --- for the page ----------------------------------------------------------------

    @Slot()
    def openKeys(self) -> None:
        """Ask for an organizer's key."""
        if not self._course.running:
            self._key.lookAgain()
            self._shell.show(KEY_PAGE)

    @Slot()
    def back(self) -> None:
        """Go to the desk."""
        if not self._course.running:
            self._shell.show("Desk", forward=False)

    # --- inside ----------------------------------------------------------------------

    def _turn(self) -> None:
        """Follow the page: each visit begins anew, and at the desk nobody practises."""
        before, self._page = self._page, str(self._shell.property("page"))
        if self._page == PAGE and before not in _PAGES:
            self._course = Course()
        if self._page in {"Desk", "Unlock"}:
            self.endPractice()
        if self._page not in _PAGES:
            self._key.forget()
        self._band()
        self._refresh()

    def _band(self) -> None:
        """Show the rehearsal's band over its own pages, and over everything in practice."""
        opened = self._store.opened
        if opened is not None:
            rehearsal = opened.mode is Mode.REHEARSAL or self._page in _PAGES
            self._shell.name(opened.kiosk, opened.campaign.campaign.share_link, rehearsal=rehearsal)

    def _event(self, now: Moment) -> Event:
        """Give the event that is rehearsed: the one that comes, or is, or was, or a made-up one."""
        opened = self._store.opened
        real = (opened.planned or opened.event or opened.last_event) if opened else None
        return real or Event("Ensayo", Place("Ciudad de México", "CMX"), now.local.date())

    def _may_practise(self) -> bool:
        opened = self._store.opened
        return opened is not None and not self._practising and opened.state not in _UNDER_WAY

    def _refresh(self) -> None:
        opened = self._store.opened
        language: Language = "es" if self._shell.property("language") == "es" else "en"
        self._view = view(
            self._course,
            opened.ready if opened else None,
            self._key.owner,
            can_practise=self._may_practise(),
            language=language,
        )
        self.changed.emit()

    def _is_practising(self) -> bool:
        return self._practising

    words = shown(str, "words", changed)
    steps = shown(STRINGS, "steps", changed)
    states = shown(STRINGS, "states", changed)
    stateWords = shown(STRINGS, "state_words", changed)
    ready = shown(str, "ready", changed)
    keyWords = shown(str, "key", changed)
    running = shown(bool, "running", changed)
    passed = shown(bool, "passed", changed)
    canPractise = shown(bool, "can_practise", changed)
    practising = Property(bool, _is_practising, notify=changed)
