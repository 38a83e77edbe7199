"""The page of gaps in the states it can be met in."""

from __future__ import annotations

from dataclasses import replace

from kiosk.model import Counts, Moment
from kiosk.packet.slip import Slip, signed
from tests.journeys.console_stand import (
    FAIR,
    MARKET,
    TONIGHT,
    ConsoleStand,
    Kiosk,
    Office,
    Station,
    kiosk,
)


def slip(team: Office, of: Kiosk, count: int, **changes: object) -> str:
    """Give the text of a slip that says that *count* signed at the market."""
    campaign = team.campaign.campaign
    told = Slip(
        campaign=campaign.id,
        version=campaign.version,
        mode=campaign.mode,
        event=MARKET.name,
        town=MARKET.place.town,
        state=MARKET.place.state,
        day=MARKET.day,
        uid=MARKET.uid(campaign.id),
        kiosk=of.name,
        device=of.key.public,
        first=1,
        last=count,
        counts=Counts(count, 0, 0, 0),
        root=bytes(32),
        closed=Moment.at(TONIGHT),
        file="mercado-mesa-2.firma-export",
        file_start=bytes(8),
    )
    return signed(replace(told, **changes), of.key.sign)


def _opened(stand: ConsoleStand) -> None:
    stand.enter()
    stand.go("Gaps")


def _ticked(stand: ConsoleStand) -> None:
    team = Office()
    page = stand.console.pages["Gaps"]
    page.tickText(slip(team, kiosk(team, "Mesa 2", 2), 8))
    stand.settle()
    page.tickText(slip(team, kiosk(team, "Mesa 4", 4), 12))
    stand.settle()
    page.choose(next(at for at, name in enumerate(page.titles) if name.startswith("Mesa 2")))


def _good(stand: ConsoleStand) -> None:
    page = stand.console.pages["Gaps"]
    page.choose(next(at for at, name in enumerate(page.titles) if FAIR.name in name))


GAPS: dict[str, Station] = {
    "Gaps": _opened,
    "Gaps ticked": _ticked,
    "Gaps good": _good,
    "Gaps typing": lambda stand: stand.console.pages["Gaps"].type(True),
}
