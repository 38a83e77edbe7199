"""An open registry takes in exports, and tells what came from which kiosk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from kiosk.crypto.seal import Identity
from kiosk.errors import ExportRefused, RegistryNotSaved
from kiosk.files import open_plain
from kiosk.model import Moment
from kiosk.registry import kiosks, ledger, receipts
from kiosk.registry.base import Base
from kiosk.registry.delivery import digest
from kiosk.registry.intake import Intake
from kiosk.registry.keys import Keys
from kiosk.registry.merge import Progress
from kiosk.registry.openers import Openers
from kiosk.registry.paper import entered_twice
from kiosk.registry.pile import Each, Pile, Watch, found
from kiosk.registry.report import Report, keep, kept
from kiosk.registry.sql import refusing
from kiosk.registry.token import Token
from kiosk.registry.value import Covered, EnteredTwice, GapLine, Kiosk, Outcome


class Merging(Base):
    """What is asked of a registry about files and kiosks."""

    def merge(
        self,
        file: Path,
        identities: Sequence[Identity],
        now: Moment,
        progress: Progress = lambda _done, _all: None,
        *,
        dry_run: bool = False,
    ) -> Outcome:
        """Merge one export whole, or leave everything as it was.

        A file that is refused is put in quarantine with its reason. `ExportRefused` is
        raised only where this machine could not read it, `RegistryNotSaved` when the disk is
        full: then nothing was stored; `Stopped` where *progress* (records done, all;
        0 and 0 while the file is read) answers False. With *dry_run* nothing is stored in any case.
        """
        with Openers(identities) as openers:
            return self._merge(file, Keys(identities), openers, now, progress, dry_run=dry_run)

    def merge_all(
        self,
        places: Sequence[Path],
        identities: Sequence[Identity],
        now: Moment,
        progress: Watch = lambda _far: None,
        token: Token | None = None,
        each: Each = lambda _place, _outcome: None,
        *,
        dry_run: bool = False,
    ) -> Report:
        """Merge the files and folders at *places* one by one; whatever one is, the rest merges.

        *each* is told of every file's outcome by its place in `pile.found(places)`. Stopped
        by the *token*, or by *progress* answering False, whole files are merged and no parts
        of any. The report is kept. Raises `RegistryNotSaved` when the disk is full: what was
        merged before stays.
        """
        keys = Keys(identities)
        with Openers(identities) as openers:
            pile = Pile(
                files=found(places),
                merge=lambda file, tell: self._merge(
                    file, keys, openers, now, tell, dry_run=dry_run
                ),
                watch=progress,
                token=token or Token(),
                each=each,
                clock=monotonic,
            )
            report = pile.run(now)
        if report.files and not dry_run:
            self._keep(report, pile.refusal)
        if pile.refusal is not None:
            raise pile.refusal
        return report

    def reports(self) -> tuple[Report, ...]:
        """Give the reports of all merges, the newest first."""
        with self._reading() as db:
            return kept(db)

    def _keep(self, report: Report, refusal: RegistryNotSaved | None) -> None:
        try:
            with self._writing() as db:
                keep(db, report)
        except RegistryNotSaved:
            # On a disk that was full before there may be no room for the report either.
            if refusal is None:
                raise

    def _merge(
        self,
        file: Path,
        keys: Keys,
        openers: Openers,
        now: Moment,
        progress: Progress,
        *,
        dry_run: bool,
    ) -> Outcome:
        with refusing(self._path):
            try:
                with open_plain(file) as source:
                    return Intake(
                        self._engine,
                        self.campaign,
                        keys,
                        openers,
                        now,
                        progress,
                        dry_run,
                        file.parent,
                    ).take(source)
            except OSError as cause:
                raise ExportRefused("unreadable", file=file.name) from cause
            except ExportRefused as refusal:
                refusal.facts["file"] = file.name
                raise

    def gaps(self) -> tuple[GapLine, ...]:
        """Give the gap ledger, a line for each kiosk and event."""
        with self._reading() as db:
            return ledger.gaps(db)

    def kiosks(self) -> tuple[Kiosk, ...]:
        """Give the kiosks that exports came from, by name."""
        with self._reading() as db:
            return kiosks.kiosks(db)

    def confirm(self, words: str, now: Moment, by: str = "") -> Kiosk:
        """Say that the kiosk with these six words is ours; `UsageRefused` if there is none."""
        with self._writing() as db:
            return kiosks.confirm(db, words, by or self.opened_by, now)

    def refuse(self, said: str, now: Moment, by: str = "") -> Kiosk:
        """Say that the kiosk with these six words, or this id, is not ours.

        What it brought stays, held back. `UsageRefused` if there is none.
        """
        with self._writing() as db:
            return kiosks.refuse(db, said, by or self.opened_by, now)

    def entered_twice(self) -> tuple[EnteredTwice, ...]:
        """Give the lines of paper sheets that are held under several records."""
        with self._reading() as db:
            return entered_twice(db)

    def receipts(self, now: Moment) -> tuple[Covered, ...]:
        """Give what may be said back to each kiosk: that everything of it is held here."""
        with self._reading() as db:
            return receipts.covered(db, now)

    def digest(self) -> bytes:
        """Name what is held, 32 bytes: the same wherever the same exports were merged."""
        with self._reading() as db:
            return digest(db)
