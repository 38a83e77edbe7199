"""Made-up signers of whom it is known who signed twice: `python benchmarks/people.py 30 1`.

Names are drawn from the lists of `resources/names`, common ones more often (Zipf), and put
together at random: nobody is meant. Of one in twelve there is a second record, written as
people write their name another day: without accents, with a typo, one surname only, a
nickname, initials, another order, a married name. Beside them stand those who look like one
person and are not: couples and siblings who share surnames, town and address, fathers and
sons called alike, twins.
"""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

import resources
from kiosk.matching import lore
from kiosk.matching.value import Signer
from kiosk.model import Name
from kiosk.places import towns
from kiosk.states import HOMES, NEVER

TWICE = 1 / 12
_EMAIL, _MIDDLE, _ENGLISH, _SUFFIXES = 0.35, 0.35, 0.45, 0.004
_ENDINGS = ("son", "ton", "field", "ley", "man", "wood", "ford", "well", "berg", "stein")
_STEMS = tuple(
    f"{start}{end}" for start in "BCDFGHKLMNPRSTVW" for end in ("al", "en", "ar", "os", "im")
)


class Person(NamedTuple):
    """Who a made-up signer is, before anything is written down."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]
    suffix: str
    woman: bool
    town: str
    state: str
    home: str
    email: str


class Labelled(NamedTuple):
    """A record, and the number of the person who signed it."""

    signer: Signer
    person: int


class _Zipf:
    """Draws from a shuffled list, the first often and the last seldom, as names are."""

    def __init__(self, words: Sequence[Any], draw: random.Random, *, keep: bool = False) -> None:
        self._words = list(words) if keep else draw.sample(list(words), len(words))
        self._weights = list(accumulate(1 / (at + 4) ** 0.9 for at in range(len(words))))

    def one(self, draw: random.Random) -> Any:  # noqa: ANN401 - of anything
        """Draw one."""
        return draw.choices(self._words, cum_weights=self._weights)[0]


class World:
    """Draws people; the same seed, the same people."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.women = _Zipf(_words("women.txt"), self.draw)
        self.men = _Zipf(_words("men.txt"), self.draw)
        made = [stem + ending for stem in _STEMS for ending in _ENDINGS]
        self.surnames = _Zipf([*_words("surnames.txt"), *made], self.draw)
        self.places = _Zipf([(place.town, place.state) for place in towns()], self.draw, keep=True)
        self.homes = _Zipf([*(home.code for home in HOMES), NEVER], self.draw)

    def person(self) -> Person:
        """Draw one person."""
        draw = self.draw
        woman = draw.random() < 0.54
        given = _given(self, woman)
        english = draw.random() < _ENGLISH
        surnames = (self.surnames.one(draw),) if english else self._two()
        town, state = self.places.one(draw)
        suffix = (
            draw.choice(("Jr.", "Sr."))
            if english and not woman and draw.random() < _SUFFIXES
            else ""
        )
        home = "" if draw.random() < 0.2 else self.homes.one(draw)
        return self._with_email(Person(given, surnames, suffix, woman, town, state, home, ""))

    def relative(self, one: Person) -> Person:
        """Draw somebody of the same household: wife or husband, brother, twin, or a son."""
        draw = self.draw
        kind = draw.choice(("couple", "couple", "couple", "sibling", "twin", "junior"))
        if kind == "junior" and not one.woman:
            return one._replace(suffix="Jr.", email="")
        woman = (
            one.woman
            if kind == "twin"
            else not one.woman
            if kind == "couple"
            else draw.random() < 0.5
        )
        given = _given(self, woman)
        while given[0] == one.given[0]:
            given = _given(self, woman)
        surnames = one.surnames
        if kind == "couple" and len(surnames) > 1 and draw.random() < 0.8:
            surnames = (
                (self._two()[0], f"de {surnames[0]}")
                if woman and draw.random() < 0.4
                else self._two()
            )
        found = one._replace(given=given, surnames=surnames, suffix="", woman=woman)
        return found if draw.random() < 0.5 else self._with_email(found._replace(email=""))

    def _two(self) -> tuple[str, str]:
        return self.surnames.one(self.draw), self.surnames.one(self.draw)

    def _with_email(self, one: Person) -> Person:
        if self.draw.random() > _EMAIL:
            return one
        name = _bare(f"{one.given[0]}.{one.surnames[0]}{self.draw.randint(1, 99)}").casefold()
        return one._replace(email=f"{name.replace(' ', '')}@example.org")


def people(count: int, seed: int) -> Iterator[Labelled]:
    """Give about *count* records, shuffled within stretches, each with its person's number."""
    world = World(seed)
    draw = world.draw
    waiting: list[Labelled] = []
    made = number = 0
    before: Person | None = None
    while made < count:
        one = world.relative(before) if before and draw.random() < 0.15 else world.person()
        before = one
        number += 1
        for time in range(1 + (draw.random() < TWICE) + (draw.random() < TWICE / 20)):
            waiting.append(Labelled(_written(world, one, made, again=time > 0), number))
            made += 1
        if len(waiting) > 20_000:
            draw.shuffle(waiting)
            yield from waiting
            waiting = []
    draw.shuffle(waiting)
    yield from waiting


def _written(world: World, one: Person, at: int, *, again: bool) -> Signer:
    """Write a person down: as first learnt, or as people write on another day."""
    draw = world.draw
    given, surnames = " ".join(one.given), " ".join(one.surnames)
    if one.suffix and not (again and draw.random() < 0.3):
        surnames = f"{surnames} {one.suffix}"
    town, home, email = one.town, one.home, one.email
    if again:
        given, surnames = _another_day(world, one, given, surnames)
        town, state = (town, one.state) if draw.random() < 0.85 else world.places.one(draw)
        town = _typo(town, draw) if draw.random() < 0.04 else town
        home = home if draw.random() < 0.85 else ""
        email = email if draw.random() < 0.7 else ""
    else:
        state = one.state
    if draw.random() < 0.25:
        given, surnames = _bare(given), _bare(surnames)
    minute = 29_600_000 + draw.randrange(30 * 1440)
    device = draw.randrange(50).to_bytes(16, "big")
    return Signer(
        at.to_bytes(24, "big"), Name(given, surnames, ""), town, state, home, email, minute, device
    )


def _another_day(world: World, one: Person, given: str, surnames: str) -> tuple[str, str]:
    """Change nothing, one thing or two, as people do who sign for the second time."""
    draw = world.draw
    for change in draw.sample(_CHANGES, draw.choice((0, 1, 1, 1, 2))):
        if change == "boxes":
            return surnames, given
        if change == "married" and one.woman and "de " not in surnames:
            surnames = f"{one.surnames[0]} de {world.surnames.one(draw)}"
        elif change in _OF_GIVEN:
            given = _OF_GIVEN[change](one.given, given, draw)
        elif change in _OF_SURNAMES:
            surnames = _OF_SURNAMES[change](one.surnames, surnames, draw)
        elif change == "capitals":
            given, surnames = given.upper(), surnames.upper()
    return given, surnames


def _given(world: World, woman: bool) -> tuple[str, ...]:  # noqa: FBT001 - who it is
    names = world.women if woman else world.men
    if world.draw.random() < _MIDDLE:
        return names.one(world.draw), names.one(world.draw)
    return (names.one(world.draw),)


def _nickname(name: str, draw: random.Random) -> str:
    """Choose a nickname of *name*, of whom there is one; `Titles` as people write."""
    known = sorted(
        short
        for short, full in lore.full_names().items()
        if lore.plain(name) in full and " " not in short
    )
    return draw.choice(known).title() if known else ""


def _typo(text: str, draw: random.Random) -> str:
    """Slip once: a letter dropped, doubled, swapped with the next, or another one struck."""
    if len(text) < 4:
        return text
    at = draw.randrange(1, len(text) - 1)
    slips = (
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        text[:at] + draw.choice("aeioulnrst") + text[at + 1 :],
    )
    return draw.choice(slips)


def _words(table: str) -> list[str]:
    return resources.at("names", table).read_text("utf-8").split()


def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


Change = Callable[[tuple[str, ...], str, random.Random], str]
_OF_GIVEN: dict[str, Change] = {
    "second-given": lambda parts, _text, _draw: parts[0],
    "initial": lambda parts, text, _draw: f"{parts[0]} {parts[1][0]}." if parts[1:] else text,
    "nickname": lambda parts, text, draw: _nickname(parts[0], draw) or text,
    "typo-given": lambda _parts, text, draw: _typo(text, draw),
    "bare-given": lambda _parts, text, _draw: _bare(text),
}
_OF_SURNAMES: dict[str, Change] = {
    "second-surname": lambda parts, _text, _draw: parts[0],
    "typo-surname": lambda _parts, text, draw: _typo(text, draw),
    "hyphen": lambda _parts, text, _draw: text.replace(" ", "-", 1),
    "bare-surname": lambda _parts, text, _draw: _bare(text),
}
_CHANGES = ("boxes", "married", "capitals", *_OF_GIVEN, *_OF_SURNAMES)


if __name__ == "__main__":
    for labelled in people(int(sys.argv[1]), int(sys.argv[2])):
        who = labelled.signer
        shown = (who.name.given, who.name.surname, who.town, who.home, who.email)
        print(labelled.person, *shown, sep=" | ")
