"""The identities at hand, and which of them were tried on what would not open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from kiosk.crypto.seal import Identity


class Keys:
    """Some identities, each with a short mark of its public half."""

    def __init__(self, identities: Sequence[Identity]) -> None:
        """Take *identities* as they are."""
        self._marked = {_mark(identity): identity for identity in identities}
        self.all = tuple(identities)

    def untried(self, tried: str) -> tuple[Identity, ...]:
        """Give the identities that are not among those *tried*."""
        before = set(tried.split())
        return tuple(each for mark, each in self._marked.items() if mark not in before)

    def tried(self, before: str = "") -> str:
        """Give the marks of those tried *before* and of all of these."""
        return _joined({*before.split(), *self._marked})


def _joined(marks: Iterable[str]) -> str:
    return " ".join(sorted(marks))


def _mark(identity: Identity) -> str:
    return sha256(identity.recipient.encode()).hexdigest()[:16]
