"""How the surnames of two signers agree: two of them, one left out, a husband's."""

from __future__ import annotations

from kiosk.matching.kin import Kin, surname_kin
from kiosk.matching.parts import Parts, Word
from kiosk.matching.value import Reason, Suffix, Surname

Found = tuple[Surname, tuple[Reason, ...], tuple[str, ...]]


def surname_evidence(a: Parts, b: Parts) -> Found:
    """Give the level, the reasons, and the words by whose frequency it is weighed."""
    if not a.surnames or not b.surnames:
        return Surname.MISSING, (Reason("surname-missing"),) if a.surnames or b.surnames else (), ()
    if _keys(a) == _keys(b) or a.whole == b.whole:
        longer = max(_keys(a), _keys(b), key=lambda keys: (len(keys), keys))
        return Surname.BOTH if len(longer) > 1 else Surname.SAME, (_same(a, b),), longer
    if len(a.surnames) > 1 and len(b.surnames) > 1:
        return _both(a, b)
    long, short = (a, b) if len(a.surnames) > 1 else (b, a)
    return _one(long, short.surnames[0])


def suffix_evidence(a: Parts, b: Parts) -> tuple[Suffix, tuple[Reason, ...]]:
    """Give how Jr. and Sr. agree; of a father and a son one often writes nothing."""
    if a.suffix == b.suffix:
        return (Suffix.SAME, (Reason("same-suffix"),)) if a.suffix else (Suffix.NONE, ())
    if a.suffix and b.suffix:
        return Suffix.CONFLICT, (Reason("suffixes-differ"),)
    return Suffix.ONE, (Reason("suffix-on-one"),)


def _both(a: Parts, b: Parts) -> Found:
    said: tuple[Reason, ...]
    x, y = a.surnames[:2], b.surnames[:2]
    first, second = (surname_kin(x[at].key, y[at].key) for at in (0, 1))
    if first <= Kin.SIMILAR and second <= Kin.SIMILAR:
        said = tuple(_reason(kin, x[at], y[at]) for at, kin in enumerate((first, second)))
        level = Surname.BOTH if first is second is Kin.SAME else Surname.BOTH_SIMILAR
        return level, said, (x[0].key, x[1].key) if level is Surname.BOTH else ()
    if first <= Kin.SIMILAR and (a.husband > 0) != (b.husband > 0):
        return (
            Surname.FULLER,
            (_reason(first, x[0], y[0]), _husband(a, b)),
            _weighed(first, x[0], y[0]),
        )
    if first <= Kin.SIMILAR:
        if second is Kin.ALIKE:
            said = (_reason(first, x[0], y[0]), _reason(second, x[1], y[1]))
            return Surname.BOTH_SIMILAR, said, _weighed(first, x[0], y[0])
        facts = (("one", x[1].shown), ("other", y[1].shown))
        return Surname.CLASH, (Reason("second-surnames-differ", facts),), ()
    if x[0].key == y[1].key and x[1].key == y[0].key:
        return Surname.SWAPPED, (Reason("surnames-swapped"),), ()
    for one, other in ((a, b), (b, a)):
        found = _by_marriage(one, other)
        if found:
            return found
    if second <= Kin.SIMILAR and first is Kin.ALIKE:
        return Surname.BOTH_SIMILAR, (_reason(first, x[0], y[0]), _reason(second, x[1], y[1])), ()
    return Surname.DIFFERENT, (_differ(x[0], y[0]),), ()


def _by_marriage(one: Parts, other: Parts) -> Found | None:
    """Find the husband's name of *one* as the first surname of *other*."""
    if one.husband < 1 or other.husband >= 0:
        return None
    name = one.surnames[one.husband]
    if surname_kin(name.key, other.surnames[0].key) > Kin.SOUND:
        return None
    return Surname.MARRIED, (Reason("married", (("name", name.shown),)),), (name.key,)


def _one(long: Parts, short: Word) -> Found:
    """Compare one surname with two; the second is what people leave out."""
    kins = [surname_kin(word.key, short.key) for word in long.surnames]
    if len(long.surnames) < 2:
        return _single(kins[0], long.surnames[0], short)
    first, at = kins[0], long.husband
    if first <= Kin.SIMILAR:
        missing = Reason("second-surname-missing", (("name", long.surnames[1].shown),))
        level = Surname.FULLER if first is Kin.SAME else Surname.SIMILAR
        said = (_reason(first, long.surnames[0], short), missing)
        return level, said, _weighed(first, long.surnames[0], short)
    if at > 0 and kins[at] <= Kin.SIMILAR and kins[at] is not Kin.INITIAL:
        married = Reason("married", (("name", long.surnames[at].shown),))
        return Surname.MARRIED, (married,), _weighed(kins[at], long.surnames[at], short)
    if Kin.SAME in kins or Kin.SOUND in kins:
        alone = Reason("second-surname-alone", (("name", short.shown),))
        return Surname.OTHER, (alone,), (short.key,)
    return _single(first, long.surnames[0], short)


def _single(kin: Kin, x: Word, y: Word) -> Found:
    said = (_reason(kin, x, y),)
    if kin is Kin.SAME:
        return Surname.SAME, said, (x.key,)
    if kin <= Kin.SIMILAR and kin is not Kin.INITIAL:
        return Surname.SIMILAR, said, _weighed(kin, x, y)
    if kin in {Kin.ALIKE, Kin.INITIAL}:
        return Surname.ALIKE, said, ()
    return Surname.DIFFERENT, said, ()


def _reason(kin: Kin, x: Word, y: Word) -> Reason:
    if kin is Kin.SAME:
        return Reason("same-surname", (("name", x.shown),))
    if kin is Kin.INITIAL:
        letter, name = (x, y) if len(x.key) == 1 else (y, x)
        return Reason("initial", (("letter", letter.shown), ("name", name.shown)))
    if kin is Kin.SOUND:
        return Reason("sounds-alike", (("one", x.shown), ("other", y.shown)))
    if kin <= Kin.ALIKE:
        return Reason("similar-surname", (("one", x.shown), ("other", y.shown)))
    return _differ(x, y)


def _differ(x: Word, y: Word) -> Reason:
    return Reason("surnames-differ", (("one", x.shown), ("other", y.shown)))


def _same(a: Parts, b: Parts) -> Reason:
    shown = " ".join(word.shown for word in a.surnames)
    tilde = [word.tilde for word in a.surnames] != [word.tilde for word in b.surnames]
    if tilde and _keys(a) == _keys(b):
        other = " ".join(word.shown for word in b.surnames)
        return Reason("tilde", (("one", shown), ("other", other)))
    return Reason("same-surnames" if len(a.surnames) > 1 else "same-surname", (("name", shown),))


def _husband(a: Parts, b: Parts) -> Reason:
    one = a if a.husband > 0 else b
    return Reason("husband", (("name", one.surnames[one.husband].shown),))


def _weighed(kin: Kin, x: Word, y: Word) -> tuple[str, ...]:
    if kin is Kin.INITIAL:
        return ()
    return (x.key,) if kin is Kin.SAME else (x.key, y.key)


def _keys(parts: Parts) -> tuple[str, ...]:
    return tuple(word.key for word in parts.surnames)
