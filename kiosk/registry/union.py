"""A second organizer's registry merged into the first, page by page, in one transaction.

What a registry holds are sets: of files, heads, voids, withdrawals, decisions, and for
each record of its versions. So two copies merge by union, in any order and as often as
one likes, and what follows from the sets is worked out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.registry import tables as t
from kiosk.registry.entries import EMPTY, Entry, Gone, Row, Version, joined, plain, status
from kiosk.registry.merge import Progress
from kiosk.registry.rows import count
from kiosk.registry.sql import Connection, Table, fetch, put_rows
from kiosk.registry.withdrawing import Withdrawals

PAGE = 1_000
_CHUNK = 5_000
_CONTENTS = (t.signature, t.ink, t.unread, t.conflict)
_COLUMNS = {table: ", ".join(table.c.keys()) for table in t.schema.sorted_tables}


@dataclass(slots=True)
class Fared:
    """How the records of the other registry fared, each in one place.

    `taken_out` are signatures that were held here and that the other one's voids and
    withdrawals end.
    """

    new: int = 0
    seen: int = 0
    changed: int = 0
    conflicts: int = 0
    taken_out: int = 0


def unite_sets(db: Connection, other: Connection) -> None:
    """Take over everything but records: what only grows, and of two tellings the lesser."""
    for table in (t.told, t.head, t.noted, t.withdrawn):
        for rows in _chunks(other, table):
            put_rows(db, f"INSERT OR IGNORE INTO {table.name} {_values(table)}", rows)
    for table, order in _LEAST.items():
        unite_least(db, other, table, order)
    db.exec_driver_sql("DELETE FROM refused_file WHERE sha256 IN (SELECT sha256 FROM file)")
    _unite_devices(db, other)


def unite_least(db: Connection, other: Connection, table: Table, order: tuple[str, ...]) -> None:
    """Take over the rows of a *table*; of two with one key the lesser by *order* stays."""
    mine, theirs = (", ".join(f"{of}.{name}" for name in order) for of in (table.name, "excluded"))
    change = ", ".join(f"{name} = excluded.{name}" for name in order)
    keys = ", ".join(column.name for column in table.primary_key)
    upsert = f" ON CONFLICT ({keys}) DO UPDATE SET {change} WHERE ({theirs}) < ({mine})"
    for rows in _chunks(other, table):
        put_rows(db, f"INSERT INTO {table.name} {_values(table)}{upsert}", rows)


_LEAST: dict[Table, tuple[str, ...]] = {
    t.tombstone: ("at", "reason"),
    t.withdrawal: ("at",),
    t.file: ("merged",),
    t.refused_file: ("reason", "at"),
}


def _unite_devices(db: Connection, other: Connection) -> None:
    """Know the other's kiosks; of two names the one that was told last counts."""
    put_rows(
        db,
        f"INSERT INTO device {_values(t.device)} ON CONFLICT (id) DO UPDATE"
        " SET name = excluded.name, named = excluded.named"
        " WHERE (excluded.named, excluded.name) > (device.named, device.name)",
        [(*row[:-1], t.NEW) for row in fetch(other, f"SELECT {_COLUMNS[t.device]} FROM device")],
    )


class Union:
    """Folds the records of another registry in, inside one transaction of each."""

    def __init__(self, db: Connection, other: Connection, progress: Progress) -> None:
        """Prepare to fold *other* into *db*; nothing is written yet."""
        self._db, self._other, self._progress = db, other, progress
        self.fared = Fared()

    def run(self) -> Fared:
        """Fold everything."""
        before, theirs = _receipts(self._db), _receipts(self._other)
        unite_sets(self._db, self._other)
        gone = "(SELECT 1 FROM tombstone AS v WHERE v.id = withdrawn.id AND v.hash = withdrawn.hash)"
        self._db.exec_driver_sql(f"DELETE FROM withdrawn WHERE EXISTS {gone}")
        withdrawals = Withdrawals(self._db)
        self.fared.taken_out = withdrawals.take_out(sorted(theirs - before))
        total, done, last = count(self._other, t.record), 0, b""
        self._progress(0, total)
        page = f"SELECT {_COLUMNS[t.record]} FROM record WHERE id > ? ORDER BY id LIMIT {PAGE}"
        while rows := fetch(self._other, page, (last,)):
            self._fold(rows)
            done, last = done + len(rows), rows[-1][0]
            self._progress(done, total)
        withdrawals.take_out(sorted(before - theirs))
        return self.fared

    def _fold(self, rows: list[Row]) -> None:
        ids = [row[0] for row in rows]
        mine = {row[0]: row for row in _of(self._db, t.record, ids)}
        new, differ = [], []
        for row in rows:
            known = mine.get(row[0])
            if known is None:
                new.append(row)
            elif known != row or row[3] in {t.CONFLICT, t.UNREAD}:
                differ.append(row)
        self.fared.seen += len(rows) - len(new) - len(differ)
        self._copy(rows, new)
        if differ:
            self._resolve({row[0]: (mine[row[0]], row) for row in differ})

    def _copy(self, rows: list[Row], new: list[Row]) -> None:
        """Take over records that were not heard of here, as they are there."""
        self.fared.new += len(new)
        put_rows(self._db, f"INSERT INTO record {_values(t.record)}", new)
        wanted, statuses = {row[0] for row in new}, {row[3] for row in new}
        where = f"WHERE id BETWEEN ? AND ?"
        for table, of in zip(_CONTENTS, (t.HELD, t.HELD, t.UNREAD, t.CONFLICT), strict=True):
            if of in statuses:
                query = f"SELECT {_COLUMNS[table]} FROM {table.name} {where}"
                found = fetch(self._other, query, (rows[0][0], rows[-1][0]))
                if len(new) < len(rows):
                    found = [row for row in found if row[0] in wanted]
                put_rows(self._db, f"INSERT INTO {table.name} {_values(table)}", found)

    def _resolve(self, pairs: dict[object, tuple[Row, Row]]) -> None:
        """Make one of the records that both know and that differ, or may."""
        ids = list(pairs)
        mine = _entries(self._db, [one for one, _ in pairs.values()])
        theirs = _entries(self._other, [other for _, other in pairs.values()])
        gone = _gone(self._db, ids)
        found = {}
        for id_, (before, _) in pairs.items():
            entry = joined(id_, mine[id_], theirs[id_], gone)
            after = status(id_, entry, gone)
            if entry == mine[id_] and after == before[3]:
                self.fared.seen += 1
                continue
            found[id_] = (entry, after)
            self.fared.changed += 1
            self.fared.conflicts += after == t.CONFLICT and before[3] != t.CONFLICT
            self.fared.taken_out += before[3] == t.HELD and after in {t.VOIDED, t.WITHDRAWN}
        self._write(found)

    def _write(self, found: dict[object, tuple[Entry, str]]) -> None:
        for table in _CONTENTS:
            put_rows(self._db, f"DELETE FROM {table.name} WHERE id = ?", [(id_,) for id_ in found])
        rows: dict[Table, list[Row]] = {table: [] for table in _CONTENTS}
        records = []
        for id_, (entry, after) in found.items():
            digest = next(iter(entry.versions)) if after != t.CONFLICT else None
            records.append((digest, entry.event, after, id_))
            for hash_, version in entry.versions.items():
                _lay(rows, id_, hash_, version, after)
        put_rows(
            self._db, "UPDATE record SET hash = ?, event = ?, status = ? WHERE id = ?", records
        )
        for table, laid in rows.items():
            put_rows(self._db, f"INSERT INTO {table.name} {_values(table)}", laid)


def _lay(
    rows: dict[Table, list[Row]], id_: object, digest: bytes, version: Version, after: str
) -> None:
    """Put a version into the tables where a record of this status has it."""
    if after == t.CONFLICT:
        told = (version.sealed, version.reason, version.receipt, version.tried)
        rows[t.conflict].append((id_, digest, plain(version), *told))
    elif after == t.UNREAD:
        rows[t.unread].append((id_, version.sealed, version.reason, version.tried))
    elif after == t.HELD and version.signature is not None:
        rows[t.signature].append(version.signature)
        rows[t.ink].append((id_, version.ink))


def _entries(db: Connection, records: list[Row]) -> dict[object, Entry]:
    """Give all that one registry knows of some records."""
    ids = [row[0] for row in records]
    inks = dict(_of(db, t.ink, ids))
    signatures = {row[0]: row for row in _of(db, t.signature, ids)}
    unread = {row[0]: row[1:] for row in _of(db, t.unread, ids)}
    versions: dict[object, dict[bytes, Version]] = {id_: {} for id_ in ids}
    for id_, digest, raw, sealed, reason, receipt, tried in _of(db, t.conflict, ids):
        versions[id_][digest] = Version(raw, receipt, sealed, reason, tried)
    found = {}
    for id_, digest, event, state in records:
        if state == t.HELD:
            row = signatures[id_]
            receipt = row[_RECEIPT]
            versions[id_] = {digest: Version(None, receipt, signature=row, ink=inks[id_])}
        elif state == t.UNREAD:
            sealed, reason, tried = unread[id_]
            versions[id_] = {digest: Version(sealed=sealed, reason=reason, tried=tried)}
        elif state != t.CONFLICT:
            versions[id_] = {digest: EMPTY}
        found[id_] = Entry(event, versions[id_])
    return found


def _gone(db: Connection, ids: list[object]) -> Gone:
    voids = {(row[0], row[1]): row[3] for row in _of(db, t.tombstone, ids)}
    return Gone(voids, {(row[0], row[1]) for row in _of(db, t.withdrawn, ids)})


_RECEIPT = t.signature.c.keys().index("receipt")


def _receipts(db: Connection) -> set[bytes]:
    return {row[0] for row in fetch(db, "SELECT DISTINCT receipt FROM withdrawal")}


def _of(db: Connection, table: Table, ids: Iterable[object]) -> list[Row]:
    """Give the rows of some records, each with all its columns in the order of the schema."""
    values = tuple(ids)
    marks = ", ".join("?" * len(values))
    return fetch(db, f"SELECT {_COLUMNS[table]} FROM {table.name} WHERE id IN ({marks})", values)


def _chunks(db: Connection, table: Table) -> Iterator[list[Row]]:
    """Give all rows of a table, some thousands at a time."""
    at = 0
    query = f"SELECT rowid, {_COLUMNS[table]} FROM {table.name} WHERE rowid > ? ORDER BY rowid"
    while rows := fetch(db, f"{query} LIMIT {_CHUNK}", (at,)):
        at = rows[-1][0]
        yield [row[1:] for row in rows]


def _values(table: Table) -> str:
    marks = ", ".join("?" * len(table.c))
    return f"({_COLUMNS[table]}) VALUES ({marks})"
