"""The made-up people of the demo, with a hand each."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from random import Random

from ui.demo.hand import Spot
from ui.demo.pages import Person


def scribble(name: str) -> Sequence[Sequence[Spot]]:
    """Give a made-up signature, the same for the same name: loops, a flourish and a dot."""
    chance = Random(name)  # noqa: S311 nothing is secret about a scribble
    loops = chance.randint(3, 6)
    tall, lean = chance.uniform(0.10, 0.17), chance.uniform(0.3, 0.8)
    middle = chance.uniform(0.52, 0.62)
    steps = 26 * loops
    body = []
    for step in range(steps + 1):
        along = step / steps
        turn = along * loops * 2 * pi
        height = tall * (1 - 0.6 * along) * (1 + 0.5 * sin(5 * along + lean))
        x = 0.2 + 0.5 * along + 0.03 * lean * cos(turn)
        body.append((x, middle + height * sin(turn)))
    end = body[-1]
    flourish = [(end[0] - 0.4 * part, end[1] + 0.12 + 0.04 * sin(4 * part)) for part in _parts(24)]
    dot = [(chance.uniform(0.4, 0.6), middle - 0.24)]
    return (body, flourish, dot)


def _parts(count: int) -> list[float]:
    return [step / count for step in range(count + 1)]


def _person(
    language: str,
    given: str,
    surname: str,
    town: str,
    home: str,
    *,
    state: int = -1,
    email: str = "",
) -> Person:
    choices = (0,) if email else ()
    strokes = scribble(given + surname)
    return Person(language, given, surname, town, home, strokes, choices, email, state)


FIRST_KIOSK = (
    _person("en", "Peggy", "O'Example", "Aji", "Texas", email="peggy@example.org"),
    _person("es", "José", "Núñez Inventado", "San Mig", ""),
    _person("en", "Ana María", "Ficticia-Muestra", "Oaxa", "New Mex"),
)
SECOND_KIOSK = (
    _person("es", "Íñigo", "Ñandú de Prueba", "Pueblo Inventado", "Calif", state=30),
    _person("en", "Walter", "Sampleton", "Todos", "Ohio"),
)
CHANGES_MIND = _person("en", "Chris", "Secondthought", "Loreto", "Maine")
DECLINES = _person("es", "", "", "", "")
