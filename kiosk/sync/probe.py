"""Try a storage before it is trusted: write a few bytes, and read them back."""

from __future__ import annotations

from hashlib import sha256

from kiosk.sync.faults import refusal
from kiosk.sync.storage import Remote

# The same bytes each time. It stays: whoever may write need not be allowed to delete.
PROBE, _SAID = "firma.check", b"firma\n"


async def probe(remote: Remote) -> None:
    """Return if the storage keeps what it is given; else raise `SyncRefused`."""
    await remote.prepare()
    await remote.write(PROBE, _SAID)
    if await remote.digest(PROBE, len(_SAID)) != sha256(_SAID).digest():
        raise refusal("wrong-bytes")
