"""Every page of the console in the states it can be met in: one tour a page.

Each tour begins before a console on a registry of its own, at the way in. A station is a
page's name and, after a blank, its state; `stand.enter()` opens the registry, `stand.go(PAGE)`
shows a page. A helper of a page keeps its stations in a module of its own and adds one line.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.errors import WrongPassphrase
from tests.journeys.console_campaign import CAMPAIGN
from tests.journeys.console_duplicates import DUPLICATES
from tests.journeys.console_gaps import GAPS
from tests.journeys.console_handing import HANDING
from tests.journeys.console_merging import MERGING
from tests.journeys.console_packet import PACKET
from tests.journeys.console_review import REVIEW
from tests.journeys.console_sharing import SHARING
from tests.journeys.console_stand import PASSPHRASE, ConsoleStand, Station
from tests.journeys.console_tally import TALLY


def _opened(stand: ConsoleStand) -> None:
    stand.console.shell.dismiss()
    stand.console.entrance.make(False)
    stand.console.entrance.unlock(PASSPHRASE)


ENTRANCE: dict[str, Station] = {
    "Unlock": lambda _: None,
    "Unlock refused": lambda stand: stand.console.shell.refuse(WrongPassphrase()),
    "Unlock new": lambda stand: (
        stand.console.shell.dismiss(),
        stand.console.entrance.make(True),
        stand.console.entrance.create("short", ""),
    ),
    "Who": _opened,
}
TOURS: dict[str, dict[str, Station]] = {
    "entrance": ENTRANCE,
    "campaign": CAMPAIGN,
    "merging": MERGING,
    "gaps": GAPS,
    "duplicates": DUPLICATES,
    "review": REVIEW,
    "tally": TALLY,
    "packet": PACKET,
    "handing": HANDING,
    "sharing": SHARING,
}


def travel(stand: ConsoleStand, stations: dict[str, Station]) -> Iterator[str]:
    """Go from station to station; at each, the page is shown in English, at rest."""
    for name, go in stations.items():
        stand.console.shell.changeLanguage("en")
        go(stand)
        stand.console.shell.changeLanguage("en")
        stand.hand.expect(name.split(" ", maxsplit=1)[0])
        stand.settle()
        yield name
