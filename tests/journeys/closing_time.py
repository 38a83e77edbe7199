"""The desk and the close wizard for the tour, in the order of an evening."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QUrl

from kiosk.copies import Finding, Stick
from kiosk.errors import StickFull
from kiosk.model import Counts, Moment
from kiosk.packet import slip
from tests.journeys.office import CAMPAIGN, FAIR, ROOT, START
from tests.journeys.stand import Stand
from ui.kiosk.carriers import Carrier

Station = Callable[[Stand], object]

# A kiosk draws its keys by lot: a slip that is photographed must be the same each time.
_SLIP = slip.Slip(
    campaign=CAMPAIGN.id,
    version=CAMPAIGN.version,
    mode=CAMPAIGN.mode,
    event=FAIR.name,
    town=FAIR.place.town,
    state=FAIR.place.state,
    day=FAIR.day,
    uid=FAIR.uid(CAMPAIGN.id),
    kiosk="Mesa 1",
    device=ROOT.public,
    first=1,
    last=42,
    counts=Counts(39, 2, 5, 1),
    root=bytes(range(32)),
    closed=Moment.at(START + timedelta(hours=4)),
    file="us-mexico-letter_feria-ficticia_mesa-1_20270206-2100Z_39sig.firma-export",
    file_start=bytes(range(8)),
)


def _sticks(stand: Stand) -> None:
    """Two sticks that are in, one of them full; nothing is carried to them."""
    copying = stand.kiosk.copying
    _wait_for_copies(stand)
    full = Carrier(Stick(Path("AZUL"), "AZUL", 0), copying._refresh)
    full.finding = Finding(StickFull.code, "AZUL")
    red = Carrier(Stick(Path("ROJA"), "ROJA", 0), copying._refresh)
    red._complete = True
    copying._carriers = {(one.stick.root, 0): one for one in (red, full)}
    # What was signed and undone on the way here may still be told as waiting for its copy.
    copying.standing = replace(copying.standing, unparted=0)
    copying._refresh()
    stand.kiosk.shell.show("Desk")


def _desk(stand: Stand) -> None:
    copying = stand.kiosk.copying
    while copying._carriers:
        copying._carriers.popitem()[1].end(wait=True)
    copying._refresh()
    _wait_for_copies(stand)
    stand.kiosk.shell.show("Desk")


def _wait_for_copies(stand: Stand) -> None:
    # The header tells of copies once they were looked at: not sooner on one machine than another.
    stand.kiosk.copying._clock.stop()
    stand.kiosk.copying.tick()
    copying = stand.kiosk.copying
    stand.hand.wait(
        lambda: copying.standing is not None and not (copying._looking or copying._asking),
        "the copies",
    )


def _others(stand: Stand) -> None:
    stand.kiosk.shell.show("Desk")
    stand.hand.tap("othersButton")


def _closing(stand: Stand) -> None:
    stand.kiosk.shell.show("Desk")
    stand.hand.tap("closeEventButton")


def _exported(stand: Stand) -> None:
    stand.kiosk.exporting.choose(0)
    stand.hand.expect("Exported")


def _copied(stand: Stand) -> None:
    stand.kiosk.closing.open()
    stand.settle()
    stand.kiosk.closing.choose(0)
    stand.hand.expect("ClosingCompared")


def _slip(stand: Stand) -> None:
    stand.kiosk.closing.alone()
    stand.hand.expect("ClosingSlip")
    stand.kiosk.slips._slip = _SLIP, slip.signed(_SLIP, ROOT.sign)
    stand.kiosk.slips._refresh()


def _slip_saved(stand: Stand) -> None:
    stand.kiosk.slips.saveUrl(QUrl.fromLocalFile(stand.stick.name))
    stand.settle()


def _off(stand: Stand) -> None:
    stand.kiosk.slips.next()
    stand.hand.expect("ClosingOff")


def _purge(stand: Stand) -> None:
    (stand.stick / "mesa-1.firma-receipt").write_bytes(b"a receipt")
    stand.kiosk.shell.show("Purge")


def _purge_sure(stand: Stand) -> None:
    stand.kiosk.purging._count = 39
    stand.kiosk.purging._refresh()
    stand.kiosk.shell.show("PurgeSure")


def _purge_phrase(stand: Stand) -> None:
    stand.kiosk.purging.setTyped("39")
    stand.kiosk.purging.next()


AT_THE_DESK: dict[str, Station] = {"Desk sticks": _sticks, "Desk": _desk, "DeskMore": _others}
CLOSING_TIME: dict[str, Station] = {
    "Export": lambda stand: stand.kiosk.exporting.open(),
    "Exported": _exported,
    "Closing": _closing,
    "ClosingExport": lambda stand: stand.kiosk.closing.close(),
    "Desk closed": lambda stand: stand.kiosk.closing.leave(),
    "ClosingCompared": _copied,
    "ClosingExport second": lambda stand: stand.kiosk.closing.next(),
    "ClosingAlone": lambda stand: stand.kiosk.closing.askAlone(),
    "ClosingSlip": _slip,
    "ClosingSlip saved": _slip_saved,
    "ClosingOff": _off,
    "Desk finished": lambda stand: stand.kiosk.closing.leave(),
    "Purge": _purge,
    "PurgeSure": _purge_sure,
    "PurgeSure problem": lambda stand: stand.kiosk.purging.next(),
    "PurgePhrase": _purge_phrase,
    "Purged": lambda stand: stand.kiosk.shell.show("Purged"),
    "Ended": lambda stand: stand.kiosk.shell.show("Ended"),
}
