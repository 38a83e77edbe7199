"""The registry's file: made, looked at and opened, or refused untouched."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from kiosk.campaign.file import read
from kiosk.campaign.value import SignedCampaign
from kiosk.crypto import cipher, keys
from kiosk.crypto.seal import Identity
from kiosk.errors import (
    CampaignRefused,
    RegistryDamaged,
    RegistryExists,
    RegistryForeign,
    RegistryInUse,
    RegistryIsJournal,
    RegistryMissing,
    RegistryNewer,
    RegistryNotSaved,
    RegistryPlaintext,
    RegistryRefused,
)
from kiosk.files import sync_folder
from kiosk.model import Moment
from kiosk.passing import passing_folder
from kiosk.registry import (
    decision_tables,
    handed_tables,
    report_tables,
    tally_tables,
    team_tables,
    transfer_tables,
)
from kiosk.registry import tables as t
from kiosk.registry.migrations import MIGRATIONS
from kiosk.registry.rows import log
from kiosk.registry.sql import Engine, engine_over, insert, refusing, select

# Every module whose tables stand in a registry, so that a new one is made with all of them.
TABLES = (
    t,
    decision_tables,
    handed_tables,
    report_tables,
    tally_tables,
    team_tables,
    transfer_tables,
)
_JOURNAL_FILES = ("journal.db", "keyslots.json", "anchor")
_REFUSALS: dict[type[cipher.CipherError], type[RegistryRefused]] = {
    cipher.Plaintext: RegistryPlaintext,
    cipher.OtherKey: RegistryForeign,
    cipher.Damaged: RegistryDamaged,
    cipher.Busy: RegistryInUse,
}


def key_file(path: Path) -> Path:
    """Give the name of the key file beside a registry."""
    return path.with_name(path.name + ".keys.json")


def create(
    path: Path, campaign: SignedCampaign, passphrase: str, cost: keys.Cost, now: Moment
) -> tuple[Path, ...]:
    """Make an empty registry of *campaign* at *path*, and its key file; both or neither.

    A key file without its registry, as a power cut leaves it, is set aside under another
    name, never overwritten: gives these names. Raises `RegistryExists` where there is a
    registry or anything else, `RegistryNotSaved` when the disk refuses.
    """
    if path.exists():
        raise RegistryExists(file=path.name)
    key = keys.new_key()
    try:
        lone = (key_file(path), keys.backup(key_file(path)))
        aside = tuple(_set_aside(each) for each in lone if each.exists())
        with refusing(path), passing_folder(path.parent) as new:
            made = new / "registry"
            _fill(made, key, campaign, now)
            _write_keys(key_file(path), key, campaign, passphrase, cost)
            made.replace(path)
        sync_folder(path.parent)
    except OSError as cause:
        _take_back(path)
        raise RegistryNotSaved(file=path.name) from cause
    except BaseException:
        _take_back(path)
        raise
    finally:
        keys.zero(key)
    return aside


def unlock(path: Path, opener: str | Sequence[Identity]) -> keys.Unlocked:
    """Open the key file beside the registry by a passphrase or by an organizer's identity.

    Raises `WrongPassphrase`, other refusals of keys and of registries; the key is the
    caller's to zero.
    """
    _look(path)
    file = key_file(path)
    return keys.unlock(file, opener) if isinstance(opener, str) else keys.recover(file, opener)


def open_store(path: Path, passphrase: str) -> tuple[Engine, SignedCampaign]:
    """Open the registry at *path* by a passphrase; see `open_unlocked`."""
    return open_unlocked(path, unlock(path, passphrase))


def open_unlocked(path: Path, unlocked: keys.Unlocked) -> tuple[Engine, SignedCampaign]:
    """Open the registry at *path* for this program alone; give its pinned campaign, too.

    Raises refusals of registries; nothing was changed then. The key is zeroed.
    """
    try:
        connection = _connect(path, unlocked)
    finally:
        keys.zero(unlocked.key)
    try:
        prepared = _prepare(path, connection)
        keys.settle(key_file(path), unlocked)
    except OSError as cause:
        connection.close()
        raise RegistryNotSaved(file=path.name) from cause
    except BaseException:
        connection.close()
        raise
    return prepared


def _look(path: Path) -> None:
    """Refuse what is no registry by its looks, before any passphrase is tried."""
    try:
        if path.is_dir() or path.name in _JOURNAL_FILES:
            folder = path if path.is_dir() else path.parent
            is_journal = any((folder / name).exists() for name in _JOURNAL_FILES)
            raise (RegistryIsJournal if is_journal else RegistryForeign)(file=path.name)
        with path.open("rb") as file:
            head, size = file.read(16), os.fstat(file.fileno()).st_size
    except FileNotFoundError as cause:
        raise RegistryMissing(file=path.name) from cause
    except OSError as cause:
        raise RegistryDamaged(file=path.name) from cause
    if head == b"SQLite format 3\x00":
        raise RegistryPlaintext(file=path.name)
    if size < cipher.PAGE or (size % cipher.PAGE and not key_file(path).exists()):
        raise RegistryForeign(file=path.name)


def _connect(path: Path, unlocked: keys.Unlocked) -> cipher.Connection:
    if bytes(unlocked.key[32:]) != unlocked.database:
        raise RegistryForeign(file=path.name)
    try:
        with refusing(path):
            return cipher.connect(path, unlocked.key)
    except cipher.CipherError as cause:
        # Of a disk that fails nobody knows what it holds: nothing is to be begun anew.
        failed = cipher.is_full(cause.__cause__)
        raise (RegistryNotSaved if failed else _REFUSALS[type(cause)])(file=path.name) from cause
    except OSError as cause:
        raise RegistryNotSaved(file=path.name) from cause


def _prepare(path: Path, connection: cipher.Connection) -> tuple[Engine, SignedCampaign]:
    with refusing(path):
        found = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if found != t.APPLICATION or version < 1:
            raise RegistryForeign(file=path.name)
        if version > t.VERSION:
            raise RegistryNewer(file=path.name, found=version, known=t.VERSION)
        _own(connection)
        try:
            cipher.check_pages(connection)
        except cipher.Damaged as cause:
            raise RegistryDamaged(file=path.name) from cause
        engine = engine_over(connection)
        with engine.begin() as db:
            for step in MIGRATIONS[version - 1 :]:
                step(db)
            raw = db.execute(select(t.pinned.c.campaign)).scalar_one()
            if version < t.VERSION:
                db.exec_driver_sql(f"PRAGMA user_version = {t.VERSION}")
    try:
        return engine, read(raw)
    except CampaignRefused as cause:
        raise RegistryDamaged(file=path.name) from cause


def _own(connection: cipher.Connection) -> None:
    """Keep every other program out until the connection closes, and sync every commit."""
    for pragma in ("locking_mode = EXCLUSIVE", "synchronous = EXTRA", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("PRAGMA cache_size = -65536").fetchall()
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def _fill(path: Path, key: bytearray, campaign: SignedCampaign, now: Moment) -> None:
    path.touch(mode=0o600)
    engine = engine_over(cipher.connect(path, key))
    try:
        with engine.begin() as db:
            db.exec_driver_sql(f"PRAGMA application_id = {t.APPLICATION}")
            db.exec_driver_sql(f"PRAGMA user_version = {t.VERSION}")
            t.schema.create_all(db)
            row = {"id": 1, "campaign": campaign.raw, "made": now.local.isoformat()}
            db.execute(insert(t.pinned).values(row))
            log(db, now, "created", campaign.sha256.hex())
    finally:
        engine.dispose()


def _write_keys(
    path: Path, key: bytearray, campaign: SignedCampaign, passphrase: str, cost: keys.Cost
) -> None:
    organizers = campaign.campaign.organizers
    keys.write_slots(
        path,
        key,
        passphrase,
        [organizer.recipient for organizer in organizers],
        campaign=campaign.campaign.id,
        database=bytes(key[32:]),
        cost=cost,
    )


def _set_aside(file: Path) -> Path:
    """Give a file that stands in the way a name of its own."""
    names = (file.with_name(f"{file.name}.unused-{number}") for number in count(1))
    return file.rename(next(name for name in names if not name.exists()))


def _take_back(path: Path) -> None:
    """Leave nothing of a registry whose making failed: the key file opens no file now."""
    with suppress(OSError):
        if not path.exists():
            key_file(path).unlink(missing_ok=True)
