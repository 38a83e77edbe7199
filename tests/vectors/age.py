"""age files from seeded bytes, so that a vector made twice is the same file.

Written from https://c2sp.org/age. For vectors alone: keys and nonces must not be
chosen like this for anything that is worth keeping.
"""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

INTRO = b"age-encryption.org/v1\n"
CHUNK = 65536
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

Random = Callable[[int], bytes]


def seeded(seed: str) -> Random:
    """Give a source of bytes that is the same each time."""
    counter = 0

    def take(size: int) -> bytes:
        nonlocal counter
        raw = b""
        while len(raw) < size:
            raw += sha256(f"{seed}/{counter}".encode()).digest()
            counter += 1
        return raw[:size]

    return take


def recipient(secret: bytes) -> str:
    """Give `age1…` of a secret of 32 bytes."""
    return _bech32("age", _public(secret))


def identity(secret: bytes) -> str:
    """Give `AGE-SECRET-KEY-1…` of a secret of 32 bytes."""
    return _bech32("age-secret-key-", secret).upper()


def seal(
    plain: bytes, secrets: list[bytes], random: Random, *, stanzas: tuple[bytes, ...] = ()
) -> bytes:
    """Seal *plain* to the recipients of *secrets*; *stanzas* come before theirs as they are."""
    file_key = random(16)
    own = [_stanza(file_key, secret, random(32)) for secret in secrets]
    return close(INTRO + b"".join((*stanzas, *own)) + b"---", file_key, plain, random(16))


def close(head: bytes, file_key: bytes, plain: bytes, nonce: bytes) -> bytes:
    """Put MAC and payload after a *head* that ends in `---`."""
    mac = hmac.digest(_hkdf(file_key, b"", b"header"), head, "sha256")
    aead = ChaCha20Poly1305(_hkdf(file_key, nonce, b"payload"))
    parts = [plain[start : start + CHUNK] for start in range(0, len(plain), CHUNK)] or [b""]
    payload = b"".join(
        aead.encrypt(number.to_bytes(11, "big") + bytes([number == len(parts) - 1]), part, None)
        for number, part in enumerate(parts)
    )
    return head + b" " + base64(mac) + b"\n" + nonce + payload


def base64(raw: bytes) -> bytes:
    """Give base64 without padding, as age has it."""
    return b64encode(raw).rstrip(b"=")


def _stanza(file_key: bytes, secret: bytes, ephemeral: bytes) -> bytes:
    share, public = _public(ephemeral), _public(secret)
    private = X25519PrivateKey.from_private_bytes(ephemeral)
    shared = private.exchange(X25519PublicKey.from_public_bytes(public))
    key = _hkdf(shared, share + public, b"age-encryption.org/v1/X25519")
    body = ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)
    return b"-> X25519 " + base64(share) + b"\n" + base64(body) + b"\n"


def _public(secret: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def _hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    extracted = hmac.digest(salt or bytes(32), key, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")


def _bech32(prefix: str, raw: bytes) -> str:
    bits = "".join(f"{byte:08b}" for byte in raw)
    bits += "0" * (-len(bits) % 5)
    values = [int(bits[start : start + 5], 2) for start in range(0, len(bits), 5)]
    spread = [ord(letter) >> 5 for letter in prefix] + [0]
    spread += [ord(letter) & 31 for letter in prefix]
    check = _polymod([*spread, *values, 0, 0, 0, 0, 0, 0]) ^ 1
    values += [check >> 5 * (5 - place) & 31 for place in range(6)]
    return prefix + "1" + "".join(_LETTERS[value] for value in values)


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, term in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            if top >> place & 1:
                check ^= term
    return check
