"""The stations of the tally page."""

from __future__ import annotations

from tests.journeys.console_stand import ConsoleStand, Station


def _entered(stand: ConsoleStand) -> None:
    stand.enter()
    stand.go("Tally")


def _saved(stand: ConsoleStand) -> None:
    stand.console.pages["Tally"].save("png")
    stand.settle()


def _picture(place: int) -> Station:
    return lambda stand: stand.console.pages["Tally"].choose(place)


TALLY: dict[str, Station] = {
    "Tally": _entered,
    "Tally days": _picture(1),
    "Tally map": _picture(3),
    "Tally homes": _picture(4),
    "Tally saved": _saved,
}
