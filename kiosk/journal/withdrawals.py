"""Signatures withdrawn by the code of their receipt: found, kept, counted, handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from enum import StrEnum

from kiosk.crypto.cipher import Connection
from kiosk.exports.value import Withdrawal
from kiosk.journal.rows import moment_text, to_moment
from kiosk.journal.store import Draft
from kiosk.model import Moment

WITHDRAWN = "withdrawn"
MOST, WITHIN = 10, timedelta(hours=1)
_BATCH = 200


class Withdrawn(StrEnum):
    """What came of a code: the record was here, may be elsewhere, or was gone before."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    ALREADY = "already"


def is_known(connection: Connection, receipt: bytes) -> bool:
    """Tell whether this receipt was withdrawn on this kiosk before."""
    query = "SELECT 1 FROM withdrawal WHERE receipt = ?"
    return connection.execute(query, (receipt,)).fetchone() is not None


def find(connection: Connection, mark: bytes) -> tuple[int, bool] | None:
    """Give the record with this mark, and whether it still has its bytes."""
    row = connection.execute(
        "SELECT seq, sealed IS NOT NULL AS whole FROM receipt JOIN record USING (seq)"
        " WHERE mark = ? ORDER BY whole DESC, seq",
        (mark,),
    ).fetchone()
    return None if row is None else (int(row[0]), bool(row[1]))


def are_too_many(connection: Connection, now: Moment) -> bool:
    """Tell whether no more codes are taken for a while.

    A clock that was wrong and set right must not lock the page for years: what lies an
    hour ahead does not count either.
    """
    return _around(connection, now) >= MOST


class Pace:
    """Counts codes on the machine's ticks: no clock that is set lets more of them through.

    After a restart the last ones, an hour of them, count as if they had just come.
    """

    def __init__(self, connection: Connection, ticks: Callable[[], float]) -> None:
        """*ticks* are seconds that no wall clock sets back."""
        query = "SELECT withdrawn FROM withdrawal ORDER BY audit DESC LIMIT 1"
        last = connection.execute(query).fetchone()
        count = 0 if last is None else _around(connection, to_moment(last[0]))
        self._ticks, self._taken = ticks, [ticks()] * count

    def is_spent(self) -> bool:
        """Tell whether no more codes are taken for a while."""
        since = self._ticks() - WITHIN.total_seconds()
        self._taken = [at for at in self._taken if at > since]
        return len(self._taken) >= MOST

    def add(self) -> None:
        """Count one that was taken."""
        self._taken.append(self._ticks())


def _around(connection: Connection, now: Moment) -> int:
    hour = (f"{now.utc + span:%Y-%m-%dT%H:%M:%SZ}" for span in (-WITHIN, WITHIN))
    query = "SELECT count(*) FROM withdrawal WHERE withdrawn BETWEEN ? AND ?"
    return int(connection.execute(query, tuple(hour)).fetchone()[0])


def add(draft: Draft, receipt: bytes, seq: int | None, now: Moment) -> None:
    """Add one withdrawal; the record *seq* of this kiosk loses its bytes."""
    if seq is not None:
        draft.add_void(seq, now, WITHDRAWN)
    # The audit chain binds the receipt, or a row could be taken out unseen.
    draft.add_audit(now, WITHDRAWN, receipt.hex())
    draft.connection.execute(
        "INSERT INTO withdrawal (audit, receipt, withdrawn, seq) VALUES (?, ?, ?, ?)",
        (draft.head.audit, receipt, moment_text(now), seq),
    )


def items(connection: Connection) -> Iterator[Withdrawal]:
    """Give every withdrawal, by receipt, in batches."""
    query = (
        "SELECT receipt, withdrawn, coalesce(seq, 0) FROM withdrawal"
        " WHERE receipt > ? ORDER BY receipt LIMIT ?"
    )
    after = b""
    while rows := connection.execute(query, (after, _BATCH)).fetchall():
        for receipt, withdrawn, seq in rows:
            yield Withdrawal(receipt, to_moment(withdrawn), seq)
        after = rows[-1][0]
