"""An organizer's key for one rehearsal: out of a file, a picture or somebody's typing."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.crypto import keys
from kiosk.crypto.seal import Identity
from kiosk.errors import RehearsalRefused, SlotsDamaged
from kiosk.files import read_plain
from kiosk.pictures import NoPicture, gray
from kiosk.scanning import texts

_MARK = re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]{58}")
_LONGEST = 64 * 1024


def typed(text: str) -> Identity:
    """Give the key that *text* holds, whatever its case and blanks; `RehearsalRefused`."""
    found = _MARK.search("".join(text.upper().split()))
    if found is None:
        raise RehearsalRefused(why="key-typed")
    try:
        return Identity(found[0])
    except ValueError:
        raise RehearsalRefused(why="key-typed") from None


def in_clear(file: Path) -> Identity | None:
    """Give the key in *file* if it stands there in clear; None for one under a passphrase.

    Raises `RehearsalRefused` (`why`: `key-file`) for a file that holds none.
    """
    try:
        raw = read_plain(file, _LONGEST)
    except OSError as cause:
        raise RehearsalRefused(why="key-file") from cause
    if b"AGE-SECRET-KEY-1" in raw.upper():
        return typed(raw.decode("utf-8", errors="replace"))
    try:
        kind, _, _ = keys.read_public(file)
    except SlotsDamaged as cause:
        raise RehearsalRefused(why="key-file") from cause
    if kind != "organizer":
        raise RehearsalRefused(why="key-file")
    return None


def pictured(file: Path) -> Identity:
    """Give the key whose QR code is in the picture *file*; `RehearsalRefused` (`key-file`)."""
    try:
        codes = texts(*gray(file))
    except (NoPicture, OSError) as cause:
        raise RehearsalRefused(why="key-file") from cause
    found = next((code for code in codes if _MARK.search(code.upper())), None)
    if found is None:
        raise RehearsalRefused(why="key-file")
    return typed(found)


def unlocked(file: Path, passphrase: str) -> Identity:
    """Open the organizer's key in *file*. Raises as `keys.read_secret`."""
    return Identity(keys.read_secret(file, passphrase).secret.decode("ascii"))
