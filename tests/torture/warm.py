"""A process that has loaded everything and forks a child for each run: a start costs nothing.

It is told one run a line, and answers each by one line: how the child ended, what it said,
which calls it made. `Warm` is the other end of it.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.campaign.value import Storage
from tests.torture.calls import HALF, MAKING, Call, Decide, watched

ROOT = Path(__file__).parents[2]
KINDS = ("EIO", "half", "ENOSPC", "EACCES", "EROFS")
# Whoever is refused these goes on being refused: a full disk, one that went read-only.
_STAY = ("ENOSPC", "EROFS")


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to the *n*-th call (from 1), of those that write or of all."""

    kind: str
    n: int
    reads: bool = False

    def decide(self) -> Decide:
        """Give what answers each call."""
        seen = 0

        def decided(_: int, call: Call) -> int:
            nonlocal seen
            if call.reads and not self.reads:
                return 0
            seen += 1
            if seen < self.n or (seen > self.n and self.kind not in {*_STAY, "half"}):
                return 0
            if self.kind == "half":
                # A disk that has room for half of it has none for the next.
                return HALF if seen == self.n else _full(call) if seen <= self.n + 3 else 0
            if self.kind == "ENOSPC":
                return _full(call)
            return int(getattr(errno, self.kind))

        return decided


def _full(call: Call) -> int:
    return errno.ENOSPC if call.name in MAKING else 0


@dataclass(frozen=True, slots=True)
class Run:
    """What a child did: how it ended, what it said, the calls it made."""

    status: int
    said: list[dict[str, object]]
    calls: list[Call] = field(repr=False)

    def all(self, word: str) -> list[object]:
        """Give everything said under *word*."""
        return [each[word] for each in self.said if word in each]


class Warm(AbstractContextManager["Warm"]):
    """The process, running."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.torture.warm"),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def run(
        self,
        place: Path,
        storage: Storage,
        key: bytes,
        parts: Sequence[str],
        *,
        fault: Fault | None = None,
        careless: str = "",
        limit: int = -1,
    ) -> Run:
        """Run *parts* of the workload in *place*; with *limit*, no file grows beyond it."""
        given = {
            "parts": parts,
            "place": str(place),
            "storage": (storage.scheme, storage.options, storage.root),
            "key": key.hex(),
            "fault": asdict(fault) if fault else None,
            "careless": careless,
            "limit": limit,
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(given).encode() + b"\n")
        self._process.stdin.flush()
        told = json.loads(self._process.stdout.readline())
        return Run(told["status"], told["said"], [Call(*each) for each in told["calls"]])

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def __enter__(self) -> Self:
        return self


def serve() -> None:
    """Run what each line of the input asks for, until it ends."""
    # What the program loads late would be loaded again by each child.
    import kiosk.packet.faces  # noqa: F401
    from kiosk.words import table
    from tests.torture import careless, workload

    table()

    for line in sys.stdin:
        given = json.loads(line)
        scheme, options, root = given["storage"]
        storage = Storage(scheme, tuple((name, text) for name, text in options), root)
        read, write = os.pipe()
        case = workload.Case(Path(given["place"]), storage, bytes.fromhex(given["key"]), write)

        def act(case=case, given=given) -> None:
            if given["limit"] >= 0:
                import resource

                resource.setrlimit(resource.RLIMIT_FSIZE, (given["limit"],) * 2)
            careless.become(given["careless"])
            workload.work(case, given["parts"])

        decide = Fault(**given["fault"]).decide() if given["fault"] else lambda *_: 0
        status, calls = watched(act, given["place"], decide)
        os.close(write)
        with os.fdopen(read, "rb") as file:
            said = [json.loads(each) for each in file]
        told = {"status": status, "said": said}
        told["calls"] = [(call.name, call.file, call.reads) for call in calls]
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
