"""Make `journal-3` anew, by hand: only while no kiosk of that version was ever in use.

`journal-1` and `journal-2` were made by the programs of their time: see git.
"""

from __future__ import annotations

import io
import shutil
from pathlib import Path

from kiosk.campaign.value import Storage
from kiosk.crypto.keys import FLOOR
from kiosk.exports import write
from kiosk.journal import Attempt, Journal, enrol, open_journal
from tests.kiosk.journal.making import (
    ENROLMENT,
    FAIR,
    MARKET,
    PASSPHRASE,
    later,
    receipt_of,
    signature,
)

FOLDER = Path(__file__).parent / "journal-3"
INK = b"ink of version 3"
ELSEWHERE = bytes(range(32))
PIN = "402918"
STICK = b"stick of version 3"
STORAGE = Storage("webdav", (("endpoint", "https://nube.example"), ("password", "s3creto")), "/f")


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    enrol(FOLDER, ENROLMENT, PASSPHRASE, FLOOR)
    journal = open_journal(FOLDER, PASSPHRASE)
    journal.set_pin("Ana Ficticia", PIN, later(-60))
    journal.set_on_duty("Ana Ficticia", later(-50))
    journal.set_storage(STORAGE, later(-40))
    journal.plan(FAIR, later(-30))
    journal.set_ready(later(-20))
    journal.open_event(FAIR, later(0))
    for number, surname in enumerate(("Ficticia", "Inventada", "Supuesta"), 1):
        journal.append(signature(surname, at=later(60 * number)), INK)
    journal.void(2, later(200))
    journal.close_event(later(400))
    journal.purge(receipt_of(journal, held=2, made=later(450)), PASSPHRASE, 2, later(500))
    journal.open_event(MARKET, later(90_000))
    for number, surname in enumerate(("Imaginaria", "Aparente"), 1):
        journal.append(signature(surname, MARKET, later(90_060 * number)), INK)
        _part(journal, 90_060 * number + 1)
    journal.add_target(STICK, "stick", "Memoria azul")
    journal.add_carried(STICK, 1, later(190_000))
    journal.set_attempt(STICK, 2, Attempt(2, later(191_000), "pulled-out"))
    journal.withdraw(ELSEWHERE, later(190_120))
    journal.pause(later(190_200))
    journal.close()


def _part(journal: Journal, seconds: int) -> None:
    header, items, closed = journal.part_slice(later(seconds))
    target, recipients, sign = io.BytesIO(), journal.recipients, journal.sign
    trailer = write.write(target, header, items, closed=closed, recipients=recipients, sign=sign)
    journal.add_part(header, trailer, f"{header.last}.firma-export", bytes(32), target.tell())


if __name__ == "__main__":
    main()
