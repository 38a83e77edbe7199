"""One value has one sequence of bytes, and a reader takes no other."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk import canonical
from kiosk.canonical import MAX_DEPTH, MAX_INTEGER, Json, NotCanonicalError

CAP = 1 << 20
TEXTS = st.text(st.characters(exclude_categories=["Cs"])).map(
    lambda text: unicodedata.normalize("NFC", text)
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A frozen value with each kind of field that records and campaigns use."""

    name: str
    size: int
    raw: bytes
    day: date
    parts: tuple[str, ...]


SAMPLES = st.builds(
    Sample,
    TEXTS,
    st.integers(-MAX_INTEGER, MAX_INTEGER),
    st.binary(max_size=40),
    st.dates(),
    st.lists(TEXTS, max_size=3).map(tuple),
)


@given(VALUES)
def test_a_value_is_read_back_from_its_bytes(value: Json) -> None:
    assert canonical.loads(canonical.dumps(value), CAP) == value


@given(st.dictionaries(TEXTS, st.integers(0, 9), min_size=2))
def test_the_order_of_keys_does_not_change_the_bytes(value: dict[str, Json]) -> None:
    turned = dict(reversed(value.items()))

    assert canonical.dumps(turned) == canonical.dumps(value)


@given(VALUES, st.data())
def test_any_other_bytes_are_refused_or_another_value(value: Json, data) -> None:
    raw = bytearray(canonical.dumps(value))
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    try:
        other = canonical.loads(bytes(raw), CAP)
    except NotCanonicalError:
        return

    assert canonical.dumps(other) == bytes(raw)
    assert type(other) is not type(value) or other != value


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        value = canonical.loads(raw, CAP)
    except NotCanonicalError:
        return

    assert canonical.dumps(value) == raw


@given(VALUES)
def test_other_layouts_of_the_same_value_are_refused(value: Json) -> None:
    raw = canonical.dumps(value)
    spaced = json.dumps(value, ensure_ascii=False, indent=1).encode()
    assume(spaced != raw)

    for other in (spaced, b" " + raw, raw + b"\n", b"\xef\xbb\xbf" + raw, raw + raw, raw + b"\x00"):
        with pytest.raises(NotCanonicalError):
            canonical.loads(other, CAP + 8)


@pytest.mark.parametrize(
    "raw",
    (
        b"",
        b"\xff",
        b'"\xed\xa0\x80"',
        b'"\xc0\xaf"',
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b"1.0",
        b"1e5",
        b"0." + b"3" * 100_000,
        b"-0",
        b"01",
        b"+1",
        b"9007199254740992",
        b"-9007199254740992",
        b"9" * 100_000,
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a":1,}',
        b'"\\u0041"',
        b'"\\/"',
        b'"\\ud800"',
        b'{"\\udfff":1}',
        b'"\\ud83d\\ude00"',
        '"e\u0301"'.encode(),
        '{"e\u0301":1}'.encode(),
        b"[" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"":' * 50_000 + b"1" + b"}" * 50_000,
        b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
        b"'a'",
        b"// 1\n1",
    ),
    ids=lambda raw: repr(raw[:20]),
)
def test_what_no_writer_writes_is_refused(raw: bytes) -> None:
    with pytest.raises(NotCanonicalError):
        canonical.loads(raw, CAP)


def test_more_than_the_cap_is_refused_before_it_is_read() -> None:
    assert canonical.loads(b'"abc"', 5) == "abc"
    with pytest.raises(NotCanonicalError, match="too long"):
        canonical.loads(b'"abc"', 4)


@pytest.mark.parametrize(
    "value",
    (
        1.0,
        float("nan"),
        MAX_INTEGER + 1,
        -MAX_INTEGER - 1,
        "e\u0301",
        "\ud800",
        {"\ud800": 1},
        {1: "a"},
        {None: "a"},
        b"raw",
        {"a": {1, 2}},
        object(),
    ),
    ids=repr,
)
def test_what_has_no_canonical_form_is_not_written(value) -> None:
    with pytest.raises(NotCanonicalError):
        canonical.dumps(value)


def test_sixteen_arrays_in_each_other_are_the_most() -> None:
    deepest = b"[" * MAX_DEPTH + b"1" + b"]" * MAX_DEPTH

    assert canonical.dumps(canonical.loads(deepest, CAP)) == deepest
    with pytest.raises(NotCanonicalError, match="deep"):
        canonical.loads(b"[" + deepest + b"]", CAP)


def test_a_value_that_holds_itself_is_not_written() -> None:
    ring: list[Json] = []
    ring.append(ring)

    with pytest.raises(NotCanonicalError, match="deep"):
        canonical.dumps(ring)


@given(SAMPLES)
def test_a_frozen_value_is_read_back_from_its_bytes(sample: Sample) -> None:
    raw = canonical.encode(sample)

    assert canonical.decode(raw, Sample, CAP) == sample


@pytest.mark.parametrize(
    "change",
    (
        {"name": 1},
        {"name": None},
        {"size": "1"},
        {"size": True},
        {"raw": "QUJ="},
        {"raw": "QUI"},
        {"raw": "!"},
        {"day": "2017-2-11"},
        {"day": "2017-02-30"},
        {"day": "2017-02-11T00:00:00Z"},
        {"parts": "a"},
        {"parts": [1]},
        {"more": 1},
    ),
    ids=repr,
)
def test_other_fields_and_types_are_refused(change: dict[str, Json]) -> None:
    sample = Sample("Ana", 1, b"AB", date(2017, 2, 11), ("a",))
    fields = canonical.loads(canonical.encode(sample), CAP)
    assert isinstance(fields, dict)

    with pytest.raises(NotCanonicalError):
        canonical.decode(canonical.dumps({**fields, **change}), Sample, CAP)


def test_a_missing_field_is_refused() -> None:
    with pytest.raises(NotCanonicalError):
        canonical.decode(b'{"name":"Ana"}', Sample, CAP)


@dataclass(frozen=True, slots=True)
class Spared:
    """A frozen value of which a field may be left out."""

    name: str
    sheet: str = ""
    size: int = 0
    z: int = 1


@dataclass(frozen=True, slots=True)
class Nested:
    """A frozen value that holds another of its kind, as deep as one likes."""

    inner: Nested | None


SPARED = st.builds(Spared, TEXTS, TEXTS, st.integers(-MAX_INTEGER, MAX_INTEGER))
OPTIONAL = frozenset({"sheet", "size"})


def slowly(raw: bytes, kind, optional=frozenset()):
    """Read *raw* with no short way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(canonical, "_quickly", lambda *_: None)
        try:
            return canonical.decode(raw, kind, CAP, optional)
        except NotCanonicalError:
            return None


@given(SAMPLES | SPARED, st.data())
def test_the_short_way_takes_nothing_that_the_long_way_refuses(sample, data) -> None:
    kind, optional = type(sample), OPTIONAL if isinstance(sample, Spared) else frozenset()
    whole = canonical.encode(sample, optional)
    at = data.draw(st.integers(0, len(whole)))
    noise = data.draw(
        st.sampled_from((b"", b" ", b'"size":0,', b'\\"sheet":"",', b"\xcc\x81", b"1.0", b"\xff"))
    )
    for raw in (whole, whole[:at] + noise + whole[at:], whole[:at] + whole[at + 1 :]):
        quick = canonical._quickly(raw, kind, CAP, optional)
        assert quick is None or quick == slowly(raw, kind, optional)


@pytest.mark.parametrize(
    ("raw", "kind"),
    (
        ('{"name":"e\u0301","z":1}', Spared),
        ('{"name":"","size":9007199254740992,"z":1}', Spared),
        ('{"name":"","size":-9007199254740992,"z":1}', Spared),
        ('{"inner":' * 17 + "null" + "}" * 17, Nested),
    ),
)
def test_the_short_way_leaves_what_it_cannot_tell_to_the_long_one(raw, kind) -> None:
    with pytest.raises(NotCanonicalError):
        canonical.decode(raw.encode(), kind, CAP, OPTIONAL)


def test_what_may_be_sixteen_deep_may_be_no_deeper() -> None:
    value = None
    for _ in range(MAX_DEPTH):
        value = Nested(value)
    assert canonical.decode(canonical.encode(value), Nested, CAP) == value


def test_the_short_way_takes_no_more_than_the_cap() -> None:
    raw = canonical.encode(Spared("a"), OPTIONAL)
    assert canonical.decode(raw, Spared, len(raw), OPTIONAL) == Spared("a")
    with pytest.raises(NotCanonicalError):
        canonical.decode(raw, Spared, len(raw) - 1, OPTIONAL)


def test_text_that_is_nfc_only_in_its_parts_is_still_read() -> None:
    sample = Spared("a\n\u0303")

    assert canonical.decode(canonical.encode(sample, OPTIONAL), Spared, CAP, OPTIONAL) == sample


def test_a_form_with_numbers_that_are_not_whole_has_no_short_way() -> None:
    @dataclass(frozen=True)
    class Loose:
        size: float

    with pytest.raises(NotCanonicalError):
        canonical.decode(b'{"size":1.5}', Loose, CAP)
