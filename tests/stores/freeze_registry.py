"""Make `registry-1` anew, by hand and with the program of that version: see git."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from kiosk.crypto.keys import FLOOR
from kiosk.crypto.seal import Identity
from kiosk.registry.registry import create, open_registry
from tests.kiosk.registry.day import NOON, PASSPHRASE, Tablet, Team, put

FOLDER = Path(__file__).parent / "registry-1"
IDENTITY = Identity("AGE-SECRET-KEY-18G545FM7F6A89GXMMPXH3GE0JXGQ22QJRM0JWXGJS3UF28ZPV07SZZAEW8")


def main() -> None:
    """Two kiosks: one was copied and signed on, so that its record 3 is there in two versions."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    path, team = FOLDER / "registry.db", Team(IDENTITY)
    create(path, team.campaign, PASSPHRASE, FLOOR, NOON)
    one = Tablet(team).decline().sign(2)
    copy = one.clone()
    one.sign(1).void(1)
    copy.sign(1)
    two = Tablet(team, "Mesa 2").sign(1).put_raw(b"nothing")
    with open_registry(path, PASSPHRASE) as registry, tempfile.TemporaryDirectory() as folder:
        for raw in (one.export(), copy.export(), two.export()):
            registry.merge(put(Path(folder), raw), [IDENTITY], NOON)


if __name__ == "__main__":
    main()
