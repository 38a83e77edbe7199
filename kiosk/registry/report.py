"""The report of a merge: what came of each file, kept in the registry, to be read and printed."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from kiosk import canonical
from kiosk.errors import ExportRefused
from kiosk.model import Moment
from kiosk.registry.report_tables import merge_report as table
from kiosk.registry.sql import Connection, insert_new, select
from kiosk.registry.value import AlreadyMerged, Merged, Outcome, Quarantined

CAP = 1 << 26
Became = Literal["merged", "known", "quarantined", "not-read"]
Ended = Literal["done", "cancelled", "not-saved"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One record that was put in quarantine: the id of its line, and why."""

    line: str
    reason: str


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file; the counts are those of `Merged`.

    `reason` says why a file was put in quarantine or could not be read, a code of
    docs/export-format.md; `sha256` is in hex, empty where the file could not be read.
    """

    file: str
    became: Became
    reason: str = ""
    sha256: str = ""
    kiosk: str = ""
    kiosk_status: str = ""
    event: str = ""
    new: int = 0
    seen: int = 0
    voided: int = 0
    withdrawn: int = 0
    conflicts: int = 0
    withdrawals: int = 0
    taken_out: int = 0
    resolved: int = 0
    twice: int = 0
    quarantined: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A merge of some files: when it began, the seconds it took, how it ended.

    `left` are the files that were not merged since it ended before them.
    """

    at: Moment
    seconds: int
    ended: Ended
    files: tuple[FileReport, ...]
    left: tuple[str, ...]


def of_file(name: str, outcome: Outcome | ExportRefused) -> FileReport:
    """Give what is kept of one outcome."""
    match outcome:
        case Merged():
            return FileReport(
                name,
                "merged",
                sha256=outcome.sha256.hex(),
                kiosk=outcome.kiosk,
                kiosk_status=outcome.kiosk_status,
                event=outcome.event,
                new=outcome.new,
                seen=outcome.seen,
                voided=outcome.voided,
                withdrawn=outcome.withdrawn,
                conflicts=outcome.conflicts,
                withdrawals=outcome.withdrawals,
                taken_out=outcome.taken_out,
                resolved=outcome.resolved,
                twice=outcome.twice,
                quarantined=tuple(Fault(one.line, one.reason) for one in outcome.unread),
            )
        case AlreadyMerged(known, resolved):
            return FileReport(name, "known", sha256=known.hex(), resolved=resolved)
        case Quarantined(refused, reason):
            return FileReport(name, "quarantined", reason, refused.hex())
        case ExportRefused():
            return FileReport(name, "not-read", outcome.reason)


def keep(db: Connection, report: Report) -> None:
    """Keep *report* for good."""
    told = canonical.encode(report)
    row = {"id": sha256(told).digest(), "at": report.at.local.isoformat(), "told": told}
    db.execute(insert_new(table), row)


def kept(db: Connection) -> tuple[Report, ...]:
    """Give all reports, the newest first."""
    query = select(table.c.told).order_by(table.c.at.desc(), table.c.id)
    return tuple(canonical.decode(raw, Report, CAP) for raw in db.execute(query).scalars())
