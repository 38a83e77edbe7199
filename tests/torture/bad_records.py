"""Records inside an export that is good in itself: what no kiosk would have sealed."""

from __future__ import annotations

from collections.abc import Callable

from kiosk import record
from kiosk.crypto.seal import new_identity, seal, unseal
from kiosk.model import Mode, Name, Place, RecordId
from tests.kiosk.registry.day import DRAWING, FAIR, MARKET, NOON, Tablet, fresh, put, receipt
from tests.torture.bad import PERSON, Act, Group, Room

RECORDS = Group(
    "record",
    "Records inside a good export",
    "Sealed and signed by a kiosk as they are: opened by the office before they count.",
)


def _record(put_in: Callable[[Tablet], object]) -> Callable[[Room], Act]:
    """Merge one record beside a sound one; tell what becomes of it."""

    def make(room: Room) -> Act:
        team = room.kept.team
        tablet = Tablet(team).sign(1)
        put_in(tablet)
        raw = tablet.export()

        def act() -> str:
            with fresh(room.aside / "registry.db", team) as registry:
                found = registry.merge(put(room.aside, raw), [team.identity], NOON)
                assert found.new + len(found.unread) == len(tablet.sealed)
                assert registry.tally().deliverable == found.new
                reasons = [one.reason for one in found.unread]
                return f"apart {' '.join(reasons)}" if reasons else f"taken {found.new}"

        return act

    return make


def _fault(id_: str, given: str, expect: str, put_in: Callable[[Tablet], object]) -> None:
    RECORDS.row(id_, given, expect, _record(put_in))


def _said(**changes: object) -> Callable[[Tablet], object]:
    return lambda tablet: tablet.sign(1, **changes)


def _under(id_: Callable[[Tablet], RecordId]) -> Callable[[Tablet], object]:
    """A sound record that names another kiosk or sequence than its frame."""

    def put_in(tablet: Tablet) -> None:
        signature = tablet.team.signature(2, FAIR)
        tablet.put(record.encode(record.Record(id_(tablet), signature, DRAWING)))

    return put_in


def _named(text: str) -> Name:
    return Name(text, "Ficticia", f"{text} Ficticia")


_SCRYPT = b"age-encryption.org/v1\n-> scrypt c2FsdHNhbHRzYWx0c2FsdA 30\n" + b"A" * 43 + b"\n--- x\n"
_SEAL, _FORM, _OTHER = (f"apart record-{code}" for code in ("seal", "form", "mismatch"))
_fault("noise", "noise", _SEAL, lambda tablet: tablet.put_raw(bytes(900)))
_fault(
    "stranger",
    "sealed to a stranger",
    _SEAL,
    lambda tablet: tablet.put(b"x", [new_identity().recipient]),
)
_fault(
    "scrypt",
    "sealed by a passphrase of 8 GiB",
    _SEAL,
    lambda tablet: tablet.put_raw(_SCRYPT + bytes(99)),
)
_fault(
    "cut",
    "a record that was cut before it was signed for",
    _SEAL,
    lambda tablet: tablet.put_raw(seal(bytes(4096), tablet.team.recipients)[:-9]),
)
_fault("empty", "nothing, sealed", _FORM, lambda tablet: tablet.put(b""))
_fault("zeros", "zeros, sealed", _FORM, lambda tablet: tablet.put(bytes(4096)))
_fault(
    "letter",
    "a letter of a person, sealed",
    _FORM,
    lambda tablet: tablet.put(" ".join(PERSON).encode()),
)
_fault("lengths", "lengths of 4 GiB", _FORM, lambda tablet: tablet.put(b"\xff" * 8 + bytes(4088)))
_fault("kiosk", "of another kiosk", _OTHER, _under(lambda _: RecordId(bytes(16), 2)))
_fault("sequence", "of another sequence", _OTHER, _under(lambda tablet: RecordId(tablet.id, 3)))
_fault(
    "again",
    "the first record once more",
    _OTHER,
    lambda tablet: tablet.put(unseal(tablet.sealed[0], [tablet.team.identity])),
)
_fault("event", "of another event", _OTHER, lambda tablet: tablet.sign(1, MARKET))
_fault("campaign", "under another file of the campaign", _OTHER, _said(campaign_sha256=bytes(32)))
_fault("mode", "of the rehearsal", _OTHER, _said(mode=Mode.REHEARSAL))
_fault("rlo", "a name with an override", _FORM, _said(name=_named("\u202eanA")))
_fault("nul", "a name with a NUL", _FORM, _said(name=_named("A\0na")))
_fault("zero-width", "a name with a zero-width blank", _FORM, _said(name=_named("A\u200bna")))
_fault("blanks", "a name with two blanks", _FORM, _said(name=_named("Ana  María")))
_fault("long", "a name of 101 letters", _FORM, _said(name=_named("x" * 101)))
_fault("empty-name", "no name", _FORM, _said(name=Name("", "", "")))
_fault(
    "printed",
    "another name to be printed",
    "taken 2",
    _said(name=Name("Ana", "Ficticia", "Eva Otra")),
)
_fault("state", "a state that is none", _FORM, _said(place=Place("Ajijic", "TX")))
_fault("statement", "a statement that was not affirmed", _FORM, _said(eligibility=("citizen",)))
_fault("email", "an address that nobody asked for", _FORM, _said(email=PERSON[2]))
_fault("zip", "a ZIP code that nobody asked for", _FORM, _said(postal_code="78701"))
_fault(
    "choice", "a choice that the campaign does not have", _FORM, _said(choices=("sell-my-data",))
)
_fault("formula", "a name that is a formula", "taken 2", _said(name=_named("=1+1")))
_fault("receipt", "the receipt of another record", "taken 2", _said(receipt=receipt(1)))
