"""Lines of paper sheets that are in this journal, known by the mark of what stands for them."""

from __future__ import annotations

from kiosk.crypto.cipher import Connection
from kiosk.journal import withdrawals

_STANDS = """
    SELECT EXISTS (
        SELECT 1 FROM receipt LEFT JOIN void USING (seq)
        WHERE mark = ? AND reason IS NOT 'undone')
"""


def is_entered(connection: Connection, reference: bytes, mark: bytes) -> bool:
    """Tell whether the line was entered, and not taken back at once, or was withdrawn."""
    found = connection.execute(_STANDS, (mark,)).fetchone()
    return bool(found[0]) or withdrawals.is_known(connection, reference)
