"""Everything that can refuse a journal, read without changing a byte of its folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.campaign import file as campaign_file
from kiosk.campaign.value import SignedCampaign
from kiosk.crypto import cipher
from kiosk.crypto.cipher import Connection, Error
from kiosk.crypto.keys import Unlocked
from kiosk.crypto.sign import SigningKey
from kiosk.errors import (
    CampaignRefused,
    JournalDamaged,
    JournalForeign,
    JournalInUse,
    JournalMissing,
    JournalNewer,
    JournalPlaintext,
    JournalUnanchored,
)
from kiosk.home import DATABASE
from kiosk.journal import rows, schema, slices
from kiosk.journal.anchor import Anchor, AnchorError, Head
from kiosk.journal.verify import verify

_PLAINTEXT = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Found:
    """A journal that may be used.

    `anchored` is where the anchor stands, never ahead of the journal. `from_wal` tells
    that a part of it was still in the WAL, as after a crash.
    """

    about: rows.About
    campaign: SignedCampaign
    key: SigningKey
    anchor: Anchor
    anchored: Head
    from_wal: bool


def look(folder: Path) -> None:
    """Refuse what needs no key to be refused: `JournalMissing`, `JournalPlaintext`."""
    try:
        with (folder / DATABASE).open("rb") as file:
            first = file.read(len(_PLAINTEXT))
    except FileNotFoundError as cause:
        raise JournalMissing from cause
    except OSError as cause:
        raise JournalDamaged from cause
    if first == _PLAINTEXT:
        raise JournalPlaintext
    if not first:
        raise JournalDamaged


def examine(folder: Path, unlocked: Unlocked) -> Found:
    """Read the whole journal and give it, or raise a `JournalRefused`."""
    path = folder / DATABASE
    wal = path.with_name(path.name + "-wal")
    from_wal = wal.exists() and wal.stat().st_size > 0
    with (
        _refusals(),
        _as_it_was(path.with_name(path.name + "-shm")),
        # An immutable database gets no file beside it, but nothing in a WAL is seen.
        closing(
            cipher.connect(path, unlocked.key, read_only=True, immutable=not from_wal)
        ) as connection,
    ):
        _recognise(connection, unlocked)
        _check_pages(connection, raw=not from_wal)
        about = rows.about(connection)
        campaign = campaign_file.read(about.campaign, pinned=about.root)
        if campaign.campaign.id != unlocked.campaign:
            raise JournalForeign
        key = SigningKey.from_seed(about.device)
        anchor = Anchor(folder, unlocked.key, unlocked.database)
        found = Found(about, campaign, key, anchor, anchor.read(), from_wal)
        if schema.version(connection) == len(schema.steps()):
            check_rows(connection, found)
    return found


def check_rows(connection: Connection, found: Found) -> Head:
    """Read every row; give where the chains end. Raises as `verify`."""
    return verify(connection, slices.genesis(found.campaign, found.key.public), found.anchored)


@contextmanager
def _refusals() -> Iterator[None]:
    """Word what went wrong while a journal was read."""
    try:
        yield
    except cipher.Plaintext as cause:
        raise JournalPlaintext from cause
    except cipher.OtherKey as cause:
        raise JournalForeign from cause
    except cipher.Busy as cause:
        raise JournalInUse from cause
    except AnchorError as cause:
        raise JournalUnanchored from cause
    except (cipher.Damaged, CampaignRefused, Error, OSError, ValueError, TypeError) as cause:
        raise (JournalInUse if cipher.is_busy(cause) else JournalDamaged) from cause


def _recognise(connection: Connection, unlocked: Unlocked) -> None:
    """Refuse a database that is no journal, another's, or of a version we do not know."""
    if schema.application(connection) != schema.APPLICATION:
        raise JournalForeign
    version, known = schema.version(connection), len(schema.steps())
    if version > known:
        raise JournalNewer(found=version, known=known)
    if version < 1 or rows.about(connection).database != unlocked.database:
        raise JournalForeign


def _check_pages(connection: Connection, *, raw: bool) -> None:
    """Read every page. A part in the WAL may stand for pages that a crash tore: not *raw*."""
    if raw:
        cipher.check_pages(connection)
    if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        raise JournalDamaged


@contextmanager
def _as_it_was(shm: Path) -> Iterator[None]:
    """Put back SQLite's index of the WAL: reading one makes or changes it."""
    before = shm.read_bytes() if shm.exists() else None
    try:
        yield
    finally:
        if before is None:
            shm.unlink(missing_ok=True)
        elif shm.read_bytes() != before:
            shm.write_bytes(before)
