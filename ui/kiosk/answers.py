"""What a signer says on the pages: each answer goes into the session, and is shown again."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk import session as passes
from kiosk.model import Language
from kiosk.session import Session, Way
from kiosk.states import NEVER, STATES
from ui.kiosk.recent import RecentTowns
from ui.kiosk.signer_pages import SignerPages
from ui.kiosk.signer_view import homes, towns
from ui.shown import view_model


@view_model
class Answers(SignerPages):
    """The slots that the boxes, rows and suggestions of the signer's pages call."""

    _session: Session
    _recent: RecentTowns

    @property
    def _language(self) -> Language:
        """The language of the window."""
        raise NotImplementedError

    def next(self) -> None:
        """Go on, or say what is missing."""
        raise NotImplementedError

    def _say(self, session: Session) -> None:
        """Keep what was said, and show it."""
        raise NotImplementedError

    def _go(self, session: Session, *, forward: bool = True) -> None:
        """Keep what was said, and show another page."""
        raise NotImplementedError

    @Slot(int, bool)
    def answer(self, index: int, yes: bool) -> None:
        """Answer the statement at *index*."""
        self._say(passes.answer(self._session, index, yes=yes))

    @Slot(str)
    def setGiven(self, text: str) -> None:
        """Take the given names as typed."""
        self._say(passes.fill(self._session, given=text))

    @Slot(str)
    def setSurname(self, text: str) -> None:
        """Take the surnames as typed."""
        self._say(passes.fill(self._session, surname=text))

    @Slot(str)
    def setTown(self, text: str) -> None:
        """Take the town as typed; a state that came with another town goes with it."""
        if text != self._session.draft.town:
            state = "" if self._session.draft.known else self._session.draft.state
            self._say(passes.fill(self._session, town=text, state=state, known=False))

    @Slot(int)
    def choosePlace(self, index: int) -> None:
        """Take the suggested place at *index*, with its state."""
        place = towns(self._session, self._recent.first())[index]
        self._say(passes.fill(self._session, town=place.town, state=place.state, known=True))

    @Slot(int)
    def chooseState(self, index: int) -> None:
        """Take the Mexican state at *index*."""
        self._say(passes.fill(self._session, state=STATES[index].code))

    @Slot(str)
    def setHome(self, text: str) -> None:
        """Take what was typed in search of a US state."""
        if text != self._session.draft.home_text:
            self._say(passes.fill(self._session, home_text=text, home=""))

    @Slot(int)
    def chooseHome(self, index: int) -> None:
        """Take the suggested US state at *index*."""
        home = homes(self._session)[index]
        self._say(passes.fill(self._session, home=home.code, home_text=home.say(self._language)))

    @Slot()
    def neverLived(self) -> None:
        """Say that the signer never lived in the United States, and go on."""
        self._say(passes.fill(self._session, home=NEVER, home_text=""))
        self.next()

    @Slot()
    def skipHome(self) -> None:
        """Leave the question unanswered, and go on."""
        self._say(passes.fill(self._session, home="", home_text=""))
        self.next()

    @Slot(int, bool)
    def choose(self, index: int, on: bool) -> None:
        """Tick or untick the choice at *index*."""
        choice, _ = self._session.rules.choices[index]
        self._say(passes.choose(self._session, choice, on=on))

    @Slot(str)
    def setEmail(self, text: str) -> None:
        """Take the email address as typed."""
        self._say(passes.fill(self._session, email=text))

    @Slot(str)
    def setZip(self, text: str) -> None:
        """Take the ZIP code as typed."""
        self._say(passes.fill(self._session, postal_code=text))

    # --- how to sign -----------------------------------------------------------------

    @Slot()
    def otherWays(self) -> None:
        """Offer the other ways to sign."""
        self._go(passes.ways(self._session))

    @Slot(str)
    def signBy(self, way: str) -> None:
        """Sign in the way named: `draw`, `steady`, `mark` or `type`."""
        self._go(passes.sign_by(self._session, Way(way)))

    @Slot(str)
    def setWitness(self, text: str) -> None:
        """Take the name of the one who sees the mark being made."""
        self._say(passes.fill(self._session, witness=text))

    @Slot(bool)
    def setAssisted(self, assisted: bool) -> None:
        """Ask who helps, or say that nobody does."""
        if assisted:
            self._go(passes.with_help(self._session))
        else:
            self._say(passes.alone(self._session))

    @Slot(str)
    def setHelper(self, text: str) -> None:
        """Take the name or initials of the volunteer who helps."""
        self._say(passes.fill(self._session, helper=text))
