"""One file from the outside: merged whole, known already, or put in quarantine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from kiosk.campaign.value import SignedCampaign
from kiosk.errors import ExportRefused
from kiosk.exports.read import read
from kiosk.model import Moment
from kiosk.registry import tables as t
from kiosk.registry.keys import Keys
from kiosk.registry.letters import learn
from kiosk.registry.merge import (
    Progress,
    check_campaign,
    merge_export,
    remember_file,
    remember_refused,
    tell,
)
from kiosk.registry.openers import Openers
from kiosk.registry.retry import retry
from kiosk.registry.sql import Connection, Engine, select
from kiosk.registry.value import AlreadyMerged, Merged, Outcome, Quarantined

# Faults of this machine, not of the file: nothing to hold against it.
_OURS = ("unreadable", "no-room")
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Intake:
    """Where files go and what opens them; with `dry_run` nothing is stored.

    In the folder `beside` campaign files are looked for, of versions not known yet.
    """

    engine: Engine
    campaign: SignedCampaign
    keys: Keys
    openers: Openers
    now: Moment
    progress: Progress
    dry_run: bool = False
    beside: Path | None = None

    def take(self, source: BinaryIO) -> Outcome:
        """Take in one file; `ExportRefused` only where this machine could not read it."""
        name = _Hashing(source, self.progress).digest()
        with self._transaction() as db:
            if db.execute(select(t.file.c.sha256).where(t.file.c.sha256 == name)).first():
                return AlreadyMerged(name, retry(db, self.keys))
        try:
            return self._merge(source, name)
        except ExportRefused as refusal:
            if refusal.reason in _OURS:
                raise
            with self._transaction() as db:
                remember_refused(db, name, refusal.reason, self.now)
            return Quarantined(name, refusal.reason)

    def _merge(self, source: BinaryIO, name: bytes) -> Merged:
        source.seek(0)
        passing = _Hashing(source, self.progress)
        with read(passing, self.keys.all) as export:
            if passing.digest() != name:
                # Somebody writes to the file while we read it.
                raise ExportRefused("unreadable")
            with self._transaction() as db:
                named = export.header.campaign_sha256
                campaign = learn(db, named, self.beside, self.now) or self.campaign
                check_campaign(export.header, campaign)
                merged = merge_export(db, export, campaign, self.keys, self.openers, self.progress)
                remember_file(db, name, export, self.now)
            return replace(merged, sha256=name)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self.engine.connect() as db, db.begin() as transaction:
            yield db
            if self.dry_run:
                transaction.rollback()


class _Hashing:
    """A file that is hashed as it is read; whoever watches may stop it."""

    def __init__(self, source: BinaryIO, progress: Progress) -> None:
        self._source, self._digest, self._progress = source, hashlib.sha256(), progress
        self._read = 0

    def read(self, size: int, /) -> bytes:
        """Give up to *size* bytes; none at the end."""
        part = self._source.read(size)
        self._read += len(part)
        if self._read >= _BLOCK:
            self._read = 0
            tell(self._progress, 0, 0)
        self._digest.update(part)
        return part

    def digest(self) -> bytes:
        """Give the SHA-256 of the whole file, read to its end."""
        while self.read(_BLOCK):
            pass
        return self._digest.digest()
