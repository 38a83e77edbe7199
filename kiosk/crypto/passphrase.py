"""A secret wrapped under a passphrase: Argon2id, then ChaCha20-Poly1305.

The cost stands in a file that somebody may have changed, so it is bounded before
any work is done for it.
"""

from __future__ import annotations

import os
import re
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.errors import SlotsCostly, SlotsDamaged, WrongPassphrase

MAX_MEMORY_KIB, MAX_PASSES, MAX_LANES = 1024 * 1024, 10, 16
_MOST_CALIBRATED_KIB = 256 * 1024
_SALT_SIZE, _NONCE_SIZE, _TAG_SIZE, _KEY_SIZE = 16, 12, 16, 32
_BLANKS = re.compile(r"[\s\-\u00ad\u2010-\u2015\u2212]+")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try at a passphrase costs in Argon2id."""

    memory_kib: int
    passes: int
    lanes: int


FLOOR = Cost(65536, 3, 4)


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A secret under a passphrase, and what it costs to try one."""

    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


def normalise(passphrase: str) -> str:
    """Forgive case, forms of letters, and blanks or hyphens between and around words."""
    folded = unicodedata.normalize("NFKC", passphrase).casefold()
    return _BLANKS.sub(" ", unicodedata.normalize("NFKC", folded)).strip()


def calibrate(target_seconds: float = 1.0) -> Cost:
    """Measure this machine and give a cost of about *target_seconds*, never under the floor."""
    start = time.perf_counter()
    derive("calibration", bytes(_SALT_SIZE), FLOOR)
    return grown(time.perf_counter() - start, target_seconds)


def grown(floor_seconds: float, target_seconds: float) -> Cost:
    """Give the cost for the target where the floor takes *floor_seconds*: memory first."""
    factor = max(1.0, target_seconds / max(floor_seconds, 1e-3))
    memory = min(int(FLOOR.memory_kib * factor) // 1024 * 1024, _MOST_CALIBRATED_KIB)
    left = factor * FLOOR.memory_kib / memory
    passes = min(max(FLOOR.passes, int(FLOOR.passes * left)), MAX_PASSES)
    return Cost(memory, passes, FLOOR.lanes)


def wrap(secret: bytes | bytearray, passphrase: str, purpose: bytes, cost: Cost) -> Wrapped:
    """Wrap *secret*, bound to *purpose*; `ValueError` for a cost under the floor."""
    if cost.memory_kib < FLOOR.memory_kib or cost.passes < FLOOR.passes:
        raise ValueError("under the floor")
    salt, nonce = os.urandom(_SALT_SIZE), os.urandom(_NONCE_SIZE)
    with _derived(passphrase, salt, cost) as key:
        return Wrapped(cost, salt, nonce, ChaCha20Poly1305(key).encrypt(nonce, secret, purpose))


def unwrap(wrapped: Wrapped, passphrase: str, purpose: bytes) -> bytearray:
    """Give the secret, the caller's to zero.

    Raises `WrongPassphrase`, `SlotsDamaged`, `SlotsCostly`.
    """
    _check_form(wrapped)
    secret = bytearray(len(wrapped.sealed) - _TAG_SIZE)
    try:
        with _derived(passphrase, wrapped.salt, wrapped.cost) as key:
            cipher = ChaCha20Poly1305(key)
            cipher.decrypt_into(wrapped.nonce, wrapped.sealed, purpose, secret)
    except InvalidTag as cause:
        raise WrongPassphrase from cause
    except MemoryError as cause:
        raise SlotsCostly from cause
    return secret


def derive(passphrase: str, salt: bytes, cost: Cost) -> bytearray:
    """Give 32 bytes that only *passphrase* and *salt* give, at *cost* a try."""
    derived = bytearray(_KEY_SIZE)
    kdf = Argon2id(
        salt=salt,
        length=_KEY_SIZE,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    # Half a character can be typed; it is a wrong passphrase, and no fault of the program.
    kdf.derive_into(normalise(passphrase).encode("utf-8", "surrogatepass"), derived)
    return derived


@contextmanager
def _derived(passphrase: str, salt: bytes, cost: Cost) -> Iterator[bytearray]:
    """Give what `derive` gives for a while, and zero it then."""
    key = derive(passphrase, salt, cost)
    try:
        yield key
    finally:
        key[:] = bytes(_KEY_SIZE)


def _check_form(wrapped: Wrapped) -> None:
    """Refuse odd sizes and a cost beyond our bounds, before any work is done for them."""
    cost = wrapped.cost
    if (
        len(wrapped.salt) != _SALT_SIZE
        or len(wrapped.nonce) != _NONCE_SIZE
        or len(wrapped.sealed) < _TAG_SIZE
        or min(cost.lanes, cost.passes) < 1
        or cost.memory_kib < 8 * cost.lanes
    ):
        raise SlotsDamaged
    if cost.memory_kib > MAX_MEMORY_KIB or cost.passes > MAX_PASSES or cost.lanes > MAX_LANES:
        raise SlotsCostly
