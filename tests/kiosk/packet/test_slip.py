"""A closing slip says what the journal says, and only what its kiosk signed."""

from __future__ import annotations

import io
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import UTC, date, datetime

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from kiosk.crypto.sign import SigningKey
from kiosk.errors import SlipRefused
from kiosk.model import Counts, Mode, Moment, device_id
from kiosk.packet.slip import Slip, read, signed
from kiosk.packet.slip_check import Finding, compare
from kiosk.packet.slip_paper import Form, write
from kiosk.registry.value import GapLine
from kiosk.symbols import device as spelled

KEY = SigningKey.from_seed(bytes(range(32)))
SLIP = Slip(
    campaign="carta-ficticia",
    version=2,
    mode=Mode.OFFICIAL,
    event="Feria Ficticia del Lago",
    town="Ajijic",
    state="JAL",
    day=date(2027, 2, 6),
    uid=b"e" * 8,
    kiosk="Mesa 1",
    device=KEY.public,
    first=1,
    last=128,
    counts=Counts(123, 3, 7, 2),
    root=b"r" * 32,
    closed=Moment.at(datetime(2027, 2, 6, 23, 5, tzinfo=UTC)),
    file="carta-ficticia_feria-ficticia-del-lago_mesa-1_20270206-2306Z_123sig.firma-export",
    file_start=b"12345678",
)
TEXT = signed(SLIP, KEY.sign)
NAMES = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=60)
MM = 72 / 25.4


def refused(text: str) -> str:
    with pytest.raises(SlipRefused) as refusal:
        read(text)
    return str(refusal.value.facts["why"])


@given(NAMES, NAMES, st.integers(0, 10**6), st.integers(0, 999))
def test_what_was_signed_is_read_back(event, kiosk, count, gone):
    counts = Counts(count, gone, 4, 1)
    value = replace(SLIP, event=event, kiosk=kiosk, counts=counts, last=count + gone + 1)
    assert read(signed(value, KEY.sign)) == value


def test_every_changed_character_is_refused():
    for at in range(len(TEXT)):
        other = "x" if TEXT[at] != "x" else "y"
        assert refused(TEXT[:at] + other + TEXT[at + 1 :]) in {"form", "forged", "newer"}


def test_every_piece_is_refused():
    for at in range(len(TEXT)):
        assert refused(TEXT[:at]) in {"form", "forged"}
    assert refused(TEXT + "\nmore") == "form"
    assert refused("x" * 9000) == "form"


@pytest.mark.parametrize("zone", ("\ud800", "America/\x1b[2J", "America/\u202eocixeM"))
def test_a_zone_that_nobody_can_print_is_refused(zone):
    closed = Moment(SLIP.closed.utc, -360, zone)
    lines = TEXT.split("\n")
    lines[11] = lines[11].replace("America/Mexico_City", zone)
    assert refused("\n".join(lines)) == "form"
    if zone != "\ud800":
        assert refused(signed(replace(SLIP, closed=closed), KEY.sign)) == "form"


def test_what_a_mail_adds_around_it_is_forgiven():
    assert read("  \n" + TEXT.replace("\n", "\r\n") + "\r\n\n") == SLIP


def test_another_number_with_the_same_signature_is_forged():
    assert refused(TEXT.replace("123 3 2 7", "124 2 2 7")) == "forged"


def test_a_slip_of_a_later_form_says_so():
    assert refused(TEXT.replace("slip/1", "slip/2")) == "newer"


WRONG = {
    "sums that do not agree": {"last": 200},
    "a first below one": {"first": 0, "last": 127},
    "a line break in a name": {"kiosk": "Mesa\t1"},
    "no name": {"event": ""},
    "a short hash": {"file_start": b"1234"},
    "a negative count": {"counts": Counts(129, -1, 7, 0)},
    "a root of other size": {"root": b"r" * 31},
    "a uid of other size": {"uid": b"e" * 9},
    "a name without end": {"file": "f" * 1900},
}


@pytest.mark.parametrize("what", WRONG)
def test_what_no_kiosk_says_is_refused_though_signed(what):
    assert refused(signed(replace(SLIP, **WRONG[what]), KEY.sign)) == "form"


@pytest.mark.parametrize(
    ("said", "instead"),
    (
        ("\n1 128\n", "\n01 128\n"),
        ("\n1 128\n", "\n1 +128\n"),
        ("\n1 128\n", "\n1 1_28\n"),
        ("\n1 128\n", "\n1 \u0661\u0662\u0668\n"),
        (" 2027-02-06 ", " 20270206 "),
        (" -360 ", " -0360 "),
        ("\nMesa 1\n", "\nMesa 1\nMesa 1\n"),
    ),
)
def test_what_is_spelled_in_another_way_is_refused_though_signed(said, instead):
    body = TEXT.rpartition("\n")[0]
    assert said in body
    other = body.replace(said, instead)
    signature = urlsafe_b64encode(KEY.sign("slip", other.encode())).rstrip(b"=").decode()
    assert refused(f"{other}\n{signature}") == "form"


def bare(text: str) -> str:
    """Give the letters and digits: a name broken at a hyphen loses it in what is selected."""
    return "".join(filter(str.isalnum, text))


# --- on paper ---------------------------------------------------------------------------


def page(form, language="en", value=SLIP):
    raw = write(signed(value, KEY.sign), language, form)
    with pikepdf.open(io.BytesIO(raw)) as opened:
        assert opened.check_pdf_syntax() == []
    (shown,) = pypdfium2.PdfDocument(raw)
    return shown


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("language", ("en", "es"))
def test_the_paper_says_all_of_it(form, language):
    said = " ".join(page(form, language).get_textpage().get_text_bounded().split())
    for words in (SLIP.event, SLIP.kiosk, "123", SLIP.device_short, "31323334 35363738"):
        assert words in said
    assert {"en": "sequences 1 to 128", "es": "secuencias 1 a 128"}[language] in said
    assert {"en": "6 February 2027, 17:05", "es": "6 de febrero de 2027, 17:05"}[language] in said
    assert SLIP.root_words in said
    assert SLIP.device_words in said
    assert bare(SLIP.file) in bare(said)
    assert "REHEARSAL" not in said


@pytest.mark.parametrize("form", Form)
def test_a_photograph_of_the_paper_is_enough(form):
    (found,) = zxingcpp.read_barcodes(page(form).render(scale=3).to_pil())
    assert read(found.text) == SLIP


@pytest.mark.parametrize("form", Form)
def test_the_longest_slip_stays_on_the_paper(form):
    wide = replace(SLIP, event="W" * 60, kiosk="M" * 60, town="Ñ" * 60, mode=Mode.REHEARSAL)
    shown = page(form, "es", wide)
    words = shown.get_textpage()
    width, height = shown.get_size()
    boxes = [words.get_charbox(at) for at in range(words.count_chars())]
    assert all(left > 0 and low > 0 for left, low, _, _ in boxes)
    assert all(right < width and high < height for _, _, right, high in boxes)
    assert "ENSAYO" in words.get_text_bounded()
    (found,) = zxingcpp.read_barcodes(shown.render(scale=3).to_pil())
    assert read(found.text) == wide


def test_each_form_has_the_size_of_its_paper():
    width, height = page(Form.A6).get_size()
    assert (width / MM, height / MM) == pytest.approx((105, 148), abs=0.1)
    width, height = page(Form.ROLL).get_size()
    assert width / MM == pytest.approx(80, abs=0.1)
    assert 120 < height / MM < 200


# --- against the ledger -----------------------------------------------------------------

ARRIVED = GapLine(
    event=SLIP.event,
    kiosk=SLIP.kiosk,
    device=spelled(device_id(KEY.public))[:12],
    status="confirmed",
    first=1,
    last=128,
    held=121,
    voided=3,
    withdrawn=3,
    unread=1,
    conflicts=0,
    missing=(),
    forks=(),
    closed=True,
)


def test_nothing_differs_when_all_has_arrived_though_one_withdrew_since():
    assert compare(SLIP, ARRIVED) == ()


@pytest.mark.parametrize(
    ("change", "finding"),
    (
        ({"closed": False}, Finding("not-closed")),
        ({"missing": ((4, 6), (9, 9))}, Finding("missing", 0, 4)),
        ({"forks": (7,)}, Finding("forks", 0, 1)),
        ({"first": 2}, Finding("first", 1, 2)),
        ({"last": 100}, Finding("last", 128, 100)),
        ({"held": 100}, Finding("count", 128, 107)),
        ({"voided": 2, "held": 122}, Finding("undone", 3, 2)),
        ({"withdrawn": 1, "held": 123}, Finding("withdrawn", 2, 1)),
        ({"device": "0000000000"}, Finding("other-kiosk")),
        ({"device": ""}, Finding("other-kiosk")),
    ),
)
def test_what_differs_is_told(change, finding):
    assert compare(SLIP, replace(ARRIVED, **change)) == (finding,)
