"""Make `day-1`, by hand: `python -m tests.stores.freeze_day`. Never once it was released.

What leaves one machine for another in a day, each as a file: the organizers' key and root
key, the campaign, a kiosk's export, its closing slip, a receipt, and the receipt of a merge.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from kiosk import receipt
from kiosk.campaign import file as campaign_file
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer, Storage
from kiosk.crypto import keys
from kiosk.exports import write
from kiosk.journal import Enrolment, enrol, open_journal
from kiosk.model import Method, Mode
from kiosk.packet import slip
from tests.kiosk.journal.making import (
    DRAWING,
    FAIR,
    IDENTITY,
    PASSPHRASE,
    ROOT,
    ZONE,
    later,
    receipt_of,
)
from tests.kiosk.journal.making import signature as one_signature

FOLDER = Path(__file__).parent / "day-1"
CODE = receipt.new_code(bytes)
ORGANIZER = "Ana Ficticia"
CAMPAIGN = replace(
    default_campaign([Organizer(ORGANIZER, IDENTITY.recipient)], date(2027, 1, 4)),
    events=(FAIR,),
    storage=Storage("webdav", (("endpoint", "https://nube.example"),), "/firma"),
    accent="#6B1D3A",
)


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    own = {"passphrase": PASSPHRASE, "cost": keys.FLOOR}
    secret = IDENTITY.secret.encode()
    organizer = (ORGANIZER, IDENTITY.recipient, secret)
    keys.write_secret(FOLDER / "organizer.key", "organizer", *organizer, **own)
    root = (ORGANIZER, ROOT.public.hex(), ROOT.seed)
    keys.write_secret(FOLDER / "root.key", "root", *root, **own)
    raw = campaign_file.write(CAMPAIGN, ROOT)
    (FOLDER / "carta.campaign").write_bytes(raw)
    contact = CAMPAIGN.contact
    (FOLDER / "receipt.txt").write_text(receipt.payload(CODE, CAMPAIGN.id, contact), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        _kiosk(Path(folder) / "kiosk", raw)


def _kiosk(folder: Path, raw: bytes) -> None:
    enrol(folder, Enrolment(raw, "Mesa 1", Mode.REHEARSAL, ZONE), PASSPHRASE, keys.FLOOR)
    journal = open_journal(folder, PASSPHRASE)
    journal.open_event(FAIR, later(0))
    for value, drawing in signatures(campaign_file.read(raw).sha256):
        journal.append(value, drawing)
    journal.void(2, later(200))
    journal.withdraw(bytes(range(32)), later(210))
    journal.close_event(later(300))
    header, items, closed = journal.export_slice(FAIR, later(400))
    given = {"recipients": journal.recipients, "sign": journal.sign}
    saved = write.save(FOLDER, "day.firma-export", header, items, closed=closed, **given)
    text = slip.draw_up(journal, FAIR, saved.path.name, saved.sha256, later(400))[1]
    (FOLDER / "slip.txt").write_text(text, "utf-8")
    named = {"campaign": CAMPAIGN.id, "campaign_sha256": header.campaign_sha256}
    told = receipt_of(journal, held=2, made=later(450), **named)
    (FOLDER / "day.firma-receipt").write_bytes(told)
    journal.close()


def signatures(campaign_sha256: bytes):
    """Give what was signed, and its ink."""
    first = replace(one_signature(at=later(60)), campaign_sha256=campaign_sha256)
    code = {"receipt": receipt.digest(CODE)}
    typed = {"method": Method.TYPED, "receipt": sha256(b"typed").digest()}
    return (
        (replace(first, **code), DRAWING),
        (replace(first, receipt=sha256(b"undone").digest()), DRAWING),
        (replace(first, **typed), b""),
    )


if __name__ == "__main__":
    main()
