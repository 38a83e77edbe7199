"""Sealed records of people who do not exist, written from section 8 of the specification."""

from __future__ import annotations

import itertools

from tests.vectors import age
from tests.vectors.stream import Fields, b64, canonical, h

PEOPLE = (("Ana", "Ficticia Nuñez"), ("Bob", "Madeup"), ("Zoë", "de la Inventada"))


def plain(seq: int, header: Fields, device: bytes) -> bytes:
    """Give the plaintext of record *seq* under *header*."""
    given, surname = PEOPLE[seq % len(PEOPLE)]
    signature = {
        "campaign": header["campaign"],
        "campaign_sha256": header["campaign_sha256"],
        "campaign_version": header["campaign_version"],
        "choices": ["publish"],
        "eligibility": ["citizen", "resident", "adult"],
        "email": "",
        "event": header["event_uid"],
        "home": "never",
        "method": "drawn",
        "mode": header["mode"],
        "name": {"given": given, "printed": f"{given} {surname}", "surname": surname},
        "place": {"state": "JAL", "town": "Ajijic"},
        "postal_code": "",
        "receipt": b64(h(b"firma/receipt/1\x00", b"7K3M-X4QD-9RTW")),
        "shown": {
            "at": header["made"],
            "language": "es",
            "letter": b64(h(b"letter")),
            "notice": b64(h(b"notice")),
            "notice_language": "es",
            "notice_version": "1",
            "opened_full": False,
            "statement": b64(h(b"statement")),
        },
        "signed": header["made"],
        "volunteer": "",
        "witness": "",
    }
    record = {"device": b64(h(device)[:16]), "seq": seq, "signature": signature, "v": 1}
    text = canonical(record)
    ink = _ink(seq)
    whole = len(text).to_bytes(4, "big") + len(ink).to_bytes(4, "big") + text + ink
    return whole + b"\x00" * (-len(whole) % 4096)


def sealed(seq: int, plaintext: bytes, kiosk: bytes, secrets: list[bytes]) -> bytes:
    """Give record *seq* as its kiosk sealed it."""
    return age.seal(plaintext, secrets, age.seeded(f"record {seq} of {kiosk.hex()}"))


def _ink(seq: int) -> bytes:
    """Two strokes; in one stored block, which every zlib writes alike."""
    points = [(100 * k + seq, 50 * k, 16 * k, 0) for k in range(5)]
    points += [(900 - 40 * k, 700 + k, 900 + 16 * k, 128) for k in range(3)]
    numbers = [8192, 3277, 2, 5, 3]
    for column in zip(*points, strict=True):
        numbers += [_zigzag(bend) for bend in _bends(column)]
    body = b"".join(_leb128(number) for number in numbers)
    size = len(body)
    block = b"\x01" + size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little") + body
    return b"\x01" + b"\x78\x01" + block + _adler32(body).to_bytes(4, "big")


def _bends(column: tuple[int, ...]) -> list[int]:
    padded = (0, 0, *column)
    steps = [b - a for a, b in itertools.pairwise(padded)]
    return [b - a for a, b in itertools.pairwise(steps)]


def _zigzag(number: int) -> int:
    return 2 * number if number >= 0 else -2 * number - 1


def _leb128(number: int) -> bytes:
    low, rest = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + _leb128(rest) if rest else bytes([low])


def _adler32(body: bytes) -> int:
    a, b = 1, 0
    for byte in body:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a
