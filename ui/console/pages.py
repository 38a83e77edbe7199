"""The pages on the rail, in the order of the evening: one line a page.

`Page("Merge", "merging", Merging)` shows ui/qml/console/Merge.qml, which asks for
`required property ConsoleShell shell`, `required property Office office` and
`required property Merging merging`. A view model is built once, as `Merging(desk)`; what
it holds of a registry it forgets at `office.closed`. The rail's words stand in Rail.qml.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.console.campaign import CampaignDesk
from ui.console.desk import Desk
from ui.console.duplicating import Duplicating
from ui.console.gapping import Gapping
from ui.console.handing import HandingOn
from ui.console.merging import Merging
from ui.console.packeting import Packeting
from ui.console.reviewing import Reviewing
from ui.console.sharing import Sharing
from ui.console.tallying import Tallying


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the rail, its view model, and whether it needs no registry (`apart`)."""

    name: str
    called: str
    model: Callable[[Desk], QObject]
    apart: bool = False


PAGES: tuple[Page, ...] = (
    Page("Campaign", "campaign", CampaignDesk, apart=True),
    Page("Merge", "merging", Merging),
    Page("Gaps", "gapping", Gapping),
    Page("Duplicates", "duplicating", Duplicating),
    Page("Review", "reviewing", Reviewing),
    Page("Tally", "tallying", Tallying),
    Page("Packet", "packeting", Packeting),
    Page("HandOn", "handing", HandingOn),
    Page("File", "sharing", Sharing),
)
