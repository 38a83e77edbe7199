"""What sealed files there are in a folder, and which signatures are in them."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from kiosk.crypto.seal import Identity
from kiosk.exports.read import read
from kiosk.exports.value import SUFFIX, Sealed


def parts_in(folder: Path) -> list[Path]:
    """Give the sealed files below *folder*."""
    return list(folder.rglob(f"*{SUFFIX}"))


def weight(folder: Path) -> int:
    """Give the bytes of the sealed files below *folder*."""
    return sum(file.stat().st_size for file in parts_in(folder))


def held(files: Iterable[Path], identity: Identity) -> dict[int, bytes]:
    """Give the sequence and hash of every signature in *files*, each verified whole."""
    found: dict[int, bytes] = {}
    for file in files:
        with file.open("rb") as source, read(source, [identity]) as export:
            for item in export.items():
                if isinstance(item, Sealed):
                    assert item.seq not in found, "twice"
                    found[item.seq] = sha256(item.sealed).digest()
    return found
