"""The signer's pages as objects: each asserts that it is shown, each action gives the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.demo.hand import Hand, Spot


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up signer. `state` is the index among the 32, for a town that is in no list."""

    language: str
    given: str
    surname: str
    town: str
    home: str
    strokes: Sequence[Sequence[Spot]]
    choices: tuple[int, ...] = ()
    email: str = ""
    state: int = -1


class Page:
    """A page that is shown by the time it exists."""

    name = ""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        hand.expect(self.name)


class Goodbye(Page):
    """The pass ended without a signature."""

    name = "Goodbye"

    def done(self) -> Start:
        """Make room for the next person."""
        self.hand.tap("forwardButton")
        return Start(self.hand)


class Thanks(Page):
    """The signature is kept."""

    name = "Thanks"

    def receipt(self) -> str:
        """Give the receipt's code as it is shown."""
        return str(self.hand.item("receiptCode").property("text"))

    def done(self) -> Start:
        """Make room for the next person."""
        self.hand.tap("forwardButton")
        return Start(self.hand)

    def undo(self) -> Goodbye:
        """Take the signature back."""
        self.hand.tap("undoButton")
        return Goodbye(self.hand)


class NotSaved(Page):
    """The signature could not be kept, and the signer is told so."""

    name = "NotSaved"

    def retry(self) -> Thanks:
        """Try once more."""
        self.hand.tap("forwardButton")
        return Thanks(self.hand)


class Sign(Page):
    """The sheet to sign on."""

    name = "Sign"

    def draw(self, person: Person) -> Sign:
        """Draw the signature with one finger."""
        self.hand.draw("pad", person.strokes)
        return self

    def sign(self) -> Thanks:
        """Sign, and be thanked."""
        self.hand.tap("signButton")
        return Thanks(self.hand)

    def sign_in_vain(self) -> NotSaved:
        """Sign while the disk takes nothing."""
        self.hand.tap("signButton")
        return NotSaved(self.hand)


class Review(Page):
    """What was said, once more."""

    name = "Review"

    def right(self) -> Sign:
        """Go on to the sheet."""
        self.hand.tap("forwardButton")
        return Sign(self.hand)


class Choices(Page):
    """Further uses, all unticked."""

    name = "Choices"

    def take(self, person: Person) -> Review:
        """Tick what the person chose; write the email address if one is asked for."""
        for index in person.choices:
            self.hand.tap(f"choice{index}")
        self.hand.tap("forwardButton")
        if person.email:
            self.hand.expect("Email")
            self.hand.write("emailBox", person.email)
            self.hand.tap("forwardButton")
        return Review(self.hand)


class Home(Page):
    """The state in the United States."""

    name = "Home"

    def live(self, person: Person) -> Choices:
        """Write a few letters and take the first suggestion; or never lived there."""
        if person.home:
            self.hand.write("homeBox", person.home)
            self.hand.tap("suggestion0")
            self.hand.tap("forwardButton")
        else:
            self.hand.tap("neverLivedButton")
        return Choices(self.hand)


class Town(Page):
    """The town in Mexico."""

    name = "Town"

    def live(self, person: Person) -> Home:
        """Write the town; take the first suggestion, or choose the state."""
        self.hand.write("townBox", person.town)
        if person.state < 0:
            self.hand.tap("suggestion0")
            self.hand.tap("forwardButton")
        else:
            self.hand.tap("forwardButton")
            self.hand.expect("State")
            self.hand.tap(f"state{person.state}")
            self.hand.tap("forwardButton")
        return Home(self.hand)


class Names(Page):
    """The two boxes of the name."""

    name = "Names"

    def write(self, person: Person) -> Town:
        """Write the name as the person writes it."""
        if person.given:
            self.hand.write("givenBox", person.given)
        if person.surname:
            self.hand.write("surnameBox", person.surname)
        self.hand.tap("forwardButton")
        return Town(self.hand)


class Eligibility(Page):
    """The three statements."""

    name = "Eligibility"

    def affirm(self) -> Names:
        """Say yes to each."""
        self._answer("yes")
        return Names(self.hand)

    def deny_last(self) -> Goodbye:
        """Say no to the last one."""
        self._answer("no")
        return Goodbye(self.hand)

    def _answer(self, last: str) -> None:
        for index, answer in enumerate(("yes", "yes", last)):
            self.hand.tap(f"statement{index}/{answer}")
        self.hand.tap("forwardButton")


class Notice(Page):
    """The privacy notice."""

    name = "Notice"

    def agree(self) -> Eligibility:
        """Go on."""
        self.hand.tap("agreeButton")
        return Eligibility(self.hand)

    def disagree(self) -> Goodbye:
        """Do not agree."""
        self.hand.tap("disagreeButton")
        return Goodbye(self.hand)

    def back(self) -> Language:
        """Go back to the choice of the language."""
        self.hand.tap("backButton")
        return Language(self.hand)


class Language(Page):
    """English or Spanish."""

    name = "Language"

    def speak(self, language: str) -> Notice:
        """Choose `en` or `es`."""
        self.hand.tap("spanishButton" if language == "es" else "englishButton")
        return Notice(self.hand)

    def leave(self) -> Goodbye:
        """Leave without signing."""
        self.hand.tap("leaveButton")
        self.hand.tap("confirmLeaveButton")
        return Goodbye(self.hand)


class Start(Page):
    """The greeting."""

    name = "Start"

    def begin(self) -> Language:
        """Start to sign."""
        self.hand.tap("signButton")
        return Language(self.hand)
