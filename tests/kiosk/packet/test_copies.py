"""Who is in which copy, what follows a transfer, and what the register remembers."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace

import pikepdf
import pytest

from kiosk.crypto.keys import FLOOR
from kiosk.errors import (
    CorrectionEmpty,
    PacketNobody,
    PacketStopped,
    SupplementEmpty,
    TransferUnknown,
)
from kiosk.packet.gathering import annexes, write_packet
from kiosk.packet.order import Order, Variant
from kiosk.packet.verifying import Verdict, verify
from kiosk.registry.registry import create, open_registry
from tests.kiosk.packet.copies import Desk, team_with_choices, words
from tests.kiosk.registry.day import LATER, NOON, PASSPHRASE, Tablet, receipt

SIGNED = 18


@pytest.fixture
def desk(tmp_path):
    team = team_with_choices()
    create(tmp_path / "registry.db", team.campaign, PASSPHRASE, FLOOR, NOON)
    with open_registry(tmp_path / "registry.db", PASSPHRASE) as registry:
        desk = Desk(registry, team, Tablet(team), tmp_path)
        desk.sign(SIGNED)
        desk.merge()
        yield desk


def test_the_full_copy_has_everybody_and_nothing_but_name_town_state_and_signature(desk):
    made = desk.make(Variant.FULL)
    text = words(made)
    assert (made.signatures, made.first, made.last) == (SIGNED, 1, SIGNED)
    assert all(f"Ana Inventada {'abcdefghij'[seq % 10]}{seq}" in text for seq in range(1, 19))
    assert not re.search(r"\b(78701|78704|79901)\b|Internal|Public copy", text)


def test_the_public_copy_names_those_who_chose_it_and_counts_the_rest(desk):
    made = desk.make(Variant.PUBLIC)
    text = words(made)
    named = {int(number) for number in re.findall(r"Ana Inventada [a-j](\d+)", text)}
    assert named == set(range(1, SIGNED, 2))
    assert made.signatures == 9
    assert f"9 of {SIGNED} who signed chose to be named here" in text
    assert "Yucatán 6" in text  # of all, not of the named
    assert "Mérida 6" not in text
    assert "Others, fewer than five each 3" in text  # the three of Texas
    assert "Texas" not in text
    with pikepdf.open(made.path) as document:
        page = document.pages[2]
        operators = {str(step.operator) for step in pikepdf.parse_content_stream(page)}
        assert "c" not in operators
        assert "Signature drawn" not in text


def test_the_internal_copy_says_where_and_when_and_that_it_stays_here(desk):
    text = words(desk.make(Variant.INTERNAL))
    assert "Internal copy: not to be handed over" in text
    assert "Feria Ficticia, 11 February 2017 · Texas" in text
    assert "Acknowledgement of receipt" not in text


def test_an_annex_has_those_of_one_state_who_chose_it_by_zip_code(desk):
    assert annexes(desk.registry) == (("US-TX", 3),)
    made = desk.make(Variant.ANNEX, region="US-TX")
    text = words(made)
    assert made.signatures == 3
    assert re.findall(r"ZIP (\d{5}) \S+-\d+", text) == sorted(("78701", "78704", "79901"))
    assert "none is assigned to a district here" in text
    assert "The senators for Texas" in text
    with pytest.raises(PacketNobody):
        desk.make(Variant.ANNEX, region="US-CA")


def test_a_supplement_has_what_is_new_and_goes_on_counting(desk):
    first = desk.make(Variant.FULL)
    with pytest.raises(SupplementEmpty):
        desk.make(Variant.SUPPLEMENT, since=first.transfer)
    desk.sign(4)
    desk.merge()
    made = desk.make(Variant.SUPPLEMENT, now=LATER, since=first.transfer)
    assert (made.signatures, made.first, made.last) == (4, SIGNED + 1, SIGNED + 4)
    text = words(made)
    assert f"Supplement to {first.id}" in text
    assert f"Signatures {SIGNED + 1} to {SIGNED + 4} of {SIGNED + 4}" in text
    assert len(set(re.findall(r"Ana Inventada [a-j]\d+", text))) == 4
    with pytest.raises(SupplementEmpty):
        desk.make(Variant.SUPPLEMENT, since=made.transfer)


def test_a_supplement_follows_its_own_copy_and_addressee_alone(desk):
    full, other = desk.make(Variant.FULL), desk.make(Variant.FULL, to="Nadie Más")
    desk.sign(2)
    desk.merge()
    desk.make(Variant.SUPPLEMENT, now=LATER, since=full.transfer)
    made = desk.make(Variant.SUPPLEMENT, now=LATER, since=other.transfer)
    assert (made.first, made.last) == (SIGNED + 1, SIGNED + 2)
    kept = desk.registry.transfer(made.transfer)
    assert (kept.kind, kept.content, kept.to, kept.follows) == (
        "supplement",
        "full",
        "Nadie Más",
        other.transfer,
    )


def test_a_correction_names_the_numbers_of_what_was_withdrawn_and_nobody(desk):
    made = desk.make(Variant.FULL)
    with pytest.raises(CorrectionEmpty):
        desk.make(Variant.CORRECTION, since=made.transfer)
    desk.tablet.withdraw(receipt(7)).void(3)
    desk.merge()
    numbers = {line.number: line.id[-8:] for line in desk.registry.standing(made.transfer).values()}
    gone = [number for number, seq in numbers.items() if int.from_bytes(seq, "big") in (3, 7)]
    sheet = desk.make(Variant.CORRECTION, now=LATER, since=made.transfer)
    text = words(sheet)
    assert re.findall(r"No\. (\d+)", text) == [str(number) for number in sorted(gone)]
    assert made.id in text
    assert "Of 18 signatures handed over, 16 stand" in text
    assert "Inventada" not in text
    assert len(desk.registry.standing(made.transfer)) == 16
    with pytest.raises(CorrectionEmpty):
        desk.make(Variant.CORRECTION, since=made.transfer)


def test_nothing_follows_what_was_never_handed_over_or_a_correction(desk):
    for number in (0, 1, 99):
        with pytest.raises(TransferUnknown):
            desk.make(Variant.SUPPLEMENT, since=number)
    made = desk.make(Variant.FULL)
    desk.tablet.void(3)
    desk.merge()
    sheet = desk.make(Variant.CORRECTION, now=LATER, since=made.transfer)
    with pytest.raises(TransferUnknown):
        desk.make(Variant.SUPPLEMENT, since=sheet.transfer)


def test_a_file_is_known_again_and_a_changed_byte_is_seen(desk):
    made = desk.make(Variant.FULL)
    found = verify(desk.registry, made.path)
    assert (found.verdict, found.standing, found.fallen) == (Verdict.UNCHANGED, SIGNED, ())
    desk.tablet.withdraw(receipt(7))
    desk.merge()
    found = verify(desk.registry, made.path)
    assert (found.verdict, found.standing) == (Verdict.UNCHANGED, SIGNED - 1)
    assert [(line[-2:], why) for _, line, why in found.fallen] == [("-7", "withdrawn")]
    raw = bytearray(made.path.read_bytes())
    raw[len(raw) // 2] ^= 1
    other = made.path.with_name("other.pdf")
    other.write_bytes(raw)
    found = verify(desk.registry, other)
    assert (found.verdict, found.transfer.n) == (Verdict.CHANGED, made.transfer)
    other.write_bytes(b"%PDF-1.7\n%%EOF\n")
    assert verify(desk.registry, other).verdict is Verdict.FOREIGN
    packet, digest = found.transfer.packet, found.transfer.digest.hex()
    for told in (f"{packet} {'0' * 64}", f"P-20170223-1830Z-AAAAAAAA {digest}"):
        other.write_bytes(f"%PDF-1.7\n%firma {told}\n%%EOF\n".encode())
        assert verify(desk.registry, other).verdict is Verdict.FOREIGN


def test_the_register_remembers_and_the_first_acknowledgement_counts(desk):
    made = desk.make(Variant.FULL)
    desk.registry.acknowledge(made.transfer, "Nadie Ficticia, office", LATER)
    desk.registry.acknowledge(made.transfer, "Otra", replace(LATER, utc=LATER.utc.replace(day=20)))
    desk.registry.close()
    with open_registry(desk.folder / "registry.db", PASSPHRASE) as again:
        (kept,) = again.transfers()
        assert (kept.n, kept.kind, kept.lines, kept.by) == (1, "full", SIGNED, "Ana Ficticia")
        assert (kept.at, kept.to, kept.sha256) == (NOON, "Nadie Ficticia", made.sha256)
        assert (kept.acknowledged, kept.acknowledged_by) == (LATER, "Nadie Ficticia, office")
        assert [line.number for line in again.in_file(1)] == list(range(1, SIGNED + 1))


def test_the_same_file_made_twice_is_one_transfer(desk):
    one, other = desk.make(Variant.FULL), desk.make(Variant.FULL)
    assert (one.sha256, one.transfer) == (other.sha256, other.transfer)
    assert len(desk.registry.transfers()) == 1


def test_a_packet_that_is_stopped_leaves_no_file_and_no_entry(desk):
    target = desk.folder / "stopped.pdf"
    with pytest.raises(PacketStopped):
        write_packet(desk.registry, Order(), target, NOON, lambda _done, _all: False)
    assert not target.exists()
    assert desk.registry.transfers() == ()


def test_a_packet_without_its_place_leaves_no_entry(desk):
    from kiosk.errors import PacketRefused

    (desk.folder / "taken").mkdir()
    for target in (desk.folder / "taken", desk.folder / "nowhere" / "p.pdf"):
        with pytest.raises(PacketRefused):
            write_packet(desk.registry, Order(), target, NOON)
    assert desk.registry.transfers() == ()


@pytest.mark.parametrize("variant", (Variant.FULL, Variant.PUBLIC, Variant.INTERNAL))
@pytest.mark.parametrize("language", ("en", "es"))
def test_every_copy_is_sound_and_can_be_heard_in_order(desk, variant, language):
    made = desk.make(variant, language=language)
    checked = subprocess.run(["qpdf", "--check", made.path], check=False, capture_output=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    with pikepdf.open(made.path) as document, document.open_outline() as outline:
        root = document.Root
        assert str(root.Lang) == language
        assert bool(root.MarkInfo.Marked)
        below = next(item for item in outline.root if item.children)
        assert [item.title for item in below.children] == ["I"]
        assert made.id in str(root.Metadata.read_bytes(), "utf-8")
        heard(document)


def heard(document: pikepdf.Pdf) -> None:
    """Every run of a page that is no artifact has its element, and every element its page."""
    sections = list(document.Root.StructTreeRoot.K.K)
    assert len(sections) == len(document.pages)
    held = {}
    for kid in document.Root.StructTreeRoot.ParentTree.Kids:
        numbers = list(kid.Nums)
        held.update(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for page, section in zip(document.pages, sections, strict=True):
        steps = pikepdf.parse_content_stream(page)
        marked = [step.operands for step in steps if str(step.operator) == "BDC"]
        numbers = [int(where.MCID) for _, where in marked if "/MCID" in where]
        assert numbers == list(range(len(numbers)))
        elements = held[int(page.StructParents)]
        assert len(elements) == len(numbers)
        assert {str(role) for role, _ in marked} <= {"/H1", "/H2", "/P", "/Figure", "/Span"}
        assert all(element.P.objgen == section.objgen for element in elements)
        figures = [element for element in section.K if str(element.S) == "/Figure"]
        assert all(str(figure.Alt) for figure in figures)
