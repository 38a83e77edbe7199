"""The pages on which a volunteer enters a paper sheet, for the tour."""

from __future__ import annotations

from collections.abc import Callable

from kiosk import paper
from kiosk.model import RecordId
from kiosk.paper import Serial
from tests.journeys.office import SIGNED
from tests.journeys.stand import Stand
from tests.journeys.walking import EMAIL, GIVEN, SURNAME, TOWN, ZIP

SHEET = str(Serial(paper.campaign_mark(SIGNED.sha256), "7777", 3, "es"))


def _sheet(stand: Stand) -> None:
    stand.settle()
    stand.kiosk.paper.open()


def _line(stand: Stand) -> None:
    stand.kiosk.paper.setSheet(SHEET)
    stand.kiosk.paper.next()
    stand.settle()


def _names(stand: Stand) -> None:
    stand.kiosk.paper.chooseLine(3)
    stand.kiosk.paper.setTicked(True)
    stand.kiosk.paper.setThere(True)
    stand.kiosk.paper.next()


def _town(stand: Stand) -> None:
    stand.kiosk.paper.setGiven(GIVEN)
    stand.kiosk.paper.setSurname(SURNAME)
    stand.kiosk.paper.next()


def _state(stand: Stand) -> None:
    stand.kiosk.paper.setTown(TOWN)
    stand.kiosk.paper.next()


def _home(stand: Stand) -> None:
    stand.kiosk.paper.chooseState(13)
    stand.kiosk.paper.next()


def _email(stand: Stand) -> None:
    for index in (0, 1):
        stand.kiosk.paper.choose(index, True)
    stand.kiosk.paper.next()


def _zip(stand: Stand) -> None:
    stand.kiosk.paper.setEmail(EMAIL)
    stand.kiosk.paper.next()


def _review(stand: Stand) -> None:
    stand.kiosk.paper.setZip(ZIP)
    stand.kiosk.paper.next()


def _kept(stand: Stand) -> None:
    """Show what a kept line leaves; the tour's counts stay as they are."""
    stand.kiosk.paper._waits = True
    stand.kiosk.paper._kept(RecordId(bytes(16), 1))


def _left_out(stand: Stand) -> None:
    stand.kiosk.paper.nextLine()
    stand.kiosk.paper.setTicked(True)
    stand.kiosk.paper.setThere(False)
    stand.kiosk.paper.next()
    stand.settle()


ENTERING: dict[str, Callable[[Stand], object]] = {
    "PaperSheet": _sheet,
    "PaperLine": _line,
    "PaperNames": _names,
    "PaperTown": _town,
    "PaperState": _state,
    "PaperHome": _home,
    "PaperChoices": lambda stand: stand.kiosk.paper.skipHome(),
    "PaperEmail": _email,
    "PaperZip": _zip,
    "PaperReview": _review,
    "PaperDone": _kept,
    "PaperDone left out": _left_out,
}
