"""The gap ledger: for each kiosk and event, what arrived, what is missing, what is told twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from kiosk.model import RecordId
from kiosk.registry import chains, spelling
from kiosk.registry import tables as t
from kiosk.registry.chains import Range, missing
from kiosk.registry.lines import Lines
from kiosk.registry.slips import kept, ticked
from kiosk.registry.sql import Connection, RowMapping, select
from kiosk.registry.team import Ticked
from kiosk.registry.value import GapLine


@dataclass(slots=True)
class _Event:
    """The exports of one event from one kiosk."""

    ranges: list[Range] = field(default_factory=list)
    closes: set[int] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    missing: list[Range] = field(default_factory=list)

    @property
    def first(self) -> int:
        return min(first for first, _ in self.ranges)

    @property
    def last(self) -> int:
        return max(last for _, last in self.ranges)


@dataclass(slots=True)
class _Kiosk:
    """All that is known of one kiosk; `b""` among the events is what belongs to none."""

    name: str
    status: str
    events: defaultdict[bytes, _Event] = field(default_factory=lambda: defaultdict(_Event))
    heads: defaultdict[int, set[bytes]] = field(default_factory=lambda: defaultdict(set))
    known: tuple[Range, ...] = ()
    forks: tuple[int, ...] = ()


def gaps(db: Connection) -> tuple[GapLine, ...]:
    """Give the ledger, by the kiosk's name, then in the order of sequences.

    A slip has its line even where no file came yet.
    """
    names = {uid: event.name for uid, event in spelling.events(db).items()}
    kiosks, slips = _kiosks(db), kept(db)
    named = Lines({*kiosks, *(slip.key[0] for slip in slips)})
    forks = {id_: one.forks for id_, one in kiosks.items()}
    told = ticked(db, slips, forks)
    order = sorted(kiosks, key=lambda device: (kiosks[device].name, device))
    lines = [
        replace(line, slip=told.pop((device, uid), None))
        for device in order
        for uid, line in _lines(named.kiosk(device), kiosks[device], names, forks[device])
    ]
    return (*lines, *(_awaited(named.kiosk(key[0]), one) for key, one in sorted(told.items())))


def slips(db: Connection) -> dict[tuple[bytes, bytes], Ticked]:
    """Give what came of all that the slips tell, by kiosk and event."""
    read = kept(db)
    kiosks = _kiosks(db) if read else {}
    return ticked(db, read, {id_: one.forks for id_, one in kiosks.items()})


def _awaited(device: str, slip: Ticked) -> GapLine:
    """Give the line of an event of which nothing came but the slip."""
    return GapLine(
        event=slip.event,
        kiosk=slip.kiosk,
        device=device,
        status=t.NEW,
        first=slip.first,
        last=slip.last,
        held=0,
        voided=0,
        withdrawn=0,
        unread=0,
        conflicts=0,
        missing=slip.missing,
        forks=(),
        closed=False,
        slip=slip,
    )


def _kiosks(db: Connection) -> dict[bytes, _Kiosk]:
    kiosks = {row.id: _Kiosk(row.name, row.status) for row in db.execute(select(t.device))}
    for row in db.execute(select(t.file)):
        event = kiosks[row.device].events[row.event]
        event.ranges.append((row.first, row.last))
        if row.closed:
            event.closes.add(row.last)
    for row in db.execute(select(t.head)):
        kiosks[row.device].heads[row.seq].add(row.head)
    versions: defaultdict[bytes, list[tuple[int, bytes]]] = defaultdict(list)
    for row in db.execute(select(t.conflict.c.id, t.conflict.c.hash)):
        device, seq = RecordId.unpack(row.id)
        versions[device].append((seq, row.hash))
    # The hashes of one kiosk at a time: those of a million records would fill the memory.
    found = dict.fromkeys(kiosks, False)
    records = db.execute(select(t.record).order_by(t.record.c.id)).mappings()
    for device, rows in groupby(records, key=lambda row: bytes(row["id"][:16])):
        _follow(kiosks[device], rows, versions[device])
        found[device] = True
    for device in (device for device, told in found.items() if not told):
        _follow(kiosks[device], (), versions[device])
    return kiosks


def _follow(
    kiosk: _Kiosk, records: Iterable[RowMapping], versions: Iterable[tuple[int, bytes]]
) -> None:
    """Count the records of one kiosk, and see where its history is told in two ways."""
    hashes: defaultdict[int, set[bytes]] = defaultdict(set)
    for row in records:
        kiosk.events[row["event"]].counts[row["status"]] += 1
        if row["hash"] is not None:
            hashes[RecordId.unpack(row["id"]).seq].add(row["hash"])
    for seq, digest in versions:
        hashes[seq].add(digest)
    kiosk.known = chains.joined_ranges((seq, seq) for seq in hashes)
    kiosk.forks = chains.forks(hashes, kiosk.heads)


def _lines(
    device: str, kiosk: _Kiosk, names: dict[bytes, str], twice: Sequence[int]
) -> Iterator[tuple[bytes, GapLine]]:
    _place_missing(kiosk)
    for uid, event in sorted(kiosk.events.items(), key=lambda one: (one[1].first, one[0])):
        first, last = event.first, event.last
        yield (
            uid,
            GapLine(
                event=names.get(uid, ""),
                kiosk=kiosk.name,
                device=device,
                status=kiosk.status,
                first=first,
                last=last,
                held=event.counts[t.HELD],
                voided=event.counts[t.VOIDED],
                withdrawn=event.counts[t.WITHDRAWN],
                unread=event.counts[t.UNREAD],
                conflicts=event.counts[t.CONFLICT],
                missing=tuple(event.missing),
                # The head before the first record is the business of who wrote that record.
                forks=tuple(seq for seq in twice if first <= max(seq, 1) <= max(first, last)),
                closed=last in event.closes,
            ),
        )


def _place_missing(kiosk: _Kiosk) -> None:
    """Give each missing range to the event on both its sides, else to no event."""
    starts, ends = defaultdict[int, set[bytes]](set), defaultdict[int, set[bytes]](set)
    for uid, event in kiosk.events.items():
        for one in event.ranges:
            starts[one[0]].add(uid)
            ends[one[1]].add(uid)
    covered = [one for event in kiosk.events.values() for one in event.ranges]
    # A void that came ahead of its export is known of, too.
    covered += kiosk.known
    for first, last in missing(covered):
        both = ends[first - 1] & starts[last + 1]
        whose = kiosk.events[min(both) if len(both) == 1 else b""]
        whose.missing.append((first, last))
        if len(both) != 1:
            whose.ranges.append((first, last))
