"""Campaign files, the letters that go into them, and what sticks tell of an event."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from kiosk import canonical, frames
from kiosk.campaign import file
from kiosk.campaign.file import MAGIC, MAX_FILE, SIGNATURE
from kiosk.campaign.value import Storage, Volunteer
from kiosk.crypto.sign import SigningKey
from kiosk.model import Bilingual
from tests.kiosk.journal.making import CAMPAIGN, FAIR, RAW, ROOT
from tests.torture.bad import Act, Group, Room, shown

CAMPAIGNS = Group(
    "campaign",
    "Campaign files",
    "Read as a kiosk does that is being set up; *foreign* ones with the root pinned.",
)
_MARK = len(frames.pack(SIGNATURE, bytes(96)))
BODY = RAW[:-_MARK]


def _read(raw: bytes) -> Callable[[Room], Act]:
    def make(room: Room) -> Act:
        from ui.kiosk.setup import _signed

        path = room.folder / "carta.campaign"
        path.write_bytes(raw)
        return lambda: f"taken {shown(_signed(path).campaign.title.en)}"

    return make


def _row(id_: str, given: str, expect: str, raw: bytes) -> None:
    CAMPAIGNS.row(id_, given, expect, _read(raw))


def signed(body: bytes, root: SigningKey = ROOT) -> bytes:
    mark = root.public + root.sign("campaign", sha256(body).digest())
    return body + frames.pack(SIGNATURE, mark)


def parts() -> list[frames.Frame]:
    return list(frames.unpack(io.BytesIO(BODY[len(MAGIC) :]), MAX_FILE))


def packed(*given: tuple[int, bytes]) -> bytes:
    return signed(MAGIC + b"".join(frames.pack(*one) for one in given))


def manifest(change: Callable[[dict], object]) -> bytes:
    """Give the file with another manifest, signed by its root."""
    first, *rest = parts()
    value = json.loads(first.payload)
    change(value)
    return packed((1, canonical.dumps(value)), *rest)


def written(**changes: object) -> bytes:
    return file.write(replace(CAMPAIGN, **changes), ROOT)


DAMAGED = "refused campaign-damaged"
UNFIT = "refused campaign-incomplete-unfit"
PAIR, *TEXTS = parts()
_row("sound", "the campaign as it is", f"taken {CAMPAIGN.title.en}", RAW)
_row("empty", "nothing", DAMAGED, b"")
_row("pdf", "a PDF under the name of a campaign", DAMAGED, b"%PDF-1.7\n" + RAW)
_row("html", "a web page under the name of a campaign", DAMAGED, b"<!doctype html><p>" + RAW)
_row("cut", "cut in the middle", DAMAGED, RAW[: len(RAW) // 2])
_row("unsigned", "without its signature", "refused campaign-unsigned", BODY)
_row(
    "word",
    "one word changed",
    "refused campaign-forged",
    RAW.replace(b"Ana Ficticia", b"Eva Ficticia"),
)
_row(
    "bit",
    "one bit of the signature changed",
    "refused campaign-forged",
    RAW[:-1] + bytes([RAW[-1] ^ 1]),
)
_row(
    "purpose",
    "signed by its root for another purpose",
    "refused campaign-forged",
    BODY + frames.pack(SIGNATURE, ROOT.public + ROOT.sign("export", sha256(BODY).digest())),
)
_row(
    "no-key",
    "a signature of a key of zeros",
    "refused campaign-forged",
    BODY + frames.pack(SIGNATURE, bytes(96)),
)
_row("twice", "its signature twice", "refused campaign-forged", RAW + RAW[-_MARK:])
_row("trailing", "a byte after the signature", DAMAGED, RAW + b"\0")
_row(
    "newer",
    "of a later version, signed",
    "refused campaign-newer",
    signed(BODY.replace(MAGIC, b"firma-campaign/2\n")),
)
_row(
    "newer-unsigned",
    "of a later version, unsigned",
    DAMAGED,
    BODY.replace(MAGIC, b"firma-campaign/2\n"),
)
_row("version-0", "of version 0", DAMAGED, signed(BODY.replace(MAGIC, b"firma-campaign/0\n")))
_row(
    "version-01",
    "a version with a zero before it",
    DAMAGED,
    signed(BODY.replace(MAGIC, b"firma-campaign/01\n")),
)
_row("promise", "a frame of 4 GiB by its length", DAMAGED, MAGIC + b"\xff\xff\xff\xff\x01{}")
_row("large", "2 MiB and more", DAMAGED, RAW + bytes(MAX_FILE))
_row("frames", "65 frames", DAMAGED, packed(PAIR, *[(2, b"x")] * 64))
_row("no-frames", "nothing but a signature", DAMAGED, packed())
_row("swapped", "letter and translation exchanged", DAMAGED, packed(PAIR, *TEXTS[::-1]))
_row("frame-kind", "a frame of a kind that nobody knows", DAMAGED, packed(PAIR, (9, b"x"), *TEXTS))
_row("blank", "a blank before the manifest", DAMAGED, packed((1, b" " + PAIR.payload), *TEXTS))
_row(
    "bom",
    "a byte order mark before the manifest",
    DAMAGED,
    packed((1, b"\xef\xbb\xbf" + PAIR.payload), *TEXTS),
)
_row(
    "key-twice",
    "a field twice",
    DAMAGED,
    packed((1, PAIR.payload.replace(b'"format":1', b'"format":1,"format":1')), *TEXTS),
)
_row(
    "float",
    "a version with a fraction",
    DAMAGED,
    packed((1, PAIR.payload.replace(b'"format":1', b'"format":1.0')), *TEXTS),
)
_row("deep", "lists 100,000 deep", DAMAGED, packed((1, b"[" * 100_000 + b"]" * 100_000), *TEXTS))
_row(
    "digits",
    "a number of 100,000 digits",
    DAMAGED,
    packed((1, PAIR.payload.replace(b'"format":1', b'"format":' + b"1" * 100_000)), *TEXTS),
)
_row(
    "surrogate",
    "half a character, escaped",
    DAMAGED,
    packed((1, PAIR.payload.replace(b'"mode":"', b'"mode":"\\ud800')), *TEXTS),
)
_row(
    "nfd",
    "a title in pieces (NFD)",
    DAMAGED,
    packed((1, PAIR.payload.replace(b'"mode"', '"mode\u0301"'.encode())), *TEXTS),
)
_row(
    "field",
    "a field that nobody knows",
    DAMAGED,
    manifest(lambda one: one["campaign"].update(zeal=1)),
)
_row("no-field", "a field too few", DAMAGED, manifest(lambda one: one["campaign"].pop("relay")))
_row("format", "another format inside", DAMAGED, manifest(lambda one: one.update(format=2)))
_row(
    "sha",
    "another hash of the letter",
    DAMAGED,
    manifest(lambda one: one["texts"][0].update(sha256="A" * 43 + "=")),
)
_row(
    "size",
    "another size of the letter",
    DAMAGED,
    manifest(lambda one: one["texts"][0].update(size=1)),
)
_row(
    "day", "30 February", DAMAGED, manifest(lambda one: one["campaign"].update(opens="2027-02-30"))
)
_row(
    "latin-1",
    "a letter that is not UTF-8",
    DAMAGED,
    written(letter=replace(CAMPAIGN.letter, master=b"Se\xf1or")),
)
_row("no-keys", "no organizer's key", UNFIT, written(organizers=()))
_row("keys-21", "21 organizers", UNFIT, written(organizers=CAMPAIGN.organizers * 21))
_row(
    "key-none",
    "an organizer's key that is none",
    UNFIT,
    written(organizers=(replace(CAMPAIGN.organizers[0], recipient="age1zzz"),)),
)
_row(
    "controller",
    "nobody responsible",
    UNFIT,
    written(controller=replace(CAMPAIGN.controller, name="\u3000")),
)
_row(
    "terminal",
    "orders for a terminal in the title",
    UNFIT,
    written(title=Bilingual("a\x1b[2J", "b")),
)
_row("id", "an id that is a path", UNFIT, written(id="../x"))
_row("link", "a link that runs a program", UNFIT, written(share_link="javascript:alert(1)"))
_row(
    "storage",
    "a storage without encryption",
    UNFIT,
    written(storage=Storage("webdav", (("endpoint", "http://x.example"),), "/")),
)
_row(
    "markup",
    "markup in the title: shown as typed",
    "taken <b>Carta</b><img src=x>",
    written(title=Bilingual("<b>Carta</b><img src=x>", "<b>Carta</b>")),
)
_row(
    "pattern",
    "a pattern in the title: shown as typed",
    "taken %1 %n {v}",
    written(title=Bilingual("%1 %n {v}", "%1")),
)
_row(
    "volunteers",
    "101 volunteers",
    UNFIT,
    written(volunteers=tuple(Volunteer(f"Ana Ficticia {n}") for n in range(101))),
)
_row(
    "volunteer-twice",
    "one volunteer's name twice",
    UNFIT,
    written(volunteers=(Volunteer("Ana Ficticia"), Volunteer("ana  FICTICIA"))),
)
_row("pin", "a PIN in clear", UNFIT, written(volunteers=(Volunteer("Ana Ficticia", "482913"),)))
_row(
    "event-twice",
    "one event twice",
    UNFIT,
    written(events=(FAIR, replace(FAIR, name="FERIA  ficticia"))),
)


@CAMPAIGNS.case(
    "foreign", "signed by another root than the one that is known", "refused campaign-foreign"
)
def _foreign(_: Room) -> Act:
    raw = file.write(CAMPAIGN, SigningKey.from_seed(bytes(32)))
    return lambda: str(file.read(raw, ROOT.public))


def _plain(name: str, make: Callable[[Room], object]) -> Callable[[Room], Act]:
    def laid(room: Room) -> Act:
        from ui.kiosk.setup import _signed

        make(room)
        return lambda: str(_signed(room.folder / name))

    return laid


CAMPAIGNS.row(
    "folder",
    "a folder under the name of a campaign",
    DAMAGED,
    _plain("a.campaign", lambda room: (room.folder / "a.campaign").mkdir()),
)
CAMPAIGNS.row(
    "pipe",
    "a pipe under the name of a campaign",
    DAMAGED,
    _plain("a.campaign", lambda room: os.mkfifo(room.folder / "a.campaign")),
)
CAMPAIGNS.row(
    "device",
    "a link to a device without end",
    DAMAGED,
    _plain("a.campaign", lambda room: (room.folder / "a.campaign").symlink_to("/dev/zero")),
)
