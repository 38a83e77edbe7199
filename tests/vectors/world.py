"""A campaign, a kiosk and an organizer who do not exist, and one export of theirs."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.vectors import age
from tests.vectors.records import plain, sealed
from tests.vectors.stream import (
    END,
    Fields,
    Frame,
    Item,
    b64,
    canonical,
    event_uid,
    frame,
    h,
    item,
    signed,
    start,
    totals,
)
from tests.vectors.stream import HEADER as HEADER_TYPE

_random = age.seeded("firma vectors, worth nothing")
ORGANIZER, SECOND_ORGANIZER, STRANGER, DEVICE, OTHER_DEVICE = (_random(32) for _ in range(5))
ORGANIZERS = [SECOND_ORGANIZER, ORGANIZER]


def public(secret: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


CAMPAIGN = {
    "campaign": "carta-ficticia",
    "mode": "official",
    "recipients": [age.recipient(secret) for secret in ORGANIZERS],
    "sha256": h(b"a campaign that does not exist").hex(),
    "version": 2,
}
MOMENT = {"offset": -360, "utc": "2017-02-11T18:00:00Z", "zone": "America/Mexico_City"}
EVENT = {
    "day": "2017-02-11",
    "name": "Feria ficticia de Ajijic",
    "place": {"state": "JAL", "town": "Ajijic"},
    "zone": "America/Mexico_City",
}


def header(device: bytes = DEVICE, **changes: object) -> Fields:
    """Give the header of an export of sequences 1 to 4, with *changes*."""
    key, campaign = public(device), bytes.fromhex(str(CAMPAIGN["sha256"]))
    fields = {
        "audit_first": 1,
        "campaign": CAMPAIGN["campaign"],
        "campaign_sha256": b64(campaign),
        "campaign_version": CAMPAIGN["version"],
        "device": b64(key),
        "event": EVENT,
        "event_uid": b64(event_uid("carta-ficticia", EVENT)),
        "first": 1,
        "keyset": b64(h("\n".join(sorted(map(age.recipient, ORGANIZERS))).encode())),
        "kiosk": "Mesa 1",
        "last": 4,
        "made": MOMENT,
        "mode": CAMPAIGN["mode"],
        "previous_audit_head": b64(start(b"firma/audit-start", campaign, key)),
        "previous_head": b64(start(b"firma/chain-start", campaign, key)),
        "v": 1,
    }
    return fields | changes


def record(seq: int, device: bytes = DEVICE) -> Item:
    """Give record *seq*; what is sealed in it is short, for no reader of exports opens it."""
    return seq, sealed(seq, b"never opened", public(device), ORGANIZERS)


def whole_record(seq: int) -> Item:
    """Give record *seq* with a signature of a person who does not exist."""
    key = public(DEVICE)
    return seq, sealed(seq, plain(seq, HEADER, key), key, ORGANIZERS)


def void(seq: int, **changes: object) -> Fields:
    """Give a void of what was record *seq*."""
    of = b64(h(record(seq)[1]))
    return {"at": MOMENT, "reason": "undone", "sealed_sha256": of, "seq": seq} | changes


def audit(n: int, **changes: object) -> Fields:
    """Give audit entry *n*."""
    return {"at": MOMENT, "detail": "", "kind": "declined", "n": n} | changes


def withdrawal(number: int, **changes: object) -> Fields:
    """Give withdrawal *number* of those in the order of their receipts."""
    return {"at": MOMENT, "receipt": b64(bytes([number]) * 32), "seq": 0} | changes


HEADER = header()
ITEMS: list[Item] = [record(1), audit(1), void(2), record(3), audit(2, kind="left"), record(4)]


@dataclass(frozen=True)
class Vector:
    """One file: its name, the reason a reader must give (None: it opens), why, its bytes.

    *cut*: the file is the first so many bytes of the vector named *of*.
    """

    name: str
    reason: str | None
    why: str
    raw: bytes = b""
    of: str = ""
    cut: int = 0


def frames(of: Fields | None = None, items: list[Item] | None = None) -> list[Frame]:
    """Give the frames before the trailer."""
    return [
        (HEADER_TYPE, canonical(of or HEADER)),
        *(item(each) for each in (ITEMS if items is None else items)),
    ]


def inner(
    of: Fields | None = None,
    items: list[Item] | None = None,
    trailer: Fields | None = None,
    *,
    device: bytes = DEVICE,
    **more: bytes,
) -> bytes:
    """Give a whole inner stream; honest but for what is handed in."""
    told = totals(of or HEADER, ITEMS if items is None else items)
    return signed(frames(of, items), told | (trailer or {}), device, **more) + frame(END, b"")


def outer(stream: bytes, name: str) -> bytes:
    """Seal *stream* to the organizers."""
    return age.seal(stream, ORGANIZERS, age.seeded(name))
