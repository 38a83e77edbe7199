"""Where fuzzing begins: real files, made anew. `python -m tests.torture.fuzz_seeds FOLDER`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from kiosk import canonical, ink, paper, receipt, record
from kiosk.campaign import file as campaign_file
from kiosk.campaign import running
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.crypto import keys, recovery, slots
from kiosk.crypto.seal import SealDamaged, unseal
from kiosk.errors import IdentityNeeded
from kiosk.exports import merge_receipt
from kiosk.model import Counts, Method, Mode, RecordId, device_id
from kiosk.packet import slip
from tests.kiosk.registry import day
from tests.torture import fuzz_world as world
from tests.vectors import bad_account, bad_inside, good
from tests.vectors import world as vectors_world

VECTORS = Path(__file__).parents[1] / "vectors" / "files"
_LONG = 8192


def seeds() -> dict[str, list[bytes]]:
    """Give the seeds of each target."""
    team = day.Team(world.IDENTITY)
    campaign = team.campaign
    files = [path.read_bytes() for path in sorted(VECTORS.glob("*.firma-export"))]
    inner = list(_inner())
    drafts = [campaign.raw[:-101], _default().raw[:-101]]
    return {
        "export-outer": [raw[:4096] for raw in files],
        "export": inner,
        "campaign": [campaign.raw, *drafts],
        "campaign-signed": drafts,
        "key-slots": list(_key_files()),
        "canonical-json": list(_texts(inner)),
        "ink": [day.DRAWING, *map(ink.pack, _drawings())],
        "ink-inside": [ink.inflate(ink.pack(each)) for each in _drawings()],
        "csv-columns": list(_tables()),
        "codes": list(_codes()),
        "slip-signed": [_slip().rpartition("\n")[0].encode()],
        "record": list(_records(team)),
        "merge-receipt-signed": list(_merge_receipts(campaign)),
        "event-file": [
            raw
            for name, raw in running.files(campaign, day.FAIR, Mode.OFFICIAL).items()
            if name.endswith(running.SUFFIX)
        ],
    }


def _inner() -> Iterable[bytes]:
    organizer = vectors_world.ORGANIZER
    from tests.vectors import age

    identity = keys.Identity(age.identity(organizer))
    for of in (good, bad_inside, bad_account):
        for vector in of.vectors():
            try:
                plain = unseal(vector.raw, [identity])
            except (SealDamaged, IdentityNeeded):
                continue
            if len(plain) <= _LONG:
                yield plain


def _texts(inner: Iterable[bytes]) -> Iterable[bytes]:
    """Give each JSON that stands in exports, and one of every other kind."""
    for stream in inner:
        for kind, payload in world._split(stream):
            if kind not in (2, 254, 255):
                yield payload
            elif kind == 254:
                yield payload[:-64]
    yield from _key_files()
    yield b'{"a":[null,true,false,-1,0,9007199254740991,"\\u0000\\"\\\\"],"b":{}}'
    yield b"[" * 16 + b"]" * 16


def _default():
    organizers = [Organizer("Ana Ficticia", world.IDENTITY.recipient)]
    whole = default_campaign(organizers, day.FAIR.day)
    return campaign_file.read(campaign_file.write(whole, world.ROOT))


def _key_files() -> Iterable[bytes]:
    key, recipients = bytearray(range(48)), [world.IDENTITY.recipient]
    with tempfile.TemporaryDirectory() as folder, world.quick_passphrases():
        path = Path(folder) / "keyslots.json"
        named = {"campaign": "carta-ficticia", "database": bytes(16), "cost": keys.FLOOR}
        keys.write_slots(path, key, world.PASSPHRASE, recipients, **named)
        yield path.read_bytes()
        opened = keys.unlock(path, world.PASSPHRASE)
        for name in ("Ana Ficticia", "Beto Ficticio"):
            slots.add(path, opened, name, f"otra frase larga de {name}", keys.FLOOR)
            yield path.read_bytes()
        secret = Path(folder) / "secret"
        told = ("organizer", "Ana Ficticia", world.IDENTITY.recipient)
        raw = world.IDENTITY.secret.encode()
        keys.write_secret(secret, *told, raw, world.PASSPHRASE, keys.FLOOR)
        yield secret.read_bytes()


def _drawings() -> Iterable[ink.Ink]:
    for strokes, points in ((1, 1), (1, 3), (3, 20), (40, 2)):
        drawn = tuple(
            tuple(
                ink.Point(37 * at, 11 * at * one % 3000, 8 * at + 900 * one, 90)
                for at in range(points)
            )
            for one in range(strokes)
        )
        yield ink.Ink(ink.UNITS, 3000, drawn)


def _tables() -> Iterable[bytes]:
    header = "given,surname,name,town,state,home,email,zip,signed,language\n"
    rows = (
        "Ana,Ficticia,,Ajijic,JAL,US-TX,ana@example.org,78701,2017-02-11T18:00:00Z,es\n"
        "'=Ana,Ficticia,Ana «F» Ficticia,Chapala,Jalisco,Texas,,78701-1234,,en\n"
        '"Beto\nDos","O""Higgins",,San Miguel,mx-gua,never,,,2017-02-11 18:00,\n'
        ",,Cara Inventada,Distrito Federal,DF,tx,no,x,mañana,fr\nshort\n"
    )
    whole = header + rows
    for at, encoding in enumerate(("utf-8", "utf-8", "utf-16", "cp1252", "latin-1", "mac-roman")):
        yield bytes([at]) + whole.encode(encoding)
    for mark in ";\t|":
        yield b"\0" + whole.replace(",", mark).encode("utf-8-sig")
    yield b"\0name,town\r\nAna Ficticia,Ajijic\r\n"


def _codes() -> Iterable[bytes]:
    code = receipt.new_code(lambda size: bytes(range(size)))
    yield code.encode()
    yield code.lower().replace("-", " ").encode()
    yield receipt.payload(code, "carta-ficticia", "contact@example.org").encode()
    marks = paper.campaign_mark(bytes(32)), paper.run_mark(bytes(32), "Mesa 1", "Feria", world.NOON)
    serial = paper.Serial(*marks, 7, "es")
    yield str(serial).encode()
    yield paper.payload(serial).encode()
    yield _slip().encode()
    raw = world.IDENTITY.secret.encode()
    yield " ".join(recovery.sheet_words("organizer", raw)).encode()
    yield recovery.sheet_code("organizer", raw).encode()
    yield recovery.sheet_code("root", world.ROOT.seed).encode()


def _slip() -> str:
    told = slip.Slip(
        campaign="carta-ficticia",
        version=1,
        mode=Mode.OFFICIAL,
        event="Feria Ficticia",
        town="Ajijic",
        state="JAL",
        day=day.FAIR.day,
        uid=day.FAIR.uid("carta-ficticia"),
        kiosk="Mesa 1",
        device=world.DEVICE.public,
        first=1,
        last=4,
        counts=Counts(2, 1, 3, 1),
        root=bytes(32),
        closed=world.NOON,
        file="carta_feria_mesa_20170211-1800Z_2sig.firma-export",
        file_start=bytes(8),
    )
    return slip.signed(told, world.DEVICE.sign)


def _records(team: day.Team) -> Iterable[bytes]:
    id_ = RecordId(device_id(world.DEVICE.public), 3)
    sheet = str(paper.Serial(paper.campaign_mark(team.campaign.sha256), "3333", 2, "en"))
    shapes = (
        {},
        {"method": Method.TYPED},
        {"method": Method.MARK, "witness": "Beto Ficticio", "volunteer": "*"},
        {"choices": ("email",), "email": "ana@example.org"},
        {"method": Method.PAPER, "sheet": sheet, "line": 2, "receipt": paper.reference(sheet, 2)},
    )
    for number, changes in enumerate(shapes):
        drawn = day.DRAWING if changes.get("method") not in (Method.TYPED, Method.PAPER) else b""
        plain = record.encode(
            record.Record(id_, team.signature(4 + number, day.FAIR, **changes), drawn)
        )
        yield record.text(plain) + b"\0" + drawn


def _merge_receipts(campaign) -> Iterable[bytes]:
    for marks in (
        (),
        (merge_receipt.mark(b"one"),),
        tuple(sorted(map(merge_receipt.mark, (b"a", b"b")))),
    ):
        told = merge_receipt.MergeReceipt(
            campaign="carta-ficticia",
            campaign_sha256=campaign.sha256,
            device=world.DEVICE.public,
            kiosk="Mesa 1",
            through=4,
            head=bytes(32),
            audit=9,
            held=2,
            voided=1,
            withdrawn=1,
            unread=0,
            withdrawals=marks,
            made=world.NOON,
        )
        yield canonical.encode(told)
        yield merge_receipt.write(told, world.ROOT)


def main(folder: Path) -> None:
    """Write the seeds of each target into a folder of its own."""
    for name, found in seeds().items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for raw in found:
            (folder / name / sha256(raw).hexdigest()[:16]).write_bytes(raw)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
