"""Two signers beside each other, without any others."""

from __future__ import annotations

from functools import cache

from kiosk.matching.evidence import Known, evidence
from kiosk.matching.value import Comparison, Signer
from kiosk.matching.weights import THRESHOLD, Weights, believed
from kiosk.model import Name


def compare(one: Signer | Name, other: Signer | Name, weights: Weights | None = None) -> Comparison:
    """Give how likely two are one person, and why; by what is believed where nothing was learnt."""
    found = evidence(Known.of(_signer(one)), Known.of(_signer(other)))
    score = (weights or _believed()).score(found)
    return Comparison(score, score >= THRESHOLD, found.reasons)


def _signer(one: Signer | Name) -> Signer:
    return one if isinstance(one, Signer) else Signer(bytes(24), one)


@cache
def _believed() -> Weights:
    return believed()
