"""Who is one person, by all that was decided on pairs, and which of their signatures counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Same:
    """Two records that are one person's, and the one to keep; empty where nobody said which.

    Of two such decisions the greater `at` is the newer one.
    """

    a: bytes
    b: bytes
    keep: bytes
    at: tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Person:
    """All records of one person, and those of them that were asked for, newest word first."""

    records: tuple[bytes, ...]
    asked: tuple[bytes, ...]


def persons(pairs: Iterable[Same]) -> tuple[Person, ...]:
    """Give the persons with several records; each record is in one of them."""
    above: dict[bytes, bytes] = {}
    known = sorted(pairs, key=lambda one: one.at, reverse=True)
    for one in known:
        _join(above, one.a, one.b)
    records, asked = defaultdict[bytes, list[bytes]](list), defaultdict[bytes, list[bytes]](list)
    for id_ in sorted(above):
        records[_root(above, id_)].append(id_)
    for one in known:
        if one.keep:
            asked[_root(above, one.a)].append(one.keep)
    return tuple(Person(tuple(own), tuple(asked[root])) for root, own in records.items())


def kept(
    person: Person, present: Mapping[bytes, object], order: Callable[[bytes], tuple[object, ...]]
) -> bytes:
    """Give the one record of a person that counts, of those *present*; empty where there is none.

    It is the one asked for last; where none was, the least by *order*.
    """
    for id_ in person.asked:
        if id_ in present:
            return id_
    here = [id_ for id_ in person.records if id_ in present]
    return min(here, key=order, default=b"")


def _join(above: dict[bytes, bytes], a: bytes, b: bytes) -> None:
    one, other = sorted((_root(above, a), _root(above, b)))
    above[other] = one


def _root(above: dict[bytes, bytes], id_: bytes) -> bytes:
    while above.setdefault(id_, id_) != id_:
        above[id_] = id_ = above[above[id_]]
    return id_
