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


def was_pasted(campaign: Campaign, text: str) -> bool:
    """Tell whether *text* is the letter with several lines more at once.

    Whoever said by hand where the delivered letter begins is not corrected.
    """
    from kiosk.campaign.letter import salutation_line

    before = campaign.letter.master.decode("utf-8")
    several = text.count("\n") - before.count("\n") > 1
    return several and campaign.letter.first_line in (1, salutation_line(before))


def beside(target: str, root: str) -> Path:
    """Give where the campaign file *target* is written: a bare name goes beside the root key."""
    return Path(root).expanduser().absolute().parent / Path(target).expanduser()


def lacking(campaign: Campaign, root: str, passphrase: str, out: str) -> str:
    """Give the code of what still lacks for signing, empty when nothing does."""
    checks = (
        ("need-root", not root.strip()),
        ("need-phrase", not passphrase.strip()),
        ("need-out", not out.strip()),
        ("exists", beside(out, root).exists()),
        ("need-sheet", untried(campaign, root)),
    )
    return next((code for code, there in checks if there), "")


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
