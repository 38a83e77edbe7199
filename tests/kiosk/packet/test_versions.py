"""Several versions in one packet: nobody's signature stands under words they did not sign."""

from __future__ import annotations

import re
import subprocess
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from kiosk.errors import PacketUntied
from kiosk.model import RecordId
from kiosk.packet import Packet, write
from kiosk.packet.gathering import gather, write_packet
from kiosk.packet.order import Order
from kiosk.packet.value import Edition
from tests.kiosk.packet.made_up import both, campaign, line, packet
from tests.kiosk.registry.day import NOON, Tablet, Team, fresh, put
from tests.kiosk.registry.test_letters import newer

FIRST = b"Dear Nobody,\n\nThe first letter asks for a ferry.\n"
NOTICE = replace(campaign().campaign.notice, version="8")
VERSIONS = {
    1: campaign(FIRST, 1, version=1),
    2: campaign(version=2, notice=NOTICE),
    3: campaign(),
}


def versioned(*counts: int, **changes) -> Packet:
    """Give a packet with so many signers of the versions 1, 2 and 3, mixed by name."""
    numbers = [number for number, count in enumerate(counts, 1) for _ in range(count)]
    lines = [
        line(at, surname=f"Ficticia {at * 7 % 97:02}", version=number)
        for at, number in enumerate(numbers, 1)
    ]
    editions = [Edition(VERSIONS[at], many) for at, many in enumerate(counts, 1) if many]
    return replace(packet(lines), editions=tuple(editions), **changes)


def texts(path: Path) -> list[str]:
    with closing(pdfium.PdfDocument(path)) as document:
        pages = (page.get_textpage().get_text_bounded() for page in document)
        return [" ".join(page.split()) for page in pages]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "packet.pdf"


def test_each_letter_is_followed_by_those_who_signed_it_and_by_nobody_else(target) -> None:
    value = versioned(9, 5, 12)
    write(target, value)
    letter, under = 0, {}
    for page in texts(target):
        if "asks for a ferry" in page:
            letter = 1
        elif "Keep the bridges open — all" in page:
            letter = 2
        for found in re.findall(r"7KQ2MD8VXA-(\d+)", page):
            under[int(found)] = letter
    signed = {int(one.id.partition("-")[2]): 1 if one.version == 1 else 2 for one in value.lines}
    assert under == signed


def test_a_version_that_kept_the_letter_shares_it_and_is_named_on_the_line(target) -> None:
    write(target, versioned(2, 1, 3))
    pages = texts(target)
    assert sum("Dear Ambassador" in page for page in pages) == 1
    (first,) = (page for page in pages if "Signatures 1 to 2 of 6" in page)
    (second,) = (page for page in pages if "Signatures 3 to 6 of 6" in page)
    assert first.count("version 1") == 2  # in its head and its foot, on no line
    assert "versions 2 and 3" in second
    assert (second.count(" version 2 "), second.count(" version 3 ")) == (1, 3)


def test_when_only_notices_changed_there_is_one_letter_and_it_says_so(target) -> None:
    write(target, versioned(0, 4, 3))
    pages = texts(target)
    assert "people signed this letter" in pages[0]
    assert "version 3: the same letter as version 2 3" in pages[0]
    assert sum("Dear Ambassador" in page for page in pages) == 1
    assert "only the signatures right after it" not in " ".join(pages)


def test_each_letter_says_to_whom_and_for_when_it_was_signed(target) -> None:
    before = replace(VERSIONS[1].campaign.addressees[0], name="Somebody Before")
    first = replace(VERSIONS[1].campaign, addressees=(before,), delivery_day=date(2026, 1, 5))
    value = versioned(2, 0, 3)
    editions = (Edition(replace(VERSIONS[1], campaign=first), 2), value.editions[1])
    write(target, replace(value, editions=editions))
    for page in texts(target):
        if "Dear Nobody" in page:
            assert "Somebody Before" in page
            assert "5 January 2026" in page or "January 5, 2026" in page
        elif "Dear Ambassador" in page:
            assert "Somebody Before" not in page


def test_the_memo_counts_each_version_and_says_where_its_letter_is(target) -> None:
    write(target, versioned(9, 5, 12))
    pages = texts(target)
    memo = pages[0]
    assert "people signed one of 2 letters" in memo
    for number in (1, 2):
        page = int(re.search(rf"version {number}: its letter is on page (\d+)", memo).group(1))
        assert ("ferry" if number == 1 else "bridges open — all") in pages[page - 1]
    assert re.search(r"page 2 9 version 2: .* 5 version 3: the same letter as version 2 12", memo)
    assert "Keep the bridges open." not in memo
    method = next(page for page in pages if "From the kiosks" in page)
    every = " ".join(pages[pages.index(method) :])
    assert all(one.sha256.hex() in every for one in VERSIONS.values())


def test_numbers_go_on_and_pages_are_named_where_they_are(target) -> None:
    written = write(target, versioned(9, 0, 10))
    pages = texts(target)
    assert len(pages) == written.pages
    found = re.findall(
        r"Signed by (\d+) people\. The signatures are on pages (\d+) to (\d+)", " ".join(pages)
    )
    assert [people for people, _, _ in found] == ["9", "10"]
    for (_, first, last), heads in zip(found, ((1, 9), (10, 19)), strict=True):
        assert f"Signatures {heads[0]} to " in pages[int(first) - 1]
        assert f" {heads[1]} of 19" in pages[int(last) - 1]


def test_bookmarks_are_of_each_version(target) -> None:
    write(target, versioned(9, 5, 12))
    with pikepdf.open(target) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert titles[1:5] == [
            "The letter, version 1",
            "Signatures, version 1",
            "The letter, versions 2 and 3",
            "Signatures, versions 2 and 3",
        ]
        assert all(outline.root[at].children for at in (2, 4))
    checked = subprocess.run(["qpdf", "--check", target], check=False, capture_output=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_what_was_affirmed_is_told_of_each_version_where_it_differs(target) -> None:
    consent = replace(VERSIONS[1], campaign=replace(VERSIONS[1].campaign, consent=both("Aye.")))
    value = versioned(2, 2)
    write(target, replace(value, editions=(Edition(consent, 2), value.editions[1])))
    whole = " ".join(texts(target))
    assert "The consent sentence (version 1) Aye." in whole
    assert "The consent sentence (version 2) I agree" in whole


def test_a_spanish_packet_says_it_in_spanish(target) -> None:
    write(target, versioned(3, 1, 2, language="es"))
    whole = " ".join(texts(target))
    assert "personas firmaron una de 2 cartas" in whole
    assert "versión 3: la misma carta que la versión 2" in whole
    assert "Carta, versiones 2 y 3" in whole
    assert not re.search(r"version |letter is|same letter", whole)


def test_a_line_of_a_version_that_is_not_there_is_never_printed(target) -> None:
    value = versioned(2, 0, 3)
    strange = replace(value.lines[0], version=9)
    for lines in (
        (strange, *value.lines[1:]),
        (replace(value.lines[0], version=3), *value.lines[1:]),
    ):
        with pytest.raises(PacketUntied):
            write(target, replace(value, lines=lines))
    alone = packet([line(1, version=2)])
    with pytest.raises(PacketUntied):
        write(target, alone)
    with pytest.raises(PacketUntied):
        write(target, replace(value, editions=value.editions[:1]))
    assert not target.exists()


def test_the_hash_tells_which_version_each_line_signed(tmp_path) -> None:
    value = versioned(2, 0, 2)
    one = write(tmp_path / "one.pdf", value)
    swapped = tuple(replace(each, version=4 - each.version) for each in value.lines)
    assert write(tmp_path / "other.pdf", replace(value, lines=swapped)).digest != one.digest
    again = write(tmp_path / "again.pdf", replace(value, lines=value.lines[::-1]))
    assert again.sha256 == one.sha256


@pytest.fixture
def two(tmp_path):
    """A registry of two letters; two signed the first one, three the second."""
    team = Team()
    second = newer(team)
    with fresh(tmp_path / "registry.db", team) as registry:
        for tablet in (Tablet(team).sign(2), Tablet(second, "Mesa 2").sign(3)):
            registry.add_campaign(second.campaign, NOON)
            registry.merge(put(tmp_path, tablet.export()), [team.identity], NOON)
        yield registry


def test_a_registry_of_two_letters_gives_a_packet_of_both(two, target) -> None:
    made = write_packet(two, Order(by="Ana Ficticia"), target, NOON)
    assert (made.signatures, made.first, made.last) == (5, 1, 5)
    pages = texts(target)
    (other,) = (at for at, page in enumerate(pages) if "Something else" in page)
    (later,) = (page for page in pages if "Signatures 3 to 5 of 5" in page)
    assert pages.index(later) == other + 1
    held = list(two.standing(1).values())
    printed = re.findall(r"[0-9A-Z]{10}-\d+", " ".join((*pages[:other], later)))
    named = two.line_names()
    assert printed == [named.line(RecordId.unpack(one.id)) for one in held]


def test_of_a_letter_that_nobody_in_the_copy_signed_nothing_is_printed(two, target) -> None:
    (first,) = (one for one in two.letters() if one.version == 1)
    lines = [one.id for one in gather(two, NOON).lines if one.version == 1]
    two.exclude(lines, "a test", "Ana Ficticia", NOON)
    value = gather(two, NOON)
    assert (len(value.lines), value.campaign.campaign.version, value.editions) == (3, 2, ())
    write(target, value)
    whole = "".join("".join(texts(target)).split())
    assert "Somethingelse." in whole
    master = first.campaign.campaign.letter.master.decode()
    assert "".join(master.split()) not in whole
