"""Parts: files that hold a stretch of an event, made once and carried to every target.

Parts of one event divide both chains between them without a gap. One that holds the bytes
of a record that is void by now is dropped, and its stretch is made anew.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kiosk.exports.value import Header, Item, Trailer
from kiosk.journal import slices
from kiosk.journal.base import Base
from kiosk.journal.rows import Held, moment_text, to_moment
from kiosk.journal.withdrawals import WITHDRAWN
from kiosk.model import Event, Moment

_LISTED = "SELECT part.n, part.sha256 FROM part WHERE "
_PARTS = """SELECT part.n, uid, part.first, part.last, part.name, sha256, size, made, final,
    part.head, part.audit_first, part.audit_last, part.audit_head
    FROM part JOIN event ON event.n = part.event WHERE """
_GONE = "SELECT seq FROM void ORDER BY seq"
# A void since the part was made.
_STALE = """dropped = 0 AND part.n IN (
    SELECT part.n FROM part JOIN void ON void.seq BETWEEN part.first AND part.last
    GROUP BY part.n HAVING count(*) > part.voids) ORDER BY part.n"""


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the records `first` to `last` of an event (none if `last` is before `first`).

    `final` tells that the event was closed and this is its end. `n` is never used again.
    """

    n: int
    event: bytes
    first: int
    last: int
    name: str
    sha256: bytes
    size: int
    made: Moment
    final: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What is between two places of both chains."""

    first: int
    last: int
    head: bytes
    audit_first: int
    audit_last: int
    audit_head: bytes


class Parts(Base):
    """What has left in parts, and what has not."""

    def parts(self, event: Event | None = None) -> tuple[Part, ...]:
        """Give the parts of *event*, of the open or last one for `None`, in order."""
        held = self._find(event)
        return () if held is None else tuple(part for part, _ in self._held_parts(held))

    def dropped_parts(self) -> tuple[Part, ...]:
        """Give the parts that are no longer: their files go, wherever they were carried."""
        return tuple(part for part, _ in self._parts("dropped = 1 ORDER BY part.n"))

    @property
    def unparted(self) -> int:
        """How many signatures of the open or last event are in no part."""
        held = self._find(None)
        return 0 if held is None else sum(self._standing(gap) for gap in self._gaps(held))

    def part_slice(
        self, now: Moment, most: int = 200, through: int | None = None
    ) -> tuple[Header, Iterator[Item], bool] | None:
        """Give the next part of the open or last event; nothing if there is nothing to tell.

        At most *most* records, none after the sequence *through*. Write it, then `add_part`,
        before anything else is done to the journal. The last of the three tells whether it
        is the final part.
        """
        held = self._find(None)
        gaps = () if held is None else self._gaps(held)
        for gap in gaps:
            wanted = self._cut(gap, most, through)
            if held is not None and wanted is not None:
                final = held.last is not None and wanted.last == held.last
                final = final and wanted.audit_last == held.audit_last
                piece = replace(
                    held,
                    first=wanted.first,
                    previous_head=wanted.head,
                    audit_first=wanted.audit_first,
                    previous_audit_head=wanted.audit_head,
                    last=wanted.last,
                    audit_last=wanted.audit_last,
                )
                items = slices.items(self._store.connection, piece, self.head)
                return self._header(piece, now), items, final
        return None

    def add_part(
        self, header: Header, trailer: Trailer, name: str, sha256: bytes, size: int
    ) -> Part:
        """Remember the file that was made of `part_slice`; *name*, hash and size are its own."""
        held = next(each for each in self._events if each.uid == header.event_uid)
        n = self._store.connection.execute("SELECT count(*) + 1 FROM part").fetchone()[0]
        audit_last = header.audit_first + trailer.audits - 1
        with self._store.writing() as draft:
            draft.connection.execute(
                "INSERT INTO part (n, event, first, last, head, audit_first, audit_last,"
                " audit_head, voids, told, name, sha256, size, made, final)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    n,
                    held.n,
                    header.first,
                    header.last,
                    trailer.head,
                    header.audit_first,
                    audit_last,
                    trailer.audit_head,
                    trailer.voids,
                    self.head.audit,
                    name,
                    sha256,
                    size,
                    moment_text(header.made),
                    int(trailer.closed),
                ),
            )
        (part,) = self._parts("part.n = ?", n)
        return part[0]

    def drop_parts(self, seq: int | None = None) -> tuple[Part, ...]:
        """Drop the parts that hold bytes of records that are void by now; give them.

        Only those that hold the record *seq*, if one is given. Call it after each void or
        withdrawal, and once after opening.
        """
        stale = tuple(
            part for part, _ in self._parts(_STALE) if seq is None or part.first <= seq <= part.last
        )
        if stale:
            with self._store.writing() as draft:
                for part in stale:
                    draft.connection.execute("UPDATE part SET dropped = 1 WHERE n = ?", (part.n,))
        return stale

    def drop_part(self, n: int) -> None:
        """Drop the part *n*, whose file is not as it was made: its stretch is made anew."""
        with self._store.writing() as draft:
            draft.connection.execute(
                "UPDATE part SET dropped = 1 WHERE n = ? AND dropped = 0", (n,)
            )

    def signed_in(self, parts: Iterable[Part]) -> int:
        """Give how many signatures these parts hold bytes of."""
        # One question for all: a long day has a thousand parts.
        gone = [seq for (seq,) in self._store.connection.execute(_GONE)]
        return sum(
            part.last - part.first + 1 - (bisect(gone, part.last) - bisect(gone, part.first - 1))
            for part in parts
        )

    @property
    def has_late_withdrawals(self) -> bool:
        """Tell whether a withdrawal came since the end of the last event was made a part.

        Its audit entry is the next event's, so that no part of this one would tell of it.
        """
        held = self._find(None)
        if held is None or held.last is None:
            return False
        query = (
            "SELECT (SELECT max(audit) FROM withdrawal) >"
            " (SELECT max(told) FROM part WHERE dropped = 0 AND event = ?)"
        )
        return bool(self._store.connection.execute(query, (held.n,)).fetchone()[0])

    def _held_parts(self, held: Held) -> list[tuple[Part, _Stretch]]:
        order = "dropped = 0 AND part.event = ? ORDER BY part.first, part.audit_first, part.n"
        return self._parts(order, held.n)

    @cached_property
    def _known_parts(self) -> dict[tuple[int, bytes], tuple[Part, _Stretch]]:
        return {}

    def _parts(self, where: str, *values: int) -> list[tuple[Part, _Stretch]]:
        listed = self._store.connection.execute(_LISTED + where, values).fetchall()
        # Nothing of a part ever changes but whether it was dropped, and these are asked for often.
        if any(each not in self._known_parts for each in listed):
            self._learn_parts(where, values)
        return [self._known_parts[each] for each in listed]

    def _learn_parts(self, where: str, values: tuple[int, ...]) -> None:
        rows = self._store.connection.execute(_PARTS + where, values)
        for n, uid, first, last, name, sha256, size, made, final, head, *audits in rows:
            self._known_parts[n, sha256] = (
                Part(n, uid, first, last, name, sha256, size, to_moment(made), bool(final)),
                _Stretch(first, last, head, *audits),
            )

    def _gaps(self, held: Held) -> Iterator[_Stretch]:
        """Give what lies between the parts of *held*, with the heads before it; the tail last."""
        if held.last is not None and held.first <= held.last <= self._purged:
            return
        seq, head = held.first - 1, held.previous_head
        audit, audit_head = held.audit_first - 1, held.previous_audit_head
        for _, part in self._held_parts(held):
            if (part.first, part.audit_first) != (seq + 1, audit + 1):
                ends = part.first - 1, part.audit_first - 1
                yield _Stretch(seq + 1, ends[0], head, audit + 1, ends[1], audit_head)
            seq, head = part.last, part.head
            audit, audit_head = part.audit_last, part.audit_head
        last = self.head.seq if held.last is None else held.last
        audit_last = self.head.audit if held.audit_last is None else held.audit_last
        yield _Stretch(seq + 1, last, head, audit + 1, audit_last, audit_head)

    def _cut(self, gap: _Stretch, most: int, through: int | None) -> _Stretch | None:
        """Give what of *gap* makes the next part, if anything; its audits go with its end."""
        last = min(gap.last, gap.first + most - 1)
        if through is not None:
            last = min(last, max(through, gap.first - 1))
        if last < gap.last:
            return (
                None
                if last < gap.first
                else replace(gap, last=last, audit_last=gap.audit_first - 1)
            )
        if gap.last >= gap.first or (gap.audit_last >= gap.audit_first and self._is_news(gap)):
            return gap
        return None

    def _is_news(self, gap: _Stretch) -> bool:
        """Tell whether audit entries alone make a part: between parts, the end, withdrawals."""
        held = self._events[-1]
        if held.audit_last is not None or gap.audit_last < self.head.audit:
            return True
        query = "SELECT 1 FROM audit WHERE n BETWEEN ? AND ? AND kind = ?"
        found = self._store.connection.execute(query, (gap.audit_first, gap.audit_last, WITHDRAWN))
        return found.fetchone() is not None

    def _standing(self, gap: _Stretch) -> int:
        # Counted without the records: to read a row of those is to decrypt what it holds.
        query = "SELECT count(*) FROM void WHERE seq BETWEEN ? AND ?"
        gone = self._store.connection.execute(query, (gap.first, gap.last)).fetchone()[0]
        return gap.last - gap.first + 1 - int(gone)
