"""What one event's export is made of: the header, and its items in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.campaign.value import SignedCampaign
from kiosk.crypto.cipher import Connection
from kiosk.exports import chain
from kiosk.exports.value import VERSION, Audit, Header, Item, Sealed, Void, keyset
from kiosk.journal import withdrawals
from kiosk.journal.anchor import Head
from kiosk.journal.rows import Held, to_moment
from kiosk.model import Mode, Moment

_BATCH = 200
_EARLIER = """
    SELECT void.seq, sealed_sha256, voided, reason
    FROM void JOIN record ON record.seq = void.seq
    WHERE void.seq > ? AND void.seq <= ? ORDER BY void.seq LIMIT ?
"""
_RECORDS = """
    SELECT record.seq, sealed, sealed_sha256, voided, reason
    FROM record LEFT JOIN void ON void.seq = record.seq
    WHERE record.seq > ? AND record.seq <= ? ORDER BY record.seq LIMIT ?
"""
_AUDITS = "SELECT n, at, kind, detail FROM audit WHERE n > ? AND n <= ? ORDER BY n LIMIT ?"


def genesis(campaign: SignedCampaign, device: bytes) -> Head:
    """Give where both chains of a *device* (public key) begin."""
    return Head(
        0,
        chain.genesis(campaign.sha256, device),
        0,
        chain.audit_genesis(campaign.sha256, device),
    )


def begun(closed: Held | None, start: Head) -> tuple[int, bytes]:
    """Give the first audit number of the event after *closed*, and the head before it.

    Every audit entry belongs to one event: what is noted between two of them to the later.
    """
    if closed is None or closed.audit_last is None or closed.audit_head is None:
        return 1, start.audit_head
    return closed.audit_last + 1, closed.audit_head


def header(
    held: Held,
    head: Head,
    campaign: SignedCampaign,
    device: bytes,
    kiosk: str,
    mode: Mode,
    made: Moment,
) -> Header:
    """Give the header of the export of *held*, with the chains at *head*."""
    manifest = campaign.campaign
    return Header(
        v=VERSION,
        campaign=manifest.id,
        campaign_version=manifest.version,
        campaign_sha256=campaign.sha256,
        keyset=keyset([each.recipient for each in manifest.organizers]),
        device=device,
        kiosk=kiosk,
        event=held.event,
        event_uid=held.uid,
        mode=mode,
        first=held.first,
        last=head.seq if held.last is None else held.last,
        previous_head=held.previous_head,
        audit_first=held.audit_first,
        previous_audit_head=held.previous_audit_head,
        made=made,
    )


def items(connection: Connection, held: Held, head: Head) -> Iterator[Item]:
    """Give what the export of *held* holds; memory stays flat.

    Voids of earlier events come along, since their exports may have left before, and
    every withdrawal.
    """
    last = head.seq if held.last is None else held.last
    audit_last = head.audit if held.audit_last is None else held.audit_last
    yield from withdrawals.items(connection)
    for seq, digest, voided, reason in _paged(connection, _EARLIER, 0, held.first - 1):
        yield Void(seq, digest, to_moment(voided), reason)
    for seq, sealed, digest, voided, reason in _paged(connection, _RECORDS, held.first - 1, last):
        if sealed is None:
            yield Void(seq, digest, to_moment(voided), reason)
        else:
            yield Sealed(seq, sealed)
    for n, at, kind, detail in _paged(connection, _AUDITS, held.audit_first - 1, audit_last):
        yield Audit(n, to_moment(at), kind, detail)


def _paged(connection: Connection, query: str, after: int, last: int) -> Iterator[Sequence[Any]]:
    """Give the rows after one number up to another, in batches.

    A cursor left open by a failed export would hold up every later checkpoint.
    """
    while rows := connection.execute(query, (after, last, _BATCH)).fetchall():
        yield from rows
        after = rows[-1][0]
