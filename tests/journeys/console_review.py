"""The page of review in the states it can be met in."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.console_stand import FAIR, ConsoleStand, Office, Station, kiosk
from tests.kiosk.registry.day import put


def clone(folder: Path, team: Office) -> Path:
    """Leave in *folder* what a copy of the first kiosk brings: its numbers, other people."""
    copy = kiosk(team, "Mesa 1", 1).sign_as(*team.people[6:8], event=FAIR)
    return put(folder, copy.export(FAIR), "copia-mesa-1.firma-export")


def _opened(stand: ConsoleStand) -> None:
    stand.console.office.identities = (Office().identity,)
    stand.enter()
    stand.console.pages["Merge"].take((clone(Path(), Office()),))
    stand.hand.wait(lambda: stand.console.pages["Merge"].stage == "done", "the merge")
    stand.go("Review")


def _held(stand: ConsoleStand) -> None:
    page = stand.console.pages["Review"]
    page.all(False)
    page.decide("hold")
    stand.settle()
    page.show(1)


TABLE = """first_name,last_name,city,state,votes in,email,fecha
Ada,Imaginaria,Ajijic,Jalisco,TX,ada@example.org,2027-02-01
Berta,Inventada Ruiz,Mérida,Yucatán,,,2027-02-02T18:30:00-06:00
=HYPERLINK("x"),Ficticio,Oaxaca,Oaxaca,ZZ,,2027-02-03
Celia,Supuesta,,,CA,celia@example.org,2027-02-03
Dario,Nonesuch,Querétaro,Qro.,never,,3/2/27
"""


def table(folder: Path) -> Path:
    """Leave in *folder* what an online form wrote: some rows are no good."""
    path = folder / "formulario.csv"
    path.write_text(TABLE, "utf-8")
    return path


def _online(stand: ConsoleStand) -> None:
    stand.console.pages["Review"].importing.begin()


def _mapped(stand: ConsoleStand) -> None:
    stand.console.pages["Review"].importing.choose(str(table(Path())))
    stand.settle()


REVIEW: dict[str, Station] = {
    "Review": _opened,
    "Review rule": lambda stand: stand.console.pages["Review"].all(True),
    "Review held": _held,
    "Review versions": lambda stand: stand.console.pages["Review"].show(4),
    "Review online": _online,
    "Review table": _mapped,
}
