"""How the given names of two signers agree."""

from __future__ import annotations

from kiosk.matching import lore
from kiosk.matching.kin import Kin, given_kin
from kiosk.matching.parts import Word
from kiosk.matching.remembered import remembered
from kiosk.matching.value import Given, Reason

Found = tuple[Given, tuple[Reason, ...], tuple[str, ...]]
_WORDS = tuple[Word, ...]

_LEVEL = {
    Kin.SAME: Given.SAME,
    Kin.INITIAL: Given.LETTER,
    Kin.NICKNAME: Given.RELATED,
    Kin.LANGUAGE: Given.RELATED,
    Kin.SOUND: Given.SIMILAR,
    Kin.SIMILAR: Given.SIMILAR,
    Kin.ALIKE: Given.ALIKE,
    Kin.NONE: Given.DIFFERENT,
    Kin.NEVER: Given.NEVER,
}


@remembered(1 << 14)
def given_evidence(a: _WORDS, b: _WORDS) -> Found:
    """Give the level, the reasons, and the words by whose frequency it is weighed."""
    if not a or not b:
        return Given.MISSING, (), ()
    one, other = _joined(a), _joined(b)
    if one == other or one.replace(" ", "") == other.replace(" ", ""):
        return Given.SAME, (Reason("same-given", (("name", _shown(a)),)),), max(_keys(a), _keys(b))
    if len(a) > 1 or len(b) > 1:
        whole = given_kin(one, other)
        if whole in {Kin.NICKNAME, Kin.LANGUAGE}:
            return (
                Given.RELATED,
                (_related(whole, _shown(a), _shown(b), one, other),),
                max(_keys(a), _keys(b)),
            )
    return _aligned(a, b)


def _aligned(a: _WORDS, b: _WORDS) -> Found:
    first = given_kin(a[0].key, b[0].key)
    if first is Kin.NEVER:
        return Given.NEVER, (_reason(first, a[0], b[0]),), ()
    if first > Kin.SIMILAR:
        return _elsewhere(a, b, first)
    said = [] if first is Kin.SAME else [_reason(first, a[0], b[0])]
    words = _weighed(first, a[0], b[0])
    level = _LEVEL[first]
    if len(a) > 1 and len(b) > 1:
        return _seconds(a, b, level, said, words)
    longer = a if len(a) > len(b) else b
    if len(longer) > 1:
        said.append(Reason("fuller-given", (("name", _shown(longer[1:])),)))
        level = Given.FULLER if level is Given.SAME else level
    return level, tuple(said) or (Reason("same-given", (("name", a[0].shown),)),), words


def _seconds(
    a: _WORDS, b: _WORDS, level: Given, said: list[Reason], words: tuple[str, ...]
) -> Found:
    """Go on to the names after the first: José Luis may be José L., and is not José Antonio."""
    pairs = [(given_kin(x.key, y.key), x, y) for x in a[1:] for y in b[1:]]
    kin, x, y = min(pairs, key=lambda pair: pair[0])
    if kin > Kin.SIMILAR:
        facts = (("one", _shown(a)), ("other", _shown(b)))
        return Given.CLASH, (Reason("second-given-differs", facts),), ()
    if kin is not Kin.SAME:
        said.append(_reason(kin, x, y))
    words += _weighed(kin, x, y)
    if kin is Kin.INITIAL and level in {Given.SAME, Given.LETTER}:
        level = Given.INITIAL
    elif level is Given.SAME and kin is not Kin.SAME:
        level = _LEVEL[kin]
    elif level is Given.SAME:
        level = Given.FULLER
    return level, tuple(said) or (Reason("same-given", (("name", _shown(a)),)),), words


def _elsewhere(a: _WORDS, b: _WORDS, first: Kin) -> Found:
    """Look for a name that stands at another place: Carlos for Juan Carlos."""
    pairs = [
        (given_kin(x.key, y.key), i, j) for i, x in enumerate(a) for j, y in enumerate(b) if i or j
    ]
    kin, i, j = min(pairs, default=(Kin.NONE, 0, 0))
    different = (_reason(first, a[0], b[0]),)
    if kin > Kin.SIMILAR or kin is Kin.INITIAL:
        return _LEVEL[first], different, ()
    turned = len(a) > 1 and len(b) > 1
    if turned and not (
        i != j and given_kin(a[1 - min(i, 1)].key, b[1 - min(j, 1)].key) <= Kin.SIMILAR
    ):
        return Given.DIFFERENT, different, ()
    leading = (b if i == 0 else a)[0].key
    alone = (a if i == 0 else b)[0].key
    if not turned and given_kin(leading, alone) is Kin.NEVER:
        return Given.NEVER, different, ()
    said = [] if kin is Kin.SAME else [_reason(kin, a[i], b[j])]
    fuller = a if len(a) > len(b) else b
    said.append(Reason("part-of-given", (("name", a[i].shown), ("whole", _shown(fuller)))))
    # María is left out before another name so often that this is no part of a name.
    level = Given.FULLER if leading == "maria" and not turned and kin is Kin.SAME else Given.PART
    return Given.RELATED if turned else level, tuple(said), _weighed(kin, a[i], b[j])


def _reason(kin: Kin, x: Word, y: Word) -> Reason:
    facts = (("one", x.shown), ("other", y.shown))
    match kin:
        case Kin.INITIAL:
            letter, name = (x, y) if len(x.key) == 1 else (y, x)
            if len(name.key) == 1:
                return Reason("same-letter", (("letter", letter.shown),))
            return Reason("initial", (("letter", letter.shown), ("name", name.shown)))
        case Kin.NICKNAME | Kin.LANGUAGE:
            return _related(kin, x.shown, y.shown, x.key, y.key)
        case Kin.SOUND | Kin.SIMILAR | Kin.ALIKE:
            return Reason("similar-given", facts)
        case Kin.NEVER:
            return Reason("never", facts)
        case _:
            return Reason("given-differ", facts)


def _related(kin: Kin, x: str, y: str, one: str, other: str) -> Reason:
    if kin is Kin.LANGUAGE:
        return Reason("same-name", (("one", x), ("other", y)))
    names = lore.full_names()
    shorter, longer = ((one, x), (other, y)) if len(one) <= len(other) else ((other, y), (one, x))
    # The package calls some names each other's form: the shorter one is said to be it.
    for short, full in ((shorter, longer), (longer, shorter)):
        if full[0] in names.get(short[0], ()):
            return Reason("nickname", (("short", short[1]), ("name", full[1])))
    return Reason("nicknames", (("one", x), ("other", y)))


def _weighed(kin: Kin, x: Word, y: Word) -> tuple[str, ...]:
    if kin is Kin.INITIAL:
        return ()
    return (x.key,) if kin is Kin.SAME else (x.key, y.key)


def _keys(words: _WORDS) -> tuple[str, ...]:
    return tuple(word.key for word in words)


def _joined(words: _WORDS) -> str:
    return " ".join(word.key for word in words)


def _shown(words: _WORDS) -> str:
    return " ".join(word.shown for word in words)
