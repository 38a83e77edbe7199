"""The stations of the packet page."""

from __future__ import annotations

from tests.journeys.console_stand import ConsoleStand, Station


def _entered(stand: ConsoleStand) -> None:
    stand.enter()
    stand.go("Packet")


def _row(place: int) -> Station:
    return lambda stand: stand.console.pages["Packet"].choose(place)


def _variant(place: int) -> Station:
    return lambda stand: stand.console.pages["Packet"].setVariant(place)


def _made(stand: ConsoleStand) -> None:
    page = stand.console.pages["Packet"]
    page.setVariant(0)
    page.make()
    stand.hand.wait(lambda: page.property("part") == "entry", "the packet")


def _verified(stand: ConsoleStand) -> None:
    page = stand.console.pages["Packet"]
    file = page.property("file")
    page.choose(2)
    page._verifying.choose(file)
    page._verifying.verify()
    stand.settle()


def _received(stand: ConsoleStand) -> None:
    page = stand.console.pages["Packet"]
    page.choose(3)
    page.acknowledge("Embajada Ficticia")
    stand.settle()


PACKET: dict[str, Station] = {
    "Packet": _entered,
    "Packet order": _row(1),
    "Packet public": _variant(1),
    "Packet refused": lambda stand: stand.console.pages["Packet"].make(),
    "Packet verify": _row(2),
    "Packet made": _made,
    "Packet close": lambda stand: (
        stand.hand.tap("nextPage"),
        stand.hand.tap("nextPage"),
        stand.hand.tap("nextPage"),
        stand.hand.tap("closeButton"),
    ),
    "Packet verified": _verified,
    "Packet received": _received,
}
