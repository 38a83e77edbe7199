"""Changes that keep the form: a field of some JSON in a frame, a frame lost, doubled or moved.

Bytes changed at random hardly ever give canonical JSON again, and then nothing behind it is met.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

from kiosk.frames import pack

Change = Callable[[random.Random, bytes], bytes]
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2, 127, 2**31, 2**32, 2**53 - 1, 2**53, 10**30, 0.5),
    *("", " ", "a", "\0", "\n", "é", "e\u0301", "\u202e", "\ud800", "🖊", "A" * 201, "=1+1", "%s"),
    *("1969-12-31T23:59:59Z", "2038-01-19T03:14:08Z", "9999-12-31T23:59:59Z", "0001-01-01"),
    *("2017-02-29", "AAAA", "AA==", "AB==", "America/Mexico_City", "official", "rehearsal"),
    *([], {}, [[]], {"a": 1}, [0] * 40),
)


def framed(magic: int) -> Change:
    """Give what changes a stream of frames after *magic* bytes, a field or a frame at a time."""

    def change(chance: random.Random, raw: bytes) -> bytes:
        found = _frames(raw, magic)
        if not found:
            return raw
        at = chance.randrange(len(found))
        kind, payload = found[at]
        match chance.randrange(8):
            case 0:
                del found[at]
            case 1:
                found.insert(chance.randrange(len(found) + 1), found[at])
            case 2:
                found.insert(chance.randrange(len(found)), found.pop(at))
            case 3:
                found[at] = chance.choice((1, 2, 3, 4, 5, 6, 127, 254, 255)), payload
            case _:
                found[at] = kind, said(chance, payload)
        return raw[:magic] + b"".join(pack(*each) for each in found)

    return change


def said(chance: random.Random, raw: bytes) -> bytes:
    """Change one value somewhere in JSON, and write it in its canonical form or nearly so."""
    text, end, rest = raw.partition(b"\0")
    if not end and len(raw) > 64 and raw[:1] == b"{" and raw[-1:] != b"}":
        text, rest = raw[:-64], raw[-64:]
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return raw
    places = list(_places(value))
    if not places:
        return raw
    box, key = chance.choice(places)
    match chance.randrange(6):
        case 0:
            del box[key]
        case 1 if isinstance(box, dict):
            box[chance.choice(("a", "v", "zz", "at", "seq"))] = chance.choice(ODD)
        case 1:
            box.insert(key, box[key])
        case 2:
            box[key] = _near(chance, box[key])
        case 3:
            box[key] = chance.choice(places)[0]
            return _dumped(value, raw) + end + rest
        case _:
            box[key] = chance.choice(ODD)
    return _dumped(value, raw) + end + rest


def _dumped(value: Any, raw: bytes) -> bytes:
    try:
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return text.encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):  # a box within itself
        return raw


def _near(chance: random.Random, value: Any) -> Any:
    if isinstance(value, int):
        return value + chance.choice((-1, 1, 2**32))
    if isinstance(value, str) and value:
        at = chance.randrange(len(value))
        return value[:at] + chance.choice(("", "A", "9", "\u0301", "ñ", value)) + value[at + 1 :]
    return [value]


def _places(value: Any) -> Any:
    """Give each box in *value* with each key in it."""
    keys = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in list(keys):
        yield value, key
        yield from _places(value[key])


def _frames(raw: bytes, at: int) -> list[tuple[int, bytes]]:
    found = []
    while len(raw) >= at + 5:
        size, kind = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4]
        found.append((kind, raw[at + 5 : at + 5 + size]))
        at += 5 + size
    return found


def mutator(change: Change, bare: Callable[[bytes, int], bytes]) -> Callable[..., bytes]:
    """Give what libFuzzer asks: half of its own changes (*bare*), half of ours."""

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.randrange(2):
            return bare(data, longest)
        for _ in range(chance.choice((1, 1, 2, 3))):
            data = change(chance, data)
        return data[:longest]

    return mutate
