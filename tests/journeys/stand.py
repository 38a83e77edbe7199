"""One kiosk on its table: the real window, a hand before it, a stick beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.crypto.passphrase import FLOOR
from tests.journeys.office import PASSPHRASE, START, Carried, opened
from tests.kiosk.ready.facts import MACHINE
from ui.app import Kiosk, Options
from ui.demo.hand import Hand
from ui.demo.pages import Start
from ui.kiosk.kept import Means

LANDSCAPE, PORTRAIT = (1280, 800), (800, 1280)
DENSITY = 5.9


@dataclass(frozen=True, slots=True)
class Stand:
    """A running kiosk, and where its journal and its exports are."""

    kiosk: Kiosk
    hand: Hand
    folder: Path
    stick: Path

    def unlock(self) -> Start:
        """Open the journal with its passphrase; a signer may begin."""
        self.hand.expect("Unlock")
        self.kiosk.volunteer.unlock(PASSPHRASE)
        start = Start(self.hand)
        self.settle()
        return start

    def carry(self) -> Carried:
        """Write the export of the event onto the stick, and open it as the organizer does."""
        before = set(self.stick.iterdir())
        self.kiosk.exporting.open()
        self.kiosk.exporting.choose(0)
        self.hand.expect("Exported")
        (file,) = set(self.stick.iterdir()) - before
        return opened(file)

    def settle(self) -> None:
        """Let the journal's thread and the window do all that is waiting."""
        self.hand.wait(lambda: not self.kiosk.jobs.busy, "the journal")
        self.hand.rest()


def stand(
    folder: Path,
    stick: Path,
    *,
    size: tuple[int, int] = LANDSCAPE,
    folders: Callable[[], tuple[Path, ...]] | None = None,
    **more: str | float,
) -> Stand:
    """Start a kiosk on *folder*, as `firma kiosk` does; *more* of its options by name."""
    stick.mkdir(exist_ok=True)
    options = Options(
        folder=folder,
        folders=folders or (lambda: (stick,)),
        sticks=tuple,
        means=lambda _: Means(10**9, battery=80),
        clock=lambda: START,
        cost=lambda: FLOOR,
        animated=False,
        full_screen=False,
        size=size,
        density=DENSITY,
        machine=lambda *_: MACHINE,
    )
    kiosk = Kiosk(replace(options, **more))
    return Stand(kiosk, Hand(kiosk.app, kiosk.window, kiosk.shell), folder, stick)
