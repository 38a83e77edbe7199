"""What is known of names: the tables of `resources/names`, and the package `nicknames`."""

from __future__ import annotations

import csv
import tomllib
from functools import cache

from nicknames import name_triplets

import resources
from kiosk.folding import folded

_SMALL = tomllib.loads(resources.at("names", "small.toml").read_text("utf-8"))
# Set aside wherever they stand: they are left out and put in at will.
PARTICLES: frozenset[str] = frozenset(_SMALL["particles"])
WIDOW: frozenset[str] = frozenset(_SMALL["widow"])
TITLES: frozenset[str] = frozenset(_SMALL["titles"])
SUFFIXES: dict[str, str] = _SMALL["suffixes"]


def plain(name: str) -> str:
    """Give a name of a table as its words are compared: folded, particles left out."""
    return " ".join(word for word in folded(name).split() if word not in PARTICLES)


@cache
def full_names() -> dict[str, frozenset[str]]:
    """Give for each nickname the names that it stands for."""
    found: dict[str, set[str]] = {}
    for full, _, short in name_triplets():
        found.setdefault(plain(short), set()).add(plain(full))
    for row in _rows("nicknames_es.csv"):
        names = {plain(name) for name in row["names"].split("|")}
        found.setdefault(plain(row["nickname"]), set()).update(names)
    return {short: frozenset(names - {short}) for short, names in found.items()}


@cache
def same_names() -> dict[str, frozenset[str]]:
    """Give for each name those that are the same one in another language or spelling."""
    found: dict[str, set[str]] = {}
    for row in _rows("same.csv"):
        names = {plain(name) for name in row["names"].split("|")}
        for name in names:
            found.setdefault(name, set()).update(names - {name})
    return {name: frozenset(others) for name, others in found.items()}


@cache
def never() -> frozenset[tuple[str, str]]:
    """Give the pairs, both ways round, that are never one name."""
    pairs = {(plain(row["one"]), plain(row["other"])) for row in _rows("never.csv")}
    return frozenset(pairs | {(other, one) for one, other in pairs})


@cache
def shortened() -> dict[str, str]:
    """Give for each abbreviation, folded, the whole name as it is written."""
    return {plain(row["short"]): row["full"] for row in _rows("short.csv")}


@cache
def women() -> frozenset[str]:
    """Give the given names of women."""
    return _words("women.txt")


@cache
def men() -> frozenset[str]:
    """Give the given names of men."""
    return _words("men.txt")


@cache
def whole_names() -> frozenset[str]:
    """Give the given names of women and of men."""
    return women() | men()


@cache
def given_names() -> frozenset[str]:
    """Give every given name that is known, nicknames too."""
    return women() | men() | same_names().keys() | full_names().keys()


@cache
def surnames() -> frozenset[str]:
    """Give common surnames."""
    return _words("surnames.txt")


def _rows(table: str) -> list[dict[str, str]]:
    text = resources.at("names", table).read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def _words(table: str) -> frozenset[str]:
    return frozenset(map(plain, resources.at("names", table).read_text("utf-8").split()))
