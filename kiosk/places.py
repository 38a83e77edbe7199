"""Towns where signers live, found from a few letters.

The list of `resources/places/towns.csv` is checked by hand and stands in the order
in which signers are likely to come from: what is equally well found keeps it. A
town that is not listed is typed in full; nothing here refuses it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kiosk.model import Place
from kiosk.states import HOMES, STATE_BY_CODE, STATES, Home, State, rows, state_name

__all__ = ["HOMES", "STATES", "Home", "Place", "State", "find", "shown", "state_name", "towns"]

FEWEST_LETTERS = 3
_LONGEST = 100
_MOST_WORDS = 8
# Words that may be missing from a town's name, or be too much in what was typed.
_SMALL = frozenset(
    ("de", "del", "el", "en", "in", "la", "las", "los", "mexico", "mx", "near", "of", "the", "y")
)


@dataclass(frozen=True, slots=True)
class _Entry:
    place: Place
    name: str
    words: tuple[str, ...]
    synonyms: tuple[str, ...]
    synonym_words: tuple[tuple[str, ...], ...]
    everything: tuple[str, ...]


def towns() -> tuple[Place, ...]:
    """Give every listed town, likeliest first."""
    return tuple(entry.place for entry in _index())


def find(text: str, limit: int = 5, *, first: Sequence[Place] = ()) -> tuple[Place, ...]:
    """Give up to *limit* towns for what was typed so far, best first.

    Those of *first* that what was typed finds at all come before the others, in the
    order of *first*; a town whose whole name was typed still comes before them.

    Accents, case and the order of words are forgiven. First come towns whose name
    begins so, then names that hold such words, then synonyms ("Lakeside", "DF"),
    then words of the name and its state together. Fewer than three letters find
    nothing but a synonym that is as short.
    """
    folded = _fold(text[:_LONGEST])
    words = tuple(folded.split())[:_MOST_WORDS]
    if not folded:
        return ()
    if len(folded.replace(" ", "")) < FEWEST_LETTERS:
        return tuple(e.place for e in _index() if folded in e.synonyms)[: max(limit, 0)]
    ranked = ((_rank(entry, folded, words), entry.place) for entry in _index())
    order = {place: at - len(first) for at, place in enumerate(first)}
    found = [
        ((rank > 0, order.get(place, 0), rank), place) for rank, place in ranked if rank is not None
    ]
    # The sort is stable: equal ranks keep the order of the list.
    return tuple(place for _, place in sorted(found, key=lambda pair: pair[0])[: max(limit, 0)])


def exact(text: str) -> Place | None:
    """Give the one town whose whole name *text* spells, accents and case forgiven, or None."""
    folded = _fold(text[:_LONGEST])
    same = [entry.place for entry in _index() if folded and entry.name == folded]
    return same[0] if len(same) == 1 else None


def find_homes(text: str, limit: int = 5) -> tuple[Home, ...]:
    """Give up to *limit* US states for what was typed, in either language or as a code.

    From two letters on; a whole code (`tx`) comes first, then names that begin so, then
    names that hold such words.
    """
    folded = _fold(text[:_LONGEST])
    if len(folded) < FEWEST_LETTERS - 1:
        return ()
    words = tuple(folded.split())
    ranked = ((_rank_home(home, folded, words), home) for home in HOMES)
    found = [(rank, home) for rank, home in ranked if rank is not None]
    return tuple(home for _, home in sorted(found, key=lambda pair: pair[0])[: max(limit, 0)])


def shown(place: Place) -> str:
    """Give town and state as people read them: "Ajijic, Jalisco"; the capital once."""
    state = state_name(place.state)
    return state if place == Place(state, "CMX") else f"{place.town}, {state}"


def _rank(entry: _Entry, folded: str, words: tuple[str, ...]) -> int | None:
    if entry.name.startswith(folded):
        return 0 if entry.name == folded else 1
    if _all_begin(words, entry.words):
        return 2
    if any(synonym.startswith(folded) for synonym in entry.synonyms):
        return 3
    if any(_all_begin(words, synonym) for synonym in entry.synonym_words):
        return 4
    return 5 if _all_begin(words, entry.everything) else None


def _rank_home(home: Home, folded: str, words: tuple[str, ...]) -> int | None:
    names = (_fold(home.name), _fold(home.es))
    if folded == home.code.removeprefix("US-").casefold():
        return 0
    if any(name.startswith(folded) for name in names):
        return 1
    return 2 if any(_all_begin(words, tuple(name.split())) for name in names) else None


def _all_begin(typed: tuple[str, ...], words: tuple[str, ...]) -> bool:
    hit = False
    for part in typed:
        if any(word.startswith(part) for word in words):
            hit = hit or part not in _SMALL
        elif part not in _SMALL:
            return False
    return hit


@cache
def _index() -> tuple[_Entry, ...]:
    return tuple(
        _entry(Place(row["town"], row["state"]), row["synonyms"]) for row in rows("towns.csv")
    )


def _entry(place: Place, synonyms: str) -> _Entry:
    name, state = _fold(place.town), STATE_BY_CODE[place.state]
    others = tuple(_fold(synonym) for synonym in synonyms.split("|") if synonym)
    names = (state.code, state.name, state.short, state.abbreviation)
    everything = " ".join((name, *others, *(_fold(part) for part in names)))
    return _Entry(
        place=place,
        name=name,
        words=tuple(name.split()),
        synonyms=others,
        synonym_words=tuple(tuple(other.split()) for other in others),
        everything=tuple(dict.fromkeys(everything.split())),
    )


def _fold(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in apart if not unicodedata.combining(c) and c not in ".'’")
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())
