from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
import zxingcpp

from kiosk.campaign import layout
from kiosk.model import Method, Mode, Name, Place
from kiosk.packet import Line, digests, write
from tests.kiosk.packet.made_up import LETTER, campaign, line, packet

ODD_NAMES = (
    ("José", "Núñez"),
    ("Ñandú", "Peña Güemes"),
    ("Łukasz", "Wiśniewski"),
    ("D’Arcy", "O’Nadie–Ficticio"),
    ("Zoë", "de la Cruz Öztürk"),
    ("Дмитрий", "Вымышленный"),
    ("ʻIolani", "Ωmega"),
    ("Nguyễn", "Thị Ảo"),
    ("Só", ""),
    ("", "Sólo"),
)


def texts(path: Path) -> list[str]:
    with closing(pdfium.PdfDocument(path)) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def signature_texts(path: Path) -> list[str]:
    return [text for text in texts(path) if "Town and state" in text]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "packet.pdf"


@pytest.mark.parametrize(("given", "surname"), ODD_NAMES)
def test_a_name_can_be_selected_as_it_was_typed(target, given: str, surname: str) -> None:
    written = write(target, packet([line(1, given, surname)]))
    assert f"{given} {surname}".strip() in " ".join(texts(target)[2].split())
    assert not written.substituted


def test_the_letter_keeps_every_word_quote_and_number(target) -> None:
    write(target, packet(1))
    blocks = layout.blocks(LETTER.decode(), 3)
    whole = squeezed("".join(texts(target)))
    assert squeezed("".join(block.number + block.text for block in blocks)) in whole
    assert "not delivered" not in "".join(texts(target))
    for words in (
        "“New Bridge!”",
        "“new bridge”",
        "don't",
        "children’s",
        "U.S.",
        "–",
        "—",
        "Zoë’s",
    ):
        assert squeezed(words) in whole


@pytest.mark.parametrize("before", range(0, 40, 3))
def test_no_number_is_parted_from_its_request(target, before: int) -> None:
    filler = "\n\n".join(f"Line {number} of a long letter." for number in range(before))
    requests = "\n\n".join(f"{number}. Request{number} " + "word " * 40 for number in range(1, 9))
    write(target, packet(1, campaign(f"{filler}\n\n{requests}\n".encode(), 1)))
    pages = texts(target)
    for number in range(1, 9):
        assert sum(f"{number}. Request{number}" in page for page in pages) == 1


@pytest.mark.parametrize(("count", "pages"), ((1, 1), (8, 1), (9, 2), (16, 2), (200, 25)))
def test_eight_lines_stand_on_a_page(target, count: int, pages: int) -> None:
    write(target, packet(count))
    found = signature_texts(target)
    assert len(found) == pages
    ids = re.findall(r"7KQ2MD8VXA-\d+", " ".join(found))
    assert ids == [f"7KQ2MD8VXA-{number}" for number in range(1, count + 1)]


def test_the_number_of_pages_is_right_wherever_it_stands(target) -> None:
    written = write(target, packet(30))
    pages = texts(target)
    assert len(pages) == written.pages
    assert all(f"Page {at} of {written.pages}" in page for at, page in enumerate(pages, 1))
    assert re.search(rf"Pages\s+{written.pages}\b", pages[0])
    assert f"{written.pages} pages" in pages[-1]
    first, last = re.search(r"on pages (\d+) to (\d+)", " ".join(pages)).groups()
    assert ["Town and state" in page for page in pages].index(True) + 1 == int(first)
    assert int(last) - int(first) + 1 == 4


def test_lines_are_sorted_by_surname_and_named_as_typed(target) -> None:
    people = [
        line(1, "Ana", "Ñandú"),
        line(2, "Ana", "Nzz"),
        line(3, "Zita", "Núñez"),
        line(4, "Óscar", "de la Cruz"),
        line(5, "Eva", ""),
        line(6, "ana", "núñez"),
    ]
    write(target, packet(people))
    order = re.findall(r"7KQ2MD8VXA-(\d)", signature_texts(target)[0])
    assert order == ["4", "5", "6", "3", "2", "1"]
    assert "ana núñez" in signature_texts(target)[0]
    assert "NÚÑEZ" not in signature_texts(target)[0]


def test_a_rehearsal_says_so_on_every_page_and_a_real_packet_on_none(target) -> None:
    write(target, packet(9, campaign(mode=Mode.REHEARSAL)))
    assert all("REHEARSAL" in page for page in texts(target))
    write(target, packet(9))
    assert not any("REHEARSAL" in page for page in texts(target))


def test_a_spanish_letter_makes_a_spanish_packet(target) -> None:
    write(target, packet(2, campaign(language="es", mode=Mode.REHEARSAL)))
    pages = texts(target)
    assert all("ENSAYO" in page for page in pages)
    assert "23 de febrero de 2026" in pages[0]
    assert not re.search(r"Page|Signed|Town", " ".join(pages))


def test_the_same_packet_is_the_same_file_and_another_is_not(target, tmp_path) -> None:
    value = packet([*packet(9).lines, line(77, "Ana 😀", "李")])
    one = write(target, value)
    other = write(tmp_path / "again.pdf", replace(value, lines=value.lines[::-1]))
    assert target.read_bytes() == (tmp_path / "again.pdf").read_bytes()
    assert (one.sha256, one.id) == (other.sha256, other.id)
    assert one.sha256 == sha256(target.read_bytes()).digest()
    later = replace(value, registry_digest=sha256(b"another").digest())
    assert write(tmp_path / "again.pdf", later).id != one.id


def test_another_run_of_the_program_makes_the_same_file(tmp_path) -> None:
    code = (
        "import sys; from pathlib import Path; from kiosk.packet import write;"
        "from tests.kiosk.packet.made_up import packet;"
        "print(write(Path(sys.argv[1]), packet(9)).sha256.hex())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code, tmp_path / f"{seed}.pdf"],
            check=True,
            capture_output=True,
            cwd=Path(__file__).parents[3],
            env=os.environ | {"PYTHONHASHSEED": str(seed), "TZ": zone},
        ).stdout
        for seed, zone in ((1, "UTC"), (2, "America/Mexico_City"))
    ]
    assert runs[0] == runs[1]


def test_qpdf_finds_nothing_wrong(target) -> None:
    odd = [line(50 + at, *name) for at, name in enumerate(ODD_NAMES)]
    typed = line(90, method=Method.TYPED, ink=b"")
    mark = line(91, method=Method.MARK, witness="Auxiliar Inventada")
    write(
        target, packet([*odd, typed, mark, line(92, "😀", "أحمد")], campaign(mode=Mode.REHEARSAL))
    )
    checked = subprocess.run(["qpdf", "--check", target], check=False, capture_output=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_ink_is_curves_and_nothing_is_said_by_colour(target) -> None:
    write(target, packet(9, campaign(mode=Mode.REHEARSAL)))
    colours = {"rg", "RG", "k", "K", "sc", "SC", "scn", "SCN", "cs", "CS", "sh", "Do"}
    with pikepdf.open(target) as document:
        for page in document.pages:
            operators = [str(step.operator) for step in pikepdf.parse_content_stream(page)]
            assert not colours & set(operators)
            assert not page.get_images()
            if page.mediabox[2] > page.mediabox[3]:
                assert operators.count("c") + operators.count("l") > 100


def test_every_face_is_embedded_and_readable(target) -> None:
    write(target, packet([line(1, *name) for name in ODD_NAMES[5:6]]))
    with pikepdf.open(target) as document:
        faces = {
            str(font.BaseFont): font
            for page in document.pages
            for font in page.resources.get("/Font", {}).values()
        }
        assert len(faces) >= 4
        for font in faces.values():
            assert "/ToUnicode" in font
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
    assert target.stat().st_size < 250_000


def test_the_file_says_what_it_is(target) -> None:
    written = write(target, packet(9))
    with pikepdf.open(target) as document, document.open_outline() as outline:
        assert str(document.docinfo["/Title"]) == "Good neighbours · 9 people"
        assert str(document.docinfo["/Subject"]) == written.id
        assert str(document.docinfo["/CreationDate"]).startswith("D:20260223183005")
        assert str(document.Root.Lang) == "en"
        titles = [item.title for item in outline.root]
        assert titles[:3] == ["Memorandum", "The letter", "Signatures"]
        assert len(titles) == 7


@pytest.mark.parametrize(
    ("name", "lacking"),
    (
        (Name("Ana 😀", "Ficticia", "Ana 😀 Ficticia"), "😀"),
        (Name("明", "李", "李明"), "李明"),
        (Name("أحمد", "", "أحمد"), "أحمد"),
    ),
)
def test_what_no_face_draws_is_shown_and_listed_and_can_be_copied(target, name, lacking) -> None:
    written = write(target, packet([line(1), line(2, name=name)]))
    assert [line_id for line_id, _ in written.substituted] == ["7KQ2MD8VXA-2"]
    assert set(written.substituted[0][1]) == set(lacking)
    pages = " ".join(texts(target))
    assert all(f"U+{ord(letter):04X}" in pages for letter in lacking)
    runs = re.findall(f"[{re.escape(lacking)}]+", name.printed)
    with pikepdf.open(target) as document:
        streams = (each for page in document.pages for each in page.Contents)
        content = b"".join(stream.read_bytes() for stream in streams)
    for run in runs:
        copied = run.encode("utf-16-be").hex().upper()
        assert f"/ActualText <FEFF{copied}>".encode() in content


def test_one_drawing_that_cannot_be_read_stops_nothing(target) -> None:
    write(target, packet([line(1), line(2, ink=b"broken")]))
    assert signature_texts(target)[0].count("The drawing cannot be shown") == 1


def test_a_mark_names_its_witness_and_a_typed_signature_says_so(target) -> None:
    typed = line(1, "Eva", "Inventada", method=Method.TYPED, ink=b"")
    mark = line(2, method=Method.MARK, witness="Auxiliar Núñez")
    write(target, packet([typed, mark]))
    page = signature_texts(target)[0]
    assert "Mark, witnessed by Auxiliar Núñez" in page
    assert "Typed by the signer" in page
    assert page.count("Eva Inventada") == 2


def test_a_signature_on_paper_refers_to_the_sheet_that_is_kept(target) -> None:
    sheet = "7QK4-M3AC-R3T9"
    paper = line(1, "Eva", "Inventada", method=Method.PAPER, ink=b"", sheet=sheet, sheet_line=3)
    drawn = line(2)
    write(target, packet([paper, drawn]))
    page = signature_texts(target)[0]
    assert f"Signed on paper: sheet {sheet}, line 3" in " ".join(page.split())
    assert "The organizers keep the original sheet" in page
    assert page.count("Eva Inventada") == 1
    note = " ".join(" ".join(texts(target)).split())
    assert "On paper, on a numbered sheet 1" in note
    assert "One signature was made with a pen" in note
    assert digests.list_digest([paper, drawn]) != digests.list_digest(
        [replace(paper, sheet_line=4), drawn]
    )


def test_the_longest_names_stay_whole_and_inside_the_page(target) -> None:
    wide = line(1, "W" * 100, "M" * 100, place=Place("Llan" * 25, "MEX"))
    many = line(2, "María " * 16, "de los Ángeles " * 6, method=Method.TYPED, ink=b"")
    write(target, packet([wide, many]))
    page = squeezed(signature_texts(target)[0])
    assert "W" * 100 + "M" * 100 in page
    assert "Llan" * 25 in page
    assert squeezed(many.name.printed) in page
    with closing(pdfium.PdfDocument(target)) as document:
        for sheet in document:
            words = sheet.get_textpage()
            boxes = [words.get_rect(at) for at in range(words.count_rects())]
            width, height = sheet.get_size()
            assert all(left > 20 and right < width - 20 for left, _, right, _ in boxes)
            assert all(low > 20 and high < height - 20 for _, low, _, high in boxes)


def test_the_code_holds_the_id_and_the_hash_of_the_cover(target) -> None:
    written = write(target, packet(3))
    pages = texts(target)
    with closing(pdfium.PdfDocument(target)) as document:
        picture = document[len(document) - 2].render(scale=2).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    name, identifier, digest = code.text.split()
    assert (name, identifier) == ("FIRMA-PACKET", written.id)
    assert digest in pages[0]
    assert written.id in pages[0]
    assert digest in pages[-2]


def test_the_hashes_are_those_that_the_page_explains(target) -> None:
    value = packet([line(1, "José", "Núñez"), line(2, "Ana", "Álvarez", witness="")])
    write(target, value)
    page = texts(target)[-2]
    rows = b"".join(map(row, (value.lines[1], value.lines[0])))
    assert sha256(rows).hexdigest() in page
    assert sha256(LETTER).hexdigest() in page
    assert value.registry_digest.hex() in page
    assert value.campaign.sha256.hex() in page


def row(one: Line) -> bytes:
    values = [one.id, one.name.printed, one.place.town, one.place.state, str(one.method)]
    values += [one.witness, sha256(one.ink).hexdigest()]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def test_the_funnel_ties(target) -> None:
    write(target, packet(9))
    note = next(page for page in texts(target) if "From the kiosks to this packet" in page)
    figures = dict(re.findall(r"^([^\d\n]+?) (?:[−=] )?(\d+)\s*$", note, re.MULTILINE))
    assert int(figures["Signed on a kiosk"]) == 18
    assert int(figures["In this packet"]) == 9


def test_the_cover_is_one_page_however_much_it_has_to_say(target) -> None:
    long = " ".join(["Keep every single bridge of the whole river open, day and night."] * 6)
    crowd = campaign(
        asks=tuple(replace(campaign().campaign.asks[0], en=long) for _ in range(6)),
        addressees=campaign().campaign.addressees * 4,
    )
    write(target, packet(40, crowd))
    pages = texts(target)
    assert "Memorandum" in pages[0]
    assert "40 people signed this letter" in " ".join(pages[0].split())
    assert "Dear Ambassador" in squeezed(pages[1]).replace("DearAmbassador", "Dear Ambassador")
    assert "Memorandum" not in pages[1]


@pytest.mark.parametrize(
    ("count", "words"), ((0, ""), (1, "1 of the signatures"), (2, "2 of the signatures"))
)
def test_signatures_from_kiosks_nobody_confirmed_are_told(target, count: int, words: str) -> None:
    write(target, packet(5, unconfirmed=count))
    whole = " ".join(" ".join(texts(target)).split())
    assert ("no organizer has confirmed" in whole) is bool(count)
    assert words in whole


def test_the_longest_line_id_stays_in_its_column(target) -> None:
    long = line(1, id="7KQ2MD8VXA7KQ2MD8VXA7KQ2MD-123456")
    place = Place("Santa María de la Nueva Localidad Inventada", "JAL")
    write(target, packet([replace(long, place=place)]))
    with pdfium.PdfDocument(target) as document:
        page = next(p for p in document if "123456" in p.get_textpage().get_text_range())
        text = page.get_textpage()
        found = text.search("7KQ2MD8VXA7KQ2MD8VXA7KQ2MD-123456").get_next()
        left = min(text.get_charbox(at)[0] for at in range(found[0], found[0] + found[1]))
    assert left > 664
