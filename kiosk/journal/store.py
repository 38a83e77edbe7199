"""One connection whose writes are on the disk, checkpointed and anchored.

After COMMIT there is no way back: the write is kept. If the checkpoint or the anchor
then fails, the write counts as done and the next one begins by making up for it;
until that works nothing more is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from hashlib import sha256

from kiosk.crypto.cipher import Connection, Error
from kiosk.errors import KioskError
from kiosk.exports import chain
from kiosk.exports.value import Audit
from kiosk.journal.anchor import Anchor, Head
from kiosk.journal.marks import ReceiptMarks
from kiosk.journal.rows import moment_text, to_moment
from kiosk.journal.worded import refuse, worded
from kiosk.model import Moment

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "wal_autocheckpoint = 0",
    "secure_delete = ON",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "busy_timeout = 2000",
)


# A clock that is set back is told; what was asked for in another order than it was done
# in, and what a time server corrects, is not.
CLOCK_BACK, STEADY = "clock-back", timedelta(minutes=1)


class Draft:
    """What one transaction adds, and where the chains stand with it."""

    def __init__(self, connection: Connection, head: Head) -> None:
        """Begin at *head*."""
        self.connection = connection
        self.head = head

    def add_record(self, event: int, sealed: bytes, signed: Moment) -> None:
        """Add the record of the next sequence to the open event."""
        digest, seq = sha256(sealed).digest(), self.head.seq + 1
        self.connection.execute(
            "INSERT INTO record (seq, event, sealed, sealed_sha256, signed) VALUES (?, ?, ?, ?, ?)",
            (seq, event, sealed, digest, moment_text(signed)),
        )
        head = chain.step(self.head.head, digest)
        self.head = Head(seq, head, self.head.audit, self.head.audit_head)

    def add_receipt(self, mark: bytes) -> None:
        """Let the record that was just added be found by its receipt."""
        query = "INSERT INTO receipt (seq, mark) VALUES (?, ?)"
        self.connection.execute(query, (self.head.seq, mark))

    def add_audit(self, at: Moment, kind: str, detail: str = "") -> None:
        """Add the next audit entry; before it one that says so if the clock was set back."""
        query = "SELECT at FROM audit WHERE n = ?"
        before = self.connection.execute(query, (self.head.audit,)).fetchone()
        back = to_moment(before[0]).utc - at.utc if before else timedelta()
        if back > STEADY:
            self._add_audit(at, CLOCK_BACK, str(int(back.total_seconds())))
        self._add_audit(at, kind, detail)

    def _add_audit(self, at: Moment, kind: str, detail: str) -> None:
        audit = Audit(self.head.audit + 1, at, kind, detail)
        self.connection.execute(
            "INSERT INTO audit (n, at, kind, detail) VALUES (?, ?, ?, ?)",
            (audit.n, moment_text(at), kind, detail),
        )
        head = chain.audit_step(self.head.audit_head, audit)
        self.head = Head(self.head.seq, self.head.head, audit.n, head)

    def add_void(self, seq: int, at: Moment, reason: str) -> None:
        """Let the record *seq* lose its bytes."""
        self.connection.execute(
            "INSERT INTO void (seq, voided, reason) VALUES (?, ?, ?)",
            (seq, moment_text(at), reason),
        )
        self.connection.execute("UPDATE record SET sealed = NULL WHERE seq = ?", (seq,))

    def keep_head(self) -> None:
        """Write down where the chains stand."""
        head = self.head
        self.connection.execute(
            "UPDATE head SET seq = ?, head = ?, audit = ?, audit_head = ?",
            (head.seq, head.head, head.audit, head.audit_head),
        )


class Store:
    """The connection of an open journal, its anchor, its marks, where its chains stand."""

    def __init__(
        self, connection: Connection, anchor: Anchor, marks: ReceiptMarks, head: Head
    ) -> None:
        """Take over a *connection* that `prepare` made ready; what it holds ends at *head*.

        `connection` is for reading from then on: it raises `NotSaved` and `JournalDamaged`.
        """
        self._connection, self.connection = connection, worded(connection)
        self.marks = marks
        self.head = head
        self._anchor = anchor
        self._owes = True

    @contextmanager
    def writing(self) -> Iterator[Draft]:
        """Keep what the body adds to the draft: all of it or, on any exception, nothing.

        Raises `NotSaved` if the disk takes no more, `JournalDamaged` if it gave back
        something else than was written.
        """
        self.settle()
        self._owes = True
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            draft = Draft(self._connection, self.head)
            yield draft
            draft.keep_head()
            self._connection.execute("COMMIT")
        except BaseException as cause:
            self._take_back()
            refuse(cause)
            raise
        self.head = draft.head
        with suppress(KioskError):
            self.settle()

    def settle(self) -> None:
        """Checkpoint and anchor what is owed, each even if the other fails.

        Raises as `writing`; then both are still owed.
        """
        if not self._owes:
            return
        try:
            try:
                checkpoint(self._connection)
            finally:
                self._anchor.write(self.head)
        except (Error, OSError) as cause:
            refuse(cause)
            raise
        self._owes = False

    def anchored(self) -> Head:
        """Read the anchor again; `AnchorError` if there is none to believe."""
        return self._anchor.read()

    def close(self) -> None:
        """End the connection and forget the keys."""
        with suppress(KioskError):
            self.settle()
        self._connection.close()
        self._anchor.forget()
        self.marks.forget()

    def _take_back(self) -> None:
        with suppress(Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        # A COMMIT that failed in its last fsync may have left a whole transaction in the
        # WAL, which would come back at the next opening though the signer was told otherwise.
        with suppress(Error, OSError):
            checkpoint(self._connection)


def prepare(connection: Connection) -> None:
    """Make every later write of *connection* durable, and what it deletes gone."""
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def checkpoint(connection: Connection) -> None:
    """Bring the WAL into the database and empty it; `OSError` if that did not happen."""
    if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() != (0, 0, 0):
        raise OSError("the checkpoint did not end")
