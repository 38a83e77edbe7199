"""What follows from decisions, kept up to date: nothing is worked out twice."""

from __future__ import annotations

from kiosk.registry.sql import Connection


class Settled:
    """Knows whether anything changed since the last time.

    The registry is its program's alone and has one connection, so what that connection
    changed is all that changed.
    """

    def __init__(self) -> None:
        self._at = -1

    def settle(self, db: Connection) -> None:
        """Make what follows from records and decisions true, if anything changed."""
        if self._changes(db) != self._at:
            self._at = self._changes(db)

    def _changes(self, db: Connection) -> int:
        return int(db.exec_driver_sql("SELECT total_changes()").scalar_one())
