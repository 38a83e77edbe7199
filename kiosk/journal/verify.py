"""Whether a journal holds what it says: every row and both chains, from the first on."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256

from kiosk.crypto.cipher import Connection
from kiosk.errors import JournalDamaged, JournalRolledBack
from kiosk.exports import chain
from kiosk.exports.value import Audit
from kiosk.journal import rows
from kiosk.journal.anchor import Head
from kiosk.journal.day import PLANNED
from kiosk.journal.withdrawals import WITHDRAWN

_RECORDS = """
    SELECT record.seq, event, sealed, sealed_sha256, void.seq
    FROM record LEFT JOIN void ON void.seq = record.seq ORDER BY record.seq
"""
# Each of these is true of a whole journal.
_WITHDRAWALS = (
    # Each withdrawal stands on the entry that tells of it, and each entry has one.
    """SELECT (SELECT count(*) FROM withdrawal) = (SELECT count(*) FROM audit WHERE kind = ?1)
        AND NOT EXISTS (
            SELECT 1 FROM withdrawal LEFT JOIN audit ON audit.n = withdrawal.audit
            WHERE kind IS NOT ?1 OR detail IS NOT lower(hex(receipt)) OR at IS NOT withdrawn)""",
    # A record is withdrawn where a withdrawal names it, and nowhere else.
    """SELECT (SELECT count(seq) FROM withdrawal) = (SELECT count(*) FROM void WHERE reason = ?1)
        AND NOT EXISTS (
            SELECT 1 FROM withdrawal LEFT JOIN void USING (seq)
            WHERE seq IS NOT NULL AND (reason IS NOT ?1 OR voided IS NOT withdrawn))""",
    # From the first record that has a receipt on, each has one.
    """SELECT count(*) = coalesce(max(seq) - min(seq) + 1, 0)
        AND coalesce(max(seq) = (SELECT seq FROM head), ?1 = ?1) FROM receipt""",
    # Only the open event has a key, and names are known of it alone.
    """SELECT ?1 = ?1
        AND NOT EXISTS (
            SELECT 1 FROM event_key JOIN closing USING (event) WHERE key IS NOT NULL)
        AND NOT EXISTS (
            SELECT 1 FROM signer LEFT JOIN record USING (seq) LEFT JOIN event_key USING (event)
            WHERE key IS NULL OR sealed IS NULL)""",
)
PURGED = "purged"
_PARTS = "SELECT last, head, audit_last, audit_head FROM part"
# Each plan stands on the entry that tells of it, and tries at a PIN are counted.
_DAY = """SELECT (SELECT count(*) FROM plan) = (SELECT count(*) FROM audit WHERE kind = ?1)
    AND NOT EXISTS (SELECT 1 FROM plan LEFT JOIN audit ON audit.n = plan.audit WHERE kind IS NOT ?1)
    AND (SELECT count(*) FROM pin_tries) = 1"""
# Each purge stands on the entry that tells of it, each entry has one, and nothing is left
# of the parts that held what it covers.
_PURGES = """SELECT (SELECT count(*) FROM purge) = (SELECT count(*) FROM audit WHERE kind = ?1)
    AND NOT EXISTS (
        SELECT 1 FROM purge LEFT JOIN audit ON audit.n = purge.audit
        WHERE kind IS NOT ?1 OR detail IS NOT CAST(through AS TEXT))
    AND NOT EXISTS (
        SELECT 1 FROM part WHERE dropped = 0 AND first <= (SELECT max(through) FROM purge))"""
_Marks = dict[int, set[bytes]]


def verify(connection: Connection, start: Head, anchored: Head) -> Head:
    """Read every row; give where the chains end.

    *start* holds both heads before the first row. Raises `JournalDamaged`, and
    `JournalRolledBack` if the journal is whole but does not reach the anchor.
    """
    end = rows.head(connection)
    events = rows.events(connection)
    purges = connection.execute("SELECT through, head FROM purge ORDER BY audit").fetchall()
    purged = purges[-1][0] if purges else 0
    behind = end.seq < anchored.seq or end.audit < anchored.audit
    heads, audit_heads = _marks(events, end, *(() if behind else (anchored,)))
    for through, head in purges:
        heads[through].add(head)
    for last, head, audit_last, audit_head in connection.execute(_PARTS).fetchall():
        heads[last].add(head)
        audit_heads[audit_last].add(audit_head)
    _must(_partition(events, end))
    _must(_records(connection, events, start.head, heads, purged) == end.seq)
    _must(_audits(connection, start.audit_head, audit_heads) == end.audit)
    _must(not any(heads.values()) and not any(audit_heads.values()))
    for holds in _WITHDRAWALS:
        _must(connection.execute(holds, (WITHDRAWN,)).fetchone() == (1,))
    _must(connection.execute(_PURGES, (PURGED,)).fetchone() == (1,))
    _must(connection.execute(_DAY, (PLANNED,)).fetchone() == (1,))
    if behind:
        raise JournalRolledBack(found=end.seq, anchored=anchored.seq)
    return end


def _marks(events: tuple[rows.Held, ...], *known: Head) -> tuple[_Marks, _Marks]:
    """Give the heads that must be met, each at its place in its chain."""
    heads: _Marks = defaultdict(set)
    audit_heads: _Marks = defaultdict(set)
    for event in events:
        heads[event.first - 1].add(event.previous_head)
        audit_heads[event.audit_first - 1].add(event.previous_audit_head)
        if event.audit_last is not None and event.audit_head is not None:
            audit_heads[event.audit_last].add(event.audit_head)
    for head in known:
        heads[head.seq].add(head.head)
        audit_heads[head.audit].add(head.audit_head)
    return heads, audit_heads


def _partition(events: tuple[rows.Held, ...], end: Head) -> bool:
    """Tell whether the events follow each other without a gap, only the last being open."""
    first, audit_first = 1, 1
    for number, event in enumerate(events, 1):
        if (event.n, event.first, event.audit_first) != (number, first, audit_first):
            return False
        if event.last is None or event.audit_last is None:
            return event is events[-1]
        first, audit_first = event.last + 1, event.audit_last + 1
    return end.seq == first - 1 and end.audit >= audit_first - 1


def _records(
    connection: Connection,
    events: tuple[rows.Held, ...],
    head: bytes,
    marks: _Marks,
    purged: int,
) -> int:
    """Follow the chain of records, of which those up to *purged* have no bytes; give the last."""
    seq, owners = 0, list(reversed(events))
    _meet(marks, 0, head)
    for found, event, sealed, digest, voided in connection.execute(_RECORDS):
        seq += 1
        while owners and owners[-1].last is not None and owners[-1].last < seq:
            owners.pop()
        _must(found == seq and bool(owners) and owners[-1].n == event)
        _must((sealed is None) == (voided is not None or seq <= purged))
        _must(sealed is None or sha256(sealed).digest() == digest)
        head = chain.step(head, digest)
        _meet(marks, seq, head)
    known = "SELECT NOT EXISTS (SELECT seq FROM void EXCEPT SELECT seq FROM record)"
    _must(connection.execute(known).fetchone() == (1,))
    return seq


def _audits(connection: Connection, head: bytes, marks: _Marks) -> int:
    """Follow the chain of audit entries; give the last number."""
    number = 0
    _meet(marks, 0, head)
    for n, at, kind, detail in connection.execute("SELECT * FROM audit ORDER BY n"):
        number += 1
        _must(n == number)
        head = chain.audit_step(head, Audit(n, rows.to_moment(at), kind, detail))
        _meet(marks, number, head)
    return number


def _meet(marks: _Marks, place: int, head: bytes) -> None:
    """Strike the heads that had to be met at this place."""
    _must(marks.pop(place, {head}) == {head})


def _must(holds: bool) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise JournalDamaged
