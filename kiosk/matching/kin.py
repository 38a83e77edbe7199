"""How two words of names are related: one name, cut short, a nickname, misspelled, or not."""

from __future__ import annotations

from enum import IntEnum

from kiosk.matching import lore
from kiosk.matching.metrics import ALIKE, SIMILAR, likeness, one_slip
from kiosk.matching.remembered import remembered
from kiosk.matching.sound import sound


class Kin(IntEnum):
    """How two words are related, nearest first; up to `SIMILAR` they may be one name."""

    SAME = 0
    INITIAL = 1
    NICKNAME = 2
    LANGUAGE = 3
    SOUND = 4
    SIMILAR = 5
    ALIKE = 6
    NONE = 7
    NEVER = 8


@remembered(1 << 16)
def given_kin(one: str, other: str) -> Kin:
    """Give how two given names are related; each may be several words with blanks between."""
    if one == other:
        return Kin.SAME
    if len(one) == 1 or len(other) == 1:
        return Kin.INITIAL if one[0] == other[0] else Kin.NONE
    if (one, other) in lore.never():
        return Kin.NEVER
    if other in lore.same_names().get(one, ()):
        return Kin.LANGUAGE
    if _short_for(one, other) or _short_for(other, one) or _one_root(one, other):
        return Kin.NICKNAME
    if not lore.full_names().keys().isdisjoint((one, other)) and _through_languages(one, other):
        return Kin.NICKNAME
    if _man_and_woman(one, other):
        return Kin.NEVER
    if sound(one) == sound(other):
        return Kin.SOUND
    return _looks(one, other, known={one, other} <= lore.whole_names())


@remembered(1 << 16)
def surname_kin(one: str, other: str) -> Kin:
    """Give how two words of surnames are related."""
    if one == other:
        return Kin.SAME
    if len(one) == 1 or len(other) == 1:
        return Kin.INITIAL if one[0] == other[0] else Kin.NONE
    if sound(one) == sound(other):
        return Kin.SOUND
    return _looks(one, other, known={one, other} <= lore.surnames())


def _looks(one: str, other: str, *, known: bool) -> Kin:
    """Judge by the letters alone; two names that both exist are no slip of the pen."""
    alike = likeness(one, other)
    if not known and (alike >= SIMILAR or (min(len(one), len(other)) > 3 and one_slip(one, other))):
        return Kin.SIMILAR
    return Kin.ALIKE if alike >= ALIKE and not known else Kin.NONE


def _short_for(short: str, full: str) -> bool:
    return full in lore.full_names().get(short, ())


def _one_root(one: str, other: str) -> bool:
    """Tell whether two nicknames stand for one name: Peggy and Meg."""
    names = lore.full_names()
    return not names.get(one, frozenset()).isdisjoint(names.get(other, frozenset()))


def _through_languages(one: str, other: str) -> bool:
    """Tell whether a nickname's name and the other are one in two languages: Pepe and Joseph."""
    return _crosses(one, other) or _crosses(other, one)


def _crosses(short: str, full: str) -> bool:
    same = lore.same_names().get(full, frozenset())
    return not same.isdisjoint(lore.full_names().get(short, frozenset()))


def _man_and_woman(one: str, other: str) -> bool:
    men, women = lore.men(), lore.women()
    return (one in men and other in women) or (one in women and other in men)
