"""The stations of the page of lists."""

from __future__ import annotations

from tests.journeys.console_stand import ConsoleStand, Station


def _entered(stand: ConsoleStand) -> None:
    stand.enter()
    stand.go("HandOn")


def _row(place: int) -> Station:
    return lambda stand: stand.console.pages["HandOn"].choose(place)


def _written(stand: ConsoleStand) -> None:
    page = stand.console.pages["HandOn"]
    page.choose(0)
    page.setTo("Imprenta Inventada")
    page.write()
    stand.settle()


HANDING: dict[str, Station] = {
    "HandOn": _entered,
    "HandOn nobody": _row(1),
    "HandOn refused": lambda stand: (_row(0)(stand), stand.console.pages["HandOn"].write()),
    "HandOn saved": _written,
    "HandOn entry": _row(5),
}
