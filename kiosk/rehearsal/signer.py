"""Somebody who is plainly made up, and signs as people do."""

from __future__ import annotations

from math import cos, pi, sin

from kiosk import session as passes
from kiosk.campaign.value import Campaign
from kiosk.ink import UNITS, Ink, Point, pack, thin
from kiosk.model import Moment
from kiosk.session import Rules, Session

GIVEN, SURNAME = "Ensayo", "Ñandú de Prueba"
TOWN, STATE = "Villa Inventada", "JAL"
_HEIGHT = 3000
_LOOPS, _STEPS = 4, 400
_STEP_MS = 4


def session(campaign: Campaign, now: Moment) -> Session:
    """Give the pass of the made-up signer, who read the notice, affirmed all and chose nothing."""
    statements = tuple(each.id for each in campaign.eligibility)
    choices = tuple((each.id, each.needs) for each in campaign.choices)
    begun = passes.start(Rules(statements, choices), "es")
    shown = passes.show_notice(begun, "es", now)
    return passes.fill(
        shown,
        answers=(True,) * len(statements),
        given=GIVEN,
        surname=SURNAME,
        town=TOWN,
        state=STATE,
    )


def drawing() -> Ink:
    """Give loops that run on, and a line under them."""
    loops = tuple(_point(step / _STEPS, step) for step in range(_STEPS + 1))
    line = tuple(
        Point(1800 + 11 * step, 2300 + step % 3, (_STEPS + 50 + step) * _STEP_MS, 120)
        for step in range(_STEPS)
    )
    return Ink(UNITS, _HEIGHT, (loops, line))


def packed() -> bytes:
    """Give the drawing as a pad hands it over."""
    return pack(thin(drawing()))


def _point(along: float, step: int) -> Point:
    turn = along * _LOOPS * 2 * pi
    x = 1600 + 4600 * along + 330 * cos(turn)
    y = 1300 + 640 * (1 - 0.4 * along) * sin(turn)
    return Point(round(x), round(y), step * _STEP_MS, 140)
