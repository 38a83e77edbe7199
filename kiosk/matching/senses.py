"""What a word may have been meant as: its sound, the name behind a nickname, the word misspelled.

Two people are compared when their words share a sense, so that no pair is missed for a
slip of the pen, and no pair is looked at that has nothing in common.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from kiosk.matching import lore
from kiosk.matching.metrics import ALIKE, likenesses
from kiosk.matching.sound import sound

MOST = 3
"""Senses that are kept of one word."""
_MOST_OF_A_SLIP = 200


def senses(
    words: Sequence[str], counts: Mapping[str, int], numbers: dict[str, int], *, given: bool
) -> np.ndarray:
    """Give (words + 1, `MOST`) numbers of senses; 0 stands for none, row 0 is no word.

    *numbers* has the senses that were numbered before, and takes up the new ones.
    """
    found = np.zeros((len(words) + 1, MOST), np.int32)
    nearest = _nearest(words, counts)
    for at, word in enumerate(words, 1):
        meant = _meant(word, counts) if given else [word]
        if word in nearest:
            meant += _meant(nearest[word], counts)[:1] if given else [nearest[word]]
        for place, key in enumerate(list(dict.fromkeys(map(_key, meant)))[:MOST]):
            found[at, place] = numbers.setdefault(key, len(numbers) + 1)
    return found


def _key(word: str) -> str:
    return sound(word) or word


def _meant(word: str, counts: Mapping[str, int]) -> list[str]:
    """Give one spelling for each name that *word* stands for, the commonest first."""
    full = lore.full_names().get(word, frozenset())
    full = frozenset(name.partition(" ")[0] for name in full)
    by_count = sorted(full, key=lambda name: (-counts.get(name, 0), name))
    return [_one_spelling(word), *map(_one_spelling, by_count)]


def _one_spelling(word: str) -> str:
    others = lore.same_names().get(word, frozenset())
    return min((word, *(name for name in others if " " not in name)))


def _nearest(words: Sequence[str], counts: Mapping[str, int]) -> dict[str, str]:
    """Find for each word the commonest that is one slip away and at least as common."""
    meet: dict[str, list[str]] = {}
    for word in words:
        if len(word) > 3:
            for variant in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
                meet.setdefault(variant, []).append(word)
    ones: list[str] = []
    others: list[str] = []
    for group in meet.values():
        if len(group) > 1:
            group.sort(key=lambda word: (-counts.get(word, 0), word))
            ones += group[1:_MOST_OF_A_SLIP]
            others += group[:1] * (min(len(group), _MOST_OF_A_SLIP) - 1)
    found: dict[str, str] = {}
    for word, other, alike in zip(ones, others, likenesses(ones, others), strict=True):
        if alike < ALIKE:
            continue
        best = found.get(word)
        if best is None or (-counts.get(other, 0), other) < (-counts.get(best, 0), best):
            found[word] = other
    return found
