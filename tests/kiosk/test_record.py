"""A record is sealed only in a form that its reader takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

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
WORDS = st.text(max_size=30).map(entry.clean)


@given(
    st.builds(Name, WORDS, WORDS, WORDS),
    st.builds(Place, WORDS, st.sampled_from(["JAL", "MEX"])),
    st.integers(1, 2**53 - 1),
    st.binary(max_size=300),
    st.sampled_from(Method),
)
def test_a_record_is_read_back_from_its_bytes(
    name: Name, place: Place, seq: int, ink: bytes, method: Method
) -> None:
    written = Record(
        RecordId(b"d" * 16, seq), replace(SIGNATURE, name=name, place=place, method=method), ink
    )

    assert record.decode(record.encode(written)) == written


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
    ),
    ids=range(11),
)
def test_what_could_not_be_read_again_is_not_sealed(wrong: Record) -> None:
    with pytest.raises(RecordError):
        record.encode(wrong)


@pytest.mark.parametrize(
    "change",
    (
        {"v": 2},
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


def test_a_record_of_64_kib_is_sealed_and_read() -> None:
    room = CAP - len(record.encode(RECORD)) + len(RECORD.ink)
    largest = replace(RECORD, ink=b"x" * room)

    assert record.decode(record.encode(largest)) == largest
    with pytest.raises(RecordError):
        record.decode(record.encode(largest) + b"x")
