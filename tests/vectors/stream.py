"""The inner stream, written from `docs/export-format.md` and from nothing else.

Honest by default; whoever wants a file that is wrong in one place hands in that place.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from hashlib import sha256
from typing import Any
from unicodedata import normalize

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MAGIC = b"firma-export/1\n"
HEADER, RECORD, VOID, AUDIT, WITHDRAWAL, TRAILER, END = 1, 2, 3, 4, 5, 254, 255

Fields = dict[str, Any]
# A record is its sequence and sealed bytes; all else its fields.
Item = tuple[int, bytes] | Fields
Frame = tuple[int, bytes]


def canonical(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def b64(raw: bytes) -> str:
    return b64encode(raw).decode()


def h(*parts: bytes) -> bytes:
    return sha256(b"".join(parts)).digest()


def frame(kind: int, payload: bytes, length: int | None = None) -> bytes:
    size = len(payload) if length is None else length
    return size.to_bytes(4, "big") + bytes([kind]) + payload


def item(of: Item) -> Frame:
    if isinstance(of, tuple):
        return RECORD, of[0].to_bytes(8, "big") + of[1]
    kind = WITHDRAWAL if "receipt" in of else AUDIT if "n" in of else VOID
    return kind, canonical(of)


def event_uid(campaign: str, event: Fields) -> bytes:
    place = event["place"]
    typed = (fold(event["name"]), fold(place["town"]))
    parts = ("firma event", campaign, *typed, place["state"], event["day"])
    return h("\x1f".join(parts).encode())[:8]


def fold(text: str) -> str:
    return " ".join(normalize("NFC", text.casefold()).split())


def start(tag: bytes, campaign_sha256: bytes, device: bytes) -> bytes:
    return h(tag, b"\x00", campaign_sha256, device)


def link(head: bytes, seal: bytes) -> bytes:
    return h(b"firma/chain\x00", head, seal)


def root(leaves: list[bytes]) -> bytes:
    if not leaves:
        return h()
    if len(leaves) == 1:
        return h(b"\x00", leaves[0])
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return h(b"\x01", root(leaves[:half]), root(leaves[half:]))


def totals(header: Fields, items: list[Item]) -> Fields:
    """Give the trailer that an honest kiosk would put after *items*."""
    head, audit_head = b64decode(header["previous_head"]), b64decode(header["previous_audit_head"])
    seals, kinds = [], {"count": 0, "voids": 0, "earlier": 0, "audits": 0}
    for each in items:
        if isinstance(each, tuple):
            kinds["count"] += 1
            seals.append(h(each[1]))
        elif "receipt" in each:
            continue
        elif "n" in each:
            kinds["audits"] += 1
            audit_head = h(b"firma/audit\x00", audit_head, h(canonical(each)))
        elif each["seq"] < header["first"]:
            kinds["earlier"] += 1
        else:
            kinds["voids"] += 1
            seals.append(b64decode(each["sealed_sha256"]))
    for seal in seals:
        head = link(head, seal)
    ends = {"head": b64(head), "root": b64(root(seals)), "audit_head": b64(audit_head)}
    return {**kinds, **ends, "closed": True}


def signed(
    frames: list[Frame],
    trailer: Fields | bytes,
    secret: bytes,
    *,
    magic: bytes = MAGIC,
    tag: bytes = b"firma/export\x00",
) -> bytes:
    """Give magic, *frames* and the signed trailer; the end frame is left to the caller."""
    text = trailer if isinstance(trailer, bytes) else canonical(trailer)
    body = magic + b"".join(frame(*each) for each in frames)
    body += frame(TRAILER, text, len(text) + 64)
    return body + Ed25519PrivateKey.from_private_bytes(secret).sign(tag + h(body))
