"""A quick look at many pairs: which could be one person at all.

A generous sum of the evidence, from what two share: their senses weighed by how rare
they are. What it lets go would hardly be proposed by a closer look.
"""

from __future__ import annotations

import numpy as np

from kiosk.matching.corpus import Columns

SLACK, MOST_SLACK = 2.5, 10.5
"""Bits by which the sum may fall short: what a slip of the pen or a nickname hides."""
ALWAYS = 2.0
"""Pairs a signer for whose closer look there is always time, if they fall short by no more."""
SURE = 8.0
"""Bits by which the sum exceeds what is asked for where two are surely one person or kin."""
_MOST, _EMAIL = 13.0, 9.0
_OTHER_GIVEN, _OTHER_SURNAME, _OTHER_TOWN = -4.0, -3.0, -2.0
_OTHER_SECOND_GIVEN, _OTHER_SECOND_SURNAME = -2.0, -3.0
# Where the columns of senses have those of the second given name, the second surname.
_SECOND_GIVEN, _SECOND_SURNAME = 3, 2
_CHUNK, _MANY, _FEW = 1 << 20, 40_000, 2_000


class Sieve:
    """Keeps the pairs that reach what *expected* duplicates among all pairs ask for.

    The more are sure, the likelier are the others, and the less is asked of them. Of a
    small set the best are kept in any case: nothing is lost.
    """

    def __init__(self, columns: Columns, expected: float) -> None:
        count = max(len(columns.home), 2)
        self._columns = columns
        self._expected = max(expected, 1)
        self._needed = np.log2(count * (count - 1) / 2 / self._expected) - SLACK
        self._room = int(min(ALWAYS * count, _MANY))
        self._codes: list[np.ndarray] = []
        self._bits: list[np.ndarray] = []
        self._held = 0
        most = 1 + max(int(columns.given.max(initial=0)), int(columns.surname.max(initial=0)))
        self._given = _rarity(columns.given, most)
        self._surname = _rarity(columns.surname, most)
        self._town = _rarity(columns.town, 0)
        self._home = _rarity(columns.home, 0)

    def take(self, one: np.ndarray, other: np.ndarray, bits: np.ndarray) -> None:
        """Take in pairs whose bits are known."""
        which = np.flatnonzero(bits >= self._needed - (MOST_SLACK - SLACK))
        self._codes.append(one[which].astype(np.int64) * len(self._columns.home) + other[which])
        self._bits.append(bits[which])
        self._held += len(which)
        if self._held > 2 * self._room + _CHUNK:
            self._make_room()

    def kept(self) -> np.ndarray:
        """Give the pairs worth a closer look, each once and sorted."""
        if not self._codes:
            return np.zeros(0, np.int64)
        codes, bits = self._make_room()
        sure = np.count_nonzero(bits >= self._needed + SURE)
        least = self._needed - np.log2(max(sure / self._expected, 1.0))
        best: np.ndarray = codes[bits >= min(least, _least(bits, min(self._room, _FEW)))]
        return best

    def _make_room(self) -> tuple[np.ndarray, np.ndarray]:
        """Let go of the pairs taken twice, and of the worst where they are too many."""
        codes, first = np.unique(np.concatenate(self._codes), return_index=True)
        bits = np.concatenate(self._bits)[first]
        good = bits >= min(self._needed, _least(bits, self._room))
        codes, bits = codes[good], bits[good]
        self._codes, self._bits, self._held = [codes], [bits], len(codes)
        return codes, bits

    def bits(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Give the sum of each pair of rows; changes nothing, so any thread may ask."""
        c = self._columns
        home, email = ((np.take(each, one), np.take(each, other)) for each in (c.home, c.email))
        bits = self._home[home[0]] * _both(*home)
        bits += _both(*email) * np.float32(_EMAIL)
        bits += _shared(_turned(c.town, one), _turned(c.town, other), self._town, _OTHER_TOWN)
        given = _turned(c.given, one), _turned(c.given, other)
        surname = _turned(c.surname, one), _turned(c.surname, other)
        first = _shared(*given, self._given, _OTHER_GIVEN)
        family = _shared(*surname, self._surname, _OTHER_SURNAME)
        names = first + family
        names += _conflict(*given, _SECOND_GIVEN) * np.float32(_OTHER_SECOND_GIVEN)
        names += _conflict(*surname, _SECOND_SURNAME) * np.float32(_OTHER_SECOND_SURNAME)
        strange = np.flatnonzero((first <= 0) & (family <= 0))
        a, b = [each[:, strange] for each in given], [each[:, strange] for each in surname]
        mixed = _shared(a[0], b[1], self._surname, _OTHER_GIVEN)
        mixed += _shared(b[0], a[1], self._surname, _OTHER_SURNAME)
        names[strange] = np.maximum(names[strange], mixed)
        total: np.ndarray = bits + names
        return total


def _least(bits: np.ndarray, room: int) -> float:
    """Give what the *room* best reach."""
    return float(np.partition(bits, -room)[-room]) if len(bits) > room else -np.inf


def _rarity(column: np.ndarray, most: int) -> np.ndarray:
    """Give for each sense the bits that it proves; none (0) proves nothing."""
    shares = np.bincount(column.ravel(), minlength=most) / max(len(column), 1)
    bits = np.clip(-np.log2(np.maximum(shares, 1e-9)), 0.01, _MOST).astype(np.float32)
    bits[:1] = 0
    return bits


def _turned(column: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Give the senses of *rows* one below the other (senses, rows): so they compare fastest."""
    turned: np.ndarray = np.ascontiguousarray(np.take(column, rows, axis=0).T)
    return turned


def _both(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    same: np.ndarray = (one == other) & (one > 0)
    return same


def _conflict(one: np.ndarray, other: np.ndarray, at: int) -> np.ndarray:
    """Tell where both have a second name, and it stands nowhere on the other."""
    conflict: np.ndarray = (one[at] > 0) & (other[at] > 0)
    for a, b in zip(one, other, strict=True):
        conflict &= (one[at] != b) & (other[at] != a)
    return conflict


def _shared(one: np.ndarray, other: np.ndarray, rarity: np.ndarray, apart: float) -> np.ndarray:
    """Add up what two share: the rarest sense and half of the others, for they overlap."""
    total = np.zeros(one.shape[1], np.float32)
    best = np.zeros(one.shape[1], np.float32)
    for column in one:
        met = column == other[0]
        for sense in other[1:]:
            met |= column == sense
        bits = np.take(rarity, column)
        bits *= met  # no sense (0) has no bits
        total += bits
        np.maximum(best, bits, out=best)
    known = (one[0] > 0) & (other[0] > 0) & (best <= 0)
    result: np.ndarray = best + (total - best) / 2
    result[known] = apart
    return result
