"""An open registry takes in signers of other sources."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from kiosk.errors import DecisionRefused, ImportRefused
from kiosk.files import read_plain
from kiosk.model import Moment
from kiosk.registry import columns, online
from kiosk.registry.base import Base
from kiosk.registry.decided import Imported


class Importing(Base):
    """What is asked of a registry about tables of online signers."""

    def import_online(
        self,
        file: Path,
        mapping: Mapping[str, str],
        name: str,
        by: str,
        now: Moment,
        encoding: str = "",
    ) -> Imported:
        """Take in a table (CSV) of the source *name*; whatever row was there before is seen.

        *mapping* names the column of each field (`columns.FIELDS`), *encoding* how the
        bytes are to be read where that is not UTF-8. Raises `ImportRefused`: then nothing
        was taken in.
        """
        if not by.strip():
            raise DecisionRefused(why="nobody")
        raw = _bytes(file)
        origin = online.Origin(sha256(raw).digest(), mapping, by.strip(), now)
        with self._writing() as db:
            rows = columns.read(raw, mapping, encoding)
            return online.take(db, rows, name, origin)

    def columns(self, file: Path, encoding: str = "") -> tuple[str, ...]:
        """Give the names of a table's columns, to map them."""
        return columns.header(_bytes(file), encoding)


def _bytes(file: Path) -> bytes:
    try:
        return read_plain(file, columns.MOST)
    except OSError as cause:
        raise ImportRefused(why="unreadable", file=file.name) from cause
