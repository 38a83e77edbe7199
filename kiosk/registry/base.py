"""What every part of an open registry stands on: its file, its engine, its campaign."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.campaign.value import SignedCampaign
from kiosk.registry.settling import Settled
from kiosk.registry.sql import Connection, Engine, refusing


class Base:
    """An open registry. It belongs to the thread that opened it, and to no other program.

    `opened_by` names the organizer whose passphrase or identity opened it, if known.
    """

    opened_by: str = ""

    def __init__(self, path: Path, engine: Engine, campaign: SignedCampaign) -> None:
        """Take over an open *engine*; use `open_registry`."""
        self._path, self._engine = path, engine
        self.campaign = campaign
        self._settled = Settled()

    @property
    def path(self) -> Path:
        """Where the registry lies."""
        return self._path

    @property
    def engine(self) -> Engine:
        """What another registry reads this one by."""
        return self._engine

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Give a transaction in which everything that people decided counts."""
        try:
            with refusing(self._path), self._engine.begin() as db:
                self._settled.settle(db)
                yield db
        except BaseException:
            # What was made true went with the transaction.
            self._settled.forget()
            raise

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Give a transaction that is kept if nothing is raised in it."""
        with refusing(self._path), self._engine.begin() as db:
            yield db

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
