"""What is counted, made, verified and handed on, in the real window over a real registry."""

from __future__ import annotations

import csv
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from kiosk.crypto.passphrase import FLOOR
from kiosk.model import Moment
from kiosk.registry.registry import create, open_registry
from tests.journeys.console_sharing import OTHER, other
from tests.journeys.console_stand import (
    FAIR,
    PASSPHRASE,
    TONIGHT,
    Office,
    console_stand,
    copied,
    filled,
    kiosk,
)
from tests.journeys.console_typing import pressed, tapped, typed
from tests.kiosk.registry.day import put

TO = "Embajada Ficticia"
PICTURES = ("png", "svg", "pdf")


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("handover"))


@pytest.fixture
def start(qapp, tmp_path, caplog):
    """Start a console on a registry; a bug on the way fails the test."""
    running = []

    def begin(path, **options):
        stand = console_stand(path, **{"printer": None} | options)
        running.append(stand)
        stand.enter()
        return stand

    try:
        yield begin
        faults = [one.getMessage() for one in caplog.get_records("call") if one.name == "firma"]
        assert faults == []
    finally:
        for stand in running:
            stand.console.close()


@pytest.fixture
def desk(start, registry, tmp_path):
    return start(copied(registry, tmp_path / "desk"))


def page(stand, name):
    return stand.console.pages[name]


def made(stand, place=0, whom=""):
    """Make a copy by touch, and wait until its pages are shown."""
    stand.go("Packet")
    tapped(stand, "row1", f"variant/choice{place}")
    if whom:
        typed(stand, "toBox", whom)
    stand.hand.tap("makeButton")
    stand.hand.wait(lambda: page(stand, "Packet").property("part") == "entry", "the packet")
    stand.settle()


# --- tally -------------------------------------------------------------------------------


def test_an_empty_registry_says_what_to_do_and_leads_there(start, tmp_path):
    path = tmp_path / "empty.registry"
    create(path, Office().campaign, PASSPHRASE, FLOOR, Moment.at(TONIGHT))
    stand = start(path)
    stand.go("Tally")
    assert page(stand, "Tally").property("empty")
    tapped(stand, "emptyButton")
    stand.hand.expect("Merge")


def test_the_tally_is_counted_anew_after_a_merge(desk, tmp_path):
    desk.go("Tally")
    assert page(desk, "Tally").property("figure") == "10"
    team = Office()
    third = kiosk(team, "Mesa 3", 3).sign_as(*team.people[6:9], event=FAIR)
    file = put(tmp_path, third.export(FAIR, closed=True), "mesa-3.firma-export")
    desk.console.office.identities = (team.identity,)
    page(desk, "Merge").take((file,))
    desk.hand.wait(lambda: page(desk, "Tally").property("figure") == "13", "the new sum")
    assert page(desk, "Tally").property("tied")


def test_the_keyboard_goes_from_picture_to_picture(desk):
    desk.go("Tally")
    tally = page(desk, "Tally")
    pressed(desk, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert tally.property("chosen") == 3
    assert tally.property("labels")[0] == "Jalisco"
    pressed(desk, Qt.Key.Key_End)
    assert desk.hand.item("picture").property("ratio") > 2


def test_a_picture_is_saved_as_png_svg_and_pdf(desk):
    desk.go("Tally")
    page(desk, "Tally").choose(3)
    folder = desk.registry.parent
    tapped(desk, "savePng", "saveSvg", "savePdf")
    (png,), (svg,), (pdf,) = (sorted(folder.glob(f"*tally-map*.{end}")) for end in PICTURES)
    with Image.open(png) as picture:
        assert picture.size[0] >= 2000
    assert "Jalisco" in svg.read_text("utf-8")
    assert "Jalisco" in pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    assert page(desk, "Tally").property("saved").endswith(pdf.name)


def test_a_folder_that_takes_nothing_is_told(desk, tmp_path):
    desk.go("Tally")
    desk.console.pages["Tally"]._out.choose(tmp_path / "gone")
    tapped(desk, "savePng")
    assert "was not written" in desk.console.shell.property("refusal")


# --- packet ------------------------------------------------------------------------------


def test_what_is_open_leads_to_the_page_where_it_is_seen_to(desk):
    desk.go("Packet")
    packet = page(desk, "Packet")
    assert packet.property("checks")[:2] == ["Gaps", "Duplicates"]
    tapped(desk, "check1/wayButton")
    desk.hand.expect("Duplicates")


def test_a_public_copy_needs_somebody_to_go_to(desk):
    desk.go("Packet")
    tapped(desk, "row1", "variant/choice1", "makeButton")
    assert page(desk, "Packet").property("problem") == "Please write whom it goes to."
    assert list(desk.registry.parent.glob("*.pdf")) == []


def test_nothing_follows_what_was_never_handed_over(desk):
    desk.go("Packet")
    tapped(desk, "row1", "variant/choice4", "makeButton")
    assert page(desk, "Packet").property("problem").startswith("Nothing was handed over yet")


def test_the_pages_are_turned_by_key_and_printed_all(start, registry, tmp_path):
    paper = tmp_path / "printed.pdf"
    stand = start(copied(registry, tmp_path / "desk"), printer=f"file:{paper}")
    made(stand)
    file = page(stand, "Packet").property("file")
    preview = stand.hand.item("preview")
    preview.forceActiveFocus()
    pressed(stand, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert preview.property("page") == 2
    stand.hand.tap("printButton")
    told = page(stand, "Packet")
    stand.hand.wait(lambda: "Given to the printer" in told.property("printed"), "the printer")
    assert len(pypdfium2.PdfDocument(paper)) == len(pypdfium2.PdfDocument(file))


def test_who_received_it_is_kept_in_the_register(desk):
    made(desk)
    typed(desk, "receivedBox", TO)
    tapped(desk, "receivedButton")
    assert TO in page(desk, "Packet").property("facts")[5]
    path = desk.registry
    desk.console.entrance.lock()
    desk.hand.expect("Unlock")
    with open_registry(path, PASSPHRASE) as opened:
        (transfer,) = opened.transfers()
    assert (transfer.kind, transfer.lines, transfer.acknowledged_by) == ("full", 10, TO)
    assert transfer.by == "Ana Ficticia"


def test_a_packet_that_was_stopped_leaves_no_file_and_no_entry(desk):
    desk.go("Packet")
    tapped(desk, "row1")
    office, gate = desk.console.office, Event()
    office.run(gate.wait, lambda _: None, lambda _: None)  # keeps the worker until we said stop
    desk.hand.tap("makeButton")
    desk.hand.wait(lambda: office.property("working") == "Making the packet", "the work")
    desk.hand.tap("stopButton")
    gate.set()
    desk.hand.wait(lambda: office.property("working") == "", "the stop")
    desk.settle()
    assert list(desk.registry.parent.glob("*.pdf")) == []
    assert page(desk, "Packet").property("titles")[4:] == []


def test_a_supplement_holds_only_what_came_since(desk, tmp_path):
    made(desk)
    team = Office()
    third = kiosk(team, "Mesa 3", 3).sign_as(*team.people[6:9], event=FAIR)
    file = put(tmp_path, third.export(FAIR, closed=True), "mesa-3.firma-export")
    desk.console.office.identities = (team.identity,)
    page(desk, "Merge").take((file,))
    desk.hand.wait(lambda: page(desk, "Merge").stage == "done", "the merge")
    made(desk, 4)
    packet = page(desk, "Packet")
    assert packet.property("facts")[4] == "11–13"
    assert packet.property("titles")[4].endswith("Supplement")


def test_an_altered_file_and_a_foreign_one_are_no_packets(desk, tmp_path):
    made(desk)
    file = Path(page(desk, "Packet").property("file"))
    altered, foreign = tmp_path / "altered.pdf", tmp_path / "foreign.pdf"
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    altered.write_bytes(raw)
    foreign.write_bytes(b"%PDF-1.7 nothing of ours")
    tapped(desk, "row2")
    found = {}
    for path in (file, altered, foreign, tmp_path / "gone.pdf"):
        typed(desk, "verifyFile/path", str(path))
        tapped(desk, "verifyButton")
        found[str(path)] = page(desk, "Packet")._verifying.property("level")
    assert list(found.values()) == ["good", "stop", "stop", "stop"]


@pytest.mark.parametrize("kind", range(4))
def test_posters_and_cards_are_saved_and_name_nobody(desk, kind):
    desk.go("Packet")
    tapped(desk, "row3", f"paper/choice{kind}", "paperButton")
    (file,) = desk.registry.parent.glob("*.pdf")
    text = pypdfium2.PdfDocument(file)[0].get_textpage().get_text_bounded()
    assert len(text) > 200
    assert not [name for _, name, *_ in Office().people if name in text]


# --- hand on -----------------------------------------------------------------------------


def test_a_list_is_counted_first_then_saved_and_registered(desk):
    desk.go("HandOn")
    hand_on = page(desk, "HandOn")
    assert hand_on.property("count") == "10 people are on this list."
    tapped(desk, "writeButton")
    assert hand_on.property("problem") == "Please write whom it goes to."
    typed(desk, "toBox", TO)
    tapped(desk, "writeButton")
    (file,) = desk.registry.parent.glob("*_delivery_*.csv")
    with file.open(encoding="utf-8", newline="") as rows:
        assert len(list(csv.DictReader(rows))) == 10
    assert hand_on.property("titles")[5:] == ["For the delivery"]
    tapped(desk, "row5")
    assert TO in hand_on.property("facts")


def test_a_list_of_nobody_is_not_written(desk):
    desk.go("HandOn")
    tapped(desk, "row1")
    assert page(desk, "HandOn").property("count") == "Nobody of 10 chose to be written to."
    typed(desk, "toBox", TO)
    page(desk, "HandOn").write()
    desk.settle()
    assert list(desk.registry.parent.glob("*.csv")) == []


# --- this file ---------------------------------------------------------------------------


def test_a_second_organizers_copy_comes_in_whole(desk, tmp_path):
    file = other(tmp_path / "other", Office())
    desk.go("File")
    typed(desk, "otherFile/path", str(file))
    typed(desk, "otherPhrase", OTHER)
    tapped(desk, "mergeButton")
    sharing = page(desk, "File")
    assert (
        dict(zip(sharing.property("labels"), sharing.property("numbers"), strict=True))[
            "Records that were not here"
        ]
        == "3"
    )
    desk.go("Tally")
    assert page(desk, "Tally").property("figure") == "13"


def test_a_wrong_passphrase_of_the_other_file_changes_nothing(desk, tmp_path):
    file = other(tmp_path / "other", Office())
    desk.go("File")
    typed(desk, "otherFile/path", str(file))
    typed(desk, "otherPhrase", "otra frase que no es la suya")
    tapped(desk, "mergeButton")
    assert desk.console.shell.property("refusal") != ""
    assert page(desk, "File").property("told") == ""


def test_another_organizer_opens_the_file_with_a_passphrase_of_their_own(desk):
    desk.go("File")
    tapped(desk, "row1")
    for box, text in (
        ("ownBox", PASSPHRASE),
        ("nameBox", "Luz Inventada"),
        ("phraseBox", OTHER),
        ("againBox", OTHER),
    ):
        typed(desk, box, text)
    tapped(desk, "addButton")
    assert page(desk, "File").property("people")[-1] == "Luz Inventada"
    path = desk.registry
    desk.console.entrance.lock()
    desk.hand.expect("Unlock")
    with open_registry(path, OTHER) as opened:
        assert opened.tally().deliverable == 10
