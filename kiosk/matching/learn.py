"""Weights learnt from the signers themselves, without anybody's labels.

How strangers agree is counted on pairs drawn at random. How one person's two signatures
agree, and a household's, is learnt by expectation and maximisation over the candidates,
with the odds of all pairs: inside the blocks alone it would collapse.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kiosk.matching.beliefs import Kind, tables
from kiosk.matching.value import FEATURES, Given, Home, Suffix, Where
from kiosk.matching.weights import ALWAYS, Shares, Weights, logs

ROUNDS = 25
_PERSON, _HOUSEHOLD, _STRANGERS = 60.0, 60.0, 500.0
"""How many pairs the beliefs of `beliefs` count for beside what is seen."""
_PLACES = 50.0
"""The same of towns: how many live in one depends on the campaign, and is soon seen."""
_RATE = 0.02
_NONE, _LIKELIEST, _ALL_ALIKE = 1e-300, 0.2, 0.9


def expected(signers: int) -> float:
    """Give how many pairs of one person are expected before any was seen."""
    return max(_RATE * signers, 1.0)


def learn(
    signers: int,
    levels: np.ndarray,
    common: np.ndarray,
    random: np.ndarray,
    shares: tuple[Shares, Shares, Shares, Shares],
    *,
    households: bool = True,
) -> Weights:
    """Give weights from candidate pairs (pairs, features), and pairs drawn at random.

    Without *households* nobody shares a home: true of made-up people, not of signers.
    """
    pairs = max(signers * (signers - 1) / 2, 1.0)
    believed = tables()
    now = [table.copy() for table in believed]
    for at, (feature, table) in enumerate(zip(FEATURES, now, strict=True)):
        seen = np.bincount(random[:, at], minlength=len(table))
        trust = _PLACES if feature is Where else _STRANGERS
        table[:, Kind.STRANGERS] = _mixed(believed[at][:, Kind.STRANGERS], seen, trust, feature)
    at = FEATURES.index(Home)
    now[at][:, Kind.STRANGERS] = _homes(shares[3], random[:, at], now[at][:, Kind.STRANGERS])
    # The names of one household are drawn like strangers'.
    now[0][:, Kind.HOUSEHOLD] = now[0][:, Kind.STRANGERS]
    prior = expected(signers)
    least = np.array((prior, prior, prior / 20) if households else (prior, _NONE, _NONE)) / pairs
    least = np.minimum(least, _LIKELIEST)
    weights = Weights(logs(now), tuple(least.tolist()), *shares)
    patterns, counts, rounded = _patterns(levels, common)
    for _ in range(ROUNDS):
        kinds = weights.kinds(patterns, rounded) * counts[:, None]
        for at in range(len(FEATURES)):
            _improve(now[at], believed[at], at, patterns[:, at], kinds)
        found = kinds.sum(axis=0)[[Kind.PERSON, Kind.HOUSEHOLD, Kind.NAMESAKES]] / pairs
        share = np.minimum(found * (least > _NONE) + least / 10, _LIKELIEST)
        weights = replace(weights, log=logs(now), prior=tuple(share.tolist()))
    return weights


def _homes(homes: Shares, random: np.ndarray, believed: np.ndarray) -> np.ndarray:
    """Give how often strangers' homes agree: their counts say it better than a draw does."""
    known = np.count_nonzero(random) / max(len(random), 1)
    if not homes.words or not known:
        return believed
    same = min(homes.average / known, _ALL_ALIKE)
    return np.array((1.0, same, 1.0 - same))


def _improve(
    table: np.ndarray, belief: np.ndarray, at: int, column: np.ndarray, kinds: np.ndarray
) -> None:
    """Take up what the pairs tell of one feature; what makes a household's names is given."""
    feature = FEATURES[at]
    if feature is Suffix:
        return  # who left Jr. out, and whose son it is, nobody can tell from the pairs
    for kind, trust in ((Kind.PERSON, _PERSON), (Kind.HOUSEHOLD, _HOUSEHOLD)):
        if kind is Kind.PERSON or feature is not Given:
            seen = np.bincount(column, kinds[:, kind], minlength=len(table))
            table[:, kind] = _mixed(belief[:, kind], seen, trust, feature)
    if feature is not Given:
        table[:, Kind.NAMESAKES] = table[:, Kind.HOUSEHOLD]


def _patterns(levels: np.ndarray, common: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gather pairs that look alike: few hundred patterns stand for millions of pairs."""
    rounded = np.rint(common).astype(np.int16)
    joined = np.hstack((levels.astype(np.int16), rounded))
    if not len(joined):
        return levels, np.zeros(0), rounded.astype(float)
    patterns, counts = np.unique(joined, axis=0, return_counts=True)
    width = levels.shape[1]
    return patterns[:, :width], counts.astype(float), patterns[:, width:].astype(float)


def _mixed(belief: np.ndarray, seen: np.ndarray, trust: float, known: type) -> np.ndarray:
    """Give shares of the levels, where *trust* pairs of the belief count beside those seen."""
    start = 0 if known in ALWAYS else 1
    shares = belief.copy()
    belief, seen = belief[start:] / belief[start:].sum(), seen[start:]
    shares[start:] = (belief * trust + seen) / (trust + seen.sum())
    return shares
