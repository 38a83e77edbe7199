"""The event under way, told to the next kiosk by a stick: `*.firma-event`.

A small file of public facts beside the campaign file. Nobody signs it: it proposes an
event, and the volunteer reads the name, the place and the day before taking it. What a
kiosk trusts is the campaign's root alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk import canonical
from kiosk.campaign.value import SignedCampaign
from kiosk.entry import LONGEST, check_place
from kiosk.errors import CampaignDamaged
from kiosk.files import read_plain
from kiosk.model import ZONE, Event, Mode

SUFFIX = ".firma-event"
CAMPAIGN_SUFFIX = ".campaign"
FORMAT = 1
CAP = 4096
_MOST_FILES = 64


@dataclass(frozen=True, slots=True)
class Running:
    """An event that people sign at, under the campaign whose signed bytes hash to `sha256`."""

    format: int
    campaign: str
    version: int
    sha256: bytes
    mode: Mode
    event: Event


def files(signed: SignedCampaign, event: Event, mode: Mode) -> dict[str, bytes]:
    """Give what goes on a stick for the next kiosk: campaign and event, by their names."""
    campaign = signed.campaign
    told = Running(FORMAT, campaign.id, campaign.version, signed.sha256, mode, event)
    return {
        f"{campaign.id}-v{campaign.version}{CAMPAIGN_SUFFIX}": signed.raw,
        event.uid(campaign.id).hex() + SUFFIX: canonical.encode(told),
    }


def read(raw: bytes) -> Running:
    """Read an event file; `CampaignDamaged` unless it is as `files` writes it."""
    try:
        told = canonical.decode(raw, Running, CAP)
    except canonical.NotCanonicalError as cause:
        raise CampaignDamaged from cause
    name = told.event.name
    if (
        told.format != FORMAT
        or len(told.sha256) != 32
        or told.event.zone != ZONE
        or check_place(told.event.place.town, told.event.place.state)
        or not name.strip()
        or not name.isprintable()
        or len(name) > LONGEST
    ):
        raise CampaignDamaged
    return told


def find(folders: Iterable[Path], signed: SignedCampaign, mode: Mode) -> tuple[Event, ...]:
    """Give the events under way that lie in *folders* for this very campaign, the latest first.

    Files that cannot be read, of other campaigns or of the other mode offer nothing.
    """
    found: dict[bytes, Event] = {}
    for file in _event_files(folders):
        with suppress(CampaignDamaged, OSError):
            told = read(read_plain(file, CAP))
            if (told.campaign, told.sha256, told.mode) == (signed.campaign.id, signed.sha256, mode):
                found.setdefault(told.event.uid(told.campaign), told.event)
    return tuple(sorted(found.values(), key=lambda event: (event.day, event.name), reverse=True))


def _event_files(folders: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        with suppress(OSError):  # pulled out while we looked
            found += [file for file in folder.iterdir() if file.suffix == SUFFIX]
    return found[:_MOST_FILES]
