"""The scan for lines that somebody should look at: it stops nothing, it fills the queue."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from hashlib import blake2b

from kiosk.model import Method
from kiosk.registry import spelling
from kiosk.registry import tables as t
from kiosk.registry.decision_tables import flag, late_void, scan
from kiosk.registry.junk import bursts, is_known_name, is_rude, is_tiny
from kiosk.registry.rows import count
from kiosk.registry.said import SIGNED
from kiosk.registry.sql import Connection, Row, delete, func, insert, insert_many, select

NAME, PROFANITY, TINY, SAME_INK = "name", "profanity", "tiny-ink", "same-ink"
BURST, OFF_DAY, LATE_VOID = "burst", "off-day", "late-void"
Progress = Callable[[int, int], bool | None]
_PAGE = 1_000
_ONLY = 1
# Of these somebody stood before the screen, one after the other.
_AT_A_KIOSK = {Method.DRAWN.value, Method.MARK.value, Method.TYPED.value}


class Stopped(Exception):
    """Somebody stopped the scan: the queue is as it was."""


def scan_all(db: Connection, progress: Progress) -> None:
    """Fill the queue anew, if anything changed since the last time."""
    mark = _mark(db)
    if db.execute(select(scan.c.mark).where(scan.c.id == _ONLY)).scalar() == mark:
        return
    db.execute(delete(flag))
    db.execute(delete(scan))
    _Scan(db, progress).run()
    db.execute(insert(scan).values(id=_ONLY, mark=mark))


class _Scan:
    """One pass over all that is held, and another over drawings that are there twice."""

    def __init__(self, db: Connection, progress: Progress) -> None:
        self._db, self._progress, self._total = db, progress, count(db, t.signature)
        self._days = {uid: one.day for uid, one in spelling.events(db).items() if one.place.state}
        self._once, self._often = set[bytes](), set[bytes]()
        self._kiosk, self._signed = b"", list[tuple[bytes, int]]()

    def run(self) -> None:
        """Fill the queue."""
        done = 0
        for page in self._pages():
            done += len(page)
            if self._progress(done, self._total) is False:
                raise Stopped
            found = [one for row in page for one in self._look(row)]
            insert_many(self._db, flag, found)
        insert_many(self._db, flag, list(self._bursts()))
        insert_many(self._db, flag, list(self._late()))
        insert_many(self._db, flag, list(self._copied()))

    def _pages(self) -> Iterator[Sequence[Row]]:
        """Give id, names, method, event, day, when and ink, page by page."""
        c, last = t.signature.c, b""
        fields = (c.id, c.given, c.surname, c.printed, c.method, c.event, c.day)
        query = select(*fields, SIGNED, t.ink.c.ink).join(t.ink, t.ink.c.id == c.id)
        query = query.order_by(c.id).limit(_PAGE)
        while page := [tuple(row) for row in self._db.execute(query.where(c.id > last))]:
            yield page
            last = page[-1][0]

    def _look(self, row: Row) -> Iterator[Row]:
        id_, given, surname, printed, method, event, day, signed, drawing = row
        if is_known_name(str(given), str(surname)):
            yield NAME, id_, "[]"
        if is_rude(str(given), str(surname), str(printed)):
            yield PROFANITY, id_, "[]"
        if isinstance(drawing, bytes) and drawing:
            if method == Method.DRAWN and is_tiny(drawing):
                yield TINY, id_, "[]"
            name = _name(drawing)
            (self._often if name in self._once else self._once).add(name)
        planned = self._days.get(event) if isinstance(event, bytes) else None
        if planned and abs(date.fromisoformat(str(day)) - planned) > timedelta(days=1):
            yield OFF_DAY, id_, _facts(day=str(day), event=planned.isoformat())
        if isinstance(id_, bytes) and method in _AT_A_KIOSK and signed and planned:
            if id_[:16] != self._kiosk:
                yield from self._bursts()
                self._kiosk = id_[:16]
            self._signed.append((id_, int(datetime.fromisoformat(str(signed)).timestamp())))

    def _bursts(self) -> Iterator[Row]:
        """Give what was signed too fast on the kiosk that is looked at, and forget it."""
        ids, seconds = [id_ for id_, _ in self._signed], [at for _, at in self._signed]
        self._signed = []
        for place, number in bursts(seconds).items():
            yield BURST, ids[place], _facts(count=str(number))

    def _late(self) -> Iterator[Row]:
        query = select(late_void.c.id, late_void.c.at, SIGNED)
        for id_, at, signed in self._db.execute(
            query.join(t.signature, t.signature.c.id == late_void.c.id)
        ):
            apart = datetime.fromisoformat(at) - datetime.fromisoformat(signed)
            yield LATE_VOID, id_, _facts(minutes=str(int(apart.total_seconds()) // 60))

    def _copied(self) -> Iterator[Row]:
        if not self._often:
            return
        same: defaultdict[bytes, list[object]] = defaultdict(list)
        for page in self._pages():
            for row in page:
                drawing = row[-1]
                if isinstance(drawing, bytes) and _name(drawing) in self._often:
                    same[_name(drawing)].append(row[0])
        for ids in same.values():
            yield from ((SAME_INK, id_, _facts(others=str(len(ids) - 1))) for id_ in ids)


def _mark(db: Connection) -> str:
    """Name what would be scanned; decisions and searches change nothing of it."""
    signed = db.exec_driver_sql("SELECT count(*), max(rowid) FROM signature").one()
    done = select(func.max(t.journal.c.n)).where(t.journal.c.kind != "searched")
    return f"1 {signed[0]} {signed[1]} {db.execute(done).scalar()} {count(db, late_void)}"


def _name(drawing: bytes) -> bytes:
    return blake2b(drawing, digest_size=8).digest()


def _facts(**facts: str) -> str:
    return json.dumps(sorted(facts.items()))
