"""Columns of integers in few bytes: zigzag differences of differences as LEB128 varints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_MAX_BITS = 35


class VarintError(ValueError):
    """The bytes end inside a number, or a number has more than five bytes."""


def differences(column: Iterable[int]) -> Iterator[int]:
    """Give the zigzag differences of the differences of *column*, which begins from 0."""
    last = step = 0
    for value in column:
        bend = value - last - step
        last, step = value, value - last
        yield bend << 1 if bend >= 0 else (-bend << 1) - 1


def sums(bends: Iterable[int]) -> Iterator[int]:
    """Give back the column that `differences` was given."""
    value = step = 0
    for bend in bends:
        step += bend >> 1 if not bend & 1 else -((bend + 1) >> 1)
        value += step
        yield value


def put(body: bytearray, values: Iterable[int]) -> None:
    """Append each of *values*, 0 or more, seven bits a byte, the lowest first."""
    for value in values:
        rest = value
        while rest > 0x7F:
            body.append(rest & 0x7F | 0x80)
            rest >>= 7
        body.append(rest)


def take(body: bytes) -> Iterator[int]:
    """Read what `put` wrote; `VarintError` when it ends early or a number is too long."""
    value = shift = 0
    for byte in body:
        value |= (byte & 0x7F) << shift
        if byte > 0x7F:
            shift += 7
            if shift >= _MAX_BITS:
                raise VarintError("number")
        else:
            yield value
            value = shift = 0
    if shift:
        raise VarintError("ends inside a number")
