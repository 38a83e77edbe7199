"""A kiosk in a folder, and people to sign on it, all made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from kiosk import ink
from kiosk.campaign import file as campaign_file
from kiosk.campaign.consent import hashes
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.crypto.seal import Identity
from kiosk.crypto.sign import SigningKey
from kiosk.exports import merge_receipt
from kiosk.exports.merge_receipt import MergeReceipt
from kiosk.journal import Enrolment, Journal, recover_journal
from kiosk.model import Event, Method, Mode, Moment, Name, Place, Shown, Signature

PASSPHRASE = "cinco palabras inventadas para probar"
ZONE = "America/Mexico_City"
START = datetime(2027, 2, 6, 17, 0, tzinfo=UTC)
NOW = Moment.at(START)
FAIR = Event("Feria Ficticia", Place("Ajijic", "JAL"), date(2027, 2, 6))
MARKET = Event("Mercado Ficticio", Place("Chapala", "JAL"), date(2027, 2, 7))
ROOT = SigningKey.from_seed(bytes(range(32)))
IDENTITY = Identity("AGE-SECRET-KEY-18G545FM7F6A89GXMMPXH3GE0JXGQ22QJRM0JWXGJS3UF28ZPV07SZZAEW8")
CAMPAIGN = default_campaign([Organizer("Ana Ficticia", IDENTITY.recipient)], date(2027, 1, 4))
RAW = campaign_file.write(CAMPAIGN, ROOT)
SIGNED = campaign_file.read(RAW)
ENROLMENT = Enrolment(RAW, "Mesa 1", Mode.REHEARSAL, ZONE)
DRAWING = ink.pack(
    ink.Ink(8192, 3000, (tuple(ink.Point(9 * i, 7 * i, 8 * i, 90) for i in range(60)),))
)


class Ticks:
    """Seconds as the machine counts them; they go on only where the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def later(seconds: int) -> Moment:
    return Moment.at(START + timedelta(seconds=seconds))


def signature(surname: str = "Ficticia", event: Event = FAIR, at: Moment = NOW) -> Signature:
    digest = sha256(surname.encode()).digest()
    letter, notice, statement = hashes(CAMPAIGN, "es")
    return Signature(
        campaign=CAMPAIGN.id,
        campaign_version=CAMPAIGN.version,
        campaign_sha256=SIGNED.sha256,
        mode=CAMPAIGN.mode,
        event=event.uid(CAMPAIGN.id),
        name=Name("Ana", surname, f"Ana {surname}"),
        place=Place("Ajijic", "JAL"),
        home="US-TX",
        method=Method.DRAWN,
        eligibility=tuple(each.id for each in CAMPAIGN.eligibility),
        choices=(),
        shown=Shown("es", letter, notice, CAMPAIGN.notice.version, "es", statement, False, at),
        signed=at,
        receipt=digest,
    )


def reopen(folder: Path) -> Journal:
    """Open without the work that a passphrase costs."""
    return recover_journal(folder, [IDENTITY])


def picture(folder: Path) -> dict[str, str]:
    """The hash of each file below *folder*."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}


def receipt_of(journal: Journal, root: SigningKey = ROOT, **changes: object) -> bytes:
    """Give what an organizer's registry says that merged everything."""
    head = journal.head
    told = MergeReceipt(
        campaign=SIGNED.campaign.id,
        campaign_sha256=SIGNED.sha256,
        device=journal.device,
        kiosk=journal.enrolment.kiosk,
        through=head.seq,
        head=head.head,
        audit=head.audit,
        held=head.seq - 1,
        voided=1,
        withdrawn=0,
        unread=0,
        withdrawals=(),
        made=later(600),
    )
    return merge_receipt.write(replace(told, **changes), root)
