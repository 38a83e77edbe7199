"""A kiosk's folder: set up whole, and opened only if all in it is as it was left.

The folder holds `journal.db` (with `-wal` and `-shm` while it is open), `keyslots.json`,
`anchor` and `lock`. A refusal leaves every file as it was. A purge that was cut short is
ended first (`kiosk.journal.swap`).
"""

from __future__ import annotations

import os
import shutil
import time
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from zoneinfo import ZoneInfo

from filelock import FileLock, Timeout

from kiosk.campaign import file as campaign_file
from kiosk.campaign.value import SignedCampaign
from kiosk.crypto import cipher, keys
from kiosk.crypto.cipher import CipherError, Error
from kiosk.crypto.keys import Cost, Unlocked
from kiosk.crypto.seal import Identity
from kiosk.crypto.sign import SigningKey
from kiosk.errors import (
    JournalExists,
    JournalInUse,
    JournalMissing,
    NotSaved,
    UsageRefused,
    WrongPassphrase,
)
from kiosk.files import make_folder, sync_folder
from kiosk.home import DATABASE, SLOTS, is_enrolled
from kiosk.journal import opening, rows, schema, slices, starting, swap
from kiosk.journal.anchor import Anchor
from kiosk.journal.base import Enrolment, Folder, Ticks
from kiosk.journal.journal import Journal
from kiosk.journal.store import checkpoint, prepare
from kiosk.journal.worded import refusing
from kiosk.model import Mode

LOCK = "lock"
_LONGEST_NAME = 200


def enrol(folder: Path, enrolment: Enrolment, passphrase: str, cost: Cost) -> None:
    """Make *folder* a kiosk's, with a new journal, key and device: all of it or nothing.

    Raises `JournalExists` unless the folder is missing or empty, `UsageRefused` (`why`:
    `kiosk-name`, `kiosk-mode`, `kiosk-zone`), what `campaign.file.read` raises, and `NotSaved`.
    """
    campaign = campaign_file.read(enrolment.campaign)
    _check(enrolment, campaign)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise JournalExists
    staged = folder.with_name(f".{folder.name}.new")
    key = keys.new_key()
    try:
        shutil.rmtree(staged, ignore_errors=True)
        make_folder(folder.parent)
        staged.mkdir(mode=0o700)
        _fill(staged, enrolment, campaign, key, passphrase, cost)
        sync_folder(staged)
        if folder.exists():
            folder.rmdir()
        staged.rename(folder)
        sync_folder(folder.parent)
    except BaseException as cause:
        shutil.rmtree(staged, ignore_errors=True)
        if isinstance(cause, (OSError, Error, CipherError)):
            raise NotSaved from cause
        raise
    finally:
        keys.zero(key)


def open_journal(folder: Path, passphrase: str, ticks: Ticks = time.monotonic) -> Journal:
    """Open the journal in *folder* for this thread alone.

    Every row, page and chain was verified. Raises each `JournalRefused`, and
    `WrongPassphrase`, `SlotsDamaged`, `SlotsCostly`; then no file was changed. `NotSaved`
    where the disk takes no writes. *ticks* are seconds that no wall clock sets back.
    """
    return _open(folder, lambda slots: keys.unlock(slots, passphrase), ticks)


def recover_journal(
    folder: Path, identities: Sequence[Identity], ticks: Ticks = time.monotonic
) -> Journal:
    """Open the journal by an organizer's identity, when the passphrase is lost.

    Raises as `open_journal`, and `IdentityNeeded`.
    """
    return _open(folder, lambda slots: keys.recover(slots, identities), ticks)


def is_in_use(folder: Path) -> bool:
    """Tell whether a program that is running holds the kiosk in *folder*."""
    try:
        release = _locked(folder)
    except JournalInUse:
        return True
    except NotSaved:
        return False
    release()
    return False


def _open(folder: Path, unlock: Callable[[Path], Unlocked], ticks: Ticks) -> Journal:
    if not is_enrolled(folder):
        raise JournalMissing
    with ExitStack() as undo:
        release = _locked(folder)
        undo.callback(release)
        swap.settle(folder)
        opening.look(folder)
        unlocked = unlock(folder / SLOTS)
        try:
            found = opening.examine(folder, unlocked)
            store = starting.start(folder, unlocked, found)
        finally:
            keys.zero(unlocked.key)
        undo.callback(store.close)
        about = found.about
        enrolment = Enrolment(about.campaign, about.kiosk, Mode(about.mode), about.zone)
        rest = Folder(folder, _knows(folder / SLOTS, about.database), release, ticks)
        with refusing():
            keys.settle(folder / SLOTS, unlocked)
            journal = Journal(enrolment, found.campaign, found.key, store, rest)
        undo.pop_all()
    return journal


def _check(enrolment: Enrolment, campaign: SignedCampaign) -> None:
    """Refuse what an export of this kiosk could not name."""
    kiosk = enrolment.kiosk
    short = 1 <= len(kiosk) <= _LONGEST_NAME
    if not short or not kiosk.isprintable() or not unicodedata.is_normalized("NFC", kiosk):
        raise UsageRefused(why="kiosk-name")
    if (enrolment.mode, campaign.campaign.mode) == (Mode.OFFICIAL, Mode.REHEARSAL):
        raise UsageRefused(why="kiosk-mode")
    try:
        ZoneInfo(enrolment.zone)
    except (KeyError, ValueError, OSError) as cause:
        raise UsageRefused(why="kiosk-zone") from cause


def _fill(
    folder: Path,
    enrolment: Enrolment,
    campaign: SignedCampaign,
    key: bytearray,
    passphrase: str,
    cost: Cost,
) -> None:
    """Write a new journal's files into an empty *folder*."""
    device, database = SigningKey.generate(), os.urandom(16)
    head = slices.genesis(campaign, device.public)
    about = rows.About(
        database,
        enrolment.campaign,
        campaign.root,
        device.seed,
        enrolment.kiosk,
        enrolment.mode,
        enrolment.zone,
    )
    connection = cipher.connect(folder / DATABASE, key)
    try:
        prepare(connection)
        connection.execute("BEGIN IMMEDIATE")
        schema.migrate(connection, schema.steps())
        rows.add_first(connection, about, head)
        connection.execute("COMMIT")
        checkpoint(connection)
    finally:
        connection.close()
    recipients = [each.recipient for each in campaign.campaign.organizers]
    keys.write_slots(
        folder / SLOTS,
        key,
        passphrase,
        recipients,
        campaign=campaign.campaign.id,
        database=database,
        cost=cost,
    )
    Anchor(folder, key, database).create(head)
    (folder / LOCK).touch()


def _locked(folder: Path) -> Callable[[], None]:
    """Take the folder for this process; give what lets go of it. Raises `JournalInUse`."""
    lock = FileLock(folder / LOCK, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout as cause:
        raise JournalInUse from cause
    except OSError as cause:
        raise NotSaved from cause
    return lock.release


def _knows(slots: Path, database: bytes) -> Callable[[str], bool]:
    def knows(passphrase: str) -> bool:
        """Tell whether *passphrase* opens this journal."""
        try:
            again = keys.unlock(slots, passphrase)
        except WrongPassphrase:
            return False
        keys.zero(again.key)
        return again.database == database

    return knows
