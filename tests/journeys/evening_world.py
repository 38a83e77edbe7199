"""What comes back on one evening, all made up: fifty files of eleven kiosks, and the truth.

Everything follows from one seed but the organizer's identity: who signed, where, when and
twice, which file is broken, doubled, missing or a cloned tablet's. Whoever merges the files
can be held against `Truth`, which is counted here and not by the registry.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random

from kiosk import record
from kiosk.campaign import file as campaign_file
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.crypto.seal import Identity, new_identity
from kiosk.crypto.sign import SigningKey
from kiosk.model import Event, Mode, Moment, Name, Place, RecordId
from tests.kiosk.packet.made_up import drawing
from tests.kiosk.registry.day import ROOT, Tablet, Team

SEED, KIOSKS, PARTS, SIZE, FILES = 50, 11, 4, 6, 50
TONIGHT = Moment.at(datetime(2027, 2, 23, 3, 0, tzinfo=UTC))
BY = "Ana Ficticia"
EVENTS = (
    Event("Feria del Lago", Place("Ajijic", "JAL"), date(2027, 2, 6)),
    Event("Mercado de San Miguel", Place("San Miguel de Allende", "GUA"), date(2027, 2, 7)),
    Event("Feria del Libro", Place("Mérida", "YUC"), date(2027, 2, 13)),
    Event("Encuentro del Puerto", Place("Puerto Vallarta", "JAL"), date(2027, 2, 14)),
)
TOWNS = (
    ("Ajijic", "JAL"),
    ("Chapala", "JAL"),
    ("San Miguel de Allende", "GUA"),
    ("Mérida", "YUC"),
    ("Progreso", "YUC"),
    ("Puerto Vallarta", "JAL"),
    ("La Paz", "BCS"),
    ("Querétaro", "QUE"),
    ("Oaxaca", "OAX"),
    ("Ciudad de México", "CMX"),
)
HOMES = ("US-TX", "US-TX", "US-CA", "US-CA", "US-AZ", "US-NY", "US-OH", "US-WA", "never", "")
GIVEN = ("Ada", "Brett", "Clara", "Dario", "Elvira", "Floyd", "Greta", "Hector", "Iris", "Kara")
SYLLABLES = ("zar", "pol", "qui", "meri", "nova", "tel", "bru", "vando", "xil", "fen", "gor", "las")
# The same person at two kiosks, as people write themselves twice.
TWICE = (
    (("Peggy", "Inventada López"), ("Margaret", "Inventada Lopez")),
    (("José Luis", "Ficticio García"), ("Jose L.", "Ficticio")),
    (("Ma. Carmen", "Supuesta Núñez"), ("María del Carmen", "Supuesta Nunez")),
    (("William", "Samplewright"), ("Bill", "Samplewright")),
)
JUNK = ("Mickey", "Mouse")
_START = timedelta(hours=16)


@dataclass(frozen=True)
class Office(Team):
    """One organizer with an official campaign, the events of which are known beforehand."""

    identity: Identity = field(default_factory=new_identity)

    def __post_init__(self) -> None:
        organizers = [Organizer(BY, self.identity.recipient)]
        value = default_campaign(organizers, date(2027, 1, 4))
        value = replace(value, mode=Mode.OFFICIAL, id="carta-ficticia", events=EVENTS)
        signed = campaign_file.read(campaign_file.write(value, ROOT))
        object.__setattr__(self, "campaign", signed)


@dataclass
class Truth:
    """What the files hold, record by record, known from having made them."""

    captured: set[RecordId] = field(default_factory=set)
    voided: set[RecordId] = field(default_factory=set)
    withdrawn: set[RecordId] = field(default_factory=set)
    conflicts: set[RecordId] = field(default_factory=set)
    twice: list[tuple[RecordId, RecordId]] = field(default_factory=list)
    junk: set[RecordId] = field(default_factory=set)
    missing: tuple[RecordId, RecordId] | None = None
    events: dict[RecordId, str] = field(default_factory=dict)
    places: dict[RecordId, Place] = field(default_factory=dict)
    names: dict[RecordId, str] = field(default_factory=dict)
    choices: dict[RecordId, tuple[str, ...]] = field(default_factory=dict)

    @property
    def standing(self) -> set[RecordId]:
        """What may go out before anybody decided anything."""
        return self.captured - self.voided - self.withdrawn - self.conflicts

    @property
    def delivered(self) -> set[RecordId]:
        """What goes out when the first of each pair is kept and the junk is left out."""
        return self.standing - self.junk - {second for _, second in self.twice}


@dataclass(frozen=True)
class Evening:
    """The office, its kiosks, the folder of files, and the truth about them."""

    office: Office
    tablets: tuple[Tablet, ...]
    folder: Path
    truth: Truth
    broken: tuple[str, ...]
    doubled: tuple[str, ...]
    late: bytes = field(repr=False)

    @property
    def closed(self) -> datetime:
        """When the kiosks closed, for their slips."""
        return TONIGHT.utc - timedelta(days=7)


def evening(folder: Path, office: Office | None = None) -> Evening:
    """Write the fifty files into *folder*, in names that say nothing of their order."""
    chance, office, truth = Random(SEED), office or Office(), Truth()
    tablets = tuple(_tablet(office, number) for number in range(KIOSKS))
    clone = _sign_all(office, tablets, truth, chance)
    exports = _parts(tablets, truth)
    exports.append(clone.export(EVENTS[3 % 4], first=_first(PARTS), last=PARTS * SIZE))
    doubled, broken = _doubled(exports), _broken(exports)
    names = [f"copia-{number:02}.firma-export" for number in range(1, FILES + 1)]
    chance.shuffle(names)
    for name, raw in zip(names, [*exports, *doubled, *broken], strict=True):
        (folder / name).write_bytes(raw)
    tail = len(exports)
    return Evening(
        office,
        tablets,
        folder,
        truth,
        broken=tuple(names[tail + len(doubled) :]),
        doubled=tuple(names[tail : tail + len(doubled)]),
        late=_late(tablets),
    )


def _tablet(office: Office, number: int) -> Tablet:
    seed = sha256(f"{SEED} {number}".encode()).digest()
    return Tablet(office, f"Mesa {number + 1}", SigningKey.from_seed(seed))


def _event(number: int) -> Event:
    return EVENTS[number % len(EVENTS)]


def _first(part: int) -> int:
    return (part - 1) * SIZE + 1


def _sign_all(office: Office, tablets: tuple[Tablet, ...], truth: Truth, chance: Random) -> Tablet:
    """Let everybody sign; give the clone of the fourth tablet, which went on by itself."""
    planned = _planned()
    clone = tablets[3]
    for number, tablet in enumerate(tablets):
        for seq in range(1, PARTS * SIZE + 1):
            if number == 3 and seq == PARTS * SIZE - 1:
                clone = tablet.clone()
            given, surname = planned.get((number, seq)) or _name(chance)
            _sign(tablet, number, (given, surname), truth, chance)
    for _ in range(2):
        _sign(clone, 3, _name(chance), Truth(), chance)
    truth.conflicts = {RecordId(tablets[3].id, PARTS * SIZE - back) for back in (0, 1)}
    truth.twice = [
        (RecordId(tablets[pair].id, 2), RecordId(tablets[pair + 7].id, 5))
        for pair in range(len(TWICE))
    ]
    truth.junk = {RecordId(tablets[2].id, 9)}
    _undo(tablets, truth)
    return clone


def _planned() -> dict[tuple[int, int], tuple[str, str]]:
    """Say who signs at which kiosk under which number, where that matters."""
    found = {(2, 9): JUNK}
    for pair, (one, other) in enumerate(TWICE):
        found |= {(pair, 2): one, (pair + 7, 5): other}
    return found


def _undo(tablets: tuple[Tablet, ...], truth: Truth) -> None:
    """Two undo it at once, two withdraw later: one where they signed, one at another kiosk."""
    for number, seq in ((0, 4), (5, 20)):
        tablets[number].void(seq)
        truth.voided.add(RecordId(tablets[number].id, seq))
    own, other = RecordId(tablets[8].id, 3), RecordId(tablets[4].id, 11)
    tablets[8].withdraw(_receipt(own), own=3)
    tablets[1].withdraw(_receipt(other))
    truth.withdrawn = {own, other}


def _sign(tablet: Tablet, number: int, who: tuple[str, str], truth: Truth, chance: Random) -> None:
    office, event, seq = tablet.team, _event(number), len(tablet.sealed) + 1
    id_ = RecordId(tablet.id, seq)
    noon = datetime.combine(event.day, datetime.min.time(), UTC) + _START
    at = Moment.at(noon + timedelta(minutes=13 * seq + number), event.zone)
    town, state = TWIN_TOWN if who in _doubles() else chance.choice(TOWNS)
    wanted = tuple(sorted(id_ for id_ in ("congress", "email", "publish") if chance.random() < 0.4))
    plain = office.signature(seq, event)
    signature = replace(
        plain,
        name=Name(*who, " ".join(who)),
        place=Place(town, state),
        home=chance.choice(HOMES),
        eligibility=tuple(one.id for one in office.campaign.campaign.eligibility),
        choices=wanted,
        postal_code="78701" if "congress" in wanted else "",
        email=f"persona{number}.{seq}@example.org" if "email" in wanted else "",
        shown=replace(plain.shown, at=at),
        signed=at,
        receipt=_receipt(id_),
    )
    tablet.put(record.encode(record.Record(id_, signature, drawing(40 * number + seq))))
    truth.captured.add(id_)
    truth.events[id_], truth.places[id_] = event.name, signature.place
    truth.names[id_], truth.choices[id_] = signature.name.printed, wanted


TWIN_TOWN = ("Ajijic", "JAL")


def _doubles() -> set[tuple[str, str]]:
    return {name for pair in TWICE for name in pair}


def _name(chance: Random) -> tuple[str, str]:
    surname = "".join(chance.sample(SYLLABLES, 3)).capitalize()
    return chance.choice(GIVEN), surname


def _receipt(id_: RecordId) -> bytes:
    return sha256(b"acuse" + id_.pack()).digest()


def _parts(tablets: tuple[Tablet, ...], truth: Truth) -> list[bytes]:
    """Give each kiosk's exports but one: the second part of the seventh stayed behind."""
    exports, lost = [], tablets[6]
    for number, tablet in enumerate(tablets):
        for part in range(1, PARTS + 1):
            if tablet is lost and part == 2:
                continue
            exports.append(
                tablet.export(
                    _event(number),
                    first=_first(part),
                    last=part * SIZE,
                    closed=part == PARTS,
                )
            )
    gone = [RecordId(lost.id, seq) for seq in range(_first(2), 2 * SIZE + 1)]
    truth.missing = (gone[0], gone[-1])
    truth.captured -= set(gone)
    return exports


def _late(tablets: tuple[Tablet, ...]) -> bytes:
    """Give the part that stayed behind, as somebody brings it at midnight."""
    return tablets[6].export(_event(6), first=_first(2), last=2 * SIZE)


def _doubled(exports: list[bytes]) -> list[bytes]:
    return [exports[index] for index in (0, 9, 30)]


def _broken(exports: list[bytes]) -> list[bytes]:
    """One cut short, one altered, one that was never an export."""
    cut, altered = exports[4][:-200], bytearray(exports[21])
    altered[len(altered) // 2] ^= 1
    return [cut, bytes(altered), b"Una carta que nadie cifra.\n"]
