"""One verified export into the registry, inside one transaction of the caller's."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeVar

from kiosk.campaign.value import SignedCampaign
from kiosk.exports import check
from kiosk.exports.read import Export
from kiosk.exports.value import Header, Item
from kiosk.model import Moment, device_id
from kiosk.phrases import fingerprint
from kiosk.registry import tables as t
from kiosk.registry.fold import Fold
from kiosk.registry.keys import Keys
from kiosk.registry.openers import Batch, Found, Later, Openers
from kiosk.registry.paper import count_twice
from kiosk.registry.retry import retry
from kiosk.registry.rows import log
from kiosk.registry.sql import Connection, delete, insert, insert_new, select, update
from kiosk.registry.value import Merged

BATCH = 250
# Told of records done and of all there are; whoever answers False stops the merge.
Progress = Callable[[int, int], object]
T = TypeVar("T")


class Stopped(Exception):
    """Whoever watched the merge stopped it: nothing of the file stays."""


def tell(progress: Progress, done: int, count: int) -> None:
    """Tell how far it is; `Stopped` where the answer is False."""
    if progress(done, count) is False:
        raise Stopped


def check_campaign(header: Header, pinned: SignedCampaign) -> None:
    """Refuse an export of another campaign, version, mode or keyset (`ExportRefused`)."""
    campaign = pinned.campaign
    check.campaign(
        header,
        name=campaign.id,
        version=campaign.version,
        sha256=pinned.sha256,
        mode=campaign.mode,
        recipients=[organizer.recipient for organizer in campaign.organizers],
    )


def merge_export(
    db: Connection,
    export: Export,
    pinned: SignedCampaign,
    keys: Keys,
    openers: Openers,
    progress: Progress,
) -> Merged:
    """Fold *export* into the tables; tell *progress* of records done and of all there are.

    Where *progress* answers False, `Stopped` is raised: the caller's transaction is dropped.
    The file's own row is left to the caller (`remember_file`), who knows its bytes.
    """
    header, trailer = export.header, export.trailer
    status = _learn_device(db, header)
    _learn_event(db, header)
    _learn_heads(db, export)
    total = trailer.count + trailer.voids + trailer.earlier
    twice = count_twice(db)
    fold = Fold(db, header, pinned, keys)
    tell(progress, 0, total)
    openers.expect(trailer.count)
    for batch, found in _opened_ahead(export.items(), fold, openers):
        fold.take(batch, found)
        tell(progress, fold.count.all, total)
    return Merged(
        sha256=b"",
        kiosk=header.kiosk,
        event=header.event.name,
        new=fold.count.new,
        seen=fold.count.seen,
        voided=fold.count.voided,
        withdrawn=fold.count.withdrawn,
        withdrawals=fold.count.withdrawals,
        taken_out=fold.count.taken_out,
        conflicts=fold.count.conflicts,
        unread=tuple(fold.count.unread),
        resolved=retry(db, keys),
        new_device=not status,
        kiosk_status=status or t.NEW,
        twice=max(0, count_twice(db) - twice),
        kiosk_words=fingerprint(header.device),
    )


def remember_file(db: Connection, sha256: bytes, export: Export, now: Moment) -> None:
    """Make the file with these bytes known as merged, and no longer refused."""
    header = export.header
    db.execute(
        insert(t.file).values(
            sha256=sha256,
            digest=export.digest,
            device=device_id(header.device),
            event=header.event_uid,
            first=header.first,
            last=header.last,
            closed=int(export.trailer.closed),
            made=header.made.local.isoformat(),
            merged=now.local.isoformat(),
        )
    )
    db.execute(delete(t.refused_file).where(t.refused_file.c.sha256 == sha256))
    log(db, now, "merged", sha256.hex())


def remember_refused(db: Connection, sha256: bytes, reason: str, now: Moment) -> None:
    """Hold the file with these bytes in quarantine under *reason*."""
    db.execute(delete(t.refused_file).where(t.refused_file.c.sha256 == sha256))
    row = {"sha256": sha256, "reason": reason, "at": now.local.isoformat()}
    db.execute(insert(t.refused_file).values(row))
    log(db, now, "refused", f"{sha256.hex()} {reason}")


def _learn_device(db: Connection, header: Header) -> str:
    """Know the kiosk by its key and its latest name; give its status, or nothing if unheard of."""
    table, id_ = t.device, device_id(header.device)
    named = int(header.made.utc.timestamp())
    found = db.execute(
        select(table.c.named, table.c.name, table.c.status).where(table.c.id == id_)
    ).one_or_none()
    if found is None:
        row = {"id": id_, "public": header.device, "status": t.NEW}
        db.execute(insert(table).values(row | {"name": header.kiosk, "named": named}))
        return ""
    if (named, header.kiosk) > (found.named, found.name):
        # The name that was told last, whichever file came last.
        query = update(table).where(table.c.id == id_)
        db.execute(query.values(name=header.kiosk, named=named))
    return str(found.status)


def _learn_event(db: Connection, header: Header) -> None:
    """Know the event, and how this kiosk spells it."""
    event = header.event
    row: dict[str, object] = {"uid": header.event_uid, "device": device_id(header.device)}
    row |= {"name": event.name, "town": event.place.town, "zone": event.zone}
    row |= {"state": event.place.state, "day": event.day.isoformat()}
    db.execute(insert_new(t.told), row)


def _learn_heads(db: Connection, export: Export) -> None:
    header, device = export.header, device_id(export.header.device)
    told = ((header.first - 1, header.previous_head), (header.last, export.trailer.head))
    for seq, head in dict.fromkeys(told):
        db.execute(insert_new(t.head), {"device": device, "seq": seq, "head": head})


def _opened_ahead(
    items: Iterator[Item], fold: Fold, openers: Openers
) -> Iterator[tuple[list[Item], dict[bytes, Found]]]:
    """Give the items in batches, each with what its new records say.

    Some batches ahead are under way meanwhile, so that no core waits for another.
    """
    under_way: deque[tuple[list[Item], Batch, Later]] = deque()
    batches = _batches(items, BATCH)
    while True:
        while len(under_way) <= 2 * openers.workers and (batch := next(batches, None)):
            wanted = fold.wanted(batch)
            under_way.append((batch, wanted, openers.open(wanted)))
        if not under_way:
            return
        taken, wanted, later = under_way.popleft()
        ids = (id_ for id_, _ in wanted.records)
        yield taken, dict(zip(ids, later(), strict=True))


def _batches(items: Iterator[T], size: int) -> Iterator[list[T]]:
    while batch := list(islice(items, size)):
        yield batch
