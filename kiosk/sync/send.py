"""Send sealed files: each is there, byte for byte, or it is told why not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kiosk.errors import SyncRefused
from kiosk.exports.value import SUFFIX
from kiosk.sync.faults import is_of_all, refusal
from kiosk.sync.storage import Remote

WIDTH = 8
MOST_NAMES = 100_000
# So few are asked for one by one; of more, the folder is listed once.
_FEW = 8

Told = Callable[["Parcel", str], None]
"""Is told of each parcel as it ends: with an empty text if it is there, else with the reason."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A sealed file to be sent. `tried` tells that it may be there already, whole or not.

    One that is `gone` holds what somebody took back: it is taken away from there.
    """

    path: Path
    sha256: bytes
    size: int
    tried: bool = False
    gone: bool = False

    @property
    def name(self) -> str:
        """What it is called there: by what it holds, so that sending it again changes nothing."""
        return name_of(self.sha256)


def name_of(digest: bytes) -> str:
    """Name a file by its SHA-256 (32 bytes)."""
    return digest.hex() + SUFFIX


def parcel(path: Path) -> Parcel:
    """Make a parcel of the file at *path*; `OSError` if it cannot be read."""
    raw = path.read_bytes()
    return Parcel(path, sha256(raw).digest(), len(raw), tried=True)


async def send(remote: Remote, parcels: Iterable[Parcel], told: Told, width: int = WIDTH) -> str:
    """Send *parcels*, *width* at a time; give the reason that ended it, empty if none did.

    A file counts as sent once it was read back and is the same. What would go wrong with
    each further file ends it at the first: the files under way end, no other begins.
    """
    waiting = list(parcels)
    try:
        await remote.prepare()
        there = await _there(remote, len(waiting))
    except SyncRefused as refused:
        for each in waiting[:1]:
            told(each, _reason(refused))
        return _reason(refused)
    sending = _Sending(remote, there, told)
    waiting.reverse()  # taken from the end
    # The first one alone: it finds out what would meet all, and makes the folder where eight at
    # once trip over each other, as they now and then do at a server of rclone's.
    await sending.work([waiting.pop()] if waiting else [])
    async with asyncio.TaskGroup() as group:
        for _ in range(width):
            group.create_task(sending.work(waiting))
    return sending.ended


class _Sending:
    """One round of sending."""

    def __init__(self, remote: Remote, there: frozenset[str], told: Told) -> None:
        self._remote, self._there, self._told = remote, there, told
        self.ended = ""

    async def work(self, waiting: list[Parcel]) -> None:
        while waiting and not self.ended:
            each = waiting.pop()
            try:
                await self._one(each)
            except SyncRefused as refused:
                reason = _reason(refused)
                if is_of_all(reason):
                    self.ended = reason
                self._told(each, reason)
            else:
                self._told(each, "")

    async def _one(self, each: Parcel) -> None:
        if each.gone:
            await self._remote.remove(each.name)
            return
        raw = await asyncio.to_thread(_read, each)
        if (each.tried or each.name in self._there) and await self._is_there(each):
            return
        await self._remote.write(each.name, raw)
        if await self._remote.digest(each.name, each.size) != each.sha256:
            raise refusal("wrong-bytes")

    async def _is_there(self, each: Parcel) -> bool:
        try:
            return await self._remote.digest(each.name, each.size) == each.sha256
        except SyncRefused as refused:
            # Refused, to whom S3 does not list the folder, or cut off there and unreadable:
            # it is written anew, and what is wrong with the storage shows by that.
            if _reason(refused) == "slow":
                raise
            return False


async def _there(remote: Remote, count: int) -> frozenset[str]:
    if count <= _FEW:
        return frozenset()
    try:
        return frozenset((await remote.names(MOST_NAMES)).names)
    except SyncRefused as refused:
        if _reason(refused) == "credentials":  # it may be written to, and not be listed
            return frozenset()
        raise


def _read(each: Parcel) -> bytes:
    try:
        raw = each.path.read_bytes()
    except OSError:
        raise refusal("lost") from None
    if sha256(raw).digest() != each.sha256:
        raise refusal("lost")
    return raw


def _reason(refused: SyncRefused) -> str:
    return str(refused.facts["why"])
