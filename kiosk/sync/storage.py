"""One folder of a storage, reached through OpenDAL: the one door to it.

Every call has its time limit, and what goes wrong is a `SyncRefused` with a code.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from opendal import AsyncOperator
from opendal import exceptions as said

from kiosk.campaign.value import Storage
from kiosk.errors import SyncRefused
from kiosk.files import sync_folder
from kiosk.sync.faults import reason_of, refusal
from kiosk.sync.settings import approved, operator

_BLOCK = 1 << 18
_FAULTS = (
    said.AlreadyExists,
    said.ConditionNotMatch,
    said.ConfigInvalid,
    said.Conflict,
    said.Error,
    said.IsADirectory,
    said.IsSameFile,
    said.NotADirectory,
    said.NotFound,
    said.PermissionDenied,
    said.RangeNotSatisfied,
    said.RateLimited,
    said.Unexpected,
    said.Unsupported,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a storage may take: `seconds` to answer, and then so many bytes each second."""

    seconds: float = 30.0
    bytes: float = 8192.0

    def limit(self, size: int) -> float:
        """Give the seconds that *size* bytes may take on their way."""
        return self.seconds + size / self.bytes


@dataclass(frozen=True, slots=True)
class Listing:
    """The names of files in a folder, as a stranger's server gave them; `cut` if it went on."""

    names: tuple[str, ...]
    cut: bool


class Remote:
    """A folder of a storage. Use it from one event loop."""

    def __init__(self, storage: Storage, folder: str, pace: Pace = Pace()) -> None:
        """Take *storage* if its settings are sound; nothing is asked of it yet."""
        self._storage, self._pace = approved(storage), pace
        self._local = Path(storage.root) / folder if storage.scheme == "fs" else None
        root = str(self._local) if self._local else f"/{storage.root.strip('/')}/{folder}"
        self._options = operator(storage) | {"root": root.replace("//", "/")}
        self._known: AsyncOperator | None = None

    async def prepare(self) -> None:
        """Make the folder where the storage needs one. The storage itself must be there."""
        if self._storage.scheme in {"webdav", "fs"}:
            async with self._limited(0):
                await self._operator.create_dir("/")

    async def write(self, name: str, raw: bytes) -> None:
        """Put *raw* there under *name*, in place of whatever is there."""
        async with self._limited(len(raw)):
            await self._operator.write(name, raw)
        if self._local is not None:
            await asyncio.to_thread(_to_the_disk, self._local / name)

    async def remove(self, name: str) -> None:
        """Take *name* away, if it is there."""
        async with self._limited(0):
            await self._operator.delete(name)

    async def digest(self, name: str, size: int) -> bytes | None:
        """Read *name* back: its SHA-256, if it has *size* bytes or fewer; None if missing."""
        digest = sha256()
        taken = await self.read(name, size, digest.update)
        return None if taken is None else digest.digest()

    async def read(self, name: str, most: int, take: Callable[[bytes], object]) -> int | None:
        """Hand the bytes of *name* to *take*, and stop once they are more than *most*.

        Gives how many were handed over, None if nothing of that name is there.
        """
        operator, taken = self._operator, 0
        try:
            async with self._limited(most):
                file = await operator.open(name, "rb")
                while taken <= most and (block := await file.read(_BLOCK)):
                    taken += len(block)
                    take(block)
                await file.close()
        except SyncRefused as refused:
            if refused.facts["why"] != "folder":
                raise
            return None
        return taken

    async def names(self, most: int) -> Listing:
        """List the folder, no more than *most* names; one that is not there is empty."""
        found: list[str] = []
        listed = None
        while True:
            async with self._limited(0):
                listed = listed or aiter(await self._operator.list("/"))
                entry = await anext(listed, None)
            if entry is None or len(found) == most:
                return Listing(tuple(found), entry is not None)
            if not entry.path.endswith("/"):
                found.append(entry.path)

    @property
    def _operator(self) -> AsyncOperator:
        if self._known is None:
            # A share that is not mounted would else be written into the empty folder for it.
            if self._local is not None and not Path(self._storage.root).is_dir():
                raise refusal("folder")
            self._known = AsyncOperator(self._storage.scheme, **self._options)
        return self._known

    @asynccontextmanager
    async def _limited(self, size: int) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(self._pace.limit(size)):
                yield
        except TimeoutError:
            raise refusal("slow") from None
        except _FAULTS as fault:
            if isinstance(fault, OSError) and fault.errno is not None:
                raise  # our own disk: OpenDAL gives no numbers
            # What it says holds addresses and a stranger's answer: the code alone goes on.
            raise refusal(reason_of(str(fault))) from None
        except Exception as fault:
            # The library gives up on some answers, such as a name of 64 KiB. Its error for
            # that has no name that could be imported.
            if type(fault).__name__ != "RustPanic":
                raise
            raise refusal("odd") from None


def _to_the_disk(path: Path) -> None:
    try:
        with path.open("rb") as file:
            os.fsync(file.fileno())
            if hasattr(os, "posix_fadvise"):
                # Else what is read back comes from memory.
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        sync_folder(path.parent)
    except OSError as fault:
        raise refusal(reason_of(str(fault))) from None
