"""Sealed records opened on every core, in the order in which they were asked for.

Whatever becomes of the programs that do it, the answers are the same: what one of them
leaves undone is opened here.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from threading import Timer
from types import TracebackType
from typing import IO, Self, cast

from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.seal import Identity
from kiosk.model import RecordId
from kiosk.registry import opener
from kiosk.registry.opening import Opened, Said, Unread, open_record

# To start a program on each core takes as long as to open about so many records.
FEW = 800
_PATIENCE = 2.0
# A batch takes part of a second. A program that says nothing for so long will not, and
# whoever waits for it could not even stop.
LONGEST = 120.0
Found = Opened | Unread
Later = Callable[[], list[Found]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Records of one export: packed ids (24 bytes) and sealed bytes."""

    campaign: SignedCampaign
    event: bytes
    records: tuple[tuple[bytes, bytes], ...]


def cores() -> int:
    """Give how many cores this program may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


class Openers:
    """Opens batches with some identities; close it, or use it as a context.

    Programs are started when more than `FEW` records are expected: none for one core.
    """

    def __init__(self, identities: Sequence[Identity], workers: int | None = None) -> None:
        """Start nothing yet; *workers* programs at most, one a core if not told."""
        self._identities = tuple(identities)
        wanted = cores() if workers is None else workers
        self.workers = wanted if wanted > 1 or workers else 0
        self._expected = 0
        self._children: tuple[_Child, ...] = ()
        self._free: SimpleQueue[_Child] = SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None

    def expect(self, count: int) -> None:
        """Say that so many more records will come."""
        self._expected += count
        if self._expected > FEW and self.workers and self._threads is None:
            self._start()

    def open(self, batch: Batch) -> Later:
        """Begin to open *batch*; what is given waits for it, one answer a record."""
        if self._threads is None:
            return partial(_here, batch, self._identities)
        return self._threads.submit(self._there, batch).result

    def programs(self) -> tuple[int, ...]:
        """Give the process ids of those that run."""
        return tuple(child.id for child in self._children if child.alive)

    def close(self) -> None:
        """End the programs; what is under way there is forgotten."""
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
            self._threads = None
        for child in self._children:
            child.end()
        self._children = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _start(self) -> None:
        secrets = tuple(identity.secret for identity in self._identities)
        # Where no program can be started, all is opened here.
        with suppress(OSError):
            for _ in range(self.workers):
                self._children += (_Child(secrets),)
        if self._children:
            for child in self._children:
                self._free.put(child)
            self._threads = ThreadPoolExecutor(len(self._children), "opener")

    def _there(self, batch: Batch) -> list[Found]:
        child = self._free.get()
        try:
            answer = child.ask(batch)
        finally:
            self._free.put(child)
        return _here(batch, self._identities) if answer is None else _found(batch, answer)


class _Child:
    """One program that opens records; it belongs to one thread at a time."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # What went wrong there could name a signer.
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.id, self.alive = self._process.pid, True
        self._input = cast("IO[bytes]", self._process.stdin)
        self._output = cast("IO[bytes]", self._process.stdout)
        self._secrets: tuple[str, ...] | None = secrets
        self._campaigns: set[bytes] = set()

    def ask(self, batch: Batch) -> opener.Answer | None:
        """Have *batch* opened; nothing when this program is no more."""
        if not self.alive:
            return None
        watch = Timer(LONGEST, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            return self._answer(batch)
        finally:
            watch.cancel()

    def _answer(self, batch: Batch) -> opener.Answer | None:
        campaign = batch.campaign
        raw = b"" if campaign.sha256 in self._campaigns else campaign.raw
        try:
            self._greet()
            opener.send(self._input, (campaign.sha256, raw, batch.event, batch.records))
            answer = cast("opener.Answer", opener.receive(self._output))
        except (OSError, EOFError, ValueError):
            self.alive = False
            return None
        self._campaigns.add(campaign.sha256)
        return answer

    def end(self) -> None:
        """Let the program end, and see that it did."""
        self.alive = False
        with suppress(OSError):
            self._input.close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._output.close()

    def _greet(self) -> None:
        """Hand over the identities, once: the program starts while others are at work."""
        if self._secrets is not None:
            opener.send(self._input, self._secrets)
            opener.receive(self._output)
            self._secrets = None


def _command() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, opener.WORD)
    return (sys.executable, "-P", "-c", opener.START, opener.FOLDER)


def _here(batch: Batch, identities: Sequence[Identity]) -> list[Found]:
    return [
        open_record(sealed, RecordId.unpack(id_), batch.event, batch.campaign, identities)
        for id_, sealed in batch.records
    ]


def _found(batch: Batch, answer: opener.Answer) -> list[Found]:
    """Read what a program answered, record by record."""
    return [
        Unread(sealed, one) if isinstance(one, str) else Opened(Said._make(one[0]), one[1])
        for (_, sealed), one in zip(batch.records, answer, strict=True)
    ]
