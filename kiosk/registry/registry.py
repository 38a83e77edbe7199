"""The organizer's store: merges exports, keeps what people decide, tells what may go out."""

from __future__ import annotations

from pathlib import Path

from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.keys import Cost
from kiosk.model import Moment
from kiosk.registry import store
from kiosk.registry.counting import Counting
from kiosk.registry.deciding import Deciding
from kiosk.registry.merging import Merging
from kiosk.registry.reviewing import Reviewing
from kiosk.registry.teaming import Teaming
from kiosk.registry.transferring import Transferring


def create(
    path: Path, campaign: SignedCampaign, passphrase: str, cost: Cost, now: Moment
) -> tuple[Path, ...]:
    """Make an empty registry of *campaign*; see `store.create`."""
    return store.create(path, campaign, passphrase, cost, now)


def open_registry(path: Path, passphrase: str) -> Registry:
    """Open the registry at *path*; see `store.open_store` for the refusals."""
    return Registry(path, *store.open_store(path, passphrase))


class Registry(Merging, Counting, Deciding, Reviewing, Teaming, Transferring):
    """An open registry. It belongs to the thread that opened it, and to no other program.

    What it is asked stands in one module a subject; `Base` says what they share.
    """
