"""Shortcuts to a page: what a signer says is said to the view model, without a finger."""

from __future__ import annotations

from ui.demo.people import scribble

STROKES = scribble("Canary")
GIVEN, SURNAME = "Zenobia", "Quimérica-Xilonen"
TOWN, EMAIL, ZIP = "Villa Supuesta", "zenobia@correo.example", "98765"
CANARIES = (GIVEN, SURNAME, TOWN, EMAIL, ZIP)


def _eligible(signing):
    signing.agree()


def _affirm(signing):
    for index in range(3):
        signing.answer(index, True)
    signing.next()


def _name(signing):
    signing.setGiven(GIVEN)
    signing.setSurname(SURNAME)
    signing.next()


def _town(signing):
    signing.setTown(TOWN)
    signing.next()


def _state(signing):
    signing.chooseState(13)
    signing.next()


def _home(signing):
    signing.setHome("Texas")
    signing.chooseHome(0)
    signing.next()


def _choices(signing):
    signing.choose(0, True)
    signing.choose(1, True)
    signing.next()


def _email(signing):
    signing.setEmail(EMAIL)
    signing.next()


def _zip(signing):
    signing.setZip(ZIP)
    signing.next()


# Each page of a pass that asks for everything, and what leads to it from the one before.
WAY = {
    "Language": lambda signing: signing.begin(),
    "Notice": lambda signing: signing.chooseLanguage("en"),
    "Eligibility": _eligible,
    "Names": _affirm,
    "Town": _name,
    "State": _town,
    "Home": _state,
    "Choices": _home,
    "Email": _choices,
    "Zip": _email,
    "Review": _zip,
    "Sign": lambda signing: signing.next(),
}


def walk(stand, page):
    """Go from the start page to *page*, leaving a canary in each field on the way."""
    stand.hand.expect("Start")
    for name, step in WAY.items():
        step(stand.kiosk.signing)
        assert stand.hand.page() == name
        if name == page:
            break
    stand.hand.expect(page)


def sign(stand):
    """Go all the way, draw, and touch "I agree and sign"."""
    walk(stand, "Sign")
    stand.hand.draw("pad", STROKES)
    stand.hand.tap("signButton")
