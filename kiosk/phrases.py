"""Words for people in place of digits: passphrases and fingerprints.

The lists stand in `resources/words`. A fingerprint is the same on every screen, so it
always uses the English list, and that list never changes: see its README.
"""

from __future__ import annotations

import secrets
from functools import cache
from hashlib import sha256

import resources
from kiosk.model import Language

PASSPHRASE_WORDS = 5
FINGERPRINT_WORDS = 6
_TAG = b"firma fingerprint\x00"


def new_passphrase(language: Language) -> str:
    """Make five easy words of *language* from the system's randomness: 64 bits at least."""
    return " ".join(secrets.choice(words(language)) for _ in range(PASSPHRASE_WORDS))


def fingerprint(digest: bytes) -> str:
    """Give the six words that stand for *digest* (a key or a hash): 77 bits of its hash."""
    names = words("en")
    number = int.from_bytes(sha256(_TAG + digest).digest(), "big")
    chosen = []
    for _ in range(FINGERPRINT_WORDS):
        number, index = divmod(number, len(names))
        chosen.append(names[index])
    return " ".join(chosen)


@cache
def words(language: Language) -> tuple[str, ...]:
    """Give the word list of *language*, sorted; every word is a–z alone."""
    return tuple(resources.at("words", f"{language}.txt").read_text("ascii").split())
