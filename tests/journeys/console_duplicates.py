"""The page of duplicates in the states it can be met in."""

from __future__ import annotations

from tests.journeys.console_stand import ConsoleStand, Station


def _opened(stand: ConsoleStand) -> None:
    stand.enter()
    stand.go("Duplicates")


def _found(stand: ConsoleStand) -> None:
    stand.console.pages["Duplicates"].find()
    stand.settle()


def _decided(stand: ConsoleStand) -> None:
    page = stand.console.pages["Duplicates"]
    page.keep(0)
    stand.settle()
    page.show(3)
    stand.settle()


DUPLICATES: dict[str, Station] = {
    "Duplicates": _opened,
    "Duplicates found": _found,
    "Duplicates same": lambda stand: stand.console.pages["Duplicates"].same(),
    "Duplicates decided": _decided,
}
