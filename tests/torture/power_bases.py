"""The folders in which workloads begin."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp

from kiosk.crypto import keys
from kiosk.crypto.keys import FLOOR
from kiosk.journal import enrol
from kiosk.registry.registry import create, open_registry
from tests.kiosk.journal.making import ENROLMENT, FAIR, IDENTITY, NOW, PASSPHRASE, SIGNED, reopen
from tests.kiosk.registry import day
from tests.torture import power_registry
from tests.torture.power_journal import sign
from tests.torture.power_registry import NAME, OTHER, TEAM

STORES = Path(__file__).parents[1] / "stores"


def kiosk(folder: Path, signed: int = 0) -> None:
    """Set a kiosk up, with an event open if *signed*, and the second signature taken back."""
    shutil.copytree(_enrolled(), folder, dirs_exist_ok=True)
    if signed:
        journal = reopen(folder)
        journal.open_event(FAIR, NOW)
        for number in range(signed):
            sign(journal, f"Supuesta {number}", number)
        journal.void(2, NOW)
        journal.close()


@cache
def _enrolled() -> Path:
    folder = Path(mkdtemp())
    enrol(folder, ENROLMENT, PASSPHRASE, FLOOR)
    return folder


def old(name: str, folder: Path) -> None:
    """Take a store that an earlier version of the program wrote."""
    shutil.copytree(STORES / name, folder, dirs_exist_ok=True)


def key_slots(folder: Path) -> None:
    """Make a key file that one passphrase opens."""
    file, key, to = folder / "keyslots.json", keys.new_key(), [IDENTITY.recipient]
    database = bytes(key[32:])
    campaign = SIGNED.campaign.id
    keys.write_slots(file, key, PASSPHRASE, to, campaign=campaign, database=database, cost=FLOOR)


def exporting(folder: Path) -> None:
    """Set a kiosk up that signed, and a folder of somebody else's."""
    (folder / "kiosk").mkdir()
    kiosk(folder / "kiosk", 3)
    (folder / "Downloads").mkdir()
    (folder / "stick").mkdir()


def registry(folder: Path, *, made: bool = True) -> None:
    """Make exports, and a registry if it was *made* before."""
    (folder / "exports").mkdir()
    power_registry.exports(folder / "exports")
    if made:
        create(folder / NAME, TEAM.campaign, day.PASSPHRASE, FLOOR, day.NOON)
        other(folder)


def other(folder: Path) -> None:
    """Make another organizer's registry, which holds a kiosk of its own."""
    made = folder / OTHER
    create(made, TEAM.campaign, day.PASSPHRASE, FLOOR, day.NOON)
    with open_registry(made, [IDENTITY]) as opened:
        file = day.put(folder, day.Tablet(TEAM, "Mesa 3").sign(2).export())
        opened.merge(file, [IDENTITY], day.NOON)
        file.unlink()


def old_registry(folder: Path) -> None:
    """Take a registry of version 1, and exports for it."""
    old("registry-1", folder)
    registry(folder, made=False)


BASES: dict[str, Callable[[Path], None]] = {
    "day": kiosk,
    "purge": partial(kiosk, signed=3),
    "old-journal": partial(old, "journal-1"),
    "old-journal@2": partial(old, "journal-2"),
    "set-up": lambda _: None,
    "anchor": lambda _: None,
    "key-slots": key_slots,
    "new-keys": lambda _: None,
    "export": exporting,
    "copy": exporting,
    "merge": registry,
    "old-registry": old_registry,
    "new-registry": partial(registry, made=False),
}
