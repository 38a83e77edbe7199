"""What a kiosk writes, an organizer reads."""

from __future__ import annotations

import io
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.crypto.sign import SigningKey, verify
from kiosk.errors import ExportRefused, NotSaved
from kiosk.exports import chain, wire
from kiosk.exports.value import Item, Sealed, Withdrawal
from kiosk.exports.write import write
from tests.kiosk.exports.making import CAMPAIGN, NOON, Kiosk, audit, void

KIOSK = Kiosk()


def test_an_export_comes_back_as_it_was_written():
    items = [KIOSK.sealed(1), audit(1), void(2), KIOSK.sealed(3), audit(2, "left", "página 4")]
    raw, trailer = KIOSK.write(items)
    with KIOSK.read(raw) as export:
        assert export.header == KIOSK.header(last=3)
        assert export.trailer == trailer
        assert list(export.items()) == items
        assert list(export.items()) == items


def test_withdrawals_come_back_and_change_no_count_and_no_chain():
    items = [KIOSK.sealed(1), void(2, reason="withdrawn")]
    withdrawals = [Withdrawal(bytes([n]) * 32, NOON, 2 * n) for n in (0, 1)]
    raw, trailer = KIOSK.write([*withdrawals, *items], KIOSK.header(last=2))
    with KIOSK.read(raw) as export:
        assert list(export.items()) == [*withdrawals, *items]
    assert trailer.totals == KIOSK.write(items)[1].totals
    assert trailer.signature != KIOSK.write(items)[1].signature


@pytest.mark.parametrize("places", ((1, 0), (0, 0)), ids=("descending", "twice"))
def test_no_kiosk_writes_withdrawals_out_of_order(places):
    withdrawals = [Withdrawal(bytes([n]) * 32, NOON, 0) for n in places]
    with pytest.raises(ExportRefused, match="sequence"):
        KIOSK.write(withdrawals)


def test_the_trailer_counts_and_chains_what_went_by():
    items = [KIOSK.sealed(1), audit(1), void(2), KIOSK.sealed(3)]
    _, trailer = KIOSK.write(items, closed=False)
    hashes = [sha256(items[0].sealed).digest(), items[2].sealed_sha256]
    hashes.append(sha256(items[3].sealed).digest())
    head = chain.genesis(CAMPAIGN, KIOSK.key.public)
    for each in hashes:
        head = chain.step(head, each)
    counts = (trailer.count, trailer.voids, trailer.earlier, trailer.audits, trailer.closed)
    assert counts == (2, 1, 0, 1, False)
    assert trailer.head == head
    assert trailer.root == chain.merkle_root(hashes)
    start = chain.audit_genesis(CAMPAIGN, KIOSK.key.public)
    assert trailer.audit_head == chain.audit_step(start, items[1])


def test_what_the_device_signed_names_the_export_however_often_it_is_sealed():
    items = [KIOSK.sealed(1)]
    with KIOSK.read(KIOSK.write(items)[0]) as one, KIOSK.read(KIOSK.write(items)[0]) as two:
        assert one.digest == two.digest
        assert verify(KIOSK.key.public, wire.TAG, one.digest, one.trailer.signature)


def test_an_event_without_signatures_can_be_exported():
    raw, trailer = KIOSK.write([audit(1), audit(2)])
    assert trailer.head == KIOSK.header().previous_head
    assert trailer.root == sha256().digest()
    with KIOSK.read(raw) as export:
        assert [item.n for item in export.items()] == [1, 2]


def test_a_second_export_goes_on_where_the_first_ended_and_carries_a_late_void():
    _, first = KIOSK.write([KIOSK.sealed(1), KIOSK.sealed(2), audit(1)])
    header = KIOSK.header(
        first=3,
        last=3,
        previous_head=first.head,
        audit_first=2,
        previous_audit_head=first.audit_head,
    )
    items = [void(1), void(2), KIOSK.sealed(3), audit(2)]
    raw, second = KIOSK.write(items, header)
    assert (second.count, second.voids, second.earlier) == (1, 0, 2)
    assert second.head == chain.step(first.head, sha256(items[2].sealed).digest())
    with KIOSK.read(raw) as export:
        assert list(export.items()) == items


def test_a_void_takes_the_bytes_and_leaves_the_chain_and_the_root():
    kept = [KIOSK.sealed(1), KIOSK.sealed(2)]
    _, with_bytes = KIOSK.write(kept)
    _, without = KIOSK.write([kept[0], void(2, kept[1].sealed)])
    assert (with_bytes.head, with_bytes.root) == (without.head, without.root)


@st.composite
def _items(draw) -> list[Item]:
    items: list[Item] = []
    seq = n = 1
    for kind in draw(st.lists(st.sampled_from("rva"), max_size=12)):
        if kind == "a":
            letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cs"))
            text = st.text(letters, max_size=40).map(_nfc)
            items.append(audit(n, draw(st.from_regex(r"\A[a-z][a-z0-9-]{0,31}\Z")), draw(text)))
            n += 1
        elif kind == "v":
            items.append(void(seq, draw(st.binary(max_size=8))))
            seq += 1
        else:
            items.append(Sealed(seq, draw(st.binary(min_size=1, max_size=90_000).map(_capped))))
            seq += 1
    return items


def _nfc(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", text)


def _capped(raw: bytes) -> bytes:
    return raw[: 80 * 1024]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(_items(), st.booleans())
def test_whatever_a_kiosk_holds_comes_back(items, closed):
    raw, trailer = KIOSK.write(items, closed=closed)
    with KIOSK.read(raw) as export:
        assert list(export.items()) == items
        assert export.trailer == trailer


@pytest.mark.parametrize(
    "items",
    (
        [Sealed(2, b"x"), Sealed(1, b"x")],
        [Sealed(1, b"x"), Sealed(1, b"x")],
        [Sealed(1, b"x"), void(3)],
        [audit(2)],
        [audit(1), audit(1)],
        [void(0)],
        [Sealed(1, b"")],
        [Sealed(1, bytes(80 * 1024 + 1))],
        [audit(1, "Capital")],
        [audit(1, "x", "two\nlines")],
        [audit(1, "x", "e\u0301")],
        [void(1, reason="Undone")],
        [replace(void(1), sealed_sha256=bytes(31))],
        [Withdrawal(bytes(31), NOON, 0)],
        [Withdrawal(bytes(32), NOON, -1)],
    ),
)
def test_the_writer_refuses_what_a_reader_would_refuse(items):
    with pytest.raises(ExportRefused):
        KIOSK.write(items)


@pytest.mark.parametrize("changes", ({"kiosk": "Mesa\n1"}, {"first": 0}, {"device": bytes(31)}))
def test_the_writer_refuses_a_header_that_a_reader_would_refuse(changes):
    with pytest.raises(ExportRefused, match="header"):
        KIOSK.write([], KIOSK.header(**changes))


def test_the_writer_refuses_a_range_that_is_not_complete():
    with pytest.raises(ExportRefused, match="sequence"):
        KIOSK.write([KIOSK.sealed(1)], KIOSK.header(last=2))


def test_the_writer_refuses_recipients_that_the_header_does_not_name():
    with pytest.raises(ExportRefused, match="keyset"):
        KIOSK.write([], KIOSK.header(keyset=bytes(32)))


def test_a_refusal_of_the_journal_comes_through_the_writer_as_it_is():
    def items():
        yield KIOSK.sealed(1)
        raise NotSaved

    with pytest.raises(NotSaved):
        KIOSK.write(items(), KIOSK.header(last=2))


def test_a_full_disk_comes_through_the_writer_as_it_is():
    items = [KIOSK.sealed(1)]
    with Path("/dev/full").open("wb", 0) as full, pytest.raises(OSError, match="No space"):
        write(
            full,
            KIOSK.header(last=1),
            items,
            closed=True,
            recipients=[KIOSK.identity.recipient],
            sign=KIOSK.key.sign,
        )


def test_the_reader_takes_a_file_that_gives_its_bytes_a_few_at_a_time():
    raw, trailer = KIOSK.write([KIOSK.sealed(1)])

    class Slow(io.BytesIO):
        def read(self, size=-1, /):
            return super().read(min(size, 7) if size >= 0 else 7)

    from kiosk.exports.read import read

    with read(Slow(raw), [KIOSK.identity]) as export:
        assert export.trailer == trailer


def test_another_device_than_the_header_names_cannot_sign():
    other = replace(KIOSK, key=SigningKey.from_seed(bytes(32)))
    raw, _ = other.write([KIOSK.sealed(1)], KIOSK.header(last=1))
    with pytest.raises(ExportRefused, match="signature"):
        KIOSK.read(raw)
