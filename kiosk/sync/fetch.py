"""Bring the files of a campaign from a storage into a folder: whole, or not at all."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kiosk.errors import SyncRefused
from kiosk.exports.value import SUFFIX
from kiosk.files import sync_folder
from kiosk.passing import passing_file
from kiosk.sync.faults import is_of_all, refusal
from kiosk.sync.probe import PROBE
from kiosk.sync.send import MOST_NAMES, WIDTH
from kiosk.sync.storage import Remote

MOST_BYTES = 1 << 30
_NAME = re.compile(r"[0-9a-f]{64}" + re.escape(SUFFIX))
_BLOCK = 1 << 20

Told = Callable[[str, str], None]
"""Is told of each name as it ends: with an empty text if it is here, else with the reason."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: `new` files by name, `had` were here, `failed` names with their reasons.

    `odd` are names that no kiosk gives: they were not touched. `cut` tells that the listing
    went on and on; `ended` is the reason that ended it all, or empty.
    """

    new: tuple[str, ...]
    had: int
    failed: tuple[tuple[str, str], ...]
    odd: tuple[str, ...]
    cut: bool
    ended: str


async def fetch(remote: Remote, folder: Path, told: Told, width: int = WIDTH) -> Fetched:
    """Bring what is not in *folder* yet; raises `SyncRefused` if the storage cannot be listed.

    Each file is there under its own SHA-256 and none of it otherwise; `OSError` for a
    folder that cannot be written to.
    """
    listing = await remote.names(MOST_NAMES)
    if not listing.names:
        await _see_that_it_is_empty(remote)
    named = dict.fromkeys(listing.names)
    wanted = [name for name in named if _NAME.fullmatch(name)]
    odd = tuple(name for name in named if not _NAME.fullmatch(name) and name != PROBE)
    fetching = _Fetching(remote, folder, told)
    missing = await asyncio.to_thread(fetching.missing, wanted)
    missing.reverse()
    async with asyncio.TaskGroup() as group:
        for _ in range(width):
            group.create_task(fetching.work(missing))
    if fetching.fault is not None:
        raise fetching.fault
    return Fetched(
        tuple(fetching.new),
        len(wanted) - len(missing) - len(fetching.new) - len(fetching.failed),
        tuple(fetching.failed),
        odd,
        listing.cut,
        fetching.ended,
    )


class _Fetching:
    """One round of fetching."""

    def __init__(self, remote: Remote, folder: Path, told: Told) -> None:
        self._remote, self._folder, self._told = remote, folder, told
        self.new: list[str] = []
        self.failed: list[tuple[str, str]] = []
        self.ended = ""
        self.fault: OSError | None = None

    def missing(self, names: list[str]) -> list[str]:
        """Give those of *names* that are not in the folder, or not whole."""
        return [name for name in names if not _holds(self._folder / name)]

    async def work(self, missing: list[str]) -> None:
        while missing and not self.ended and self.fault is None:
            name = missing.pop()
            try:
                await self._one(name)
            except OSError as fault:
                self.fault = fault
                return
            except SyncRefused as refused:
                reason = str(refused.facts["why"])
                self.failed.append((name, reason))
                if is_of_all(reason):
                    self.ended = reason
                self._told(name, reason)
            else:
                self.new.append(name)
                self._told(name, "")

    async def _one(self, name: str) -> None:
        digest = sha256()
        with passing_file(self._folder) as (file, made):

            def take(block: bytes) -> None:
                digest.update(block)
                file.write(block)

            taken = await self._remote.read(name, MOST_BYTES, take)
            if taken is not None and taken > MOST_BYTES:
                raise refusal("large")
            if digest.hexdigest() + SUFFIX != name:
                raise refusal("wrong-bytes")
            file.flush()
            await asyncio.to_thread(os.fsync, file.fileno())
            file.close()
            _name(made, self._folder / name)


async def _see_that_it_is_empty(remote: Remote) -> None:
    """Refuse (`odd`) a storage that lists nothing, and gives something for a name all the same.

    A page to log in at, such as a hotel's network puts before everything, reads like an
    empty list.
    """
    if await remote.read(PROBE, 0, lambda _: None):
        raise refusal("odd")


def _name(made: Path, path: Path) -> None:
    made.replace(path)
    sync_folder(path.parent)


def _holds(path: Path) -> bool:
    """Tell whether the file at *path* holds what its name says."""
    digest = sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except FileNotFoundError:
        return False
    return digest.hexdigest() + SUFFIX == path.name
