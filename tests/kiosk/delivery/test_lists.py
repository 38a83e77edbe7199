"""Lists for other systems, read back by programs that had no part in writing them."""

from __future__ import annotations

import csv
import gc
import json
import re
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from io import StringIO

import openpyxl
import pytest

from kiosk.campaign import file as campaign_file
from kiosk.campaign.value import Choice
from kiosk.delivery import PROFILES, Form, List, file_name, form_of, forms, write_list
from kiosk.errors import HandingRefused
from kiosk.model import Moment
from kiosk.words import sentence
from tests.kiosk.delivery.conftest import NAUGHTY
from tests.kiosk.disks import no_file_longer_than
from tests.kiosk.registry.day import LATER, NOON, ROOT, Tablet, Team, both, put, receipt

OPTED = [name for at, name in enumerate(NAUGHTY) if at % 3 != 2]
# As DOMAIN and the makers of these systems spell them, letter by letter.
HEADS = {
    "delivery": "full_name,email,city,state,country",
    "action-network": "email,first_name,last_name,address,city,state,zip_code,country,language",
    "civicrm": "External Identifier,First Name,Last Name,Email,City,State/Province,Postal Code,"
    "Country,Preferred Language,Contact Source",
    "nationbuilder": "email,email_opt_in,first_name,last_name,language,tag_list,external_id,"
    "created_at",
}


@pytest.fixture
def written(registry, tmp_path):
    def written(profile, form=Form.CSV, **changes):
        out = tmp_path / f"list-{profile}-{form}{form.suffix}"
        done = write_list(registry, List(profile, form, **changes), out, NOON)
        return out, done

    return written


def table(out, encoding="utf-8"):
    return list(csv.DictReader(StringIO(out.read_bytes().decode(encoding), newline="")))


def plain(cell: str) -> str:
    return cell.removeprefix("'") if cell.lstrip("'")[:1] in {*"=+-@"} else cell


@pytest.mark.parametrize("profile", HEADS)
def test_the_head_of_each_list_is_spelled_as_its_system_reads_it(profile, signed, written):
    signed()
    raw = written(profile)[0].read_bytes()
    assert raw.split(b"\r\n", 1)[0].decode("utf-8") == HEADS[profile]
    assert raw.endswith(b"\r\n")


@pytest.mark.parametrize("profile", HEADS)
@pytest.mark.parametrize("form", (Form.CSV, Form.EXCEL))
def test_no_cell_can_be_taken_for_a_formula_and_names_survive(profile, form, signed, written):
    signed()
    rows = table(written(profile, form)[0], "utf-8-sig" if form is Form.EXCEL else "utf-8")
    assert not [cell for row in rows for cell in row.values() if cell[:1] in set("=+-@\t\r")]
    names = [
        plain(row.get("first_name") or row.get("First Name") or row["full_name"]) for row in rows
    ]
    wanted = [f"{name} Ficticia" for name in NAUGHTY] if profile == "delivery" else OPTED
    assert names == wanted


def test_only_the_variant_for_excel_begins_with_a_mark(signed, written):
    signed()
    assert written("delivery", Form.EXCEL)[0].read_bytes().startswith(b"\xef\xbb\xbf")
    assert not written("delivery", Form.CSV)[0].read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_delivery_list_has_everybody_and_emails_of_those_who_chose_it(signed, written):
    signed()
    rows = table(written("delivery")[0])
    assert [bool(row["email"]) for row in rows] == [at % 3 != 2 for at in range(len(NAUGHTY))]
    assert {(row["state"], row["country"]) for row in rows} == {("Estado de México", "MX")}


@pytest.mark.parametrize("profile", [name for name in PROFILES if name != "delivery"])
def test_no_other_list_has_anybody_who_did_not_choose_it(profile, signed, written):
    signed()
    form = forms(profile)[0]
    out, done = written(profile, form)
    assert done.rows == len(OPTED)
    text = out.read_text("utf-8")
    for at in range(len(NAUGHTY)):
        assert (f"ana{at}@example.org" in text) == (at % 3 != 2)


def test_nationbuilder_reads_consent_and_the_time_with_its_offset(signed, written):
    signed()
    row = table(written("nationbuilder")[0])[0]
    assert (row["email_opt_in"], row["tag_list"], row["language"]) == (
        "true",
        "carta-ficticia",
        "en",
    )
    assert datetime.fromisoformat(row["created_at"]).utcoffset().total_seconds() == -6 * 3600
    assert re.fullmatch(r"[0-9A-Z]{10}-1", row["external_id"])


def test_civicrm_reads_languages_as_locales(team, signed, written):
    signed(Tablet(team).sign(3, choices=("email",), email="ana@example.org"))
    rows = table(written("civicrm")[0])
    assert [row["Preferred Language"] for row in rows] == ["en_US", "en_US", "es_MX"]
    assert rows[0]["Contact Source"] == "Invented letter"


def test_a_workbook_has_typed_cells_and_no_formula(signed, written):
    signed()
    out, done = written("nationbuilder", Form.XLSX)
    sheet = openpyxl.load_workbook(out)["Firma"]
    head, *rows = sheet.iter_rows()
    assert ",".join(cell.value for cell in head) == HEADS["nationbuilder"]
    assert len(rows) == done.rows == len(OPTED)
    for row, name in zip(rows, OPTED, strict=True):
        assert (row[2].data_type, row[2].value) == ("s", name)
        assert (row[1].data_type, row[1].value) == ("b", True)
        assert isinstance(row[7].value, datetime)
    assert not [cell for row in rows for cell in row if cell.data_type == "f" or cell.hyperlink]
    assert rows[0][7].value == NOON.local.replace(tzinfo=None, minute=1)


def test_osdi_bodies_are_what_a_record_signature_helper_takes(signed, written):
    signed()
    bodies = json.loads(written("osdi", Form.JSON)[0].read_text("utf-8"))
    assert [one["person"]["given_name"] for one in bodies] == OPTED
    first = bodies[0]
    assert first["action_date"] == "2017-02-11T18:01:00Z"
    assert first["person"]["email_addresses"][0]["address"] == "ana0@example.org"
    assert first["person"]["postal_addresses"][0]["region"] == "Estado de México"
    assert set(first) == {"identifiers", "origin_system", "referrer_data", "person", "action_date"}


def test_every_list_is_in_the_register_with_its_bytes(registry, signed, written):
    signed()
    assert registry.exports() == ()
    out, done = written("delivery", to="Embajada Ficticia", by="Ana Ficticia")
    (told,) = registry.exports()
    assert told == done
    assert (told.rows, told.to, told.by, told.at) == (
        len(NAUGHTY),
        "Embajada Ficticia",
        "Ana Ficticia",
        NOON,
    )
    assert told.sha256 == sha256(out.read_bytes()).digest()


def test_the_register_tells_how_many_withdrew_since(registry, team, tmp_path, signed, written):
    tablet = signed(Tablet(team).sign(3))
    written("delivery")
    tablet.withdraw(receipt(2), own=2)
    signed(tablet)
    (told,) = registry.exports()
    assert (told.rows, told.withdrawn) == (3, 1)


def test_whoever_withdrew_is_on_no_later_list(team, signed, written):
    tablet = signed(Tablet(team).sign(3))
    tablet.withdraw(receipt(2), own=2)
    signed(tablet)
    assert [row["full_name"] for row in table(written("delivery")[0])] == [
        "Ana Ficticia 1",
        "Ana Ficticia 3",
    ]


def test_a_file_that_is_there_is_left_as_it_is(registry, tmp_path, signed):
    signed()
    out = tmp_path / "there.csv"
    out.write_text("mine")
    with pytest.raises(HandingRefused) as refused:
        write_list(registry, List("delivery", Form.CSV), out, NOON)
    assert out.read_text() == "mine"
    assert registry.exports() == ()
    assert "there.csv" in sentence(refused.value, "es")


def test_an_empty_list_is_neither_written_nor_registered(registry, team, tmp_path, signed):
    signed(Tablet(team).sign(2, choices=()))
    out = tmp_path / "none.csv"
    with pytest.raises(HandingRefused) as refused:
        write_list(registry, List("civicrm", Form.CSV), out, NOON)
    assert refused.value.facts["why"] == "empty"
    assert not [one for one in tmp_path.iterdir() if "none" in one.name]
    assert registry.exports() == ()


def test_a_list_that_is_stopped_leaves_nothing(registry, tmp_path, signed):
    signed()
    told = []

    def stop(done, whole):
        told.append((done, whole))
        return False

    with pytest.raises(HandingRefused) as refused:
        write_list(registry, List("delivery", Form.CSV), tmp_path / "a.csv", NOON, stop)
    assert refused.value.facts["why"] == "stopped"
    assert told == [(0, len(NAUGHTY))]
    assert not [one for one in tmp_path.iterdir() if "a.csv" in one.name]
    assert registry.exports() == ()


def test_what_cannot_be_registered_is_not_written(registry, tmp_path, signed, monkeypatch):
    signed()

    def fail(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(type(registry), "hand_on", fail)
    with pytest.raises(HandingRefused) as refused:
        write_list(registry, List("delivery", Form.XLSX), tmp_path / "a.xlsx", LATER)
    assert refused.value.facts["why"] == "disk"
    assert not [
        one for one in tmp_path.iterdir() if "a.xlsx" in one.name or one.name.startswith(".")
    ]


# The library that writes workbooks leaves its files to the collector where one fails.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("form", (Form.CSV, Form.XLSX))
@pytest.mark.parametrize("size", (0, 1000))
def test_a_list_for_which_there_is_no_room_is_refused_and_leaves_nothing(
    registry, tmp_path, signed, form, size
):
    signed()
    out = tmp_path / "lists"
    out.mkdir()
    with no_file_longer_than(size), pytest.raises(HandingRefused) as refused:
        write_list(registry, List("delivery", form), out / f"all{form.suffix}", NOON)
    assert refused.value.facts["why"] == "disk"
    assert list(out.iterdir()) == []
    assert registry.exports() == ()
    del refused
    gc.collect()


def test_a_folder_that_is_not_there_is_refused(registry, tmp_path, signed):
    signed()
    for form in (Form.CSV, Form.XLSX):
        with pytest.raises(HandingRefused):
            write_list(registry, List("delivery", form), tmp_path / "no" / "x", NOON)


def test_a_form_that_a_list_does_not_have_is_refused(tmp_path):
    assert form_of("delivery", tmp_path / "A.CSV") is Form.CSV
    assert form_of("delivery", tmp_path / "a.csv", excel=True) is Form.EXCEL
    assert form_of("civicrm", tmp_path / "a.xlsx") is Form.XLSX
    assert form_of("osdi", tmp_path / "a.json") is Form.JSON
    for profile, name in (("osdi", "a.csv"), ("civicrm", "a.json"), ("delivery", "a")):
        with pytest.raises(HandingRefused) as refused:
            form_of(profile, tmp_path / name)
        assert name in sentence(refused.value, "en")


def test_names_of_files_are_ascii_and_tell_nobody(team):
    made = Moment.at(NOON.utc)
    name = file_name("Carta Ñandú", "civicrm", made, 12, Form.EXCEL)
    assert name == "carta-nandu_all_civicrm_20170211-1800Z_12sig.csv"


def test_lists_of_two_organizers_stand_in_one_register(registry, tmp_path, team, signed, written):
    from tests.kiosk.registry.day import fresh, put

    signed(Tablet(team).sign(2))
    written("delivery", by="Ana Ficticia")
    with fresh(tmp_path / "other.db", team) as other:
        raw = Tablet(team).sign(1).export()
        other.merge(put(tmp_path, raw, None), [team.identity], NOON)
        write_list(other, List("delivery", Form.CSV, by="Luis Ficticio"), tmp_path / "o.csv", LATER)
        for _ in range(2):
            registry.merge_registry(other, LATER)
    assert [(one.by, one.rows) for one in registry.exports()] == [
        ("Ana Ficticia", 2),
        ("Luis Ficticio", 1),
    ]


def test_who_may_be_written_to_follows_from_the_version_that_was_signed(registry, team, tmp_path):
    campaign = team.campaign.campaign
    choices = (Choice("email", both("Tell others"), ""), Choice("news", both("Mail"), "email"))
    changed = replace(campaign, version=2, choices=choices)
    second = Team(team.identity)
    signed = campaign_file.read(campaign_file.write(changed, ROOT))
    object.__setattr__(second, "campaign", signed)
    registry.add_campaign(signed, NOON)
    tablet = Tablet(second).sign(choices=("news",), email="ana@example.org")
    tablet.sign(choices=("email",))
    registry.merge(put(tmp_path, tablet.export()), [team.identity], NOON)
    assert [one.email for one in registry.signers()] == ["ana@example.org", ""]
    assert registry.reached() == (2, 1)


def test_the_same_list_given_out_twice_in_a_second_is_in_the_register_once(
    registry, signed, tmp_path
):
    signed()
    asked = List("delivery", Form.CSV, "Nadie", "Ana Ficticia")
    for name in ("one.csv", "two.csv"):
        write_list(registry, asked, tmp_path / name, NOON)
    assert len(registry.exports()) == 1
