"""A second organizer's registry merged into the first, page by page, in one transaction.

What a registry holds are sets: of files, heads, voids, withdrawals, decisions, and for
each record of its versions. So two copies merge by union, in any order and as often as
one likes, and what follows from the sets is worked out again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.registry import tables as t
from kiosk.registry.bare import (
    Row,
    change,
    drop,
    fetch,
    put,
    rows_named,
    rows_of,
    unite,
    unite_least,
)
from kiosk.registry.decision_tables import decision
from kiosk.registry.decisions import absorb
from kiosk.registry.decisions import rows as rows_of_decisions
from kiosk.registry.entries import EMPTY, Entry, Gone, Version, joined, plain, status
from kiosk.registry.late import reconcile
from kiosk.registry.merge import Progress
from kiosk.registry.rows import count, forget_pairs
from kiosk.registry.sql import Connection, Table
from kiosk.registry.withdrawing import Withdrawals

PAGE = 1_000
_CONTENTS = (t.signature, t.ink, t.unread, t.conflict)
_HAS = (t.HELD, t.HELD, t.UNREAD, t.CONFLICT)
_RECEIPT = t.signature.c.keys().index("receipt")

# What follows from the rest or is found again, what is of this file alone, and the records.
_NOT_KEPT = {
    "standing",
    "aside",
    "barred",
    "proposal",
    "search",
    "flag",
    "scan",
    "pinned",
    "letter",
    "journal",
}
_NOT_KEPT |= {table.name for table in (t.record, *_CONTENTS)}
# Rows that may be told in two ways, and what decides which telling counts.
_LEAST = {
    "tombstone": ("at", "reason"),
    "late_void": ("at", "reason"),
    "withdrawal": ("at",),
    "file": ("merged",),
    "refused_file": ("reason", "at"),
    "source": ("at", "by", "name", "sha256", "mapping"),
    "online": ("line",),
    "slip": ("at", "by"),
}
# A void says more than a withdrawal.
_VOIDS_FIRST = (
    "DELETE FROM withdrawn WHERE EXISTS (SELECT 1 FROM tombstone AS void"
    " WHERE void.id = withdrawn.id AND void.hash = withdrawn.hash)"
)
# A void that waits beside its record counts once there are two versions of that.
_LATE_COUNTS = (
    (
        "INSERT INTO tombstone (id, hash, at, reason)"
        " SELECT id, hash, at, reason FROM late_void WHERE id = ? ON CONFLICT DO NOTHING"
    ),
    "DELETE FROM late_void WHERE id = ?",
)


@dataclass(slots=True)
class Fared:
    """How the records of the other registry fared, each in one place.

    `new` were not heard of here, `seen` are known just as they are there, and of those
    `changed` the two know more together. By the way, `conflicts` are those of which there
    are two versions now and was one, and `taken_out` the signatures held here that the
    other one's voids and withdrawals end.
    """

    new: int = 0
    seen: int = 0
    changed: int = 0
    conflicts: int = 0
    taken_out: int = 0


def kept_tables() -> tuple[Table, ...]:
    """Give the tables beside records and contents that a registry keeps.

    Whatever is no exception here only grows: its rows are never changed.
    """
    return tuple(table for table in t.schema.sorted_tables if table.name not in _NOT_KEPT)


def unite_sets(db: Connection, other: Connection) -> None:
    """Take over everything but records: what only grows, and of two tellings the lesser."""
    for table in kept_tables():
        if table.name in _LEAST:
            unite_least(db, other, table, *_LEAST[table.name])
        elif table not in {t.device, decision}:
            unite(db, other, table)
    absorb(db, rows_of_decisions(other))
    db.exec_driver_sql("DELETE FROM refused_file WHERE sha256 IN (SELECT sha256 FROM file)")
    # Of two names that a kiosk gave itself the one that was told last counts.
    later = "(excluded.named, excluded.name) > (device.named, device.name)"
    rename = f"DO UPDATE SET name = excluded.name, named = excluded.named WHERE {later}"
    kiosks = [(*row[:-1], t.NEW) for row in rows_of(other, t.device, "", ())]
    put(db, t.device, kiosks, f"ON CONFLICT (id) {rename}")


class Union:
    """Folds another registry in, inside one transaction of each."""

    def __init__(self, db: Connection, other: Connection, progress: Progress) -> None:
        """Prepare to fold *other* into *db*; nothing is written yet."""
        self._db, self._other, self._progress = db, other, progress
        self._fared = Fared()

    def run(self) -> Fared:
        """Fold everything; tell how many of the other's records are done, and of how many."""
        before, theirs = _receipts(self._db), _receipts(self._other)
        unite_sets(self._db, self._other)
        reconcile(self._db, self._other)
        withdrawals = Withdrawals(self._db)
        self._fared.taken_out = withdrawals.take_out(sorted(theirs - before))
        total, done, last = count(self._other, t.record), 0, b""
        self._progress(0, total)
        page = f"WHERE id > ? ORDER BY id LIMIT {PAGE}"
        while rows := rows_of(self._other, t.record, page, (last,)):
            self._fold(rows)
            done, last = done + len(rows), rows[-1][0]
            self._progress(done, total)
        withdrawals.take_out(sorted(before - theirs))
        self._db.exec_driver_sql(_VOIDS_FIRST)
        return self._fared

    def _fold(self, rows: list[Row]) -> None:
        mine = {row[0]: row for row in rows_named(self._db, t.record, (row[0] for row in rows))}
        new, differ = [], {}
        for row in rows:
            known = mine.get(row[0])
            if known is None:
                new.append(row)
            elif known != row or row[3] in {t.CONFLICT, t.UNREAD}:
                differ[row[0]] = (known, row)
        self._fared.seen += len(rows) - len(new) - len(differ)
        self._copy(rows, new)
        if differ:
            self._resolve(differ)

    def _copy(self, rows: list[Row], new: list[Row]) -> None:
        """Take over records that were not heard of here, as they are there."""
        self._fared.new += len(new)
        put(self._db, t.record, new)
        wanted, statuses = {row[0] for row in new}, {row[3] for row in new}
        ends = (rows[0][0], rows[-1][0])
        for table, of in zip(_CONTENTS, _HAS, strict=True):
            if of in statuses:
                found = rows_of(self._other, table, "WHERE id BETWEEN ? AND ?", ends)
                put(self._db, table, (row for row in found if row[0] in wanted))

    def _resolve(self, pairs: Mapping[bytes, tuple[Row, Row]]) -> None:
        """Make one of records that both know and that differ, or may."""
        mine = _entries(self._db, [one for one, _ in pairs.values()])
        theirs = _entries(self._other, [other for _, other in pairs.values()])
        twofold = [id_ for id_ in pairs if len({*mine[id_].versions, *theirs[id_].versions}) > 1]
        for statement in _LATE_COUNTS:
            change(self._db, statement, ((id_,) for id_ in twofold))
        gone = _gone(self._db, pairs)
        found = {}
        for id_, ((*_, before), _) in pairs.items():
            entry = joined(id_, mine[id_], theirs[id_], gone)
            after = status(id_, entry, gone)
            if entry == mine[id_] and after == before:
                self._fared.seen += 1
                continue
            found[id_] = (entry, after)
            self._fared.changed += 1
            self._fared.conflicts += after == t.CONFLICT and before != t.CONFLICT
            self._fared.taken_out += before == t.HELD and after in {t.VOIDED, t.WITHDRAWN}
        self._write(found)

    def _write(self, found: Mapping[bytes, tuple[Entry, str]]) -> None:
        laid: dict[Table, list[Row]] = {table: [] for table in _CONTENTS}
        records: list[Row] = []
        for id_, (entry, after) in found.items():
            digest = next(iter(entry.versions)) if after != t.CONFLICT else None
            records.append((digest, entry.event, after, id_))
            for hash_, version in entry.versions.items():
                _lay(laid, (id_, hash_), version, after)
        change(self._db, "UPDATE record SET hash = ?, event = ?, status = ? WHERE id = ?", records)
        for table, rows in laid.items():
            drop(self._db, table, found)
            put(self._db, table, rows)
        for id_, (_, after) in found.items():
            if after != t.HELD:
                forget_pairs(self._db, id_)


def _lay(
    laid: dict[Table, list[Row]], of: tuple[bytes, bytes], version: Version, after: str
) -> None:
    """Put a version into the tables where a record of this status has it."""
    if after == t.CONFLICT:
        told = (version.sealed, version.reason, version.receipt, version.tried)
        laid[t.conflict].append((*of, plain(version), *told))
    elif after == t.UNREAD:
        laid[t.unread].append((of[0], version.sealed, version.reason, version.tried))
    elif after == t.HELD and version.signature is not None:
        laid[t.signature].append(version.signature)
        laid[t.ink].append((of[0], version.ink))


def _entries(db: Connection, records: list[Row]) -> dict[bytes, Entry]:
    """Give all that one registry knows of some records."""
    ids = [row[0] for row in records]
    inks = {row[0]: row[1] for row in rows_named(db, t.ink, ids)}
    signatures = {row[0]: row for row in rows_named(db, t.signature, ids)}
    unread = {row[0]: row[1:] for row in rows_named(db, t.unread, ids)}
    versions: dict[bytes, dict[bytes, Version]] = {id_: {} for id_ in ids}
    for id_, digest, raw, sealed, reason, receipt, tried in rows_named(db, t.conflict, ids):
        versions[id_][digest] = Version(raw, receipt, sealed, reason, tried)
    for id_, digest, _, state in records:
        if state == t.HELD:
            row = signatures[id_]
            held = Version(receipt=row[_RECEIPT], signature=row, ink=inks[id_])
            versions[id_] = {digest: held}
        elif state == t.UNREAD:
            sealed, reason, tried = unread[id_]
            versions[id_] = {digest: Version(sealed=sealed, reason=reason, tried=tried)}
        elif state != t.CONFLICT:
            versions[id_] = {digest: EMPTY}
    return {id_: Entry(event, versions[id_]) for id_, _, event, _ in records}


def _gone(db: Connection, ids: Mapping[bytes, object]) -> Gone:
    voids = {(row[0], row[1]): row[3] for row in rows_named(db, t.tombstone, ids)}
    return Gone(voids, {(row[0], row[1]) for row in rows_named(db, t.withdrawn, ids)})


def _receipts(db: Connection) -> set[bytes]:
    return {row[0] for row in fetch(db, "SELECT DISTINCT receipt FROM withdrawal")}
