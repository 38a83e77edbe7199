"""What makes a line worth a look: pure, from what a signer gave and lists of words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache

import resources
from kiosk import ink
from kiosk.folding import folded
from kiosk.model import Language

BURST, WINDOW = 20, 600
_LONGEST_TINY = 400


def is_known_name(given: str, surname: str) -> bool:
    """Tell whether the name is, as a whole, that of somebody famous, invented or nobody."""
    return _spelled(f"{given} {surname}") in _names()


def is_rude(given: str, surname: str, printed: str) -> bool:
    """Tell whether one word of a name is an insult."""
    words = folded(f"{given} {surname} {printed}").split()
    return not _rude().isdisjoint(words)


def is_tiny(drawing: bytes) -> bool:
    """Tell whether a drawing that was packed is very short, in length or in time."""
    if len(drawing) > _LONGEST_TINY:
        return False
    try:
        return ink.is_small(ink.unpack(drawing))
    except ink.InkError:
        return True


def bursts(seconds: Iterable[int], most: int = BURST) -> dict[int, int]:
    """Give the positions of those that are among more than *most* within ten minutes.

    With each the greatest number found within such a time. Of one kiosk, in any order.
    """
    order = sorted(enumerate(seconds), key=lambda one: (one[1], one[0]))
    found: dict[int, int] = {}
    start = 0
    for end in range(1, len(order) + 1):
        # Only the widest stretch from each beginning tells anything new.
        if end == len(order) or order[end][1] - order[start][1] >= WINDOW:
            if end - start > most:
                for place, _ in _fresh(order[start:end], found, end - start):
                    found[place] = end - start
            while end < len(order) and order[end][1] - order[start][1] >= WINDOW:
                start += 1
    return found


def say(kind: str, language: Language) -> str:
    """Give the title of a kind in the queue."""
    return _queue()[kind][language]


def why(kind: str, facts: Iterable[tuple[str, str]], language: Language) -> str:
    """Give the sentence for a line of a kind in the queue."""
    return _queue()[kind][f"{language}_why"].format_map(dict(facts))


def _fresh(
    window: list[tuple[int, int]], found: dict[int, int], count: int
) -> Iterator[tuple[int, int]]:
    """Give those of a window that were last seen in a smaller one, from its end."""
    for one in reversed(window):
        if found.get(one[0], 0) >= count:
            return
        yield one


def _spelled(text: str) -> str:
    """Give the words of a name in one order: people fill the boxes in either way."""
    return " ".join(sorted(folded(text).split()))


@cache
def _names() -> frozenset[str]:
    lists = tomllib.loads(resources.at("review", "names.toml").read_text("utf-8"))
    several = (lists["people"], lists["invented"], lists["nobody"])
    return frozenset(_spelled(name) for names in several for name in names)


@cache
def _rude() -> frozenset[str]:
    lists = tomllib.loads(resources.at("review", "profanity.toml").read_text("utf-8"))
    return frozenset(folded(word) for word in (*lists["en"], *lists["es"]))


@cache
def _queue() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = tomllib.loads(
        resources.at("review", "queue.toml").read_text("utf-8")
    )
    return found
