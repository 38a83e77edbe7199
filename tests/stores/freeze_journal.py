"""Make `journal-2` anew, by hand: only while no kiosk of that version was ever in use.

`journal-1` was made by the program of its time: see git.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.crypto.keys import FLOOR
from kiosk.journal import enrol, open_journal
from tests.kiosk.journal.making import (
    ENROLMENT,
    FAIR,
    MARKET,
    PASSPHRASE,
    later,
    signature,
)

FOLDER = Path(__file__).parent / "journal-2"
INK = b"ink of version 2"
ELSEWHERE = bytes(range(32))


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    enrol(FOLDER, ENROLMENT, PASSPHRASE, FLOOR)
    journal = open_journal(FOLDER, PASSPHRASE)
    journal.open_event(FAIR, later(0))
    for number, surname in enumerate(("Ficticia", "Inventada", "Supuesta"), 1):
        journal.append(signature(surname, at=later(60 * number)), INK)
    journal.void(2, later(200))
    journal.withdraw(signature("Supuesta").receipt, later(250))
    journal.note("declined", later(300))
    journal.close_event(later(400))
    journal.open_event(MARKET, later(90_000))
    journal.append(signature("Imaginaria", MARKET, later(90_060)), INK)
    journal.withdraw(ELSEWHERE, later(90_120))
    journal.close()


if __name__ == "__main__":
    main()
