"""Key files, recovery sheets, merge receipts and closing slips."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from kiosk import canonical, frames
from kiosk.crypto import keys, recovery, slots
from kiosk.crypto.keys import FLOOR
from kiosk.crypto.recovery import from_code, from_picture, from_words, sheet_code, sheet_words
from kiosk.crypto.seal import new_identity, seal
from kiosk.crypto.sign import SigningKey
from kiosk.exports import merge_receipt
from kiosk.packet import slip
from tests.kiosk.exports.test_merge_receipt import RAW as RECEIPT
from tests.kiosk.exports.test_merge_receipt import TOLD
from tests.kiosk.journal.making import IDENTITY, ROOT
from tests.kiosk.packet.test_slip import KEY, SLIP
from tests.torture.bad import PERSON, Act, Group, Room

SLOTS = Group("keys", "Key files", "Opened by the passphrase, or by an organizer's own key.")
SHEETS = Group("sheet", "Recovery sheets", "Typed or scanned when a key was lost.")
RECEIPTS = Group(
    "receipt", "Merge receipts and closing slips", "What kiosk and office tell each other."
)
WORDS = "cinco palabras de una prueba"
DAMAGED, WRONG, COSTLY = (
    f"refused {code}" for code in ("slots-damaged", "wrong-passphrase", "slots-costly")
)
_BOUND = {"campaign": "carta-ficticia", "database": bytes(range(16)), "cost": FLOOR}


@cache
def made(folder: Path) -> bytes:
    """Give a key file as a kiosk has it; its making is dear."""
    path = folder / "keyslots.json"
    keys.write_slots(path, keys.new_key(), WORDS, [IDENTITY.recipient], **_BOUND)
    return path.read_bytes()


@cache
def of_two(folder: Path) -> bytes:
    """Give the key file of two organizers."""
    path = folder / "two.json"
    path.write_bytes(made(folder))
    opened = keys.unlock(path, WORDS)
    slots.add(path, opened, f"{PERSON[0]} {PERSON[1]}", f"{WORDS} otra", FLOOR)
    return path.read_bytes()


def _opened(path: Path) -> str:
    found = keys.unlock(path, WORDS)
    return f"taken {'by the spare' if found.spare else 'by the passphrase'}"


def _recovered(path: Path) -> str:
    keys.recover(path, [IDENTITY])
    return "taken by the key"


def _file(change: Callable[[bytes], bytes | None], act: Callable[[Path], str] = _opened, of=made):
    def make(room: Room) -> Act:
        raw = change(of(room.kept.folder))
        path = room.folder / "keyslots.json"
        if raw is not None:
            path.write_bytes(raw)
        return lambda: act(path)

    return make


def _with(**changes: object) -> Callable[[bytes], bytes]:
    """Change fields of the file; `a__b` is b in a."""

    def change(raw: bytes) -> bytes:
        found = json.loads(raw)
        for name, value in changes.items():
            place, (*above, last) = found, name.split("__")
            for step in above:
                place = place[int(step) if step.isdigit() else step]
            place[last] = value
        return canonical.dumps(found)

    return change


def _b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


for _id, _given, _expect, _change in (
    ("sound", "the file as it is", "taken by the passphrase", lambda raw: raw),
    ("none", "no file", DAMAGED, lambda _: None),
    ("empty", "an empty file", DAMAGED, lambda _: b""),
    ("cut", "a byte short", DAMAGED, lambda raw: raw[:-1]),
    ("newline", "a line feed at the end", DAMAGED, lambda raw: raw + b"\n"),
    ("deep", "lists 60,000 deep", DAMAGED, lambda _: b"[" * 60_000),
    ("large", "more than 64 KiB", DAMAGED, lambda raw: raw[:-1] + b" " * (1 << 16) + b"}"),
    ("twice", "a field twice", DAMAGED, lambda raw: raw.replace(b'"v":1', b'"v":1,"v":1')),
    ("version", "of a later version", DAMAGED, _with(v=2)),
    ("purpose", "an organizer's key in its place", DAMAGED, _with(purpose="firma-key")),
    ("field", "a field that nobody knows", DAMAGED, _with(zeal=1)),
    (
        "float",
        "a cost with a fraction",
        DAMAGED,
        lambda raw: raw.replace(b'"passes":3', b'"passes":3.0'),
    ),
    ("campaign", "of another campaign", WRONG, _with(campaign="otra-carta")),
    ("database", "of another journal", WRONG, _with(database=_b64(bytes(16)))),
    ("passes", "one pass more", WRONG, _with(passphrase__cost__passes=4)),
    ("salt", "another salt", WRONG, _with(passphrase__salt=_b64(bytes(16)))),
    ("memory", "work in 1 TiB of memory", COSTLY, _with(passphrase__cost__memory_kib=2**30)),
    (
        "memory-53",
        "work in 2⁵³−1 KiB of memory",
        COSTLY,
        _with(passphrase__cost__memory_kib=2**53 - 1),
    ),
    ("passes-11", "more passes than are allowed", COSTLY, _with(passphrase__cost__passes=11)),
    ("lanes-17", "more lanes than are allowed", COSTLY, _with(passphrase__cost__lanes=17)),
    ("passes-0", "no pass", DAMAGED, _with(passphrase__cost__passes=0)),
    ("lanes-minus", "lanes below nothing", DAMAGED, _with(passphrase__cost__lanes=-1)),
    ("memory-1", "1 KiB of memory", DAMAGED, _with(passphrase__cost__memory_kib=1)),
    ("no-salt", "no salt", DAMAGED, _with(passphrase__salt="")),
    ("nonce", "a nonce a byte short", DAMAGED, _with(passphrase__nonce=_b64(bytes(11)))),
    ("sealed", "nothing sealed", DAMAGED, _with(passphrase__sealed="")),
):
    SLOTS.row(_id, _given, _expect, _file(_change))

for _id, _given, _expect, _change in (
    (
        "renamed",
        "another name on an organizer's slot: the others open",
        "taken by the passphrase",
        _with(others__0__name="Beto Ficticio"),
    ),
    (
        "greedy",
        "an organizer's slot that asks for 1 TiB: the others open",
        "taken by the passphrase",
        _with(others__0__passphrase__cost__memory_kib=2**30),
    ),
):
    SLOTS.row(_id, _given, _expect, _file(_change, of=of_two))


def _scrypt() -> bytes:
    return (
        b"age-encryption.org/v1\n-> scrypt c2FsdHNhbHRzYWx0c2FsdA 30\n" + b"A" * 43 + b"\n--- x\n"
    )


for _id, _given, _expect, _change in (
    ("recovery", "opened by an organizer's key", "taken by the key", lambda raw: raw),
    (
        "recovery-stranger",
        "sealed to somebody else",
        "refused identity-needed",
        _with(recovery=_b64(seal(b"x", [new_identity().recipient]))),
    ),
    ("recovery-noise", "noise in the organizers' slot", DAMAGED, _with(recovery=_b64(bytes(99)))),
    (
        "recovery-other",
        "something else in the organizers' slot",
        DAMAGED,
        _with(recovery=_b64(seal(b"{}", [IDENTITY.recipient]))),
    ),
    (
        "recovery-scrypt",
        "a passphrase of 8 GiB in the organizers' slot",
        DAMAGED,
        _with(recovery=_b64(_scrypt())),
    ),
    (
        "recovery-campaign",
        "the organizers' slot, of another campaign",
        DAMAGED,
        _with(campaign="otra"),
    ),
):
    SLOTS.row(_id, _given, _expect, _file(_change, _recovered))

for _id, _given, _said in (
    ("phrase-empty", "an empty passphrase", ""),
    ("phrase-million", "a passphrase of 10⁶ letters", "a" * 10**6),
    ("phrase-nul", "a passphrase with a NUL", f"{WORDS}\0"),
    ("phrase-half", "a passphrase with half a character", f"{WORDS}\ud800"),
    ("phrase-like", "a passphrase in letters that look alike", WORDS.replace("a", "\u0430")),
):
    SLOTS.row(
        _id,
        _given,
        WRONG,
        _file(lambda raw: raw, lambda path, said=_said: str(keys.unlock(path, said))),
    )


@SLOTS.case("spare", "damaged, with the file before it beside it", "taken by the spare")
def _spare(room: Room) -> Act:
    path = room.folder / "keyslots.json"
    keys.backup(path).write_bytes(made(room.kept.folder))
    path.write_bytes(b"{}")
    return lambda: _opened(path)


@SLOTS.case("folder", "a folder in its place", DAMAGED)
def _folder(room: Room) -> Act:
    path = room.folder / "keyslots.json"
    path.mkdir()
    return lambda: _opened(path)


# --- recovery sheets --------------------------------------------------------------------

_SECRET = IDENTITY.secret.encode()
_SHEET = sheet_words("organizer", _SECRET)


def _typed(text: str, read: Callable[[str], recovery.Recovered] = from_words):
    return lambda _: lambda: f"taken {read(text).kind}"


for _id, _given, _expect, _text in (
    (
        "sound",
        "its 22 words, numbered, with accents and capitals",
        "taken organizer",
        "\n".join(f"{n}. {one.upper()}" for n, one in enumerate(_SHEET, 1)),
    ),
    ("empty", "nothing", "refused sheet-words", ""),
    ("short", "21 words", "refused sheet-words", " ".join(_SHEET[:-1])),
    ("long", "10⁵ words", "refused sheet-words", " ".join([_SHEET[0]] * 10**5)),
    (
        "word",
        "a word that is not in the list",
        "refused sheet-word",
        f"{PERSON[0]} {' '.join(_SHEET[1:])}",
    ),
    (
        "swapped",
        "two words exchanged",
        "refused sheet-check",
        " ".join((_SHEET[1], _SHEET[0], *_SHEET[2:])),
    ),
    ("same", "one word 22 times", "refused sheet-check", " ".join([_SHEET[0]] * 22)),
):
    SHEETS.row(_id, _given, _expect, _typed(_text))
_CODE = sheet_code("organizer", _SECRET)
for _id, _given, _expect, _text in (
    ("code", "its code, with blanks", "taken organizer", f" {_CODE[:20]} {_CODE[20:]}\n"),
    (
        "code-letter",
        "its code with another letter",
        "refused sheet-picture",
        _CODE[:30] + ("Q" if _CODE[30] != "Q" else "P") + _CODE[31:],
    ),
    (
        "code-link",
        "the code of a web page",
        "refused sheet-picture",
        "https://x.example/?k=" + "A" * 99,
    ),
    ("code-long", "a code of 10⁶ letters", "refused sheet-picture", "AGE-SECRET-KEY-1" * 10**5),
):
    SHEETS.row(_id, _given, _expect, _typed(_text, from_code))


def _picture(raw: bytes):
    def make(room: Room) -> Act:
        path = room.folder / "sheet.png"
        path.write_bytes(raw)
        return lambda: str(from_picture(path))

    return make


def _wide() -> bytes:
    """The head of a picture of 2³¹−1 by 2³¹−1 points."""
    head = b"IHDR" + b"\x7f\xff\xff\xff" * 2 + b"\x08\x00\x00\x00\x00"
    import zlib

    crc = zlib.crc32(head).to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d" + head + crc


for _id, _given, _raw in (
    ("picture-none", "a picture that is none", b"<svg/>"),
    ("picture-wide", "a picture of 10¹⁸ points by its head", _wide()),
    ("picture-empty", "an empty picture", b""),
):
    SHEETS.row(_id, _given, "refused sheet-picture", _picture(_raw))


# --- merge receipts and slips -----------------------------------------------------------


def _receipt(raw: bytes):
    return lambda _: lambda: f"taken {merge_receipt.read(raw, ROOT.public).through}"


def _saying(**changes: object) -> bytes:
    body = b"firma-receipt/1\n" + frames.pack(1, canonical.encode(replace(TOLD, **changes)))
    mark = ROOT.public + ROOT.sign("merge-receipt", sha256(body).digest())
    return body + frames.pack(127, mark)


_OTHER = SigningKey.from_seed(bytes(32))
for _id, _given, _expect, _raw in (
    ("sound", "the receipt as it is", "taken 12", RECEIPT),
    ("empty", "nothing", "refused receipt-damaged", b""),
    ("cut", "cut", "refused receipt-damaged", RECEIPT[:-1]),
    (
        "bit",
        "one bit changed",
        "refused receipt-forged",
        RECEIPT[:40] + bytes([RECEIPT[40] ^ 1]) + RECEIPT[41:],
    ),
    ("root", "signed by another root", "refused receipt-forged", merge_receipt.write(TOLD, _OTHER)),
    (
        "promise",
        "a frame of 4 GiB by its length",
        "refused receipt-damaged",
        b"firma-receipt/1\n\xff\xff\xff\xff\x01",
    ),
    ("large", "more than 1 MiB", "refused receipt-damaged", RECEIPT + bytes(1 << 20)),
    ("sums", "counts that do not add up", "refused receipt-damaged", _saying(held=10)),
    (
        "marks",
        "marks out of order",
        "refused receipt-damaged",
        _saying(withdrawals=TOLD.withdrawals[::-1]),
    ),
):
    RECEIPTS.row(_id, _given, _expect, _receipt(_raw))


def _slip(text: str):
    return lambda _: lambda: f"taken {slip.read(text).event}"


_LINES = slip.signed(SLIP, KEY.sign).split("\n")


def _line(at: int, text: str) -> str:
    return "\n".join((*_LINES[:at], text, *_LINES[at + 1 :]))


for _id, _given, _expect, _text in (
    ("slip-sound", "a slip as it is", f"taken {SLIP.event}", "\n".join(_LINES)),
    ("slip-none", "the code of a web page", "refused slip-form", "https://x.example/"),
    ("slip-long", "10⁶ letters", "refused slip-form", "x" * 10**6),
    ("slip-newer", "a slip of a later version", "refused slip-newer", _line(0, "firma-slip/2")),
    ("slip-event", "a slip with another event", "refused slip-forged", _line(3, "Otra Feria")),
    ("slip-rlo", "a slip with an override", "refused slip-form", _line(3, "\u202eaireF")),
    (
        "slip-half",
        "a slip with half a character",
        "refused slip-form",
        _line(11, f"{_LINES[11].rpartition(' ')[0]} \ud800"),
    ),
    ("slip-digits", "a slip with other digits", "refused slip-form", _line(8, "١ ١٢٨")),
    (
        "slip-huge",
        "a slip with a number of 1,500 digits",
        "refused slip-form",
        _line(8, "1 " + "9" * 1500),
    ),
    ("slip-order", "a slip that ends before it begins", "refused slip-form", _line(8, "128 1")),
):
    RECEIPTS.row(_id, _given, _expect, _slip(_text))
