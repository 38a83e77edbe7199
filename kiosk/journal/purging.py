"""Sealed bytes go once the organizers have them, and the journal's key with them.

Nothing is erased in place: a copy without the bytes is made under a new key and takes the
journal's place (`kiosk.journal.swap`). What an old block of the disk still holds opens no more.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from kiosk.crypto import cipher, keys
from kiosk.crypto.cipher import CipherError, Connection, Error
from kiosk.crypto.keys import Unlocked
from kiosk.errors import NotSaved, ReceiptRefused, UsageRefused, WrongPassphrase
from kiosk.exports import merge_receipt
from kiosk.exports.merge_receipt import MergeReceipt
from kiosk.home import DATABASE, SLOTS
from kiosk.journal import opening, rows, starting, swap, withdrawals
from kiosk.journal.anchor import Anchor, Head
from kiosk.journal.base import Base
from kiosk.journal.copying import copy
from kiosk.journal.store import Draft, checkpoint, prepare
from kiosk.journal.verify import PURGED
from kiosk.model import Moment

_UNDONE = "SELECT coalesce(max(n), 0) FROM audit WHERE kind = 'voided'"


class Purging(Base):
    """What may be deleted, when, and how."""

    @property
    def held(self) -> int:
        """How many signatures have their bytes here, of all events: the count to type."""
        # Counted without the records: to read a row of those is to decrypt what it holds.
        query = "SELECT count(*) FROM void WHERE seq > ?"
        gone = self._store.connection.execute(query, (self._purged,)).fetchone()[0]
        return self.head.seq - self._purged - int(gone)

    def check_receipt(self, raw: bytes) -> MergeReceipt:
        """Read a merge receipt that allows to purge everything here.

        Raises `ReceiptRefused`: besides what reading says `device`, `chain` (it tells of
        other records than these), `short` (some, or some withdrawal, it does not tell of).
        """
        found = merge_receipt.read(raw, self.campaign.root)
        if (found.campaign_sha256, found.device) != (self.campaign.sha256, self.device):
            raise ReceiptRefused(why="device")
        head = self.head
        if found.through > head.seq or (found.through == head.seq and found.head != head.head):
            raise ReceiptRefused(why="chain")
        undone = self._store.connection.execute(_UNDONE).fetchone()[0]
        if found.through < head.seq or found.audit < undone or not self._knows_all(found):
            raise ReceiptRefused(why="short")
        return found

    def _knows_all(self, told: MergeReceipt) -> bool:
        """Tell whether *told* knows each withdrawal that was taken in here."""
        own = withdrawals.items(self._store.connection)
        return {merge_receipt.mark(each.receipt) for each in own} <= set(told.withdrawals)

    def purge(self, receipt: bytes, passphrase: str, typed: int, now: Moment) -> MergeReceipt:
        """Drop the bytes of every record here and all parts; the chain and all counts stay.

        *receipt* is a file that `check_receipt` takes, *typed* the number in `held`. The
        journal has another key then, which *passphrase* and the organizers open. Power may
        go at any moment: the journal opens as it was, or purged.

        Raises `ReceiptRefused`, `UsageRefused` (`why`: `event-still-open`, `purge-count`),
        `WrongPassphrase`, `NotSaved`: then nothing was deleted, unless the disk failed
        in the last step, which the next opening ends.
        """
        told = self.check_receipt(receipt)
        if self._open is not None:
            raise UsageRefused(why="event-still-open")
        if typed != self.held or not typed:
            raise UsageRefused(why="purge-count")
        if not self.knows(passphrase):
            raise WrongPassphrase
        self._store.settle()
        key = keys.new_key()
        try:
            self._replace(key, passphrase, told, receipt, now)
        except (Error, CipherError, OSError) as cause:
            raise NotSaved from cause
        finally:
            keys.zero(key)
        self._purged = told.through
        return told

    def _replace(
        self, key: bytearray, passphrase: str, told: MergeReceipt, receipt: bytes, now: Moment
    ) -> None:
        """Make the purged journal under *key* and go on with it."""
        folder, campaign = self._folder.path, self.campaign.campaign
        database = rows.about(self._store.connection).database
        cost = keys.cost_of(folder / SLOTS)
        unlocked = Unlocked(key, campaign.id, database)

        def fill(staged: Path) -> None:
            with closing(cipher.connect(staged / DATABASE, key)) as connection:
                head = self._purged_into(connection, told, receipt, now)
            keys.write_slots(
                staged / SLOTS,
                key,
                passphrase,
                self.recipients,
                campaign=campaign.id,
                database=database,
                cost=cost,
            )
            Anchor(staged, key, database).create(head)
            opening.examine(staged, unlocked)

        swap.stage(folder, fill)
        self._store.close()
        swap.settle(folder)
        self._store = starting.start(folder, unlocked, opening.examine(folder, unlocked))

    def _purged_into(
        self, connection: Connection, told: MergeReceipt, receipt: bytes, now: Moment
    ) -> Head:
        prepare(connection)
        copy(self._store.connection, connection, told.through)
        connection.execute("BEGIN IMMEDIATE")
        draft = Draft(connection, self.head)
        draft.add_audit(now, PURGED, str(told.through))
        connection.execute(
            "INSERT INTO purge (audit, through, head, receipt) VALUES (?, ?, ?, ?)",
            (draft.head.audit, told.through, told.head, receipt),
        )
        connection.execute("UPDATE part SET dropped = 1 WHERE dropped = 0")
        connection.execute("DELETE FROM carried")
        connection.execute("DELETE FROM attempt")
        draft.keep_head()
        connection.execute("COMMIT")
        checkpoint(connection)
        return draft.head
