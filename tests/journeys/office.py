"""The organizer of the journeys, all made up: keys, a campaign, and what comes back in exports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.campaign import file as campaign_file
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer, Volunteer
from kiosk.crypto.passphrase import FLOOR
from kiosk.crypto.seal import Identity, unseal
from kiosk.crypto.sign import SigningKey
from kiosk.exports.read import read
from kiosk.exports.value import Audit, Header, Sealed, Trailer, Void, Withdrawal
from kiosk.journal import Enrolment, enrol, recover_journal
from kiosk.model import ZONE, Event, Moment, Place
from kiosk.record import Record, decode

PASSPHRASE = "cinco palabras inventadas para probar"
START = datetime(2027, 2, 6, 17, 0, tzinfo=UTC)
NOW = Moment.at(START)
FAIR = Event("Feria Ficticia", Place("Ajijic", "JAL"), date(2027, 2, 6))
ROOT = SigningKey.from_seed(bytes(range(32)))
IDENTITY = Identity("AGE-SECRET-KEY-18G545FM7F6A89GXMMPXH3GE0JXGQ22QJRM0JWXGJS3UF28ZPV07SZZAEW8")
CAMPAIGN = default_campaign([Organizer("Ana Ficticia", IDENTITY.recipient)], date(2027, 1, 4))
RAW = campaign_file.write(CAMPAIGN, ROOT)
SIGNED = campaign_file.read(RAW)
MARKET = Event("Tianguis Ficticio", Place("Chapala", "JAL"), date(2027, 2, 8))
VOLUNTEERS = (Volunteer("Ana Ficticia"), Volunteer("Bo Nemo"), Volunteer("Luz Inventada"))
# The same campaign, with everything that it may name beforehand for the days of signing.
ROSTER = replace(CAMPAIGN, events=(MARKET, FAIR), volunteers=VOLUNTEERS)
ROSTER_RAW = campaign_file.write(ROSTER, ROOT)


@dataclass(frozen=True, slots=True)
class Carried:
    """One export as the organizer opens it."""

    header: Header
    records: tuple[Record, ...]
    voids: tuple[Void, ...]
    audits: tuple[Audit, ...]
    withdrawals: tuple[Withdrawal, ...]
    trailer: Trailer


def opened(file: Path) -> Carried:
    """Verify an export whole, and open each record with the organizer's identity."""
    with file.open("rb") as source, read(source, [IDENTITY]) as export:
        items = tuple(export.items())
        sealed = tuple(item for item in items if isinstance(item, Sealed))
        return Carried(
            export.header,
            tuple(decode(unseal(item.sealed, [IDENTITY])) for item in sealed),
            tuple(item for item in items if isinstance(item, Void)),
            tuple(item for item in items if isinstance(item, Audit)),
            tuple(item for item in items if isinstance(item, Withdrawal)),
            export.trailer,
        )


def enrolled(folder: Path, raw: bytes = RAW) -> None:
    """Leave in *folder* a kiosk that was set up, with its event open."""
    mode = CAMPAIGN.mode
    enrol(folder, Enrolment(raw, "Mesa 1", mode, ZONE), PASSPHRASE, FLOOR)
    journal = recover_journal(folder, [IDENTITY])
    journal.open_event(FAIR, NOW)
    journal.close()
