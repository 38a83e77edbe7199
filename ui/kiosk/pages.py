"""Which page is whose: signers' pages, pages that may be left alone, and where signers begin."""

from __future__ import annotations

from pathlib import Path

from kiosk.event import State
from kiosk.home import is_enrolled
from kiosk.session import Step

# To withdraw is no part of a pass, but it is for everybody, and forgotten as a pass is.
WITHDRAWING = ("Withdraw", "WithdrawSure", "Withdrawn")
# What signers find while nobody can sign.
RESTING = ("Ended", "Paused")
# Where a volunteer enters a sheet: what is typed there is somebody's.
_ASKED = "Sheet Line Names Town State Home Choices Email Zip Review Done"
PAPER = tuple(f"Paper{page}" for page in _ASKED.split())
SIGNER_PAGES = frozenset([*Step, *WITHDRAWING, *RESTING])
# Where nothing is copied or brought back: what stands there is somebody's, or leads further in.
UNCOPIED = SIGNER_PAGES | {"WayOut", *PAPER}
# Pages that somebody may walk away from; while saving, what was signed is waited for.
LEFT_ALONE = (SIGNER_PAGES - {Step.SAVING}) | {
    "WayOut",
    "Fault",
    "Desk",
    "DeskMore",
    "Exported",
    "Closing",
    "ClosingExport",
    "ClosingCompared",
    "ClosingAlone",
    "ClosingSlip",
    "ClosingOff",
    "Purge",
    "PurgeSure",
    "PurgePhrase",
    "Purged",
    "Sending",
    "StorageKind",
    "StorageSetup",
    *PAPER,
}


def entrance(folder: Path, state: State | None, *, over: bool) -> str:
    """Give the page to begin at: nobody is asked to sign where nothing can be kept.

    *state* is None while the journal in *folder* is locked; *over* tells that the campaign
    has ended.
    """
    match state:
        case None:
            return "Unlock" if is_enrolled(folder) else "Welcome"
        case State.SETUP | State.REHEARSAL:
            return "Desk"
        case State.OPEN if not over:
            return Step.START
        case State.PAUSED:
            return "Paused"
    return "Ended" if over else "Unlock"
