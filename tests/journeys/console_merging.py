"""The merge page in the states it can be met in."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.journeys.console_stand import MARKET, ConsoleStand, Office, Station, kiosk
from tests.kiosk.registry.day import put

TABLE = Path("mesa")


def files(folder: Path, team: Office) -> Path:
    """Leave in *folder* what a table brings: seen, new, doubled, cut short, no export."""
    folder.mkdir()
    shutil.copy(Path("exports") / "feria-mesa-1.firma-export", folder / "a.firma-export")
    third = kiosk(team, "Mesa 3", 3).sign_as(*team.people[:3], event=MARKET)
    whole = third.export(MARKET, closed=True)
    put(folder, whole, "b-mesa-3.firma-export")
    put(folder, whole, "b-mesa-3-copia.firma-export")
    put(folder, whole[:-200], "c-cortado.firma-export")
    put(folder, b"Una carta que nadie cifra.\n", "d-carta.firma-export")
    return folder


def _opened(stand: ConsoleStand) -> None:
    stand.enter()
    stand.go("Merge")


def _asked(stand: ConsoleStand) -> None:
    folder = files(TABLE, Office())
    stand.console.pages["Merge"].take((folder,))


def _merged(stand: ConsoleStand) -> None:
    page = stand.console.pages["Merge"]
    stand.console.office.identities = (Office().identity,)
    page.key.forget()
    page.take(())
    stand.hand.wait(lambda: page.property("stage") == "done", "the merge")
    stand.settle()


MERGING: dict[str, Station] = {
    "Merge": _opened,
    "Merge key": _asked,
    "Merge done": _merged,
    "Merge kiosk": lambda stand: stand.console.pages["Merge"].choose(1),
}
