"""What each level of agreement weighs: for one person, strangers, a household, namesakes.

Four kinds of pairs, not two: wife and husband share surname, town and address, father and
son the whole name, and a model that knows only strangers takes them for one person.
Nothing known (level 0 of most features) weighs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from kiosk.matching.beliefs import NAMES_ALONE, Kind, tables
from kiosk.matching.value import FEATURES, Boxes, Evidence, Given, Suffix, Surname, Time

# Level 0 speaks too: no suffix on both, the same boxes, hours apart.
ALWAYS = frozenset((Suffix, Boxes, Time))
THRESHOLD = 0.5
"""Proposed is what is rather one person than not."""
_RAREST = 2.0**-14
_UNSEEN, _USUAL = 200, 0.005
_EXACT_GIVEN = frozenset((Given.SAME, Given.FULLER, Given.INITIAL, Given.PART))
_EXACT_SURNAME = frozenset(
    (Surname.BOTH, Surname.SAME, Surname.FULLER, Surname.OTHER, Surname.MARRIED)
)


@dataclass(frozen=True, slots=True)
class Shares:
    """How common each word is among signers, and how common one that two agree on is."""

    words: Mapping[str, float] = field(default_factory=dict)
    average: float = 1.0

    def bits(self, words: Sequence[str], *, exact: bool = True) -> float:
        """Give by how many bits agreement on *words* is likelier than on average."""
        if not self.words or not words:
            return 0.0
        shares = [self.words.get(word, 0.0) for word in words]
        if exact:
            return float(np.log2(max(min(shares), _RAREST) / self.average))
        # Of a misspelled word and the one meant, the commoner says how little it proves;
        # a rare one proves no more, for who knows how many are spelled alike.
        return max(float(np.log2(max(*shares, _RAREST) / self.average)), 0.0)

    @classmethod
    def of(cls, counts: Mapping[str, int], signers: int) -> Shares:
        """Count shares; the average is how often two signers agree.

        A few signers tell little of how common a name is: some unseen ones count as well.
        """
        total = signers + _UNSEEN
        shares = {word: (number + _UNSEEN * _USUAL) / total for word, number in counts.items()}
        agreeing = sum((number / max(signers, 1)) ** 2 for number in counts.values())
        return cls(shares, (agreeing * signers + _UNSEEN * _USUAL) / total)


@dataclass(frozen=True, slots=True)
class Weights:
    """What is believed of pairs: `log` has a (levels, kinds) array of bits a feature.

    `prior` is how many of all pairs are one person's, a household's, namesakes'.
    """

    log: tuple[np.ndarray, ...]
    prior: tuple[float, float, float]
    given: Shares = field(default_factory=Shares)
    surname: Shares = field(default_factory=Shares)
    town: Shares = field(default_factory=Shares)
    home: Shares = field(default_factory=Shares)

    def commonness(self, found: Evidence) -> tuple[float, float]:
        """Give bits by which strangers, and a household, agree on just these words."""
        given = self.given.bits(found.given, exact=found.levels[0] in _EXACT_GIVEN)
        family = self.surname.bits(found.surnames, exact=found.levels[1] in _EXACT_SURNAME)
        place = self.town.bits((found.town,) if found.town else ())
        place += self.home.bits((found.home,) if found.home else ())
        return given + family + place, given

    def score(self, found: Evidence) -> float:
        """Give how likely the two are one person, 0 to 1."""
        levels = np.array([found.levels], np.uint8)
        return float(self.scores(levels, np.array([self.commonness(found)], float))[0])

    def scores(self, levels: np.ndarray, common: np.ndarray) -> np.ndarray:
        """Give the same for many: levels (pairs, features), commonness (pairs, 2) in bits."""
        found: np.ndarray = self.kinds(levels, common)[:, Kind.PERSON]
        return found

    def kinds(self, levels: np.ndarray, common: np.ndarray) -> np.ndarray:
        """Give how likely each pair is of each kind: (pairs, kinds), rows sum to 1."""
        person, household, namesakes = self.prior
        prior = np.array((person, 1.0 - sum(self.prior), household, namesakes))
        bits = np.log2(prior)[None, :].repeat(len(levels), 0)
        bits[:, [Kind.STRANGERS, Kind.HOUSEHOLD]] += common
        for at, table in enumerate(self.log):
            bits += table[levels[:, at]]
        odds = np.exp2(bits - bits.max(axis=1, keepdims=True))
        shares: np.ndarray = odds / odds.sum(axis=1, keepdims=True)
        return shares


def logs(shares: Sequence[np.ndarray]) -> tuple[np.ndarray, ...]:
    """Give the bits of probabilities, and none for what is not known."""
    found = []
    for feature, table in zip(FEATURES, shares, strict=True):
        bits = np.log2(np.maximum(table, 1e-12))
        if feature not in ALWAYS:
            bits[0] = 0.0
        found.append(bits)
    return tuple(found)


def believed() -> Weights:
    """Give what is believed before any signers were seen."""
    return Weights(logs(tables()), NAMES_ALONE)
