"""Keys known to everybody, and what puts a signature or a seal on bytes that were made up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from unittest.mock import patch

from kiosk import frames
from kiosk.crypto import passphrase
from kiosk.crypto.passphrase import FLOOR, Cost
from kiosk.crypto.seal import Identity, seal
from kiosk.crypto.sign import SigningKey
from kiosk.exports import wire
from kiosk.model import Moment
from tests.vectors import stream, world

IDENTITY = Identity("AGE-SECRET-KEY-18G545FM7F6A89GXMMPXH3GE0JXGQ22QJRM0JWXGJS3UF28ZPV07SZZAEW8")
ROOT = SigningKey.from_seed(bytes(range(32)))
DEVICE = SigningKey.from_seed(world.DEVICE)
PASSPHRASE = "cinco palabras inventadas para probar"
NOON = Moment.at(datetime(2017, 2, 11, 18, 0, tzinfo=UTC))
SIGNATURE = 127  # the last frame of campaign files and merge receipts
DEAREST = Cost(passphrase.MAX_MEMORY_KIB, passphrase.MAX_PASSES, passphrase.MAX_LANES)


class Wrong(AssertionError):
    """Something was taken that should not have been, or came out as something else."""


def must(holds: bool, what: str) -> None:
    if not holds:
        raise Wrong(what)


@contextmanager
def quick_passphrases() -> Iterator[None]:
    """Let a try at a passphrase cost nothing: it is its bounds that are looked at."""

    def derive(text: str, salt: bytes, cost: Cost) -> bytearray:
        within = (
            0 < cost.memory_kib <= DEAREST.memory_kib
            and 0 < cost.passes <= DEAREST.passes
            and 0 < cost.lanes <= DEAREST.lanes
        )
        must(within and len(salt) == 16, "work beyond the bounds")
        told = f"{passphrase.normalise(text)} {cost}".encode()
        return bytearray(sha256(salt + told).digest())

    with patch.object(passphrase, "derive", derive):
        yield


def sealed(plain: bytes) -> bytes:
    """Seal anew what was changed behind the seal."""
    return seal(plain, [IDENTITY.recipient])


def signed(body: bytes, tag: str) -> bytes:
    """Give a campaign file or a merge receipt with this *body*, signed by the root."""
    mark = ROOT.public + ROOT.sign(tag, sha256(body).digest())
    return body + frames.pack(SIGNATURE, mark)


def accounted(raw: bytes) -> bytes:
    """Give the inner stream of an export with counts, heads and signature as they should be.

    What has no such form is given back as it is.
    """
    try:
        head, *rest = _split(raw)
        header = json.loads(head[1])
        items = [_item(*each) for each in rest if each[0] < wire.TRAILER]
        trailer = stream.totals(header, items)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return raw
    before = [head, *(each for each in rest if each[0] < wire.TRAILER)]
    whole = stream.signed(before, trailer, world.DEVICE)
    return whole + frames.pack(wire.END, b"")


def _split(raw: bytes) -> list[stream.Frame]:
    """Give the whole frames of a stream, its magic line left out, whatever follows them."""
    at, found = len(wire.MAGIC), []
    while len(raw) >= at + 5:
        size, kind = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4]
        if size > len(raw):
            break
        found.append((kind, raw[at + 5 : at + 5 + size]))
        at += 5 + size
    return found


def _item(kind: int, payload: bytes) -> stream.Item:
    if kind == wire.RECORD:
        return int.from_bytes(payload[:8], "big"), payload[8:]
    fields = json.loads(payload)
    if not isinstance(fields, dict):
        raise TypeError("no item")
    return fields


COST = FLOOR
