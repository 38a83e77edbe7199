"""Organizers' keys: made under a passphrase, brought back from a sheet, and the sheet tried."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk import canonical
from kiosk.crypto import keys
from kiosk.crypto.passphrase import Cost
from kiosk.crypto.recovery import Recovered
from kiosk.crypto.seal import new_identity
from kiosk.crypto.sign import SigningKey
from kiosk.errors import SheetRefused
from kiosk.files import write_durably

_CAP = 4096


@dataclass(frozen=True, slots=True)
class _Tried:
    v: int
    purpose: str
    public: str
    day: date


def make_keys(paths: Mapping[str, Path], name: str, passphrase: str, cost: Cost) -> dict[str, str]:
    """Write a key of each kind in *paths* (`root`, `organizer`), or none; give the public halves.

    Each was read back. `FileExistsError` where something stands already.
    """
    if taken := next((path for path in paths.values() if path.exists()), None):
        raise FileExistsError(taken)
    begun: list[Path] = []
    made: dict[str, str] = {}
    try:
        for kind, path in paths.items():
            public, secret = _pair(kind)
            begun.append(path)
            keys.write_secret(path, kind, name, public, secret, passphrase, cost)
            keys.read_secret(path, passphrase)
            made[kind] = public
    except BaseException:
        for path in begun:
            path.unlink(missing_ok=True)
        raise
    return made


def restore_key(path: Path, found: Recovered, name: str, passphrase: str, cost: Cost) -> None:
    """Write the key that a sheet gave back under a new passphrase, and read it back.

    `FileExistsError` where something stands already.
    """
    keys.write_secret(path, found.kind, name, found.public, found.secret, passphrase, cost)
    try:
        keys.read_secret(path, passphrase)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    note_tried(path, found, date.today())  # noqa: DTZ011 - the day on this person's calendar


def note_tried(path: Path, found: Recovered, day: date) -> None:
    """Note beside the key file that its sheet gives it back; `SheetRefused` (`other`) if not."""
    _, _, public = keys.read_public(path)
    if found.public != public:
        raise SheetRefused(why="other")
    write_durably(_note(path), canonical.encode(_Tried(1, "firma-sheet", public, day)))


def tried_on(path: Path) -> date | None:
    """Give the day on which the sheet of this key was last tried, None if it never was."""
    with suppress(OSError, canonical.NotCanonicalError):
        raw = _note(path).read_bytes()
        found = canonical.decode(raw, _Tried, _CAP)
        if found.public == keys.read_public(path)[2]:
            return found.day
    return None


def _pair(kind: str) -> tuple[str, bytes]:
    """Make a key of *kind*: its public half as text, its secret half."""
    if kind == "root":
        root = SigningKey.generate()
        return root.public.hex(), root.seed
    identity = new_identity()
    return identity.recipient, identity.secret.encode("ascii")


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.sheet")
