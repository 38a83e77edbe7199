"""The letters that go into a campaign, and what sticks tell of an event."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import replace

from docx import Document

from kiosk import canonical
from kiosk.campaign import running
from kiosk.campaign.file import MAX_TEXT
from kiosk.campaign.form import read_form
from kiosk.campaign.letter_file import read_letter
from kiosk.model import Mode
from tests.kiosk.journal.making import FAIR, SIGNED
from tests.torture.bad import PERSON, Act, Group, Room, shown

LETTERS = Group("letter", "Letters and forms", "Taken into a campaign that is being written.")
EVENTS = Group("event", "Events told by a stick", "Looked for where the next kiosk is set up.")


def docx(change: Callable[[str, bytes], bytes] = lambda _, raw: raw) -> bytes:
    """Give a Word file of one word, with its parts as *change* leaves them."""
    made, out = io.BytesIO(), io.BytesIO()
    document = Document()
    document.add_paragraph("hello")
    document.save(made)
    with zipfile.ZipFile(made) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as other:
        for name in package.namelist():
            other.writestr(name, change(name, package.read(name)))
    return out.getvalue()


def entity(declared: str, used: str) -> bytes:
    def change(name: str, raw: bytes) -> bytes:
        if name != "word/document.xml":
            return raw
        head, _, rest = raw.decode().partition("?>")
        return f"{head}?><!DOCTYPE l [{declared}]>{rest.replace('hello', used)}".encode()

    return docx(change)


def _letter(raw: bytes) -> Callable[[Room], Act]:
    def make(room: Room) -> Act:
        path = room.folder / "carta.docx"
        path.write_bytes(raw)

        def act() -> str:
            found, left = read_letter(path)
            return f"taken {len(found)} bytes, left {len(left)}"

        return act

    return make


_LAUGHS = '<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {one} "{f"&{before};" * 10}">'
    for before, one in zip("abcdefgh", "bcdefghi", strict=True)
)
for _id, _given, _expect, _raw in (
    ("latin-1", "text that is not UTF-8", "refused letter-text", b"Se\xf1or"),
    ("long", "text of 256 KiB and a byte", "refused letter-long", b"a" * (MAX_TEXT + 1)),
    ("no-zip", "a Word file that is none", "refused letter-docx", b"PK\x03\x04" + b"x" * 99),
    ("cut", "a Word file that was cut", "refused letter-docx", docx()[:-200]),
    (
        "bomb",
        "a Word file that unpacks to 65 MiB",
        "refused letter-docx",
        docx(lambda name, raw: raw + b" " * (65 << 20) if name == "word/document.xml" else raw),
    ),
    (
        "laughs",
        "a Word file whose entities hold entities, ten times over",
        "refused letter-docx",
        entity(_LAUGHS, "&i;"),
    ),
    (
        "outside",
        "a Word file that asks for a file of the machine: it is not read",
        "taken 0 bytes, left 0",
        entity('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
    ),
    (
        "nul",
        "text with a NUL and marks nobody sees: kept to the last byte",
        "taken 9 bytes, left 0",
        "a\0\u202eb\u200b".encode(),
    ),
):
    LETTERS.row(_id, _given, _expect, _letter(_raw))


def _form(raw: bytes) -> Callable[[Room], Act]:
    def make(room: Room) -> Act:
        path = room.folder / "campaign.toml"
        path.write_bytes(raw)
        return lambda: str(read_form(path))

    return make


for _id, _given, _expect, _raw in (
    ("form-latin-1", "a form that is not UTF-8", "refused usage-form", b'id = "Se\xf1or"'),
    ("form-toml", "a form that is not TOML", "refused usage-form", b"id = [\n"),
    ("form-empty", "an empty form", "refused campaign-incomplete", b""),
    (
        "form-types",
        "a form of numbers, lists and times",
        "refused campaign-incomplete",
        f'id = 7\ntitle = [1]\norganizers = "{PERSON[0]}"\nletter = 1979-05-27\n'.encode(),
    ),
    (
        "form-unknown",
        "a form with a field that nobody knows",
        "refused campaign-incomplete",
        f'"{PERSON[0]}" = "{PERSON[1]}"\n'.encode(),
    ),
):
    LETTERS.row(_id, _given, _expect, _form(_raw))


# --- events on a stick ------------------------------------------------------------------


def _told(raw: bytes | None, lay: Callable[[Room], object] = lambda _: None):
    def make(room: Room) -> Act:
        if raw is not None:
            (room.folder / f"a{running.SUFFIX}").write_bytes(raw)
        lay(room)

        def act() -> str:
            found = running.find([room.folder], SIGNED, Mode.REHEARSAL)
            return (
                " ".join(("taken", *(shown(one.name) for one in found)))
                if found
                else "taken nothing"
            )

        return act

    return make


def event(**changes: object) -> bytes:
    """Give the file of an event, other than kiosks write it."""
    (raw,) = (
        raw
        for name, raw in running.files(SIGNED, FAIR, Mode.REHEARSAL).items()
        if name.endswith(running.SUFFIX)
    )
    value = json.loads(raw)
    for name, new in changes.items():
        within = value if name in value else value["event"]
        within[name] = new
    return canonical.dumps(value)


def _hundred(room: Room) -> None:
    for number in range(100):
        name = f"Feria {number:02}"
        told = replace(FAIR, name=name)
        for each, raw in running.files(SIGNED, told, Mode.REHEARSAL).items():
            if each.endswith(running.SUFFIX):
                (room.folder / each).write_bytes(raw)


for _id, _given, _expect, _raw in (
    ("sound", "the event of another kiosk", f"taken {FAIR.name}", event()),
    ("cut", "cut", "taken nothing", event()[:-1]),
    ("large", "more than 4 KiB", "taken nothing", b" " * 5000),
    ("campaign", "of another campaign", "taken nothing", event(campaign="otra-carta")),
    ("mode", "of the other mode", "taken nothing", event(mode="official")),
    ("digest", "of another file of the campaign", "taken nothing", event(sha256="A" * 43 + "=")),
    ("rlo", "a name with an override", "taken nothing", event(name="\u202eaireF")),
    ("lines", "a name of two lines", "taken nothing", event(name="Feria\nFicticia")),
    ("long", "a name of 101 letters", "taken nothing", event(name="x" * 101)),
    (
        "markup",
        "a name of markup: shown as typed",
        "taken <h1>Feria</h1>",
        event(name="<h1>Feria</h1>"),
    ),
    ("zone", "a zone that is a path", "taken nothing", event(zone="../../etc/localtime")),
    (
        "state",
        "a state that is none",
        "taken nothing",
        event(place={"town": "Ajijic", "state": "TX"}),
    ),
):
    EVENTS.row(_id, _given, _expect, _told(_raw))
_SUFFIXED = f"b{running.SUFFIX}"
for _id, _given, _lay in (
    (
        "folder",
        "a folder under the name of an event",
        lambda room: (room.folder / _SUFFIXED).mkdir(),
    ),
    ("pipe", "a pipe under the name of an event", lambda room: os.mkfifo(room.folder / _SUFFIXED)),
    (
        "device",
        "a link to a device without end",
        lambda room: (room.folder / _SUFFIXED).symlink_to("/dev/zero"),
    ),
    ("loop", "a link to itself", lambda room: (room.folder / _SUFFIXED).symlink_to(_SUFFIXED)),
):
    EVENTS.row(_id, f"{_given}, beside a sound one", f"taken {FAIR.name}", _told(event(), _lay))


@EVENTS.case("many", "100 events: 64 files are looked at", "taken 64")
def _many(room: Room) -> Act:
    _hundred(room)
    return lambda: f"taken {len(running.find([room.folder], SIGNED, Mode.REHEARSAL))}"
