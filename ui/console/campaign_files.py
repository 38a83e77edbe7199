"""What the campaign desk reads and writes, on its worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.errors import LetterRefused, NotSaved

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign, SignedCampaign

T = TypeVar("T")


def read_file(read: Callable[[Path], T], path: Path) -> T:
    """Call *read* with *path*; `LetterRefused` for what nobody can read."""
    try:
        return read(path)
    except OSError as cause:
        raise LetterRefused(why="text") from cause


def untried(campaign: Campaign, root: str) -> bool:
    """Tell whether the root key that is to sign what counts was never put on paper and tried."""
    from kiosk.crypto.making import tried_on
    from kiosk.model import Mode

    file = Path(root).expanduser()
    return campaign.mode is Mode.OFFICIAL and file.is_file() and tried_on(file) is None


def sign_file(campaign: Campaign, root: Path, passphrase: str, target: Path) -> SignedCampaign:
    """Sign and write the campaign, and read it back."""
    from kiosk.campaign.drafting import finished
    from kiosk.campaign.file import read, write
    from kiosk.cli.keys import read_root
    from kiosk.files import write_durably

    key = read_root(root, passphrase)
    raw = write(finished(campaign), key)
    signed = read(raw, key.public)
    try:
        write_durably(target, raw)
    except OSError as cause:
        raise NotSaved from cause
    return signed
