"""One record as two registries hold it, made one: pure, and the same whichever comes first.

What is known of a record are its versions (hashes) and, of each, the most that either
side could read. A void or a withdrawal of a version beats what it said, whoever told.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kiosk.record import join
from kiosk.registry import tables as t
from kiosk.registry.bare import Row
from kiosk.registry.opening import SEAL

_TEXT = t.signature.c.keys().index("text")


@dataclass(frozen=True, slots=True)
class Version:
    """One version: what it says, or its sealed bytes and why they did not open, or nothing.

    `signature` is its row where it stood alone; `plain` what was sealed.
    """

    plain: bytes | None = field(default=None, repr=False)
    receipt: bytes | None = None
    sealed: bytes | None = field(default=None, repr=False)
    reason: str = ""
    tried: str = ""
    signature: Row | None = field(default=None, repr=False)
    ink: bytes = field(default=b"", repr=False)


EMPTY = Version()


@dataclass(frozen=True, slots=True)
class Entry:
    """A record: the least event that a header named, and its versions by their hashes."""

    event: bytes
    versions: Mapping[bytes, Version]


@dataclass(frozen=True, slots=True)
class Gone:
    """Versions that say nothing any more: voided, with the reason, or withdrawn by receipt."""

    voids: Mapping[tuple[bytes, bytes], str]
    withdrawn: AbstractSet[tuple[bytes, bytes]]

    def status(self, id_: bytes, digest: bytes) -> str:
        """Give what became of a version, or nothing if it stands."""
        reason = self.voids.get((id_, digest))
        if reason is not None:
            return t.WITHDRAWN if reason == t.WITHDRAWN else t.VOIDED
        return t.WITHDRAWN if (id_, digest) in self.withdrawn else ""


def joined(id_: bytes, one: Entry, other: Entry, gone: Gone) -> Entry:
    """Give the record that both sides together know."""
    digests = sorted({*one.versions, *other.versions})
    return Entry(
        min(one.event, other.event),
        {
            digest: EMPTY
            if gone.status(id_, digest)
            else _better(one.versions.get(digest, EMPTY), other.versions.get(digest, EMPTY))
            for digest in digests
        },
    )


def status(id_: bytes, entry: Entry, gone: Gone) -> str:
    """Give the status that follows from the versions."""
    if len(entry.versions) > 1:
        return t.CONFLICT
    ((digest, only),) = entry.versions.items()
    found = gone.status(id_, digest)
    return found or (t.UNREAD if only.sealed is not None else t.HELD)


def plain(version: Version) -> bytes | None:
    """Give what was sealed, where it could be opened."""
    if version.plain is not None or version.signature is None:
        return version.plain
    text = version.signature[_TEXT]
    return join(text, version.ink) if isinstance(text, bytes) else None


def _better(one: Version, other: Version) -> Version:
    opened = [each for each in (one, other) if plain(each) is not None]
    if opened:
        # A row is worth more than the same words without it.
        return next((each for each in opened if each.signature is not None), opened[0])
    sealed = [each for each in (one, other) if each.sealed is not None]
    if len(sealed) < 2:
        return sealed[0] if sealed else EMPTY
    # Whoever opened the seal and found it no good knows more than who had no key.
    reason = min(sealed, key=lambda each: (each.reason == SEAL, each.reason)).reason
    tried = " ".join(sorted({*one.tried.split(), *other.tried.split()}))
    return Version(sealed=one.sealed, reason=reason, tried=tried)
