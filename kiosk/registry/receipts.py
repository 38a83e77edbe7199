"""What may be said back to kiosks: whose every record is here, one chain, nothing missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.campaign.value import SignedCampaign
from kiosk.exports.chain import genesis, step
from kiosk.exports.merge_receipt import MergeReceipt, mark
from kiosk.model import Moment, RecordId
from kiosk.registry import tables as t
from kiosk.registry.letters import known
from kiosk.registry.lines import Lines
from kiosk.registry.sql import Connection, select
from kiosk.registry.value import Covered

_NOT_OURS = (t.REFUSED, t.REVOKED)
_WHOLE = (t.HELD, t.VOIDED, t.WITHDRAWN, t.UNREAD)


@dataclass(frozen=True, slots=True)
class _Record:
    hash: bytes | None
    status: str


def covered(db: Connection, now: Moment) -> tuple[Covered, ...]:
    """Give each kiosk, by name, with the receipt that it may have, or why it may have none."""
    devices = db.execute(select(t.device)).mappings().all()
    named = Lines(row["id"] for row in devices)
    heads, marks = _heads(db), _marks(db)
    found, campaigns = [], known(db)
    for row in sorted(devices, key=lambda row: (row["name"], row["id"])):
        # One kiosk at a time: a million records would fill the memory.
        own, told = _records(db, row["id"]), heads[row["id"]]
        campaign, head = _whole(own, told, row["public"], campaigns)
        head = t.REFUSED if row["status"] in _NOT_OURS else head
        receipt = None
        if isinstance(head, bytes):
            audit = _unbroken(_audits(db, row["id"]))
            receipt = MergeReceipt(
                campaign=campaign.campaign.id,
                campaign_sha256=campaign.sha256,
                device=row["public"],
                kiosk=row["name"],
                through=len(own),
                head=head,
                audit=audit,
                **_counts(own),
                withdrawals=marks,
                made=now,
            )
        why = head if isinstance(head, str) else ""
        found.append(Covered(row["name"], named.kiosk(row["id"]), receipt, why))
    return tuple(found)


def _whole(
    records: dict[int, _Record],
    told: dict[int, set[bytes]],
    device: bytes,
    campaigns: Sequence[SignedCampaign],
) -> tuple[SignedCampaign, bytes | str]:
    """Give the version under which a kiosk's chain began, and its head or why there is none."""
    found = [(one, _chained(records, told, genesis(one.sha256, device))) for one in campaigns]
    return next((each for each in found if isinstance(each[1], bytes)), found[0])


def _chained(records: dict[int, _Record], told: dict[int, set[bytes]], head: bytes) -> bytes | str:
    """Give the head after the last record, or why there is none to vouch for."""
    last = max((*records, *told), default=0)
    if not last:
        return "empty"
    for seq in range(last + 1):
        if seq:
            record = records.get(seq)
            if record is None:
                return "gap"
            if record.hash is None or record.status not in _WHOLE:
                return "conflict"
            head = step(head, record.hash)
        if told.get(seq, {head}) != {head}:
            return "fork"
    return head if last in told else "gap"


def _counts(records: dict[int, _Record]) -> dict[str, int]:
    found = Counter(record.status for record in records.values())
    return {status: found[status] for status in _WHOLE}


def _unbroken(numbers: set[int]) -> int:
    last = 0
    while last + 1 in numbers:
        last += 1
    return last


def _records(db: Connection, device: bytes) -> dict[int, _Record]:
    c, ends = t.record.c, (device + bytes(8), device + b"\xff" * 8)
    query = select(c.id, c.hash, c.status).where(c.id.between(*ends))
    return {RecordId.unpack(row.id).seq: _Record(row.hash, row.status) for row in db.execute(query)}


def _heads(db: Connection) -> defaultdict[bytes, dict[int, set[bytes]]]:
    found: defaultdict[bytes, dict[int, set[bytes]]] = defaultdict(dict)
    for row in db.execute(select(t.head)):
        found[row.device].setdefault(row.seq, set()).add(row.head)
    return found


def _marks(db: Connection) -> tuple[bytes, ...]:
    return tuple(
        sorted({mark(each) for each in db.execute(select(t.withdrawal.c.receipt)).scalars()})
    )


def _audits(db: Connection, device: bytes) -> set[int]:
    return set(db.execute(select(t.noted.c.n).where(t.noted.c.device == device)).scalars())
