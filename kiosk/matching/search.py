"""The search for duplicates among all signers, in memory that does not grow with the pairs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np

from kiosk.matching.blocks import blocks
from kiosk.matching.corpus import Columns, Corpus
from kiosk.matching.evidence import evidence
from kiosk.matching.learn import expected, learn
from kiosk.matching.remembered import forget
from kiosk.matching.sieve import Sieve
from kiosk.matching.value import FEATURES, Proposal, Signer
from kiosk.matching.weights import THRESHOLD, Weights

Progress = Callable[[int, int], bool | None]
"""Told how much is done, and of how much; False stops the search."""
STEPS = 1000
_DRAWN, _STRANGERS = 1_000, 6_000
_THREADS = 2  # numpy lets go of the interpreter while it counts
_SEED = 20_260_101


class Stopped(Exception):
    """Somebody stopped the search; nothing came of it."""


def proposals(
    signers: Iterable[Signer], progress: Progress = lambda _done, _all: None
) -> Iterator[Proposal]:
    """Give the pairs that may be one person, most alike first; nothing where it was stopped."""
    try:
        yield from _proposals(signers, progress)
    except Stopped:
        return
    finally:
        forget()


def _proposals(signers: Iterable[Signer], progress: Progress) -> Iterator[Proposal]:
    corpus = Corpus()
    for count, signer in enumerate(signers):
        if count % 4096 == 0:
            _tell(progress, 0)
        corpus.add(signer)
    if len(corpus) < 2:
        return
    pairs = candidates(corpus.close(), progress)
    _, scores = weigh(corpus, pairs, progress)
    best = np.flatnonzero(scores >= THRESHOLD)
    for at in best[np.lexsort((pairs[best], -scores[best]))]:
        one, other = divmod(int(pairs[at]), len(corpus))
        found = evidence(corpus.known(one), corpus.known(other))
        a, b = sorted((corpus.id(one), corpus.id(other)))
        yield Proposal(a, b, float(scores[at]), found.reasons)
    _tell(progress, STEPS)


def candidates(columns: Columns, progress: Progress = lambda _done, _all: None) -> np.ndarray:
    """Give the pairs worth a closer look, each once and sorted, as one × signers + other."""
    sieve = Sieve(columns, expected(len(columns.home)))
    with ThreadPoolExecutor(_THREADS) as threads:
        ahead: deque[tuple[np.ndarray, np.ndarray, Future[np.ndarray]]] = deque()
        for one, other in blocks(columns):
            _tell(progress, STEPS // 5)
            ahead.append((one, other, threads.submit(sieve.bits, one, other)))
            if len(ahead) > 2 * _THREADS:
                _take(sieve, *ahead.popleft())
        while ahead:
            _take(sieve, *ahead.popleft())
    return sieve.kept()


def _take(sieve: Sieve, one: np.ndarray, other: np.ndarray, bits: Future[np.ndarray]) -> None:
    sieve.take(one, other, bits.result())


def weigh(
    corpus: Corpus,
    pairs: np.ndarray,
    progress: Progress = lambda _done, _all: None,
    *,
    households: bool = True,
) -> tuple[Weights, np.ndarray]:
    """Give the weights learnt from *pairs*, and the score of each."""
    shares = corpus.shares()
    bare = Weights((), (0.0, 0.0, 0.0), *shares)
    levels = np.zeros((len(pairs), len(FEATURES)), np.uint8)
    common = np.zeros((len(pairs), 2), np.float32)
    count = len(corpus)
    for at, pair in enumerate(pairs.tolist()):
        if at % 4096 == 0:
            _tell(progress, STEPS // 5 + STEPS * 3 * at // (4 * len(pairs)))
        found = evidence(corpus.known(pair // count), corpus.known(pair % count))
        levels[at] = found.levels
        common[at] = bare.commonness(found)
    weights = learn(count, levels, common, _strangers(corpus), shares, households=households)
    return weights, weights.scores(levels, common)


def _strangers(corpus: Corpus) -> np.ndarray:
    """Compare signers drawn at random; the same draw each time, so the same proposals."""
    draw = np.random.default_rng(_SEED)
    few = draw.integers(len(corpus), size=_DRAWN)
    rows = few[
        draw.integers(_DRAWN, size=(min(_STRANGERS, len(corpus) * (len(corpus) - 1) // 2), 2))
    ]
    rows = rows[rows[:, 0] != rows[:, 1]]
    levels = [evidence(corpus.known(int(a)), corpus.known(int(b))).levels for a, b in rows]
    return np.array(levels, np.uint8).reshape(-1, len(FEATURES))


def _tell(progress: Progress, done: int) -> None:
    if progress(done, STEPS) is False:
        raise Stopped
