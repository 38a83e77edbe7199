"""An open journal, read again from its first page: whether all of it still holds."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.crypto import cipher
from kiosk.errors import JournalDamaged, JournalUnanchored
from kiosk.journal import rows, slices
from kiosk.journal.anchor import AnchorError
from kiosk.journal.journal import Journal
from kiosk.journal.verify import verify
from kiosk.model import Moment


@dataclass(frozen=True, slots=True)
class Health:
    """A journal that holds: its records, the bytes of its file, the last thing that happened."""

    records: int
    database: int
    last: Moment | None


def examine(journal: Journal) -> Health:
    """Read every page, row and chain of *journal*, and meet its anchor.

    Raises `JournalDamaged`, `JournalRolledBack` and `JournalUnanchored` as opening does.
    Nothing is written.
    """
    store = journal._store  # noqa: SLF001 - of one room: nobody else may have the connection
    connection = store.connection
    try:
        cipher.check_pages(connection)
        if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise JournalDamaged
        start = slices.genesis(journal.campaign, journal.device)
        end = verify(connection, start, store.anchored())
    except AnchorError as cause:
        raise JournalUnanchored from cause
    except (cipher.CipherError, cipher.Error, OSError, ValueError, TypeError) as cause:
        raise JournalDamaged from cause
    pages, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "page_size")
    )
    last = connection.execute("SELECT at FROM audit ORDER BY n DESC LIMIT 1").fetchone()
    return Health(end.seq, pages * size, None if last is None else rows.to_moment(last[0]))
