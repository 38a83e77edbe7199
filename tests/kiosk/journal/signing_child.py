"""Signs without end and says each sequence once it was thanked; the test kills it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.kiosk.journal.making import FAIR, NOW, reopen, signature


def main() -> None:
    journal = reopen(Path(sys.argv[1]))
    journal.open_event(FAIR, NOW)
    drawing = os.urandom(700)
    while True:
        seq = journal.append(signature(), drawing).seq
        os.write(1, b"%d\n" % seq)
        if seq % 7 == 0:
            journal.void(seq, NOW)
            os.write(1, b"-%d\n" % seq)


if __name__ == "__main__":
    main()
