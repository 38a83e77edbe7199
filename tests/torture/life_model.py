"""What a kiosk and a registry should hold, as plain values: no chain, no file, no key.

Both sides of the comparison are given here: `Model.plain` says what should be so, `seen`
reads the same from an open journal.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from kiosk.exports.value import Audit, Sealed, Void, Withdrawal
from kiosk.journal import Withdrawn
from kiosk.journal.withdrawals import items

HOUR, LATE = timedelta(hours=1), timedelta(minutes=10)
MOST = 10


@dataclass
class Signed:
    """One signature, and what became of it: `held`, `undone` or `withdrawn`."""

    signed: datetime
    became: str = "held"
    at: datetime | None = None


@dataclass
class Gathering:
    """One event: its first sequence, its last once it is closed, how many declined."""

    first: int
    last: int | None = None
    declined: int = 0


def surname(seq: int) -> str:
    return f"Ficticia {seq}"


def receipt(seq: int) -> bytes:
    """What stands for the receipt of a record; 0 and below are of other kiosks."""
    return sha256(surname(seq).encode()).digest()


@dataclass
class Model:
    """What was done, and nothing of how it is kept."""

    events: list[Gathering] = field(default_factory=list)
    records: list[Signed] = field(default_factory=list)
    withdrawals: dict[bytes, tuple[int, datetime]] = field(default_factory=dict)
    paused: bool = False
    purged: int = 0
    pace: int = 0  # withdrawn within an hour that no clock sets: all of a test is

    @property
    def open(self) -> bool:
        return bool(self.events) and self.events[-1].last is None

    @property
    def held(self) -> int:
        return sum(one.became == "held" for one in self.records[self.purged :])

    def open_event(self, _: datetime) -> None:
        self.events.append(Gathering(len(self.records) + 1))
        self.after_close = False

    def close_event(self, _: datetime) -> None:
        self.events[-1].last = len(self.records)
        self.paused = False

    def sign(self, now: datetime) -> None:
        self.records.append(Signed(now))

    def decline(self, _: datetime) -> None:
        self.events[-1].declined += 1

    def undo(self, now: datetime, seq: int) -> None:
        one = self.records[seq - 1]
        if one.became == "held" and seq > self.purged:
            one.became, one.at = "undone", now
            self.after_close = not self.open

    def withdraw(self, now: datetime, seq: int) -> Withdrawn | None:
        """Take a signature back; give what the kiosk should say, None for `come later`."""
        code = receipt(seq)
        here = 0 < seq <= len(self.records)
        whole = here and seq > self.purged and self.records[seq - 1].became == "held"
        bare = here and seq > self.purged and not whole
        if code in self.withdrawals or bare:
            return Withdrawn.ALREADY
        if not whole and max(self.pace, self.around(now)) >= MOST:
            return None
        self.pace += 1
        self.withdrawals[code] = (seq if whole else 0, now)
        if whole:
            self.records[seq - 1].became, self.records[seq - 1].at = "withdrawn", now
        return Withdrawn.HERE if whole else Withdrawn.ELSEWHERE

    def around(self, now: datetime) -> int:
        return sum(abs(at - now) <= HOUR for _, at in self.withdrawals.values())

    def reopened(self) -> None:
        """After a restart the last withdrawals count as if they had just come."""
        times = [at for _, at in self.withdrawals.values()]
        self.pace = self.around(times[-1]) if times else 0

    def purge(self) -> None:
        self.purged = len(self.records)

    def plain(self) -> dict[str, Any]:
        """Give what an open journal should tell."""
        return {
            "head": len(self.records),
            "open": self.open,
            "paused": self.paused,
            "held": self.held,
            "withdrawals": sorted((code, *told) for code, told in self.withdrawals.items()),
            "events": [self._event(each) for each in self.events],
        }

    def _event(self, each: Gathering) -> dict[str, Any]:
        last = len(self.records) if each.last is None else each.last
        first = last + 1 if each.first <= self.purged and each.last is not None else each.first
        own = [one.became for one in self.records[each.first - 1 : last]]
        told = list(enumerate(self.records, 1))
        items = [(seq, one.became) for seq, one in told[: first - 1] if one.became != "held"]
        items += [(seq, one.became) for seq, one in told[first - 1 : last]]
        return {
            "counts": (
                own.count("held"),
                own.count("undone"),
                each.declined,
                own.count("withdrawn"),
            ),
            "span": (each.first, last),
            "range": (first, last),
            "closed": each.last is not None,
            "items": items,
            "withdrawals": sorted((code, seq) for code, (seq, _) in self.withdrawals.items()),
            "declined": each.declined,
        }


def seen(journal, now) -> dict[str, Any]:
    """Give what an open journal tells, in the same words."""
    return {
        "head": journal.head.seq,
        "open": journal.event is not None,
        "paused": journal.state.value == "paused",
        "held": journal.held,
        "withdrawals": [
            (one.receipt, one.seq, one.at.utc) for one in items(journal._store.connection)
        ],
        "events": [_seen(journal, event, now) for event in journal.events],
    }


def _seen(journal, event, now) -> dict[str, Any]:
    header, told, closed = journal.export_slice(event, now)
    told = list(told)
    counts = journal.counts(event)
    records = [item for item in told if isinstance(item, Sealed | Void)]
    return {
        "counts": (counts.signed, counts.voided, counts.declined, counts.withdrawn),
        "span": journal.span(event),
        "range": (header.first, header.last),
        "closed": closed,
        "items": [(one.seq, getattr(one, "reason", "held")) for one in records],
        "withdrawals": [(one.receipt, one.seq) for one in told if isinstance(one, Withdrawal)],
        "declined": sum(isinstance(one, Audit) and one.kind == "declined" for one in told),
    }


@dataclass
class Arrived:
    """What a registry should hold, after some exports of one kiosk: sets, in whatever order."""

    sealed: set[int] = field(default_factory=set)
    gone: dict[int, str] = field(default_factory=dict)
    receipts: set[bytes] = field(default_factory=set)
    signed: dict[int, datetime] = field(default_factory=dict)
    voided: dict[int, datetime] = field(default_factory=dict)

    def take(self, model: Model, event: int) -> None:
        """Take in what *model* told in an export of one of its events."""
        told = model._event(model.events[event])
        self.receipts |= {code for code, _ in told["withdrawals"]}
        for seq, became in told["items"]:
            one = model.records[seq - 1]
            self.signed[seq] = one.signed
            if became == "held":
                self.sealed.add(seq)
            else:
                self.gone[seq] = became
                if one.at is not None:
                    self.voided[seq] = one.at

    def plain(self) -> dict[str, set[int]]:
        """Give which records are held, voided and withdrawn."""
        found: dict[str, set[int]] = {"held": set(), "undone": set(), "withdrawn": set()}
        for seq in self.sealed | self.gone.keys():
            found[self._became(seq)].add(seq)
        return found

    def deliverable(self) -> set[int]:
        """Give what may go out: what is held, unless people have to say whether it was undone."""
        return {seq for seq in self.plain()["held"] if not self._waits(seq)}

    def _became(self, seq: int) -> str:
        became = "held" if self._waits(seq) else self.gone.get(seq, "held")
        return "withdrawn" if receipt(seq) in self.receipts and became == "held" else became

    def _waits(self, seq: int) -> bool:
        """Tell whether a void came long after the record that is here: people decide on it.

        If the record was withdrawn as well there is nothing left to decide, and the void counts.
        """
        late = self.gone.get(seq) == "undone" and self.voided[seq] - self.signed[seq] > LATE
        return late and seq in self.sealed and receipt(seq) not in self.receipts
