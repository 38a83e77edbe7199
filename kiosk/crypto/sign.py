"""Ed25519: the campaign root and the devices sign with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

SEED_SIZE = PUBLIC_SIZE = 32
SIGNATURE_SIZE = 64
# The points of orders 1, 2, 4 and 8 as bytes, without the sign of x: for such a key anybody
# finds a signature of one message in a few, and OpenSSL takes it.
_PRIME = 2**255 - 19
_EIGHTH = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_SMALL = frozenset((0, 1, _EIGHTH, _PRIME - _EIGHTH, _PRIME - 1, _PRIME, _PRIME + 1))
_SIGN = 1 << 255


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A secret seed and the public key that follows from it, 32 bytes each."""

    seed: bytes = field(repr=False)
    public: bytes

    @classmethod
    def generate(cls) -> SigningKey:
        """Make a new key from the system's randomness."""
        return cls.from_seed(Ed25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def from_seed(cls, seed: bytes) -> SigningKey:
        """Give the key of a *seed* of 32 bytes; `ValueError` for another length."""
        key = Ed25519PrivateKey.from_private_bytes(seed)
        return cls(bytes(seed), key.public_key().public_bytes_raw())

    def sign(self, tag: str, message: bytes) -> bytes:
        """Sign *message* for the purpose *tag* alone; 64 bytes."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(_bound(tag, message))


def verify(public: bytes, tag: str, message: bytes, signature: bytes) -> bool:
    """Tell whether the key *public* signed *message* for the purpose *tag*.

    A key of small order signed nothing, whatever the sum comes to.
    """
    if int.from_bytes(public, "little") & ~_SIGN in _SMALL:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _bound(tag, message))
    except (InvalidSignature, ValueError):
        return False
    return True


def _bound(tag: str, message: bytes) -> bytes:
    return b"firma/" + tag.encode() + b"\x00" + message
