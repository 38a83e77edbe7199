"""Whose passphrases open a registry: each organizer has one of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.crypto import keys, slots
from kiosk.crypto.keys import Cost, Unlocked
from kiosk.crypto.seal import Identity
from kiosk.errors import RegistryMissing, RegistryNotSaved
from kiosk.registry.store import key_file, unlock

Opener = str | Sequence[Identity]
Names = tuple[str, ...]


def organizers(path: Path) -> Names:
    """Give whose passphrases open the registry at *path*; empty for one without a name."""
    if not path.exists():
        raise RegistryMissing(file=path.name)
    return slots.names(key_file(path))


def add(path: Path, opener: Opener, name: str, passphrase: str, cost: Cost) -> Names:
    """Let organizer *name* open the registry by *passphrase*, too; give all names.

    *opener* is a passphrase that opens it, or identities of organizers. Raises
    `SlotRefused`, refusals of keys, `RegistryNotSaved`; the old passphrases open it then.
    """
    return _changed(path, opener, lambda file, by: slots.add(file, by, name, passphrase, cost))


def change(
    path: Path, opener: Opener, name: str | None, passphrase: str, cost: Cost, new_name: str = ""
) -> Names:
    """Put *passphrase* in the place of organizer *name*'s, or of the opening one for `None`.

    With *new_name* it bears that name from then on. Raises as `add`.
    """

    def act(file: Path, by: Unlocked) -> None:
        whose = by.organizer if name is None else name
        slots.change(file, by, whose, passphrase, cost, new_name)

    return _changed(path, opener, act)


def remove(path: Path, opener: Opener, name: str) -> Names:
    """Let organizer *name*'s passphrase open the registry no more. Raises as `add`.

    Copies of the key file that were made before still open with it.
    """
    return _changed(path, opener, lambda file, by: slots.remove(file, by, name))


def _changed(path: Path, opener: Opener, act: Callable[[Path, Unlocked], None]) -> Names:
    opened = unlock(path, opener)
    try:
        act(key_file(path), opened)
    except OSError as cause:
        raise RegistryNotSaved(file=key_file(path).name) from cause
    finally:
        keys.zero(opened.key)
    return organizers(path)
