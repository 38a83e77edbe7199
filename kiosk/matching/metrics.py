"""How alike two words look: the door to rapidfuzz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cpdist

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

SIMILAR, ALIKE = 0.88, 0.75


def likeness(one: str, other: str) -> float:
    """Give the Jaro–Winkler similarity, 0 to 1."""
    return float(JaroWinkler.similarity(one, other))


def one_slip(one: str, other: str) -> bool:
    """Tell whether one letter added, dropped, replaced or swapped parts two words."""
    return bool(OSA.distance(one, other, score_cutoff=1) <= 1)


def likenesses(ones: Sequence[str], others: Sequence[str]) -> np.ndarray:
    """Give the similarity of each pair, row by row."""
    return cpdist(ones, others, scorer=JaroWinkler.similarity, workers=1)
