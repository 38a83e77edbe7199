"""What speaks for and against two signers being one person, before it is weighed."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.matching import around, lore
from kiosk.matching.families import Found as Surnames
from kiosk.matching.families import suffix_evidence, surname_evidence
from kiosk.matching.givens import Found as Givens
from kiosk.matching.givens import given_evidence
from kiosk.matching.parts import Parts, Word, take_apart
from kiosk.matching.value import Boxes, Evidence, Given, Home, Reason, Signer, Surname


@dataclass(frozen=True, slots=True)
class Known:
    """A signer and the parts of the name."""

    signer: Signer
    parts: Parts

    @classmethod
    def of(cls, signer: Signer) -> Known:
        """Take the name apart."""
        return cls(signer, take_apart(signer.name))


def evidence(a: Known, b: Known) -> Evidence:
    """Compare the names, in either order of the boxes, then what stands around them."""
    given, surname = (
        given_evidence(a.parts.given, b.parts.given),
        surname_evidence(a.parts, b.parts),
    )
    boxes = Boxes.SAME
    mixed: tuple[Reason, ...] = ()
    if given[0] >= Given.ALIKE and surname[0] >= Surname.ALIKE:
        turned = _turned(a.parts, b.parts)
        if turned:
            (given, surname), boxes, mixed = turned, Boxes.SWAPPED, (Reason("boxes-swapped"),)
    suffix = suffix_evidence(a.parts, b.parts)
    where = around.where_evidence(a.signer, b.signer)
    home = around.home_evidence(a.signer, b.signer)
    email = around.email_evidence(a.signer, b.signer)
    time = around.time_evidence(a.signer, b.signer)
    said = (where[1], email[1], home[1], given[1], mixed, surname[1], suffix[1], time[1])
    return Evidence(
        levels=(given[0], surname[0], suffix[0], boxes, where[0], home[0], email[0], time[0]),
        reasons=tuple(reason for part in said for reason in part),
        given=given[2],
        surnames=surname[2],
        town=where[2],
        home=a.signer.home if home[0] is Home.SAME else "",
    )


def _turned(a: Parts, b: Parts) -> tuple[Givens, Surnames] | None:
    """Compare with the boxes of one mixed up: of the one whose given name is none, if known."""
    if not (_may_begin(a.given, b.surnames) and _may_begin(b.given, a.surnames)):
        return None
    names = lore.given_names()
    found = []
    for one, other in ((a.turned(), b), (a, b.turned())):
        given, surname = given_evidence(one.given, other.given), surname_evidence(one, other)
        if given[0] < Given.ALIKE and surname[0] < Surname.ALIKE:
            strange = sum(side.given[0].key not in names for side in (one, other))
            found.append((strange, given[0], surname[0], given, surname))
    return min(found, key=lambda way: way[:3])[3:] if found else None


def _may_begin(given: tuple[Word, ...], surnames: tuple[Word, ...]) -> bool:
    """Tell whether a given name may stand among the surnames: a quick look, by first letters."""
    return any(word.key[0] == other.key[0] for word in given for other in surnames)
