"""The volunteer's pages as objects: each asserts that it is shown, each action gives the next."""

from __future__ import annotations

from ui.demo.hand import Hand
from ui.demo.pages import Page, Start


class ClosingOff(Page):
    """All is copied."""

    name = "ClosingOff"

    def desk(self) -> Desk:
        """Go to the desk of the finished event."""
        self.hand.tap("backButton")
        return Desk(self.hand)


class ClosingSlip(Page):
    """What organizers compare with what reaches them."""

    name = "ClosingSlip"

    def payload(self) -> str:
        """Give what the code on the screen says."""
        return str(self.hand.item("slipCode").property("text"))

    def go_on(self) -> ClosingOff:
        """Go on: it was photographed."""
        self.hand.tap("forwardButton")
        return ClosingOff(self.hand)


class ClosingAlone(Page):
    """What it means that there is one copy."""

    name = "ClosingAlone"

    def go_on(self) -> ClosingSlip:
        """Go on with one copy."""
        self.hand.tap("forwardButton")
        return ClosingSlip(self.hand)


class ClosingCompared(Page):
    """A copy was read back and compared."""

    name = "ClosingCompared"

    def second(self) -> ClosingExport:
        """Go on from the first copy."""
        self.hand.tap("forwardButton")
        return ClosingExport(self.hand)

    def slip(self) -> ClosingSlip:
        """Go on from the second copy."""
        self.hand.tap("forwardButton")
        return ClosingSlip(self.hand)


class ClosingExport(Page):
    """Where a copy shall go."""

    name = "ClosingExport"

    def write(self) -> ClosingCompared:
        """Write onto the one stick that is there."""
        self.hand.tap("forwardButton")
        return ClosingCompared(self.hand)

    def choose(self, index: int) -> ClosingCompared:
        """Write into one of the places that were found."""
        self.hand.tap(f"suggestion{index}")
        return ClosingCompared(self.hand)

    def alone(self) -> ClosingAlone:
        """Say that there is no second stick."""
        self.hand.tap("backButton")
        return ClosingAlone(self.hand)

    def desk(self) -> Desk:
        """Go to the desk; the wizard waits."""
        self.hand.tap("backButton")
        return Desk(self.hand)


class Closing(Page):
    """The question before the event is closed."""

    name = "Closing"

    def keep_open(self) -> Desk:
        """Think better of it."""
        self.hand.tap("backButton")
        return Desk(self.hand)

    def close(self) -> ClosingExport:
        """Close the event."""
        self.hand.tap("forwardButton")
        return ClosingExport(self.hand)


class Desk(Page):
    """How the day stands, and what comes next."""

    name = "Desk"

    def next(self) -> str:
        """Give the words on the strong button."""
        return str(self.hand.item("forwardButton").property("text"))

    def sign(self) -> Start:
        """Give the screen to the signers: open the event, go on, or go back to it."""
        self.hand.tap("forwardButton")
        return Start(self.hand)

    def open(self) -> Start:
        """Open the event at once, without a rehearsal."""
        self.hand.tap("othersButton")
        self.hand.expect("DeskMore")
        self.hand.tap("openButton")
        return Start(self.hand)

    def close(self) -> Closing:
        """Ask to close the event."""
        self.hand.tap("closeEventButton")
        return Closing(self.hand)

    def go_on_closing(self) -> ClosingExport:
        """Go on with the wizard."""
        self.hand.tap("forwardButton")
        return ClosingExport(self.hand)


class Duty(Page):
    """Who looks after the kiosk."""

    name = "Duty"

    def nobody(self) -> Desk:
        """Go on without a name and a PIN."""
        self.hand.tap("forwardButton")
        return Desk(self.hand)

    def choose(self, index: int) -> DutyPin:
        """Take a name that has no PIN yet."""
        self.hand.tap(f"suggestion{index}")
        return DutyPin(self.hand)


class DutyPin(Page):
    """Six digits, twice."""

    name = "DutyPin"

    def set(self, pin: str) -> Desk:
        """Choose *pin*."""
        press(self.hand, pin * 2)
        return Desk(self.hand)


class WayOut(Page):
    """The pad of the way out."""

    name = "WayOut"

    def enter(self, pin: str) -> Desk:
        """Go to the desk with the right PIN."""
        press(self.hand, pin)
        return Desk(self.hand)


def press(hand: Hand, digits: str) -> None:
    """Touch the keys of the pad."""
    for digit in digits:
        hand.tap(f"pin{digit}")


def to_desk(start: Start, passphrase: str) -> Desk:
    """Go from the signers to the desk: the corner, then the five words."""
    start.hand.corner()
    start.hand.expect("WayOut")
    start.hand.write("passphraseBox", passphrase)
    start.hand.tap("forwardButton")
    return Desk(start.hand)
