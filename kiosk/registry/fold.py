"""The records of one export folded into what the registry holds.

For each record id the registry keeps the set of versions (hashes) it ever heard of and
the set of versions that were voided, and beside them the set of receipts that were
withdrawn; what is held follows from these sets alone. So files may come in any order,
twice or in part: sets do not care.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from kiosk import canonical
from kiosk.campaign.value import SignedCampaign
from kiosk.exports.value import Audit, Header, Item, Sealed, Void, Withdrawal
from kiosk.model import Moment, RecordId, device_id
from kiosk.registry import tables as t
from kiosk.registry.keys import Keys
from kiosk.registry.late import Late
from kiosk.registry.lines import lines
from kiosk.registry.openers import Batch, Found
from kiosk.registry.opening import Opened, Unread, open_record
from kiosk.registry.rows import Rows, on
from kiosk.registry.sql import Connection, RowMapping, select, update
from kiosk.registry.value import RecordFault
from kiosk.registry.versions import Versions
from kiosk.registry.withdrawing import Withdrawals


@dataclass(slots=True)
class Count:
    """How the records of one export fared, each in one place; what its withdrawals did."""

    new: int = 0
    seen: int = 0
    voided: int = 0
    withdrawn: int = 0
    conflicts: int = 0
    unread: list[RecordFault] = field(default_factory=list)
    withdrawals: int = 0
    taken_out: int = 0

    @property
    def all(self) -> int:
        """How many records there were."""
        gone = self.voided + self.withdrawn
        return self.new + self.seen + gone + self.conflicts + len(self.unread)


class Fold:
    """Folds the items of one export, batch by batch, inside one transaction."""

    def __init__(
        self,
        db: Connection,
        header: Header,
        campaign: SignedCampaign,
        keys: Keys,
    ) -> None:
        """Prepare for the items under *header*; nothing is written yet."""
        self._db, self._rows, self._withdrawals = db, Rows(db), Withdrawals(db)
        self._versions, self._late = Versions(db, self._withdrawals), Late(db)
        self._device, self._event = device_id(header.device), header.event_uid
        self._campaign, self._keys = campaign, keys
        self._lowest = RecordId(self._device, header.first).pack()
        self._all_new = not _any(db, self._lowest, RecordId(self._device, header.last).pack())
        self._found: Mapping[bytes, Found] = {}
        self.count = Count()

    def wanted(self, items: Sequence[Item]) -> Batch:
        """Give the records among *items* that nobody heard of: all of these will be opened."""
        sealed = {self._id(item): item.sealed for item in items if isinstance(item, Sealed)}
        known = self._known(list(sealed))
        records = tuple((id_, raw) for id_, raw in sealed.items() if id_ not in known)
        return Batch(self._campaign, self._event, records)

    def take(self, items: Sequence[Item], found: Mapping[bytes, Found]) -> None:
        """Fold the next *items*; each of them has a sequence or number of its own.

        What was *found* in records is told by their ids; the others are opened here.
        """
        self._found = found
        self._withdraw([item for item in items if isinstance(item, Withdrawal)])
        records = [item for item in items if isinstance(item, Sealed | Void)]
        ids = [self._id(item) for item in records]
        known = self._known(ids)
        for id_, record in zip(ids, records, strict=True):
            self._fold(id_, record, known.get(id_))
        for audit in (item for item in items if isinstance(item, Audit)):
            self._note(audit)
        self._rows.flush()

    def _id(self, item: Sealed | Void) -> bytes:
        return RecordId(self._device, item.seq).pack()

    def _known(self, ids: Sequence[bytes]) -> dict[bytes, RowMapping]:
        if self._all_new and all(id_ >= self._lowest for id_ in ids):
            return {}
        query = select(t.record).where(t.record.c.id.in_(ids))
        return {row["id"]: row for row in self._db.execute(query).mappings()}

    def _withdraw(self, withdrawals: Sequence[Withdrawal]) -> None:
        if withdrawals:
            self.count.withdrawals += len(withdrawals)
            self.count.taken_out += self._withdrawals.take(withdrawals, self._device)

    def _fold(self, id_: bytes, item: Sealed | Void, row: RowMapping | None) -> None:
        waits = False
        if isinstance(item, Void):
            digest = item.sealed_sha256
            told = (_iso(item.at), item.reason)
            waits = row is not None and self._late.takes(row, digest, told)
            item = item if waits else replace(item, reason=self._bury(id_, item))
        else:
            digest = sha256(item.sealed).digest()
        if row is None:
            self._first(id_, digest, item)
            return
        if self._event < row["event"]:
            # Nobody but the record itself can tell whose event is right: the least one wins.
            self._set(id_, event=self._event)
        if row["hash"] != digest:
            self._conflict(id_, digest, item, row)
        elif waits:
            self.count.voided += 1
        elif isinstance(item, Void):
            self._void(id_, item, row["status"])
        else:
            self._again(id_, item, row["status"])

    def _first(self, id_: bytes, digest: bytes, item: Sealed | Void) -> None:
        if isinstance(item, Void):
            status = self._gone(item)
        else:
            status = self._keep(id_, digest, self._open(id_, item))
        self._rows.add(t.record, id_, digest, self._event, status)

    def _bury(self, id_: bytes, void: Void) -> str:
        """Let a void count; give the reason that counts of all that were told."""
        self._withdrawals.give_way(id_, void.sealed_sha256)
        return self._rows.bury(id_, void.sealed_sha256, _iso(void.at), void.reason)

    def _keep(self, id_: bytes, digest: bytes, found: Opened | Unread) -> str:
        """Store what was opened, or what would not open; give the record's status."""
        if isinstance(found, Unread):
            self._rows.add(t.unread, id_, found.sealed, found.reason, self._keys.tried())
            self._fault(id_, found.reason)
            return t.UNREAD
        if self._withdrawals.beats(id_, digest, found):
            self.count.withdrawn += 1
            return t.WITHDRAWN
        self._rows.hold(id_, found)
        self.count.new += 1
        return t.HELD

    def _again(self, id_: bytes, item: Sealed, status: str) -> None:
        if status == t.VOIDED and self._lifted(id_, item):
            self.count.new += 1
            return
        if status != t.UNREAD:
            self.count.seen += status == t.HELD
            self.count.voided += status == t.VOIDED
            self.count.withdrawn += status == t.WITHDRAWN
            return
        found = self._open(id_, item)
        if isinstance(found, Unread):
            self._fault(id_, found.reason)
            return
        self._rows.forget(id_)
        digest = sha256(item.sealed).digest()
        self._set(id_, status=self._keep(id_, digest, found))

    def _lifted(self, id_: bytes, item: Sealed) -> bool:
        """Hold a record whose void was told before it and came late; tell whether it is so."""
        digest = sha256(item.sealed).digest()
        found = self._open(id_, item)
        if isinstance(found, Unread) or self._withdrawals.knows(found.receipt):
            return False
        if not self._late.lifts(id_, digest, found):
            return False
        self._rows.hold(id_, found)
        self._set(id_, status=t.HELD)
        return True

    def _void(self, id_: bytes, void: Void, status: str) -> None:
        gone = self._gone(void)
        if status != gone:
            self._rows.forget(id_)
            self._set(id_, status=gone)

    def _gone(self, void: Void) -> str:
        """Count a void; give the status of its record."""
        if void.reason == t.WITHDRAWN:
            self.count.withdrawn += 1
            return t.WITHDRAWN
        self.count.voided += 1
        return t.VOIDED

    def _conflict(self, id_: bytes, digest: bytes, item: Sealed | Void, row: RowMapping) -> None:
        self.count.conflicts += 1
        if row["status"] != t.CONFLICT:
            waited = self._late.counts(id_, row["hash"])
            self._versions.split(id_, row["hash"], t.VOIDED if waited else row["status"])
            self._rows.forget(id_)
            self._set(id_, status=t.CONFLICT, hash=None)
        if isinstance(item, Void):
            self._versions.void(id_, digest)
        elif self._versions.wants(id_, digest):
            self._versions.put(id_, digest, self._open(id_, item), self._keys.tried())

    def _open(self, id_: bytes, item: Sealed) -> Opened | Unread:
        if (found := self._found.get(id_)) is not None:
            return found
        id_of = RecordId.unpack(id_)
        return open_record(item.sealed, id_of, self._event, self._campaign, self._keys.all)

    def _fault(self, id_: bytes, reason: str) -> None:
        self.count.unread.append(RecordFault(lines(self._db).line(RecordId.unpack(id_)), reason))

    def _set(self, id_: bytes, **values: object) -> None:
        self._db.execute(update(t.record).where(on(t.record, id_)).values(**values))

    def _note(self, audit: Audit) -> None:
        self._rows.note(
            device=self._device,
            n=audit.n,
            digest=sha256(canonical.encode(audit)).digest(),
            at=_iso(audit.at),
            kind=audit.kind,
            detail=audit.detail,
        )


def _any(db: Connection, first: bytes, last: bytes) -> bool:
    """Tell whether any record between these two was heard of."""
    id_ = t.record.c.id
    return (
        db.execute(select(id_).where((id_ >= first) & (id_ <= last)).limit(1)).first() is not None
    )


def _iso(moment: Moment) -> str:
    return moment.local.isoformat()
