"""SQLCipher: the one door to the encrypted database of both stores.

Without a key SQLCipher writes plaintext, and without its codec SQLite does so
silently: both are looked at before a connection is handed out.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from sqlcipher3 import dbapi2

from kiosk.crypto.keys import KEY_SIZE, zero

__all__ = ["MODULE", "PAGE", "Busy", "CipherError", "Connection", "Damaged", "Error", "OtherKey"]
__all__ += ["Plaintext", "check_pages", "connect", "is_busy", "is_damage", "is_full"]

if TYPE_CHECKING:
    # sqlcipher3 ships no types; beside `set_key` it has the interface of sqlite3.
    from sqlite3 import Connection, Error
else:
    Connection, Error = dbapi2.Connection, dbapi2.Error

MODULE = cast("ModuleType", dbapi2)

PAGE = 4096
_PLAINTEXT = b"SQLite format 3\x00"
_HEX = b"0123456789abcdef"
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26


class CipherError(Exception):
    """The file does not open as an encrypted database. It was not changed."""


class Plaintext(CipherError):
    """It is an unencrypted SQLite database."""


class OtherKey(CipherError):
    """It does not begin with the salt of this key: another database, or no database."""


class Damaged(CipherError):
    """It has the salt of this key, but its pages do not verify."""


class Busy(CipherError):
    """Another connection holds it."""


def connect(
    path: Path, key: bytearray, *, read_only: bool = False, immutable: bool = False
) -> Connection:
    """Open *path* with a raw key (32 bytes and the 16 of its salt), in autocommit mode.

    An empty or missing file becomes a database of this key at the first write. An
    *immutable* one is read without its WAL and without a file beside it. Raises
    `Plaintext`, `OtherKey`, `Damaged`, `Busy`; `OSError` where the file cannot be read.
    The key stays the caller's to zero; the connection belongs to this thread.
    """
    if len(key) != KEY_SIZE:
        raise ValueError("48 bytes")
    _look(path, bytes(key[32:]), alone=immutable)
    mode = "ro&immutable=1" if immutable else "ro" if read_only else "rwc"
    connection: Connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=0
    )
    try:
        _unlock(connection, key)
    except Error as cause:
        connection.close()
        raise _named(cause) from cause
    except BaseException:
        connection.close()
        raise
    return connection


def check_pages(connection: Connection) -> None:
    """Read every page; `Damaged` unless each one's HMAC verifies."""
    try:
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            raise Damaged
    except Error as cause:
        raise _named(cause) from cause


def is_busy(error: object) -> bool:
    """Tell whether the driver's *error* says that another connection holds the file."""
    return _primary(error) in {_BUSY, _LOCKED}


def is_full(error: object) -> bool:
    """Tell whether *error* says that the disk is full, failed or took no writes."""
    return _primary(error) in {_FULL, _IOERR, _READONLY, _CANTOPEN}


def is_damage(error: object) -> bool:
    """Tell whether *error* says that pages do not verify."""
    return _primary(error) in {_CORRUPT, _NOTADB}


def _look(path: Path, salt: bytes, *, alone: bool) -> None:
    try:
        with path.open("rb") as file:
            first = file.read(PAGE)
    except FileNotFoundError:
        return
    if first.startswith(_PLAINTEXT):
        raise Plaintext
    if first and first[:16] != salt and (alone or not _is_kept(path, salt)):
        raise OtherKey


def _is_kept(path: Path, salt: bytes) -> bool:
    """Tell whether the first page is in what a power cut left, while it may be spoiled itself.

    SQLite puts it back, and its HMAC is verified like any other's.
    """
    for suffix in ("-wal", "-journal"):
        with suppress(OSError):
            if salt in path.with_name(path.name + suffix).read_bytes():
                return True
    return False


def _unlock(connection: Connection, key: bytearray) -> None:
    # SQLCipher reports what it cannot read on stderr, which is the volunteer's terminal.
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    spelled = _spelled(key)
    try:
        cast("Any", connection).set_key(spelled)
    finally:
        zero(spelled)
    version = connection.execute("PRAGMA cipher_version").fetchone()
    if not version:
        raise RuntimeError("this SQLite has no cipher: it would write plaintext")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _spelled(key: bytearray) -> bytearray:
    """Give the key as SQLCipher reads it. No text and no bytes on the way: those stay in memory."""
    spelled = bytearray(2 * len(key) + 3)
    spelled[:2], spelled[-1:] = b"x'", b"'"
    for at, byte in enumerate(key):
        spelled[2 * at + 2], spelled[2 * at + 3] = _HEX[byte >> 4], _HEX[byte & 15]
    return spelled


def _named(error: Error) -> CipherError:
    return Busy() if is_busy(error) else Damaged()


def _primary(error: object) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
