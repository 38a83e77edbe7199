"""Where parts are carried, what arrived there, what is tried again; and the storage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk import canonical
from kiosk.campaign.value import Storage
from kiosk.journal.base import Base
from kiosk.journal.rows import moment_text, to_moment
from kiosk.model import Moment

Kind = Literal["stick", "storage"]
_CAP = 64 * 1024


@dataclass(frozen=True, slots=True)
class Target:
    """A stick, a card or the storage; `last` is when a part was last read back from it."""

    id: bytes
    kind: Kind
    name: str
    last: Moment | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """How often a part was tried in vain, when it is tried next, the code of what came of it."""

    tries: int = 0
    next: Moment | None = None
    said: str = ""


class Targets(Base):
    """What is on its way. None of it is chained: it is about this machine alone."""

    def targets(self) -> tuple[Target, ...]:
        """Give every target there ever was, in the order in which they came."""
        rows = self._store.connection.execute("SELECT id, kind, name, last FROM target ORDER BY n")
        return tuple(
            Target(id_, kind, name, None if last is None else to_moment(last))
            for id_, kind, name, last in rows.fetchall()
        )

    def add_target(self, target: bytes, kind: Kind, name: str) -> None:
        """Know a target (1 to 64 bytes) by its name of today."""
        with self._store.writing() as draft:
            draft.connection.execute(
                "INSERT INTO target (id, kind, name) VALUES (?1, ?2, ?3)"
                " ON CONFLICT (id) DO UPDATE SET name = ?3",
                (target, kind, name),
            )

    def carried(self, target: bytes) -> frozenset[int]:
        """Give the numbers of the parts that were read back from *target*, dropped ones too."""
        query = "SELECT part FROM carried JOIN target ON target.n = target WHERE id = ?"
        return frozenset(row[0] for row in self._store.connection.execute(query, (target,)))

    def add_carried(self, target: bytes, n: int, now: Moment) -> None:
        """Say that part *n* was read back from *target*; what was tried before is forgotten.

        `ValueError` for a target that was never added, or a part that never was.
        """
        row, at = self._row(target), moment_text(now)
        if not self._store.connection.execute("SELECT 1 FROM part WHERE n = ?", (n,)).fetchone():
            raise ValueError("no such part")
        with self._store.writing() as draft:
            execute = draft.connection.execute
            execute(
                "INSERT INTO carried (target, part, at) VALUES (?1, ?2, ?3)"
                " ON CONFLICT (target, part) DO UPDATE SET at = ?3",
                (row, n, at),
            )
            execute("UPDATE target SET last = ? WHERE n = ?", (at, row))
            execute("DELETE FROM attempt WHERE target = ? AND part = ?", (row, n))

    def forget_carried(self, target: bytes, n: int) -> None:
        """Say that part *n* is not on *target* (any more)."""
        with self._store.writing() as draft:
            draft.connection.execute(
                "DELETE FROM carried WHERE target = ? AND part = ?", (self._row(target), n)
            )

    def attempt(self, target: bytes, n: int) -> Attempt:
        """Give what came of trying part *n* at *target*; part 0 stands for the target itself."""
        row = self._store.connection.execute(
            "SELECT tries, next, said FROM attempt WHERE target = ? AND part = ?",
            (self._row(target), n),
        ).fetchone()
        if row is None:
            return Attempt()
        tries, following, said = row
        return Attempt(tries, None if following is None else to_moment(following), said)

    def set_attempt(self, target: bytes, n: int, attempt: Attempt) -> None:
        """Remember what came of trying part *n* at *target*."""
        following = None if attempt.next is None else moment_text(attempt.next)
        with self._store.writing() as draft:
            draft.connection.execute(
                "INSERT INTO attempt (target, part, tries, next, said) VALUES (?1, ?2, ?3, ?4, ?5)"
                " ON CONFLICT (target, part) DO UPDATE SET tries = ?3, next = ?4, said = ?5",
                (self._row(target), n, attempt.tries, following, attempt.said),
            )

    @property
    def storage(self) -> Storage | None:
        """The storage that was set here, else the campaign's."""
        row = self._store.connection.execute("SELECT value FROM storage").fetchone()
        if row is None:
            return self.campaign.campaign.storage
        return None if row[0] is None else canonical.decode(row[0], Storage, _CAP)

    def set_storage(self, storage: Storage | None, now: Moment) -> None:
        """Send to *storage* from now on, or nowhere. Its secrets stand in the journal alone.

        `ValueError` for more than 64 KiB of it.
        """
        value = None if storage is None else canonical.encode(storage)
        if value is not None and len(value) > _CAP:
            raise ValueError("too long")
        with self._store.writing() as draft:
            draft.connection.execute("DELETE FROM storage")
            draft.connection.execute("INSERT INTO storage (one, value) VALUES (1, ?)", (value,))
            draft.add_audit(now, "storage-set" if value else "storage-unset")

    def _row(self, target: bytes) -> int:
        query = "SELECT n FROM target WHERE id = ?"
        row = self._store.connection.execute(query, (target,)).fetchone()
        if row is None:
            raise ValueError("no such target")
        return int(row[0])
