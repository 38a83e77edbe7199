"""What each level of agreement weighs: one person, one household, or two strangers.

Three kinds of pairs, not two: wife and husband share surname, town and address, and a
model that knows only strangers takes them for one person. Probabilities are those of a
level within one kind of pair; nothing known (level 0 of most features) weighs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from kiosk.matching.value import FEATURES, Boxes, Evidence, Suffix, Time

Table = tuple[tuple[float, float, float], ...]
"""A row a level: person, stranger, household."""

# Level 0 speaks too: no suffix on both, the same boxes, hours apart.
ALWAYS = frozenset((Suffix, Boxes, Time))
THRESHOLD = 0.5
"""Proposed is what is rather one person than not."""
NAMES_ALONE = (2.0**-8, 2.0**-7)
"""Before a look at two signers who were picked out to be compared: person, household."""
_RAREST = 2.0**-14

GIVEN: Table = (
    (1, 1, 1), (.62, .008, .012), (.10, .003, .004), (.04, .0008, .001), (.03, .0025, .003),
    (.08, .0025, .004), (.06, .003, .003), (.025, .002, .003), (.01, .02, .02),
    (.004, .02, .03), (.015, .9, .83), (.0003, .03, .08),
)  # fmt: skip
SURNAME: Table = (
    (1, 1, 1), (.40, .0004, .14), (.25, .005, .40), (.08, .0004, .02), (.08, .004, .04),
    (.10, .004, .12), (.03, .001, .04), (.01, .005, .02), (.02, .03, .03),
    (.0005, .01, .03), (.00002, .0004, .001), (.02, .94, .16),
)  # fmt: skip
SUFFIX: Table = (
    (0.93, 0.95, 0.90),
    (0.04, 0.0005, 0.003),
    (0.03, 0.049, 0.08),
    (0.00002, 0.0005, 0.02),
)
BOXES: Table = ((0.97, 0.90, 0.97), (0.03, 0.10, 0.03))
WHERE: Table = (
    (1, 1, 1), (.80, .06, .85), (.05, .002, .02), (.06, .12, .05), (.02, .002, .01),
    (.07, .81, .07),
)  # fmt: skip
HOME: Table = ((1, 1, 1), (0.92, 0.10, 0.80), (0.08, 0.90, 0.20))
EMAIL: Table = ((1, 1, 1), (0.75, 0.0005, 0.35), (0.10, 0.002, 0.03), (0.15, 0.9975, 0.62))
TIME: Table = (
    (0.90, 0.985, 0.70),
    (0.055, 0.005, 0.03),
    (0.045, 0.005, 0.27),
    (0.0005, 0.005, 0.0005),
)
TABLES: tuple[Table, ...] = (GIVEN, SURNAME, SUFFIX, BOXES, WHERE, HOME, EMAIL, TIME)


@dataclass(frozen=True, slots=True)
class Shares:
    """How common each word is among signers, and how common one that two agree on is."""

    words: Mapping[str, float] = field(default_factory=dict)
    average: float = 1.0

    def bits(self, words: Sequence[str]) -> float:
        """Give by how many bits agreement on *words* is likelier than on average."""
        if not self.words or not words:
            return 0.0
        # Of a misspelled word and the one meant, the commoner says how little it proves.
        share = max(*(self.words.get(word, 0.0) for word in words), _RAREST)
        return float(np.log2(share / self.average))

    @classmethod
    def of(cls, counts: Mapping[str, int], signers: int) -> Shares:
        """Count shares; the average weighs each word by how often two agree on it."""
        total = max(signers, 1)
        shares = {word: number / total for word, number in counts.items()}
        squares = np.fromiter(shares.values(), float, len(shares)) ** 2
        agreeing = float(squares.sum())
        met = float((squares * np.fromiter(shares.values(), float, len(shares))).sum())
        return cls(shares, max(met / agreeing, _RAREST) if agreeing else 1.0)


@dataclass(frozen=True, slots=True)
class Weights:
    """What is believed of pairs: `log` has a (levels, 3) array of bits a feature."""

    log: tuple[np.ndarray, ...]
    person: float
    household: float
    given: Shares = field(default_factory=Shares)
    surname: Shares = field(default_factory=Shares)
    town: Shares = field(default_factory=Shares)

    def commonness(self, found: Evidence) -> tuple[float, float]:
        """Give bits by which strangers, and a household, agree on just these words."""
        given = self.given.bits(found.given)
        family = min((self.surname.bits((word,)) for word in found.surnames), default=0.0)
        return given + family + self.town.bits((found.town,) if found.town else ()), given

    def score(self, found: Evidence) -> float:
        """Give how likely the two are one person, 0 to 1."""
        levels = np.array([found.levels], np.uint8)
        return float(self.scores(levels, np.array([self.commonness(found)], float))[0])

    def scores(self, levels: np.ndarray, common: np.ndarray) -> np.ndarray:
        """Give the same for many: levels (pairs, features), commonness (pairs, 2) in bits."""
        return self.kinds(levels, common)[:, 0]

    def kinds(self, levels: np.ndarray, common: np.ndarray) -> np.ndarray:
        """Give how likely each pair is of each kind: (pairs, 3), rows sum to 1."""
        stranger = 1.0 - self.person - self.household
        bits = np.log2(np.array([[self.person, stranger, self.household]])).repeat(len(levels), 0)
        bits[:, 1:] += common
        for at, table in enumerate(self.log):
            bits += table[levels[:, at]]
        odds = np.exp2(bits - bits.max(axis=1, keepdims=True))
        shares: np.ndarray = odds / odds.sum(axis=1, keepdims=True)
        return shares


def logs(tables: Sequence[np.ndarray]) -> tuple[np.ndarray, ...]:
    """Give the bits of probabilities, and none for what is not known."""
    found = []
    for feature, table in zip(FEATURES, tables, strict=True):
        bits = np.log2(np.maximum(table, 1e-12))
        if feature not in ALWAYS:
            bits[0] = 0.0
        found.append(bits)
    return tuple(found)


def believed() -> Weights:
    """Give what is believed before any signers were seen."""
    return Weights(logs([np.array(table) for table in TABLES]), *NAMES_ALONE)
