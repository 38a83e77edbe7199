"""Who looks after this kiosk today, and the PIN by which they are let to the desk."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from kiosk.entry import check_helper, clean
from kiosk.errors import KioskError, WeakPin
from ui.kiosk import problems
from ui.kiosk.drives import Folders
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.journal import Journal

DIGITS = 6


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody who may help, who of them has a PIN, and who is on duty."""

    names: tuple[str, ...] = ()
    with_pin: frozenset[str] = frozenset()
    on_duty: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed: whose PIN, its digits the first time and now, a name to add."""

    who: str = ""
    first: str = ""
    digits: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class DutyView:
    """The values of the properties of `Duty`, one by one; names and notes run parallel."""

    names: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    on_duty: str = ""
    helpers: list[str] = field(default_factory=list)
    who: str = ""
    again: bool = False
    typed: int = 0
    name: str = ""
    saved: str = ""
    problem: str = ""


@view_model
class Duty(QObject):
    """Asks who is there; nobody has to have a PIN, for the five words always lead out."""

    changed = Signal()
    done = Signal()

    def __init__(self, shell: Shell, store: Store, folders: Folders) -> None:
        """Save the quick card into the first of *folders*, which is a stick if there is one."""
        super().__init__()
        self._shell, self._store, self._look_around = shell, store, folders
        self._saved = ""
        self._roster, self._typed, self._problem = Roster(), Typed(), ""
        self._view = DutyView()
        shell.language_changed.connect(self._refresh)

    def learn(self) -> None:
        """Ask the journal who there is, without showing any page."""
        self._store.ask(_roster, self._know, self._shell.refuse)

    # --- for the pages ---------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Ask who looks after this kiosk."""
        self._store.ask(_roster, self._opened, self._shell.refuse)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Put the volunteer at *index* on duty; one without a PIN is asked for one."""
        if not self._store.busy:
            self._begin(self._roster.names[index])

    @Slot()
    def add(self) -> None:
        """Ask for the name of somebody who is not in the list."""
        self._say(Typed())
        self._shell.show("DutyName")

    @Slot(str)
    def setName(self, text: str) -> None:
        """Take the name as typed."""
        self._say(replace(self._typed, name=text))

    @Slot()
    def next(self) -> None:
        """Go on from the name."""
        name = clean(self._typed.name)
        if not name:
            self._say(self._typed, "volunteer-empty")
        elif wrong := check_helper(name):
            self._say(self._typed, wrong[0].code)
        elif not self._store.busy:
            known = {one.casefold(): one for one in self._roster.names}
            self._begin(known.get(name.casefold(), name))

    @Slot(int)
    def press(self, digit: int) -> None:
        """Take one digit; six are typed twice."""
        typed = self._typed
        if self._store.busy or len(typed.digits) == DIGITS:
            return
        typed = replace(typed, digits=typed.digits + str(digit))
        self._say(typed)
        if len(typed.digits) < DIGITS:
            return
        if not typed.first:
            self._look(typed)
        elif typed.first == typed.digits:
            self._set(typed.who, typed.digits)
        else:
            self._say(Typed(typed.who), "pin-differs")

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._say(replace(self._typed, digits=self._typed.digits[:-1]))

    @Slot()
    def newPin(self) -> None:
        """Let whoever is on duty choose another PIN."""
        self._say(Typed(self._roster.on_duty))
        self._shell.show("DutyPin")

    @Slot()
    def saveCard(self) -> None:
        """Save the quick card, a PDF to print, onto the stick."""
        found, opened = self._look_around(), self._store.opened
        if not found:
            self._say(self._typed, "no-folder")
        elif opened is not None and not self._store.busy:
            from kiosk.packet import card

            campaign, made, folder = opened.campaign.campaign, self._store.now().utc, found[0]
            self._store.ask(
                lambda _: card.save(folder, campaign, made), self._was_saved, self._shell.refuse
            )

    @Slot()
    def skip(self) -> None:
        """Go on without a PIN, or without anybody: the five words lead out."""
        self._finish()

    @Slot()
    def back(self) -> None:
        """Go back to the list."""
        self._say(Typed())
        self._shell.show("Duty", forward=False)

    # --- inside ----------------------------------------------------------------------

    def _was_saved(self, file: Path) -> None:
        self._saved = str(file)
        self._say(self._typed)

    def _know(self, roster: Roster) -> None:
        self._roster = roster
        self._say(Typed())

    def _opened(self, roster: Roster) -> None:
        self._saved = ""
        self._know(roster)
        self._shell.show("Duty")

    def _begin(self, name: str) -> None:
        now = self._store.now()

        def act(journal: Journal) -> Roster:
            if name not in journal.volunteers:
                journal.set_pin(name, "", now)
            journal.set_on_duty(name, now)
            return _roster(journal)

        self._store.ask(act, self._begun, self._shell.refuse)

    def _begun(self, roster: Roster) -> None:
        self._roster = roster
        if roster.on_duty in roster.with_pin:
            self._finish()
        else:
            self._say(Typed(roster.on_duty))
            self._shell.show("DutyPin")

    def _look(self, typed: Typed) -> None:
        """Refuse a weak PIN at once, before it is typed again."""
        from kiosk.crypto.pin import is_weak

        weak = is_weak(typed.digits)
        self._say(Typed(typed.who, "" if weak else typed.digits), "pin-weak" if weak else "")

    def _set(self, who: str, digits: str) -> None:
        now = self._store.now()

        def act(journal: Journal) -> Roster:
            journal.set_pin(who, digits, now)
            return _roster(journal)

        self._store.ask(act, self._was_set, self._refused)

    def _was_set(self, roster: Roster) -> None:
        self._roster = roster
        self._finish()

    def _refused(self, refusal: KioskError) -> None:
        weak = isinstance(refusal, WeakPin)
        taken = weak and refusal.facts.get("why") == "taken"
        self._say(Typed(self._typed.who), ("pin-taken" if taken else "pin-weak") if weak else "")
        if not weak:
            self._shell.refuse(refusal)

    def _finish(self) -> None:
        self._say(Typed())
        self.done.emit()

    def _say(self, typed: Typed, problem: str = "") -> None:
        self._typed, self._problem = typed, problem
        self._refresh()

    def _refresh(self) -> None:
        roster, typed, opened = self._roster, self._typed, self._store.opened
        listed = opened.campaign.campaign.volunteers if opened else ()
        helpers = [one.name for one in listed]
        helpers.sort(key=lambda name: name != roster.on_duty)
        self._view = DutyView(
            names=list(roster.names),
            notes=[_note(roster, name) for name in roster.names],
            on_duty=roster.on_duty,
            helpers=helpers,
            who=typed.who,
            again=bool(typed.first),
            typed=len(typed.digits),
            name=typed.name,
            saved=self._saved,
            problem=problems.words(self._problem),
        )
        self.changed.emit()

    names = shown(STRINGS, "names", changed)
    notes = shown(STRINGS, "notes", changed)
    onDuty = shown(str, "on_duty", changed)
    helpers = shown(STRINGS, "helpers", changed)
    who = shown(str, "who", changed)
    again = shown(bool, "again", changed)
    typed = shown(int, "typed", changed)
    name = shown(str, "name", changed)
    saved = shown(str, "saved", changed)
    problem = shown(str, "problem", changed)


def _roster(journal: Journal) -> Roster:
    return Roster(journal.volunteers, journal.with_pin, journal.on_duty)


def _note(roster: Roster, name: str) -> str:
    words = [QCoreApplication.translate("Duty", "on duty")] if name == roster.on_duty else []
    if name in roster.with_pin:
        words.append(QCoreApplication.translate("Duty", "with a PIN"))
    else:
        words.append(QCoreApplication.translate("Duty", "no PIN yet"))
    return " · ".join(map(str, words))
