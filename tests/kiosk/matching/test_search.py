"""The search among all signers: good on labelled people, whole, orderly and stoppable."""

from __future__ import annotations

from itertools import combinations
from random import Random

import numpy as np
import pytest

from benchmarks.people import people
from kiosk.matching.blocks import blocks
from kiosk.matching.corpus import Columns, Corpus
from kiosk.matching.search import candidates, proposals
from kiosk.matching.value import Signer
from kiosk.model import Name

SIGNERS, SEED = 2_000, 20_261_122


@pytest.fixture(scope="module")
def labelled():
    return list(people(SIGNERS, SEED))


@pytest.fixture(scope="module")
def found(labelled):
    return list(proposals(each.signer for each in labelled))


def truth(labelled) -> set[tuple[bytes, bytes]]:
    by_person: dict[int, list[bytes]] = {}
    for each in labelled:
        by_person.setdefault(each.person, []).append(each.signer.id)
    pairs = (combinations(sorted(ids), 2) for ids in by_person.values())
    return {pair for some in pairs for pair in some}


def test_labelled_people_are_found_and_few_others(labelled, found):
    true, proposed = truth(labelled), {(each.a, each.b) for each in found}
    assert len(true) > 100
    hit = len(true & proposed)
    assert hit / len(true) > 0.96, "recall"
    assert hit / len(proposed) > 0.94, "precision"


def test_hardly_anybody_who_signed_twice_goes_unseen(labelled):
    corpus, columns = gathered([each.signer for each in labelled])
    row_of = {corpus.id(row): row for row in range(len(corpus))}
    true = {tuple(sorted((row_of[a], row_of[b]))) for a, b in truth(labelled)}
    made = {tuple(pair) for both in blocks(columns) for pair in np.stack(both, axis=1).tolist()}
    kept = {divmod(code, len(corpus)) for code in candidates(columns).tolist()}
    assert len(true & made) >= 0.99 * len(true)
    assert len(true & kept) >= 0.98 * len(true)
    assert len(kept) <= 2 * len(corpus)


def gathered(signers) -> tuple[Corpus, Columns]:
    corpus = Corpus()
    for signer in signers:
        corpus.add(signer)
    return corpus, corpus.close()


def test_in_a_small_town_all_are_compared(labelled):
    names = (("Omar", "Inventado"), ("Ana", "Ficticia"), ("Eva", "Prueba"))
    village = [
        Signer(bytes([at]) * 24, Name(*name, ""), "Chacahua") for at, name in enumerate(names)
    ]
    _, columns = gathered([each.signer for each in labelled] + village)
    met = np.concatenate([np.stack(pair, axis=1) for pair in blocks(columns)])
    here = met[(met >= len(labelled)).all(axis=1)] - len(labelled)
    assert {tuple(pair) for pair in here.tolist()} == {(0, 1), (0, 2), (1, 2)}


def test_the_most_alike_come_first_with_their_reasons(found):
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True)
    assert all(each.a < each.b and each.reasons and 0.5 <= each.score <= 1 for each in found)
    assert len({(each.a, each.b) for each in found}) == len(found)


def test_the_order_of_arrival_changes_nothing(labelled, found):
    turned = [each.signer for each in labelled]
    Random(1).shuffle(turned)
    again = {(each.a, each.b) for each in proposals(turned)}
    before = {(each.a, each.b) for each in found}
    # Strangers are drawn by row, so that a pair at the very threshold may fall either way.
    assert len(again ^ before) <= 0.02 * len(before)


def test_the_same_signers_give_the_same_proposals(labelled, found):
    assert list(proposals(each.signer for each in labelled)) == found


def test_progress_goes_up_to_its_end(labelled):
    told: list[tuple[int, int]] = []
    list(proposals((each.signer for each in labelled[:300]), lambda *done: told.append(done)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize("calls", (1, 2, 3))
def test_a_stopped_search_gives_nothing(labelled, calls):
    left = iter([True] * (calls - 1))
    stop = proposals((each.signer for each in labelled[:300]), lambda *_: next(left, False))
    assert list(stop) == []


@pytest.mark.parametrize("count", (0, 1))
def test_nobody_is_compared_with_nobody(labelled, count):
    assert list(proposals(each.signer for each in labelled[:count])) == []


def test_two_of_a_few_are_found_too():
    names = (("Peggy", "Ficticia Prueba"), ("Margaret", "Ficticia"), ("Omar", "Inventado"))
    signers = [
        Signer(bytes([at]) * 24, Name(*name, ""), "Ajijic", "JAL", "US-TX")
        for at, name in enumerate(names)
    ]
    assert [(each.a[0], each.b[0]) for each in proposals(signers)] == [(0, 1)]
