"""Columns of integers in few bytes: zigzag differences of differences as LEB128 varints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

_LONGEST = 5
_LONG = re.compile(rb"([\x80-\xff]+[\x00-\x7f])")


class VarintError(ValueError):
    """The bytes end inside a number, or a number has more than five bytes."""


def _turned(bend: int) -> int:
    return bend >> 1 if not bend & 1 else ~(bend >> 1)


# Nearly every bend is small.
_ZIGZAG = tuple(_turned(bend) for bend in range(4096))


def differences(column: Iterable[int]) -> Iterator[int]:
    """Give the zigzag differences of the differences of *column*, which begins from 0."""
    last = step = 0
    for value in column:
        bend = value - last - step
        last, step = value, value - last
        yield bend << 1 if bend >= 0 else (-bend << 1) - 1


def sums(bends: Iterable[int]) -> Iterator[int]:
    """Give back the column that `differences` was given."""
    return accumulate(steps(bends))


def steps(bends: Iterable[int]) -> Iterator[int]:
    """Give the differences in the column that `differences` was given."""
    bends = list(bends)
    if bends and max(bends) < len(_ZIGZAG):
        return accumulate([_ZIGZAG[bend] for bend in bends])
    return accumulate([_turned(bend) for bend in bends])


def put(body: bytearray, values: Iterable[int]) -> None:
    """Append each of *values*, 0 or more, seven bits a byte, the lowest first."""
    for value in values:
        rest = value
        while rest > 0x7F:
            body.append(rest & 0x7F | 0x80)
            rest >>= 7
        body.append(rest)


def take(body: bytes) -> list[int]:
    """Read what `put` wrote; `VarintError` when it ends early or a number is too long."""
    if body and body[-1] > 0x7F:
        raise VarintError("ends inside a number")
    values: list[int] = []
    short = True
    for part in _LONG.split(body):
        if short:
            values += part
        else:
            values.append(_long(part))
        short = not short
    return values


def _long(one: bytes) -> int:
    if len(one) > _LONGEST:
        raise VarintError("number")
    value = 0
    for byte in reversed(one):
        value = value << 7 | byte & 0x7F
    return value
