"""The versions of a record of which there are several under one id.

No order of arrival decides between them: all are held here, none is deliverable, until
a person says which one it is.
"""

from __future__ import annotations

from kiosk.record import join
from kiosk.registry import tables as t
from kiosk.registry.opening import Opened, Unread
from kiosk.registry.rows import on
from kiosk.registry.sql import ColumnElement, Connection, delete, insert, select, update
from kiosk.registry.withdrawing import Withdrawals


class Versions:
    """The table of conflicts inside one transaction."""

    def __init__(self, db: Connection, withdrawals: Withdrawals) -> None:
        """Write to *db*; what was withdrawn is not held."""
        self._db, self._withdrawals = db, withdrawals

    def split(self, id_: bytes, digest: bytes, status: str) -> None:
        """Copy what was the only version of a record here, before it is forgotten there."""
        match status:
            case t.HELD:
                query = (
                    select(t.signature.c.text, t.ink.c.ink, t.signature.c.receipt)
                    .join(t.ink, t.ink.c.id == t.signature.c.id)
                    .where(on(t.signature, id_))
                )
                text, drawing, receipt = self._db.execute(query).one()
                self._insert(id_, digest, plain=join(text, drawing), receipt=receipt)
            case t.UNREAD:
                query = select(t.unread.c.sealed, t.unread.c.reason, t.unread.c.tried)
                row = self._db.execute(query.where(on(t.unread, id_))).one()
                sealed, reason, tried = row
                self._insert(id_, digest, sealed=sealed, reason=reason, tried=tried)
            case _:
                self._insert(id_, digest)

    def wants(self, id_: bytes, digest: bytes) -> bool:
        """Tell whether opening this version could add to what is known of it."""
        if self._is_voided(id_, digest) or self._withdrawals.has_beaten(id_, digest):
            return False
        query = select(t.conflict.c.plain).where(_one(id_, digest))
        found = self._db.execute(query).one_or_none()
        return found is None or found.plain is None

    def put(self, id_: bytes, digest: bytes, found: Opened | Unread, tried: str) -> None:
        """Hold one more version, or hold it better; these identities were *tried* on it."""
        self._db.execute(delete(t.conflict).where(_one(id_, digest)))
        if isinstance(found, Unread):
            sealed, reason = found.sealed, found.reason
            self._insert(id_, digest, sealed=sealed, reason=reason, tried=tried)
        elif self._withdrawals.beats(id_, digest, found):
            self._insert(id_, digest)
        else:
            plain, receipt = join(found.text, found.ink), found.receipt
            self._insert(id_, digest, plain=plain, receipt=receipt)

    def void(self, id_: bytes, digest: bytes) -> None:
        """Drop the bytes of one version; that it was there stays known."""
        gone = update(t.conflict).where(_one(id_, digest))
        if not self._db.execute(
            gone.values(plain=None, sealed=None, reason="", receipt=None)
        ).rowcount:
            self._insert(id_, digest)

    def _insert(
        self,
        id_: bytes,
        digest: bytes,
        *,
        plain: bytes | None = None,
        sealed: bytes | None = None,
        reason: str = "",
        receipt: bytes | None = None,
        tried: str = "",
    ) -> None:
        row = {"id": id_, "hash": digest, "plain": plain, "sealed": sealed, "tried": tried}
        self._db.execute(insert(t.conflict).values(row | {"reason": reason, "receipt": receipt}))

    def _is_voided(self, id_: bytes, digest: bytes) -> bool:
        query = select(t.tombstone.c.id).where(
            (t.tombstone.c.id == id_) & (t.tombstone.c.hash == digest)
        )
        return self._db.execute(query).one_or_none() is not None


def _one(id_: bytes, digest: bytes) -> ColumnElement[bool]:
    return (t.conflict.c.id == id_) & (t.conflict.c.hash == digest)
