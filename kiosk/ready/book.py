"""What an open journal says of itself, read again from its first page."""

from __future__ import annotations

from kiosk.errors import JournalRefused
from kiosk.journal import Journal
from kiosk.journal.health import examine
from kiosk.ready.value import Book, Shut


def read(journal: Journal) -> Book | Shut:
    """Read all of *journal* again; what refuses it becomes a value."""
    try:
        health = examine(journal)
    except JournalRefused as refusal:
        return Shut(refusal.code, refusal.facts)
    ready = journal.ready
    targets = journal.targets()
    made = [target.last.utc for target in targets if target.last is not None]
    return Book(
        records=health.records,
        database=health.database,
        signed=journal.counts().signed,
        waiting=waiting(journal),
        copied=max(made, default=None),
        last=health.last.utc if health.last else None,
        ready=ready.local if ready else None,
        zone=journal.enrolment.zone,
    )


def waiting(journal: Journal) -> int:
    """Give how many signatures of the open or last event are on this machine alone."""
    carried = frozenset[int]().union(*(journal.carried(each.id) for each in journal.targets()))
    here = (part for part in journal.parts() if part.n not in carried)
    return journal.unparted + sum(part.last - part.first + 1 for part in here)
