"""Which pairs are looked at: signers who share two senses, or three where two are common.

A key that too many share proves little and would cost the square of their number: they
are divided by what else they share. Two who share nothing else are not proposed anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from kiosk.matching.corpus import Columns

MOST_IN_A_BLOCK = 40
"""Signers that are compared all with all; n signers give at most n × keys × half of it pairs."""
CHUNK = 1 << 17
AT_ONCE = 200_000
"""Signers whose keys are in memory at a time; of more, the keys are made in that many parts."""
# Each kind of key, and by which further field a block that is too large is divided.
FIRST = ("SG", "SS", "NT", "NH", "TH", "T", "E")
FURTHER = {
    "SG": "SGTH", "SS": "TH", "NT": "H", "SGS": "TH", "SGG": "TH", "SGT": "GH",
}  # fmt: skip
_PRIME = np.uint64(0x9E3779B97F4A7C15)


class Keys(NamedTuple):
    """Keys of one kind, one row a signer and key; and the senses that each is made of."""

    kind: str
    key: np.ndarray
    row: np.ndarray
    parts: np.ndarray


def blocks(columns: Columns) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Give candidate pairs in chunks of rows (one, other); a pair may come more than once."""
    for key, row in keyed(columns):
        yield from _within(key, row)


def keyed(columns: Columns) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Give keys, sorted, and the rows that have them, kind by kind: who shares one is compared."""
    parts = 1 + len(columns.home) // AT_ONCE
    for kind in FIRST:
        for part in range(parts):
            yield from _small(columns, _first(columns, kind, part, parts))


def _small(columns: Columns, keys: Keys) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Give the keys that few share, and divide the others further."""
    starts = np.flatnonzero(np.diff(keys.key, prepend=keys.key[:1] + np.uint64(1)))
    sizes = np.diff(np.r_[starts, len(keys.key)])
    small = np.repeat(sizes, sizes) <= MOST_IN_A_BLOCK
    yield keys.key[small], keys.row[small]
    large = ~small
    if not large.any():
        return
    rest = Keys(keys.kind, keys.key[large], keys.row[large], keys.parts[large])
    del keys, small, large
    for field in FURTHER.get(rest.kind, ""):
        yield from _small(columns, _further(columns, rest, field))


def _within(key: np.ndarray, row: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pair all of each block: neighbours in the sorted keys, then those two apart, and so on."""
    at = np.arange(len(key) - 1) if len(key) else np.zeros(0, int)
    for apart in range(1, MOST_IN_A_BLOCK):
        at = at[at + apart < len(key)]
        at = at[key[at] == key[at + apart]]
        if not len(at):
            return
        for start in range(0, len(at), CHUNK):
            one, other = row[at[start : start + CHUNK]], row[at[start : start + CHUNK] + apart]
            differ = one != other
            yield np.minimum(one, other)[differ], np.maximum(one, other)[differ]


def _first(columns: Columns, kind: str, part: int, of: int) -> Keys:
    one_field, other_field = _field(columns, kind[0]), _field(columns, kind[-1])
    # Names in each other's box, or surnames turned round, make the same key.
    either = kind in {"SG", "SS"}
    keys, rows, parts = [], [], []
    for i in range(one_field.shape[1]):
        for j in range(other_field.shape[1]):
            if (kind == "SS" and j <= i) or (len(kind) == 1 and j != i):
                continue
            one, other = one_field[:, i], other_field[:, j]
            row = np.flatnonzero((one > 0) & (other > 0) & ((one != other) | (not either)))
            one, other = one[row], other[row]
            low, high = np.minimum(one, other), np.maximum(one, other)
            key = _mix(_mix(_tag(kind), low if either else one), high if either else other)
            here = np.flatnonzero(key % np.uint64(of) == part)
            keys.append(key[here])
            rows.append(row[here].astype(np.int32))
            parts.append(np.stack((one[here], other[here]), axis=1).astype(np.int64))
    return _unique(kind, keys, rows, parts)


def _further(columns: Columns, rest: Keys, letter: str) -> Keys:
    kind = rest.kind + letter
    values = _field(columns, letter)
    keys, rows, parts = [], [], []
    for at in range(values.shape[1]):
        value = values[rest.row, at].astype(np.int64)
        fresh = value > 0
        for place, used in enumerate(rest.kind):
            if used == letter:
                fresh &= value != rest.parts[:, place]
        keys.append(_mix(rest.key[fresh], value[fresh]))
        rows.append(rest.row[fresh])
        parts.append(np.hstack((rest.parts[fresh], value[fresh, None])))
    return _unique(kind, keys, rows, parts)


def _unique(
    kind: str, keys: list[np.ndarray], rows: list[np.ndarray], parts: list[np.ndarray]
) -> Keys:
    """Join the columns; a signer has each key once."""
    key, row, part = np.concatenate(keys), np.concatenate(rows), np.concatenate(parts)
    order = np.lexsort((row, key))
    key, row = key[order], row[order]
    first = np.r_[True, (key[1:] != key[:-1]) | (row[1:] != row[:-1])] if len(key) else order > 0
    return Keys(kind, key[first], row[first], part[order[first]])


def _field(columns: Columns, letter: str) -> np.ndarray:
    if letter == "N":
        return np.hstack((columns.given, columns.surname))
    fields: dict[str, np.ndarray] = {
        "S": columns.surname,
        "G": columns.given,
        "T": columns.town,
        "H": columns.home,
        "E": columns.email,
    }
    return fields[letter]


def _tag(kind: str) -> np.uint64:
    return np.uint64(int.from_bytes(kind.encode(), "big"))


def _mix(key: np.ndarray | np.uint64, value: np.ndarray) -> np.ndarray:
    mixed = (key + value.astype(np.uint64) + np.uint64(1)) * _PRIME
    result: np.ndarray = mixed ^ (mixed >> np.uint64(29))
    return result
