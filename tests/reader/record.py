"""The sealed record and its ink: section 8 of docs/export-format.md."""

from __future__ import annotations

import re
import zlib
from typing import NamedTuple

from tests.reader import forms
from tests.reader.forms import Refused, integer, must, octets
from tests.reader.stream import PLACE

SERIAL = re.compile(r"[34679ACDEFGHJKMNPQRTWXY]{4}(-[34679ACDEFGHJKMNPQRTWXY]{4}){2}")
NAME = dict.fromkeys(("given", "printed", "surname"), forms.text)
SHOWN = {
    "at": forms.moment,
    "language": forms.one_of("en", "es"),
    "letter": octets(32),
    "notice": octets(32),
    "statement": octets(32),
    "notice_language": forms.one_of("en", "es"),
    "notice_version": forms.text,
    "opened_full": forms.boolean,
}


def _inside(names: dict):
    return lambda found: forms.fields(found, names, "record")


def _texts(found: object) -> list[str]:
    if not isinstance(found, list):
        raise TypeError
    return [forms.text(each) for each in found]


SIGNATURE = {
    "campaign": forms.line,
    "campaign_version": integer(1),
    "campaign_sha256": octets(32),
    "choices": _texts,
    "eligibility": _texts,
    "email": forms.text,
    "event": octets(8),
    "home": forms.text,
    "method": forms.one_of("drawn", "mark", "typed"),
    "mode": forms.one_of("official", "rehearsal"),
    "name": _inside(NAME),
    "place": _inside(PLACE),
    "postal_code": forms.text,
    "receipt": octets(32),
    "shown": _inside(SHOWN),
    "signed": forms.moment,
    "volunteer": forms.text,
    "witness": forms.text,
}
ON_PAPER = {
    **SIGNATURE,
    "line": integer(1, 8),
    "method": forms.one_of("paper"),
    "sheet": forms.matching(SERIAL),
}
LONGEST, BLOCK = 65536, 4096
STROKES, POINTS, PACKED, INFLATED = 512, 8192, 49152, 1 << 20


class Opened(NamedTuple):
    device: bytes
    seq: int
    signature: dict
    strokes: list[list[tuple[int, int, int, int]]]
    size: tuple[int, int]


def read(plain: bytes) -> Opened:
    """Give what the plaintext of a record frame says; `Refused("record")` for any other bytes."""
    must(8 <= len(plain) <= LONGEST and len(plain) % BLOCK == 0, "record")
    sizes = int.from_bytes(plain[:4], "big"), int.from_bytes(plain[4:8], "big")
    end = 8 + sum(sizes)
    must(len(plain) - end in range(BLOCK), "record")
    must(not any(plain[end:]), "record")
    found = forms.parse(plain[8 : 8 + sizes[0]])
    version = found.get("v") if isinstance(found, dict) else None
    names = {
        "device": octets(16),
        "seq": integer(1),
        "signature": _inside(ON_PAPER if version == 2 else SIGNATURE),
        "v": integer(1, 2),
    }
    told = forms.fields(found, names, "record")
    signature, packed = told["signature"], plain[8 + sizes[0] : end]
    if not packed:
        must(signature["method"] in {"typed", "paper"}, "record")
        return Opened(told["device"], told["seq"], signature, [], (0, 0))
    must(signature["method"] != "paper", "record")
    return Opened(told["device"], told["seq"], signature, *ink(packed))


def ink(packed: bytes) -> tuple[list[list[tuple[int, int, int, int]]], tuple[int, int]]:
    """Give the strokes, each of points (x, y, milliseconds, pressure), and the pad's size."""
    must(packed[:1] == b"\x01" and len(packed) <= PACKED, "ink")
    inflating = zlib.decompressobj()
    try:
        raw = inflating.decompress(packed[1:], INFLATED)
    except zlib.error as cause:
        raise Refused("ink") from cause
    must(inflating.eof and not inflating.unused_data, "ink")
    numbers = _numbers(raw)
    must(len(numbers) >= 3 and numbers[2] <= STROKES, "ink")
    width, height, count = numbers[:3]
    sizes = numbers[3 : 3 + count]
    total = sum(sizes)
    must(len(sizes) == count and total <= POINTS and width == 8192, "ink")
    must(len(numbers) == 3 + count + 4 * total, "ink")
    columns = [_column(numbers[3 + count + total * n :][:total]) for n in range(4)]
    points, strokes = list(zip(*columns, strict=True)), []
    for size in sizes:
        strokes.append(points[:size])
        points = points[size:]
    return strokes, (width, height)


def _numbers(raw: bytes) -> list[int]:
    found, number, shift = [], 0, 0
    for byte in raw:
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            found.append(number)
            number, shift = 0, 0
        must(shift < 70, "ink")
    must(shift == 0, "ink")
    return found


def _column(numbers: list[int]) -> list[int]:
    """Undo the differences of differences."""
    values, before, step = [], 0, 0
    for number in numbers:
        step += number >> 1 if number % 2 == 0 else -(number >> 1) - 1
        before += step
        values.append(before)
    return values
