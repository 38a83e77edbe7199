"""The organizer's store: merges exports, tells what is there, what is missing, what may go out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.keys import Cost
from kiosk.crypto.seal import Identity
from kiosk.errors import ExportRefused
from kiosk.model import Moment
from kiosk.registry import kiosks, ledger, receipts, store
from kiosk.registry import tally as counting
from kiosk.registry.delivery import deliverable, digest
from kiosk.registry.intake import Intake, Progress
from kiosk.registry.keys import Keys
from kiosk.registry.paper import entered_twice
from kiosk.registry.sql import Engine, refusing
from kiosk.registry.value import (
    Covered,
    Deliverable,
    EnteredTwice,
    GapLine,
    HeldEvent,
    Kiosk,
    Outcome,
    Tally,
)


def create(
    path: Path, campaign: SignedCampaign, passphrase: str, cost: Cost, now: Moment
) -> tuple[Path, ...]:
    """Make an empty registry of *campaign*; see `store.create`."""
    return store.create(path, campaign, passphrase, cost, now)


def open_registry(path: Path, passphrase: str) -> Registry:
    """Open the registry at *path*; see `store.open_store` for the refusals."""
    return Registry(path, *store.open_store(path, passphrase))


class Registry:
    """An open registry. It belongs to the thread that opened it, and to no other program."""

    def __init__(self, path: Path, engine: Engine, campaign: SignedCampaign) -> None:
        """Take over an open *engine*; use `open_registry`."""
        self._path, self._engine = path, engine
        self.campaign = campaign

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
        full: then nothing was stored. With *dry_run* nothing is stored in any case.
        """
        with refusing(self._path):
            try:
                with file.open("rb") as source:
                    return Intake(
                        self._engine, self.campaign, Keys(identities), now, progress, dry_run
                    ).take(source)
            except OSError as cause:
                raise ExportRefused("unreadable", file=file.name) from cause
            except ExportRefused as refusal:
                refusal.facts["file"] = file.name
                raise

    def gaps(self) -> tuple[GapLine, ...]:
        """Give the gap ledger, a line for each kiosk and event."""
        with refusing(self._path), self._engine.connect() as db:
            return ledger.gaps(db)

    def tally(self) -> Tally:
        """Count what is there; the parts add up to what was captured."""
        with refusing(self._path), self._engine.connect() as db:
            return counting.tally(db)

    def kiosks(self) -> tuple[Kiosk, ...]:
        """Give the kiosks that exports came from, by name."""
        with refusing(self._path), self._engine.connect() as db:
            return kiosks.kiosks(db)

    def confirm(self, words: str, now: Moment) -> Kiosk:
        """Say that the kiosk with these six words is ours; `UsageRefused` if there is none."""
        with refusing(self._path), self._engine.begin() as db:
            return kiosks.confirm(db, words, now)

    def refuse(self, said: str, now: Moment) -> Kiosk:
        """Say that the kiosk with these six words, or this id, is not ours.

        What it brought stays, held back. `UsageRefused` if there is none.
        """
        with refusing(self._path), self._engine.begin() as db:
            return kiosks.refuse(db, said, now)

    def entered_twice(self) -> tuple[EnteredTwice, ...]:
        """Give the lines of paper sheets that are held under several records."""
        with refusing(self._path), self._engine.connect() as db:
            return entered_twice(db)

    def events(self) -> tuple[HeldEvent, ...]:
        """Give the events that exports told of, by day and name."""
        with refusing(self._path), self._engine.connect() as db:
            return counting.events(db)

    def receipts(self, now: Moment) -> tuple[Covered, ...]:
        """Give what may be said back to each kiosk: that everything of it is held here."""
        with refusing(self._path), self._engine.connect() as db:
            return receipts.covered(db, self.campaign, now)

    def deliverable(self) -> Iterator[Deliverable]:
        """Give every signature that may be handed over, with its ink; sort them yourself."""
        with refusing(self._path):
            yield from deliverable(self._engine)

    def digest(self) -> bytes:
        """Name what is held, 32 bytes: the same wherever the same exports were merged."""
        with refusing(self._path), self._engine.connect() as db:
            return digest(db)

    def close(self) -> None:
        """Let others have the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
