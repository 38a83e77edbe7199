"""A merge receipt is believed whole and from its root, or not at all."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import canonical, frames
from kiosk.crypto.sign import SigningKey
from kiosk.errors import ReceiptRefused
from kiosk.exports import merge_receipt
from kiosk.exports.merge_receipt import MergeReceipt
from tests.kiosk.journal.making import NOW, ROOT

TOLD = MergeReceipt(
    campaign="carta-ficticia",
    campaign_sha256=bytes(32),
    device=bytes(range(32)),
    kiosk="Mesa Única 1",
    through=12,
    head=bytes(reversed(range(32))),
    audit=20,
    held=9,
    voided=1,
    withdrawn=1,
    unread=1,
    withdrawals=(bytes(8), bytes(range(8))),
    made=NOW,
)
RAW = merge_receipt.write(TOLD, ROOT)


def reason(raw, root=ROOT.public):
    with pytest.raises(ReceiptRefused) as refusal:
        merge_receipt.read(raw, root)
    return refusal.value.facts["why"]


def signed(body):
    """What a root would have signed that knows no better."""
    mark = ROOT.public + ROOT.sign("merge-receipt", sha256(body).digest())
    return body + frames.pack(127, mark)


def saying(told):
    return signed(b"firma-receipt/1\n" + frames.pack(1, canonical.encode(told)))


def test_what_was_written_is_read():
    assert merge_receipt.read(RAW, ROOT.public) == TOLD
    assert merge_receipt.file_name(TOLD) == (
        "carta-ficticia_mesa-unica-1_630dcd29_20270206-1700Z_12.firma-receipt"
    )


@given(place=st.integers(0, len(RAW) - 1), bit=st.integers(0, 7))
def test_no_bit_of_it_can_be_changed(place, bit):
    changed = bytearray(RAW)
    changed[place] ^= 1 << bit
    assert reason(bytes(changed)) in {"damaged", "forged"}


def test_a_part_of_it_is_none():
    assert {reason(RAW[:size]) for size in range(len(RAW))} == {"damaged"}


@pytest.mark.parametrize("mark", (b"", RAW[-96:-1], RAW[-96:] + b"\0"))
def test_a_signature_of_another_length_is_damaged(mark):
    unsigned = RAW[: -len(frames.pack(127, RAW[-96:]))]
    assert unsigned + frames.pack(127, RAW[-96:]) == RAW
    assert reason(unsigned + frames.pack(127, mark)) == "damaged"


def test_another_root_is_not_believed():
    other = SigningKey.generate()
    assert reason(merge_receipt.write(TOLD, other)) == "forged"
    assert reason(RAW, other.public) == "forged"
    assert reason(RAW[:-96] + other.public + RAW[-64:]) == "forged"


def test_a_newer_one_of_the_same_root_is_told_apart():
    body = b"firma-receipt/2\n" + frames.pack(9, b"whatever comes")
    assert reason(signed(body)) == "newer"
    assert reason(body + RAW[-101:]) == "forged"


@pytest.mark.parametrize(
    "changes",
    (
        {"through": 13},
        {"through": 0, "held": 0, "voided": 0, "withdrawn": 0, "unread": 0},
        {"held": 11, "unread": -1},
        {"audit": -1},
        {"head": bytes(31)},
        {"device": b""},
        {"withdrawals": (bytes(range(8)), bytes(8))},
        {"withdrawals": (bytes(8), bytes(8))},
        {"withdrawals": (bytes(9),)},
    ),
)
def test_what_does_not_add_up_is_damaged(changes):
    assert reason(saying(replace(TOLD, **changes))) == "damaged"


@pytest.mark.parametrize(
    "body",
    (
        b"firma-receipt/1\n",
        b"firma-receipt/1\n" + frames.pack(1, canonical.encode(TOLD)) * 2,
        b"firma-receipt/1\n" + frames.pack(1, b"{}"),
        b"firma-receipt/1\n" + frames.pack(1, b" " + canonical.encode(TOLD)),
    ),
)
def test_another_form_is_damaged(body):
    assert reason(signed(body)) == "damaged"


def test_a_huge_file_is_not_read():
    assert reason(RAW + bytes(merge_receipt.MAX_FILE)) == "damaged"


def test_a_file_above_the_cap_is_refused_whoever_signed_it():
    half = frames.pack(9, bytes(merge_receipt.MAX_FILE // 2))
    assert reason(signed(b"firma-receipt/2\n" + half * 2)) == "damaged"
