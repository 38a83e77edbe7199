"""The organizer's store: merges exports, keeps what people decide, tells what may go out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.keys import Cost
from kiosk.crypto.seal import Identity
from kiosk.model import Moment
from kiosk.registry import store
from kiosk.registry.counting import Counting
from kiosk.registry.deciding import Deciding
from kiosk.registry.handing import Handing
from kiosk.registry.importing import Importing
from kiosk.registry.merging import Merging
from kiosk.registry.reviewing import Reviewing
from kiosk.registry.teaming import Teaming
from kiosk.registry.transferring import Transferring


def create(
    path: Path, campaign: SignedCampaign, passphrase: str, cost: Cost, now: Moment
) -> tuple[Path, ...]:
    """Make an empty registry of *campaign*; see `store.create`."""
    return store.create(path, campaign, passphrase, cost, now)


def open_registry(path: Path, opener: str | Sequence[Identity]) -> Registry:
    """Open the registry at *path* by any organizer's passphrase, or by an identity.

    See `store.unlock` and `store.open_unlocked` for the refusals.
    """
    unlocked = store.unlock(path, opener)
    opened = Registry(path, *store.open_unlocked(path, unlocked))
    opened.opened_by = unlocked.organizer
    if not isinstance(opener, str):
        ours = {identity.recipient for identity in opener}
        known = opened.campaign.campaign.organizers
        opened.opened_by = next((one.name for one in known if one.recipient in ours), "")
    return opened


class Registry(Merging, Counting, Deciding, Reviewing, Importing, Handing, Teaming, Transferring):
    """An open registry. It belongs to the thread that opened it, and to no other program.

    What it is asked stands in one module a subject; `Base` says what they share.
    """
