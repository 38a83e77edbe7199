"""The program as somebody careless would have written it, to see that it is found out."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.errors import NotSaved
from kiosk.exports import disk
from kiosk.journal import Journal, store
from kiosk.model import RecordId, device_id


def thanks_first() -> None:
    """Thank whoever signs, whatever becomes of it."""
    real = Journal.append

    def append(self: Journal, signature: object, ink: bytes) -> RecordId:
        with suppress(NotSaved):
            return real(self, signature, ink)
        return RecordId(device_id(self.device), self.head.seq + 1)

    Journal.append = append


def is_deaf() -> None:
    """Take every write for whole and every sync for done, and look at nothing again."""

    def write(self: disk.NewFile, raw: bytes, /) -> int:
        self._digest.update(raw)
        with suppress(OSError):
            os.write(self._file.fileno(), raw)
        return len(raw)

    disk.NewFile.write = write
    disk.NewFile.keep = _keep


def words_nothing() -> None:
    """Let out what the driver of the database says, as it says it."""
    store.refuse = lambda _: None


def leaves_files() -> None:
    """Clear nothing away."""
    real = Path.unlink

    def unlink(self: Path, missing_ok: bool = False) -> None:
        if not self.name.endswith(".partial"):
            real(self, missing_ok=missing_ok)

    Path.unlink = unlink


KINDS: dict[str, Callable[[], None]] = {
    each.__name__: each for each in (thanks_first, is_deaf, words_nothing, leaves_files)
}


def become(kind: str) -> None:
    """Be careless from here on; an empty word changes nothing."""
    if kind:
        KINDS[kind]()


def _keep(self: disk.NewFile) -> tuple[Path, bytes]:
    with suppress(OSError):
        os.fsync(self._file.fileno())
    self._file.close()
    return disk._name(self._temporary, self._path), self._digest.digest()
