"""The stations of the page of the registry's own file."""

from __future__ import annotations

from pathlib import Path

from kiosk.crypto.passphrase import FLOOR
from kiosk.model import Moment
from kiosk.registry.registry import create, open_registry
from tests.journeys.console_stand import (
    MARKET,
    TONIGHT,
    ConsoleStand,
    Office,
    Station,
    kiosk,
)
from tests.journeys.office import PASSPHRASE
from tests.kiosk.registry.day import put

OTHER = "otras cinco palabras inventadas aquí"


def other(folder: Path, team: Office) -> Path:
    """Leave in *folder* the registry of a second organizer, who got a third kiosk's export."""
    folder.mkdir()
    path, now = folder / "segunda.registry", Moment.at(TONIGHT)
    third = kiosk(team, "Mesa 3", 3).sign_as(*team.people[:3], event=MARKET)
    create(path, team.campaign, OTHER, FLOOR, now)
    with open_registry(path, OTHER) as registry:
        file = put(folder, third.export(MARKET, closed=True), "mesa-3.firma-export")
        registry.merge(file, [team.identity], now)
    return path


def _entered(stand: ConsoleStand) -> None:
    stand.enter()
    stand.go("File")


def _merged(stand: ConsoleStand) -> None:
    page = stand.console.pages["File"]
    page.chooseFile(str(other(Path("other"), Office())))
    page.merge(OTHER)
    stand.settle()


def _added(stand: ConsoleStand) -> None:
    page = stand.console.pages["File"]
    page.add(PASSPHRASE, "Luz Inventada", OTHER, OTHER)
    stand.settle()


SHARING: dict[str, Station] = {
    "File": _entered,
    "File refused": lambda stand: stand.console.pages["File"].merge(""),
    "File merged": _merged,
    "File people": lambda stand: stand.console.pages["File"].choose(1),
    "File added": _added,
}
