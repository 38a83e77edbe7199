"""The stream inside an export: sections 3 to 7 of docs/export-format.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple
from unicodedata import normalize

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.reader import forms
from tests.reader.forms import Refused, integer, must, octets

MAGIC = re.compile(rb"firma-export/([0-9]+)\n")
HEADER, RECORD, VOID, AUDIT, WITHDRAWAL, TRAILER, END = 1, 2, 3, 4, 5, 254, 255
CAPS = {
    HEADER: 8192,
    RECORD: 8 + 81920,
    VOID: 1024,
    AUDIT: 2048,
    WITHDRAWAL: 1024,
    TRAILER: 1024,
    END: 0,
}
PLACE = {
    "state": forms.matching(re.compile(r"[A-Z]{0,3}")),
    "town": forms.line_or_empty,
}
EVENT = {
    "day": forms.day,
    "name": forms.line,
    "place": lambda found: forms.fields(found, PLACE, "header"),
    "zone": forms.matching(forms.ZONE),
}
HEAD = {
    "audit_first": integer(1),
    "campaign": forms.line,
    "campaign_sha256": octets(32),
    "campaign_version": integer(1),
    "device": octets(32),
    "event": lambda found: forms.fields(found, EVENT, "header"),
    "event_uid": octets(8),
    "first": integer(1),
    "keyset": octets(32),
    "kiosk": forms.line,
    "last": integer(0),
    "made": forms.moment,
    "mode": forms.one_of("official", "rehearsal"),
    "previous_audit_head": octets(32),
    "previous_head": octets(32),
    "v": integer(1, 1),
}
ITEMS = {
    VOID: {
        "at": forms.moment,
        "reason": forms.code,
        "sealed_sha256": octets(32),
        "seq": integer(1),
    },
    AUDIT: {
        "at": forms.moment,
        "detail": forms.line_or_empty,
        "kind": forms.code,
        "n": integer(1),
    },
    WITHDRAWAL: {"at": forms.moment, "receipt": octets(32), "seq": integer(0)},
}
COUNT, HASH = integer(-forms.LARGEST), octets(None)
TAIL = {
    "audit_head": HASH,
    "audits": COUNT,
    "closed": forms.boolean,
    "count": COUNT,
    "earlier": COUNT,
    "head": HASH,
    "root": HASH,
    "voids": COUNT,
}


class Frame(NamedTuple):
    kind: int
    payload: bytes
    start: int


@dataclass
class Export:
    """What a whole stream says."""

    header: dict
    trailer: dict = field(default_factory=dict)
    digest: bytes = b""
    records: list[tuple[int, bytes]] = field(default_factory=list)
    voids: list[dict] = field(default_factory=list)
    audits: list[dict] = field(default_factory=list)
    withdrawals: list[dict] = field(default_factory=list)


def hashed(*parts: bytes) -> bytes:
    return sha256(b"".join(parts)).digest()


def read(stream: bytes) -> Export:
    """Verify all of it, then give it; or refuse it with the first reason that applies."""
    frames = _frames(stream, _after_magic(stream))
    first = next(frames)
    must(first.kind == HEADER, "order")
    export = Export(_header(first.payload))
    account = Account(export)
    for frame in frames:
        if frame.kind == TRAILER:
            _close(stream, frame, account)
            break
        must(frame.kind in {RECORD, VOID, AUDIT, WITHDRAWAL}, "order")
        account.take(frame)
    end = next(frames)
    must(end.kind == END, "order")
    must(len(stream) == end.start + 5, "trailing")
    return export


def _after_magic(stream: bytes) -> int:
    found = MAGIC.match(stream)
    if found:
        must(found[1] == b"1", "newer")
        return found.end()
    cut = b"firma-export/1\n".startswith(stream) or re.fullmatch(rb"firma-export/[0-9]*", stream)
    raise Refused("truncated" if cut else "magic")


def _frames(stream: bytes, place: int) -> Iterator[Frame]:
    """Give frame after frame; whoever asks for one that is not there hears `truncated`."""
    while True:
        must(place + 5 <= len(stream), "truncated")
        length, kind = int.from_bytes(stream[place : place + 4], "big"), stream[place + 4]
        must(kind in CAPS and length <= CAPS[kind], "frame")
        must(place + 5 + length <= len(stream), "truncated")
        yield Frame(kind, stream[place + 5 : place + 5 + length], place)
        place += 5 + length


def _header(payload: bytes) -> dict:
    found = forms.parse(payload)
    version = found.get("v") if isinstance(found, dict) else None
    must(not (type(version) is int and version > 1), "newer")
    header = forms.fields(found, HEAD, "header")
    size = header["last"] - header["first"] + 1
    must(0 <= size <= 1_000_000, "header")
    event = header["event"]
    parts = (
        *("firma event", header["campaign"], _folded(event["name"])),
        *(_folded(event["place"]["town"]), event["place"]["state"], event["day"]),
    )
    must(hashed("\x1f".join(parts).encode())[:8] == header["event_uid"], "event")
    own = header["campaign_sha256"] + header["device"]
    for number, start, previous in (
        ("first", b"firma/chain-start\0", "previous_head"),
        ("audit_first", b"firma/audit-start\0", "previous_audit_head"),
    ):
        must(header[number] > 1 or header[previous] == hashed(start, own), "start")
    return header


def _folded(text: str) -> str:
    return " ".join(normalize("NFC", text.casefold()).split())


class Account:
    """Numbers, chains and counts over the items as they come."""

    def __init__(self, export: Export) -> None:
        header = export.header
        self.export, self.first, self.last = export, header["first"], header["last"]
        self.next, self.next_audit = header["first"], header["audit_first"]
        self.head, self.audit_head = header["previous_head"], header["previous_audit_head"]
        self.leaves: list[bytes] = []
        self.earlier = 0
        self.receipt: bytes | None = b""

    def take(self, frame: Frame) -> None:
        if frame.kind == RECORD:
            # A frame that is too short for its sequence and a byte holds no record.
            must(len(frame.payload) > 8, "item")
            seq = int.from_bytes(frame.payload[:8], "big")
            must(1 <= seq <= forms.LARGEST, "item")
            self.receipt = None
            self._link(seq, hashed(frame.payload[8:]))
            self.export.records.append((seq, frame.payload[8:]))
            return
        found = forms.fields(forms.parse(frame.payload), ITEMS[frame.kind], "item")
        if frame.kind == WITHDRAWAL:
            self._withdraw(found)
            return
        self.receipt = None
        if frame.kind == VOID:
            self._void(found)
        else:
            must(found["n"] == self.next_audit, "sequence")
            self.next_audit += 1
            self.audit_head = hashed(b"firma/audit\0", self.audit_head, hashed(frame.payload))
            self.export.audits.append(found)

    def _withdraw(self, found: dict) -> None:
        must(self.receipt is not None and found["receipt"] > self.receipt, "sequence")
        self.receipt = found["receipt"]
        self.export.withdrawals.append(found)

    def _void(self, found: dict) -> None:
        if found["seq"] >= self.first:
            self._link(found["seq"], found["sealed_sha256"])
        else:
            must(self.next == self.first and found["seq"] > self.earlier, "sequence")
            self.earlier = found["seq"]
        self.export.voids.append(found)

    def _link(self, seq: int, digest: bytes) -> None:
        must(seq == self.next and seq <= self.last, "sequence")
        self.next += 1
        self.head = hashed(b"firma/chain\0", self.head, digest)
        self.leaves.append(digest)


def _close(stream: bytes, frame: Frame, account: Account) -> None:
    """Hold the trailer against the account of what came before it."""
    export, header = account.export, account.export.header
    must(account.next == header["last"] + 1, "sequence")
    must(len(frame.payload) >= 64, "trailer")
    told, signature = frame.payload[:-64], frame.payload[-64:]
    trailer = forms.fields(forms.parse(told), TAIL, "trailer")
    earlier = sum(void["seq"] < header["first"] for void in export.voids)
    counts = {
        "audits": len(export.audits),
        "count": len(export.records),
        "earlier": earlier,
        "voids": len(export.voids) - earlier,
    }
    must(all(trailer[name] == count for name, count in counts.items()), "count")
    must(trailer["head"] == account.head, "chain")
    must(trailer["root"] == root(account.leaves), "root")
    must(trailer["audit_head"] == account.audit_head, "audit-chain")
    digest = hashed(stream[: frame.start + 5 + len(told)])
    try:
        device = Ed25519PublicKey.from_public_bytes(header["device"])
        device.verify(signature, b"firma/export\0" + digest)
    except InvalidSignature as cause:
        raise Refused("signature") from cause
    export.trailer, export.digest = trailer, digest


def root(leaves: list[bytes]) -> bytes:
    """Give the Merkle Tree Hash of RFC 6962, section 2.1."""
    if not leaves:
        return hashed()
    if len(leaves) == 1:
        return hashed(b"\0", leaves[0])
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return hashed(b"\1", root(leaves[:half]), root(leaves[half:]))


def of_campaign(header: dict, known: dict) -> None:
    """Hold a header against a campaign: section 9, second table."""
    must(header["campaign"] == known["campaign"], "campaign")
    must(header["mode"] == known["mode"], "mode")
    same = header["campaign_sha256"] == bytes.fromhex(known["sha256"])
    must(header["campaign_version"] == known["version"] and same, "campaign-version")
    keyset = hashed("\n".join(sorted(known["recipients"])).encode())
    must(header["keyset"] == keyset, "keyset")
