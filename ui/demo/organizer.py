"""The organizer's part of the demo: keys and campaign before the day, merge and packet after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.campaign import file
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer, SignedCampaign
from kiosk.crypto.keys import write_secret
from kiosk.crypto.passphrase import FLOOR
from kiosk.crypto.seal import Identity, new_identity
from kiosk.crypto.sign import SigningKey
from kiosk.files import write_durably
from kiosk.model import Moment
from kiosk.packet import Written, write
from kiosk.packet.gathering import gather
from kiosk.phrases import new_passphrase
from kiosk.registry.registry import create, open_registry
from kiosk.registry.value import Outcome, Tally

NAME = "Demo organizer"


@dataclass(frozen=True, slots=True)
class Desk:
    """An organizer with keys and a campaign. Everything opens with the one passphrase."""

    folder: Path
    passphrase: str
    identity: Identity
    signed: SignedCampaign
    campaign_file: Path


@dataclass(frozen=True, slots=True)
class Result:
    """What came of the day: an answer a file merged, the count, the packet."""

    passphrase: str
    merged: tuple[Outcome, ...]
    tally: Tally
    packet: Written


def prepare(folder: Path, today: date) -> Desk:
    """Make keys and a signed campaign below *folder*."""
    passphrase, identity, root = new_passphrase("en"), new_identity(), SigningKey.generate()
    keys = folder / "keys"
    keys.mkdir(parents=True)
    secret, recipient = identity.secret.encode("ascii"), identity.recipient
    key = keys / "organizer.key"
    write_secret(key, "organizer", NAME, recipient, secret, passphrase, FLOOR)
    raw = file.write(default_campaign((Organizer(NAME, recipient),), today), root)
    stick = folder / "stick"
    stick.mkdir()
    campaign = stick / "demo.campaign"
    write_durably(campaign, raw)
    return Desk(folder, passphrase, identity, file.read(raw), campaign)


def conclude(desk: Desk, exports: list[Path], now: Moment) -> Result:
    """Merge the exports into a new registry and print the packet."""
    path = desk.folder / "registry.db"
    create(path, desk.signed, desk.passphrase, FLOOR, now)
    with open_registry(path, desk.passphrase) as registry:
        merged = tuple(registry.merge(one, [desk.identity], now) for one in exports)
        packet = write(desk.folder / "packet.pdf", gather(registry, now))
        return Result(desk.passphrase, merged, registry.tally(), packet)
