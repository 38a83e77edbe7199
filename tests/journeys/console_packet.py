"""The stations of the packet page."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.console_stand import ConsoleStand, Station


def _entered(stand: ConsoleStand) -> None:
    stand.enter()
    stand.go("Packet")


def _row(place: int) -> Station:
    return lambda stand: stand.console.pages["Packet"].choose(place)


def _variant(place: int) -> Station:
    return lambda stand: stand.console.pages["Packet"].setVariant(place)


def _papers(stand: ConsoleStand) -> None:
    page = stand.console.pages["Packet"]
    page.choose(3)
    page._papers.choose(2)
    page._papers.make()


def _made(stand: ConsoleStand) -> None:
    """Show the first page of signatures close up: other pages bear hashes, new on each run."""
    page = stand.console.pages["Packet"]
    page.setVariant(0)
    page.make()
    stand.hand.wait(lambda: page.property("part") == "entry", "the packet")
    for _ in range(3):
        stand.hand.tap("nextPage")
    stand.hand.tap("closeButton")


def _verified(stand: ConsoleStand) -> None:
    file = Path("other.pdf")
    file.write_bytes(b"%PDF-1.7 nothing of ours")
    page = stand.console.pages["Packet"]
    page.choose(2)
    page._verifying.choose(str(file))
    page._verifying.verify()
    stand.settle()


def _received(stand: ConsoleStand) -> None:
    page = stand.console.pages["Packet"]
    page.choose(4)
    page.acknowledge("Embajada Ficticia")
    stand.settle()


PACKET: dict[str, Station] = {
    "Packet": _entered,
    "Packet order": _row(1),
    "Packet public": _variant(1),
    "Packet refused": lambda stand: stand.console.pages["Packet"].make(),
    "Packet verify": _row(2),
    "Packet papers": _papers,
    "Packet made": _made,
    "Packet verified": _verified,
    "Packet received": _received,
}
