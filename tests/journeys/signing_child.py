"""Signs on the real kiosk without end, and says each receipt once Thanks is shown."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.journeys.stand import stand
from tests.journeys.walking import sign
from ui.demo.pages import Thanks


def main() -> None:
    place = Path(sys.argv[1])
    table = stand(place / "kiosk", place / "stick")
    shell, signing = table.kiosk.shell, table.kiosk.signing

    def say() -> None:
        if shell.property("page") == "Thanks":
            os.write(1, signing.property("receipt").encode() + b"\n")

    shell.page_changed.connect(say)
    table.unlock()
    while True:
        sign(table)
        Thanks(table.hand)
        signing.done()


if __name__ == "__main__":
    main()
