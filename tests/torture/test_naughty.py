"""The Big List of Naughty Strings from the kiosk to the packet and back, unchanged."""

from __future__ import annotations

import csv
import io
import json
import re
from contextlib import closing
from dataclasses import dataclass
from itertools import count

import openpyxl
import pypdfium2 as pdfium
import pytest

from kiosk.crypto.keys import FLOOR
from kiosk.delivery import PROFILES, Form, List, forms, write_list
from kiosk.entry import clean
from kiosk.exports.write import save
from kiosk.journal import enrol
from kiosk.model import UNNAMED, Method, Mode, Name, Place, Signature
from kiosk.packet.gathering import write_packet
from kiosk.packet.order import Order
from kiosk.receipt import new_code
from kiosk.signing import compose
from kiosk.states import state_name
from tests.kiosk.journal.making import (
    DRAWING,
    ENROLMENT,
    FAIR,
    IDENTITY,
    NOW,
    PASSPHRASE,
    SIGNED,
    reopen,
)
from tests.kiosk.registry.day import Team, fresh
from tests.torture.bad_names import finished
from tests.torture.naughty import FIELDS, STRINGS, outcomes
from tests.torture.pdf_words import pages

EMAIL = "zenobia@correo.example"
NAMES = tuple(text for text in STRINGS if " " in FIELDS["given name"](text))
HELPERS = tuple(text for text in STRINGS if " " in FIELDS["volunteer who helps"](text))
_ORDERS = tuple("=+-@\t\r")


@dataclass(frozen=True)
class Evening:
    """What was signed with the list's strings, and the registry that holds all of it."""

    signed: tuple[Signature, ...]
    registry: object


def passes():
    """One pass a string: it is a given name, a surname and a town, each beside other strings."""
    for at, text in enumerate(NAMES):
        others = {"surname": NAMES[at - 1], "town": NAMES[at - 2], "helper": HELPERS[at]}
        if at % 3 == 0:
            others |= {"witness": NAMES[at - 3]}
        yield finished(given=text, **others, email=EMAIL, chosen=frozenset({"email", "publish"}))


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    place = tmp_path_factory.mktemp("naughty")
    enrol(place / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
    journal, codes = reopen(place / "kiosk"), count()
    journal.open_event(FAIR, NOW)
    signed = []
    for session in passes():
        code = new_code(lambda size: next(codes).to_bytes(size, "big"))
        signed.append(compose(SIGNED, Mode.REHEARSAL, FAIR, session, code, NOW))
        journal.append(signed[-1], DRAWING)
    header, items, closed = journal.export_slice(None, NOW)
    made = {"closed": closed, "recipients": journal.recipients, "sign": journal.sign}
    export = save(place, "all.firma-export", header, items, **made).path
    journal.close()
    team = Team(IDENTITY)
    object.__setattr__(team, "campaign", SIGNED)
    with fresh(place / "registry.db", team) as registry:
        merged = registry.merge(export, [IDENTITY], NOW)
        assert (merged.new, merged.unread, merged.conflicts) == (len(signed), (), 0)
        yield Evening(tuple(signed), registry)


def test_each_string_is_taken_or_refused_as_the_book_says_and_all_of_them_are_met():
    assert len(STRINGS) == 515
    for field in FIELDS.values():
        assert sum(map(len, outcomes(field).values())) == 515
    assert len(NAMES) == 398


def test_the_registry_holds_what_was_typed(evening):
    held = {one.id.seq: one for one in evening.registry.deliverable()}
    assert len(held) == len(NAMES)
    for seq, text in enumerate(NAMES, 1):
        at, one = seq - 1, held[seq]
        given, surname = clean(text), clean(NAMES[at - 1])
        assert one.name == Name(given, surname, clean(f"{given} {surname}"))
        assert one.place == Place(clean(NAMES[at - 2]), "JAL")
        method = Method.MARK if at % 3 == 0 else Method.DRAWN
        assert (one.method, one.witness) == (method, clean(NAMES[at - 3]) if at % 3 == 0 else "")
        assert evening.signed[at].volunteer == (clean(HELPERS[at]) or UNNAMED)


def disarmed(cell: str) -> str:
    """Read a cell as the delivery profile writes it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _ORDERS else cell


@pytest.mark.parametrize("profile", [name for name in PROFILES if name != "osdi"])
@pytest.mark.parametrize("form", (Form.CSV, Form.EXCEL, Form.XLSX))
def test_a_list_gives_each_name_back_and_no_cell_is_a_formula(evening, tmp_path, profile, form):
    out = tmp_path / f"list{form.suffix}"
    assert write_list(evening.registry, List(profile, form), out, NOW).rows == len(NAMES)
    if form is Form.XLSX:
        sheet = openpyxl.load_workbook(out)["Firma"]
        assert not [
            cell for row in sheet for cell in row if cell.data_type == "f" or cell.hyperlink
        ]
        head, *rows = ([cell.value for cell in row] for row in sheet)
    else:
        text = out.read_bytes().decode("utf-8-sig" if form is Form.EXCEL else "utf-8")
        assert text.count("\r\n") == len(NAMES) + 1 == len(text.splitlines())
        head, *cells = csv.reader(io.StringIO(text, newline=""), strict=True)
        assert not [cell for row in cells for cell in row if cell.startswith(_ORDERS)]
        rows = [[disarmed(cell) for cell in row] for row in cells]
    found = [dict(zip(head, row, strict=True)) for row in rows]
    for row, one in zip(found, evening.signed, strict=True):
        told = {
            "full_name": one.name.printed,
            "first_name": one.name.given,
            "First Name": one.name.given,
            "last_name": one.name.surname,
            "Last Name": one.name.surname,
            "city": one.place.town,
            "City": one.place.town,
            "email": EMAIL,
            "Email": EMAIL,
        }
        assert {name: row[name] for name in told if name in row} == {
            name: said for name, said in told.items() if name in row
        }


def test_the_list_of_objects_gives_each_name_back(evening, tmp_path):
    assert forms("osdi") == (Form.JSON,)
    write_list(evening.registry, List("osdi", Form.JSON), tmp_path / "a.json", NOW)
    found = [one["person"] for one in json.loads((tmp_path / "a.json").read_text("utf-8"))]
    assert [(one["given_name"], one["family_name"]) for one in found] == [
        (one.name.given, one.name.surname) for one in evening.signed
    ]
    towns = [one["postal_addresses"][0]["locality"] for one in found]
    assert towns == [one.place.town for one in evening.signed]


def test_a_list_that_is_taken_in_elsewhere_says_the_same_there(evening, tmp_path):
    out = tmp_path / "list.csv"
    write_list(evening.registry, List("delivery", Form.CSV), out, NOW)
    mapping = {"name": "full_name", "town": "city", "state": "state", "email": "email"}
    with fresh(tmp_path / "other.db", Team()) as other:
        made = other.import_online(out, mapping, "Nuestra lista", "Ana Ficticia", NOW)
        # A printed name may be longer than one box for names is.
        long = [one for one in evening.signed if len(one.name.printed) > 100]
        assert made.refused == tuple(
            (at, "name") for at, one in enumerate(evening.signed, 1) if one in long
        )
        said = {(one.name.printed, one.place.town) for one in other.deliverable()}
    assert said == {(one.name.printed, one.place.town) for one in evening.signed if one not in long}


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module")
def packet(evening, tmp_path_factory):
    out = tmp_path_factory.mktemp("packet") / "packet.pdf"
    made = write_packet(evening.registry, Order(by="Ana Ficticia"), out, NOW)
    with closing(pdfium.PdfDocument(out)) as document:
        seen = [page.get_textpage().get_text_bounded() for page in document]
    return made, pages(out), seen


def test_the_packet_gives_every_name_and_town_as_text(evening, packet):
    whole = squeezed("".join(packet[1]))
    lacking = [
        (seq, said)
        for seq, one in enumerate(evening.signed, 1)
        for said in (one.name.printed, one.place.town)
        if squeezed(said) not in whole
    ]
    assert lacking == []


def test_a_viewer_finds_what_it_knows_to_read(evening, packet):
    whole = squeezed("".join(packet[2]))
    plain = [one.name.printed for one in evening.signed if one.name.printed.isascii()]
    assert len(plain) > 250
    assert [said for said in plain if squeezed(said) not in whole] == []


def test_what_no_face_draws_is_told_with_the_packet(packet):
    told = {letter for _, letters in packet[0].substituted for letter in letters}
    assert {"田", "ﷺ", "𐐜", "\U0001d413"} <= told
    assert not {"a", "é", "Ω", "Я"} & told


def test_another_text_would_not_be_found_in_the_packet(packet):
    assert squeezed(NAMES[0] + "x" + NAMES[1]) not in squeezed("".join(packet[1]))


def test_the_state_beside_each_town_is_its_own(packet):
    assert sum(page.count(state_name("JAL")) for page in packet[1]) >= len(NAMES)
