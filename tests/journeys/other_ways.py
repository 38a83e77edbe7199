"""The pages around the sheet: how else one may sign, each in the states it can be met in."""

from __future__ import annotations

from tests.journeys.stand import Stand
from tests.journeys.walking import STROKES

WITNESS, HELPER = "Testigo Inventada", "Auxiliar Quimérica"
CROSS = (((0.30, 0.60), (0.34, 0.72)), ((0.34, 0.60), (0.30, 0.72)))
TICK = (((0.40, 0.60), (0.42, 0.64), (0.43, 0.62)),)


def _small(stand: Stand) -> None:
    stand.hand.tap("clearButton")
    stand.hand.draw("pad", TICK)
    stand.hand.tap("signButton")


def _helped(stand: Stand) -> None:
    stand.kiosk.signing.setHelper(HELPER)
    stand.kiosk.signing.next()


def _marked(stand: Stand) -> None:
    stand.kiosk.signing.setWitness(WITNESS)
    stand.kiosk.signing.next()
    stand.hand.expect("Sign")
    stand.hand.draw("pad", CROSS)


def _by(way: str):
    def go(stand: Stand) -> None:
        stand.kiosk.signing.otherWays()
        stand.kiosk.signing.signBy(way)

    return go


def _pad(stand: Stand) -> None:
    stand.hand.tap("sentence/forwardButton")
    stand.hand.draw("pad", STROKES)


def _small_on_the_big_pad(stand: Stand) -> None:
    stand.hand.tap("clearButton")
    stand.hand.draw("pad", TICK)
    stand.kiosk.signing.setWitness("")
    stand.hand.tap("signButton")


# From the sheet with a drawing on it, and back to the sheet.
OTHER_WAYS = {
    "Sign small": _small,
    "Ways": lambda stand: stand.kiosk.signing.otherWays(),
    "Helper": lambda stand: stand.hand.tap("assistedOption"),
    "Ways helped": _helped,
    "Witness": lambda stand: stand.kiosk.signing.signBy("mark"),
    "Witness problem": lambda stand: stand.kiosk.signing.next(),
    "Sign marked": _marked,
    "SignTyped": _by("type"),
    "SignSteady": _by("steady"),
    "SignSteady pad": _pad,
    "SignSteady small": _small_on_the_big_pad,
    "Sign again": _by("draw"),
}
