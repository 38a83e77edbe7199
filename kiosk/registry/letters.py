"""The versions of one campaign: each its own letter, never mixed with another.

A registry is made for one version. Further ones come as files that the same root signed.
Who signed which version stands in every record.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from kiosk.campaign.file import MAX_FILE, read
from kiosk.campaign.value import SignedCampaign
from kiosk.errors import CampaignNumbered, CampaignRefused, RegistryOther
from kiosk.files import read_plain
from kiosk.model import Moment
from kiosk.registry import tables as t
from kiosk.registry.bare import fetch, put
from kiosk.registry.rows import log
from kiosk.registry.said import VERSION
from kiosk.registry.sql import ColumnElement, Connection, func, select
from kiosk.registry.team import LetterCount
from kiosk.registry.team_tables import letter

_MOST_FILES = 50


def known(db: Connection) -> tuple[SignedCampaign, ...]:
    """Give every version that the registry knows, by its number."""
    pinned = fetch(db, "SELECT campaign FROM pinned")[0][0]
    rows = [pinned, *(raw for (raw,) in fetch(db, "SELECT campaign FROM letter"))]
    return tuple(sorted(map(_read, rows), key=lambda one: (one.campaign.version, one.sha256)))


def add(db: Connection, found: SignedCampaign, now: Moment) -> bool:
    """Know one more version; tell whether it is new.

    `RegistryOther` for a file of another campaign, mode or root, `CampaignNumbered` for
    another file with the number of one that is known.
    """
    versions = known(db)
    if whose(found) != whose(versions[0]):
        raise RegistryOther(file=f"{found.campaign.id} {found.campaign.version}")
    if any(found.sha256 == one.sha256 for one in versions):
        return False
    if any(found.campaign.version == one.campaign.version for one in versions):
        raise CampaignNumbered(version=found.campaign.version)
    put(db, letter, [(found.sha256, found.campaign.version, found.raw)])
    log(db, now, "campaign-added", found.sha256.hex())
    return True


def learn(db: Connection, sha256: bytes, folder: Path | None, now: Moment) -> SignedCampaign | None:
    """Give the version with this name: one that is known, or whose file lies in *folder*."""
    versions = known(db)
    here = next((one for one in versions if one.sha256 == sha256), None)
    if here is not None or folder is None:
        return here
    for file in sorted(folder.glob("*.campaign"))[:_MOST_FILES]:
        try:
            found = read(read_plain(file, MAX_FILE), versions[0].root)
        except (CampaignRefused, OSError):
            continue
        if found.sha256 == sha256 and whose(found) == whose(versions[0]):
            add(db, found, now)
            return found
    return None


def letters(db: Connection, which: ColumnElement[bool]) -> tuple[LetterCount, ...]:
    """Give each version, and how many signatures of it fulfil *which*."""
    versions = known(db)
    numbers = counts(db, which)
    if len(versions) == 1:
        query = select(func.count()).select_from(t.signature).where(which)
        numbers = {versions[0].campaign.version: int(db.execute(query).scalar_one())}
    return tuple(
        LetterCount(one.campaign.version, one, numbers.get(one.campaign.version, 0))
        for one in versions
    )


def counts(db: Connection, which: ColumnElement[bool]) -> dict[int, int]:
    """Count the signatures that fulfil *which* by version; nothing where there is only one."""
    if not fetch(db, "SELECT 1 FROM letter LIMIT 1"):
        return {}
    version: ColumnElement[int] = func.coalesce(VERSION, 0)
    query = select(version, func.count()).select_from(t.signature).where(which)
    rows = db.execute(query.group_by(version))
    return {int(number): int(many) for number, many in rows}


def whose(campaign: SignedCampaign) -> tuple[bytes, str, str]:
    """Name the campaign, whatever its version."""
    return campaign.root, campaign.campaign.id, campaign.campaign.mode.value


@lru_cache(maxsize=16)
def _read(raw: bytes) -> SignedCampaign:
    return read(raw)
