"""A closing slip against what has arrived from its kiosk and event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.model import device_id
from kiosk.packet.slip import Slip
from kiosk.symbols import device as spelled


class Arrived(Protocol):
    """What a line of the gap ledger tells; see `kiosk.registry.value.GapLine`."""

    @property
    def device(self) -> str: ...  # noqa: D102
    @property
    def first(self) -> int: ...  # noqa: D102
    @property
    def last(self) -> int: ...  # noqa: D102
    @property
    def held(self) -> int: ...  # noqa: D102
    @property
    def voided(self) -> int: ...  # noqa: D102
    @property
    def withdrawn(self) -> int: ...  # noqa: D102
    @property
    def unread(self) -> int: ...  # noqa: D102
    @property
    def conflicts(self) -> int: ...  # noqa: D102
    @property
    def missing(self) -> tuple[tuple[int, int], ...]: ...  # noqa: D102
    @property
    def forks(self) -> tuple[int, ...]: ...  # noqa: D102
    @property
    def closed(self) -> bool: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in which slip and ledger differ; `slip` and `ledger` are what each says."""

    code: str
    slip: int = 0
    ledger: int = 0


def compare(slip: Slip, line: Arrived) -> tuple[Finding, ...]:
    """Give what differs; nothing when all that the slip tells of has arrived.

    The line must be that of the slip's event (`Slip.uid`). Codes: `other-kiosk` (alone),
    `not-closed`, `first`, `last`, `missing` (how many sequences), `forks` (how many),
    `count` (records of the event), `undone` and `withdrawn` (fewer than the slip's).
    """
    if not line.device or not spelled(device_id(slip.device)).startswith(line.device):
        return (Finding("other-kiosk"),)
    records = line.held + line.voided + line.withdrawn + line.unread + line.conflicts
    lacking = sum(last - first + 1 for first, last in line.missing)
    counts = slip.counts
    told = sum((counts.signed, counts.voided, counts.withdrawn))
    findings = (
        (not line.closed, Finding("not-closed")),
        (slip.first != line.first, Finding("first", slip.first, line.first)),
        (slip.last != line.last, Finding("last", slip.last, line.last)),
        (lacking > 0, Finding("missing", 0, lacking)),
        (bool(line.forks), Finding("forks", 0, len(line.forks))),
        (told != records, Finding("count", told, records)),
        # More may have been withdrawn since, nothing can have been given back.
        (counts.voided > line.voided, Finding("undone", counts.voided, line.voided)),
        (counts.withdrawn > line.withdrawn, Finding("withdrawn", counts.withdrawn, line.withdrawn)),
    )
    return tuple(finding for differs, finding in findings if differs)
