"""Make a registry to be kept, by hand: `python -m tests.stores.freeze_registry VERSION`.

Each stands here as the program of its version made it, with what that program told of it in
`told.json`: `registry-1` by the first form of this file (see git), the others by this one,
run among the program's files as they were before the next version came. It does no more
than the version knew. One that may be in use somewhere is never made anew.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

from kiosk import record
from kiosk.crypto.keys import FLOOR
from kiosk.crypto.seal import Identity
from kiosk.model import Method, RecordId
from kiosk.registry.registry import create, open_registry
from tests.kiosk.registry.day import FAIR, NOON, PASSPHRASE, Tablet, Team, put, receipt

IDENTITY = Identity("AGE-SECRET-KEY-18G545FM7F6A89GXMMPXH3GE0JXGQ22QJRM0JWXGJS3UF28ZPV07SZZAEW8")
SHEET, LINE = "7777", 3


def main(version: int) -> None:
    """Two kiosks: one was copied and signed on, so that its record 3 is there in two versions."""
    target = Path(__file__).parent / f"registry-{version}"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    path, team = target / "registry.db", Team(IDENTITY)
    create(path, team.campaign, PASSPHRASE, FLOOR, NOON)
    one = Tablet(team).decline().sign(2)
    copy = one.clone()
    one.sign(1).void(1)
    copy.sign(1)
    two = Tablet(team, "Mesa 2").sign(1).put_raw(b"nothing").sign(2)
    if version >= 2:
        two.withdraw(receipt(3), own=3)
        one.withdraw(b"r" * 32)
    if version >= 4:
        _enter(two)
    with open_registry(path, PASSPHRASE) as registry, tempfile.TemporaryDirectory() as folder:
        for raw in (one.export(), copy.export(), two.export()):
            registry.merge(put(Path(folder), raw), [IDENTITY], NOON)
        if version >= 3:
            from kiosk.phrases import fingerprint

            registry.confirm(fingerprint(two.key.public), NOON)
        if version >= 5:
            _decide(registry, target)
        (target / "told.json").write_text(json.dumps(told(registry), indent=1) + "\n")


def _enter(tablet: Tablet) -> None:
    """Enter a line of a paper sheet."""
    from kiosk import paper
    from kiosk.paper import Serial

    seq = len(tablet.sealed) + 1
    signed = tablet.team.signature(seq, FAIR)
    mark = paper.campaign_mark(signed.campaign_sha256)
    sheet = str(Serial(mark, SHEET, 1, signed.shown.language))
    said = {"method": Method.PAPER, "sheet": sheet, "line": LINE, "volunteer": "*"}
    value = tablet.team.signature(seq, FAIR, receipt=paper.reference(sheet, LINE), **said)
    tablet.put(record.encode(record.Record(RecordId(tablet.id, seq), value, b"")))


def _decide(registry, target: Path) -> None:
    """Hold a line, and hand the others over in a packet."""
    from kiosk.packet.gathering import write_packet
    from kiosk.packet.order import Order

    first = next(iter(registry.deliverable()))
    registry.hold([first.line], "to be asked", "Ana Ficticia", NOON)
    write_packet(registry, Order(by="Ana Ficticia"), target / "packet.pdf", NOON)


def told(registry) -> dict[str, object]:
    """Give what the registry of any version tells: sums, kiosks, and who may be handed over."""
    tally = registry.tally()
    sums = ("captured", "voided", "withdrawn", "quarantined", "conflicts", "refused", "held")
    return {
        **{name: getattr(tally, name) for name in (*sums, "deliverable") if hasattr(tally, name)},
        "kiosks": sorted([one.name, one.status] for one in registry.kiosks())
        if hasattr(registry, "kiosks")
        else [],
        "lines": [[one.line, one.name.printed, one.method.value] for one in registry.deliverable()],
    }


if __name__ == "__main__":
    main(int(sys.argv[1]))
