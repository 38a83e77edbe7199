"""Keys at rest: a passphrase and the organizers each open a key file.

A key file is canonical JSON. What is wrapped is bound to the file's purpose, campaign
and database id, so that a slot cannot be moved to another file.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from kiosk import canonical
from kiosk.crypto.passphrase import FLOOR, Cost, Wrapped, calibrate, normalise, unwrap, wrap
from kiosk.crypto.seal import Identity, seal, unseal
from kiosk.errors import KeyRefused, SealDamaged, SlotsCostly, SlotsDamaged, WrongPassphrase
from kiosk.files import remove_durably, write_durably

__all__ = ["FLOOR", "Cost", "calibrate", "normalise"]

KEY_SIZE = 48
FORMAT = 1
CAP = 64 * 1024


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a key file holds; `spare` tells that only its `.bak` could be opened.

    `organizer` names whose passphrase opened it, where the file says so.
    """

    key: bytearray = field(repr=False)
    campaign: str
    database: bytes
    spare: bool = False
    organizer: str = ""


@dataclass(frozen=True, slots=True)
class Secret:
    """An organizer's key: `kind` is `organizer` (age identity) or `root` (Ed25519 seed)."""

    kind: str
    name: str
    public: str
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Named:
    """The passphrase of one organizer."""

    name: str
    passphrase: Wrapped


@dataclass(frozen=True, slots=True)
class Slots:
    """A key file: what stands for one passphrase, that of organizer `name`, and for `others`.

    The last two are left out where they are empty, as in the file of a kiosk.
    """

    v: int
    purpose: str
    campaign: str
    database: bytes
    passphrase: Wrapped
    recovery: bytes
    name: str = ""
    others: tuple[Named, ...] = ()

    @property
    def all(self) -> tuple[Named, ...]:
        """Every passphrase, by whose it is."""
        return (Named(self.name, self.passphrase), *self.others)

    def binding(self, name: str) -> bytes:
        """Give what the passphrase of organizer *name* is bound to."""
        whose = (name,) if name else ()
        return _binding(_SLOTS, self.campaign, self.database.hex(), *whose)


@dataclass(frozen=True, slots=True)
class _Recovery:
    purpose: str
    campaign: str
    database: bytes
    key: bytearray


@dataclass(frozen=True, slots=True)
class _KeyFile:
    v: int
    purpose: str
    kind: str
    name: str
    public: str
    passphrase: Wrapped


_SLOTS, _KEY = "firma-keyslots", "firma-key"
_OPTIONAL = frozenset({"name", "others"})


def new_key() -> bytearray:
    """Make a raw SQLCipher key, 32 bytes, and the salt of its file, 16 bytes."""
    return bytearray(os.urandom(KEY_SIZE))


def zero(key: bytearray) -> None:
    """Overwrite *key* in place; copies that libraries made are out of reach."""
    key[:] = bytes(len(key))


def write_slots(
    path: Path,
    key: bytearray,
    passphrase: str,
    recipients: Sequence[str],
    *,
    campaign: str,
    database: bytes,
    cost: Cost,
) -> None:
    """Make *path* open to *passphrase* and to *recipients*, durably.

    What was there stays as `.bak` until the new file was read back and opened. On
    `OSError` the old file still opens.
    """
    purpose = _binding(_SLOTS, campaign, database.hex())
    slots = Slots(
        FORMAT,
        _SLOTS,
        campaign,
        database,
        wrap(key, passphrase, purpose, cost),
        seal(canonical.encode(_Recovery(_SLOTS, campaign, database, key)), recipients),
    )
    replace_slots(path, slots, key, passphrase)


def replace_slots(path: Path, slots: Slots, key: bytearray, passphrase: str | None) -> None:
    """Make *path* hold *slots*, durably, once it was read back.

    A *passphrase* that is new in them was then seen to open *key*.
    """
    with suppress(SlotsDamaged):  # a damaged file must not push out a good spare
        read_slots(path)
        write_durably(backup(path), path.read_bytes())
    write_durably(path, canonical.encode(slots, _OPTIONAL))
    same = read_slots(path) == slots
    if same and passphrase is not None:
        again = _unlock(path, passphrase)
        same = again.key == key
        zero(again.key)
    if not same:
        raise SlotsDamaged
    # Else a passphrase that was taken away would open it again after a power cut.
    remove_durably(backup(path))


def read_slots(path: Path) -> Slots:
    """Read a key file, unopened. Raises `SlotsDamaged`."""
    return _read(path, Slots)


def backup(path: Path) -> Path:
    """Give the name under which the previous key file is kept."""
    return path.with_name(path.name + ".bak")


def unlock(path: Path, passphrase: str) -> Unlocked:
    """Open a key file by its passphrase; a `.bak` that is still there is tried as well.

    Nothing is written. Raises `WrongPassphrase`, `SlotsDamaged`, `SlotsCostly`.
    """
    try:
        return _unlock(path, passphrase)
    except (SlotsDamaged, SlotsCostly, WrongPassphrase) as refusal:
        try:
            found = _unlock(backup(path), passphrase)
        except (SlotsDamaged, SlotsCostly):
            raise refusal from None
    return replace(found, spare=True)


def cost_of(path: Path) -> Cost:
    """Give what a try at the passphrase of a key file costs. Raises `SlotsDamaged`."""
    return read_slots(path).passphrase.cost


def settle(path: Path, unlocked: Unlocked) -> None:
    """After a journal opened: put the `.bak` that opened it in place, and keep no other."""
    spare = backup(path)
    if unlocked.spare:
        write_durably(path, spare.read_bytes())
    remove_durably(spare)


def recover(path: Path, identities: Sequence[Identity]) -> Unlocked:
    """Open a key file by an organizer's identity; a `.bak` is tried as in `unlock`.

    Raises `IdentityNeeded`, `SlotsDamaged`.
    """
    try:
        return _recover(path, identities)
    except SlotsDamaged as refusal:
        try:
            found = _recover(backup(path), identities)
        except SlotsDamaged:
            raise refusal from None
    return replace(found, spare=True)


def _recover(path: Path, identities: Sequence[Identity]) -> Unlocked:
    slots = read_slots(path)
    try:
        found = canonical.decode(unseal(slots.recovery, identities), _Recovery, CAP)
    except (SealDamaged, canonical.NotCanonicalError) as cause:
        raise SlotsDamaged from cause
    if found != _Recovery(_SLOTS, slots.campaign, slots.database, found.key):
        raise SlotsDamaged
    return _unlocked(slots, found.key)


def write_secret(
    path: Path, kind: str, name: str, public: str, secret: bytes, passphrase: str, cost: Cost
) -> None:
    """Make *path* hold *secret* under *passphrase*; `FileExistsError` if it holds anything.

    `kind`, `name` and `public` can be read without the passphrase, and not be changed.
    """
    if path.exists():
        raise FileExistsError(path)
    purpose = _binding(_KEY, kind, name, public)
    wrapped = wrap(secret, passphrase, purpose, cost)
    write_durably(path, canonical.encode(_KeyFile(FORMAT, _KEY, kind, name, public, wrapped)))


def read_secret(path: Path, passphrase: str) -> Secret:
    """Open what `write_secret` wrote. Raises `WrongPassphrase`, `SlotsDamaged`, `SlotsCostly`."""
    file = _read(path, _KeyFile)
    purpose = _binding(_KEY, file.kind, file.name, file.public)
    secret = bytes(unwrap(file.passphrase, passphrase, purpose))
    return Secret(file.kind, file.name, file.public, secret)


def read_public(path: Path) -> tuple[str, str, str]:
    """Give kind, name and public half, which nobody has vouched for. Raises `SlotsDamaged`."""
    file = _read(path, _KeyFile)
    return file.kind, file.name, file.public


def _unlock(path: Path, passphrase: str) -> Unlocked:
    slots = read_slots(path)
    refusal: KeyRefused = WrongPassphrase()
    for slot in slots.all:
        try:
            key = unwrap(slot.passphrase, passphrase, slots.binding(slot.name))
        except WrongPassphrase:
            continue
        except (SlotsDamaged, SlotsCostly) as cause:
            refusal = cause  # one slot that was tampered with locks nobody else out
            continue
        return _unlocked(slots, key, slot.name)
    raise refusal


def _unlocked(slots: Slots, key: bytearray, organizer: str = "") -> Unlocked:
    if len(key) != KEY_SIZE:
        raise SlotsDamaged
    return Unlocked(key, slots.campaign, slots.database, organizer=organizer)


_F = TypeVar("_F", Slots, _KeyFile)


def _read(path: Path, kind: type[_F]) -> _F:
    """Read one of our key files; `SlotsDamaged` unless it is whole and of this format."""
    try:
        with path.open("rb") as file:
            optional = _OPTIONAL if kind is Slots else frozenset[str]()
            found = canonical.decode(file.read(CAP + 1), kind, CAP, optional)
    except (OSError, canonical.NotCanonicalError) as cause:
        raise SlotsDamaged from cause
    wanted = _SLOTS if kind is Slots else _KEY
    if found.v != FORMAT or found.purpose != wanted:
        raise SlotsDamaged
    return found


def _binding(*parts: str) -> bytes:
    return canonical.dumps(["firma", FORMAT, *parts])
