"""A record is sealed only in a form that its reader takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import canonical, entry, record
from kiosk.model import Method, Mode, Moment, Name, Place, RecordId, Shown, Signature
from kiosk.record import CAP, Record, RecordError

NOW = Moment.at(datetime(2017, 2, 11, 18, 30, 5, tzinfo=UTC))
SHOWN = Shown(
    language="en",
    letter=b"l" * 32,
    notice=b"n" * 32,
    notice_version="1",
    notice_language="es",
    statement=b"s" * 32,
    opened_full=False,
    at=NOW,
)
SIGNATURE = Signature(
    campaign="carta-inventada",
    campaign_version=1,
    campaign_sha256=b"c" * 32,
    mode=Mode.REHEARSAL,
    event=b"e" * 8,
    name=Name("Ana", "Ficticia Ñandú", "Ana Ficticia Ñandú"),
    place=Place("Ajijic", "JAL"),
    home="US-TX",
    method=Method.DRAWN,
    eligibility=("citizen",),
    choices=(),
    shown=SHOWN,
    signed=NOW,
    receipt=b"r" * 32,
)
RECORD = Record(RecordId(b"d" * 16, 1), SIGNATURE, b"ink")
ON_PAPER = replace(SIGNATURE, method=Method.PAPER, sheet="XXXX-XXXX-XXXX", line=3)
PAPER = Record(RECORD.id, ON_PAPER, b"")
WORDS = st.text(max_size=30).map(entry.clean)


@given(
    st.builds(Name, WORDS, WORDS, WORDS),
    st.builds(Place, WORDS, st.sampled_from(["JAL", "MEX"])),
    st.integers(1, 2**53 - 1),
    st.binary(max_size=300),
    st.sampled_from([method for method in Method if method is not Method.PAPER]),
)
def test_a_record_is_read_back_from_its_bytes(
    name: Name, place: Place, seq: int, ink: bytes, method: Method
) -> None:
    written = Record(
        RecordId(b"d" * 16, seq), replace(SIGNATURE, name=name, place=place, method=method), ink
    )

    assert record.decode(record.encode(written)) == written


def test_records_that_know_no_paper_are_the_same_bytes_as_before_there_was_any() -> None:
    raw = record.encode(RECORD)

    known = "f2f67bac013c15fab3ae87370b503355f4481a010591611adea159f11e2f4216"
    assert sha256(raw).hexdigest() == known
    assert b'"v":1}' in record.text(raw)
    assert b'"sheet"' not in record.text(raw)


def test_a_line_of_a_sheet_is_read_back_under_the_second_version() -> None:
    raw = record.encode(PAPER)

    assert record.decode(raw) == PAPER
    assert b'"v":2}' in record.text(raw)
    assert len(raw) == record.STEP


@pytest.mark.parametrize("version", (1, 2, 3))
@pytest.mark.parametrize("paper", (None, ("", 0), ("XXXX-XXXX-XXXX", 3), ("", 3), ("X", 0)))
@pytest.mark.parametrize("method", ("drawn", "paper"))
def test_each_record_has_one_version(
    version: int, paper: tuple[str, int] | None, method: str
) -> None:
    fields = canonical.loads(record.text(record.encode(RECORD)), CAP)
    assert isinstance(fields, dict)
    assert isinstance(fields["signature"], dict)
    fields["v"], fields["signature"]["method"] = version, method
    if paper is not None:
        fields["signature"] |= {"sheet": paper[0], "line": paper[1]}
    raw = record.join(canonical.dumps(fields), b"")
    sound = {(1, None, "drawn"), (2, ("XXXX-XXXX-XXXX", 3), "paper")}

    if (version, paper, method) in sound:
        assert record.encode(record.decode(raw)) == raw
    else:
        with pytest.raises(RecordError):
            record.decode(raw)


@given(st.integers(0, 2000), st.integers(1, 255))
def test_a_changed_byte_is_refused_or_makes_another_record(at: int, flip: int) -> None:
    raw = bytearray(record.encode(RECORD))
    raw[at % len(raw)] ^= flip
    try:
        other = record.decode(bytes(raw))
    except RecordError:
        return

    assert other != RECORD
    assert record.encode(other) == bytes(raw)


@given(st.binary(max_size=80))
def test_any_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(RecordError):
        record.decode(raw)


def test_every_shorter_text_is_refused() -> None:
    raw = record.encode(RECORD)

    for cut in range(len(raw)):
        with pytest.raises(RecordError):
            record.decode(raw[:cut])


def test_the_length_does_not_tell_how_somebody_signed() -> None:
    typed = replace(SIGNATURE, method=Method.TYPED)
    mail = replace(SIGNATURE, email="ana.ficticia@example.org", choices=("email",))
    ways = (Record(RECORD.id, typed, b""), Record(RECORD.id, mail, b"i" * 900), RECORD)

    assert {len(record.encode(way)) for way in ways} == {record.STEP}


@pytest.mark.parametrize("tail", (b"\x00", b"\x00" * 4096), ids=len)
def test_more_zeros_than_needed_are_refused(tail: bytes) -> None:
    with pytest.raises(RecordError):
        record.decode(record.encode(RECORD) + tail)


def test_what_fills_a_record_up_is_zeros() -> None:
    with pytest.raises(RecordError):
        record.decode(record.encode(RECORD)[:-1] + b"x")


@pytest.mark.parametrize(
    "wrong",
    (
        replace(RECORD, id=RecordId(b"d" * 15, 1)),
        replace(RECORD, id=RecordId(b"d" * 16, 0)),
        replace(RECORD, id=RecordId(b"d" * 16, -1)),
        replace(RECORD, id=RecordId(b"d" * 16, 2**53)),
        replace(RECORD, signature=replace(SIGNATURE, event=b"e" * 9)),
        replace(RECORD, signature=replace(SIGNATURE, receipt=b"")),
        replace(RECORD, signature=replace(SIGNATURE, campaign_sha256=b"c")),
        replace(RECORD, signature=replace(SIGNATURE, shown=replace(SHOWN, letter=b"l" * 31))),
        replace(RECORD, signature=replace(SIGNATURE, home="e\u0301")),
        replace(RECORD, signature=replace(SIGNATURE, email="\ud800")),
        replace(RECORD, ink=b"x" * CAP),
        replace(RECORD, signature=replace(SIGNATURE, sheet="XXXX-XXXX-XXXX", line=3)),
        replace(RECORD, signature=replace(ON_PAPER, sheet="")),
        replace(RECORD, signature=replace(ON_PAPER, line=0)),
        replace(RECORD, signature=replace(ON_PAPER, line=-1)),
    ),
    ids=range(15),
)
def test_what_could_not_be_read_again_is_not_sealed(wrong: Record) -> None:
    with pytest.raises(RecordError):
        record.encode(wrong)


@pytest.mark.parametrize(
    "change",
    (
        {"v": 2},
        {"v": 3},
        {"seq": 0},
        {"seq": "1"},
        {"device": "AAAA"},
        {"more": 1},
        {"signature": {}},
    ),
    ids=repr,
)
def test_other_fields_are_refused(change: dict[str, canonical.Json]) -> None:
    raw = record.encode(RECORD)
    fields = canonical.loads(record.text(raw), CAP)
    assert isinstance(fields, dict)
    text = canonical.dumps({**fields, **change})

    with pytest.raises(RecordError):
        record.decode(record.join(text, b""))


@pytest.mark.parametrize(
    ("field", "value"),
    (
        ("receipt", "AAAA"),
        ("event", ""),
        ("mode", "other"),
        ("method", "stamped"),
        ("signed", {"utc": "2017-02-11T12:30:05-06:00", "offset": -360, "zone": "x"}),
        ("signed", {"utc": "2017-02-11T12:30:05", "offset": -360, "zone": "x"}),
        ("signed", {"utc": "2017-02-11T12:30:05Z", "offset": 10**9, "zone": "x"}),
        ("signed", {"utc": "9999-12-31T23:59:59Z", "offset": 60, "zone": "x"}),
    ),
)
def test_a_signature_of_wrong_values_is_refused(field: str, value: canonical.Json) -> None:
    raw = record.encode(RECORD)
    fields = canonical.loads(record.text(raw), CAP)
    assert isinstance(fields, dict)
    assert isinstance(fields["signature"], dict)
    assert field in fields["signature"]
    fields["signature"][field] = value
    text = canonical.dumps(fields)

    with pytest.raises(RecordError):
        record.decode(record.join(text, b""))


def test_a_record_above_64_kib_is_not_read() -> None:
    words = record.text(record.encode(RECORD))
    with pytest.raises(RecordError):
        record.decode(record.join(words, bytes(CAP)))


def test_a_record_of_64_kib_is_sealed_and_read() -> None:
    room = CAP - len(record.encode(RECORD)) + len(RECORD.ink)
    largest = replace(RECORD, ink=b"x" * room)

    assert record.decode(record.encode(largest)) == largest
    with pytest.raises(RecordError):
        record.decode(record.encode(largest) + b"x")
